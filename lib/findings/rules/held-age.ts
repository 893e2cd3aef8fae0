import type { AgeValue, Claim } from '../../model.ts';
import { partOf } from '../people/part.ts';
import { yearsOf } from '../people/years.ts';

/**
 * Whether the one victim of whom it was told right before a name is held back, with an age, is younger or older than who is named:
 * one of two incidents. `claims` are those of the report that names, `others` those of the one that does not.
 */
export function isOfOtherAge(
  back: Claim,
  { subject: { name } }: Claim,
  claims: readonly Claim[],
  others: readonly Claim[],
): boolean {
  const ages = yearsOf(name, claims);
  const bounds = ageBehind(back, others);
  if (bounds && ages.length > 0 && ages.every((own) => own < bounds.from - 1 || own > bounds.to + 1)) return true;
  if (MANY.test(back.words) || !ONE_VICTIM.test(back.sentence.text)) return false;
  const told = new Set<number>();
  for (const claim of others) {
    if (claim.kind !== 'age' || claim.subject.name || claim.value.unit !== 'year') continue;
    if (claim.start > back.start || back.start - claim.end > RIGHT_BEFORE) continue;
    if (/^(?:killed|hurt)$/.test(partOf(claim) ?? '')) told.add(claim.value.from);
  }
  const [age, more] = told;
  if (age === undefined || more !== undefined) return false;
  return ages.length > 0 && ages.every((own) => Math.abs(own - age) > 1);
}

/** The age that stands right behind the words that hold a name back: "an unidentified woman in her 50s". */
function ageBehind({ end, sentence }: Claim, claims: readonly Claim[]): AgeValue | undefined {
  const behind = claims.find(
    (claim) =>
      claim.kind === 'age' &&
      claim.sentence.start === sentence.start &&
      claim.start >= end &&
      claim.start - end <= RIGHT_BEHIND,
  );
  return behind?.kind === 'age' && behind.value.unit === 'year' ? behind.value : undefined;
}
/** In UTF-16 code units. */
const RIGHT_BEHIND = 4;

const ONE_VICTIM = /\b(?:the |an? )?(?:victim|deceased|dead (?:man|woman|boy|girl|teen\w*))\b/i;
const MANY = /\b(?:victims|names|identities|their)\b/i;
/** In UTF-16 code units. */
const RIGHT_BEFORE = 350;
