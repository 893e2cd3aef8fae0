/** Words for relations between two people, and how one word stands to another. All lower-case and singular unless told otherwise. */

/** Nouns for a relative, singular or plural, as a pattern source. */
export const RELATIVE =
  '(?:great[- ]?grand|grand[ -]?|step[ -]?|half[- ]|god|foster )?(?:mother|father|son|daughter|brother|sister|mom|dad|parent|child(?:ren)?|kid|sibling)s?(?:-in-law)?|(?:mother|father|brother|sister|son|daughter)s-in-law|(?:ex[- ])?(?:wife|wives|husbands?|spouses?|fianc[eé]e?s?|boyfriends?|girlfriends?|partners?)|domestic partners?|widow(?:er)?s?|uncles?|aunts?|nephews?|nieces?|cousins?|twins?|in-laws?|family members?|relatives?|grand(?:ma|pa)s?';

const SAME: Record<string, string> = {
  mom: 'mother',
  mum: 'mother',
  dad: 'father',
  kid: 'child',
  children: 'child',
  wives: 'wife',
  grandma: 'grandmother',
  granddad: 'grandfather',
  grandpa: 'grandfather',
  grandkid: 'grandchild',
  grandchildren: 'grandchild',
  stepchildren: 'stepchild',
  stepmom: 'stepmother',
  stepdad: 'stepfather',
  'domestic partner': 'partner',
  fiance: 'fiancé',
  fiancee: 'fiancée',
};

/** The lower-case singular of a relation with everyday synonyms made one: "ex-wives" → "ex-wife", "moms" → "mother". */
export function relationOf(printed: string): string {
  const word = printed
    .toLowerCase()
    .replace(/^ex /, 'ex-')
    .replace(/^(great|grand|step|half)[ -]+(?=\p{L})/u, (_, first: string) => (first === 'half' ? 'half-' : first))
    .replace(/s?-in-laws?$/, '-in-law');
  if (Object.hasOwn(SAME, word)) return SAME[word]!;
  const stem = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  return SAME[stem] ?? stem;
}

const FEMALE = /(?:mother|daughter|sister|wife|aunt|niece|girlfriend|widow|fiancée)(?:-in-law)?$/;
const MALE = /(?:father|son|brother|husband|uncle|nephew|boyfriend|widower|fiancé)(?:-in-law)?$/;

/** The sex that a relation tells of the relative. */
export function sexOfRelation(relation: string): 'female' | 'male' | undefined {
  return FEMALE.test(relation) ? 'female' : MALE.test(relation) ? 'male' : undefined;
}

/** What every relation comes down to when sex is left out: two relations of one family can be one, seen more closely. */
const FAMILIES: Record<string, string[]> = {
  child: ['son', 'daughter', 'child', 'twin'],
  parent: ['mother', 'father', 'parent'],
  sibling: ['brother', 'sister', 'sibling', 'twin', 'half-brother', 'half-sister'],
  spouse: ['wife', 'husband', 'spouse'],
  grandparent: ['grandmother', 'grandfather', 'grandparent'],
  grandchild: ['grandson', 'granddaughter', 'grandchild'],
  stepchild: ['stepson', 'stepdaughter', 'stepchild'],
  stepparent: ['stepmother', 'stepfather', 'stepparent'],
  partner: ['boyfriend', 'girlfriend', 'partner', 'fiancé', 'fiancée'],
  'ex-partner': ['ex-boyfriend', 'ex-girlfriend', 'ex-partner', 'ex-wife', 'ex-husband'],
  'aunt or uncle': ['aunt', 'uncle'],
  'nephew or niece': ['nephew', 'niece'],
  cousin: ['cousin'],
};
/** Words that name any relative. */
const ANY = new Set(['relative', 'family member']);

function familyOf(relation: string): string[] {
  return Object.keys(FAMILIES).filter((family) => FAMILIES[family]!.includes(relation));
}

/** True where one relation names what the other names, less closely: son and child, wife and spouse, any and relative. */
export function isWider(a: string, b: string): boolean {
  if (a === b) return false;
  if (ANY.has(a) || ANY.has(b)) return true;
  if ([a, b].sort().join() === 'brother,stepbrother' || [a, b].sort().join() === 'sister,stepsister') return true;
  const [mine, theirs] = [sexOfRelation(a), sexOfRelation(b)];
  if (mine && theirs) {
    // a half-brother is a brother, a son is no daughter
    return mine === theirs && familyOf(a).some((family) => family === 'sibling' && familyOf(b).includes(family));
  }
  return familyOf(a).some((family) => familyOf(b).includes(family));
}

/** Family of a relation → family of the relation seen from the other side. */
const INVERSE: Record<string, string> = {
  child: 'parent',
  parent: 'child',
  sibling: 'sibling',
  spouse: 'spouse',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  stepchild: 'stepparent',
  stepparent: 'stepchild',
  partner: 'partner',
  'ex-partner': 'ex-partner',
  'aunt or uncle': 'nephew or niece',
  'nephew or niece': 'aunt or uncle',
  cousin: 'cousin',
};

/** True where one relation can be the other seen from the other side: "X's mother" and "her son" told of Y. */
export function isInverse(a: string, b: string): boolean {
  return familyOf(a).some((family) => familyOf(b).includes(INVERSE[family] ?? ''));
}

/** Only one of these two can hold between the same two persons. */
const EXCLUDES: [string, string][] = [
  ['wife', 'fiancée'],
  ['husband', 'fiancé'],
  ['wife', 'girlfriend'],
  ['husband', 'boyfriend'],
  ['mother', 'grandmother'],
  ['father', 'grandfather'],
  ['son', 'grandson'],
  ['daughter', 'granddaughter'],
  ['son', 'nephew'],
  ['daughter', 'niece'],
  ['brother', 'cousin'],
  ['brother', 'uncle'],
  ['father', 'uncle'],
  ['father', 'stepfather'],
  ['mother', 'stepmother'],
  ['son', 'stepson'],
  ['daughter', 'stepdaughter'],
  ['mother', 'aunt'],
  ['sister', 'cousin'],
  ['mother', 'sister'],
  ['father', 'brother'],
  ['wife', 'sister'],
  ['wife', 'mother'],
  ['wife', 'ex-wife'],
  ['husband', 'ex-husband'],
  ['girlfriend', 'ex-girlfriend'],
  ['boyfriend', 'ex-boyfriend'],
  ['wife', 'ex-girlfriend'],
  ['husband', 'ex-boyfriend'],
  ['girlfriend', 'ex-wife'],
  ['boyfriend', 'ex-husband'],
];

/** True where the same relative cannot be both. */
export function excludes(a: string, b: string): boolean {
  return EXCLUDES.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
}
