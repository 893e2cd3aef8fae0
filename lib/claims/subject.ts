import type { Found } from '../kinds/room.ts';
import type { Kind, Span, Subject } from '../model.ts';
import { singular } from '../text/people/nouns.ts';
import { personNoun } from '../text/people/people-nouns.ts';
import { type Reading, type ReadSentence, sentenceAt } from '../text/reading.ts';
import { isIn } from '../text/sieve.ts';
import { chargeSubject } from './charge-subject.ts';
import { type Events, eventAt } from './events.ts';
import { kinSubject } from './kin-subject.ts';
import { type Mention, type People, personAt } from './people.ts';
import { statusSubject } from './status-subject.ts';

/** Everything a subject is settled from. */
export interface Scene {
  reading: Reading;
  people: People;
  events: Events;
}

/** Who or what a find is about. Only what the text shows is set. */
export function subjectOf(scene: Scene, item: Found<Kind>): Subject {
  const index = sentenceAt(scene.reading, item.start);
  const sentence = scene.reading.sentences[index];
  if (!sentence) return { ...item.subject };
  switch (item.kind) {
    case 'name':
      return nameSubject(scene, item as Found<'name'>);
    case 'role':
      return personSubject(scene, item.near ? personAt(scene.people, item.near) : undefined, item.subject);
    case 'age':
      return ageSubject(scene, sentence, item as Found<'age'>);
    case 'kin':
      return kinSubject(scene, sentence, index, item as Found<'kin'>);
    case 'quote':
      return item.near ? personOfClause(scene, sentence, item) : { ...item.subject };
    case 'status': {
      const event = eventAt(scene.events, sentence, index, item);
      const subject = statusSubject(scene, sentence, index, item as Found<'status'>);
      return event ? { ...subject, event } : subject;
    }
    case 'charge':
      return chargeSubject(scene, sentence, index, item as Found<'charge'>);
    default: {
      // a statistic tells of a period, not of the incident
      if (item.kind === 'count' && isIn(sentence.text, PERIOD)) return { ...item.subject, event: 'history' };
      const event = eventAt(scene.events, sentence, index, item) ?? inherited(scene, index);
      return event ? { ...item.subject, event } : { ...item.subject };
    }
  }
}

const PERIOD =
  /\b(?:last year|this year|each year|a year ago|annually|per year|in (?:19|20)\d\d|since (?:19|20)\d\d|nationwide|across the (?:country|nation|united states|u\.?s\.?))\b/i;

