import { roomOf } from '../kinds/index.ts';
import type { Room } from '../kinds/room.ts';
import { type Article, type Claim, DRAFT, type Evidence, type Kind, type NameValue, type Source } from '../model.ts';
import { cutAround } from '../text/cut.ts';
import { isGivenName } from '../text/names/given-names.ts';
import { nameCloseness } from '../text/names/parts.ts';
import { plain, soundOf } from '../text/names/spelling.ts';
import { reasonWith } from './evidence.ts';
import { isOfOtherTime, mayBeRelatives } from './people/age-telling.ts';
import { areGenerationsApart } from './people/years.ts';
import { type Accuse, type Itself, places } from './self-places.ts';

/** Words that carry a value's sentence at most, as for other sources. */
const LONGEST = 240;
/** An age told of another time than the report's: "he was 12 when", "turned 40". */
const OTHER_TIME =
  /\b(?:when|at the time|turned|turning|at age|years? (?:ago|earlier|later)|would (?:be|have been)|last (?:year|month))\b/i;

/** "Image 8 of 11 …": the pictures of a gallery may be of several years. */
const IN_GALLERY = /^\W*(?:image|photo|slide|picture) \d{1,3} ?(?:of|\/) ?\d{1,3}\b/i;
/** The years by which somebody may be older in one picture than in another. */
const GROWN_OLDER = 3;

/** The page as a source against itself. */
export function pageAsSource(article: Article): Source {
  return {
    id: article.id,
    publisher: article.publisher ?? 'This page',
    title: article.title,
    authors: article.authors,
    ...(article.published ? { published: article.published } : {}),
    ...(article.url ? { url: article.url } : {}),
  };
}

/**
 * Where an article contradicts itself: one person's or one place's name spelt two ways, another town in the headline than in the
 * text, one person with two ages, one utterance quoted in two wordings. The rarer (else the later) of the two is the one marked. At most one piece of evidence a claim.
 */
export function selfEvidence(article: Article, claims: readonly Claim[]): Map<Claim, Evidence> {
  const own = claims.filter((claim) => !claim.aside);
  const evidence = new Map<Claim, Evidence>();
  const itself: Itself =
    article.id === DRAFT
      ? { elsewhere: 'elsewhere in this draft', speaker: 'this draft elsewhere' }
      : { elsewhere: 'elsewhere on this page', speaker: 'this page elsewhere' };
  const accuse: Accuse = (claim, other, reason) => {
    if (evidence.has(claim) || evidence.has(other)) return;
    const { start, end } = cutAround(article.text, other.sentence, other, LONGEST);
    evidence.set(claim, {
      source: article.id,
      fact: `${article.id}#${claims.indexOf(other)}`,
      verdict: 'differs',
      reason: reason(itself),
      words: other.words,
      said: { type: 'quote', text: article.text.slice(start, end), start, end },
    });
  };
  names(own, accuse);
  places(article, own, accuse);
  ages(own, accuse);
  quotes(own, accuse);
  return evidence;
}

/**
 * Spellings of full names that are a slip apart and never stand in one sentence, where one of them is the rarer. Only of
 * whom a given name, or something told of them, shows that they are persons.
 */
