import type { Claim } from '../model.ts';
import { isGivenName } from '../text/given-names.ts';
import { personNoun } from '../text/people-nouns.ts';
import { once } from './once.ts';

/** The part of a person in a story: one of the hurt, or one who is sought, held or charged for it. */
export type Party = 'hurt' | 'accused';

/** Who has a part in a text, by full name, and who of them is dead or lives. */
export interface Parties extends Record<Party, ReadonlySet<string>> {
  dead: ReadonlySet<string>;
  alive: ReadonlySet<string>;
  /** One who did it died as well. */
  suspectDead: boolean;
}

const none = () => new Set<string>();

/** The parts of the persons that a text names. Who did it and was hurt is told of as the former. */
export const partiesOf = once((claims: readonly Claim[]): Parties => {
  const parties = { hurt: none(), accused: none(), dead: none(), alive: none(), suspectDead: false };
  const { hurt, accused, dead, alive } = parties;
  const [people, officials, speakers, quoted, struck] = [none(), none(), none(), none(), none()];
  const [likely, suspected, rare, nobody] = [none(), none(), none(), none()];
  let tellsOfHurt = false;
  for (const claim of claims) {
    if (claim.aside) continue;
    const { name, role } = claim.subject;
    if (claim.kind === 'status' && claim.value.state === 'dead' && SUSPECT.test(role ?? '')) parties.suspectDead = true;
    tellsOfHurt ||= HURTING.test(claim.sentence.text);
    if (!name) continue;
    if (claim.kind === 'age') people.add(name) && likely.add(name);
    if (claim.kind === 'status') {
      if (claim.value.about === 'health') hurt.add(name);
      if (claim.value.about === 'custody') accused.add(name);
      if (claim.value.state === 'dead') dead.add(name);
      else if (ALIVE.test(claim.value.state)) alive.add(name);
    }
    if (claim.kind === 'quote') quoted.add(name);
    if (claim.kind === 'role' && SPEAKS_FOR.test(claim.value.head)) speakers.add(name);
    if (claim.kind !== 'name') continue;
    if (isOnlyLikeName(claim.value.full)) nobody.add(name);
    const { title, suffix, given } = claim.value;
    if (title) officials.add(name);
    if (title ? SPEAKER.test(title) : tells(claim, SAID_BEFORE, SAID_BEHIND) && !isOwner(claim)) speakers.add(name);
    if (title || suffix || isGivenName(given[0] ?? '')) people.add(name);
    else if (given.length > 0) rare.add(name);
    if (stands(claim, IDENTIFIED_BEFORE)) likely.add(name);
    if (SUSPICION.test(claim.sentence.text)) suspected.add(name);
    if (tells(claim, HURT_BEFORE, HURT_BEHIND)) struck.add(name);
    if (tells(claim, ACCUSED_BEFORE, ACCUSED_BEHIND) || isNamedSuspect(claim)) people.add(name) && accused.add(name);
  }
  // whoever speaks of the case, or is called by no name that people have, is taken for nobody's suspect
  for (const name of accused) if (!people.has(name) || officials.has(name)) accused.delete(name);
  // the dead are quoted from better days
  for (const name of quoted) if (!dead.has(name)) speakers.add(name);
  for (const name of hurt) {
    const isPerson = people.has(name) || (rare.has(name) && dead.has(name));
    if (!isPerson || speakers.has(name)) hurt.delete(name);
  }
  for (const name of struck) hurt.add(name);
  // a report of people hurt gives the ages of these, and of who did it
  for (const name of tellsOfHurt ? likely : [])
    if (!suspected.has(name) && !officials.has(name) && !speakers.has(name)) hurt.add(name);
  for (const name of [...accused, ...nobody]) hurt.delete(name);
  return parties;
});

/** "Tarn County", "Boy Accidentally Hurt", "Woods of Tarn": what a headline or a place makes look like a name. */
function isOnlyLikeName(full: string): boolean {
  const [first = ''] = full.split(' ');
  return PLACE_LAST.test(full) || / of /.test(full) || personNoun(first.toLowerCase()) !== undefined;
}
const PLACE_LAST =
  /\b(?:county|city|township|hospital|university|school|airport|highway|avenue|boulevard|casino|shot)$/i;
const SUSPECT = /^(?:suspect|gunman|shooter|attacker|intruder|robber)s?$/;
const ALIVE =
  /^(?:critical|critical-but-stable|serious|serious-to-critical|seriously-hurt|stable|improving|coma|released|expected-to-recover|alive|hospitalised)$/;
