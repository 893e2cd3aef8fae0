import type { Claim, Fact } from '../model.ts';

/** A person's part in the story, as far as it tells two people apart. */
type Part = 'hurt' | 'accused';

/** Whom an age belongs to: one person of a text, named or not, with every claim of that age. */
interface Aged<C extends Claim> {
  claims: C[];
  name?: string;
  sex?: 'female' | 'male';
  part?: Part;
}

const HURT_BEHIND =
  /^(?:[^.;]{0,60}?)\b(?:(?:was|were|been|being|is|are) (?:\w+ly )?(?:also )?(?:shot|killed|wounded|injured|hurt|struck|stabbed|hit|found|taken to|rushed|transported|airlifted|flown|hospitali[sz]ed|pronounced|listed|treated|robbed|dead|in (?:critical|stable|serious|fair|good))|died|suffered|sustained|did not survive|bleeding|with (?:a )?gunshot wounds?|fatally|later died)\b/i;
const HURT_BEFORE =
  /\b(?:kill(?:ed|ing|s)|shot(?: and killed)?|shooting(?: death)? of|death of|deaths of|struck|strik(?:es|ing)|hit|hitting|wound(?:ed|ing)|injur(?:ed|ing)|stabb(?:ed|ing)|murder(?:ed|ing)?(?: of)?|body of|victims?|left|leaving|found|hurting|killing of)(?: the [a-z]+ of)?(?: (?:as|identified as|was|were|is|are|by))?,? (?:an?|the|her|his|their|him|another|one|two|,|and|identified|as|was|by|coroner| )*$/i;
const ACCUSED_BEHIND =
  /^(?:[^.;]{0,60}?)\b(?:(?:was|were|been|is|are|being) (?:\w+ly )?(?:also )?(?:arrested|charged|accused|booked|indicted|detained|jailed|wanted|sought|sentenced|convicted|in custody|taken into custody|held|facing|being held)|faces?|turned (?:himself|herself) in|pleaded|confessed|opened fire|fired|allegedly|accidentally (?:shot|fired|discharged)|shot (?:and killed )?(?:his|her|him|the|a)\b|is accused|pulled the trigger)\b/i;
const ACCUSED_BEFORE =
  /\b(?:arrest(?:ed|ing)|charg(?:ed|ing)|accus(?:ed|ing)|suspects?|gunman|shooter|warrants? (?:for|against)|custody|shot (?:to death )?by|killed by|jailed|booked|searching for|looking for|seeking)(?: (?:as|identified as|was|were|is|are))?,? (?:an?|the|her|his|their|another|,|and|identified|as|was|by| )*$/i;

/**
 * Pairs the aged people of two reports whom no name ties together, by elimination: once everybody who is tied by name or by
 * the same age is set aside, and just one is left on either side who was hurt (or who is accused), of no other sex, these two
 * are one; so are the one girl, boy or baby left on either side, and the one
 * whose age is told in months. Gives for each of the
 * page's age claims the facts that are the same person's.
 */
export function agedPairs(
  page: readonly Claim[],
  source: readonly Fact[],
  partner: (name: string) => string | undefined,
): Map<Claim, Set<Claim>> {
  const [mine, theirs] = [agedOf(page), agedOf(source)];
  const pairs = new Map<Claim, Set<Claim>>();
  const [restMine, restTheirs] = [new Set(mine), new Set(theirs)];
  const settle = (fits: (one: Aged<Claim>, other: Aged<Claim>) => boolean) => {
    for (const one of [...restMine]) {
      for (const other of [...restTheirs]) {
        if (!fits(one, other)) continue;
        restMine.delete(one);
        restTheirs.delete(other);
      }
    }
  };
  // whoever is tied by name is nobody else, even of the same age
  settle((one, other) => one.name !== undefined && other.name !== undefined && partner(one.name) === other.name);
  settle((one, other) => !(one.name && other.name) && sharesAge(one, other) && sameSex(one, other));
  for (const kind of YOUNG) {
    const [here, there] = [restMine, restTheirs].map((rest) =>
      [...rest].filter((one) => !one.name && one.claims.some((claim) => claim.subject.role === kind)),
    );
    const [one, other] = [here?.[0], there?.[0]];
    if (one && other && here?.length === 1 && there?.length === 1)
      for (const claim of one.claims) pairs.set(claim, new Set(other.claims));
  }
  for (const unit of ['day', 'week', 'month'] as const) {
    const [here, there] = [restMine, restTheirs].map((rest) =>
      [...rest].filter((one) => one.claims.some((claim) => claim.kind === 'age' && claim.value.unit === unit)),
    );
    const [one, other] = [here?.[0], there?.[0]];
    if (one && other && here?.length === 1 && there?.length === 1 && !(one.name && other.name))
      for (const claim of one.claims) pairs.set(claim, new Set(other.claims));
  }
  for (const part of ['hurt', 'accused'] as const) {
    const [here, there] = [restMine, restTheirs].map((rest) =>
      [...rest].filter((one) => one.part === part || one.part === undefined),
    );
    const [one, other] = [here?.[0], there?.[0]];
    if (!one || !other || here?.length !== 1 || there?.length !== 1) continue;
    if (one.part !== part || other.part !== part || !sameSex(one, other) || (one.name && other.name)) continue;
    for (const claim of one.claims) pairs.set(claim, new Set(other.claims));
  }
  return pairs;
}

