import type { Claim, Subject } from '../model.ts';
import { tellsOfNobodyKnown } from '../text/status/nobody-known.ts';

/** States that only the one who did it can be in. */
const HELD =
  /^(?:wanted|at-large|arrested|surrendered|booked|in-custody|charged|pleaded-not-guilty|on-trial|convicted|acquitted|sentenced|released-from-custody)$/;
/** One more beside the one with a name: "a third gunman is not in custody". */
const BESIDE =
  /\b(?:an?other|neither|second|third|fourth|2nd|3rd|4th|remaining) (?:\w+ ){0,2}(?:m[ae]n|wom[ae]n|suspects?|gunm[ae]n|shooters?|teens?|persons?|people|juveniles?|attackers?|drivers?)\b/i;
const ANY_SUSPECT =
  /^(?:man|woman|suspect|gunman|shooter|teen|teenager|boy|girl|juvenile|person|driver|male|female|youth)$/;

/**
 * "A man was arrested on Sunday. … Ames, 33, faces charges": where a report names one person only who is sought or held,
 * its unnamed man is that person. Completes the subjects of the claims in place.
 */
export function nameTheHeld(claims: readonly Claim[]): void {
  const held = claims.filter((claim) => claim.kind === 'status' && HELD.test(claim.value.state) && !claim.aside);
  const named = new Map<string, Subject>();
  // of two with one surname the first is the one who is told of by it
  for (const { subject } of held) {
    const family = subject.name?.split(' ').at(-1);
    if (family && !named.has(family)) named.set(family, subject);
  }
  const [only] = named.values();
  if (!only?.name || named.size !== 1) return;
  for (const { subject, sentence } of held) {
    // nor is whoever is unknown the one with a name
    if (BESIDE.test(sentence.text) || tellsOfNobodyKnown(sentence.text)) continue;
    if (subject.name || !ANY_SUSPECT.test(subject.role ?? '')) continue;
    if (subject.sex && only.sex && subject.sex !== only.sex) continue;
    // "the father of an 11-year-old boy accused of it": of children a report mostly gives no name
    if (CHILD.test(subject.role ?? '') && subject.age !== undefined && !isOfAge(claims, only.name, subject.age))
      continue;
    subject.name = only.name;
  }
}

const CHILD = /^(?:boy|girl)$/;

/** Whether a report gives somebody by name that age in years. */
const isOfAge = (claims: readonly Claim[], name: string, age: number): boolean =>
  claims.some(
    ({ kind, value, subject }) =>
      kind === 'age' && subject.name === name && value.unit === 'year' && value.from === age,
  );

/** Gives the age that a report tells of somebody by name to the statuses that it tells of them. Completes subjects in place. */
export function ageTheNamed(claims: readonly Claim[]): void {
  const ages = new Map<string, number | undefined>();
  for (const { kind, value, subject, aside } of claims) {
    if (kind !== 'age' || !subject.name || aside || value.unit !== 'year' || value.to !== value.from) continue;
    const known = ages.get(subject.name);
    ages.set(subject.name, ages.has(subject.name) && known !== value.from ? undefined : value.from);
  }
  for (const { kind, subject } of claims) {
    const age = kind === 'status' && subject.age === undefined && subject.name ? ages.get(subject.name) : undefined;
    if (age !== undefined) subject.age = age;
  }
}
