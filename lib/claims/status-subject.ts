import type { Found } from '../kinds/room.ts';
import type { Subject } from '../model.ts';
import { CARDINAL, cardinal } from '../text/counts/numbers.ts';
import { titleHead } from '../text/names/titles.ts';
import { isPlural, singular } from '../text/people/nouns.ts';
import { personNoun } from '../text/people/people-nouns.ts';
import type { Reading, ReadSentence } from '../text/reading.ts';
import { isIn } from '../text/sieve.ts';
import type { Token } from '../text/tokens.ts';
import { type Mention, type People, personAt } from './people.ts';

interface Scene {
  reading: Reading;
  people: People;
}

/** A noun or name that can be a subject, with its place. */
export interface Candidate {
  start: number;
  end: number;
  subject: Subject;
  /** Somebody who speaks, or an official: seldom the one who is hurt or held. */
  speaks: boolean;
}

/** How many sentences back a pronoun may reach. */
const REACH = 3;
const PRONOUN = /\b(he|she|him|her|his|hers)\b/gi;
/** Words that put the next name outside the clause's subject: "a friend of Ames", "the man who shot Ames". */
const ASIDE_BEFORE =
  /(?:\b(?:of|by|with|for|to|told|shot|shooting|killed|killing|stabbed|stabbing|attacked|injuring|wounding|near|from|against|under|at|in|on|including)|['’]s) (?:(?:a|an|the|his|her|their|two|three|[\p{L}\d]+-(?:year|month|week|day)-old|fellow) ){0,2}(?:\p{L}+ )?$|\bby (?:an?|the|his|her|their) (?:(?!and\b|or\b|but\b|who\b)[\p{L}\d-]+ ){2,4}$/iu;
const NUMBER_BEFORE = new RegExp(`\\b(${CARDINAL}) (?:[\\p{L}-]+ ){0,2}$`, 'iu');
const BARE_NUMBER = new RegExp(
  `(?:^|[,;:–—-] |\\b(?:and|but|least|than|left|killed|dead|wounded|hurt|injured) )(${CARDINAL})(?: others?| more)? ?$`,
  'iu',
);
/** A possessive that is the subject all the same: "her sister’s injuries were minor". */
const BODY =
  /^ (?:(?:\p{L}+ )?(?:injur|wound|condition)|(?:life|death|arrest|capture|surrender|release|conviction|acquittal|funeral|body|autopsy|murder|killing|slaying|disappearance|sentence|trial)\b)/u;
/** "The boy, said Ames, was …": the verb before the name, and the sentence goes on behind it. */
const SAID_BY = /, (?:said|says|according to) (?:[\p{Lu}][\p{L}.’'-]* ){0,4}$/u;
const SPEAKS = /^(?:,(?! sa(?:id|ys) \p{Lu}))? (?:said|says|told|added|wrote|confirmed|announced)\b/u;

/** Who a status is told of: whom the words show, else who stands before them in the sentence, else whom a pronoun means. */
export function statusSubject(scene: Scene, sentence: ReadSentence, index: number, item: Found<'status'>): Subject {
  if (item.subject?.role && item.value.about !== 'identity') return { ...item.subject };
  // whoever has no name yet is nobody with a name
  const nameless = item.value.state === 'unidentified';
  const all = candidatesOf(scene, sentence, index).filter((one) => !(nameless && one.subject.name));
  if (item.near) {
    const { start, end } = item.near;
    const inside = all.filter((one) => one.start < end && start < one.end);
    const own = inside.filter((one) => !/^['’]s\b/.test(scene.reading.text.slice(one.end, one.end + 3)));
    const best = own.find((one) => one.subject.name) ?? own[0] ?? inside[0];
    if (best) return { ...best.subject, ...item.subject };
    const words = scene.reading.text.slice(start, end);
    const pronoun = pronounIn(words);
    // whom somebody means who is quoted need not be whom the report told of last
    if (
      pronoun &&
      item.value.about === 'custody' &&
      /\b(?:I|we) (?:\w+ )?$/i.test(scene.reading.text.slice(sentence.start, item.start))
    )
      return { ...pronoun, ...item.subject };
    // "Ames, who fell ill before his arrest"
    const owner =
      pronoun && WHOSE.test(words)
        ? ownerOf(mainOf(all, start, sentence, scene).filter((one) => fits(one, pronoun.sex)))
        : undefined;
    if (owner) return { ...owner, ...pronoun, ...item.subject };
    // "Ames fired at the guard, killing him": not Ames, who would be killing himself
    const aimed = pronoun && OBJECT.test(words) ? aimedAt(all, start, sentence, scene, pronoun.sex) : undefined;
    if (aimed) return { ...aimed, ...pronoun, ...item.subject };
    if (pronoun) return { ...carried(scene, index, pronoun.sex, nameless), ...item.subject };
    // "those responsible", "whoever did it"
    return { ...(item.value.state === 'at-large' ? { role: 'suspect' } : {}), ...item.subject };
  }
  const before = all.filter((one) => one.end <= item.start && !one.speaks);
  const text = scene.reading.text;
  // "4 hospitalized", "five injured"
  const bare = BARE_NUMBER.exec(text.slice(Math.max(sentence.start, item.start - 25), item.start))?.[1];
  const many = bare ? cardinal(bare) : undefined;
  // "Ames, 32 were …": the number is an age
  const isAge =
    before.at(-1)?.subject.name !== undefined && /^, \d{1,3} ?$/.test(text.slice(before.at(-1)!.end, item.start));
  if (many !== undefined && many > 1 && !isAge) return { role: `${many} people`, ...item.subject };
  const part = partOf(text.slice(Math.max(sentence.start, before.at(-1)?.end ?? 0, item.start - 50), item.start));
  if (part) return { ...part, ...item.subject };
  const last = before.at(-1);
  // "Ames and his aunt, who was not hurt"
  if (last && WHO.test(text.slice(last.end, item.start)) && !IN_APPOSITION.test(text.slice(sentence.start, last.start)))
    return { ...last.subject, ...item.subject };
  const main = mainOf(before, item.start, sentence, scene);
  // "the gunman who shot a mother and her baby killed himself"
  if (main[0] && THEMSELVES.test(text.slice(item.start, item.end))) return { ...main[0].subject, ...item.subject };
  const best = withoutApposition(main, text) ?? before.at(-1);
  const pronoun = pronounIn(text.slice(best && main.length ? best.end : sentence.start, item.start));
  if (pronoun) {
    const within = main.find((one) => fits(one, pronoun.sex));
    const meant = within?.subject ?? carried(scene, index, pronoun.sex, nameless);
    return { ...meant, sex: pronoun.sex, ...item.subject };
  }
  return { ...best?.subject, ...item.subject };
}

/** Those before an offset who may be a clause's subject. */
function mainOf(people: readonly Candidate[], end: number, sentence: ReadSentence, { reading }: Scene): Candidate[] {
  return people.filter(
    (one) =>
      one.end <= end &&
      !one.speaks &&
      !ASIDE_BEFORE.test(reading.text.slice(Math.max(sentence.start, one.start - 40), one.start)),
  );
}

/** Right behind whoever it tells of. */
const WHO =
  /^(?:,? \d{1,3})?,? who(?:se)? (?:(?:\p{L}+ly|condition|wounds?|injur(?:y|ies)|has|have|had|was|were|is|are|been|also|later|still|then) )*$/iu;

/** "Ames, one of the men who died": Ames. */
const IN_APPOSITION = /\p{Lu}[\p{L}’'-]+,(?: \d{1,3},)? (?:one of|an?|the) (?:[\p{L}-]+ ){0,4}$/u;

function fits({ subject }: Candidate, sex: 'female' | 'male'): boolean {
  return subject.sex === undefined || subject.sex === sex;
}

/** "Officers", "two men": none of whom "he" is. */
const isGroup = ({ subject: { role } }: Candidate): boolean =>
  role !== undefined && isPlural(role.replace(/^\d+ /, ''));

/** Who is meant by "his": somebody with a name first, and never several. */
function ownerOf(people: readonly Candidate[]): Subject | undefined {
  return (people.find(({ subject }) => subject.name) ?? people.find(({ subject: { role } }) => role && !isPlural(role)))
    ?.subject;
}

/** Whom the clause's subject does something to: the last before an offset who is no subject themself. */
function aimedAt(
  people: readonly Candidate[],
  end: number,
  sentence: ReadSentence,
  scene: Scene,
  sex: 'female' | 'male',
): Subject | undefined {
  const main = mainOf(people, end, sentence, scene);
  return people.findLast(
    (one) => one.end <= end && !one.speaks && !main.includes(one) && fits(one, sex) && !isGroup(one),
  )?.subject;
}
const OBJECT = /^(?:him|her)\b(?! \p{L})/iu;
const WHOSE = /^(?:his|her)$/i;
/** What somebody does to themself. */
const THEMSELVES = /\b(?:himself|herself|themselves|own li(?:fe|ves))\b/i;

/** "Three others were taken away, where two were listed as stable and one was …": of whom a bare number tells. */
function partOf(between: string): Subject | undefined {
  const number = PART.exec(between)?.[1];
  if (!number) return undefined;
  const many = cardinal(number);
  return { role: many === undefined || many === 1 ? 'person' : `${many} people` };
}
const PART =
  /^.*(?:,|\band|\bwhere|\bwhile|\bbut|\bleaving|\bleft|\bincluding|\bwith|:)(?: the| another)? (one|two|three|four|five|six|seven|eight|nine|another)(?: (?:is|are|was|were|in|listed|reported)\b[^.;:,]*| *)$/is;

/** The last of some people; "Ames, a promising student who …" is Ames. */
function withoutApposition(people: readonly Candidate[], text: string): Candidate | undefined {
  const [other, last] = [people.at(-2), people.at(-1)];
  if (!last || !other?.subject.name || last.subject.name) return last;
  return APPOSITION.test(text.slice(other.end, last.start)) ? other : last;
}

const APPOSITION = /^,(?: \d{1,3},)? (?:an?|the|who (?:is|was) an?) (?:[\p{L}-]+ ){0,4}$/iu;

function pronounIn(words: string): { sex: 'female' | 'male' } | undefined {
  const last = [...words.matchAll(PRONOUN)].at(-1)?.[1]?.toLowerCase();
  return last ? { sex: /^h(?:e|im|is)$/.test(last) ? 'male' : 'female' } : undefined;
}

/** Whom "all", "both" and "they" mean: the last people of the sentence before that stand in the plural. */
function pluralBefore(scene: Scene, index: number): Subject | undefined {
  const sentence = scene.reading.sentences[index - 1];
  if (!sentence || sentence.type === 'headline') return undefined;
  return candidatesIn(scene, sentence).findLast(
    (one) => !one.speaks && isPlural((one.subject.role ?? '').replace(/^\d+ /, '')),
  )?.subject;
}

/** The first fitting person of the sentence before, or of the one before that. */
function carried(scene: Scene, index: number, sex: 'female' | 'male', nameless: boolean): Subject | undefined {
  for (let back = 1; back <= REACH; back++) {
    const sentence = scene.reading.sentences[index - back];
    if (!sentence || sentence.type === 'headline') return undefined;
    const fitting = candidatesIn(scene, sentence).filter(
      (one) => !one.speaks && fits(one, sex) && !isGroup(one) && !(nameless && one.subject.name),
    );
    if (fitting.length) return (fitting.find((one) => one.subject.name) ?? fitting[0]!).subject;
  }
  return undefined;
}

/** Each sentence is looked through once, however many claims it holds. */
const KNOWN = new WeakMap<ReadSentence, { alone?: Candidate[]; told?: Candidate[] }>();

function knownOf(sentence: ReadSentence): { alone?: Candidate[]; told?: Candidate[] } {
  const known = KNOWN.get(sentence) ?? {};
  KNOWN.set(sentence, known);
  return known;
}

/** Names and nouns for persons in a sentence, in text order. */
export function candidatesIn(scene: Scene, sentence: ReadSentence): readonly Candidate[] {
  const known = knownOf(sentence);
  known.alone ??= candidatesFound(scene, sentence);
  return known.alone;
}

/** The same with "all", "both" and "they" understood from the sentence before. */
function candidatesOf(scene: Scene, sentence: ReadSentence, index: number): readonly Candidate[] {
  const known = knownOf(sentence);
  known.told ??= candidatesFound(scene, sentence, pluralBefore(scene, index));
  return known.told;
}

function candidatesFound(scene: Scene, sentence: ReadSentence, plural?: Subject): Candidate[] {
  const { text } = scene.reading;
  const found: Candidate[] = [];
  const mayBeAged = isIn(sentence.text, AGE);
  let past = sentence.start;
  for (let at = 0; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at]!;
    if (token.start < past) continue;
    const mention = token.capital ? personAt(scene.people, token) : undefined;
    if (mention) {
      past = mention.end;
      found.push(named(scene, sentence, mention, at));
      continue;
    }
    const noun = token.type === 'word' ? (personNoun(token.lower) ?? personNoun(singular(token.lower))) : undefined;
    const aged = mayBeAged ? agedAt(text, token.start, token.type) : undefined;
    if (aged) {
      const { years, end } = aged;
      past = end;
      if (NAMED_BEHIND.test(text.slice(end, end + 60))) continue;
      const subject: Subject =
        years === undefined ? { role: 'person' } : { role: years < 18 ? 'child' : 'person', age: years };
      found.push({ start: token.start, end, subject, speaks: false });
      continue;
    }
    const everybody = token.type === 'word' && /^(?:all|both|they)$/.test(token.lower);
    if (everybody && plural && found.length === 0) {
      found.push({ start: token.start, end: token.end, subject: plural, speaks: false });
      continue;
    }
    if (!noun && token.lower === 'others') {
      const others = othersAt(text.slice(Math.max(sentence.start, token.start - 40), token.start));
      if (others) found.push({ start: token.start, end: token.end, subject: { role: others }, speaks: false });
      continue;
    }
    if (!noun || (token.possessive && !BODY.test(text.slice(token.end, token.end + 30)))) continue;
    const subject: Subject = {
      role: roleOf(text.slice(Math.max(sentence.start, token.start - 40), token.start), token.lower),
    };
    if (noun.sex) subject.sex = noun.sex;
    const age = mayBeAged
      ? AGED_BEFORE.exec(text.slice(Math.max(sentence.start, token.start - 60), token.start))?.[1]
      : undefined;
    const years = age ? cardinal(age) : undefined;
    if (years !== undefined) subject.age = years;
    found.push({
      start: token.start,
      end: token.end,
      subject,
      speaks: SPEAKS.test(text.slice(token.end, token.end + 12)),
    });
  }
  return found;
}

/** "A 17-year-old is …": the age that stands for a person, with no noun behind it that is one. */
function agedAt(
  text: string,
  start: number,
  type: Token['type'],
): { years: number | undefined; end: number } | undefined {
  if (type === 'sign') return undefined;
  const m = AGED.exec(text.slice(start, start + 80));
  if (!m?.[1] || m[3]) return undefined;
  // a baby told of in months has no years
  return { years: m[2]?.toLowerCase() === 'month' ? 0 : cardinal(m[1]), end: start + m[1].length + 5 };
}

/** "The 17-year-old, identified as Ames, …", "17-year-old Ada Ames": the name stands for the person. */
const NAMED_BEHIND = /^(?: \p{Lu}\p{Ll}+ \p{Lu}|,? (?:who was )?(?:identified|named)(?: by [\p{L} ]{3,30})? as )/u;
const AGED_BEFORE = /\b(\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ]year[- ]olds?\s(?:[\p{L}’'-]+\s){0,3}$/iu;
/** A cheap look first: few sentences tell an age. */
const AGE = /[- ](?:year|yr|month)s?[- ]old/iu;
const AGED =
  /^(\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ](year|yr|month)s?[- ]olds?\b( (?:\p{L}+ ){0,2}(?:m[ae]n|wom[ae]n|boys?|girls?|males?|females?|sons?|daughters?|child|victims?|suspects?|brother|sister|teen|student|baby|toddler|infant)\b)?/iu;

/** "two others" are two people more. */
function othersAt(before: string): string | undefined {
  const number = NUMBER_BEFORE.exec(before)?.[1];
  const many = number ? cardinal(number) : undefined;
  return many === undefined ? undefined : `${many} people`;
}

/** "five other people" is "5 people": as many of one as of another are needed to be the same. */
function roleOf(before: string, noun: string): string {
  if (!isPlural(noun)) return singular(noun);
  const number = NUMBER_BEFORE.exec(before)?.[1];
  const many = number ? cardinal(number) : undefined;
  if (many === 1) return singular(noun); // "one of the men"
  return many === undefined ? noun : `${many} ${noun}`;
}

function named(scene: Scene, sentence: ReadSentence, mention: Mention, at: number): Candidate {
  const person = scene.people.persons[mention.person]!;
  const subject: Subject = { name: person.name.full };
  if (person.sex) subject.sex = person.sex;
  const before = sentence.tokens[at - 1];
  const after = scene.reading.text.slice(mention.end, mention.end + 12);
  const official = before !== undefined && titleHead(before.lower) !== undefined;
  return {
    start: mention.start,
    end: mention.end,
    subject,
    speaks:
      official ||
      SPEAKS.test(after) ||
      (after.startsWith(',') &&
        SAID_BY.test(scene.reading.text.slice(Math.max(0, mention.start - 40), mention.start))) ||
      /^['’]s\b/.test(after),
  };
}
