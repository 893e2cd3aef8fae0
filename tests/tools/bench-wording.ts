/**
 * Made-up reports for the bench: every name, place and sentence is put together here, none is taken from anywhere. Each has
 * about 20 facts in seven sentences, with the shares of kinds, the letters a fact and the distinct names a report that
 * kept articles have (33 letters of text and 2 blocking keys a fact).
 */
import type { Claim, Fact, Kind, SourceFacts, Subject, ValueOf } from '../../lib/model.ts';

type Random = () => number;

/** Small and seeded, so that every run makes the same reports. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const STARTS = 'b br c ch cl d dr f fl g gr h j k l m n p pr r s sh st t tr v w y'.split(' ');
const MIDDLES = 'a e i o u ai ea ou ar er or al el in on an'.split(' ');
const ENDS = 'ck d ff g ld ll m n nd ng r rd rt s sk sson ston th tt x ley man ter ner by well ford'.split(' ');
const GIVEN =
  'Aaron Abel Ada Alma Amos Anil Anya Arno Astrid Basil Bela Bruno Carla Cato Celia Cleo Clive Cora Dario Delia Denzel Dora Edda Edwin Elsa Emil Esme Ezra Fay Felix Fiona Gavin Gilda Greta Hanna Hector Hugo Ida Igor Ines Iris Ivan Jana Jasper Joel Jude Kai Kira Klaus Lara Leif Lena Luca Mabel Malik Mara Milo Nadia Nils Nora Olga Omar Otto Petra Quinn Rafa Rhea Rosa Rufus Sami Selma Silas Tamar Theo Tilda Uma Vera Viggo Wanda Xenia Yara Yusuf Zadie Zeno'.split(
    ' ',
  );
const ROADS = ['Street', 'Avenue', 'Road', 'Lane', 'Drive', 'Court'];
const OFFENCES = ['aggravated assault', 'second-degree murder', 'armed robbery', 'arson', 'manslaughter', 'burglary'];
const RANKS = ['chief', 'sheriff', 'captain', 'lieutenant', 'detective', 'coroner', 'mayor', 'prosecutor'];
const RELATIONS = ['mother', 'brother', 'wife', 'husband', 'daughter', 'son', 'cousin', 'aunt'];
const STATES = ['dead', 'critical', 'stable', 'arrested', 'released', 'at-large'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const CITIES = 3000;
const SURNAMES = 60_000;

function syllables(random: Random, count: number): string {
  let word = '';
  for (let n = 0; n < count; n++) word += pick(random, STARTS) + pick(random, MIDDLES);
  return word + pick(random, ENDS);
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Few are common and most are rare, as names and words are. */
function pickRare<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() ** 2.5 * from.length)] as T;
}

function listOf(seed: number, count: number, most: number, capital: boolean): string[] {
  const random = randomFrom(seed);
  const made = new Set<string>();
  while (made.size < count) {
    const word = syllables(random, 1 + Math.floor(random() * most));
    made.add(capital ? (word[0] ?? '').toUpperCase() + word.slice(1) : word);
  }
  return [...made];
}

let lists: { surnames: string[]; towns: string[]; words: string[] } | undefined;

/** Two words of three are known from everywhere; the third is what a report has of its own. */
function wordOf(random: Random): string {
  return random() < 0.67 ? pick(random, COMMON) : wordOf(random);
}

function listsOf() {
  lists ??= {
    surnames: listOf(1, SURNAMES, 2, true),
    towns: listOf(2, CITIES, 2, true),
    words: listOf(3, 6000, 1, false),
  };
  return lists;
}

const COMMON =
  'people family neighbor car scene night door house friend school window gun vehicle driver crowd road hospital morning evening fire store corner building court judge lawyer video witness phone investigation evidence search weapon argument party wound blood street yard bridge river train bus station office worker owner child parent teacher student church service victim suspect trial jury hearing prison bail motive'.split(
    ' ',
  );

