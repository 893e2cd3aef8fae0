import { roomOf } from '../kinds/index.ts';
import type { Room } from '../kinds/room.ts';
import type { Claim, Finding, Kind } from '../model.ts';

/** So many values of one thing a report may state that cannot all stand; a page with more tries out which one gets which mark. */
const MOST_VALUES = 3;
/** Findings on one thing that are held against each other; with more than these, what is too many is known already. */
const MOST_COMPARED = 60;

/**
 * Ids of the findings by which a page could find out what the user's sources say: it states more than three values for one
 * thing, no two of which can stand together. One thing is what one subject by name has of a kind, what is counted, measured
 * or dated of one event, or what one fact of a source is held against. Many people with an age each, or one place told more
 * and less exactly, are no probe.
 */
export function probesOf(findings: readonly Finding[]): Set<string> {
  const things = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const thing of thingsOf(finding)) things.set(thing, [...(things.get(thing) ?? []), finding]);
  }
  return new Set([...things.values()].filter(hasTooMany).flatMap((on) => on.map(({ id }) => id)));
}

function thingsOf(finding: Finding): string[] {
  const thing = statedOf(finding.claim);
  const facts = [...finding.evidence, ...(finding.uncounted ?? [])].map(({ source, fact }) => `fact|${source}|${fact}`);
  return [...(thing ? [`${finding.kind}|${thing}`] : []), ...new Set(facts)];
}

/** What a claim's value is a value of, as far as its own words tell. */
function statedOf(claim: Claim): string | undefined {
  const { name, event = '' } = claim.subject;
  switch (claim.kind) {
    case 'age':
      return name;
    case 'count':
      return isTold(event) || claim.value.state ? `${event}|${claim.value.noun}|${claim.value.state ?? ''}` : undefined;
    case 'amount':
      return claim.value.of && `${event}|${claim.value.of}|${claim.value.unit}`;
    // A person has many relatives, roles and words, and an event many days and places that belong to its parts: only what
    // is held against one fact is surely one thing.
    default:
      return undefined;
  }
}

/** Whether it is known what happened: much that is counted of something or other is not counted of one thing. */
const isTold = (event: string) => !['', 'other', 'history', 'career'].includes(event);

function hasTooMany(findings: readonly Finding[]): boolean {
  const values: Claim[] = [];
  for (const { claim } of findings.slice(0, MOST_COMPARED)) {
    if (values.every((value) => excludes(value, claim))) values.push(claim);
    if (values.length > MOST_VALUES) return true;
  }
  return false;
}

/** Whether two values cannot both stand, whichever of them is held against the other. */
function excludes(one: Claim, other: Claim): boolean {
  if (one.kind !== other.kind) return false;
  const room = roomOf(one.kind) as Room<Kind> | undefined;
  const isOut = (page: Claim, source: Claim) => room?.compare(page, source)?.verdict === 'differs';
  return isOut(one, other) || isOut(other, one);
}
