import type { Claim, NameValue, Span } from '../model.ts';
import { looksLike, type Phrase, phrasesOf } from '../text/capitals.ts';
import { isGivenName } from '../text/names/given-names.ts';
import { isLone } from '../text/names/lone.ts';
import { properWordFor } from '../text/names/misspelt.ts';
import { namesNobody } from '../text/names/no-names.ts';
import { endsMisspelt, organisationCloseness, organisationKey } from '../text/names/organisation-names.ts';
import { isOrdinaryCapital, isOrganisationHead, isPlaceHead, isSlippedHead } from '../text/names/organisations.ts';
import { nameCloseness, readAsPerson, slip } from '../text/names/parts.ts';
import { isAged, isInitials, isPerson, type NameParts } from '../text/names/person-names.ts';
import { isFamily, isPlural } from '../text/names/plural-names.ts';
import { plain } from '../text/names/spelling.ts';
import { departmentAt, isTitleModifier, titleHead } from '../text/names/titles.ts';
import { isRegion, stateOf } from '../text/places/regions.ts';
import type { Reading } from '../text/reading.ts';
import type { Token } from '../text/tokens.ts';
import type { Comparison, Found, Room } from './room.ts';

/** What stands in names of bodies and in headlines, and in nobody's name: "Centers for", "Behind", "Oxley-based". */
const NO_PART = /^(?:for|and|on|to|in|with|behind|inside|amid|despite|under|against|[\p{L}-]+-based)$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** Persons and organisations by their names, and well-known proper words that are spelt wrong. Bare surnames are tied to the full name in `claims/people`. */
export const name: Room<'name'> = {
  kind: 'name',

  find(reading) {
    const found: Found<'name'>[] = [];
    const bodies = new Set<string>();
    const opening: Phrase[] = [];
    for (const phrase of phrasesOf(reading)) {
      const parts = split(phrase);
      if (!parts) continue;
      if (isStorm(phrase)) {
        found.push({ kind: 'name', ...spanOf(phrase.words), value: organisationValue(reading, phrase.words) });
        continue;
      }
      if (parts.title.length === 0 && !isAged(phrase) && namesNobody(parts.name.map((t) => t.lower))) continue;
      const value = personOf(parts.name) ?? undefined;
      if (value && isPerson(phrase, parts, value)) {
        const title = parts.title.map((t) => titleHead(t.lower)).findLast(Boolean);
        found.push({ kind: 'name', ...spanOf(parts.name), value: title ? { ...value, title } : value });
        const body = bodyIn(parts.title);
        if (body) found.push({ kind: 'name', ...spanOf(body), value: organisationValue(reading, body) });
        continue;
      }
      const organisation = organisationOf(phrase);
      if (organisation) {
        found.push({ kind: 'name', ...spanOf(organisation), value: organisationValue(reading, organisation) });
        bodies.add(keyOf(organisation));
      } else if (phrase.initial && phrase.words.length > 1) opening.push(phrase);
    }
    // the first capital of a sentence shows nothing, but here the same words are a name elsewhere
    for (const { words } of opening)
      if (bodies.has(keyOf(words)))
        found.push({ kind: 'name', ...spanOf(words), value: organisationValue(reading, words) });
    for (const sentence of reading.sentences)
      for (const [at, token] of sentence.tokens.entries())
        if (token.capital && !token.shouted && properWordFor(token.lower) && !isCalled(sentence.tokens[at - 1]))
          found.push(slippedWord(token));
    return found;
  },

  compare: (page, source) => compareNames(page, source),

  comparedBy: ({ value, words }) => JSON.stringify([value, showsGiven(words, value)]),

  describe: (value) => value.full,

  examples: {
    finds: [
      { text: 'It was told on Wednseday by the force.', words: 'Wednseday', value: { entity: 'word' } },
      { text: 'The Marlow County Sherriff’s deputies came.', words: 'Sherriff', value: { entity: 'word' } },
      { text: 'The driver, Tobias R. Lindqvist Jr., 44, was not hurt.', words: 'Tobias R. Lindqvist Jr' },
      { text: 'It was reported to the Marlow Police Department on Monday.', words: 'Marlow Police Department' },
      { text: 'He wrote to Parks and Wildlife Services at noon.', words: 'Parks and Wildlife Services' },
      {
        text: "It was told by the Marlow County Sheriff's Departmnet on Monday.",
        words: "Marlow County Sheriff's Departmnet",
      },
    ],
    leaves: [
      { text: 'Reach Ann Munday at the desk.', why: 'a surname that looks like a day' },
      { text: 'The van stood near 14th and C. Roads at noon.', why: 'two roads with one word for both' },
      { text: 'A Georgian court met on Sunday in Texas.', why: 'proper words, spelt as they are' },
      { text: 'Traffic on Linden Street was slow on Monday.', why: 'a street and a weekday are no persons' },
      { text: 'When they came, nobody was there.', why: 'a capital at the start of a sentence' },
    ],
  },
};