/** A piece of a sentence: words alone, or words that carry a claim. */
type Piece = string | { words: string; kind: Kind; value: ValueOf[Kind]; subject: Subject };

function claim<K extends Kind>(kind: K, words: string, value: ValueOf[K], subject: Subject): Piece {
  return { words, kind, value, subject };
}

interface Cast {
  full: string;
  family: string;
  given: string;
  age: number;
  subject: Subject;
}

function personOf(random: Random, role: string): Cast {
  const given = pick(random, GIVEN);
  const family = pickRare(random, listsOf().surnames);
  const age = 16 + Math.floor(random() * 70);
  const full = `${given} ${family}`;
  return { full, family, given, age, subject: { name: full, role, sex: random() < 0.5 ? 'female' : 'male', age } };
}

function nameOf({ full, family, given, subject }: Cast, title?: string): Piece {
  return claim('name', full, { entity: 'person', full, given: [given], family, ...(title ? { title } : {}) }, subject);
}

/** Words that mean nothing to a finder: they make a sentence as long, and as much its own, as a real one. */
function filling(random: Random, least: number): string {
  const count = least + Math.floor(random() * 4);
  return Array.from({ length: count }, (_, n) => (n % 2 === 0 ? pick(random, LINKS) : wordOf(random))).join(' ');
}
const LINKS = 'near the|behind a|after the|with another|beside the|before a|while the|under the|from the|into a'.split(
  '|',
);

/** Reports come in stories: so many tell of the same people, place and day, each in words of its own. */
const IN_STORY = 24;

/** What all reports of a story state alike. */
function storyOf(number: number) {
  const random = randomFrom(number * 104_729 + 7);
  const { towns } = listsOf();
  const people = ['victim', 'suspect', pick(random, RANKS)].map((role) => personOf(random, role));
  const date = new Date(
    Date.UTC(2015 + Math.floor(random() * 10), Math.floor(random() * 12), 1 + Math.floor(random() * 28)),
  );
  return {
    people: people as [Cast, Cast, Cast],
    town: pickRare(random, towns),
    road: `${pick(random, towns)} ${pick(random, ROADS)}`,
    number: 100 + Math.floor(random() * 9900),
    date,
    others: Array.from({ length: 12 }, () => pickRare(random, towns).toLowerCase()),
  };
}

function sentencesOf(random: Random, story: ReturnType<typeof storyOf>): Piece[][] {
  const { town, road, number, date } = story;
  const [victim, suspect, officer] = story.people;
  const rank = officer.subject.role ?? 'chief';
  const day = date.toISOString().slice(0, 10);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const hour = 1 + Math.floor(random() * 11);
  const minute = 10 + Math.floor(random() * 49);
  const clock = (hour + 12) * 60 + minute;
  const shots = 2 + Math.floor(random() * 20);
  const offence = pick(random, OFFENCES);
  const relation = pick(random, RELATIONS);
  const state = pick(random, STATES);
  const event = { event: 'shooting' } as const;
  const said = `“We have never seen ${filling(random, 3)} ${wordOf(random)},”`;
  const pieces: Piece[][] = [
    [
      nameOf(victim),
      ', ',
      claim('age', String(victim.age), { from: victim.age, to: victim.age, unit: 'year' }, victim.subject),
      ', was shot at ',
      claim('place', `${number} ${road}`, { type: 'address', name: road.toLowerCase(), number, within: town }, event),
      ' in ',
      claim('place', town, { type: 'town', name: town.toLowerCase() }, event),
      ` ${filling(random, 2)} ${wordOf(random)}.`,
    ],
    [
      'It happened on ',
      claim('time', `${month} ${date.getUTCDate()}`, { days: { from: day, to: day }, implied: 'year' }, event),
      ' at about ',
      claim('time', `${hour}:${minute} p.m.`, { clock: { from: clock, to: clock }, exact: true }, event),
      `, ${filling(random, 4)} ${wordOf(random)}.`,
    ],
    [
      `${town} ${rank} `,
      nameOf(officer, rank),
      ' said that ',
      claim('count', `${shots} shots`, { from: shots, to: shots, noun: 'shot', state: 'fired' }, event),
      ` were fired ${filling(random, 3)} ${wordOf(random)}.`,
    ],
    [
      claim('quote', said, { words: said.slice(1, -2), speaker: officer.family }, officer.subject),
      ' said ',
      claim('role', rank, { head: rank, full: `${town} ${rank}`, of: town }, officer.subject),
      ' ',
      nameOf(officer, rank),
      '.',
    ],
    [
      nameOf(suspect),
      ', ',
      claim('age', String(suspect.age), { from: suspect.age, to: suspect.age, unit: 'year' }, suspect.subject),
      ', of ',
      claim('place', town, { type: 'town', name: town.toLowerCase() }, suspect.subject),
      ', was ',
      claim('status', 'arrested', { about: 'custody', state: 'arrested' }, suspect.subject),
      ' and charged with ',
      claim('charge', offence, { type: 'charge', name: offence }, suspect.subject),
      `, ${filling(random, 1)} ${wordOf(random)}.`,
    ],
    [
      `The ${filling(random, 1)} ${wordOf(random)} of `,
      nameOf(victim),
      ', whose ',
      claim('kin', relation, { relation, of: victim.full }, victim.subject),
      ' was there, listed the victim as ',
      claim('status', state, { about: 'health', state }, victim.subject),
      '.',
    ],
    [`Neighbors of `, nameOf(suspect), ` heard it ${filling(random, 4)} and ${filling(random, 2)} ${wordOf(random)}.`],
  ];
  return pieces;
}

