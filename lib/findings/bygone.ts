import type { Claim } from '../model.ts';
import { clash } from '../text/status/stages.ts';
import { isCondition, soleAlive } from './people/sole.ts';

type Status = Claim<'status'>;

/**
 * The conditions of a text that it tells as past, where it tells of another, that cannot stand beside the first, as the
 * present one of the same person: "was rushed to hospital in critical condition … is now stable"; and those with whose end
 * the sentence goes on: "was taken away in critical condition, where she was pronounced dead".
 */
export function bygone(claims: readonly Claim[]): Claim[] {
  const told = claims.filter((claim): claim is Status => isCondition(claim));
  const ended = told.filter(isEnded);
  if (told.length < 2) return ended;
  const alone = soleAlive(claims) !== undefined;
  const present = told.filter(isPresent);
  return told.filter(
    (one) =>
      ended.includes(one) ||
      (!present.includes(one) &&
        WAS.test(leadOf(one)) &&
        present.some(
          (other) =>
            clash(one.value.state, other.value.state) &&
            (alone || (one.subject.name !== undefined && one.subject.name === other.subject.name)),
        )),
  );
}

/** Whether a sentence tells of somebody's condition, and then that they died of it. */
const isEnded = ({ sentence, end }: Status): boolean => DIED.test(sentence.text.slice(end - sentence.start));
const DIED =
  /^[^.;:]{0,60}?,? (?:where|but|and|before) (?:(?:he|she|they|the \w+) )?(?:(?:was|were|has|had|have|later|then|also|both|\w+ly) )*(?:(?:pronounced|declared) dead|died|dying|succumbed)\b/i;

/** The conditions that a text says are not known, and then gives: "her condition was not released, but she is expected to live". */
export function superseded(claims: readonly Claim[]): Claim[] {
  const told = claims.filter((claim): claim is Status => claim.kind === 'status' && !claim.aside);
  /** Where the last condition that a sentence gives begins, by the start of the sentence. */
  const known = new Map<number, number>();
  for (const { sentence, start, value } of told)
    if (value.about === 'health' && value.state !== 'unknown')
      known.set(sentence.start, Math.max(start, known.get(sentence.start) ?? 0));
  return told.filter(
    ({ value, sentence, end }) =>
      value.state === 'unknown' &&
      (known.get(sentence.start) ?? 0) > end &&
      BUT.test(sentence.text.slice(end - sentence.start)),
  );
}
const BUT = /^[^.;]{0,20}?,? (?:but|though|although|however)\b/i;

/** The clause up to the end of a claim's words. */
function leadOf({ sentence, start, end }: Status): string {
  const from = start - sentence.start;
  return sentence.text.slice(Math.max(0, from - 70), end - sentence.start);
}

const isPresent = (claim: Status): boolean =>
  /^(?:improving|expected-to-recover|released)$/.test(claim.value.state) || IS.test(leadOf(claim));
const IS =
  /\b(?:is|are|remains?|now|currently|upgraded|downgraded|since been)\b(?:(?!\b(?:was|were|who)\b)[^.;]){0,70}$/i;
const WAS =
  /\b(?:was|were|had been|rushed|taken|transported|airlifted|flown|sent|initially|critically (?:injured|wounded|hurt))\b[^.;]{0,70}$/i;
