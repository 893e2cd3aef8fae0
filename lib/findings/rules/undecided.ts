import { charge, isDeclined, isUndecided } from '../../kinds/charge.ts';
import type { Comparison } from '../../kinds/room.ts';
import type { Claim, Kind } from '../../model.ts';
import { inWords as stateInWords } from '../../text/status/stages.ts';
import { tellsOfArrest } from '../arrests.ts';
import { isElsewhere, isOfMany, tellsOfAnother } from '../bond/signs.ts';
import type { Numbered } from '../compared.ts';
import { isAccusation } from '../moved.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';

/** The update where one report leaves open whether there will be charges, and the other tells of the first that were brought. */
export function chargedSince(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (isUndecided(page) === isUndecided(fact)) return undefined;
  const { mine, theirs } = cast;
  const since = isUndecided(page) ? isSince(page, mine, fact, theirs) : isSince(fact, theirs, page, mine);
  if (!since || isOfMany(cast) || isElsewhere(page, fact, cast)) return undefined;
  if (areOfTwo(page, fact, cast)) return undefined;
  return { verdict: 'updated', reason: `Here ${inWords(page)}; SOURCE has ${inWords(fact)}.` };
}

/**
 * Of a text's claims by kind those of another kind that a claim is held against all the same: that somebody was charged, or caught,
 * though no offence is told, ends that charges were not decided on.
 */
export function besides<C extends Claim>(claim: Claim, byKind: ReadonlyMap<Kind, Numbered<C>[]>): Numbered<C>[] {
  if (isUndecided(claim)) return (byKind.get('status') ?? []).filter((other) => isStep(other.claim));
  return isStep(claim) ? (byKind.get('charge') ?? []).filter((other) => isUndecided(other.claim)) : [];
}

function inWords(claim: Claim): string {
  if (claim.kind === 'status') return stateInWords(claim.value.state);
  return claim.kind === 'charge' && isUndecided(claim) ? charge.describe(claim.value) : claim.words;
}

function isSince(open: Claim, earlier: Side, brought: Claim, later: Side): boolean {
  if (tellsOfAnother(open.sentence.text) || tellsOfAnother(brought.sentence.text)) return false;
  if (chargesOf(earlier).length > 0 || tellsOfCharges(earlier)) return false;
  const [first] = chargesOf(later);
  // the charge is what is marked, where one is told
  return first ? first === brought : isStep(brought) && isFirstStep(brought, earlier);
}

/** Whether a report tells that charges were brought, whatever they are called. */
const tellsOfCharges = once(({ claims }: Side): boolean =>
  claims.some(({ aside, sentence }) => !aside && FILED.test(sentence.text)),
);
const BRING = '(?:filed|petitioned|authorized|approved|brought|issued)';
const FILED = new RegExp(
  `(?<!\\b(?:not|never|yet|ever|be|been|n[’']t)(?: \\w+)? )\\b${BRING} (?:(?!no\\b|any\\b)[\\w-]+ ){0,3}?charges\\b|(?<!\\b(?:no|if|whether|what|any|after|until|once|before|unless) (?:[\\w-]+ ){0,2})\\bcharges (?:were|have been|had been) ${BRING}\\b`,
  'i',
);

/** Whether the report that leaves charges open has nobody who was charged, or, against an arrest, nobody who was caught. */
function isFirstStep(step: Claim<'status'>, { claims }: Side): boolean {
  return step.value.state === 'charged' ? !claims.some(isCharge) : !tellsOfArrest(claims);
}

const isCharge = (claim: Claim): boolean => claim.kind === 'status' && !claim.aside && claim.value.state === 'charged';

const isStep = (claim: Claim): claim is Claim<'status'> =>
  claim.kind === 'status' && !claim.aside && STEP.test(claim.value.state) && !isAccusation(claim) && !isToCome(claim);
const STEP = /^(?:arrested|surrendered|charged)$/;

/** "Is facing charges", with none told of, may mean those that are still to be decided on. */
const isToCome = ({ words, end, sentence }: Claim): boolean =>
  /^facing charges$/i.test(words) && !/^ (?:of|for|in|including)\b/.test(sentence.text.slice(end - sentence.start));

/** Told of two persons by their names, or of parents and of somebody young. */
function areOfTwo(page: Claim, fact: Claim, { partners }: Cast): boolean {
  const [name, other] = [page.subject.name, fact.subject.name];
  if (name !== undefined && other !== undefined) return partners.get(name)?.name !== other;
  return (isOfYoung(page) && isOfParents(fact)) || (isOfParents(page) && isOfYoung(fact));
}

/** "Against a boy of nine" stands behind, "his parents could" before. */
const isOfYoung = ({ end, sentence }: Claim): boolean =>
  /^ against (?:an? |the )(?:[\w-]+ ){0,3}(?:boy|girl|child|teen|teenager|juvenile)\b/i.test(
    sentence.text.slice(end - sentence.start),
  );
const isOfParents = ({ start, sentence }: Claim): boolean =>
  /\b(?:grand)?(?:parents?|mother|father) $/i.test(sentence.text.slice(0, start - sentence.start));

/** The charges that a report tells were brought, or will not be; what somebody was once convicted of is none of them. */
const chargesOf = once(({ claims }: Side): Claim[] =>
  claims.filter(
    (claim) =>
      claim.kind === 'charge' &&
      !claim.aside &&
      claim.value.type === 'charge' &&
      !isUndecided(claim) &&
      (isDeclined(claim) || (BROUGHT.test(claim.subject.event ?? '') && CHARGING.test(claim.sentence.text))) &&
      !isLabel(claim),
  ),
);
/** "The murder suspect", "suspected of robbing a bank": who somebody is, and no charge. */
const isLabel = ({ words, start, end, sentence }: Claim): boolean =>
  /suspects?$/i.test(words) ||
  /^ suspects?\b/i.test(sentence.text.slice(end - sentence.start)) ||
  /\bsuspected of $/i.test(sentence.text.slice(0, start - sentence.start));
/** "A multiple-victim homicide": what was done, and no charge. */
const CHARGING =
  /\b(?:charg(?:e|es|ed|ing)|accus\w+|counts?|indict\w*|arraign\w*|convict\w*|plead\w*|pled|guilty|sentenc\w*|fac(?:e|es|ed|ing)|arrest\w*|held|booked|jail\w*|warrants?|suspicion)\b/i;
const BROUGHT = /^(?:charge|court|sentence|arrest)$/;
