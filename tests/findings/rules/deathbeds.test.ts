import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

/** What a source says on the spots of a page. */
function placed(page: string, source: string) {
  return marked('place', { text: page }, { text: source }).filter(([, verdict]) => verdict === 'differs');
}

const SCENE = 'A man was shot on a ferry in Marlow. He was pronounced dead at the scene.';
const HOSPITAL = 'A man was shot on a ferry in Marlow. He was taken to a hospital, where he died.';

describe('where somebody died', () => {
  it('differs between the scene and a hospital', () => {
    expect(placed(SCENE, HOSPITAL)).toEqual([['scene', 'differs', 'hospital']]);
    expect(placed(HOSPITAL, SCENE)).toEqual([['hospital', 'differs', 'scene']]);
    expect(placed(SCENE, 'A man was shot on a ferry. He died at Mercy Hospital.')).toEqual([
      ['scene', 'differs', 'Mercy Hospital'],
    ]);
  });

  it.each([
    ['both tell the same', SCENE, SCENE],
    [
      'the other died years before',
      SCENE,
      `${SCENE} In 2015 a girl was shot there. The girl later died at Mercy Hospital.`,
    ],
    ['two died', SCENE, `${HOSPITAL} A woman also died.`],
    ['a report tells of both spots', SCENE, `${HOSPITAL} A second man was pronounced dead at the scene.`],
    ['two persons are told of', SCENE, 'A girl was shot on a ferry. She was taken to a hospital, where she died.'],
    [
      'nobody died in the hospital',
      SCENE,
      'A man was shot on a ferry. Another was taken to a hospital. He died at home.',
    ],
  ])('does not where %s', (_, page, source) => expect(placed(page, source)).toEqual([]));
});
