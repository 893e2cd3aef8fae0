import { describe, expect, it } from 'vitest';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import { checkArticle } from '../../lib/findings/check.ts';
import { heedIgnored } from '../../lib/findings/heed.ts';
import { publicPart } from '../../lib/findings/public.ts';
import { articleOf, sourceOf, type Told } from './told.ts';

const RADIO: Told = {
  id: 'radio',
  publisher: 'Valley Radio',
  published: '2031-03-05',
  title: 'Clerk shot in Fenholt bakery',
  text: `A clerk was shot at a bakery on Quarry Road in Fenholt on Tuesday night, police said.
The clerk, Esther Varga, 61, was in critical condition at Saint Brandan Hospital. The gunman is still at large.`,
};

/** The words that are marked as moved on since, in text order. */
async function movedOn(text: string, title = 'Bakery shooting in Fenholt'): Promise<string[]> {
  const page = articleOf({ id: 'herald', published: '2031-03-08', title, text });
  const { findings } = await checkArticle(page, memoryLibrary([sourceOf(RADIO)]));
  return findings
    .filter(({ verdict }) => verdict === 'updated')
    .flatMap(({ places }) => places.map(({ start, end }) => page.text.slice(start, end)));
}

describe('one change', () => {
  it('is neither that somebody is caught nor who it is: both are told', async () => {
    const early = { ...RADIO, id: 'early', published: '2031-03-09', text: '' };
    const source = sourceOf({
      ...early,
      text: 'Piet Maas, 33, was arrested and charged with assault in the shooting of Esther Varga at a bakery in Fenholt.',
    });
    const text = `Esther Varga was shot at a bakery on Quarry Road in Fenholt. The suspects are still at large.
Police seek help in identifying the suspects in the shooting.`;
    const page = articleOf({ id: 'herald', published: '2031-03-08', title: 'Bakery shooting in Fenholt', text });
    const { findings } = await checkArticle(page, memoryLibrary([source]));
    const words = findings.filter(({ verdict }) => verdict === 'updated').map(({ claim }) => claim.words);
    expect(words.sort()).toEqual(['are still at large', 'identifying the suspects']);
  });

  it('is marked on the arrest, whatever followed on it and wherever it stands', async () => {
    const text = `Piet Maas, 33, was charged with assault in the shooting at a bakery on Quarry Road in Fenholt.
Police said on Thursday that they have arrested a man. Maas was denied bond.`;
    expect(await movedOn(text, 'Arrest in Fenholt bakery shooting')).toEqual(['have arrested']);
  });

  it('is the sentence, where the report tells of the plea and the verdict too', async () => {
    const charged = sourceOf({
      ...RADIO,
      text: 'Piet Maas, 33, is charged with assault in the shooting at a bakery in Fenholt.',
    });
    const text = `Piet Maas, 33, who pleaded guilty to assault, was convicted and sentenced to ten years.
Maas was sentenced on Friday for the shooting at a bakery in Fenholt.`;
    const page = articleOf({ id: 'herald', published: '2031-09-08', title: 'Maas pleaded guilty', text });
    const { findings } = await checkArticle(page, memoryLibrary([charged]));
    const moved = findings.filter(({ kind, verdict }) => kind === 'status' && verdict === 'updated');
    expect(moved.map(({ claim }) => claim.words)).toEqual(['was sentenced']);
  });

  it('is that a case ended, whatever stage of it the report tells', async () => {
    const convicted = sourceOf({
      ...RADIO,
      id: 'late',
      published: '2032-03-05',
      text: 'Piet Maas, 33, was convicted in the shooting at a bakery in Fenholt.',
    });
    const text = `Piet Maas, 33, was arrested on Friday. Maas was booked into jail.
A clerk was shot at a bakery on Quarry Road in Fenholt.`;
    const page = articleOf({ id: 'herald', published: '2031-03-08', title: 'Bakery shooting in Fenholt', text });
    const { findings } = await checkArticle(page, memoryLibrary([convicted]));
    expect(findings.filter(({ verdict }) => verdict === 'updated').map(({ claim }) => claim.words)).toEqual([
      'was arrested',
    ]);
  });

  it('is marked where it is told as news', async () => {
    const text = `Police looked into the death of Esther Varga, 61, who was shot at a bakery on Quarry Road in Fenholt.
Varga died on Friday. The killing of Esther Varga has shaken Fenholt.`;
    expect(await movedOn(text, 'Fatally shot clerk mourned in Fenholt')).toEqual(['died']);
  });

  it('is marked once, on the words that say most of it, however often the report tells it', async () => {
    const text = `Police arrested a man on Thursday in the shooting at a bakery on Quarry Road in Fenholt.
The gunman was arrested at his home on Thursday, police said.`;
    expect(await movedOn(text, 'Man arrested in Fenholt bakery shooting')).toEqual(['was arrested']);
  });

  it('is marked once where it is told in the same words again', async () => {
    const text = `Esther Varga, 61, who was shot at a bakery on Quarry Road in Fenholt on Tuesday night, has died, police said.
Friends met at the bakery on Friday. Varga has died, one of them said, and nobody knows why.`;
    expect(await movedOn(text)).toEqual(['has died']);
  });

  it('is another change where somebody else is meant, or where more became of it', async () => {
    const text = `Esther Varga, 61, who was shot at a bakery on Quarry Road in Fenholt on Tuesday night, has died, police said.
Arno Tessel, 34, was arrested in the shooting on Thursday.`;
    expect(await movedOn(text)).toEqual(['has died', 'was arrested']);
  });
});

it('that only a private source tells of leaves the marks of the page as they are without it', async () => {
  const text = `Esther Varga, 61, who was shot at a bakery on Quarry Road in Fenholt on Tuesday night, has died.
Varga died on Friday. The death of Esther Varga has shaken Fenholt. Police arrested a man on Thursday.
The gunman was arrested at his home on Thursday, police said.`;
  const page = articleOf({ id: 'herald', published: '2031-03-08', title: 'Clerk shot in Fenholt bakery dies', text });
  const same = sourceOf({ ...RADIO, id: 'courier', publisher: 'The Courier', published: '2031-03-08', text });
  const radio = sourceOf(RADIO);
  const hidden = { ...radio, source: { ...radio.source, private: true as const } };
  const without = publicPart(await checkArticle(page, memoryLibrary([same])));
  const checked = await checkArticle(page, memoryLibrary([same, hidden]));
  expect(checked.findings.some(({ verdict }) => verdict === 'updated')).toBe(true);
  expect(publicPart(checked).findings).toEqual(without.findings);
  const { check } = heedIgnored(checked, [{ what: 'kind', site: 'herald.example', kind: 'age', at: '2031-03-08' }]);
  expect(publicPart(check).findings).toEqual(without.findings);
});
