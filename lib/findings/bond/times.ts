import type { Claim, EventType, Fact, TimeValue } from '../../model.ts';
import { contextOf } from '../../text/context.ts';
import { opensIncident } from '../../text/round-ups.ts';
import { dayNumber } from '../../text/times/calendar.ts';
import { single } from '../../text/times/values.ts';
import { once } from '../once.ts';
import { isOfAct, tellsOfAct } from './acts.ts';
import type { Gap, Reports } from './gaps.ts';
import { isOfMainEvent } from './hours.ts';
import { areNews, areOnly, areSole } from './only.ts';
import { areAlike, areBothLeads, areOfOthers, isElsewhere, isOfMany, sharesSign, tellsOfAnother } from './signs.ts';
import { isAsOf, isEndOfSpan } from './spans.ts';

/** What keeps the words of two times from being of one event so surely that they may differ. */
export function gapOfTimes(page: Claim<'time'>, fact: Fact & Claim<'time'>, reports: Reports): Gap | undefined {
  const { cast } = reports;
  const [a, b] = [page.sentence.text, fact.sentence.text];
  if (isElsewhere(page, fact, cast)) return 'other-road';
  // two arrests, of two people
  if (STEPS.has(page.subject.event!) && page.subject.event === fact.subject.event && areOfOthers(page, fact, cast))
    return 'other-incident';
  if (tellsOfAnother(a) || tellsOfAnother(b) || opensAnother(a) !== opensAnother(b)) return 'other-incident';
  const here = page.value.days?.from;
  const there = fact.value.days?.from;
  // a day that both speak of was ahead of one of them only as something planned
  const isOneDay = here !== undefined && here === there;
  const isLater = isAfter(fact, reports.page, reports.source) || isAfter(page, reports.source, reports.page);
  if (isLater && !isOneDay && !areOfOneAct(page, fact)) return 'later-day';
  if (isYetToCome(page, reports) !== isYetToCome(fact, reports)) return 'later-day';
  if (isEndOfSpan(page) !== isEndOfSpan(fact) || isAsOf(page) !== isAsOf(fact)) return 'range';
  if (BEGINS.test(a) !== BEGINS.test(b) || isOfOtherCall(page, fact) || isOfOtherCall(fact, page)) return 'follow-up';
  if (isOfQuarrel(page) !== isOfQuarrel(fact)) return 'follow-up';
  if (isOfSaying(page) !== isOfSaying(fact) || isFeast(page) || isFeast(fact)) return 'follow-up';
  if (areNews(page, fact, cast)) return undefined;
  // what came after an event is told with the event's own words, on a day of its own
  const [mine, theirs] = areOfOneStep(page, fact) ? ['', ''] : [followsUp(page), followsUp(fact)];
  if (mine !== theirs && (areTwoDays(page.value, fact.value) || isApart(mine, page) || isApart(theirs, fact)))
    return 'follow-up';
  if (sharesSign(page, fact, cast)) return undefined;
  if (isOfMany(cast)) return 'round-up';
  const told =
    (tellsOfAct(page) && tellsOfAct(fact)) ||
    areBothLeads(page, fact) ||
    (areAlike(page, fact) && shareWords(page, fact)) ||
    areOnly(page, fact, cast) ||
    (areOfOneStep(page, fact) && areSole(page, fact, cast)) ||
    // what a report is about begins with one call
    (page.subject.event === 'call' && fact.subject.event === 'call');
  return told ? undefined : 'unbound';
}

/** Whether a sentence opens another incident; the first call is the one with which a report's own incident begins. */
const opensAnother = (sentence: string): boolean => opensIncident(sentence) && !FIRST_CALL.test(sentence);
const FIRST_CALL = /^the (?:first|initial) call\b/i;

