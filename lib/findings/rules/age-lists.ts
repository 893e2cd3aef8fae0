import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { listIn } from '../../text/grouped.ts';
import { once } from '../once.ts';
import { isOfOtherTime, isSpan } from '../people/age-telling.ts';
import { areSlip } from '../people/aged-people.ts';
import type { Cast, Side } from '../people/cast.ts';

/** Ages of people without names that are surely of one group by the ages told with them: "25, 34 and 23", "25, 35 and 23". */

type Age = Claim<'age'>;

/** The ages of one sentence, and the two ends of each span of ages. */
interface Lists {
  lists: Map<Age, readonly Age[]>;
  spans: Map<Age, { end: 'from' | 'to'; other: Age }>;
  told: ReadonlySet<number>;
}

/** The difference of two ages that are left of two lists, or of two spans, that have all else in common. */
export function differingAgeLists(page: Claim, fact: Claim, { mine, theirs }: Cast): Comparison | undefined {
  if (page.kind !== 'age' || fact.kind !== 'age' || page.subject.name || fact.subject.name) return undefined;
  if (page.value.from === fact.value.from || page.value.unit !== fact.value.unit) return undefined;
  const [here, there] = [listsOf(mine), listsOf(theirs)];
  if (!areEndsOfOneSpan(page, fact, here, there) && !areLeftOfOneList(page, fact, here, there)) return undefined;
  if (isOfOtherTime(page) || isOfOtherTime(fact)) return undefined;
  return { verdict: 'differs', reason: `Here ${page.value.from}; SOURCE has ${fact.value.from} among the same ages.` };
}

/** So far apart may be two ages of a list of three or more that has all others in common. */
const FURTHEST = 10;

function areLeftOfOneList(page: Age, fact: Age, here: Lists, there: Lists): boolean {
  const [list, other] = [here.lists.get(page), there.lists.get(fact)];
  if (!list || !other || list.length !== other.length) return false;
  // whoever has the age elsewhere in the other report may be meant
  if (there.told.has(page.value.from) || here.told.has(fact.value.from)) return false;
  if (numbers(list, page) !== numbers(other, fact)) return false;
  return list.length > 2 ? Math.abs(page.value.from - fact.value.from) <= FURTHEST : areSlip(page, fact);
}

const numbers = (list: readonly Age[], but: Age): string =>
  list
    .filter((age) => age !== but)
    .map(({ value }) => `${value.from} ${value.unit}`)
    .sort()
    .join();

/** "Between 8 and 15", "from 9 to 15": one end is the same, and the other hardly off. */
function areEndsOfOneSpan(page: Age, fact: Age, here: Lists, there: Lists): boolean {
  const [one, other] = [here.spans.get(page), there.spans.get(fact)];
  if (!one || !other || one.end !== other.end || here.spans.size !== 2 || there.spans.size !== 2) return false;
  return one.other.value.from === other.other.value.from && areSlip(page, fact);
}

const listsOf = once(({ claims }: Side): Lists => {
  const lists: Lists['lists'] = new Map();
  const spans: Lists['spans'] = new Map();
  const told = new Set<number>();
  const bySentence = new Map<number, Age[]>();
  for (const claim of claims) {
    if (claim.kind !== 'age' || claim.aside) continue;
    told.add(claim.value.from);
    if (claim.value.from !== claim.value.to || claim.subject.name || claim.hedge) continue;
    const { start } = claim.sentence;
    listIn(bySentence, start).push(claim);
  }
  for (const ages of bySentence.values()) {
    if (ages.length < 2) continue;
    ages.sort((a, b) => a.start - b.start);
    const [first, second] = [ages[0]!, ages[1]!];
    if (isSpan(first, second)) {
      spans.set(first, { end: 'from', other: second }).set(second, { end: 'to', other: first });
    } else for (const list of runsOf(ages)) for (const age of list) lists.set(age, list);
  }
  return { lists, spans, told };
});

/** "The mother, 40, and her sons, ages 8 and 11": ages in one breath are a list of their own, where there are others beside it. */
function runsOf(ages: readonly Age[]): readonly (readonly Age[])[] {
  const runs: Age[][] = [];
  for (const age of ages) {
    const last = runs.at(-1)?.at(-1);
    const { text, start } = age.sentence;
    if (last && IN_ONE_BREATH.test(text.slice(last.end - start, age.start - start))) runs.at(-1)!.push(age);
    else runs.push([age]);
  }
  const many = runs.filter((run) => run.length > 1);
  return many.length === 1 ? many : [ages];
}
const IN_ONE_BREATH = /^(?:-?,| and| or|,? and an?|, an?) ?$/;
