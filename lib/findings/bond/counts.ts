import type { Claim, Fact } from '../../model.ts';
import { IN_LIKE_WORDS, likePhrase } from '../../text/like-phrase.ts';
import { isPersonNoun } from '../../text/people/nouns.ts';
import { tellsOfMany } from '../../text/round-ups.ts';
import { fateCloseness } from '../../text/status/fates.ts';
import { LEAD } from '../lead.ts';
import type { Cast, Side } from '../people/cast.ts';
import type { Gap, Reports } from './gaps.ts';
import { areSole } from './only.ts';
import {
  areAlike,
  areBothLeads,
  areOfOthers,
  isElsewhere,
  isOfMany,
  sharesSign,
  tellsOfAnother,
  tellsOfPast,
} from './signs.ts';
import { cannotMeet, deadBeside, isBesideOne, isOfScene, leavesOutDead, oneMore } from './toll.ts';

/** What keeps the words of two counts from being of the same people or things so surely that they may differ. */
export function gapOfCounts(page: Claim<'count'>, fact: Fact & Claim<'count'>, reports: Reports): Gap | undefined {
  const [a, b] = [page.sentence.text, fact.sentence.text];
  if (isPart(page) !== isPart(fact)) return 'part';
  // "all three were in stable condition": those of the sentence before
  if (isAllBefore(page) || isAllBefore(fact)) return 'part';
  if (areSums(page, fact)) return 'sum';
  const { mine, theirs } = reports.cast;
  const [others, all] = [isOthers(page, mine), isOthers(fact, theirs)];
  if (others !== all && !(others ? cannotMeet(page, fact.value, mine) : cannotMeet(fact, page.value, theirs)))
    return 'others';
  if (isOneOther(page, fact, reports.cast)) return 'others';
  if (page.value.noun.startsWith('charge of ') && areOfOthers(page, fact, reports.cast)) return 'other-incident';
  // a toll told beside the same number of dead is surely the same toll
  const dead = deadBeside(page, mine);
  const isOneToll = dead !== undefined && dead === deadBeside(fact, theirs) && others && all;
  if (isPersonNoun(page.value.noun)) {
    if (page.value.state === 'identified' || fact.value.state === 'identified') return 'part';
    if (!isOneToll && (isSum(page, fact, theirs) || isSum(fact, page, mine))) return 'sum';
    if (!isOneToll && (isOfGroup(page, mine) || isOfGroup(fact, theirs))) return 'group';
  }
  // the attackers are not the hurt, and one shot is not all that were heard
  if (ATTACKERS.test(page.value.noun) !== ATTACKERS.test(fact.value.noun)) return 'group';
  if (
    SHOTS.test(page.value.noun) &&
    (isSingle(page) !== isSingle(fact) ||
      isOfBody(page) !== isOfBody(fact) ||
      isOfFewer(page, fact) ||
      isOfFewer(fact, page))
  )
    return 'part';
  if (tellsOfMany(a) || tellsOfMany(b)) return 'round-up';
  if (isElsewhere(page, fact, reports.cast)) return 'other-road';
  if (tellsOfAnother(a) || tellsOfAnother(b)) return 'other-incident';
  if (tellsOfPast(a) !== tellsOfPast(b) && !areSole(page, fact, reports.cast)) return 'past';
  if (isOfMany(reports.cast) && likePhrase(page, fact) < IN_LIKE_WORDS) return 'round-up';
  // no more can be taken to a hospital than were hurt, whoever of them died there
  if (isOfScene(page) !== isOfScene(fact)) {
    const [some, many, side] = isOfScene(page) ? [page, fact, theirs] : [fact, page, mine];
    if (some.value.from <= many.value.from + (deadBeside(many, side) ?? 0)) return 'scene';
  }
  if (isOfScene(page) && isOfScene(fact) && !sharesSign(page, fact, reports.cast)) return 'scene';
  const bound =
    page.value.noun.startsWith('charge of ') ||
    isOneToll ||
    areBothLeads(page, fact) ||
    sharesSign(page, fact, reports.cast) ||
    areAlike(page, fact) ||
    likePhrase(page, fact) >= IN_LIKE_WORDS ||
    (tellsOfPast(a) && isLargeToll(page, fact)) ||
    (!isPersonNoun(page.value.noun) && areSole(page, fact, reports.cast));
  return bound ? undefined : 'unbound';
}

/** "Two others were hurt" beside somebody hurt are three: only others than the dead are all the hurt. */
function isOneOther(page: Claim<'count'>, fact: Claim<'count'>, { mine, theirs }: Cast): boolean {
  if (page.value.state !== 'wounded' || fact.value.state !== 'wounded') return false;
  const [few, many, side] = page.value.from < fact.value.from ? [page, fact.value, mine] : [fact, page.value, theirs];
  return Boolean(few.value.other) && !many.other && many.from === few.value.from + 1 && !leavesOutDead(few, side);
}

