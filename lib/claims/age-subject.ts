import type { Claim } from '../model.ts';

/** How far back, in UTF-16 code units, a report goes on about somebody by their age alone. */
const REACH = 300;

/**
 * "Ilse Grunow ran out. The 25-year-old was not hurt.": gives an age that stands for a person the name told last before it,
 * where that sentence names one person only, and the text gives that person no age, and that age to nobody else. Changes claims.
 */
export function nameTheAged(claims: readonly Claim[]): void {
  const ages = claims.filter((claim): claim is Claim<'age'> => claim.kind === 'age' && !claim.aside);
  const aged = new Set(ages.map(({ subject }) => subject.name));
  const told = new Map<number, number>();
  for (const { value } of ages) told.set(value.from, (told.get(value.from) ?? 0) + 1);
  let named: Claim<'name'>[] = [];
  for (const claim of claims) {
    if (claim.kind === 'name' && claim.value.entity === 'person' && !claim.value.title) {
      if (named[0] && named[0].sentence.start !== claim.sentence.start) named = [];
      named.push(claim);
    }
    if (claim.kind !== 'age' || claim.subject.name || (told.get(claim.value.from) ?? 0) > 1 || !standsAlone(claim))
      continue;
    const names = new Set(named.map(({ subject }) => subject.name));
    const [name] = names;
    const [last] = named;
    if (names.size !== 1 || !name || !last || aged.has(name) || claim.start - last.end > REACH) continue;
    if (last.subject.sex && claim.subject.sex && last.subject.sex !== claim.subject.sex) continue;
    claim.subject = { ...claim.subject, name, ...(last.subject.sex ? { sex: last.subject.sex } : {}) };
    aged.add(name);
  }
}

/** "The 25-year-old" with no noun behind it. */
function standsAlone({ words, sentence, start, end }: Claim<'age'>): boolean {
  const [before, behind] = [sentence.text.slice(0, start - sentence.start), sentence.text.slice(end - sentence.start)];
  return /old$/i.test(words) && /\bthe $/i.test(before) && VERB.test(behind);
}
const VERB =
  /^(?:,? who)? (?:was|is|has|had|did|does|died|suffered|told|said|ran|fell|fled|got|went|later|also|never)\b|^(?:['’]s)\b/;