const PARTY = /^(?:democrat|republican|independent|libertarian)$/;

const OFFICE = /^(?:state|defense|interior|treasury|labor|commerce|agriculture|energy|education|transportation|war)$/;

/** "Secretary of State" before a name. */
function isOffice({ from, sentence: { tokens } }: Phrase): boolean {
  const of = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  return tokens[of]?.lower === 'of' && /^(?:secretary|minister)$/.test(tokens[of - 1]?.lower ?? '');
}

/** Cuts "Independence Police Chief Adam Dustman" behind its last title word; undefined where nothing is left. */
export function split(phrase: Phrase): NameParts | undefined {
  const { words } = phrase;
  // "Democrat Dana Allen", "Secretary of the Interior Piet Maas"
  const isTitle = PARTY.test(words[0]!.lower) || (OFFICE.test(words[0]!.lower) && isOffice(phrase));
  let cut = words.length > 2 && isTitle ? 1 : 0;
  for (let at = cut; at < words.length; at++) {
    const head = titleIn(words[at]!.lower);
    // a title word at the very end ("Judge", "Hunter Speaker") is no title of what follows, nor is that of "Ann Bishop Jr."
    if (
      head !== undefined &&
      at < words.length - 1 &&
      !SUFFIX.test(words[at + 1]!.lower.replace('.', '')) &&
      !(at > cut && isGivenName(words[at]!.lower) && at + 2 === words.length)
    )
      cut = at + 1 + departmentAt(words, at + 1);
    else if (
      isTitleModifier(words[at]!.lower) &&
      at === cut &&
      at < words.length - 1 &&
      words.slice(at).some((w, i, rest) => i < rest.length - 1 && titleHead(w.lower) !== undefined)
    )
      continue;
  }
  // "City Hall Counsel Ann Lee": behind words that no person is called, a given name starts the name
  if (words.length - cut > 2 && words.length > 3) {
    const given = words.findIndex(
      (w, i) =>
        i > cut &&
        i >= words.length - 3 &&
        i < words.length - 1 &&
        isGivenName(w.lower) &&
        words.slice(cut, i).some((t) => isOrganisationHead(t.lower) || isPlaceHead(t.lower)),
    );
    if (given > 0) cut = given;
  }
  const rest = words.slice(cut);
  return rest.length ? { title: words.slice(0, cut), name: rest } : undefined;
}

/** The head of a title word, also where it is an office's with a letter wrong: "Sherriff". */
function titleIn(lower: string): string | undefined {
  const head = titleHead(lower);
  if (head !== undefined) return head;
  const right = properWordFor(lower);
  return right === undefined ? undefined : titleHead(right);
}

function spanOf(words: Token[]): Span {
  const last = words.at(-1)!;
  const end = last.possessive ? last.end - 2 : last.end;
  return { start: words[0]!.start, end };
}

/** Reads a person's name from its words; undefined where they cannot be one. */
export function personOf(words: readonly Token[]): NameValue | undefined {
  const bare = words.filter((t) => t.type === 'word' && t.text !== '');
  if (bare.length === 0 || bare.length > 6 || bare.some(({ lower }) => NO_PART.test(lower))) return undefined;
  const texts = bare.map((t, i) => (i === bare.length - 1 && t.possessive ? t.text.slice(0, -2) : t.text));
  let suffix: string | undefined;
  if (texts.length > 1 && SUFFIX.test(texts.at(-1)!.toLowerCase())) suffix = texts.pop()!;
  const family = texts.at(-1)!;
  if (family.length < 2) return undefined;
  const first = texts.slice(0, -1);
  const given = first.flatMap((g) => (g.length === 3 && isInitials(g) ? g.split('.') : g));
  const value: NameValue = {
    entity: 'person',
    full: [
      ...first.map((g) => (/^(?:\p{Lu}\.)?\p{Lu}$/u.test(g) ? `${g}.` : g)),
      family,
      ...(suffix ? [suffix.length === 2 && /r$/i.test(suffix) ? `${suffix}.` : suffix] : []),
    ].join(' '),
    given,
    family,
  };
  if (suffix) value.suffix = suffix.toLowerCase();
  return value;
}