/** Whether two sentences share more than the part of the day and one word of the act: "the shooting Sunday night". */
function shareWords(page: Claim, fact: Claim): boolean {
  const there = contextOf(fact.sentence.text);
  let shared = 0;
  for (const word of contextOf(page.sentence.text)) if (there.has(word) && !PART_OF_DAY.test(word)) shared++;
  return shared > 1;
}
const PART_OF_DAY = /^(?:night|morning?|afternoon|evening?|day|today|tonight|yesterday|week|weekend|early|late|hour)$/;

/** "Police responded to a domestic disturbance about 9": the shots may have fallen long after. */
function isOfOtherCall(page: Claim<'time'>, fact: Claim<'time'>): boolean {
  if (page.subject.event !== 'call' || fact.subject.event === 'call') return false;
  return OTHER_CALL.test(page.sentence.text) && !OTHER_CALL.test(fact.sentence.text);
}
const OTHER_CALL =
  /\b(?:call|calls|called|report|reports|responded|responding|dispatched)\b(?:[^.;]|[ap]\.m\.){0,60}\b(?:domestic|disturbance|suspicious|burglar\w*|break-in|welfare|theft|stolen|alarm|argument|noise|trespass\w*|fight)\b/i;

/** "A fight broke out about 9": what led to the act, and no word of the act beside the time. */
const isOfQuarrel = once((claim: Claim<'time'>): boolean => {
  const near = nearOf(claim);
  return QUARREL.test(near) && !HARM.test(near);
});
const QUARREL =
  /(?<!\b(?:during|after|amid|following) (?:an? |the )?)\b(?:brawl|fight|fistfight|argument|argued|altercation|quarrel|scuffle)\b/i;
const HARM = /\b(?:shot|shots|shoot\w*|gun\w*|fired|bullets?|stabb\w+|killed|wounded|injured|hurt)\b/i;

/** "The premier on Tuesday acknowledged": the day of words, which are said after what they are about. */
const isOfSaying = once(({ sentence, end }: Claim): boolean => SAYING.test(sentence.text.slice(end - sentence.start)));
const SAYING =
  /^ (?:said|acknowledged|conceded|admitted|warned|vowed|pledged|urged|insisted|defended|criticized|slammed|praised|dismissed|denied|called (?:on|for))\b/;

/**
 * "Hours before Thanksgiving", "a Labor Day picnic", "a Halloween party": without "on", or before a party, it may be any time
 * around the feast.
 */
function isFeast({ words, sentence, start, end }: Claim<'time'>): boolean {
  const isParty = PARTY.test(sentence.text.slice(end - sentence.start, end - sentence.start + 40));
  if (!FEAST.test(words)) return isParty && OTHER_FEAST.test(words);
  return (
    isParty || !/\bon $/i.test(sentence.text.slice(Math.max(0, start - sentence.start - 4), start - sentence.start))
  );
}
const OTHER_FEAST =
  /^(?:Halloween|Christmas|Easter|New Year|Valentine|St\. Patrick|Independence Day|(?:the )?(?:Fourth|4th) of July|July (?:4th|Fourth))/i;
const PARTY =
  /^ (?:[\p{L}-]+ )?(?:party|parties|picnic|barbecue|cookout|gathering|parade|festival|celebration|dinner|weekend)\b/iu;
