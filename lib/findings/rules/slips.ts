import type { Claim, Fact } from '../../model.ts';
import { isFunctionWord } from '../../text/capitals.ts';
import { listIn, setIn } from '../../text/grouped.ts';
import { isLone } from '../../text/names/lone.ts';
import { isMadeFrom, properWordFor } from '../../text/names/misspelt.ts';
import { editDistance } from '../../text/names/spelling.ts';
import { titleHead } from '../../text/names/titles.ts';
import { remembered } from '../../text/remembered.ts';
import type { Told } from '../candidate.ts';
import { once } from '../once.ts';
import type { Cast } from '../people/cast.ts';
import { renamedIn } from './renamed.ts';

/** Shorter words are too often a letter away from another word. */
const SHORTEST = 5;
/** Nobody reads on where so much is spelt otherwise. */
const MOST = 200;

/**
 * Names of the page that the source does not have, in which one word is a letter away from a word of the source: well-known
 * proper words ("Wednseday") wherever the source has the right one, other words only beside the same neighbour ("Marlwo
 * Bridge" and "Marlow Bridge"). And persons of one given name and age who have another surname there.
 */
export function slipsOf(
  claims: readonly Claim[],
  facts: readonly Fact[],
  cast: Cast,
): (claim: Claim) => Told | undefined {
  // most claims have a fact to be held against: the words of a source are read through only where one has none
  let slips: Map<Claim, Told> | undefined;
  return (claim) => {
    if (claim.kind !== 'name') return undefined;
    slips ??= slipsIn(claims, facts, cast);
    return slips.get(claim);
  };
}

/**
 * Whether a name that a source spells otherwise is that of one person of both: the source has it as the page does, but
 * elsewhere. A page that has both spellings as well is told of that by itself.
 */
export function isTornOn({ subject }: Claim, fact: Fact, { partners, mine, theirs }: Cast): boolean {
  const { name } = fact.subject;
  return (
    name !== undefined &&
    partners.get(subject.name ?? '')?.name === name &&
    !mine.claims.some((claim) => claim.kind === 'name' && claim.words.endsWith(fact.words)) &&
    (/\s/.test(fact.words) || isOften(fact, theirs.claims))
  );
}

/** Whether a report has somebody's name as often as not as it is spelt in one place: a slip made once is its own. */
function isOften({ subject, words }: Fact, facts: readonly Claim[]): boolean {
  const places = facts.filter((fact) => fact.kind === 'name' && fact.subject.name === subject.name);
  const slips = places.filter((fact) => fact.words === words).length;
  return slips > 1 && 2 * slips >= places.length;
}

function slipsIn(claims: readonly Claim[], facts: readonly Fact[], cast: Cast): Map<Claim, Told> {
  const slips = new Map<Claim, Told>();
  const names = claims.filter(
    (claim): claim is Claim<'name'> =>
      claim.kind === 'name' &&
      !claim.aside &&
      !(claim.value.entity === 'organisation' && isLone(claim.value.full)) &&
      (claim.value.entity !== 'person' || !cast.partners.has(claim.subject.name ?? claim.value.full)),
  );
  if (names.length === 0) return slips;
  const words = wordsIn(facts);
  const renamed = renamedIn(claims, facts, cast);
  for (const claim of names.slice(0, MOST)) {
    const other = claim.value.full === claim.subject.name ? renamed.get(claim.value.full) : undefined;
    if (other) {
      const reason = `Here ${claim.value.full}; SOURCE has ${other.words} for the same person.`;
      slips.set(claim, { fact: other, comparison: { verdict: 'differs', reason } });
      continue;
    }
    const slip = claim.value.entity === 'word' ? wellKnown(claim, words) : besideNeighbour(claim, words);
    if (slip) slips.set(claim, slip);
  }
  return slips;
}

function wellKnown({ value }: Claim<'name'>, words: Words): Told | undefined {
  const right = properWordFor(value.full.toLowerCase());
  const [place] = (right && words.places(right)) || [];
  return place && slipTo(value.full, place);
}

function besideNeighbour(claim: Claim<'name'>, words: Words): Told | undefined {
  const { start } = claim.sentence;
  const [from, to] = [claim.start - start, claim.end - start];
  const all = wordsOf(claim.sentence.text);
  for (const [at, { word, lower, index }] of all.entries()) {
    if (index < from || index >= to || lower.length < SHORTEST || !/^\p{Lu}/u.test(word) || words.has(lower)) continue;
    const place = words.beside(all[at - 1]?.lower, lower, all[at + 1]?.lower);
    if (place) return slipTo(word, place);
  }
  return undefined;
}

function slipTo(word: string, { fact, word: theirs }: Place): Told {
  return { fact, comparison: { verdict: 'differs', reason: `Here ${word}; SOURCE spells it ${theirs}.` } };
}

/** A word of a source, and the fact in whose sentence it stands. */
interface Place {
  fact: Fact;
  word: string;
}

/** The words of a source's sentences, each with its neighbours. */
class Words {
  readonly #places = new Map<string, Place[]>();
  readonly #behind = new Map<string, Set<string>>();
  readonly #before = new Map<string, Set<string>>();

  constructor(facts: readonly Fact[]) {
    const seen = new Map<string, { word: string; lower: string }[]>();
    for (const fact of facts) {
      const { text } = fact.sentence;
      const known = seen.get(text);
      if (known) {
        // the fact that has the word among its own is the better one to show
        for (const { word, lower } of known)
          if (fact.words.includes(word)) this.#places.get(lower)?.unshift({ fact, word });
        continue;
      }
      const all = wordsOf(text);
      seen.set(text, all);
      for (const [at, { word, lower }] of all.entries()) {
        listIn(this.#places, lower).push({ fact, word });
        note(this.#behind, all[at - 1]?.lower, lower);
        note(this.#before, all[at + 1]?.lower, lower);
      }
    }
  }

  has(lower: string): boolean {
    return this.#places.has(lower);
  }

  places(lower: string): readonly Place[] {
    return this.#places.get(lower) ?? [];
  }

  /** A word a letter away from another that stands behind or before the same word here. */
  beside(before: string | undefined, lower: string, behind: string | undefined): Place | undefined {
    const fitting = [...(this.#behind.get(neighbour(before)) ?? []), ...(this.#before.get(neighbour(behind)) ?? [])];
    const right = fitting.find(
      (word) =>
        word.length >= SHORTEST &&
        word[0] === lower[0] &&
        !isMadeFrom(word, lower) &&
        editDistance(word, lower, 1) === 1,
    );
    // a name is no slip of a verb: "Barricades" in a headline, "barricaded" in the text
    return right === undefined ? undefined : this.#places.get(right)?.find(({ word }) => /^\p{Lu}/u.test(word));
  }
}

const wordsIn = once((facts: readonly Fact[]) => new Words(facts));

function note(index: Map<string, Set<string>>, beside: string | undefined, lower: string) {
  const key = neighbour(beside);
  if (key) setIn(index, key).add(lower);
}

/** A neighbour that tells something: no small word, and no title, which many people have. */
function neighbour(lower: string | undefined): string {
  if (lower === undefined || lower.length < 3 || isFunctionWord(lower) || titleHead(lower) !== undefined) return '';
  return lower;
}

/** The words of a sentence, with their places in it; it is asked about for each of its claims. */
const wordsOf = remembered(
  (sentence) =>
    [...sentence.matchAll(/\p{L}[\p{L}’']*/gu)].map((m) => {
      const word = m[0].replace(/['’]s?$/, '');
      return { word, lower: word.toLowerCase(), index: m.index };
    }),
  500,
);
