import { fold, keysOf } from '../../facts/keys.ts';
import type { Article, Claim, CountValue, Gist, SourceFacts } from '../../model.ts';
import { contextOf } from '../../text/context.ts';
import { isRare, weightOfWord } from '../../text/everyday-words.ts';
import { gistOf } from '../../text/gist.ts';
import { isGivenName } from '../../text/names/given-names.ts';
import { isPersonNoun } from '../../text/people/nouns.ts';
import { bareRoad, ROADS } from '../../text/places/keys.ts';
import { dayNumber } from '../../text/times/calendar.ts';

/** Words, each with how much it says that two reports share it, and the sum of all. */
export interface WeighedWords {
  weights: ReadonlyMap<string, number>;
  all: number;
}

/** A text as far as its story is concerned. Days are counted from 1970. */
export interface Outline {
  /** Blocking keys of its claims, sorted. */
  keys: readonly string[];
  published?: number;
  /** Stems of its headline; of its text; of the first of them. */
  title: WeighedWords;
  words: ReadonlySet<string>;
  lead: WeighedWords;
  /** Stems that few other reports have. */
  rareWords: ReadonlySet<string>;
  /** Its capitalised words. */
  capitals: ReadonlySet<string>;
  /** Full names, "given surname"; those of them of whom an age, a state, a charge or a relative is told; those with an age. */
  people: readonly string[];
  participants: ReadonlySet<string>;
  aged: ReadonlySet<string>;
  /** Surnames. */
  families: ReadonlySet<string>;
  /** Ages as "3 year", with the sex of who has it, where told. */
  ages: ReadonlyMap<string, string | undefined>;
  /** How many were killed and how many hurt, as its beginning tells. */
  killed: ReadonlySet<number>;
  hurt: ReadonlySet<number>;
  /** Roads without "street" and "north"; facilities but those where every case ends. */
  roads: ReadonlySet<string>;
  facilities: ReadonlySet<string>;
  /** Towns and counties; those of them that it begins with, or whose police speak. */
  towns: ReadonlySet<string>;
  homes: ReadonlySet<string>;
  /** Single days that it tells of: of its event, or told at its beginning. */
  days: ReadonlySet<number>;
}

/** So many stems of a text are its beginning. */
const LEAD_WORDS = 50;
/** So many characters of it are. */
const OPENING = 500;
/** Tolls are told a little further down. */
const TOLLS = 700;

/** Where every case of a town goes: that two reports name it says nothing of the story. */
const OF_MANY = /\b(?:hospital|medical|health|trauma|clinic|jail|prison|court|courthouse|airport|university)\b/;
/** What a report's event is told with; a trial's or a vigil's day is another. */
const EVENT = /^(?:shooting|attack|crash|call|arrival|death|hospital)$/;
const HURT = /^(?:wounded|shot|harmed|injured|hurt)$/;

/** The outline of a page that is checked. */
export function outlineOfPage(article: Article, claims: readonly Claim[], gist: Gist = gistOf(article)): Outline {
  return outline(claims, gist, article.published);
}

/** Sources stay in memory for the next page. */
const OUTLINES = new WeakMap<SourceFacts, Outline>();

/** The outline of a source; where it came without a gist, its facts' statements stand for its text. */
export function outlineOf(set: SourceFacts): Outline {
  const outline = OUTLINES.get(set) ?? outlined(set);
  OUTLINES.set(set, outline);
  return outline;
}

function outlined({ source, facts, gist }: SourceFacts): Outline {
  return outline(facts, gist ?? gistOfFacts(source.title, facts), source.published);
}

function outline(claims: readonly Claim[], gist: Gist, published: string | undefined): Outline {
  const keys = keysOf(claims);
  const named = (label: string) =>
    keys.filter((key) => key.startsWith(`${label}:`)).map((key) => key.slice(label.length + 1));
  const day = dayNumber(published ?? '');
  return {
    keys,
    ...(day === undefined ? {} : { published: day }),
    title: weighedWords(gist.title),
    words: new Set(gist.words),
    lead: weighedWords(gist.words.slice(0, LEAD_WORDS)),
    rareWords: new Set(gist.words.filter(isRare)),
    capitals: new Set(gist.names),
    people: named('name').filter(isPersonal),
    families: new Set(named('family')),
    ...toldIn(claims.filter(({ aside }) => aside !== 'other-story' && aside !== 'boilerplate')),
  };
}

