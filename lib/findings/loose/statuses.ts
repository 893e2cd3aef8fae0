import type { Claim } from '../../model.ts';
import type { Cast, Side } from '../people/cast.ts';
import { yearsOf } from '../people/years.ts';

type Status = Claim<'status'>;

/** Of younger ones the age may be told in months. */
const INFANT = 2;

/** Whether two statuses are of two people: their ages are told and lie years apart, or one died by their own hand and the others did not. */
export function areLooseStatuses(page: Status, fact: Status, cast: Cast): boolean {
  if (page.subject.name && fact.subject.name) return false;
  const [here, there] = [ageOf(page, cast.mine), ageOf(fact, cast.theirs)];
  if (here !== undefined && there !== undefined && Math.min(here, there) >= INFANT && Math.abs(here - there) > 1)
    return true;
  if (page.value.state !== 'dead' || fact.value.state !== 'dead') return false;
  return isOwnHand(page) ? areVictims(fact) : isOwnHand(fact) && areVictims(page);
}

/** How old somebody is: by the words beside it, or as their report gives it by name. */
function ageOf({ subject: { age, name } }: Status, { claims }: Side): number | undefined {
  return age ?? (name ? yearsOf(name, claims).at(-1) : undefined);
}

const isOwnHand = ({ words }: Status): boolean => OWN_HAND.test(words);
const OWN_HAND = /\b(?:himself|herself|themselves|suicide|(?:his|her|their) own li[fv]es?)\b/i;
const areVictims = ({ subject: { role }, sentence: { text } }: Status): boolean =>
  /victims?$/.test(role ?? '') && !OWN_HAND.test(text);
