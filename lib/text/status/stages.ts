import type { About } from './saying.ts';

interface Status {
  about: About;
  state: string;
}

/** A state that can hold together with each of some, which need not with one another. */
const besides = (state: string, others: readonly string[]): string[][] => others.map((other) => [state, other]);
/** What is told of anybody hurt who lives. */
const HURT = ['hospitalised', 'wounded', 'alive'];

/** What is told of anybody who was caught. */
const HELD = ['arrested', 'surrendered', 'in-custody', 'booked'];

/** States that can hold together; each line is a set of such states. */
const TOGETHER: Record<About, string[][]> = {
  health: [
    ['critical', 'life-threatening', 'hospitalised', 'wounded', 'alive', 'unknown', 'coma'],
    ['serious', 'life-threatening', 'hospitalised', 'wounded', 'alive', 'unknown'],
    ['serious', 'non-life-threatening', 'expected-to-recover', 'hospitalised', 'alive', 'not-critical'],
    ['not-critical', 'minor-injuries', 'non-life-threatening', 'hospitalised'],
    [
      'stable',
      'non-life-threatening',
      'expected-to-recover',
      'hospitalised',
      'wounded',
      'alive',
      'minor-injuries',
      'unknown',
      'not-critical',
    ],
    ['stable', 'coma'],
    ...besides('expected-to-recover', ['critical', 'serious-to-critical', 'alive']),
    ...besides('serious-to-critical', ['critical', 'serious', 'life-threatening', 'unknown', ...HURT]),
    ...besides('critical-but-stable', ['critical', 'stable', 'serious', 'serious-to-critical', 'life-threatening']),
    ...besides('critical-but-stable', ['unknown', 'expected-to-recover', 'coma', ...HURT]),
    ...besides('seriously-hurt', ['critical', 'serious', 'stable', 'coma', 'life-threatening', 'unknown', ...HURT]),
    ...besides('seriously-hurt', ['serious-to-critical', 'critical-but-stable', 'expected-to-recover', 'improving']),
    ...besides('seriously-hurt', ['not-critical', 'non-life-threatening']),
    ...besides('improving', ['stable', 'serious', 'expected-to-recover', 'released', 'unknown', ...HURT]),
    ...besides('improving', ['non-life-threatening', 'not-critical', 'minor-injuries']),
    ['released', 'non-life-threatening', 'minor-injuries', 'expected-to-recover', 'alive', 'not-critical'],
    ...besides('intensive-care', [
      'critical',
      'serious',
      'serious-to-critical',
      'critical-but-stable',
      'stable',
      'coma',
    ]),
    ...besides('intensive-care', ['life-threatening', 'seriously-hurt', 'unknown', 'expected-to-recover', ...HURT]),
    ...besides('intensive-care', ['improving', 'disabled', 'off-life-support', 'non-life-threatening', 'not-critical']),
    ...besides('disabled', ['critical', 'serious', 'stable', 'seriously-hurt', 'expected-to-recover', ...HURT]),
    ...besides('disabled', ['improving', 'released', 'unknown', 'life-threatening', 'non-life-threatening', 'coma']),
    ...besides('off-life-support', ['critical', 'coma', 'brain-dead', 'dead', ...HURT]),
    ...besides('found-safe', ['unhurt', 'released', 'stable', 'minor-injuries', 'expected-to-recover', ...HURT]),
    ['dead', 'wounded'],
    ['brain-dead', 'wounded', 'hospitalised'],
  ],
  custody: [
    ['no-arrests', 'arrests-unknown', 'no-suspects', 'no-charges', 'at-large'],
    ['arrests-unknown', 'wanted', 'suspect-known'],
    ['no-charges', 'arrested', 'in-custody', 'booked', 'surrendered'],
    ['wanted', 'at-large', 'suspect-known', 'no-arrests'],
    ...besides('of-interest', [
      'wanted',
      'at-large',
      'suspect-known',
      'no-arrests',
      'no-charges',
      'fled',
      'in-custody',
    ]),
    ['suspect-known', 'arrested', 'in-custody', 'booked', 'surrendered', 'charged'],
    ['wanted', 'charged', 'at-large'],
    ['wanted', 'no-charges'],
    ['arrested', 'in-custody', 'booked', 'surrendered', 'charged'],
    ['charged', 'convicted', 'sentenced', 'in-custody', 'booked'],
    ...besides('pleaded-not-guilty', [...HELD, 'charged', 'on-trial', 'released-from-custody']),
    ...besides('on-trial', [...HELD, 'charged', 'released-from-custody']),
    ...besides('cleared', [...HELD, 'charged', 'no-charges', 'released-from-custody']),
    ...besides('released-from-custody', [
      'charged',
      'arrested',
      'surrendered',
      'booked',
      'no-charges',
      'suspect-known',
    ]),
  ],
  identity: [],
  case: [],
};

