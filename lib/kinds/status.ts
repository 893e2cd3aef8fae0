import type { Claim, Span, StatusValue, Subject } from '../model.ts';
import { heldPart } from '../text/names/held-names.ts';
import { nounCloseness, singular } from '../text/people/nouns.ts';
import type { Reading, ReadSentence } from '../text/reading.ts';
import { among, everyMatch, isIn } from '../text/sieve.ts';
import { datesOther, goesOnFromYear, otherYearIn } from '../text/status/other-year.ts';
import type { Saying } from '../text/status/saying.ts';
import { clash, inWords, laterStage, together } from '../text/status/stages.ts';
import { tellsOfThing } from '../text/status/things.ts';
import { ASKED, DENIED, ELSEWHERE, IN_THAT, SAYINGS } from '../text/status/words.ts';
import type { Comparison, Found, Room } from './room.ts';

/** How a person is, whether they are held, whether they are named, and how far a case is. */
export const status: Room<'status'> = {
  kind: 'status',

  find(reading) {
    const found: Found<'status'>[] = [];
    for (const index of reading.sentences.keys()) findIn(reading, index, found);
    return found;
  },

  sureness,

  compare(page, source) {
    if (isOfTwo(page, source)) return undefined;
    const told = compareStatus(page.value, source.value);
    // whoever is charged need not have been before a judge
    if (told?.verdict !== 'agrees' || isArraigned(page) === isArraigned(source)) return told;
    return { verdict: 'compatible', reason: `Here ${toldOf(page)}; SOURCE says ${toldOf(source)}: both can be so.` };
  },

  describe: (value) => inWords(value.state),

  examples: {
    finds: [
      {
        text: 'Ilse Grunow was in critical condition on Monday.',
        words: 'was in critical condition',
        value: { about: 'health', state: 'critical' },
      },
      {
        text: 'The wounds were not believed to be life-threatening.',
        words: 'not believed to be life-threatening',
        value: { state: 'non-life-threatening' },
      },
      {
        text: 'The boy was treated and released.',
        words: 'treated and released',
        value: { about: 'health', state: 'released' },
      },
      { text: 'He was pronounced dead at the scene.', words: 'was pronounced dead', value: { state: 'dead' } },
      { text: 'She is expected to survive.', words: 'expected to survive', value: { state: 'expected-to-recover' } },
      {
        text: 'No arrests have been made in the case.',
        words: 'No arrests have been made',
        value: { about: 'custody', state: 'no-arrests' },
      },
      {
        text: 'There haven’t been any arrests.',
        words: 'There haven’t been any arrests',
        value: { state: 'no-arrests' },
      },
      { text: 'The gunman is still at large.', words: 'is still at large', value: { state: 'at-large' } },
      { text: 'Deputies arrested Tobias Lindqvist on Friday.', words: 'arrested', value: { state: 'arrested' } },
      { text: 'He turned himself in on Tuesday.', words: 'turned himself in', value: { state: 'surrendered' } },
      {
        text: 'The victim has not been identified.',
        words: 'has not been identified',
        value: { about: 'identity', state: 'unidentified' },
      },
      { text: 'The fire remains under investigation.', words: 'remains under investigation', value: { about: 'case' } },
    ],
    leaves: [
      { text: 'He could have been killed in the fall.', why: 'it did not happen' },
      { text: 'Police are identifying the suspect as a local man.', why: 'a name follows' },
      { text: 'Whoever did it will be identified and arrested.', why: 'it has yet to happen' },
      { text: 'No passengers were hurt, and no one else on the ferry was injured.', why: 'nobody was' },
      { text: 'The bodies are being held pending notification of the families.', why: 'no one is in custody' },
      { text: 'Anyone who is arrested pays a fine.', why: 'nobody in particular' },
      { text: 'The critical vote is on Monday.', why: 'no condition of a person' },
      { text: 'He had been arrested in the past for theft.', why: 'the past of the person' },
      { text: 'I want to see the robber behind bars.', why: 'a wish' },
      { text: 'She is survived by two sons.', why: 'says nothing of her being alive' },
    ],
  },
};

/** Where nobody is named: states of the case as a whole, for any suspect of it. */
const NOBODY = new Set(['no-arrests', 'arrests-unknown', 'no-suspects', 'no-charges', 'suspect-known']);

/** What has characters: "the name of the boy killed was not released" tells of a name and of a death. */
const [PERSON, OTHER] = [1, 2];

const sayingsIn = among(SAYINGS, ({ pattern }) => pattern);

