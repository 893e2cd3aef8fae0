import type { Article, Claim, EventType } from '../model.ts';
import { listIn } from '../text/grouped.ts';
import { editDistance, plain } from '../text/names/spelling.ts';
import { bareRoad, ROADS, unspaced } from '../text/places/keys.ts';
import { isSlip } from './rules/spots.ts';

/** What a page that is held against itself is called in a reason: a draft is no page. */
export interface Itself {
  /** "elsewhere on this page" */
  elsewhere: string;
  /** "this page elsewhere", as who says it. */
  speaker: string;
}

/** Holds one claim of a page against another, with the reason to show. */
export type Accuse = (claim: Claim, other: Claim, reason: (itself: Itself) => string) => void;

/** Where an article's places contradict each other: one road, town or building spelt two ways; another town in the headline. */
export function places(article: Article, claims: readonly Claim[], accuse: Accuse) {
  const own = claims.filter((claim): claim is Claim<'place'> => claim.kind === 'place');
  const roads = own.filter(({ value }) => ROADS.has(value.type) && !/\d/.test(value.name));
  spellings(article, roads, ({ value }) => bareRoad(value.name), accuse);
  const towns = own.filter(({ value }) => /^(?:town|county|facility)$/.test(value.type) && !value.side);
  spellings(article, towns, ({ value }) => value.name, accuse);
  headline(article, own, accuse);
}

/** An article that tells of so many places is a list of them. */
const MANY = 40;

/** One name spelt two ways, a letter or a space apart: the rarer spelling, else the later. */
function spellings(
  article: Article,
  claims: readonly Claim<'place'>[],
  nameOf: (claim: Claim<'place'>) => string,
  accuse: Accuse,
) {
  const known = new Map<string, Claim<'place'>[]>();
  for (const claim of claims) listIn(known, nameOf(claim)).push(claim);
  if (known.size > MANY) return;
  for (const [name, [first, ...more]] of known)
    for (const [other, [theirs, ...others]] of known) {
      if (!first || !theirs || first === theirs || !isSlip(name, other)) continue;
      if (editDistance(unspaced(name), unspaced(other), 1) > 1 || areOfOneSentence(first, theirs)) continue;
      if (isTweeted(article, first) || isTweeted(article, theirs)) continue;
      if (isCutOff(article, first, other) || isCutOff(article, theirs, name)) continue;
      const isRarer = more.length < others.length || (more.length === others.length && theirs.start < first.start);
      if (isRarer) accuse(first, theirs, ({ elsewhere }) => `Here ${first.words}; ${elsewhere} ${theirs.words}.`);
    }
}

/** A headline that a system cut at a number of letters: "Man shot in Marlo - The Herald". */
function isCutOff({ text }: Article, { block, words, end }: Claim, whole: string): boolean {
  if (block !== 'headline' || !whole.startsWith(plain(words)) || whole.length <= words.length) return false;
  return /^ ?(?:\n|$|…|\.\.\.|[-–—|] )/.test(text.slice(end, end + 4));
}

/** Two names side by side are two towns; the dateline is none of the sentence before which it stands. */
function areOfOneSentence(one: Claim, other: Claim): boolean {
  return one.sentence.start === other.sentence.start && !isDateline(one) && !isDateline(other);
}

function isDateline({ start, sentence, words }: Claim): boolean {
  return start === sentence.start && !/\p{Ll}/u.test(words);
}

/** Whether a name stands in a message that an article shows as it was sent, with its sender behind it. */
function isTweeted({ text }: Article, { end }: Claim): boolean {
  return SENT.test(text.slice(end, end + MESSAGE));
}
/** In UTF-16 code units. */
const MESSAGE = 300;
const SENT = /^[^\n]*\(@\w+\)/;

const ACTS = new Set<EventType>(['shooting', 'attack', 'crash', 'death']);
/** How far into the text the place of the act is told first, in UTF-16 code units. */
const OPENING = 500;

/** A headline puts the act in a town that the text never names, and the text's lead in another one. */
function headline(article: Article, claims: readonly Claim<'place'>[], accuse: Accuse) {
  const heads = claims.filter((claim) => claim.block === 'headline');
  const bodies = claims.filter((claim) => claim.block !== 'headline');
  const [head] = heads.filter((claim) => isOfAct(article, claim));
  const [lead] = bodies.filter((claim) => claim.value.type === 'town');
  if (!head || !lead || !isOfAct(article, lead)) return;
  const from = head.sentence.end;
  if (lead.start - from > OPENING || plain(article.text.slice(from)).includes(plain(head.words))) return;
  const others = bodies.filter(({ sentence }) => sentence.start === lead.sentence.start);
  if (others.some((claim) => claim !== lead) || plain(head.sentence.text).includes(plain(lead.words))) return;
  accuse(head, lead, ({ elsewhere }) => `Here ${head.words}; ${elsewhere} ${lead.words}.`);
}

/** "Shot in Marlow": a town as the place of an act, and no part of a town. */
function isOfAct({ text }: Article, { value, subject, start, end }: Claim<'place'>): boolean {
  if (value.type !== 'town' || value.side || !ACTS.has(subject.event ?? 'other')) return false;
  if (!/\b[Ii]n $/.test(text.slice(Math.max(0, start - 3), start))) return false;
  return !/^(?:['’]s\b| (?:neighbou?rhood|section|area|subdivision|community|district|park|home|apartment|\p{Lu}))/u.test(
    text.slice(end, end + 16),
  );
}