const keyOf = (words: readonly Token[]): string => words.map(({ lower }) => lower).join(' ');

/** "Hurricane Lumen", "Tropical Storm Tarn". */
function isStorm({ words }: Phrase): boolean {
  return words.length <= 3 && STORM.test(keyOf(words));
}
const STORM = /^(?:hurricane|typhoon|cyclone|(?:sub)?tropical (?:storm|depression)|winter storm) \p{L}+$/u;

/** The body that a title names: "Marlow Department of Roads Lt." */
function bodyIn(title: Token[]): Token[] | undefined {
  const head = title.findLastIndex((t) => titleHead(t.lower) !== undefined);
  const body = title.slice(0, head);
  return body.length > 1 && body.some((t) => isOrganisationHead(t.lower)) && !isTitleModifier(body.at(-1)!.lower)
    ? body
    : undefined;
}

/** A body, a group, a law, a broadcaster: what has a name of its own and is neither a person nor a mere place. */
function organisationOf(phrase: Phrase): Token[] | undefined {
  const { words } = phrase;
  const { tokens } = phrase.sentence;
  const first = words[0]!;
  const last = words.at(-1)!;
  if (words.some((t) => isOrdinaryCapital(t.lower)) && !words.some((t) => isOrganisationHead(t.lower)))
    return undefined;
  const after = tokens[phrase.to];
  // "Marlow police", "the Biden administration"
  if (
    after &&
    /^(?:police|administration)$/.test(after.lower) &&
    !last.possessive &&
    words.length <= 3 &&
    titleHead(first.lower) === undefined
  )
    return [...words, after];
  const panel = /^(?:senate|house)$/.test(last.lower) ? panelBehind(tokens, phrase.to) : undefined;
  if (panel) return [...words, ...panel];
  if (words.length < 2)
    return first.shouted && /^[A-Z]{3,5}$/.test(first.text) && !stateOf(first.text) ? words : undefined;
  const spoken = reading(words);
  if (isRegion(spoken) || stateOf(last.lower) || isRegion(last.lower)) return undefined;
  if (isPlaceHead(last.lower) && !isOrganisationHead(last.lower)) return undefined;
  if (looksLike(words) === 'organisation' || isOrganisationHead(last.lower) || isSlippedHead(last.lower)) return words;
  // "Customs and Border Protection", "Committee on Rules": the joint shows a body
  if (words.some((t) => !t.capital && /^(?:and|on)$/.test(t.lower))) return words;
  if (titleHead(last.lower) !== undefined || titleHead(first.lower) !== undefined || phrase.initial) return undefined;
  // several capitalised words in the middle of a sentence name something
  return words.every((t) => !t.possessive || t === last) && tokens[phrase.from - 1]?.text !== ',' ? words : undefined;
}

/** "Senate intelligence committee", "House oversight panel". */
function panelBehind(tokens: readonly Token[], from: number): Token[] | undefined {
  for (let at = from; at < from + MOST_OF_PANEL && tokens[at]?.type === 'word'; at++)
    if (/^(?:sub)?committee$|^panel$|^leadership$/.test(tokens[at]!.lower)) return tokens.slice(from, at + 1);
  return undefined;
}
const MOST_OF_PANEL = 4;