function findIn(reading: Reading, index: number, found: Found<'status'>[]) {
  const sentence = reading.sentences[index]!;
  const { text, start: base } = sentence;
  const sayings = sayingsIn(text);
  if (sayings.length === 0) return;
  let known: ReturnType<typeof timesOf> | undefined;
  for (const saying of sayings) {
    const what = saying.where !== 'case' && /^(?:health|custody)$/.test(saying.about) ? PERSON : OTHER;
    for (const m of everyMatch(text, saying.pattern)) {
      // most sentences that may have a saying have none
      known ??= timesOf(reading, index);
      const { taken, inThat, elsewhere, year, goesOn } = known;
      const span = trimmed(text, m.index, m.index + m[0].length);
      if (taken.subarray(span.start, span.end).some((by) => by > (saying.state === 'unidentified' ? PERSON : 0)))
        continue;
      if (!NOBODY.has(saying.state) && isDenied(text, span.start, saying)) continue;
      const [before, after] = [
        text.slice(Math.max(0, span.start - 120), span.start),
        text.slice(span.end, span.end + 40),
      ];
      if (tellsOfThing(saying.state, before, text.slice(span.start, span.end), after)) {
        taken.fill(what, span.start, span.end);
        continue;
      }
      const past =
        elsewhere ||
        (year !== undefined && !datesOther(text, span.end, year, saying)) ||
        (saying.about === 'health' && goesOn);
      if (saying.state === 'convicted' && WITHDRAWN.test(text.slice(span.end))) continue;
      if (inThat || (past && saying.about !== 'case' && !NOBODY.has(saying.state))) continue;
      taken.fill(what, span.start, span.end);
      const item: Found<'status'> = {
        kind: 'status',
        start: base + span.start,
        end: base + endOf(text, span),
        value: { about: saying.about, state: saying.state },
      };
      const near = nearOf(sentence, saying, m);
      if (near) item.near = near;
      const subject = subjectIn(text, reading.sentences[index - 1]?.text ?? '', saying, span, m.groups?.who);
      if (subject) item.subject = subject;
      found.push(item);
    }
  }
}

/** "Pleaded guilty, but later withdrew the plea". */
const WITHDRAWN =
  /\b(?:withdr(?:ew|awn?|awing)|took back|retracted|rescinded)\b[^.;]{0,30}\bplea\b|\bplea\b[^.;]{0,30}\b(?:withdrawn|rejected|vacated|thrown out|fell through)\b/i;

/** Of what else than the present of the report a sentence tells, and room for which of its characters a saying has. */
const timesOf = ({ sentences, published }: Reading, index: number) => {
  const { text, block } = sentences[index]!;
  const before = sentences[index - 1];
  return {
    taken: new Uint8Array(text.length),
    inThat: isIn(text, IN_THAT),
    elsewhere: isIn(text, ELSEWHERE),
    year: otherYearIn(text, published),
    goesOn: before?.block === block && goesOnFromYear(before.text, text, published),
  };
};

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + words.trimEnd().length };
}

/** Long sayings are shown in part, up to the end of a word. */
function endOf(text: string, { start, end }: Span): number {
  if (end <= start + LONGEST) return end;
  return Math.max(text.lastIndexOf(' ', start + LONGEST), start + LONGEST / 2);
}
const LONGEST = 80;

function isDenied(text: string, start: number, saying: Saying): boolean {
  if (saying.state === 'non-life-threatening' || saying.state === 'unknown' || saying.state === 'unidentified')
    return false;
  return (
    DENIED.test(text.slice(Math.max(0, start - 40), start)) || ASKED.test(text.slice(Math.max(0, start - 120), start))
  );
}

/** Where the subject stands, where the saying shows it; text offsets. */
function nearOf(sentence: ReadSentence, saying: Saying, m: RegExpMatchArray): Span | undefined {
  const { text, start: base } = sentence;
  const who = m.indices?.groups?.who;
  if (who) return { start: base + who[0], end: base + who[1] };
  if (saying.where !== 'behind') return undefined;
  const from = m.index! + m[0].length;
  const rest = text.slice(from, from + 80);
  const end = rest.search(
    /[;.:](?:\s|$)| (?:and (?:charged|booked|wound|injur|critically)|in connection|after|when|while|who|for|on|at|outside|inside|near|late|early|last|yesterday)\b/,
  );
  return { start: base + from, end: base + from + (end < 0 ? rest.length : Math.max(end, 1)) };
}

function subjectIn(
  text: string,
  lead: string,
  saying: Saying,
  span: Span,
  who: string | undefined,
): Subject | undefined {
  if (saying.where === 'case') return { role: saying.role ?? 'case' };
  if (saying.about !== 'identity') return undefined;
  // whose identity is told matters more than anything else
  return { role: heldPart(text, lead, span.start, span.end, who) };
}

