import type { Comparison } from '../kinds/room.ts';
import type { Claim } from '../model.ts';
import { tellsOfNobodyKnown } from '../text/status/nobody-known.ts';
import { isFree, isHasty, isStep, laterStage, together } from '../text/status/stages.ts';
import { type Arrests, CAUGHT, isOfStranger, NO_ARRESTS } from './arrests.ts';
import { bygone, superseded } from './bygone.ts';
import { once } from './once.ts';

/**
 * What a difference is once the dates of the two reports are known: an update where things moved on between them, else what
 * it was. `apart` is how many days after the page the source was published; unset where a date is missing. `arrests`
 * is what the two tell of arrests as a whole.
 */
export function movedOn(
  page: Claim,
  source: Claim,
  comparison: Comparison,
  apart: number | undefined,
  arrests: Arrests = NO_ARRESTS,
): Comparison | undefined {
  const updated = (): Comparison => ({
    verdict: 'updated',
    reason: comparison.reason.replace(/: both can be so\.$/, '.'),
  });
  if (page.kind === 'count' && source.kind === 'count') {
    const { verdict, more } = comparison;
    // of three who were caught two may be charged in the end
    if (verdict === 'updated' && more) return signOf(more) * (apart ?? 0) < 0 ? undefined : comparison;
    // charges are added, and dropped
    const isAmended = Boolean(apart) && page.value.noun.startsWith('charge of ');
    return verdict === 'differs' && (isAmended || hasGrown(page, source, more, apart ?? 0)) ? updated() : comparison;
  }
  if (page.kind === 'charge') return comparison.verdict === 'differs' && apart ? updated() : comparison;
  // rewards and damage are raised, bonds are set anew
  if (page.kind === 'amount')
    return comparison.verdict === 'differs' && apart && RAISED.test(page.value.of ?? '') ? updated() : comparison;
  if (page.kind !== 'status' || source.kind !== 'status' || comparison.verdict === 'agrees') return comparison;
  const later = laterStage(page.value, source.value);
  if (later === 1 ? isOpen(page, source) : later === -1 && isOpen(source, page)) return undefined;
  if (comparison.verdict === 'compatible')
    return isLaterStep(page, source, later, apart, arrests) ? updated() : comparison;
  // what ends "no arrests" is the arrest: that a charge followed is no news beside it
  const isOfAny = isFree(source.value.state) && !source.subject.name;
  if (later === -1 && isOfAny && FOLLOWS.test(page.value.state) && arrests.ended) return undefined;
  const two = later === 0 ? undefined : areTwoSought(page, source, later, apart, arrests);
  if (two) return two === 'both' ? bothCan(comparison) : undefined;
  // the end of a case within days of its beginning is that of an older case; that somebody was taken to hospital stays true
  if (apart !== undefined && (isHasty(page.value, source.value, apart) || isHistory(page, source, apart)))
    return bothCan(comparison);
  if (isWay(page, source) || isWay(source, page)) return undefined;
  // what goes up and down may have changed from one day to the next
  if (later === 0) return apart ? updated() : comparison;
  // nobody comes back from death: a later report of a critical condition is at odds with an earlier one of a death
  if (page.value.about === 'health' && apart !== undefined && apart * later < 0 && Math.abs(apart) < STAMPED_ANEW)
    return comparison;
  // nor is an arrest taken back: whatever a page's stamp says, a text that knows of none was written before
  return updated();
}

/**
 * Whether whoever the one report still seeks is another than the one whom the other tells to be caught: then there is nothing to
 * tell, or that both can be so.
 */
function areTwoSought(
  page: Claim<'status'>,
  source: Claim<'status'>,
  later: -1 | 1,
  apart: number | undefined,
  arrests: Arrests,
): 'nothing' | 'both' | undefined {
  const [early, late] = later === 1 ? [page, source] : [source, page];
  const [of, other] = later === 1 ? PAGE_FIRST : SOURCE_FIRST;
  const isSought = isFree(early.value.state);
  // whoever is sought by name is not caught where "one other suspect" is
  if (isSought && early.subject.name && !late.subject.name && ANOTHER.test(late.sentence.text)) return 'nothing';
  // "a third gunman is still free" is not ended by the arrest of the first two
  const isBeside = tellsOfAnother(early) && arrests[of] && !ANOTHER.test(late.sentence.text);
  if (isBeside && !isOfStranger(late, arrests)) return 'both';
  if (!isSought || isFree(late.value.state)) return undefined;
  // whoever is charged in absence is still sought
  const isAbsent = late.value.state === 'charged' && isInAbsence(other, arrests);
  if (isAbsent && early.value.state !== 'no-charges' && !early.subject.name) return 'nothing';
  // whoever the one report has caught already is not the one whom it still seeks
  if (!early.subject.name && arrests.held[of].has(late.subject.name ?? '')) return 'nothing';
  // a later report that still seeks somebody seeks another; so long after it is an older one, stamped anew, but for whom nobody knew
  const back = apart === undefined ? 0 : -apart * later;
  return back > OUT_OF_STEP && (back <= STAMPED_ANEW || tellsOfNobodyKnown(early.sentence.text))
    ? 'nothing'
    : undefined;
}