const FEAST =
  /^(?:Thanksgiving|(?:Memorial|Labor|Mother['’]s|Father['’]s|Presidents?['’]?|MLK|Columbus|Veterans|Armistice|Boxing|Earth) Day|Martin Luther|Cinco)/i;

/** A day that lies ahead of both reports is none that one of them looks back on. */
function isYetToCome({ value }: Claim<'time'>, { page, source }: Reports): boolean {
  const [day, here, there] = [value.days?.from, page, source].map((date) => dayNumber(date ?? ''));
  return day !== undefined && here !== undefined && there !== undefined && day > Math.max(here, there);
}

/** A page may be stamped late: two sentences that tell of the act in the same words are of one act whatever the stamps say. */
function areOfOneAct(page: Claim<'time'>, fact: Claim<'time'>): boolean {
  const implied = page.value.implied === 'week' || fact.value.implied === 'week';
  if (!implied) return false;
  // nor is there a second call
  if (page.subject.event === 'call' && fact.subject.event === 'call' && page.value.exact && fact.value.exact)
    return true;
  return tellsOfAct(page) && tellsOfAct(fact) && areAlike(page, fact);
}

/** Both are the time of one and the same step after the act: the arrest, the release, the court date. */
function areOfOneStep(page: Claim<'time'>, fact: Claim<'time'>): boolean {
  const { event } = page.subject;
  if (event === undefined || event !== fact.subject.event || !STEPS.has(event)) return false;
  // "charged last month in the attack on Friday" has the day of the attack
  if (isOfAct(page) !== isOfAct(fact)) return false;
  if (PRESS.test(page.sentence.text) !== PRESS.test(fact.sentence.text)) return false;
  return [page, fact].every(({ value }) => single(value));
}
/** Who meets the press meets nobody else. */
const PRESS = /\b(?:news|press) (?:conference|briefing)\b/i;
const STEPS = new Set<EventType>([
  'arrest',
  'release',
  'court',
  'death',
  'funeral',
  'visitation',
  'vigil',
  'vote',
  'meeting',
  'signing',
  'sentence',
  'charge',
]);

/** A day after the other report came out is nothing that report can have told of, unless it is told as planned. */
function isAfter(claim: Claim<'time'>, other: string | undefined, own: string | undefined): boolean {
  const [day, limit] = [dayNumber(claim.value.days?.from ?? ''), dayNumber(other ?? '')];
  if (day === undefined || limit === undefined || day <= limit) return false;
  return day <= (dayNumber(own ?? '') ?? day);
}

/** The beginning of what people had met for. */
const BEGINS =
  /\b(?:party|gathering|game|concert|event|celebration|class|classes|service|match|parade)\b[^.]{0,60}\b(?:started|began|starts|begins)\b/i;

/** What follows on an event, each on a day of its own. */
const FOLLOW_UPS: [string, RegExp][] = [
  [
    'before',
    /\b(?:stolen|stole|bought|purchased|filed|divorced?|married|hired|born|turned (?:\w+|\d+)(?: years old)?(?: on)? \|)/i,
  ],
  ['arrest', /\b(?:arrest|captur|surrender|custody|apprehend|caught|turned (?:him|her)self in)/i],
  ['charge', /\b(?:charged|charges|indict|arraign|court|hearing|judge|trial|plead|pled\b|sentenc|convict)/i],
  ['mourning', /\b(?:vigil|funeral|memorial|gathered|mourn|laid to rest|service|obituary|published|visitation)/i],
  ['naming', /\b(?:identif|releas(?:ed|ing) (?:the )?(?:name|identit))/i],
  [
    'speaking',
    /\b(?:conference|announce|media release|news release|press release|statement|interview|told|issued|posted|tweeted|released (?:more|new|further|additional|video|audio|photos?|footage|surveillance|the (?:timeline|video|audio|footage|report))|according to (?:\w+ ){0,2}reports?|(?:sa(?:id|ys)|(?<!\b(?:was|were|been) (?:first )?)reported|confirmed) (?:(?:on|late|early) )*\|)/i,
  ],
  ['dismissal', /\b(?:(?:was|were|been) (?:fired|suspended|placed on)|sheriff fired|resigned|reopen|surgery)/i],
  [
    'state',
    /\bconditions? (?:(?:on|early|late|as of|by) )*\||\b(?:still|remain(?:s|ed)) (?:[\w-]+ ){0,5}(?:(?:on|early|late|as of) )*\|/i,
  ],
  // "two of whom died were shot around 1 a.m.": the hour is that of the nearest verb
  // "Deputies search a barn, Monday, May 2, 2016": when the picture was taken
  [
    'picture',
    /\b(?:investigates?|works?|stands?|gathers?|walks?|looks?|speaks?|search|searches|leaves?|hugs?|embraces?|comforts?|carr(?:y|ies)|talks?|sits?|is seen|are seen|shows?)\b[^|]*, \|/i,
  ],
  ['death', /\b(?:died|pronounced dead|passed away|succumbed)\b(?![^|]*\b(?:shot|stabbed|struck|opened fire)\b)/i],
];

/** What no report tells as one with the event, be it on the same day. */
const NEVER_ONE = /^(?:before|mourning|dismissal|speaking|state|picture)$/;

/** Two dates, or two weekdays where one of them has no date. */
function areTwoDays(a: TimeValue, b: TimeValue): boolean {
  if (a.days && b.days) return a.days.from !== b.days.from;
  return a.weekday !== undefined && b.weekday !== undefined && a.weekday !== b.weekday;
}

/** Whether a time of a follow-up can be no time of the event: its sort says so, or it is the hour of a death. */
function isApart(followUp: string, { value }: Claim<'time'>): boolean {
  return NEVER_ONE.test(followUp) || (followUp === 'death' && value.exact === true);
}

/** What follow-up a time is of, by the words close before it and right behind; empty for none. */
function followsUp(claim: Claim<'time'>): string {
  if (isOfAct(claim)) return '';
  const { sentence, end } = claim;
  const lead = leadOf(claim);
  const near = nearOf(claim);
  if (claim.value.exact && isOfMainEvent(claim) && SAID_THAT.test(near)) return '';
  if (!claim.value.exact && /^(?:On )?$/.test(lead) && IS_TOLD.test(sentence.text.slice(end - sentence.start)))
    return 'speaking';
  return FOLLOW_UPS.find(([kind, words]) => words.test(near) && !(SAYS.test(kind) && isAttribution(lead)))?.[0] ?? '';
}

/** What stands before a time in its sentence, as far as it may be of its clause. */
function leadOf({ sentence, start }: Claim): string {
  return sentence.text.slice(Math.max(0, start - sentence.start - 110), start - sentence.start);
}

/** The words of a time's own clause: those before it, a bar where it stands, and those right behind. */
function nearOf(claim: Claim): string {
  const { sentence, end } = claim;
  const behind = sentence.text.slice(end - sentence.start, end - sentence.start + 25);
  return `${leadOf(claim).replace(STREET, '').split(PASSAGE).at(-1)}|${behind.split(/[,;:]| (?:when|after|while|who) /)[0]}`;
}

/** A street is no court of law. */
const STREET = /\p{Lu}\p{Ll}+ (?:Court|Ct)\b/gu;

/** Where the words before a time pass on from what came later to the act: "was charged in the shooting of a man on Monday". */
const PASSAGE =
  /[;:]|, (?:and|when|after|while|who) | (?:after|following|since|when) | that (?:happened|occurred|took place) |,? and (?:he|she|they|was|were) | in (?:connection (?:with|to)|(?:the |a |an )(?:[\p{L}-]+ ){0,2}?(?:shooting|stabbing|death|killing|murder|slaying|crash|massacre|attack)s?\b)/u;
const SAYS = /^(?:speaking|charge)$/;

/** "On Friday, Sheriff Oster confirmed that both died": the day that opens a sentence is that of the telling. */
const IS_TOLD =
  /^,? (?:the )?(?:(?:\p{Lu}[\p{L}.’'-]*|of|for|the|police|officials|authorities|investigators|detectives|prosecutors) ){1,8}(?:confirmed|reported|said|told|announced|released|identified|named)\b/u;

/** "Police said around 1:30 a.m., officers responded": nobody gives the hour of a saying so. */
const SAID_THAT = /\bsa(?:id|ys) \|/;

/** "We're told it happened around 9", "court documents say that he was shot Friday": who says it, and then what was done when. */
function isAttribution(before: string): boolean {
  return ATTRIBUTION.test(before);
}
const ATTRIBUTION =
  /\b(?:told|announced?|statement|interview|issued|posted|(?:court|charging) (?:documents?|records?|papers?|filings?|complaints?))\b.*\b(?:that|it|they|he|she|shot|shooting|happen\w*|occur\w*|took place|broke out|responded|called|dispatched|stabbed|killed|crash\w*|hours)\b/i;