/**
 * How far things have moved, by state; a later number comes after a lower one and never before it. States that go up and
 * down (serious, stable) have none.
 */
const STAGES: Record<About, Record<string, number>> = {
  health: {
    critical: 1,
    serious: 1,
    stable: 1,
    coma: 1,
    'life-threatening': 1,
    'serious-to-critical': 1,
    improving: 1,
    'critical-but-stable': 1,
    'seriously-hurt': 1,
    'intensive-care': 1,
    disabled: 1,
    'off-life-support': 2.4,
    missing: 0.2,
    'found-safe': 0.6,
    unknown: 0.4,
    alive: 0.5,
    'expected-to-recover': 1,
    hospitalised: 1,
    released: 2,
    'brain-dead': 2.5,
    dead: 3,
  },
  custody: {
    'no-suspects': 1,
    'no-arrests': 1,
    'arrests-unknown': 1,
    'suspect-known': 1.4,
    'at-large': 1,
    'no-charges': 2,
    wanted: 1.5,
    'of-interest': 1.4,
    arrested: 2,
    surrendered: 2,
    'in-custody': 2,
    booked: 2,
    'released-from-custody': 2.5,
    charged: 3,
    'pleaded-not-guilty': 3.2,
    cleared: 3.4,
    'on-trial': 3.6,
    acquitted: 4,
    convicted: 4,
    sentenced: 5,
  },
  identity: { unidentified: 0, identified: 1 },
  case: {},
};

/** Pairs that differ though both are of one stage or of none: they cannot hold of one person at one time. */
const CLASH: [string, string][] = [
  ['critical', 'stable'],
  ['critical-but-stable', 'non-life-threatening'],
  ['critical-but-stable', 'minor-injuries'],
  ['critical', 'improving'],
  ['serious-to-critical', 'stable'],
  ['critical', 'serious'],
  ['critical', 'non-life-threatening'],
  ['critical', 'not-critical'],
  ['critical', 'minor-injuries'],
  ['life-threatening', 'non-life-threatening'],
  ['in-custody', 'released-from-custody'],
  ['unhurt', 'wounded'],
  ['unhurt', 'seriously-hurt'],
  ['seriously-hurt', 'minor-injuries'],
  ['unhurt', 'dead'],
  ['non-life-threatening', 'dead'],
];

/** Which of two states comes later: -1 the first, 1 the second, 0 neither. */
export function laterStage(a: Status, b: Status): -1 | 0 | 1 {
  if (a.about !== b.about) return 0;
  const [x, y] = [STAGES[a.about][a.state], STAGES[b.about][b.state]];
  if (x === undefined || y === undefined || x === y) return 0;
  return x > y ? -1 : 1;
}

/**
 * Whether a person is a step further in the one than in the other: wanted, arrested, charged, sentenced; condition not known,
 * then known; in hospital, then released. `days` is how many lie between the two reports: no court sentences within days.
 */
export function isStep(a: Status, b: Status, days: number): boolean {
  const [x, y] = [STAGES[a.about][a.state] ?? 0, STAGES[b.about][b.state] ?? 0];
  if (NO_STEP.test(a.state) || NO_STEP.test(b.state)) return false;
  if (a.about === 'custody') return Math.min(x, y) >= 1.5 && !isHasty(a, b, days);
  const states = [a.state, b.state];
  if (states.includes('unknown')) return states.some((state) => CONDITIONS.has(state));
  return a.about === 'health' && states.includes('released');
}

