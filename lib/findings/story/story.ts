import type { Outline } from './outline.ts';
import { type Common, commonOf, STORY_SIGNS, type StorySign } from './signs.ts';

/**
 * Weights of a logistic model of "these two reports tell of one event". Fitted on 2,328 pairs of reports on one event (some of
 * them tell of something else in truth) against some 71,000 on two, 12,613 of them from one town; crime, politics and mixed
 * beats; features are scaled to about 0–3 each.
 */
const WEIGHT: Record<StorySign, number> & { bias: number } = {
  soon: 1.06,
  apart: -1.22,
  day: 0.94,
  lookingBack: 1.05,
  ages: 1.72,
  rareAges: 0.16,
  toll: 0.93,
  smallTown: 0.65,
  largeTown: -0.34,
  titleHere: 1.49,
  titleThere: 1.18,
  lead: 1.13,
  rareWords: 0.34,
  persons: 1.15,
  slipped: 0.72,
  clashes: -2.3,
  otherDate: -1.66,
  unbound: -2.21,
  otherTown: -1.51,
  bias: -2.32,
};

/**
 * Likeness from which two texts count as one story: where a person of whom more than the name is told ties them, and without;
 * and from which they are so surely one that a difference may be told. Tried on incidents that the fit had not seen, 91 in
 * 100 of the pairs on one event pass, of the 12,613 from one town 116 (many of those tell of one night), of all 2.36 million on
 * two events some 225. Of 2,094 reports, each held against the forty of the others that share most keys with it, 3,240 ties are
 * of one incident and 259 of two (some of which are one, or told of in passing); so surely tied are 95 in 100 of the former, 144
 * of the latter.
 */
const ENOUGH = { withPersons: -1.2, without: 0, surely: { withPersons: 0, without: 1.2 } };
/** Reports further apart than this tell one story only where they share a person, or the later one looks back. */
const FAR_APART = 90;

/** How it was settled whether two texts tell of the same events. */
export interface StoryDecision {
  same: boolean;
  /** So surely the same that a difference may be told; else they can only bear each other out. */
  sure: boolean;
  /** Above 0 rather one event, below 0 rather two. */
  likeness: number;
  /** The likeness that these two need. */
  needed: number;
  /** Too far apart in time to be one story without a person in common. */
  far: boolean;
}

/** What a decision rests on. */
export interface StoryTies {
  /** What speaks for one event and against it, the weightiest first, in the scale of the likeness. */
  signs: { sign: StorySign; weight: number }[];
  /** The blocking keys that both have. */
  shared: string[];
}

/** Whether two texts tell of the same events, as far as their names, places, days and words show. */
export function storyDecision(page: Outline, source: Outline): StoryDecision {
  const common = commonOf(page, source);
  const likeness = likenessFrom(common);
  const far = common.apart !== undefined && common.apart > FAR_APART && common.people === 0 && !common.lookingBack;
  const isTied = common.signs.persons + common.signs.slipped > 0;
  const needed = isTied ? ENOUGH.withPersons : ENOUGH.without;
  const same = !far && likeness >= needed;
  return {
    same,
    sure: same && likeness >= ENOUGH.surely[isTied ? 'withPersons' : 'without'],
    likeness,
    needed,
    far,
  };
}

/** How alike two texts' stories are: above 0 rather one event, below 0 rather two. Symmetrical but for the headlines. */
export function storyLikeness(page: Outline, source: Outline): number {
  return likenessFrom(commonOf(page, source));
}

/** What speaks for and against two texts' telling of the same events. */
export function storyTies(page: Outline, source: Outline): StoryTies {
  const { signs } = commonOf(page, source);
  const theirs = new Set(source.keys);
  return {
    signs: STORY_SIGNS.map((sign) => ({ sign, weight: WEIGHT[sign] * signs[sign] }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
    shared: page.keys.filter((key) => theirs.has(key)),
  };
}

function likenessFrom({ signs }: Common): number {
  return STORY_SIGNS.reduce((sum, sign) => sum + WEIGHT[sign] * signs[sign], WEIGHT.bias);
}
