import { IN_LIKE_WORDS, likePhrase } from '../kinds/count.ts';
import type { Claim, Fact } from '../model.ts';
import { dayNumber } from '../text/calendar.ts';
import { contextOf, sharedContext } from '../text/context.ts';
import { fateCloseness } from '../text/fates.ts';
import { isPersonNoun } from '../text/nouns.ts';
import { tellsOfMany } from '../text/round-ups.ts';
import { type Cast, type Side, topicOf } from './cast.ts';
import { isRoundUp, roadsNear } from './incidents.ts';

/** What is known of the two reports when a difference of theirs is weighed. */
export interface Reports {
  cast: Cast;
  /** ISO dates of publication, as far as known. */
  page?: string | undefined;
  source?: string | undefined;
}

/** A claim this near to the start of its text stands in the lead, where the main event is told. */
const LEAD = 450;

/** Why a time or a number of one report may not be held against one of the other. */
export type Gap =
  | 'other-road'
  | 'other-incident'
  | 'later-day'
  | 'follow-up'
  | 'part'
  | 'others'
  | 'sum'
  | 'group'
  | 'range'
  | 'past'
  | 'round-up'
  | 'scene'
  | 'unbound';

/**
 * What keeps the words of two claims from being of one event so surely that a time or a number in them may differ; undefined
 * where nothing does. Reports tell of earlier incidents, of others like theirs and of what came after, and a difference
 * from those is none.
 */
export function gapOf(page: Claim, fact: Fact, reports: Reports): Gap | undefined {
  if (page.kind === 'time' && fact.kind === 'time') return gapOfTimes(page, fact, reports);
  if (page.kind === 'count' && fact.kind === 'count') return gapOfCounts(page, fact, reports);
  return undefined;
}

function gapOfTimes(page: Claim<'time'>, fact: Fact & Claim<'time'>, reports: Reports): Gap | undefined {
  const [a, b] = [page.sentence.text, fact.sentence.text];
  if (isElsewhere(page, fact, reports.cast)) return 'other-road';
  if (OTHER.test(a) || OTHER.test(b)) return 'other-incident';
  const here = page.value.days?.from;
  const there = fact.value.days?.from;
  // a day that both speak of was ahead of one of them only as something planned
  const isOneDay = here !== undefined && here === there;
  if (!isOneDay && (isAfter(fact, reports.page, reports.source) || isAfter(page, reports.source, reports.page)))
    return 'later-day';
  if (isEndOfRange(page) !== isEndOfRange(fact)) return 'range';
  if (BEGINS.test(a) !== BEGINS.test(b)) return 'follow-up';
  // what came after an event is told with the event's own words, on a day of its own
  const [mine, theirs] = [followsUp(page), followsUp(fact)];
  if (mine !== theirs && ((here && there && here !== there) || NEVER_ONE.test(mine) || NEVER_ONE.test(theirs)))
    return 'follow-up';
  if (sharesSign(page, fact, reports.cast)) return undefined;
  if (isOfMany(reports.cast)) return 'round-up';
  const told =
    (HAPPENED.test(a) && HAPPENED.test(b)) ||
    areBothLeads(page, fact) ||
    areAlike(page, fact) ||
    (isOfAct(page) && isOfAct(fact)) ||
    // what a report is about begins with one call
    (page.subject.event === 'call' && fact.subject.event === 'call');
  return told ? undefined : 'unbound';
}

