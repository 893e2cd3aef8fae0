import type { Kind } from '../../model.ts';
import type { Loose } from './actions.ts';

/** One field of a value's form. `path` leads into the fact; `label` names its message. */
export interface KindField {
  path: string;
  label: Label;
  type: 'text' | 'number' | 'day' | 'clock' | 'weekday' | 'flag' | 'names' | 'choice';
  choices?: readonly ChoiceName[];
  needed?: true;
}

/** What some fields are chosen from; each has its message. */
export type ChoiceName =
  | 'person'
  | 'organisation'
  | 'year'
  | 'month'
  | 'week'
  | 'day'
  | 'address'
  | 'block'
  | 'crossing'
  | 'road'
  | 'facility'
  | 'town'
  | 'county'
  | 'region'
  | 'country'
  | 'site'
  | 'charge'
  | 'bond'
  | 'sentence'
  | 'errand'
  | 'health'
  | 'custody'
  | 'identity'
  | 'case';

export type Label =
  | 'entity'
  | 'full'
  | 'given'
  | 'family'
  | 'suffix'
  | 'title'
  | 'head'
  | 'of'
  | 'from'
  | 'to'
  | 'unit'
  | 'relation'
  | 'count'
  | 'who'
  | 'daysFrom'
  | 'daysTo'
  | 'weekday'
  | 'clockFrom'
  | 'clockTo'
  | 'exact'
  | 'zone'
  | 'type'
  | 'name'
  | 'number'
  | 'side'
  | 'cross'
  | 'within'
  | 'noun'
  | 'state'
  | 'other'
  | 'part'
  | 'counts'
  | 'degree'
  | 'about'
  | 'words'
  | 'speaker';

function field(path: string, label: Label, type: KindField['type'] = 'text'): KindField {
  return { path: `value.${path}`, label, type };
}
const needed = (path: string, label: Label, type: KindField['type'] = 'text'): KindField => ({
  ...field(path, label, type),
  needed: true,
});
const choice = (path: string, label: Label, ...choices: ChoiceName[]): KindField => ({
  ...needed(path, label, 'choice'),
  choices,
});

/** What is filled in for a value of each kind: the fields of `ValueOf`. Parts that only a finder settles are kept as they are. */
export const KIND_FIELDS: Record<Kind, readonly KindField[]> = {
  name: [
    choice('entity', 'entity', 'person', 'organisation'),
    needed('full', 'full'),
    field('given', 'given', 'names'),
    field('family', 'family'),
    field('suffix', 'suffix'),
    field('title', 'title'),
  ],
  role: [needed('head', 'head'), needed('full', 'full'), field('of', 'of')],
  age: [
    needed('from', 'from', 'number'),
    needed('to', 'to', 'number'),
    choice('unit', 'unit', 'year', 'month', 'week', 'day'),
  ],
  kin: [needed('relation', 'relation'), field('count', 'count', 'number'), field('of', 'of'), field('who', 'who')],
  time: [
    field('days.from', 'daysFrom', 'day'),
    field('days.to', 'daysTo', 'day'),
    field('weekday', 'weekday', 'weekday'),
    field('clock.from', 'clockFrom', 'clock'),
    field('clock.to', 'clockTo', 'clock'),
    field('exact', 'exact', 'flag'),
    field('zone', 'zone'),
  ],
  place: [
    choice(
      'type',
      'type',
      'address',
      'block',
      'crossing',
      'road',
      'facility',
      'town',
      'county',
      'region',
      'country',
      'site',
    ),
    needed('name', 'name'),
    field('number', 'number', 'number'),
    field('side', 'side'),
    field('cross', 'cross'),
    field('within', 'within'),
  ],
  count: [
    needed('from', 'from', 'number'),
    field('to', 'to', 'number'),
    needed('noun', 'noun'),
    field('state', 'state'),
    field('other', 'other', 'flag'),
    field('part', 'part', 'flag'),
  ],
  amount: [needed('from', 'from', 'number'), field('to', 'to', 'number'), needed('unit', 'unit'), field('of', 'of')],
  charge: [
    choice('type', 'type', 'charge', 'bond', 'sentence', 'errand'),
    needed('name', 'name'),
    field('counts', 'counts', 'number'),
    field('degree', 'degree', 'number'),
  ],
  status: [choice('about', 'about', 'health', 'custody', 'identity', 'case'), needed('state', 'state')],
  quote: [needed('words', 'words'), field('speaker', 'speaker')],
};

/** What stands at a path of a form. */
export function valueAt(form: Loose, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as Loose | undefined)?.[key], form);
}

/** The form with another value at a path; without one where it is undefined, and without a part that nothing is left in. */
export function withValue(form: Loose, path: string, value: unknown): Loose {
  const [key = '', ...rest] = path.split('.');
  const { [key]: before, ...others } = form;
  if (rest.length === 0) return value === undefined ? others : { ...form, [key]: value };
  const inner = withValue((before as Loose | undefined) ?? {}, rest.join('.'), value);
  const empty = Object.keys(inner).length === 0 && key !== 'subject' && key !== 'value';
  return empty ? others : { ...form, [key]: inner };
}

/** A field's value as its input shows it. */
export function writeField({ type }: KindField, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (type === 'names') return Array.isArray(value) ? value.join(' ') : '';
  if (type === 'clock' && typeof value === 'number') {
    return `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`;
  }
  return String(value);
}

/** What an input's text stands for; text that is no number is handed on, so that the form's check can name it. */
export function readField({ type }: KindField, text: string): unknown {
  const told = text.trim();
  if (type === 'names') return told === '' ? [] : told.split(/\s+/);
  if (told === '') return undefined;
  if (type === 'number' || type === 'weekday') return Number.isNaN(Number(told)) ? told : Number(told);
  if (type === 'clock') {
    const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(told) ?? [];
    return hour === undefined ? told : Number(hour) * 60 + Number(minute);
  }
  return text;
}

/** A value of a kind that nothing was filled in for yet. */
export function blankValue(kind: Kind): Loose {
  let form: Loose = { value: {} };
  for (const { path, choices, type } of KIND_FIELDS[kind]) {
    if (choices) form = withValue(form, path, choices[0]);
    else if (type === 'names') form = withValue(form, path, []);
  }
  if (kind === 'name') form = withValue(form, 'value.family', '');
  return form.value as Loose;
}