const isArraigned = ({ words }: Claim): boolean => /\barraigned\b/i.test(words);
const toldOf = (claim: Claim<'status'>): string => (isArraigned(claim) ? 'arraigned' : inWords(claim.value.state));

const RELEASED = 'released-from-custody';
const isFree = (state: string): boolean => NOBODY.has(state) || /^(?:at-large|wanted|of-interest)$/.test(state);

/** Somebody named who died is none of those who were merely hurt and have no name. */
function isOfTwo(page: Claim<'status'>, source: Claim<'status'>): boolean {
  const [dead, hurt] = page.value.state === 'dead' ? [page, source] : [source, page];
  return (
    dead.value.state === 'dead' &&
    /^(?:wounded|shot)$/.test(hurt.value.state) &&
    dead.subject.name !== undefined &&
    hurt.subject.name === undefined
  );
}

function compareStatus(page: StatusValue, source: StatusValue): Comparison | undefined {
  if (page.about !== source.about) return undefined;
  // a name that one report gives and the other holds back is told of by the name (`findings/named`)
  if (page.about === 'identity' && page.state !== source.state) return undefined;
  // that somebody is held follows from the arrest: the arrest itself is the news against "no arrests"
  if (isFree(page.state) && source.state === 'in-custody') return undefined;
  // whoever is sought may have been let out of jail before
  if ([page, source].some(({ state }) => isFree(state)) && [page, source].some(({ state }) => state === RELEASED))
    return undefined;
  const [here, there] = [inWords(page.state), inWords(source.state)];
  if (page.state === source.state) return { verdict: 'agrees', reason: `SOURCE says the same: ${there}.` };
  if (together(page.about, page.state, source.state))
    return { verdict: 'compatible', reason: `Here ${here}; SOURCE says ${there}: both can be so.` };
  if (laterStage(page, source) !== 0 || clash(page.state, source.state))
    return { verdict: 'differs', reason: `Here ${here}; SOURCE says ${there}.` };
  return undefined;
}

const SUSPECT = /^(?:suspect|gunman|gunmen|shooter|attacker|assailant|killer|robber|intruder|driver|defendant)s?$/;
const SOUGHT = new RegExp(`${SUSPECT.source}|^(?:person|people|m[ae]n|male|males|teens?|teenagers?|youths?)$`);
const OFFICER = /^(?:officer|deput(?:y|ie)|trooper|guard|agent|detective)s?$/;
const ONE_OFFICER = /^(?:officer|deputy|trooper|guard|agent|detective|firefighter)$/;
const YOUNG =
  /^(?:boy|girl|child|children|kid|baby|infant|toddler|teen|teenager|youth|juvenile|student|son|daughter)s?$/;
const ONE_YOUNG = /^(?:boy|girl|child|kid|baby|infant|toddler|teen|teenager|son|daughter)$/;
const GROWN = /^(?:m[ae]n|wom[ae]n|father|mother|husband|wife|grandfather|grandmother|officer|deputy|adult)s?$/;
/** Of these a story seldom has two that are told of in one word. */
const ONLY =
  /^(?:boy|girl|teen|teenager|child|baby|infant|toddler|mother|father|suspect|gunman|shooter|grandmother|grandfather)$/;
const ALL = /^(?:people|persons|victims|others)$/;
/** States that are told of few people in a story. */
const TELLING =
  /^(?:critical|serious|serious-to-critical|critical-but-stable|improving|stable|coma|released|life-threatening|non-life-threatening|expected-to-recover|not-critical|minor-injuries|unhurt|unknown|intensive-care|off-life-support|disabled|found-safe|surrendered|sentenced|convicted|alive)$/;

/**
 * The case is one, so what is said of it (no arrests, no suspect, under investigation) is surely the same; whoever is
 * arrested for it ends "no arrests" and "looking for the gunman". People are the same where their names say so; unnamed
 * ones only as far as part, sex, age and sentence go.
 */