function gapOfCounts(page: Claim<'count'>, fact: Fact & Claim<'count'>, reports: Reports): Gap | undefined {
  const [a, b] = [page.sentence.text, fact.sentence.text];
  if (isPart(page) !== isPart(fact)) return 'part';
  const { mine, theirs } = reports.cast;
  if (isOthers(page, mine) !== isOthers(fact, theirs)) return 'others';
  if (isPersonNoun(page.value.noun)) {
    if (page.value.state === 'identified' || fact.value.state === 'identified') return 'part';
    if (isSum(page, fact, theirs) || isSum(fact, page, mine)) return 'sum';
    if (isOfGroup(page, mine) || isOfGroup(fact, theirs)) return 'group';
  }
  // the attackers are not the hurt, and one shot is not all that were heard
  if (ATTACKERS.test(page.value.noun) !== ATTACKERS.test(fact.value.noun)) return 'group';
  if (
    SHOTS.test(page.value.noun) &&
    (isSingle(page) !== isSingle(fact) ||
      (HEARD.test(a) !== HEARD.test(b) && Math.min(page.value.from, fact.value.from) <= FEW))
  )
    return 'part';
  if (tellsOfMany(a) || tellsOfMany(b)) return 'round-up';
  if (isElsewhere(page, fact, reports.cast)) return 'other-road';
  if (OTHER.test(a) || OTHER.test(b)) return 'other-incident';
  if (PAST.test(a) !== PAST.test(b)) return 'past';
  if (isOfMany(reports.cast) && likePhrase(page, fact) < IN_LIKE_WORDS) return 'round-up';
  if (isOfScene(page) !== isOfScene(fact)) return 'scene';
  if (isOfScene(page) && !sharesSign(page, fact, reports.cast)) return 'scene';
  const bound =
    page.value.noun.startsWith('charge of ') ||
    areBothLeads(page, fact) ||
    sharesSign(page, fact, reports.cast) ||
    areAlike(page, fact) ||
    likePhrase(page, fact) >= IN_LIKE_WORDS ||
    (PAST.test(a) && isLargeToll(page, fact)) ||
    (!isPersonNoun(page.value.noun) && areSole(page, fact, reports.cast));
  return bound ? undefined : 'unbound';
}

function areBothLeads(page: Claim, fact: Claim): boolean {
  return page.start < LEAD && fact.start < LEAD;
}

/** How much two sentences must share to tell the same thing. */
const ALIKE = 0.4;

function areAlike(page: Claim, fact: Claim): boolean {
  return sharedContext(contextOf(page.sentence.text), contextOf(fact.sentence.text)) >= ALIKE;
}

function isOfMany({ mine, theirs }: Cast): boolean {
  return isRoundUp(mine) || isRoundUp(theirs);
}

/** Both claims stand beside roads, and none of them is the other's: two incidents. */
function isElsewhere(page: Claim, fact: Fact, { mine, theirs }: Cast): boolean {
  const [here, there] = [roadsNear(mine, page), roadsNear(theirs, fact)];
  return here.length > 0 && there.length > 0 && !here.some((road) => there.includes(road));
}

/** A day after the other report came out is nothing that report can have told of, unless it is told as planned. */
function isAfter(claim: Claim<'time'>, other: string | undefined, own: string | undefined): boolean {
  const [day, limit] = [dayNumber(claim.value.days?.from ?? ''), dayNumber(other ?? '')];
  if (day === undefined || limit === undefined || day <= limit) return false;
  return day <= (dayNumber(own ?? '') ?? day);
}

/** Words that open another incident in a report. */
const OTHER =
  /\b(?:an?other|an? (?:second|third|separate|unrelated|previous|earlier|different|similar)|unrelated|separate(?:ly)?|elsewhere)\b(?! (?:man|woman|person|victim|boy|girl|teen\w*|people|child|\d))/i;
const PAST =
  /\b(?:in|since|of) (?:(?:early|late|january|february|march|april|may|june|july|august|september|october|november|december),? )*(?:19|20)\d\d\b|\b(?:19|20)\d\d:|\blast (?:year|month|week|fall|summer|spring|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:so far|earlier) this (?:year|month|week)|\bsince (?:early |late |last )?\p{Lu}|\blook back\b|\bin recent\b/iu;
/** Whether a number is what another report tells in parts in one sentence: four hurt, and "one dead, three hurt". */
function isSum({ value }: Claim<'count'>, fact: Claim<'count'>, side: Side): boolean {
  if (value.from === fact.value.from + 1 && ONE_MORE.test(fact.sentence.text.slice(fact.end - fact.sentence.start)))
    return true;
  const beside = side.people.get(fact.sentence.start) ?? [];
  return beside.some(
    (other) =>
      !other.part &&
      !other.nth &&
      other.from > 0 &&
      other.from + fact.value.from === value.from &&
      other !== fact.value,
  );
}