function names(claims: readonly Claim[], accuse: Accuse) {
  const spellings = new Map<string, Spelling>();
  for (const claim of claims) {
    if (claim.kind !== 'name' || claim.value.entity !== 'person' || claim.value.given.length === 0) continue;
    const known = spellings.get(claim.value.full);
    if (known) known.claims.push(claim);
    else spellings.set(claim.value.full, { value: claim.value, claims: [claim] });
  }
  const told = new Set(
    claims.flatMap((claim) => (claim.kind !== 'name' && claim.subject.name ? [claim.subject.name] : [])),
  );
  const all = [...spellings.values()].filter(
    ({ value, claims: [first] }) =>
      [value.given[0], first?.subject.name?.split(' ')[0]].some((given) => isGivenName(given ?? '')) ||
      told.has(first?.subject.name ?? ''),
  );
  for (const rare of all) {
    const [claim] = rare.claims;
    const other = all.find(
      (one) =>
        one !== rare &&
        nameCloseness(rare.value, one.value) === 'misspelt' &&
        !isPlural(rare.value.full, one.value.full) &&
        isRarer(rare, one) &&
        !areGenerationsApart(nameOf(rare), claims, nameOf(one), claims) &&
        !one.claims.some((mention) => mention.sentence.start === claim!.sentence.start),
    );
    if (claim && other)
      accuse(claim, other.claims[0]!, ({ elsewhere }) => `Here ${rare.value.full}; ${elsewhere} ${other.value.full}.`);
  }
}

const nameOf = ({ claims: [first] }: Spelling): string | undefined => first?.subject.name;

interface Spelling {
  value: NameValue;
  claims: Claim[];
}

/** A spelling that stands just once, or less often than one that sounds the same: several slips of one sort are no second person. */
function isRarer(rare: Spelling, other: Spelling): boolean {
  const isPart = ({ claims }: Spelling) => !claims.some(({ words }) => /\s/.test(words));
  // what never stands in full is the slip of what does
  if (isPart(rare) !== isPart(other)) return isPart(rare);
  if (rare.claims.length === 1) return other.claims.length > 1 || other.claims[0]!.start < rare.claims[0]!.start;
  const sound = ({ value }: Spelling) =>
    [value.given[0] ?? '', value.family].map((word) => soundOf(plain(word))).join(' ');
  return rare.claims.length < other.claims.length && sound(rare) === sound(other);
}

/** "MacBook Pro" and "MacBook Pros": products and airlines come in ones and in many. */
function isPlural(a: string, b: string): boolean {
  return `${a}s` === b || `${b}s` === a;
}

/** Two exact ages of one named person, both as of the report. */
function ages(claims: readonly Claim[], accuse: Accuse) {
  const first = new Map<string, Claim<'age'>>();
  const least = claims.some(({ sentence }) => IN_GALLERY.test(sentence.text)) ? GROWN_OLDER : 0;
  for (const claim of claims) {
    if (
      claim.kind !== 'age' ||
      !claim.subject.name ||
      claim.hedge ||
      claim.value.from !== claim.value.to ||
      OTHER_TIME.test(claim.sentence.text) ||
      isOfOtherTime(claim) ||
      mayBeRelatives(claim)
    )
      continue;
    const key = `${claim.subject.name} ${claim.value.unit}`;
    const known = first.get(key);
    if (!known) first.set(key, claim);
    else if (
      known.value.from !== claim.value.from &&
      Math.abs(known.value.from - claim.value.from) <= 15 &&
      Math.abs(known.value.from - claim.value.from) > least &&
      known.sentence.start !== claim.sentence.start
    ) {
      accuse(
        claim,
        known,
        ({ elsewhere }) => `Here ${claim.value.from}; ${elsewhere} ${known.value.from} for the same person.`,
      );
    }
  }
}

/** A short utterance may well be made twice in other words. */
const LONG_ENOUGH = 8;

/** One utterance in two wordings. */
function quotes(claims: readonly Claim[], accuse: Accuse) {
  const said = claims
    .filter(
      (claim): claim is Claim<'quote'> => claim.kind === 'quote' && claim.words.split(/\s+/).length >= LONG_ENOUGH,
    )
    .slice(0, 200);
  const room = roomOf('quote' satisfies Kind) as Room<'quote'> | undefined;
  for (const [at, claim] of said.entries()) {
    for (const other of said.slice(0, at)) {
      const comparison = room?.compare(claim, other);
      if (comparison?.verdict !== 'differs') continue;
      accuse(claim, other, ({ speaker }) => reasonWith(comparison.reason, speaker));
      break;
    }
  }
}
