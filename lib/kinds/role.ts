import type { Claim, RoleValue, Span } from '../model.ts';
import { isFunctionWord, type Phrase, phrasesOf } from '../text/capitals.ts';
import { sharedBetween } from '../text/context.ts';
import { affiliationBehind, stateCloseness } from '../text/names/affiliations.ts';
import { areTwoOffices } from '../text/names/offices.ts';
import { isOrganisationHead, isPlaceHead } from '../text/names/organisations.ts';
import { plain } from '../text/names/spelling.ts';
import { isTitleModifier, RANKS, titleHead } from '../text/names/titles.ts';
import { descriptionOf, unnamedIn } from '../text/names/unnamed.ts';
import { areAlike, isPlainPart, isTellingPart, partOf, partyOf } from '../text/parts.ts';
import { isPlural } from '../text/people/nouns.ts';
import { personNoun } from '../text/people/people-nouns.ts';
import { AFFILIATION, isChamber, isOfState, isPartyman, partyIn, stateIn } from '../text/people/role-parties.ts';
import type { Reading } from '../text/reading.ts';
import { matchesIn } from '../text/sieve.ts';
import type { Token } from '../text/tokens.ts';
import { personOf, split } from './name.ts';
import type { Comparison, Found, Room } from './room.ts';

/** What opens an apposition behind a name: ", 44, a", ", who is the", ", former". */
const OPENS =
  /^(?:, (?:aged )?\d{1,3})?, (?:who (?:is|was|has been) )?(?:(an?|the|his|her|their|its|our|another|one of (?:the|his|her|their)) )?/u;
/** Words that no description goes over. */
const ENDS =
  /^(?:and|or|but|who|which|that|said|says|told|was|is|are|were|of|from|in|at|with|for|on|by|to|after|when|where|as|had|has|died|shot)$/;
const MAN = /^(?:man|woman|boy|girl|child|baby|infant|toddler)$/;
/** Those who speak unnamed: "two people familiar with the matter". */
const INFORMED =
  /\b(?:people|persons?|sources?|officials?|aides?|individuals?) (?:who (?:is|are|was|were) )?(?:(?:familiar|acquainted) with|briefed on|close to|with (?:direct |first-?hand )?knowledge of) (?:the |his |her |their )?(?:[\p{Ll}-]+ )?(?:matter|situation|plans?|planning|discussions?|talks?|decision|development|deliberations?|thinking|investigation|probe|case|negotiations?|conversations?|meeting|call|issue|process|inquiry|events?|deal|findings)\b/gu;
/** How many words may describe a role behind a name. */
const DESCRIBED = 6;