/** "Five people were shot and a girl was hurt", "five men and a woman". */
const ONE_MORE =
  /^[^.;]{0,40}\band (?:an?|one|another) (?:[\p{L}\d-]+ ){0,3}(?:man|woman|girl|boy|child|teen\w*|person|victim|baby|toddler|infant|officer|other)\b/iu;

/** Whether people counted further down are fewer than the hurt, or dead, of the report's own: some of them, then. */
function isOfGroup({ value, start }: Claim<'count'>, side: Side): boolean {
  if (start < LEAD || !value.state) return false;
  for (const values of side.people.values())
    for (const other of values)
      if (
        other.from > value.from &&
        !other.part &&
        !other.nth &&
        (other.state === value.state || (fateCloseness(other.state, value.state) === 'open' && other.state))
      )
        return true;
  return false;
}

/** From here on a number of people in a span of time is a statistic, which reports take from one table. */
const LARGE = 20;

/** Both tell how many of one sort met one fate, and not a few. */
function isLargeToll({ value: a }: Claim<'count'>, { value: b }: Claim<'count'>): boolean {
  return a.noun === b.noun && a.state !== undefined && a.state === b.state && Math.min(a.from, b.from) >= LARGE;
}

/** Both texts have one number only of these things. */
function areSole(page: Claim, fact: Claim, { mine, theirs }: Cast): boolean {
  return mine.values.get(topicOf(page))?.size === 1 && theirs.values.get(topicOf(fact))?.size === 1;
}

const ATTACKERS = /^(?:suspect|gunman|shooter|attacker|robber|assailant)$/;
const SHOTS = /^(?:shot|gunshot|bullet|round|time)$/;
const HEARD = /\bhear(?:d|ing)?\b/i;
/** What a neighbour hears of the first shots. */
const FEW = 3;
const isSingle = ({ value }: Claim<'count'>) => value.to === 1;

/** "Three of them" are some of those told before. */
function isPart({ value, words, sentence, start }: Claim<'count'>): boolean {
  const before = sentence.text.slice(Math.max(0, start - sentence.start - 30), start - sentence.start);
  if (/\b(?:these|those) $|^(?:these|those)\b/i.test(before) || NAMING.test(before)) return true;
  return Boolean(value.part) || /\bof (?:them|those|these|whom|us|the)\b/i.test(words);
}

/** Of whom the names are told. */
const NAMING = /\b(?:identit(?:y|ies)|names?) of (?:the )?(?:all )?$/i;

/** Who is counted beside somebody told before: "five others", and the hurt of "one dead and five hurt". */
function isOthers({ value, words, sentence }: Claim<'count'>, side: Side): boolean {
  if (value.other || /\b(?:more|others?|additional)\b/i.test(words)) return true;
  return value.state === 'wounded' && (side.people.get(sentence.start) ?? []).some(({ state }) => state === 'killed');
}

/** Counted at one place only. */
const SCENE =
  /^.{0,30}\b(?:at|on) the scene\b|^[^,.;]{0,25}\b(?:(?:was|were|been) (?:taken|rushed|transported|sent|flown|brought|airlifted|admitted)|went to|showed up|hospitali[sz]ed)\b/i;

function isOfScene({ sentence, end }: Claim): boolean {
  return SCENE.test(sentence.text.slice(end - sentence.start));
}

/** "Since Friday", "between 5 and 6 p.m.": the border of a span of time. */
function isEndOfRange({ sentence, start }: Claim): boolean {
  return /\b(?:since|until|through|(?:between|from) [^,.]{1,30} (?:to|and|until)) $/i.test(
    sentence.text.slice(Math.max(0, start - sentence.start - 50), start - sentence.start),
  );
}

/** The beginning of what people had met for. */
const BEGINS =
  /\b(?:party|gathering|game|concert|event|celebration|class|classes|service|match|parade)\b[^.]{0,60}\b(?:started|began|starts|begins)\b/i;