const NO_STEP = /^(?:no-charges|released-from-custody)$/;

const CONDITIONS = new Set([
  'critical',
  'serious',
  'serious-to-critical',
  'critical-but-stable',
  'stable',
  'coma',
  'expected-to-recover',
  'improving',
  'released',
]);
/** How a case ends. */
const ENDS = new Set(['convicted', 'acquitted', 'sentenced']);
/** Days that pass between an arrest and a plea or a verdict at the least. */
const SOONEST_END = 10;

/** The end of a case that another report, out within days, has at its beginning: then it is another case of the person's. */
export function isHasty(a: Status, b: Status, days: number): boolean {
  return a.about === 'custody' && isEnd(a.state) !== isEnd(b.state) && Math.abs(days) < SOONEST_END;
}

/** Whether a state is how a case ended. */
export function isEnd(state: string): boolean {
  return ENDS.has(state);
}

/** Whether a state tells that nobody is caught yet. */
export function isFree(state: string): boolean {
  return FREE.has(state);
}

const FREE = new Set([
  'fled',
  'no-arrests',
  'arrests-unknown',
  'no-suspects',
  'no-charges',
  'suspect-known',
  'at-large',
  'wanted',
  'of-interest',
]);

/** Whether by the one of two states nobody is caught, and by the other somebody is. */
export function isCatch(one: string, other: string): boolean {
  return STAGES.custody[one] !== undefined && isFree(one) !== isFree(other);
}

/** Whether both can hold of one person at one time. */
export function together(about: About, a: string, b: string): boolean {
  return PAIRS[about].has(`${a}|${b}`);
}

const pairsOf = (sets: readonly string[][]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => set.flatMap((one) => set.map((other) => `${one}|${other}`))));

/** Every status is held against every other: the sets as pairs, each way round. */
const PAIRS: Record<About, ReadonlySet<string>> = {
  health: pairsOf(TOGETHER.health),
  custody: pairsOf(TOGETHER.custody),
  identity: pairsOf(TOGETHER.identity),
  case: pairsOf(TOGETHER.case),
};
const CLASHES = pairsOf(CLASH);

/** Whether two states cannot hold of one person at one time, though neither surely comes later. */
export function clash(a: string, b: string): boolean {
  return a !== b && CLASHES.has(`${a}|${b}`);
}

const IN_WORDS: Record<string, string> = {
  'no-arrests': 'no arrests',
  'arrests-unknown': 'not known whether anybody was caught',
  'no-suspects': 'no suspect',
  'no-charges': 'no charges',
  'at-large': 'still at large',
  'of-interest': 'a person of interest',
  'to-be-arraigned': 'arraignment to come',
  'in-custody': 'in custody',
  booked: 'booked into jail',
  'suspect-known': 'a suspect named',
  'released-from-custody': 'released from custody',
  surrendered: 'gave himself or herself up',
  'pleaded-not-guilty': 'pleaded not guilty',
  cleared: 'cleared of charges',
  critical: 'in critical condition',
  serious: 'in serious condition',
  'serious-to-critical': 'in serious to critical condition',
  'seriously-hurt': 'seriously hurt',
  'critical-but-stable': 'in critical but stable condition',
  stable: 'in stable condition',
  coma: 'in a coma',
  'intensive-care': 'in intensive care',
  disabled: 'hurt for good',
  'off-life-support': 'taken off life support',
  'found-safe': 'found safe',
  unknown: 'condition not known',
  hospitalised: 'in hospital',
  released: 'released from hospital',
  'expected-to-recover': 'expected to recover',
  'minor-injuries': 'minor injuries',
  'life-threatening': 'in danger of life',
  'non-life-threatening': 'not in danger of life',
  'under-investigation': 'still being investigated',
  'motive-unknown': 'motive not known',
  'no-danger': 'no danger to the public',
  unidentified: 'not named yet',
  identified: 'named',
};

/** A state as an editor would say it. */
export function inWords(state: string): string {
  return IN_WORDS[state] ?? state.replaceAll('-', ' ');
}