/** The names of the earlier report and of the later one. */
const PAGE_FIRST = ['page', 'source'] as const;
const SOURCE_FIRST = ['source', 'page'] as const;

/** What would be at odds, had it been told of one person or of one time. */
const bothCan = ({ reason }: Comparison): Comparison => ({
  verdict: 'compatible',
  reason: reason.replace(/\.$/, ': both can be so.'),
});

/** Days by which the stamps of two reports may be out of order for all that. */
const OUT_OF_STEP = 1;

/** From so many days on it is likelier that a publisher stamped an old page anew than that it errs, or holds a name back, so late. */
export const STAMPED_ANEW = 30;

/**
 * Whether what a later report tells leaves open what an earlier one does: whoever is accused may be at large, and where some
 * are caught and one is "still wanted", both are told in a breath.
 */
function isOpen(early: Claim<'status'>, late: Claim<'status'>): boolean {
  if (!isFree(early.value.state) || (isFree(late.value.state) && late.value.state !== 'of-interest')) return false;
  // and somebody of interest, whom nobody names, is no suspect yet
  if (late.value.state === 'of-interest') return early.value.state === 'no-suspects' && !late.subject.name;
  return isAccusation(late) || isForElse(late) || (!early.subject.name && AT_LARGE.test(late.sentence.text));
}
const AT_LARGE =
  /\b(?:still|remains?|another|other|third|second|two|one) (?:\w+ ){0,4}(?:wanted|at large|sought|on the (?:run|loose)|looking|searching|seeking)\b/i;

/** "Arrested on a charge of tampering with evidence": whoever is caught for that alone is not shown to be who did it. */
const isForElse = once(({ sentence: { text, start }, end }: Claim): boolean => {
  const behind = FOR.exec(text.slice(end - start))?.[0] ?? '';
  return ELSE.test(behind) && !GRAVE.test(behind);
});
const FOR = /^[^.;]{0,30}?\b(?:on|for|with) [^.;]{3,120}/i;
const ELSE =
  /\b(?:tampering|obstruct\w*|hindering|harbou?ring|unrelated|drugs?|narcotics|(?:probation|parole) violations?|violat\w+ (?:his|her|their) (?:probation|parole))\b/i;
const GRAVE =
  /\b(?:murder|manslaughter|homicide|assault|attempted|battery|robbery|kill\w*|wounding|shooting|endanger\w*)\b/i;

/** "Accused of shooting her": not that somebody is held for it. */
export function isAccusation({ words }: Claim): boolean {
  return /^accused\b/i.test(words);
}

/** Both can hold, but the later report is a step further: arrested, then charged; sought and without a name, then charged. */
function isLaterStep(
  page: Claim<'status'>,
  source: Claim<'status'>,
  later: -1 | 0 | 1,
  apart = 0,
  arrests: Arrests,
): boolean {
  if (later === 0) return false;
  const [early, late] = later === 1 ? [page, source] : [source, page];
  // what nobody knew at first is known at some time
  if (early.value.state === 'unknown' && apart === 0) return isStep(page.value, source.value, apart);
  if (apart * later <= 0) return false;
  const [of, other] = later === 1 ? PAGE_FIRST : SOURCE_FIRST;
  if (early.value.state === 'at-large')
    return (
      late.value.state === 'charged' && !early.subject.name && !isInAbsence(other, arrests) && isNew(late, of, arrests)
    );
  // a plea and a trial are news against the charge, and the charge none against them
  if (IN_COURT.test(late.value.state) && later === 1) return false;
  // a page that tells of the charge needs no word of the arrest
  if (late.value.state === 'charged' && CAUGHT.test(early.value.state))
    return (
      (later === 1 || INDICTED.test(page.words)) &&
      !arrests.charged[of].has(early.subject.name ?? '') &&
      isStepOfOne(early, late, apart) &&
      isStep(page.value, source.value, apart)
    );
  return isStep(page.value, source.value, apart);
}

