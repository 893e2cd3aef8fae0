import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { type Outline, outlineOf, outlineOfPage } from '../../../lib/findings/story/outline.ts';
import { storyDecision, storyLikeness, storyTies } from '../../../lib/findings/story/story.ts';
import { dayNumber } from '../../../lib/text/times/calendar.ts';
import { BAKERY, COURIER, HERALD, RADIO } from '../barge.ts';
import { articleOf, sourceOf, type Told } from '../told.ts';

function outline(told: Told): Outline {
  const article = articleOf(told);
  return outlineOfPage(article, findClaims(article));
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
    const on = (published: string) =>
      storyLikeness(outline(HERALD), { ...outline(RADIO), published: dayNumber(published)! });
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
    const ties = (source: Told) => storyTies(outline(HERALD), outline(source));
    expect(ties(RADIO).shared).toEqual(
      expect.arrayContaining(['name:hugo renner', 'road:quarry road', 'day:2031-03-04', 'town:fenholt']),
    );
    expect(ties(BAKERY).shared).toEqual(['organisation:fenholt police department', 'town:fenholt']);
    const needed = (source: Told) => storyDecision(outline(HERALD), outline(source)).needed;
    expect(needed(BAKERY)).toBeGreaterThan(needed(RADIO));
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
  it('is no bond for reports days apart: every case of the town ends there', () => {
    const at = (place: string, title: string, published: string): Told => ({
      title,
      published,
      text: `Somebody was hurt and was taken to ${place}, a nurse said.`,
    });
    const likeness = (place: string) =>
      storyLikeness(
        outline(at(place, 'A walker fell near a quarry', '2031-03-05')),
        outline(at(place, 'A rider was thrown by a horse', '2031-03-12')),
      );
    expect(likeness('Oakfield Stadium')).toBeGreaterThan(likeness('Oakfield Hospital') + 1);
  });
});

/** Two reports of a town on a child who was hurt, that name nobody. */
const CHILD: Told = {
  title: 'Girl, 4, shot by brother in Tarnwick',
  published: '2031-05-03',
  text: `A 4-year-old girl was shot in the foot by her 7-year-old brother in Tarnwick on Friday, police said.
The boy had found the pistol in a drawer of the kitchen.`,
};
const MOTHER: Told = {
  title: 'Mother charged after girl, 4, was shot with pistol',
  published: '2031-06-02',
  text: `A mother from Tarnwick was charged on Monday after her 7-year-old son shot his 4-year-old sister in the foot.
The pistol had lain in a drawer, police said.`,
};

describe('people without a name', () => {
  it('tie a follow-up to the first report by their ages, their town and the telling words', () => {
    expect(same(CHILD, MOTHER)).toBe(true);
    expect(same(CHILD, but(but(MOTHER, '4', '14'), '7', '16'))).toBe(false);
    expect(same(CHILD, but(MOTHER, 'from Tarnwick', 'from Oxley'))).toBe(false);
  });

  it('clash where both tell ages and have none in common', () => {
    const likeness = (age: string) =>
      storyLikeness(outline(CHILD), outline(but(CHILD, '4-year-old', `${age}-year-old`)));
    expect(likeness('4')).toBeGreaterThan(likeness('9'));
  });
});

describe('a town', () => {
  it('says more where few reports come from it', () => {
    const likeness = (town: string) =>
      storyLikeness(outline(but(CHILD, 'Tarnwick', town)), outline(but(MOTHER, 'Tarnwick', town)));
    expect(likeness('Tarnwick')).toBeGreaterThan(likeness('Houston'));
  });

  it('speaks against one story where the other begins with another', () => {
    const placed = (town: string) =>
      outline({
        ...CHILD,
        title: 'Girl, 4, shot by brother',
        text: `${town}, Ohio — ${CHILD.text.replaceAll('Tarnwick', town)}`,
      });
    const likeness = (town: string) => storyLikeness(placed('Tarnwick'), placed(town));
    expect(likeness('Tarnwick')).toBeGreaterThan(likeness('Oxley') + 1);
  });
});

describe('a story that is likely and not sure', () => {
  it('is said to be so: its differences are not told', () => {
    const decision = storyDecision(outline(CHILD), outline(MOTHER));
    expect(decision).toMatchObject({ same: true, needed: 0 });
    expect(decision.sure).toBe(decision.likeness >= 0.6);
    expect(storyDecision(outline(HERALD), outline(RADIO)).sure).toBe(true);
  });
});

describe('the name of a site in a title', () => {
  it('ties nothing', () => {
    const titled = (title: string): Told => ({
      title: `${title} - Fenholt Evening News`,
      text: 'Nothing else is known.',
    });
    const likeness = (tail: string) =>
      storyLikeness(
        outline({ ...titled('A mill burns by the river'), title: `A mill burns by the river${tail}` }),
        outline(titled('Two sheep found on the old road')),
      );
    expect(likeness(' - Fenholt Evening News')).toBeCloseTo(likeness(''), 1);
  });
});