/** Of the dead and the hurt together, each told in parts: where the sums differ, a part does. */
export function areSums(page: Claim<'count'>, fact: Claim<'count'>): boolean {
  return page.value.state === 'harmed' && fact.value.state === 'harmed';
}

/** Whether a number is what another report tells in parts in one sentence: four hurt, and "one dead, three hurt". */
function isSum(page: Claim<'count'>, fact: Claim<'count'>, side: Side): boolean {
  const { value } = page;
  const more = oneMore(fact);
  if (value.from === fact.value.from + 1 && (isBesideOne(fact) || (more && !isOfOtherSex(value.noun, more))))
    return true;
  const beside = side.people.get(fact.sentence.start) ?? [];
  // "the five victims, three men and two women": the others are the five
  const rest = beside.reduce((sum, other) => (other === fact.value ? sum : sum + other.from), 0);
  if (beside.length > 2 && rest === fact.value.from) return false;
  return beside.some(
    (other) =>
      !other.part &&
      !other.nth &&
      other.from > 0 &&
      other.from + fact.value.from === value.from &&
      // the dead are in no number of those hurt beside them
      !(value.other && other.state === 'killed') &&
      other !== fact.value,
  );
}

/** "Six men" are not "five men and a woman". */
function isOfOtherSex(counted: string, added: string): boolean {
  return (
    (/^(?:man|male)$/.test(counted) && added === 'woman') || (/^(?:woman|female)$/.test(counted) && added === 'man')
  );
}

/** Whether people counted further down are fewer than the hurt, or dead, of the report's own: some of them, then. */
function isOfGroup({ value, start }: Claim<'count'>, side: Side): boolean {
  if (start < LEAD || !value.state) return false;
  for (const values of side.people.values())
    for (const other of values)
      if (
        other.from > value.from &&
        !other.part &&
        !other.nth &&
        // the others are not all who were harmed
        !(value.other && other.state === 'harmed') &&
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

const ATTACKERS = /^(?:suspect|gunman|shooter|attacker|robber|assailant)$/;
const SHOTS = /^(?:shot|gunshot|bullet|round|time)$/;
const HEARD = /\bhear(?:d|ing)?\b/i;
/** Bullets that went somewhere are some of those fired. */
const STRUCK = /\b(?:went through|struck|hit|entered|pierced|penetrated)\b/i;

/** Fewer shots than the other report has, of those that somebody heard or that hit something. */
function isOfFewer(few: Claim<'count'>, many: Claim<'count'>): boolean {
  if (few.value.from >= many.value.from) return false;
  return [HEARD, STRUCK].some((words) => words.test(few.sentence.text) && !words.test(many.sentence.text));
}
/** "Shot twice": what hit somebody, and no number of those fired. */
const isOfBody = ({ words }: Claim) => /^(?:shot|hit|struck)\b/i.test(words);
const isSingle = ({ value }: Claim<'count'>) => value.to === 1;

/** "Three of them" are some of those told before. */
export function isPart({ value, words, sentence, start }: Claim<'count'>): boolean {
  const before = sentence.text.slice(Math.max(0, start - sentence.start - 30), start - sentence.start);
  if (
    /\b(?:these|those|the (?:other|first|last|next|remaining)) $|^(?:these|those|the (?:first|last|other)) /i.test(
      before,
    )
  )
    return true;
  if (NAMING.test(before) || KIN_OF.test(before)) return true;
  if (INCLUDING.test(sentence.text.slice(Math.max(0, start - sentence.start - 120), start - sentence.start)))
    return true;
  // "both charges": those told of before
  if (/^both\b/i.test(words) && !isPersonNoun(value.noun)) return true;
  return Boolean(value.part) || /\bof (?:them|those|these|whom|us|the)\b/i.test(words);
}

/** "All three", without a noun. */
export const isAllBefore = ({ words, sentence, start }: Claim): boolean =>
  !/\s/.test(words) &&
  /\ball $/i.test(sentence.text.slice(Math.max(0, start - sentence.start - 4), start - sentence.start));

/** Of whom the names are told. */
const NAMING = /\b(?:identit(?:y|ies)|names?) of (?:the )?(?:all )?$/i;

/** "Four teenagers, including two girls": of those counted before. */
const INCLUDING =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?) [^.;]{0,60}\bincluding (?:at least )?$/i;

/** Of whom others are told: "the families of all three victims". */
const KIN_OF = /\b(?:famil(?:y|ies)|relatives|friends|parents|mothers?|loved ones) of (?:the )?(?:all )?$/i;

/** Who is counted beside somebody told before: "five others", and the hurt of "one dead and five hurt". */
function isOthers({ value, words, sentence }: Claim<'count'>, side: Side): boolean {
  if (value.other || /\b(?:more(?! than)|others?|additional)\b/i.test(words)) return true;
  return value.state === 'wounded' && (side.people.get(sentence.start) ?? []).some(({ state }) => state === 'killed');
}