/** One report of a set, with everything that a kept article has: text behind its facts, gist, address, dates. */
export function reportOf(set: string, n: number, seed = n): SourceFacts {
  const random = randomFrom(seed * 7919 + 17);
  const story = storyOf(Math.floor(seed / IN_STORY));
  const { town, people } = story;
  const pieces = sentencesOf(random, story);
  const id = `${set}/report-${n}`;
  const facts: Fact[] = [];
  const words = new Set<string>();
  const names = new Set<string>();
  let at = 90;
  for (const sentence of pieces) {
    const text = sentence.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('');
    const span = { start: at, end: at + text.length };
    let start = at;
    for (const piece of sentence) {
      if (typeof piece === 'string') {
        start += piece.length;
        continue;
      }
      const end = start + piece.words.length;
      const made: Claim = { ...piece, start, end, sentence: { text, ...span }, block: 'paragraph' } as Claim;
      facts.push({ ...made, id: `${id}#${facts.length}`, source: id, said: { type: 'quote', text, ...span } } as Fact);
      start = end;
    }
    for (const [word] of text.matchAll(/\b[a-z]{5,}/gu)) words.add(word.toLowerCase());
    // Sentences without a claim lie between those with one.
    at += text.length + 1 + Math.floor(random() * 200);
  }
  for (let more = 0; more < 6; more++) words.add(wordOf(random));
  for (const { family, given } of people) for (const name of [family, given]) names.add(name.toLowerCase());
  names.add(town.toLowerCase());
  for (let more = 0; more < 5; more++) names.add(pick(random, story.others));
  const title = `${people[0]?.full} shot in ${town} ${filling(random, 1)} ${wordOf(random)}`;
  const host = `${pick(random, listsOf().towns).toLowerCase()}-${pick(random, ['times', 'herald', 'news', 'post'])}`;
  const published = new Date(story.date.getTime() + Math.floor(random() * 5 * 86_400_000));
  return {
    source: {
      id,
      publisher: host,
      title,
      authors: [personOf(random, 'reporter').full],
      published: published.toISOString(),
      url: `https://${host}.example/${title.toLowerCase().replaceAll(' ', '-')}`,
      factSet: set,
    },
    facts,
    gist: { title: [...words].slice(0, 6), words: [...words], names: [...names] },
  };
}