/** A sentence that begins with "It" or "That" and has no event word goes on about the one before it in the same paragraph. */
function inherited(scene: Scene, index: number) {
  const previous = scene.reading.sentences[index - 1];
  if (!/^["“‘']?(?:It|That|This)\b/.test(scene.reading.sentences[index]!.text)) return undefined;
  if (!previous || previous.block !== scene.reading.sentences[index]!.block) return undefined;
  return scene.events.bySentence[index - 1]?.find((mention) => mention.event !== 'statement')?.event;
}

function nameSubject(scene: Scene, item: Found<'name'>): Subject {
  if (item.value.entity !== 'person') return { name: item.value.full };
  return personSubject(scene, personAt(scene.people, item), undefined);
}

function personSubject(scene: Scene, mention: Mention | undefined, base: Subject | undefined): Subject {
  const subject: Subject = { ...base };
  const person = mention ? scene.people.persons[mention.person] : undefined;
  if (person) {
    subject.name = person.name.full;
    if (person.sex) subject.sex = person.sex;
  }
  return subject;
}

/** The name right behind ("35-year-old Cody Allen"), right before ("Allen, 35,"), or the noun ("a 17-year-old boy"). */
function ageSubject(scene: Scene, sentence: ReadSentence, item: Found<'age'>): Subject {
  const { people, reading } = scene;
  const base: Subject = { ...item.subject };
  if (item.value.from === item.value.to && item.value.unit === 'year') base.age = item.value.from;
  if (item.near) return personSubject(scene, personAt(people, item.near), base);
  if (/old$/i.test(reading.text.slice(item.start, item.end))) {
    const next = people.mentions[firstFrom(people, item.end)];
    const after = next && next.start - item.end < 60 && next.start < sentence.end ? next : undefined;
    if (
      after &&
      !isOfList(reading.text, item.end, after) &&
      NAMED_BEHIND.some((pattern) => pattern.test(reading.text.slice(item.end, after.start)))
    )
      return personSubject(scene, after, base);
  }
  const before = mentionBefore(people, item.start, sentence.start);
  const between = before ? reading.text.slice(before.end, item.start).replace(ALIAS, '') : '';
  if (before && NAMED_BEFORE.test(between) && !isOfNext(reading.text, before, item))
    return personSubject(scene, before, base);
  if (base.role) return base;
  // "the suspect, 35," and "the toddler, 2,"
  const noun = /(\p{L}+)(?:, | \()$/u
    .exec(reading.text.slice(Math.max(sentence.start, item.start - 30), item.start))?.[1]
    ?.toLowerCase();
  const known = noun ? personNoun(noun) : undefined;
  if (noun && known) return { ...base, role: noun, ...(known.sex ? { sex: known.sex } : {}) };
  if (before && /^\W*(?:[\p{L}’'-]+\W+){0,4}$/u.test(between) && /\b(?:was|is|believed|turned)\b/.test(between))
    return personSubject(scene, before, base);
  return base;
}

/** "Ida, five-year-old Dara and their dog": the age is that of the name behind it, whether it is known for one or not. */
function isOfNext(text: string, before: Span, { start, end }: Span): boolean {
  const between = text.slice(before.end, start);
  // "according to Norrell, the 14-year-old fired": Norrell tells of somebody else
  if (
    between === ', the ' &&
    /\baccording to (?:[\p{L}.]+ ){0,3}$/iu.test(text.slice(Math.max(0, before.start - 50), before.start))
  )
    return true;
  return between === ', ' && /old$/i.test(text.slice(start, end)) && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 4));
}

/** "The 19-year-old, Ruiz and Maas": three people, and no name of the first. */
function isOfList(text: string, from: number, name: Span): boolean {
  return text.slice(from, name.start) === ', ' && /^,? and \p{Lu}/u.test(text.slice(name.end, name.end + 8));
}

/** Between an age and the name behind it: "19-year-old Tom Beck", "the 21-year-old victim, Ana Ruiz", "… man identified as". */
const NAMED_BEHIND = [
  /^ (?:(?!and\b|of\b|with\b|by\b|who\b|told\b|said\b|shot\b|killed\b|was\b|is\b|were\b|are\b|had\b|has\b|have\b|to\b|from\b|at\b|in\b|on\b|for\b|near\b|into\b|when\b|while\b|after\b|before\b|until\b|because\b|died\b|fired\b|got\b|went\b|came\b|ran\b|allegedly\b|accused\b|arrested\b)[\p{L}’'.-]+ ){0,6}$/u,
  /^ (?:(?!and\b|who\b|was\b|is\b|shot\b|killed\b|stabbed\b|his\b|her\b|their\b)[\p{L}-]+ ){0,4}(?!and\b|who\b|was\b|is\b)[\p{L}-]+, (?:identified (?:by [\p{L} ]+ )?as |named )?$/u,
  /^, $/,
  /^ (?:[\p{L}-]+ ){0,3}(?:identified (?:by [\p{L} ]+ )?as|named|as) (?:[\p{Ll}]+ ){0,2}$/u,
];
/** Between a name and the age behind it: ", ", " (", ", who was ". At most six words in a row: more could be parted in too many ways. */
const NAMED_BEFORE =
  /^\.?(?:,|;| \(| -| who| was| is|, who| of| –| —|,? aged?|['’]s? age)?[ ,]*(?:(?:who|was|is|turned|then|just|age|aged|only|about|almost|nearly|an?(?: [\p{Ll}-]+){0,2}|the|at|the age of|jr\.?|sr\.?)[ ,]+){0,6}$/iu;

/** ", aka Moon Dog": another name of whom the age behind it is told. */
const ALIAS =
  /^,? (?:a\.?k\.?a\.?|also known as|known as|nicknamed|alias) ["“‘']?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}(?=[,"”’'])[,"”’']{0,2}(?= )/u;

function mentionBefore(people: People, offset: number, floor: number): Mention | undefined {
  const last = people.mentions[firstFrom(people, offset) - 1];
  return last && last.start >= floor ? last : undefined;
}

/** The index of the first mention from an offset on; binary search over mentions in text order. */
function firstFrom(people: People, offset: number): number {
  let low = 0;
  let high = people.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (people.mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The person a clause is about: the words the room points to, else the nearest name or noun for a person before. */
function personOfClause(scene: Scene, sentence: ReadSentence, item: Found<Kind>): Subject {
  if (item.near) {
    const mention = personAt(scene.people, item.near);
    if (mention) return personSubject(scene, mention, item.subject);
    return { ...item.subject, ...nounIn(scene.reading.text.slice(item.near.start, item.near.end)) };
  }
  if (item.subject?.name || item.subject?.role) return { ...item.subject };
  const before = mentionBefore(scene.people, item.start, sentence.start);
  const lead = scene.reading.text.slice(before ? before.end : sentence.start, item.start);
  const noun = nounIn(lead);
  if (noun.role) return { ...item.subject, ...noun };
  return personSubject(scene, before, item.subject);
}

/** The last noun for a person in some words. */
function nounIn(words: string): Subject {
  for (const word of (words.match(/\p{L}+/gu) ?? []).reverse()) {
    const known = personNoun(word.toLowerCase());
    if (known) return known.sex ? { role: singular(word), sex: known.sex } : { role: singular(word) };
  }
  return {};
}
