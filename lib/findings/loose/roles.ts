import type { Claim, Verdict } from '../../model.ts';
import { sharedBetween } from '../../text/context.ts';
import { isPlural, singular } from '../../text/people/nouns.ts';
import { GROWN, YOUNG } from '../../text/people/people-nouns.ts';
import { areTwoParties, partOf } from '../people/part.ts';

type Role = Claim<'role'>;

/** How much of their words two sentences share, 0 to 1, that tell of one crowd, or of one of it and of the crowd. */
const LIKE = 0.4;
/** Those of whom every story has many. */
const CROWD =
  /^(?:student|pupil|neighbou?r|friend|classmate|customer|patron|guest|hunter|family member|relative|resident|parent|teacher|employee|worker|witness|member)$/;

/**
 * Whether two words for people can stand because they are of two: who was shot is not who is charged, a man is no boy, and one
 * pupil is not "students" at large.
 */
export function areLooseRoles(page: Role, fact: Role, verdict: Verdict): boolean {
  if (page.subject.name || fact.subject.name) return false;
  const [mine, theirs] = [nounOf(page), nounOf(fact)];
  const [a, b] = [singular(mine), singular(theirs)];
  if (!isOfRelative(page) && !isOfRelative(fact) && areTwoParties(partOf(page), partOf(fact))) return true;
  if ((GROWN.test(a) && YOUNG.test(b)) || (YOUNG.test(a) && GROWN.test(b))) return true;
  if (!CROWD.test(a)) return false;
  // "uninvited guests" tells which guests
  if (verdict === 'agrees')
    return (
      mine === page.words.toLowerCase() &&
      isPlural(mine) &&
      sharedBetween(page.sentence.text, fact.sentence.text) < LIKE
    );
  if (isPlural(mine) === isPlural(theirs)) return false;
  return sharedBetween(page.sentence.text, fact.sentence.text) < LIKE;
}

/** The last word of a role: the "men" of "two Marlow men". */
const nounOf = ({ words }: Role): string => words.toLowerCase().split(/\s+/).at(-1) ?? '';

/** "A man whose daughter was killed": what is told behind is told of another. */
const isOfRelative = ({ sentence: { text, start }, end }: Role): boolean => /^,? whose\b/.test(text.slice(end - start));
