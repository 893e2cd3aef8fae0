import * as v from 'valibot';
import type { Kind, ValueOf } from '../model.ts';
import { day, line, lineOrNone, number, verbatim, whole } from './fields.ts';

const ORDER_SAID = 'must not be before "from"';

const said = (...choices: string[]) => `must be one of ${choices.join(', ')}`;
const oneOf = <const T extends readonly string[]>(...choices: T) => v.picklist(choices, said(...choices));
const rising = (value: { from: number; to?: number }) => value.to === undefined || value.to >= value.from;

const years = whole(0, 130);
const many = whole(0, 1_000_000_000_000);
const much = number(-1e15, 1e15);
/** The night before a day and the one after it belong to the day's times. */
const minutes = whole(-720, 2880);
const flag = v.boolean('must be true or false');

const name = v.strictObject({
  entity: oneOf('person', 'organisation', 'word'),
  full: line(200),
  given: v.pipe(
    v.array(line(80), 'must be a list of given names'),
    v.maxLength(12, 'must be a list of at most 12 names'),
  ),
  family: v.pipe(
    v.string('must be a surname, or "" for an organisation'),
    v.maxLength(120, 'must be at most 120 characters'),
    v.regex(/^[^<>]*$/, 'must be plain text, without markup'),
  ),
  suffix: v.exactOptional(line(20)),
  title: v.exactOptional(line(60)),
});

const role = v.strictObject({ head: line(120), full: line(200), of: v.exactOptional(line(200)) });

const age = v.pipe(
  v.strictObject({
    from: years,
    to: years,
    unit: oneOf('year', 'month', 'week', 'day'),
  }),
  v.forward(
    v.check((value) => rising(value), ORDER_SAID),
    ['to'],
  ),
);

const kin = v.strictObject({
  relation: line(60),
  count: v.exactOptional(whole(0, 1000)),
  of: v.exactOptional(line(200)),
  who: v.exactOptional(line(200)),
});

const time = v.pipe(
  v.strictObject({
    days: v.exactOptional(
      v.pipe(
        v.strictObject({ from: day, to: day }),
        v.forward(
          v.check((days) => days.to >= days.from, ORDER_SAID),
          ['to'],
        ),
      ),
    ),
    weekday: v.exactOptional(whole(0, 6)),
    clock: v.exactOptional(
      v.pipe(
        v.strictObject({ from: minutes, to: minutes }),
        v.forward(
          v.check((value) => rising(value), ORDER_SAID),
          ['to'],
        ),
      ),
    ),
    exact: v.exactOptional(flag),
    half: v.exactOptional(v.literal(true, 'must be true where it is there')),
    implied: v.exactOptional(oneOf('week', 'year')),
    shift: v.exactOptional(whole(-400_000, 400_000)),
    zone: v.exactOptional(line(20)),
  }),
  v.check(
    ({ days, weekday, clock, shift }) => [days, weekday, clock, shift].some((said) => said !== undefined),
    'must state days, a weekday, a clock time or a shift',
  ),
);

const place = v.strictObject({
  type: oneOf('address', 'block', 'crossing', 'road', 'facility', 'town', 'county', 'region', 'country', 'site'),
  // a block may be told without its street
  name: lineOrNone(200),
  number: v.exactOptional(whole(0, 1_000_000)),
  cross: v.exactOptional(line(200)),
  within: v.exactOptional(line(200)),
  side: v.exactOptional(line(30)),
  bearer: v.exactOptional(line(60)),
});

const count = v.pipe(
  v.strictObject({
    from: many,
    to: v.exactOptional(many),
    noun: lineOrNone(80),
    state: v.exactOptional(line(80)),
    other: v.exactOptional(flag),
    part: v.exactOptional(flag),
    nth: v.exactOptional(flag),
  }),
  v.forward(
    v.check((value) => rising(value), ORDER_SAID),
    ['to'],
  ),
);

/** `unit`: "usd", "%", "m", "s", "km/h", "vote"; lengths of calendar time are "day", "week", "month" or "year". */
const amount = v.pipe(
  v.strictObject({
    from: much,
    to: v.exactOptional(much),
    unit: line(30),
    of: v.exactOptional(line(120)),
  }),
  v.forward(
    v.check((value) => rising(value), ORDER_SAID),
    ['to'],
  ),
);

const charge = v.strictObject({
  type: oneOf('charge', 'bond', 'sentence', 'errand'),
  name: line(200),
  counts: v.exactOptional(whole(0, 100_000)),
  degree: v.exactOptional(whole(1, 10)),
});

const status = v.strictObject({ about: oneOf('health', 'custody', 'identity', 'case'), state: line(80) });

const quote = v.strictObject({ words: verbatim(600), speaker: v.exactOptional(line(200)) });

type Shapes = { [K in Kind]: v.GenericSchema<unknown, ValueOf[K]> };

/** The fields of values that some shapes do not have. */
type Forgotten<S extends Shapes> = { [K in Kind]: Exclude<keyof ValueOf[K], keyof v.InferOutput<S[K]>> }[Kind];

/** The shapes as given. They do not compile where one lacks a field of its value: what is found could not be read back. */
export function wholeShapes<S extends Shapes>(
  shapes: S & ([Forgotten<S>] extends [never] ? unknown : { forgotten: Forgotten<S> }),
): S {
  return shapes;
}

/** What a value of each kind looks like in a file: the very shapes of `ValueOf`, with bounds. */
export const VALUES = wholeShapes({ name, role, age, kin, time, place, count, amount, charge, status, quote });