function reading(words: readonly Token[]): string {
  return words
    .map((t) => t.text)
    .join(' ')
    .replace(/['’]s$/, '');
}

/** Behind a given name stands a surname, be it a letter away from a day or an office: "Ann Munday". */
function isCalled(before: Token | undefined): boolean {
  return before?.capital === true && !before.possessive && isGivenName(before.lower);
}

function slippedWord(token: Token): Found<'name'> {
  const full = token.possessive ? token.text.slice(0, -2) : token.text;
  return { kind: 'name', ...spanOf([token]), value: { entity: 'word', full, given: [], family: '' } };
}

function organisationValue(reading: Reading, words: Token[]): NameValue {
  const span = spanOf(words);
  return {
    entity: 'organisation',
    full: reading.text.slice(span.start, span.end).replace(/\s+/g, ' '),
    given: [],
    family: '',
  };
}

/** Whether the words that name somebody have a given name in them. */
function showsGiven(words: string, { given }: NameValue): boolean {
  if (given.length === 0) return false;
  const shown = plain(words);
  return given.some((name) => shown.includes(plain(name)));
}

/** How two persons' names stand to each other; undefined where they are surely two persons or cannot be told. */
export function compareNames(page: Claim<'name'>, source: Claim<'name'>): Comparison | undefined {
  const [a, b] = [page.value, source.value];
  // what one text shows to be a body may look like a person in the other, where its name is misspelt
  if (a.entity === 'word' || b.entity === 'word') return undefined;
  if (isLoneBody(a) || isLoneBody(b)) return showsGiven(page.words, a) && isLoneBody(b) ? undefined : compareLone(a, b);
  if (a.entity !== b.entity) {
    if (plain(a.full) === plain(b.full)) return { verdict: 'agrees', reason: `SOURCE has the same name, ${b.full}.` };
    const compared = compareOrganisations(a.full, b.full);
    if (compared?.verdict === 'differs' || endsMisspelt(a.full, b.full))
      return { verdict: 'differs', reason: `Here ${a.full}; SOURCE spells it ${b.full}.` };
    const [mine, theirs] = [asPerson(a), asPerson(b)];
    return nameCloseness(mine, theirs) === 'misspelt' && !isPlural(mine, theirs) && !isPlural(theirs, mine)
      ? { verdict: 'differs', reason: `Here ${a.full}; SOURCE spells it ${b.full}.` }
      : undefined;
  }
  if (a.entity === 'organisation') return compareOrganisations(a.full, b.full);
  const closeness = nameCloseness(a, b);
  if (closeness === 'same') return { verdict: 'agrees', reason: `SOURCE has the same name, ${b.full}.` };
  if (closeness === 'form')
    return { verdict: 'compatible', reason: `SOURCE has ${b.full}: another form of the same name.` };
  if (closeness === 'misspelt') {
    // a bare surname is no misspelling of a given name
    if (plain(a.family) === plain(b.family) && !showsGiven(page.words, a)) return undefined;
    if (isPlural(a, b) || isPlural(b, a) || isFamily(page) || isFamily(source)) return undefined;
    const isSpelling = slip(plain(a.given[0] ?? ''), plain(b.given[0] ?? '')) || plain(a.family) !== plain(b.family);
    return { verdict: 'differs', reason: `Here ${a.full}; SOURCE ${isSpelling ? 'spells it' : 'has'} ${b.full}.` };
  }
  return undefined;
}

const isLoneBody = ({ entity, full }: NameValue): boolean => entity === 'organisation' && isLone(full);

/** One word is too little to tell a slip from another name: it is borne out, and never differs. */
function compareLone(page: NameValue, source: NameValue): Comparison | undefined {
  const [one, other] = isLoneBody(page) ? [page, source] : [source, page];
  const word = organisationKey(one.full);
  if (other.entity === 'person')
    return word === plain(other.family)
      ? { verdict: 'compatible', reason: `Here ${page.full}; SOURCE names ${source.full}.` }
      : undefined;
  const theirs = organisationKey(other.full);
  const isSame = word === theirs || (theirs.startsWith(`${word} `) && COMPANY.test(theirs.slice(word.length + 1)));
  return isSame ? { verdict: 'agrees', reason: `SOURCE names ${source.full} as well.` } : undefined;
}
const COMPANY = /^(?:inc|corp|corporation|co|company|group|ltd|llc|sa|plc|ag)$/;

/** A name that was taken for a body's, read as a person's. */
function asPerson(value: NameValue): NameValue {
  return value.entity === 'person' ? value : readAsPerson(value.full);
}

/** The same body, its initials or its shorter name; or a letter or two apart in one of several words. */
function compareOrganisations(page: string, source: string): Comparison | undefined {
  switch (organisationCloseness(page, source)) {
    case 'same':
      return { verdict: 'agrees', reason: `SOURCE names ${source} as well.` };
    case 'initials':
      return { verdict: 'agrees', reason: `SOURCE names ${source}, the same body.` };
    case 'shorter':
      return { verdict: 'agrees', reason: `SOURCE names ${source}.` };
    case 'misspelt':
      return { verdict: 'differs', reason: `Here ${page}; SOURCE spells it ${source}.` };
    case 'otherJoint':
      return { verdict: 'differs', reason: `Here ${page}; SOURCE has ${source}.` };
    case 'oneForce':
      return { verdict: 'compatible', reason: `Here ${page}; SOURCE has ${source}: both can be one force.` };
    default:
      return undefined;
  }
}