/** A report rarely tells of two girls, or of two babies, without telling them apart. */
const YOUNG = ['girl', 'boy', 'baby', 'toddler', 'infant'];

function sharesAge(a: Aged<Claim>, b: Aged<Claim>): boolean {
  return a.claims.some((x) => b.claims.some((y) => sameAge(x, y)));
}

function sameAge(a: Claim, b: Claim): boolean {
  return (
    a.kind === 'age' &&
    b.kind === 'age' &&
    a.value.unit === b.value.unit &&
    a.value.from <= b.value.to &&
    b.value.from <= a.value.to
  );
}

function sameSex(a: Aged<Claim>, b: Aged<Claim>): boolean {
  return !a.sex || !b.sex || a.sex === b.sex;
}

/** The aged people of one text: claims with one name, or of one age where a name is missing. */
function agedOf<C extends Claim>(claims: readonly C[]): Aged<C>[] {
  const people: Aged<C>[] = [];
  const aged = claims.filter((claim) => claim.kind === 'age' && !claim.aside && claim.value.from === claim.value.to);
  const named = aged.filter((claim) => claim.subject.name);
  const unnamed = aged.filter((claim) => !claim.subject.name);
  for (const claim of [...named, ...unnamed]) {
    const known = people.find((one) =>
      claim.subject.name
        ? one.name === claim.subject.name
        : one.claims.some((other) => sameAge(other, claim)) &&
          (!one.sex || !claim.subject.sex || one.sex === claim.subject.sex),
    );
    const one: Aged<C> = known ?? { claims: [] };
    if (!known) people.push(one);
    one.claims.push(claim);
    if (claim.subject.name) one.name ??= claim.subject.name;
    if (claim.subject.sex) one.sex ??= claim.subject.sex;
    const part = partOf(claim);
    if (part) one.part ??= part;
  }
  const parts = partsByName(claims);
  for (const one of people) {
    const part = one.name ? parts.get(one.name) : undefined;
    if (part) one.part = part;
  }
  return people;
}

/** What statuses and charges tell of named people: whoever was hurt, and whoever is held or charged; the latter outweighs. */
function partsByName(claims: readonly Claim[]): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const claim of claims) {
    const { name } = claim.subject;
    if (!name || claim.aside) continue;
    if (claim.kind === 'charge' || (claim.kind === 'status' && claim.value.about === 'custody'))
      parts.set(name, 'accused');
    else if (claim.kind === 'status' && claim.value.about === 'health' && !parts.has(name)) parts.set(name, 'hurt');
  }
  return parts;
}

function partOf(claim: Claim): Part | undefined {
  const { role } = claim.subject;
  if (role && /^(?:victim)s?$/.test(role)) return 'hurt';
  if (role && /^(?:suspect|gunman|shooter|defendant)s?$/.test(role)) return 'accused';
  const before = claim.sentence.text.slice(0, claim.start - claim.sentence.start);
  const behind = claim.sentence.text.slice(claim.end - claim.sentence.start);
  if (ACCUSED_BEFORE.test(before)) return 'accused';
  if (HURT_BEFORE.test(before)) return 'hurt';
  const [hurt, accused] = [HURT_BEHIND.exec(behind), ACCUSED_BEHIND.exec(behind)];
  if (hurt && accused) return hurt[0].length <= accused[0].length ? 'hurt' : 'accused';
  return hurt ? 'hurt' : accused ? 'accused' : undefined;
}