/** Whose office, rank or part in the story somebody holds. */
export const role: Room<'role'> = {
  kind: 'role',

  find(reading) {
    const found: Found<'role'>[] = [];
    for (const phrase of phrasesOf(reading)) {
      const parts = split(phrase);
      if (!parts) continue;
      const person = personOf(parts.name);
      if (!person) continue;
      // "Marlow County Sheriff's Office", "King County prosecutors", "Prince Alder’s County"
      const [first, next] = parts.name;
      if (isOrganisationHead(first!.lower) || isPlaceHead(first!.lower) || (first!.possessive && next)) continue;
      const name: Span = { start: parts.name[0]!.start, end: parts.name.at(-1)!.end };
      before(reading, phrase, parts.title, name, found);
      if (person.given.length > 0 || parts.title.length > 0) behind(reading, phrase, name, found);
      affiliated(phrase, name, found);
    }
    for (const sentence of reading.sentences)
      for (const m of matchesIn(sentence.text, INFORMED)) {
        const start = sentence.start + m.index;
        found.push({ kind: 'role', start, end: start + m[0].length, value: { head: 'source', full: m[0] } });
      }
    const named = [...found].sort((a, b) => a.start - b.start);
    let next = 0;
    for (const one of unnamedIn(reading)) {
      while (next < named.length && named[next]!.end <= one.start) next++;
      if (next < named.length && named[next]!.start < one.end) continue;
      const { head, start, end } = one;
      const sex = personNoun(head)?.sex;
      const value = { head, full: reading.text.slice(start, end) };
      found.push({ kind: 'role', start, end, value, subject: sex ? { role: head, sex } : { role: head } });
    }
    return found;
  },

  sureness(page, source, usual, samePerson) {
    if (samePerson !== undefined) return usual;
    const [a, b] = [page.value, source.value];
    const context = sharedBetween(page.sentence.text, source.sentence.text);
    const shared = sharesDescription(a.full, b.full) || isPartyman(a, b) || isPartyman(b, a) || isOfState(a, b);
    if (page.subject.name || source.subject.name) {
      const [named, unnamed] = page.subject.name ? [a, b] : [b, a];
      const alike = a.head === b.head || isPartyman(unnamed, named);
      return alike && shared && !isPlural(lastWord(unnamed.full)) ? context + 0.2 : 0;
    }
    const telling =
      (a.head === b.head && (isTellingPart(a.head) || (shared && a.head === 'official'))) || isChamber(a, b);
    return (
      context +
      (shared ? 0.15 : 0) +
      (telling
        ? 0.2
        : isPlainPart(a.head)
          ? isBare(a) && isBare(b)
            ? -0.4
            : -0.15
          : isTellingPart(a.head) && isTellingPart(b.head)
            ? 0.15
            : 0)
    );
  },

  compare: (page, source) =>
    page.subject.name && source.subject.name ? compareRoles(page, source) : compareUnnamed(page, source),

  comparedBy: ({ value, subject }) => JSON.stringify([value, Boolean(subject.name)]),

  describe: (value) => value.full,

  examples: {
    finds: [
      {
        text: 'It was found by Marlow Police Chief Dana Whitlock on Monday.',
        words: 'Marlow Police Chief',
        value: { head: 'chief', full: 'Marlow Police Chief', of: 'Marlow Police' },
      },
      { text: 'The visit of presiding judge Ana Ruiz ended.', words: 'presiding judge' },
      { text: 'Piet Maas, a spokesman for the harbour, declined to comment.', words: 'spokesman' },
      {
        text: 'Oona Kask, 44, a retired bus mechanic, saw it.',
        words: 'retired bus mechanic',
        value: { head: 'mechanic' },
      },
      {
        text: 'It left a harbour co-owner, Piet Maas, with a bill.',
        words: 'harbour co-owner',
        value: { head: 'owner', full: 'harbour co-owner' },
      },
      { text: 'Omar Haddad, who is the chairman of the club, resigned.', words: 'chairman', value: { head: 'chair' } },
      { text: 'Two harbour guards and a student were hurt.', words: 'harbour guards', value: { head: 'guard' } },
      { text: 'A senior U.S. official spoke of delays.', words: 'senior U.S. official' },
      { text: 'Economists had expected fewer.', words: 'Economists', value: { head: 'economist' } },
      {
        text: 'The reporters met Rep. Piet Maas (D-Calif.) before the vote began.',
        words: 'D-Calif.',
        value: { head: 'democrat', full: 'D-Calif.', of: 'Calif.' },
      },
      { text: 'Sgt. Omar Haddad wrote the report.', words: 'Sgt.', value: { head: 'sergeant' } },
    ],
    leaves: [
      { text: 'Mr. Haddad wrote the report.', why: 'a form of address is no role' },
      { text: 'The chief reason is money.', why: 'no person' },
      { text: 'The man said no, and officials agreed.', why: 'anybody, told for the second time' },
      { text: 'The student union bought a patient care unit.', why: 'parts of other nouns' },
      { text: 'They will guard the gate and host the talks.', why: 'verbs' },
      { text: "The Marlow County Sheriff's Office is shut.", why: 'an office' },
      { text: 'His lawyer declined.', why: 'whose lawyer the words alone do not tell' },
    ],
  },
};

/** A title before the name, capitalised with it or in lower case before it. */
function before(reading: Reading, phrase: Phrase, title: Token[], name: Span, found: Found<'role'>[]) {
  const { tokens } = phrase.sentence;
  let words = title.filter((t) => t.type === 'word');
  if (words.length === 0) {
    // "presiding judge Ana Ruiz", "process server, Drexel Mack,"
    let at = phrase.from - 1;
    const comma = tokens[at]?.text === ',';
    if (comma) at--;
    const lower: Token[] = [];
    while (
      at >= 0 &&
      tokens[at]!.type === 'word' &&
      !tokens[at]!.possessive &&
      lower.length < 4 &&
      (titleHead(tokens[at]!.lower) !== undefined ||
        (lower.length === 0 && occupationOf(tokens[at]!.lower) !== undefined) ||
        isTitleModifier(tokens[at]!.lower) ||
        (lower.length > 0 &&
          /^(?:process|civil|presiding|county|city|state|police|school|fire|associate|senior|junior|u\.s|former|economic|political|personal|foreign|policy|security|budget|climate|science|trade|business|environmental|longtime|onetime|then|deputy|national|real|estate)$/.test(
            tokens[at]!.lower,
          )))
    )
      lower.unshift(tokens[at--]!);
    if (lower.length === 0 || !(titleHead(lower.at(-1)!.lower) || occupationOf(lower.at(-1)!.lower))) return;
    // "a nightclub owner, Ana Ruiz, was hurt"
    if (comma && tokens[at]?.type === 'word' && !tokens[at]!.capital && /^an?$/.test(tokens[at - 1]?.lower ?? ''))
      lower.unshift(tokens[at--]!);
    // "the chief, Ana Ruiz, said", but "according to the chief, Ruiz left": an apposition is closed
    const owned = /^(?:the|an?|his|her|their|its)$/.test(tokens[at]?.lower ?? '') || tokens[at]?.possessive;
    if (comma && !(owned && /^[,.;]$/.test(tokens[phrase.to]?.text ?? '.'))) return;
    // the owner before it: "Jackson County process server"
    while (
      at >= 0 &&
      tokens[at]!.capital &&
      !isFunctionWord(tokens[at]!.lower) &&
      tokens[at]!.end + 1 === lower[0]!.start &&
      lower.length < 7
    )
      lower.unshift(tokens[at--]!);
    words = lower;
  }
  const last = words.at(-1);
  const head = words.map((t) => titleHead(t.lower) || partyHead(t.lower) || occupationOf(t.lower)).findLast(Boolean);
  if (!last || !head) return;
  const start = words[0]!.start;
  const stop = reading.text[last.end] === '.' && last.text.length <= 4 ? 1 : 0;
  push(reading, { start, end: last.end + stop }, head, name, found);
}