function sureness(
  page: Claim<'status'>,
  source: Claim<'status'>,
  usual: number,
  samePerson: boolean | undefined,
): number {
  const { about } = page.value;
  if (about === 'case') return 0.7;
  if (about === 'custody' && (isOfCase(page) || isOfCase(source)))
    return isOfAnother(page) || isOfAnother(source) ? 0.1 : 0.9;
  if (samePerson !== undefined) return samePerson ? 1 : 0;
  const [a, b] = [page.subject, source.subject];
  const [number, otherNumber] = [numberOf(a.role), numberOf(b.role)];
  if (number && otherNumber && number !== otherNumber) return 0;
  const [mine, theirs] = [nounOf(a.role), nounOf(b.role)];
  if (a.sex && b.sex && a.sex !== b.sex) return 0;
  if (about === 'custody' && isFurther(page) !== isFurther(source)) return 0.1;
  if (about === 'identity') return mine && mine === theirs && !(isOfOthers(page) || isOfOthers(source)) ? 0.9 : 0.2;
  if (a.age !== undefined && b.age !== undefined && Math.abs(a.age - b.age) > 1) return 0;
  if ((YOUNG.test(mine) && GROWN.test(theirs)) || (GROWN.test(mine) && YOUNG.test(theirs))) return 0.1;
  if (about === 'health' && mine && theirs && SUSPECT.test(mine) !== SUSPECT.test(theirs)) return 0.1;
  if (about === 'health' && mine && theirs && OFFICER.test(mine) !== OFFICER.test(theirs)) return 0.1;
  // where one child is hurt another is often not
  const unhurt = (page.value.state === 'unhurt') !== (source.value.state === 'unhurt');
  if (mine && mine === theirs && ONLY.test(mine) && !unhurt) return Math.max(usual, 0.9);
  // of those told of in a number, and of one age, some die and some are in hospital
  const deadAndNot = (page.value.state === 'dead') !== (source.value.state === 'dead');
  const states = [page.value.state, source.value.state];
  if (a.age !== undefined && a.age === b.age && !(deadAndNot && (a.name || b.name))) return Math.max(usual, 0.9);
  // the officer who is let go is the one who was taken in
  if (mine === theirs && ONE_OFFICER.test(mine) && !deadAndNot && !unhurt && states.includes('released'))
    return Math.max(usual, 0.9);
  const released = states.includes('released') && states[0] !== states[1] && !states.includes('unknown');
  if (ALL.test(mine) && ALL.test(theirs) && !deadAndNot && !(released && number !== otherNumber))
    return Math.max(usual, 0.9);
  const telling = TELLING.test(page.value.state) && TELLING.test(source.value.state) ? 0.2 : 0;
  const kindred =
    mine && theirs && mine !== theirs && nounCloseness(singular(mine), singular(theirs)) !== 'other' ? 0.15 : 0;
  // that one died bears out nobody else's wounds: most reports of a death tell of others who were hurt; of a child seldom
  const ofOthers = deadAndNot && !(ONE_YOUNG.test(mine) && ONE_YOUNG.test(theirs));
  const sure = Math.min(ofOthers ? UNSURE : 0.85, usual + telling + kindred);
  if (about === 'custody') return Math.max(sure, SUSPECT.test(mine) && SUSPECT.test(theirs) ? 0.75 : 0.5);
  return sure;
}

/** Less sure than two states of one person must be. */
const UNSURE = 0.45;

/** "A second suspect was arrested", "third arrest": somebody beside whom a report has told of. */
const isFurther = ({ sentence: { text, start }, end, subject }: Claim<'status'>): boolean =>
  !subject.name && FURTHER.test(text.slice(Math.max(0, end - start - REACH), end - start));
/** How far before the end of its words, in UTF-16 code units, whom a status is told of stands mostly. */
const REACH = 120;
const FURTHER =
  /\b(?:second|third|fourth|2nd|3rd|4th|another) (?:[\w-]+ )?(?:suspects?|person|man|woman|teen(?:ager)?|boy|girl|juvenile|gunman|shooter|arrest)\b(?![^.;]*[.;])/i;

/** "The names of the other victims": of others than those who have a name. */
const isOfOthers = ({ words }: Claim<'status'>): boolean =>
  /\b(?:others?|remaining|second|third|fourth)\b/i.test(words);

/** Told of the case or of whoever did it, not of a person with a name. */
function isOfCase({ value, subject }: Claim<'status'>): boolean {
  if (subject.name) return false;
  // who is sought in a story is sought for what it tells of
  const whom = nounOf(subject.role);
  return NOBODY.has(value.state) ? whom === '' || SUSPECT.test(whom) : isFree(value.state) && SOUGHT.test(whom);
}

/** Somebody hurt who is arrested, and whoever "his arrest" is of where that is not known, did not surely do it. */
const isOfAnother = ({ subject, words }: Claim): boolean =>
  /victims?$/.test(subject.role ?? '') || (/^(?:arrest|capture)$/i.test(words) && !subject.name && !subject.role);

/** The "5" of "5 people". */
const numberOf = (role: string | undefined): string | undefined => /^\d+/.exec(role ?? '')?.[0];
const nounOf = (role: string | undefined): string => (role ?? '').toLowerCase().replace(/^\d+ /, '');