const IN_COURT = /^(?:pleaded-not-guilty|on-trial)$/;
/** What follows on an arrest. */
const FOLLOWS = /^(?:in-custody|booked|charged|convicted|acquitted|sentenced)$/;
const INDICTED = /\bindict/i;
/** Whoever is arrested is charged within a day or so: two reports that close tell of one course, each a part of it. */
const SOON = 2;

function isStepOfOne(early: Claim, late: Claim, apart: number): boolean {
  return early.subject.name !== undefined && late.subject.name !== undefined && Math.abs(apart) >= SOON;
}

/** A line that brings an older text up to date. */
const UPDATE = /^.{0,40}\bUPDATED?\b/;

const ANOTHER =
  /\b(?:still|an?other|second|third|fourth|fifth|remaining|additional|2nd|3rd|4th|(?:one|two|three) (?:more|others?))\b(?! (?:street|avenue|floor|shooting|time|victim|day|home|house))/i;

/** Whether a report says that one more is still free, beside those who were caught. */
function tellsOfAnother({ value, sentence, subject }: Claim<'status'>): boolean {
  return /^(?:at-large|no-suspects)$/.test(value.state) && !subject.name && ANOTHER.test(sentence.text);
}

/** "A second suspect is sought", "the second suspect has been arrested". */
function isSameNumber({ sentence: one }: Claim, { sentence: other }: Claim): boolean {
  const number = NUMBER.exec(one.text)?.[1]?.toLowerCase();
  return number !== undefined && number === NUMBER.exec(other.text)?.[1]?.toLowerCase();
}
const NUMBER = /\b(second|third|fourth|fifth|sixth) (?:suspect|gunman|shooter|man|person|teen)\b/i;

/** Whether one of the two reports has somebody at large and nobody caught. */
const isInAbsence = (of: 'page' | 'source', arrests: Arrests): boolean => arrests.free[of] && !arrests[of];

/** Whether somebody charged in the later report is new to the earlier one (`of`), and the charge the first step that it tells. */
function isNew(late: Claim<'status'>, of: 'page' | 'source', arrests: Arrests): boolean {
  if (arrests.held[of].has(late.subject.name ?? '')) return false;
  return !arrests[of] || isOfStranger(late, arrests);
}

/** A later report's "taken to hospital in critical condition" beside an earlier one's "died": it tells what came before. */
function isHistory(page: Claim<'status'>, source: Claim<'status'>, apart: number): boolean {
  const [{ value, sentence, start }, early] = apart > 0 ? [source, page] : [page, source];
  if (value.state === 'hospitalised') return true;
  // of two reports of one day the one that lets somebody go tells nothing that the other's way to hospital is against
  if (apart === 0 && (isLetGo(page, source) || isLetGo(source, page))) return true;
  return early.value.state === 'dead' && apart !== 0 && BROUGHT.test(sentence.text.slice(0, start - sentence.start));
}
function isLetGo(late: Claim<'status'>, { start, sentence, words, value }: Claim<'status'>): boolean {
  if (late.value.state !== 'released' || value.state === 'unknown') return false;
  return BROUGHT.test(sentence.text.slice(0, start - sentence.start)) || /\b(?:wound|injur)/i.test(words);
}
const BROUGHT = /\b(?:was|were|been) (?:\w+ )?(?:taken|rushed|transported|airlifted|flown|sent|brought)\b[^.;]{0,60}$/i;

/** That somebody was taken to hospital stays true though they died, and says nothing of how they were. */
function isWay({ value, words }: Claim<'status'>, end: Claim<'status'>): boolean {
  return end.value.state === 'dead' && value.state === 'hospitalised' && WENT.test(words);
}
const WENT =
  /\b(?:taken|taking|rush(?:ed|ing)|transport(?:ed|ing)|airlifted|flown|sent|brought|driven|carried|took|flew)\b/i;

/** A toll, or a number of arrests, that the later report has higher; what a past period saw does not grow. */
function hasGrown(page: Claim<'count'>, source: Claim<'count'>, more: Comparison['more'], apart: number): boolean {
  if ((!page.value.state && !more) || page.subject.event === 'history') return false;
  return (more ? signOf(more) : source.value.from - page.value.from) * apart > 0;
}