/** "Photographer Ana Ruiz": what somebody does; "the boy Omar" and "teen Omar" tell no office. */
function occupationOf(lower: string): string | undefined {
  const head = isPlural(lower) ? undefined : partOf(lower);
  return head && !MAN.test(head) && !NO_OCCUPATION.test(head) ? head : undefined;
}

/** What tells no office before a name, or is an adjective as well. */
const NO_OCCUPATION =
  /^(?:teen|youth|juvenile|member|moderate|conservative|progressive|independent|democrat|republican|marine|rival|populist|evangelical|foreigner|incumbent|champion|official|leader|justice|expert)$/;

/** "Republican Ana Ruiz": a party's member. */
const partyHead = (lower: string): string | undefined => (/^(?:democrat|republican)$/.test(lower) ? lower : undefined);

/** An apposition behind the name. */
function behind(reading: Reading, phrase: Phrase, name: Span, found: Found<'role'>[]) {
  const rest = phrase.sentence.text.slice(name.end - phrase.sentence.start);
  const opening = OPENS.exec(rest);
  if (!opening) return;
  let at = opening[0].length;
  const start = at;
  let best: { end: number; head: string } | undefined;
  for (let count = 0; count < DESCRIBED; count++) {
    const word = /^[\p{L}’'-]+\.?/u.exec(rest.slice(at, at + 30))?.[0];
    if (!word || ENDS.test(word)) break;
    const lower = word.toLowerCase().replace(/\.$/, '');
    const head = isPlural(lower) ? undefined : (partOf(lower) ?? (titleHead(lower) || undefined));
    if (head && !MAN.test(head)) best = { end: at + word.length, head };
    at += word.length;
    if (rest[at] !== ' ') break;
    at++;
  }
  if (!best) return;
  // "Ana Ruiz, Sheriff Omar Haddad said": without an article it is another's title
  if (!opening[1] && /^ \p{Lu}/u.test(rest.slice(best.end))) return;
  const end = best.end - (rest[best.end - 1] === '.' ? 1 : 0);
  push(reading, { start: name.end + start, end: name.end + end }, best.head, name, found);
}

/** "Rep. Ana Ruiz (D-Calif.)": the party and the state behind the name are as good as a title. */
function affiliated(phrase: Phrase, name: Span, found: Found<'role'>[]) {
  const { text, start } = phrase.sentence;
  const told = affiliationBehind(text.slice(name.end - start, name.end - start + 40));
  if (!told || (!told.party && !phrase.words.some(({ lower }) => LAWMAKER.test(titleHead(lower) ?? '')))) return;
  const span = { start: name.end + told.start, end: name.end + told.end };
  const full = text.slice(span.start - start, span.end - start);
  found.push({ kind: 'role', ...span, value: { head: told.party ?? 'lawmaker', full, of: told.state }, near: name });
}

const LAWMAKER = /^(?:senator|representative|governor|congress(?:wo)?man|lawmaker)$/;

function push(reading: Reading, span: Span, head: string, name: Span, found: Found<'role'>[]) {
  const full = reading.text.slice(span.start, span.end);
  const value: RoleValue = { head, full };
  const of = full.replace(/\s*[\p{L}’'-]+\.?$/u, '').trim();
  if (of && /^\p{Lu}/u.test(of) && !/ (?:of|for|the)$/.test(of)) value.of = of;
  found.push({ kind: 'role', ...span, value, near: name });
}

/** Heads that name one office in two ways, or one more closely. */
const ALIKE: string[][] = [
  [
    'spokesperson',
    'officer',
    'sergeant',
    'lieutenant',
    'captain',
    'corporal',
    'chief',
    'deputy',
    'detective',
    'trooper',
    'director',
    'major',
    'commander',
  ],
  ['attorney', 'prosecutor', 'lawyer'],
  ['representative', 'lawmaker', 'leader', 'speaker', 'senator'],
  ['chair', 'leader', 'director', 'president', 'chief executive'],
  ['doctor', 'professor', 'physician'],
];

function compareRoles(page: Claim<'role'>, source: Claim<'role'>): Comparison | undefined {
  const [a, b] = [page.value, source.value];
  const states = compareStates(a, b);
  if (states) return states;
  if (a.head === b.head && areTwoOffices(a.full, b.full))
    return { verdict: 'differs', reason: `Here ${a.full}; SOURCE has ${b.full} for the same person.` };
  if (a.head === b.head)
    return { verdict: closeRoles(a, b) ? 'agrees' : 'compatible', reason: `SOURCE gives the same role, ${b.full}.` };
  const former = /\b(?:former|ex-?|then|retired)\b/i;
  if (
    RANKS.includes(a.head) &&
    RANKS.includes(b.head) &&
    a.head !== 'officer' &&
    b.head !== 'officer' &&
    !former.test(a.full + b.full)
  ) {
    return { verdict: 'differs', reason: `Here ${a.full}; SOURCE has ${b.full} for the same person.` };
  }
  if (areAlike(a.head, b.head) || ALIKE.some((group) => group.includes(a.head) && group.includes(b.head)))
    return { verdict: 'compatible', reason: `Here ${a.full}; SOURCE has ${b.full}: both can be so.` };
  return undefined;
}

/** Parties and states, where one of the two roles is told by them: "D-Calif." */
function compareStates(a: RoleValue, b: RoleValue): Comparison | undefined {
  if (!AFFILIATION.test(a.head) && !AFFILIATION.test(b.head)) return undefined;
  const [mine, theirs] = [stateIn(a), stateIn(b)];
  const closeness = mine && theirs ? stateCloseness(mine, theirs) : undefined;
  if (!closeness) return undefined;
  const [party, other] = [partyIn(a), partyIn(b)];
  const agree = closeness === 'same' && (!party || !other || party === other);
  return agree
    ? { verdict: 'agrees', reason: `SOURCE gives the same party or state, ${b.full}.` }
    : { verdict: 'differs', reason: `Here ${a.full}; SOURCE has ${b.full} for the same person.` };
}

/** Two people of whom at least one has no name: never a difference, for they may be two. */
function compareUnnamed(page: Claim<'role'>, source: Claim<'role'>): Comparison | undefined {
  const [a, b] = [page.value, source.value];
  if (!areAlike(a.head, b.head) && !isPartyman(a, b) && !isPartyman(b, a)) return undefined;
  const [party, otherParty] = [partyOf(a.full), partyOf(b.full)];
  if (party && otherParty && party !== otherParty) return undefined;
  const [mine, theirs] = [descriptionOf(a.full), descriptionOf(b.full)];
  if (mine.order !== theirs.order || (mine.sex && theirs.sex && mine.sex !== theirs.sex)) return undefined;
  if (mine.regions.length && theirs.regions.length && !mine.regions.some((r) => theirs.regions.includes(r)))
    return undefined;
  // "gang members" are no family's
  if (a.head === 'member' && !sharesDescription(a.full, b.full)) return undefined;
  const within =
    mine.words.every((word) => theirs.words.includes(word)) || theirs.words.every((word) => mine.words.includes(word));
  const same = a.head === b.head && isPlural(lastWord(a.full)) === isPlural(lastWord(b.full)) && within;
  return same
    ? { verdict: 'agrees', reason: `SOURCE tells of ${b.full} as well.` }
    : { verdict: 'compatible', reason: `Here ${a.full}; SOURCE has ${b.full}: both can be so.` };
}

const isBare = ({ full }: RoleValue): boolean => !full.includes(' ');

const lastWord = (full: string): string => (full.split(' ').at(-1) ?? '').toLowerCase();

/** Both are described by one word at least: "federal", "security". */
function sharesDescription(a: string, b: string): boolean {
  const theirs = descriptionOf(b).words;
  return descriptionOf(a).words.some((word) => theirs.includes(word));
}

function closeRoles(a: RoleValue, b: RoleValue): boolean {
  const words = (full: string) =>
    plain(full)
      .split(/\s+/)
      .filter((w) => w.length > 2);
  const [x, y] = [words(a.full), words(b.full)];
  return x.every((w) => y.includes(w)) || y.every((w) => x.includes(w));
}