/** Who speaks of the hurt, and is not one of them. */
const SPEAKER = /^(?:spokesperson|chief|captain|lieutenant|sergeant|sheriff|detective|coroner|mayor|commander|major)$/;

const SPEAKS_FOR = /^(?:spokesperson|neighbor|neighbour|witness|friend|chief|sheriff|coroner|mayor)$/;
const SAID_BEFORE = /\b(?:said|says|told) (?:(?:neighbou?r|witness|resident|friend|spokes\w+) )?$/i;
const SAID_BEHIND = /^,?(?: \d{1,3},)? (?:said|says|told|added|recalled|wrote|tweeted)\b/;

const HURTING = /\b(?:shot|killed|stabbed|died|dead|wounded|injured|hurt|fatal(?:ly)?|deaths?)\b/i;
/** Words of a sentence that may tell of who did it. */
const SUSPICION =
  /\b(?:suspects?|accused|arrest\w*|charged?|charges|custody|warrants?|jail\w*|allegedly|gunm[ae]n|shooter|convicted|sentenced|pleaded|pled|opened fire|indicted|booked|wanted)\b/i;
/** "Identified the woman as": somebody whom the report has told of without a name. */
const IDENTIFIED_BEFORE =
  /\bidentified (?:the|a) (?:[\w-]+ )?(?:man|woman|boy|girl|teen|teenager|child|toddler|infant|baby|pair|couple|two|three|four) as (?:\d{1,3}[- ]year[- ]old )?$/i;

/** "Said Marrow’s friend": it is the friend who said it. */
function isOwner({ sentence, end }: Claim): boolean {
  return /^['’]/.test(sentence.text.slice(end - sentence.start, end - sentence.start + 1));
}

/** Whether what stands around a name tells its part. */
function tells(claim: Claim, before: RegExp, behind: RegExp): boolean {
  const { text, start } = claim.sentence;
  return behind.test(text.slice(claim.end - start, claim.end - start + 120)) || stands(claim, before);
}

/** Whether a name stands behind such words. */
function stands({ sentence: { text, start: base }, start }: Claim, before: RegExp): boolean {
  return before.test(text.slice(Math.max(0, start - base - 190), start - base));
}

function isNamedSuspect({ start, end, sentence }: Claim): boolean {
  const { text, start: base } = sentence;
  return AS_SUSPECT.test(text.slice(end - base, end - base + 60)) && NAMING.test(text.slice(0, start - base));
}

/** What may stand between a name and its verb: ", 34, of Marlow,". */
const ASIDE = '\\.?,?(?: (?:likely )?\\d{1,3},?)?(?:,? of [^,.;]{3,30},?)?';
const IDENTIFIED =
  '(?:(?:was|were|been|has been|have been|as) )?(?:\\w+ly )?(?:identified|named)(?: by [^.;,]{3,40}?)?';
const HURT_BEFORE = new RegExp(
  `(?:\\b(?:victims?|deceased|dead|killed|slain|died|bod(?:y|ies)|wounded|injured)\\b[^.;]{0,40}? ${IDENTIFIED}|identified (?:the|his|her|their|those|all|both|two|three|four|five) [^.;,]{0,30}?\\b(?:victims?|deceased|dead|killed|slain|body|wounded|injured)\\b[^.;,]{0,30}?) as (?:[\\p{L}\\d ,;.’'-]{3,140}(?:[,;]|[,;]? and) )?(?:\\d{1,3}[- ]year[- ]old |an? )?$`,
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
  /^\.?,?(?: \d{1,3},)?(?: and [^.;,]{3,40}?)? (?:(?:has |have )?ple(?:ade)?d not guilty|entered (?:a|the) plea|(?:then |also )?allegedly (?:shot|fired|opened fire|killed|stabbed)|(?:is|was|has been) (?:identified|named) as (?:a |the )?(?:\w+ )?(?:suspect|gunman|shooter))\b/;
/** "Police identified Maas as their lone suspect". */
const NAMING = /\b(?:identified|named)(?: [\p{L}\d-]+){0,2} $/u;
const AS_SUSPECT = /^,?(?: \d{1,3},)? as (?:an? |the |their |its )?(?:\w+ ){0,2}(?:suspect|gunman|shooter)\b/;
