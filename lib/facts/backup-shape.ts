/**
 * A backup of the whole library, version 1: one file of JSON lines, so that no part of it need ever be in memory whole.
 *
 *     {"format":"second-source/library","version":1,"made":"2026-11-20T12:00:00Z","settings":{…}}
 *     {"set":{"id":"kept","title":…,"kind":"kept","enabled":true}}
 *     {"source":{…},"facts":[…]}                       each source of the set above it
 *     {"end":true,"sets":1,"sources":1,"facts":12}     without it the file is not whole
 *
 * Sources and facts stand as the library keeps them (`SourceFacts` in `model.ts`). Shapes are checked, not wording: what was kept
 * of a page may read in any way, and a field that a later version adds does not make the file worthless.
 */
import * as v from 'valibot';
import { ASIDES, BLOCKS, EVENTS, HEDGES, KINDS, type Kind, type SourceFacts } from '../model.ts';
import { link } from './fields.ts';
import { wholeShapes } from './values.ts';

export const BACKUP = 'second-source/library';
export const BACKUP_VERSION = 1;

const text = v.pipe(v.string('must be text'), v.maxLength(10_000, 'must be text of at most 10000 characters'));
const words = v.array(text, 'must be a list of texts');
const number = v.pipe(v.number('must be a number'), v.finite('must be a number'));
const offset = v.pipe(number, v.integer('must be a whole number'), v.minValue(0, 'must not be negative'));
const flag = v.boolean('must be true or false');
const range = v.strictObject({ from: number, to: number });
const open = { from: number, to: v.exactOptional(number) };
const perhaps = v.exactOptional;
const oneOf = <const T extends readonly string[]>(...choices: T) =>
  v.picklist(choices, `must be one of ${choices.join(', ')}`);

const VALUES = wholeShapes({
  name: v.object({
    entity: oneOf('person', 'organisation', 'word'),
    full: text,
    given: words,
    family: text,
    suffix: perhaps(text),
    title: perhaps(text),
  }),
  role: v.object({ head: text, full: text, of: perhaps(text) }),
  age: v.object({ from: number, to: number, unit: oneOf('year', 'month', 'week', 'day') }),
  kin: v.object({ relation: text, count: perhaps(number), of: perhaps(text), who: perhaps(text) }),
  time: v.object({
    days: perhaps(v.object({ from: text, to: text })),
    weekday: perhaps(number),
    clock: perhaps(range),
    exact: perhaps(flag),
    half: perhaps(v.literal(true, 'must be true where it is there')),
    implied: perhaps(oneOf('week', 'year')),
    shift: perhaps(number),
    zone: perhaps(text),
  }),
  place: v.object({
    type: oneOf('address', 'block', 'crossing', 'road', 'facility', 'town', 'county', 'region', 'country', 'site'),
    name: text,
    number: perhaps(number),
    side: perhaps(text),
    cross: perhaps(text),
    within: perhaps(text),
    bearer: perhaps(text),
  }),
  count: v.object({
    ...open,
    noun: text,
    state: perhaps(text),
    other: perhaps(flag),
    part: perhaps(flag),
    nth: perhaps(flag),
  }),
  amount: v.object({ ...open, unit: text, of: perhaps(text) }),
  charge: v.object({
    type: oneOf('charge', 'bond', 'sentence', 'errand'),
    name: text,
    counts: perhaps(number),
    degree: perhaps(number),
  }),
  status: v.object({ about: oneOf('health', 'custody', 'identity', 'case'), state: text }),
  quote: v.object({ words: text, speaker: perhaps(text) }),
});

const said = v.variant(
  'type',
  [
    v.strictObject({ type: v.literal('quote'), text, start: offset, end: offset }),
    v.strictObject({ type: v.literal('statement'), text, by: text, review: perhaps(text) }),
  ],
  'must be a quote or a statement',
);

function fact<K extends Kind>(kind: K) {
  return v.looseObject({
    id: text,
    source: text,
    kind: v.literal(kind),
    start: offset,
    end: offset,
    words: text,
    sentence: v.strictObject({ start: offset, end: offset, text }),
    block: oneOf(...BLOCKS),
    subject: v.strictObject({
      name: perhaps(text),
      role: perhaps(text),
      event: perhaps(oneOf(...EVENTS)),
      sex: perhaps(oneOf('female', 'male')),
      age: perhaps(number),
    }),
    value: VALUES[kind],
    hedge: perhaps(oneOf(...HEDGES)),
    cited: perhaps(text),
    aside: perhaps(oneOf(...ASIDES)),
    said,
  });
}

const anyFact = v.variant(
  'kind',
  [
    fact('name'),
    fact('role'),
    fact('age'),
    fact('kin'),
    fact('time'),
    fact('place'),
    fact('count'),
    fact('amount'),
    fact('charge'),
    fact('status'),
    fact('quote'),
  ],
  `must be one of ${KINDS.join(', ')}`,
);

const source = v.looseObject({
  id: text,
  publisher: text,
  title: text,
  authors: words,
  published: perhaps(text),
  modified: perhaps(text),
  accessed: perhaps(text),
  url: perhaps(link),
  contentHash: perhaps(text),
  origin: perhaps(text),
  factSet: perhaps(text),
  callsItself: perhaps(v.strictObject({ url: perhaps(text), publisher: perhaps(text) })),
  private: perhaps(v.literal(true)),
  standing: perhaps(oneOf('corrected', 'withdrawn')),
});

/** One source with its facts, a line of the file. */
export const SourceFactsShape = v.looseObject({
  source,
  facts: v.array(anyFact, 'must be a list of facts'),
  gist: perhaps(v.strictObject({ title: words, words, names: words })),
  sketch: perhaps(v.array(number)),
});

const subscription = v.strictObject({
  url: link,
  maintainer: perhaps(text),
  etag: perhaps(text),
  sha256: perhaps(text),
  checked: perhaps(text),
  updated: perhaps(text),
  bytes: perhaps(number),
  problem: perhaps(text),
});

/** What is told of a set, before its sources. */
export const SetShape = v.strictObject({
  set: v.strictObject({
    id: v.pipe(text, v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/, 'must be an id')),
    title: text,
    maker: text,
    licence: text,
    revised: text,
    kind: oneOf('kept', 'own', 'imported', 'subscribed'),
    enabled: flag,
    subscription: perhaps(subscription),
  }),
});

export const HeadShape = v.strictObject({
  format: v.literal(BACKUP, `must be "${BACKUP}"`),
  version: v.literal(BACKUP_VERSION, `must be ${BACKUP_VERSION}, the one version that is known here`),
  made: text,
  /** What the browser stores of the user's choices, by key; each part is checked again by whoever reads it. */
  settings: v.record(v.string(), v.unknown()),
});

export const EndShape = v.strictObject({ end: v.literal(true), sets: offset, sources: offset, facts: offset });

export type BackupSet = v.InferOutput<typeof SetShape>['set'];

/** A line's source as the library takes it. The shapes say the same; the compiler loses the tie of value and kind. */
export const asSourceFacts = (parsed: v.InferOutput<typeof SourceFactsShape>) => parsed as unknown as SourceFacts;
