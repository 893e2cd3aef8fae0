import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { isOfMany } from '../bond/signs.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';

/** The women and the men among the hurt: as many in all by both reports, but not as many of either. */

type Count = Claim<'count'>;

interface Split {
  women: number;
  men: number;
  claims: ReadonlySet<Claim>;
}

/** The difference of two numbers of women, or of men, that are parts of one number of people told in two ways. */
export function differingSplits(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'count' || fact.kind !== 'count') return undefined;
  const sex = sexOf(page);
  if (!sex || sex !== sexOf(fact)) return undefined;
  const [mine, theirs] = [splitOf(cast.mine), splitOf(cast.theirs)];
  if (!mine?.claims.has(page) || !theirs?.claims.has(fact)) return undefined;
  if (mine.women + mine.men !== theirs.women + theirs.men || mine.women === theirs.women) return undefined;
  if (isOfMany(cast)) return undefined;
  return { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${fact.words}.` };
}

const WOMEN = /^(?:woman|female)$/;
const MEN = /^(?:man|male)$/;

function sexOf({ value }: Count): 'women' | 'men' | undefined {
  return WOMEN.test(value.noun) ? 'women' : MEN.test(value.noun) ? 'men' : undefined;
}

const HARM = new Set(['killed', 'wounded', 'shot', 'harmed']);

/** "One woman and four men were shot": the fate is that of both. */
function isOfHurt({ start, end }: Count, { claims }: Side): boolean {
  return claims.some(
    (sum) => sum.kind === 'count' && sum.start <= start && sum.end >= end && HARM.has(sum.value.state ?? ''),
  );
}

/** The only number of women and the only number of men that a text counts in sentences on the hurt. */
const splitOf = once((side: Side): Split | undefined => {
  const numbers = { women: new Set<number>(), men: new Set<number>() };
  const claims = new Set<Claim>();
  for (const claim of side.claims) {
    if (claim.kind !== 'count' || claim.aside || claim.hedge) continue;
    const { value } = claim;
    const sex = sexOf(claim);
    if (!sex || value.part || value.nth || value.other || value.to !== value.from) continue;
    if (!HARM.has(value.state ?? '') && !isOfHurt(claim, side)) continue;
    numbers[sex].add(value.from);
    claims.add(claim);
  }
  const [[women, ...moreWomen], [men, ...moreMen]] = [[...numbers.women], [...numbers.men]];
  if (women === undefined || men === undefined || moreWomen.length + moreMen.length > 0) return undefined;
  return { women, men, claims };
});
