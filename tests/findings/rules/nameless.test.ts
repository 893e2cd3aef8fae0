import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../lib/model.ts';
import { marked } from '../told.ts';

const PUBLISHED = '2031-03-04';

/** What a page's claims of a kind that no other rule settles are held against. */
const told = (kind: Kind, text: string, source: string) =>
  marked(kind, { text, published: PUBLISHED }, { text: source, published: PUBLISHED }).filter(
    ([, verdict]) => verdict === 'compatible',
  );

const NAMED = 'Hugo Renner, 34, was shot dead in the harbour of Tollmere on Monday. He died at the scene.';
const NOUN = 'A man was shot dead in the harbour of Tollmere on Monday. Nobody was arrested.';

describe('the one victim of two reports, with a name in one of them', () => {
  it('is named on the page, and told of by a noun in the source', () => {
    expect(told('name', NAMED, NOUN)).toContainEqual(['Hugo Renner', 'compatible', 'man']);
  });

  it('is told of by a noun on the page, and named in the source', () => {
    expect(told('role', NOUN, NAMED)).toContainEqual(['man', 'compatible', 'Hugo Renner']);
  });

  it.each([
    ['is of the other sex', 'A woman was shot dead in the harbour of Tollmere on Monday.'],
    ['is of another age', 'A 51-year-old man was shot dead in the harbour of Tollmere on Monday.'],
    ['is one of two', 'A man was shot dead in Tollmere on Monday. A woman was killed there as well.'],
    [
      'is hurt, and no age tells that it is the one who died',
      'A man was wounded in the harbour of Tollmere on Monday.',
    ],
    ['is told of beside others', 'A man was shot dead and another was hurt in the harbour of Tollmere on Monday.'],
  ])('is nobody whom the source %s', (_, source) => {
    expect(told('name', NAMED, source).filter(([words]) => words === 'Hugo Renner')).toEqual([]);
  });
});

describe('the one suspect of two reports, with a name in one of them', () => {
  const named = 'A baker was shot in Tollmere on Monday. Police arrested Hugo Renner on Tuesday and charged him.';

  it('is told of by a noun in the other', () => {
    const source = 'A baker was shot in Tollmere on Monday. The gunman ran off.';
    expect(told('name', named, source)).toContainEqual(['Hugo Renner', 'compatible', 'gunman']);
  });

  it.each([
    ['more than one is told of', 'A baker was shot in Tollmere on Monday. The gunmen ran off.'],
    ['a second one is told of', 'A baker was shot in Tollmere on Monday. The gunman ran off with another suspect.'],
    ['it is the suspect who was shot', 'A baker was robbed in Tollmere on Monday. The suspect was shot in the leg.'],
  ])('is nobody where %s', (_, source) => {
    expect(told('name', named, source).filter(([words]) => words === 'Hugo Renner')).toEqual([]);
  });
});