/** "After a shooting Tuesday afternoon", "Tuesday's crash": the time stands right beside the act. */
function isOfAct({ sentence, start, end }: Claim): boolean {
  return (
    ACT_BEFORE.test(sentence.text.slice(Math.max(0, start - sentence.start - 40), start - sentence.start)) ||
    ACT_BEHIND.test(sentence.text.slice(end - sentence.start, end - sentence.start + 40))
  );
}
const ACT = '(?:shooting|crash|attack|stabbing|explosion|robbery|homicide|fire|killing|bombing|accident)';
const ACT_BEFORE = new RegExp(`\\b${ACT} (?:on |early |late |at |around |about )*$`, 'i');
const ACT_BEHIND = new RegExp(`^(?:’s|'s)? (?:(?!after|before|since|from|over|in|of|for)\\p{L}+ )?${ACT}\\b`, 'iu');

/** What follows on an event, each on a day of its own. */
const FOLLOW_UPS: [string, RegExp][] = [
  ['before', /\b(?:stolen|stole|bought|purchased|filed|divorced?|married|hired|born)\b/i],
  ['arrest', /\b(?:arrest|captur|surrender|custody|apprehend|caught|turned (?:him|her)self in)/i],
  ['charge', /\b(?:charged|charges|indict|arraign|court|hearing|judge|trial|plead|pled\b|sentenc|convict)/i],
  ['mourning', /\b(?:vigil|funeral|memorial|gathered|mourn|laid to rest|service|obituary|published|visitation)/i],
  ['naming', /\b(?:identif|releas(?:ed|ing) (?:the )?(?:name|identit))/i],
  [
    'speaking',
    /\b(?:conference|announce|media release|news release|press release|statement|interview|told|issued|posted|tweeted|sa(?:id|ys) (?:(?:on|late|early) )*\|)/i,
  ],
  ['dismissal', /\b(?:(?:was|were|been) (?:fired|suspended|placed on)|sheriff fired|resigned|reopen|surgery)/i],
  ['death', /\b(?:died|pronounced dead|passed away|succumbed)\b/i],
];

/** What no report tells as one with the event, be it on the same day. */
const NEVER_ONE = /^(?:before|mourning|dismissal|speaking)$/;

/** What follow-up a time is of, by the words close before it and right behind; empty for none. */
function followsUp(claim: Claim): string {
  if (isOfAct(claim)) return '';
  const { sentence, start, end } = claim;
  const before = sentence.text.slice(Math.max(0, start - sentence.start - 60), start - sentence.start);
  const behind = sentence.text.slice(end - sentence.start, end - sentence.start + 25);
  const near = `${before.split(/[;:]|, (?:and|when|after|while|who) /).at(-1)}|${behind.split(/[,;:]| (?:when|after|while|who) /)[0]}`;
  return FOLLOW_UPS.find(([, words]) => words.test(near))?.[0] ?? '';
}
const HAPPENED =
  /\b(?:shooting|incident|attack|crash|stabbing|accident|explosion|fire|it|robbery)\b.{0,30}\b(?:happened|occurred|took place|unfolded|began|broke out|was reported|erupted)\b/i;

/** Whether two sentences share a person, a name of any sort, or somebody's age. */
function sharesSign(page: Claim, fact: Claim, cast: Cast): boolean {
  const [persons, others] = [cast.mine.persons.get(page.sentence.start), cast.theirs.persons.get(fact.sentence.start)];
  if (persons && others && [...persons].some((name) => others.has(cast.partners.get(name)?.name ?? ''))) return true;
  const there = signsIn(fact.sentence.text);
  return [...signsIn(page.sentence.text)].some((sign) => there.has(sign));
}

/** The names and the ages that a sentence tells, as words; days, months and offices left out. */
function signsIn(text: string): Set<string> {
  const signs = new Set<string>();
  for (const [word] of text.matchAll(/\b\d{1,2}(?=-year-old)|(?<=[\p{Ll}\d,] )\p{Lu}\p{Ll}{2,}|\b\d{3,5}\b/gu))
    if (!COMMON.test(word)) signs.add(word.toLowerCase());
  return signs;
}
const COMMON =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|sept|dec|nov|oct|aug|jan|feb|police|sheriff|county|department|chief|officers?|street|avenue|road|drive|north|south|east|west|city|state|office|(?:19|20)\d\d|the|block|detectives?|sgt|lieutenant|captain|news|court|hospital|center|medical|university)$/i;