const signOf = (more: 'page' | 'source') => (more === 'source' ? 1 : -1);

const RAISED = /^(?:reward|bond|bail|damage|fund|donation)/;

/** Whether what is told of one report has been overtaken by what the other tells, so that neither may accuse for it. */
export function isOvertaken(past: ReadonlySet<Claim>, page: Claim, source: Claim): boolean {
  if (page.kind !== 'status' || source.kind !== 'status') return false;
  const later = laterStage(page.value, source.value);
  return later === 0 ? past.has(page) || past.has(source) : past.has(later === 1 ? page : source);
}

/**
 * The status claims of one report that the report itself overtakes further on: taken to hospital in critical condition, then
 * dead; wanted, then arrested. They tell a stage, so they may agree with others and accuse nobody.
 */
export const overtaken = once((claims: readonly Claim[]): ReadonlySet<Claim> => {
  const all = claims.filter((claim): claim is Claim<'status'> => claim.kind === 'status' && !claim.aside);
  const past = new Set<Claim>([...outnumbered(claims), ...bygone(claims), ...superseded(claims)]);
  let hurt: ReadonlySet<string> | undefined;
  const named = () =>
    (hurt ??= new Set(all.flatMap(({ value, subject }) => (value.about === 'health' ? (subject.name ?? []) : []))));
  for (const [index, claim] of all.entries()) {
    // the nearest later stages are enough: a page of thousands of statuses is no news report
    for (const other of all.slice(0, 400)) {
      if (other === claim || laterStage(claim.value, other.value) !== 1) continue;
      // others are caught, and one is not: that stands; so does what was written before a note that brings it up to date
      if (
        (tellsOfAnother(claim) && !isSameNumber(claim, other)) ||
        (isFree(claim.value.state) && UPDATE.test(other.sentence.text))
      )
        continue;
      // nor does a plea or a trial end the charge
      if (IN_COURT.test(other.value.state) && together('custody', claim.value.state, other.value.state)) continue;
      // that nobody is charged does not end that nobody is caught, nor "in hospital" that the condition is not known
      if (
        (isFree(claim.value.state) || claim.value.state === 'unknown') &&
        together(claim.value.about, claim.value.state, other.value.state)
      )
        continue;
      const ofCase = claim.value.about === 'custody';
      if (ofCase ? samePart(claim, other) : sameOne(claim, other) || isOnlyChild(claim, other, named())) {
        past.add(all[index]!);
        break;
      }
    }
  }
  return past;
});

/** The dead of a report that tells of one more further on: "a triple homicide … a fourth victim has died". */
function outnumbered(claims: readonly Claim[]): Claim[] {
  const dead = claims.filter(
    (claim): claim is Claim<'count'> => claim.kind === 'count' && !claim.aside && claim.value.state === 'killed',
  );
  const last = Math.max(...dead.filter(({ value }) => value.nth).map(({ value }) => value.from), 0);
  return dead.filter(({ value }) => !value.nth && value.from === last - 1);
}

/** Whoever is arrested ends "no arrests" and "still wanted" within one report, unless both are named and two. */
function samePart(claim: Claim, other: Claim): boolean {
  const [a, b] = [claim.subject.name, other.subject.name];
  return a === undefined || b === undefined || a === b;
}

/** "The toddler has died", in a text that tells nobody else by name to be hurt or dead than the one who was "in critical condition". */
function isOnlyChild({ subject: hurt }: Claim, { subject: dead, value }: Claim<'status'>, named: ReadonlySet<string>) {
  if (value.state !== 'dead' || dead.name || !hurt.name || named.size !== 1) return false;
  return CHILD.test(dead.role ?? '') && !(hurt.sex && dead.sex && hurt.sex !== dead.sex);
}
const CHILD = /^(?:child|boy|girl|baby|infant|toddler)$/;

const ANYBODY = /^(?:\d+ )?(?:person|people|victims?|m[ae]n|wom[ae]n)$/;

function sameOne(claim: Claim<'status'>, other: Claim<'status'>): boolean {
  const [a, b] = [claim.subject, other.subject];
  if (a.name || b.name) return a.name === b.name;
  // of several hurt the one whose condition nobody knows is none of the dead
  if (claim.value.state === 'unknown' && other.value.state === 'dead' && ANYBODY.test(a.role ?? '')) return false;
  return a.role !== undefined && a.role === b.role && (a.age === undefined || b.age === undefined || a.age === b.age);
}
