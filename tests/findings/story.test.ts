import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { keysOf } from '../../lib/facts/keys.ts';
import { type Outline, outlineOf, storyDecision, storyLikeness } from '../../lib/findings/story.ts';
import { gistOf } from '../../lib/text/gist.ts';
import { BAKERY, COURIER, HERALD, RADIO } from './barge.ts';
import { articleOf, sourceOf, type Told } from './told.ts';

function outline(told: Told): Outline {
  const article = articleOf(told);
  return {
    gist: gistOf(article),
    keys: keysOf(findClaims(article)),
    ...(article.published ? { published: article.published } : {}),
  };
}

function same(page: Told, source: Told): boolean {
  return storyDecision(outline(page), outline(source)).same;
}

/** A report with other words for some of its own. */
function but(told: Told, words: string, others: string): Told {
  expect(told.text).toContain(words);
  return { ...told, text: told.text.replaceAll(words, others) };
}

describe('two reports tell one story', () => {
  it('when they tell of one event, whichever is the page', () => {
    const reports = [HERALD, RADIO, COURIER];
    for (const page of reports)
      for (const source of reports) expect(same(page, source), `${page.id} and ${source.id}`).toBe(true);
  });

  it('when neither names a person', () => {
    expect(same(but(HERALD, 'Hugo Renner, 52, ', 'a man, '), but(RADIO, 'Hugo Renner, 53, ', 'A man '))).toBe(true);
  });

  it('long after, when they share a person', () => {
    expect(same(HERALD, { ...RADIO, published: '2031-09-21' })).toBe(true);
  });

  it('when a date is missing', () => {
    const { published: _, ...undated } = RADIO;
    expect(same(HERALD, undated)).toBe(true);
  });
});

describe('two reports tell two stories', () => {
  it('when town and spokeswoman are the same and the event is not', () => {
    for (const report of [HERALD, RADIO, COURIER]) {
      expect(same(report, BAKERY), report.id).toBe(false);
      expect(same(BAKERY, report), report.id).toBe(false);
    }
  });

  it('when they are more than three months apart and share no person, however like their words', () => {
    const nameless = but(RADIO, 'Hugo Renner, 53,', 'The man');
    const late = storyDecision(outline(HERALD), outline({ ...nameless, published: '2031-09-21' }));
    expect(late).toMatchObject({ same: false, far: true });
    expect(late.likeness).toBeGreaterThan(late.needed);
    expect(storyDecision(outline(HERALD), outline({ ...nameless, published: '2031-04-20' }))).toMatchObject({
      same: true,
      far: false,
    });
  });
});

describe('a shared name', () => {
  const burial = (name: string): Told => ({
    title: 'A farewell to a neighbor',
    published: '2031-03-14',
    text: `${name}, 52, was buried beside the river of Fenholt. The choir sang, and friends spoke of a quiet captain.`,
  });

  it('ties what would not be tied without, a letter wrong or not, in the surname or in the given name', () => {
    expect(same(HERALD, burial('Hugo Renner'))).toBe(true);
    expect(same(HERALD, burial('Hugo Rener'))).toBe(true);
    expect(same(HERALD, burial('Hugh Renner'))).toBe(true);
    expect(same(HERALD, burial('Walter Ollberg'))).toBe(false);
    expect(same(HERALD, burial('Walter Rener'))).toBe(false);
    expect(same(HERALD, burial('Hugo Ollberg'))).toBe(false);
  });

  it('counts most letter by letter, less with a letter wrong, nothing when it is another', () => {
    const likeness = (name: string) => storyLikeness(outline(HERALD), outline(burial(name)));
    expect(likeness('Hugo Renner')).toBeGreaterThan(likeness('Hugo Rener'));
    expect(likeness('Hugo Rener')).toBeGreaterThan(likeness('Walter Ollberg'));
    expect(likeness('Hugh Renner')).toBeGreaterThan(likeness('Walter Renner'));
    expect(likeness('Hugo Ollberg')).toBeLessThan(likeness('Hugo Rener') - 1);
  });
});

describe('reports nearer in time', () => {
  it('are more alike', () => {
    const on = (published: string) => storyLikeness(outline(HERALD), { ...outline(RADIO), published });
    expect(on('2031-03-05')).toBeGreaterThan(on('2031-03-08'));
    expect(on('2031-03-08')).toBeGreaterThan(on('2031-03-30'));
    expect(on('2031-03-02')).toBe(on('2031-03-08'));
  });
});

describe('a source without a gist', () => {
  it('is known by what its facts state', () => {
    const without = (told: Told): Outline => {
      const { gist: _, ...set } = sourceOf(told);
      return outlineOf(set);
    };
    expect(storyDecision(outline(HERALD), without(RADIO)).same).toBe(true);
    expect(storyDecision(outline(HERALD), without(BAKERY)).same).toBe(false);
  });
});

describe('what a decision rests on', () => {
  it('is told: the shared keys, and how much is needed with and without a bond', () => {
    const bound = storyDecision(outline(HERALD), outline(RADIO));
    expect(bound.shared).toEqual(
      expect.arrayContaining(['name:hugo renner', 'road:quarry road', 'day:2031-03-04', 'town:fenholt']),
    );
    const loose = storyDecision(outline(HERALD), outline(BAKERY));
    expect(loose.shared).toEqual(['organisation:fenholt police department', 'town:fenholt']);
    expect(loose.needed).toBeGreaterThan(bound.needed);
  });
});

describe('a later report that looks back', () => {
  const trial = (day: string): Told => ({
    title: 'Pilot of the barge is tried',
    published: '2031-09-20',
    text: `The pilot went before a judge in Fenholt on Monday. The barge had struck the pier on ${day}, and the rudder was lost.`,
  });

  it('is likelier of the story where it names the day', () => {
    const likeness = (day: string) => storyLikeness(outline(HERALD), outline(trial(day)));
    expect(likeness('March 4, 2031')).toBeGreaterThan(likeness('June 4, 2031') + 1);
  });
});

describe('a hospital in common', () => {
  it('is no bond: every case of the town ends there', () => {
    const at = (place: string): Told => ({
      title: 'Somebody was hurt',
      published: '2031-03-05',
      text: `A walker fell near a quarry on Monday and was taken to ${place}, a nurse said.`,
    });
    const needed = (place: string) => {
      const other = {
        ...at(place),
        title: 'A rider was hurt',
        text: `A rider was thrown by a horse and went to ${place}.`,
      };
      return storyDecision(outline(at(place)), outline(other)).needed;
    };
    expect(needed('Oakfield Hospital')).toBeGreaterThan(needed('Oakfield Stadium'));
  });
});
