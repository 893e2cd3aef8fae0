import { isOrdinaryCapital, isOrganisationHead } from '../names/organisations.ts';
import type { ReadSentence } from '../reading.ts';
import { matchesIn } from '../sieve.ts';
import { townKey } from './keys.ts';
import { demonymOf, isRegion, stateOf } from './regions.ts';
import type { Take } from './towns.ts';

/** "The East Brook neighborhood", "the Hamptons subdivision": whatever its words, the name is that of a part of a town. */
const QUARTER =
  /(?:\bthe|['’]s) ((?:\p{Lu}[\p{L}.'’-]+ ){1,3})(?:neighbou?rhood|subdivision|section|housing (?:project|development|complex)|mobile home park|trailer park)\b(?! (?:watch|chief|leaders?|editor))/gu;

/** "In the Alder Pond community": also of a faith or a people, which are no place. */
const COMMUNITY = /(?<=\b[Ii]n the )((?:\p{Lu}[\p{L}.'’-]+ ){1,3})(?:community|area)\b/gu;
/** "In Five Points", "the Four Hills area": a number with a capital and what lies there, as towns and parts of them are called. */
const COUNTED =
  /\b(?:in|near|at|of|from|the) ((?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twin) (?:Hills?|Points?|Corners|Rivers|Oaks|Forks|Mile|Pines|Lakes|Bridges|Springs|Sisters|Creeks?|Rocks|Islands|Palms|Cities|Trees|Seasons))\b(?! \p{Lu})/gu;

/** A side of a town is told as such. */
const COMPASS = /^(?:north|south|east|west)/i;

/** Parts of towns that are called so. */
export function quartersIn({ text, start }: ReadSentence, take: Take): void {
  for (const m of matchesIn(text, QUARTER)) {
    const name = m[1]!.trimEnd();
    const last = name.split(' ').at(-1)!.toLowerCase();
    if (isOrdinaryCapital(last) || isOrganisationHead(last) || stateOf(name) !== undefined) continue;
    const from = start + m.index + m[0].indexOf(' ') + 1;
    take(from, from + name.length, { type: 'town', name: townKey(name) });
  }
  for (const m of matchesIn(text, COMMUNITY)) {
    const name = m[1]!.trimEnd();
    const words = name.toLowerCase().split(' ');
    if (words.some((word) => isOrdinaryCapital(word) || isOrganisationHead(word) || demonymOf(word))) continue;
    if (isRegion(name) || stateOf(name) !== undefined || COMPASS.test(name)) continue;
    take(start + m.index, start + m.index + name.length, { type: 'town', name: townKey(name) });
  }
  for (const m of matchesIn(text, COUNTED)) {
    const end = start + m.index + m[0].length;
    take(end - m[1]!.length, end, { type: 'town', name: townKey(m[1]!) });
  }
}
