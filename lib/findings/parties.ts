import type { Claim } from '../model.ts';
import { isGivenName } from '../text/given-names.ts';
import { once } from './once.ts';

/** The part of a person in a story: one of the hurt, or one who is sought, held or charged for it. */
export type Part = 'hurt' | 'accused';

/** Who has a part in a text, by full name, and who of them is dead or lives. */
export interface Parties extends Record<Part, ReadonlySet<string>> {
  dead: ReadonlySet<string>;
  alive: ReadonlySet<string>;
  /** One who did it died as well. */
  suspectDead: boolean;
}

/** The parts of the persons that a text names. Who did it and was hurt is told of as the former. */
export const partiesOf = once((claims: readonly Claim[]): Parties => {
  const [hurt, accused, dead, alive] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  const [people, speakers] = [new Set<string>(), new Set<string>()];
  let suspectDead = false;
  for (const claim of claims) {
    if (claim.aside) continue;
    const { name, role } = claim.subject;
    if (claim.kind === 'status' && claim.value.state === 'dead' && SUSPECT.test(role ?? '')) suspectDead = true;
    if (!name) continue;
    if (claim.kind === 'age') people.add(name);
    if (claim.kind === 'status') {
      if (claim.value.about === 'health') hurt.add(name);
      if (claim.value.about === 'custody') accused.add(name);
      if (claim.value.state === 'dead') dead.add(name);
      else if (ALIVE.test(claim.value.state)) alive.add(name);
    }
    if (claim.kind !== 'name') continue;
    if (claim.value.title) (SPEAKER.test(claim.value.title) ? speakers : people).add(name);
    if (claim.value.suffix || isGivenName(claim.value.given[0] ?? '')) people.add(name);
    if (tells(claim, HURT_BEFORE, HURT_BEHIND)) people.add(name) && hurt.add(name);
    if (tells(claim, ACCUSED_BEFORE, ACCUSED_BEHIND)) people.add(name) && accused.add(name);
  }
  // whoever speaks of the case, or is called by no name that people have, is taken for nobody's suspect
  for (const claim of claims)
    if (claim.kind === 'name' && claim.value.title) accused.delete(claim.subject.name ?? claim.value.full);
  for (const name of accused) if (!people.has(name)) accused.delete(name);
  for (const name of hurt) if (!people.has(name) || speakers.has(name) || accused.has(name)) hurt.delete(name);
  return { hurt, accused, dead, alive, suspectDead };
});

const SUSPECT = /^(?:suspect|gunman|shooter|attacker|intruder|robber)s?$/;
const ALIVE = /^(?:critical|serious|stable|coma|released|expected-to-recover|alive|hospitalised)$/;
/** Who speaks of the hurt, and is not one of them. */
const SPEAKER = /^(?:spokesperson|chief|captain|lieutenant|sergeant|sheriff|detective|coroner|mayor|commander|major)$/;

/** Whether what stands around a name tells its part. */
function tells(claim: Claim, before: RegExp, behind: RegExp): boolean {
  const { text, start } = claim.sentence;
  return (
    behind.test(text.slice(claim.end - start, claim.end - start + 120)) ||
    before.test(text.slice(Math.max(0, claim.start - start - 120), claim.start - start))
  );
}

/** What may stand between a name and its verb: ", 34, of Marlow,". */
const ASIDE = '\\.?,?(?: (?:aged )?\\d{1,3},?)?(?:,? of [^,.;]{3,30},?)?';
const IDENTIFIED =
  '(?:(?:was|were|been|has been|have been|as) )?(?:\\w+ly )?(?:identified|named)(?: by [^.;,]{3,40}?)?';
const HURT_BEFORE = new RegExp(
  `(?:\\b(?:victims?|deceased|dead|killed|slain|died|bod(?:y|ies)|wounded|injured)\\b[^.;]{0,40}? ${IDENTIFIED}|identified (?:the|his|her|their) [^.;,]{0,30}?\\b(?:victims?|deceased|dead|killed|slain|body|wounded|injured)\\b[^.;,]{0,30}?) as (?:[\\p{L}\\d ,.’'-]{3,80}(?:,|,? and) )?(?:\\d{1,3}[- ]year[- ]old |an? )?$`,
  'iu',
);
const HURT_BEHIND = new RegExp(
  `^${ASIDE} (?:(?:was|were) (?:\\w+ly )?(?:also )?(?:shot|killed|stabbed|struck|hit|wounded)\\b|(?:(?:was|were) )?(?:found|discovered)?(?:,? [^.;,]{3,30},?)? ?(?:suffering from|with (?:an? |multiple |several )?(?:apparent )?gunshot|dead\\b))`,
);
const ACCUSED_BEFORE = new RegExp(
  `(?:\\b(?:suspects?|gunm[ae]n|shooters?)\\b[^.;]{0,40}? ${IDENTIFIED}|identified (?:the|a) [^.;,]{0,30}?\\b(?:suspects?|gunman|shooter)\\b[^.;,]{0,30}?) as (?:[\\p{L}\\d ,.’'-]{3,80}(?:,|,? and) )?(?:\\d{1,3}[- ]year[- ]old |an? )?$`,
  'iu',
);
const ACCUSED_BEHIND =
  /^\.?,?(?: \d{1,3},)?(?: and [^.;,]{3,40}?)? (?:(?:has |have )?ple(?:ade)?d not guilty|entered (?:a|the) plea|(?:is|was|has been) (?:identified|named) as (?:a |the )?(?:\w+ )?(?:suspect|gunman|shooter))\b/;