function weighedWords(words: readonly string[]): WeighedWords {
  const weights = new Map(words.map((word) => [word, weightOfWord(word)]));
  return { weights, all: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
}

type Told = Pick<
  Outline,
  'participants' | 'aged' | 'ages' | 'killed' | 'hurt' | 'roads' | 'facilities' | 'towns' | 'homes' | 'days'
>;

/** What a text's claims tell, each value once. */
function toldIn(claims: readonly Claim[]): Told {
  const participants = new Set<string>();
  const aged = new Set<string>();
  const ages = new Map<string, string | undefined>();
  const [killed, hurt, days] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const [roads, facilities, towns, homes] = [0, 0, 0, 0].map(() => new Set<string>()) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  for (const claim of claims) {
    const name = claim.subject.name && personKey(claim.subject.name);
    if (name && OF_PERSONS.has(claim.kind)) participants.add(name);
    switch (claim.kind) {
      case 'age': {
        if (claim.value.from !== claim.value.to) break;
        const age = `${claim.value.from} ${claim.value.unit}`;
        ages.set(age, ages.get(age) ?? claim.subject.sex);
        if (name) aged.add(name);
        break;
      }
      case 'count':
        if (claim.start < TOLLS && isWhole(claim.value)) {
          if (claim.value.state === 'killed') killed.add(claim.value.from);
          else if (HURT.test(claim.value.state ?? '')) hurt.add(claim.value.from);
        }
        break;
      case 'place': {
        const { type, name: place, cross } = claim.value;
        if (ROADS.has(type)) for (const road of [place, cross]) if (road) roads.add(bareRoad(road));
        if (type === 'facility' && !OF_MANY.test(place)) facilities.add(place);
        if (type !== 'town' && type !== 'county') break;
        towns.add(place);
        const isDateline = type === 'town' && claim.words === claim.words.toUpperCase();
        if (claim.start < OPENING || claim.value.bearer || isDateline) homes.add(place);
        break;
      }
      case 'time':
        for (const day of daysOf(claim)) days.add(day);
        break;
      default:
    }
  }
  return { participants, aged, ages, killed, hurt, roads, facilities, towns, homes, days };
}

const OF_PERSONS = new Set<Claim['kind']>(['age', 'status', 'charge', 'kin']);

/** "New Year" and "Privacy Policy" look like names, and are told of in many a report. */
function isPersonal(key: string): boolean {
  const [given = '', family = ''] = key.split(' ');
  return isGivenName(given) || isRare(given) || isRare(family);
}

/** "Given surname", as the keys of names have it; empty for a bare surname. */
function personKey(name: string): string {
  const words = fold(name).replace(SUFFIX, '').split(' ');
  return words.length > 1 ? `${words[0]} ${words.at(-1)}` : '';
}

const SUFFIX = / (?:jr|sr|ii|iii|iv)$/;

/** Whether people are counted whole: no part of them, and nobody left out. */
function isWhole(value: CountValue): boolean {
  return isPersonNoun(value.noun) && value.from === value.to && !value.part && !value.other && !value.nth;
}

function daysOf({ value, subject, start }: Claim<'time'>): number[] {
  const [from, to] = [dayNumber(value.days?.from ?? ''), dayNumber(value.days?.to ?? '')];
  if (from === undefined || to === undefined || to - from > 1 || subject.event === 'publication') return [];
  if (!EVENT.test(subject.event ?? '') && start >= OPENING) return [];
  return from === to ? [from] : [from, to];
}

function gistOfFacts(title: string, facts: readonly Claim[]): Gist {
  const words = new Set<string>();
  const names = new Set<string>();
  for (const fact of facts) {
    for (const word of contextOf(fact.sentence.text)) words.add(word);
    for (const [word] of fact.sentence.text.matchAll(/(?<=\s)\p{Lu}[\p{L}'’-]{2,}/gu))
      names.add(word.toLowerCase().replace(/['’]s$/, ''));
  }
  return { title: [...contextOf(title)], words: [...words], names: [...names] };
}
