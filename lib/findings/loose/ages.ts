import type { Claim } from '../../model.ts';
import { sharedBetween } from '../../text/context.ts';
import type { Cast, Side } from '../people/cast.ts';
import { areTwoParties, type Part, partOf } from '../people/part.ts';
import { partiesOf } from '../people/parties.ts';

type Age = Claim<'age'>;

/** How much of their words two sentences share, 0 to 1, that tell of one person by name and without it. */
const LIKE = 0.4;

/**
 * Whether two ages that can both stand are as likely of two people: a span of years ("in his 20s", "under 18") fits many. Those
 * whose parts in the story differ are two, and somebody with a name is one without only in like words or by a like part.
 */
export function areLooseAges(page: Age, fact: Age, cast: Cast): boolean {
  const { name } = page.subject;
  if (name && fact.subject.name) return cast.partners.get(name)?.name !== fact.subject.name;
  const [here, there] = [partIn(page, cast.mine), partIn(fact, cast.theirs)];
  if (areTwoParties(here, there)) return true;
  const isOneParty = here !== undefined && (here === there || (there && (here === 'harmed' || there === 'harmed')));
  const isBound = BOUND.test(page.hedge ?? '') || BOUND.test(fact.hedge ?? '');
  if (here && there && !isOneParty && isBound) return true;
  if (!name && !fact.subject.name) return false;
  return !isOneParty && sharedBetween(page.sentence.text, fact.sentence.text) < LIKE;
}
const BOUND = /^at-/;

/** The part of whoever is of an age: by the words beside it, by the name, and else by what their sentence calls anybody. */
function partIn(age: Age, { claims }: Side): Part | 'harmed' | undefined {
  const near = partOf(age);
  if (near) return near;
  const { name } = age.subject;
  if (name) {
    const { hurt, accused, dead } = partiesOf(claims);
    if (accused.has(name)) return 'accused';
    return dead.has(name) ? 'killed' : hurt.has(name) ? 'hurt' : undefined;
  }
  const { text } = age.sentence;
  if (DOER.test(text)) return HARMED.test(text) ? undefined : 'accused';
  return HARMED.test(text) ? 'harmed' : undefined;
}
const DOER = /\b(?:suspects?|gunm[ae]n|shooters?|attackers?|robbers?|intruders?)\b/i;
const HARMED = /\b(?:victims?|wounded|injured|hurt|killed|deaths?|died|passed away)\b/i;
