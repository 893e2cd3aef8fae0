import type { Claim, Fact } from '../../model.ts';
import { isPlural } from '../../text/people/nouns.ts';
import type { Told } from '../candidate.ts';
import { once } from '../once.ts';
import type { Cast } from '../people/cast.ts';
import { partiesOf } from '../people/parties.ts';
import { areOne, isHurt, type Sole, soleHeld, soleVictim } from '../people/sole.ts';

/** Somebody who has a part that nobody else of a report has, and the claims that tell of them: by name, or by a noun. */
interface Foremost {
  sole: Sole;
  part: 'dead' | 'hurt' | 'accused';
  told: readonly Claim[];
}

/**
 * Where each of two reports has one victim, or one suspect, and only one of the two gives the name: the page's names for them,
 * each with the source's noun; the page's nouns, with the source's name. Both can stand: one is vaguer.
 */
export function namelessIn(claims: readonly Claim[], facts: readonly Fact[], cast: Cast): Map<Claim, Told> {
  const found = new Map<Claim, Told>();
  for (const foremost of [victimOf, suspectOf]) {
    const there = foremost(facts);
    const here = there && foremost(claims);
    if (!here || !there || Boolean(here.sole.name) === Boolean(there.sole.name)) continue;
    const fact = facts.find((one) => there.told.includes(one));
    if (!fact || !areOne(here.sole, there.sole, cast)) continue;
    const [age, theirs] = [here.sole.age, there.sole.age];
    // one who died later is known by the age
    if (age === undefined || theirs === undefined ? here.part !== there.part : age !== theirs) continue;
    const reason = here.sole.name
      ? `SOURCE tells of ${fact.words}, without a name.`
      : `SOURCE names ${there.sole.name}.`;
    for (const claim of here.told) found.set(claim, { fact, comparison: { verdict: 'compatible', reason } });
  }
  return found;
}

/** The one victim of a report. */
const victimOf = once((claims: readonly Claim[]): Foremost | undefined => {
  const sole = soleVictim(claims);
  if (!sole || sole.mixed) return undefined;
  const hurt = claims.filter(isHurt);
  const dead = hurt.filter(({ value }) => value.state === 'dead');
  const part = dead.length > 0 ? 'dead' : 'hurt';
  if (sole.name) return { sole, part, told: namesOf(sole.name, claims) };
  if (partiesOf(claims).hurt.size > 0) return undefined;
  const fates = dead.length > 0 ? dead : hurt;
  return { sole, part, told: claims.filter((claim) => isNoun(claim, ANYBODY) && isTold(claim, fates, claims)) };
});

/** Whether the fate of somebody is told of whom a noun names, who is the only one of that noun in the sentence. */
function isTold(noun: Claim, fates: readonly Claim[], claims: readonly Claim[]): boolean {
  const { start, text } = noun.sentence;
  return (
    !OTHERS.test(text) &&
    fates.some(
      ({ sentence, subject }) => sentence.start === start && !subject.name && subject.role === noun.subject.role,
    ) &&
    !claims.some((other) => other !== noun && other.sentence.start === start && isNoun(other, ANYBODY))
  );
}

/** The one suspect of a report. */
const suspectOf = once((claims: readonly Claim[]): Foremost | undefined => {
  const nouns = claims.filter(
    (claim): claim is Claim<'role'> => claim.kind === 'role' && !claim.aside && DOERS.test(claim.value.head),
  );
  if (nouns.some(({ words, sentence }) => isPlural(lastOf(words)) || OTHERS.test(sentence.text))) return undefined;
  const held = soleHeld(claims);
  // what part everybody has takes long to tell
  if (nouns.length === 0 && !held?.name) return undefined;
  const [name, another] = partiesOf(claims).accused;
  if (another || (name && held?.name !== name)) return undefined;
  if (name && held) return { sole: held, part: 'accused', told: namesOf(name, claims) };
  // a suspect who was shot is hardly who shot
  if (claims.some((claim) => isHarmed(claim) && DOERS.test(claim.subject.role ?? ''))) return undefined;
  const told = nouns.filter((claim) => isNoun(claim, DOERS));
  const sex = told.map(({ subject }) => subject.sex).find(Boolean);
  return told.length > 0 ? { sole: { ...held, ...(sex ? { sex } : {}) }, part: 'accused', told } : undefined;
});

const ANYBODY = /^(?:man|woman|male|female|boy|girl|child|baby|infant|toddler|teen|youth|juvenile|student|victim)$/;
const DOERS = /^(?:suspect|gunman|shooter|killer|attacker|assailant)$/;
/** Words for somebody beside the one. */
const OTHERS = /\b(?:an?other|second|third|others?|more than one|at least one|one of|both|two|three)\b/i;

function isNoun(claim: Claim, heads: RegExp): boolean {
  return (
    claim.kind === 'role' &&
    !claim.aside &&
    !claim.subject.name &&
    heads.test(claim.value.head) &&
    !isPlural(lastOf(claim.words))
  );
}

const isHarmed = ({ kind, value, aside }: Claim): boolean => kind === 'status' && !aside && value.about === 'health';

const lastOf = (words: string): string => words.toLowerCase().split(' ').at(-1) ?? '';

/** The places that name somebody. */
const namesOf = (name: string, claims: readonly Claim[]): Claim[] =>
  claims.filter((claim) => claim.kind === 'name' && !claim.aside && claim.subject.name === name);
