/** Nouns for unnamed people: what they tell of sex and of age. */
// biome-ignore format: a table
const NOUNS = new Map<string, { sex?: 'female' | 'male'; young?: boolean }>(Object.entries({
  man: { sex: 'male' }, men: { sex: 'male' }, male: { sex: 'male' }, woman: { sex: 'female' }, women: { sex: 'female' }, female: { sex: 'female' }, boy: { sex: 'male', young: true }, girl: { sex: 'female', young: true },
  boys: { sex: 'male', young: true }, girls: { sex: 'female', young: true }, child: { young: true }, children: { young: true }, kid: { young: true }, baby: { young: true }, infant: { young: true }, toddler: { young: true }, teen: { young: true }, teenager: { young: true }, youth: { young: true }, juvenile: { young: true }, student: {},
  mother: { sex: 'female' }, mom: { sex: 'female' }, father: { sex: 'male' }, dad: { sex: 'male' }, wife: { sex: 'female' }, husband: { sex: 'male' }, son: { sex: 'male' }, daughter: { sex: 'female' }, brother: { sex: 'male' }, sister: { sex: 'female' }, stepson: { sex: 'male' }, stepdaughter: { sex: 'female' },
  grandfather: { sex: 'male' }, grandmother: { sex: 'female' }, grandson: { sex: 'male' }, granddaughter: { sex: 'female' }, uncle: { sex: 'male' }, aunt: { sex: 'female' }, nephew: { sex: 'male' }, niece: { sex: 'female' }, cousin: {}, boyfriend: { sex: 'male' }, girlfriend: { sex: 'female' }, fiancé: { sex: 'male' }, fiancée: { sex: 'female' }, widow: { sex: 'female' }, widower: { sex: 'male' }, twin: {}, sibling: {}, parent: {}, relative: {}, friend: {}, roommate: {}, neighbor: {}, neighbour: {}, stepfather: { sex: 'male' }, stepmother: { sex: 'female' },
  victim: {}, victims: {}, suspect: {}, suspects: {}, gunman: { sex: 'male' }, shooter: {}, driver: {}, passenger: {}, officer: {}, deputy: {}, trooper: {}, guard: {}, clerk: {}, employee: {}, worker: {}, resident: {}, person: {}, adult: {}, pedestrian: {}, cyclist: {}, motorcyclist: {}, patient: {}, bystander: {}, witness: {}, homeowner: {}, customer: {}, owner: {}, veteran: {}, soldier: {}, teacher: {}, inmate: {}, native: {},
}));

/** What a noun for a person tells; undefined for other words. Lower-case. */
export function personNoun(lower: string): { sex?: 'female' | 'male'; young?: boolean } | undefined {
  return NOUNS.get(lower);
}

/** Who is told as young, or as grown up; a teen may be of age. */
export const YOUNG = /^(?:boy|girl|child|kid|baby|infant|toddler|teen|teenager|youth|juvenile|son|daughter)$/;
export const GROWN = /^(?:man|woman|adult|father|mother|husband|wife|grandfather|grandmother)$/;
