import type { Claim } from '../../model.ts';
import { once } from '../once.ts';
import { PARTY_SIGNS, type PartySign, partySignsOf } from './party-signs.ts';
import { toldTogether } from './together.ts';

/** The part of a person in a story: one of the hurt, or one who is sought, held or charged for it. */
export type Party = 'hurt' | 'accused';

/** Who has a part in a text, by full name, and who of them is dead or lives. */
export interface Parties extends Record<Party, ReadonlySet<string>> {
  dead: ReadonlySet<string>;
  alive: ReadonlySet<string>;
  /** Those of the hurt of whom nothing tells how they are. */
  untold: ReadonlySet<string>;
  /** Those who are called victims. */
  victims: ReadonlySet<string>;
  /** One who did it died as well. */
  suspectDead: boolean;
}

/** The parts of the persons that a text names. Who did it and was hurt is told of as the former. */
export const partiesOf = once((claims: readonly Claim[]): Parties => {
  const signs = Object.fromEntries(PARTY_SIGNS.map((sign) => [sign, new Set()])) as Record<PartySign, Set<string>>;
  let suspectDead = false;
  let tellsOfHurt = false;
  for (const claim of claims) {
    if (claim.aside) continue;
    const { name, role } = claim.subject;
    suspectDead ||=
      SUSPECT.test(role ?? '') && (diesUnnamed(claim) || (claim.kind === 'status' && claim.value.state === 'dead'));
    tellsOfHurt ||= HURTING.test(claim.sentence.text);
    if (!name) continue;
    const together = toldTogether(claim, claims);
    for (const sign of partySignsOf(claim)) for (const who of [name, ...together]) signs[sign].add(who);
  }
  const { dead, alive, official } = signs;
  const isPerson = (name: string) => signs.person.has(name) || (signs.rare.has(name) && dead.has(name));
  // the dead are quoted from better days
  const isSpeaker = (name: string) => signs.speaker.has(name) || (signs.quoted.has(name) && !dead.has(name));
  // whoever speaks of the case, or is called by no name that people have, is taken for nobody's suspect
  const isHeld = (name: string) =>
    signs.person.has(name) || (signs.tried.has(name) && signs.rare.has(name) && !signs.nobody.has(name));
  // of one of the hurt a pronoun does not tell that they were held: it may be another's
  const meant = [...signs.meant].filter((name) => !signs.hurt.has(name) || signs.suspected.has(name));
  const held = [...signs.held, ...meant].filter(isHeld);
  const accused = new Set([...signs.accused, ...held].filter((name) => !official.has(name)));
  const hurt = new Set([
    ...[...signs.hurt].filter((name) => isPerson(name) && !isSpeaker(name)),
    ...signs.struck,
    // a report of people hurt gives the ages of these, and of who did it
    ...[...(tellsOfHurt ? signs.likely : [])].filter(
      (name) => !signs.suspected.has(name) && !official.has(name) && !isSpeaker(name),
    ),
  ]);
  for (const name of [...accused, ...signs.nobody]) hurt.delete(name);
  const untold = new Set([...hurt].filter((name) => !signs.hurt.has(name)));
  return { hurt, accused, dead, alive, untold, victims: signs.victim, suspectDead };
});

/** "One of them, who was not identified, died": told on in the words behind. */
export function diesUnnamed({ kind, value, sentence, end }: Claim): boolean {
  return kind === 'status' && value.state === 'unidentified' && DIED.test(sentence.text.slice(end - sentence.start));
}
const DIED = /^,? (?:was )?(?:later )?(?:died|killed|pronounced dead)\b/;

const SUSPECT = /^(?:suspect|gunman|shooter|attacker|intruder|robber)s?$/;
const HURTING = /\b(?:shot|killed|stabbed|died|dead|wounded|injured|hurt|fatal(?:ly)?|deaths?)\b/i;
