import * as v from 'valibot';
import { LONGEST_ADDRESS, LONGEST_STATED, MOST_STATED } from '../article/stated.ts';
import type { Shapes } from '../messages.ts';
import { BLOCKS } from '../model.ts';
import { LONGEST_DRAFT } from './draft.ts';

/** More text than any article has; what is longer is no article, and would only fill the memory. */
const LONGEST_TEXT = 5_000_000;
const MOST_BLOCKS = 100_000;
const LONGEST_LABEL = 10_000;
/** Tabs that can be kept in one go. */
const MOST_TABS = 100;

const label = v.pipe(v.string(), v.maxLength(LONGEST_LABEL));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const tab = offset;
const ignoredWhat = v.picklist(['claim', 'fact', 'kind', 'site']);
const marks = v.picklist(['shown', 'hidden']);

const block = v.object({
  type: v.picklist(BLOCKS),
  start: offset,
  end: offset,
});

const address = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS));
const value = v.pipe(v.string(), v.maxLength(LONGEST_STATED));
const values = v.pipe(v.array(value), v.maxLength(MOST_STATED));

/** An article as a page's reader sends it: read from a page, hence not to be trusted. */
const pageArticleShape = v.pipe(
  v.object({
    title: label,
    authors: v.pipe(v.array(label), v.maxLength(1000)),
    stated: v.object({
      url: address,
      base: address,
      pageTitle: value,
      canonical: v.pipe(v.array(address), v.maxLength(MOST_STATED)),
      publisher: values,
      published: values,
      modified: values,
      section: values,
      language: values,
      correction: values,
    }),
    text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
    blocks: v.pipe(v.array(block), v.maxLength(MOST_BLOCKS)),
    coverage: v.object({
      total: offset,
      placed: offset,
      limit: v.exactOptional(v.picklist(['preview', 'too-long'])),
    }),
  }),
  v.check(
    ({ text, blocks }) => blocks.every(({ start, end }) => start <= end && end <= text.length),
    'A block lies outside the text.',
  ),
);

const unread = v.variant('why', [
  v.object({ why: v.picklist(['pdf', 'empty', 'nothing', 'apart', 'unseen']) }),
  v.object({ why: v.picklist(['elements', 'characters']), count: offset, limit: offset }),
  v.object({ why: v.literal('block'), limit: offset }),
  v.object({ why: v.literal('language'), language: v.exactOptional(label) }),
  v.object({ why: v.literal('error'), reason: v.pipe(v.string(), v.maxLength(2000)) }),
]);

const problem = v.object({
  code: v.picklist([
    'no-article',
    'empty',
    'too-long',
    'language',
    'pdf',
    'private',
    'restricted',
    'interrupted',
    'fact-set',
    'unexpected',
  ]),
  sentence: v.pipe(v.string(), v.maxLength(2000)),
  unread: v.exactOptional(unread),
});

/** What a person pins or drops by hand. */
const MOST_CHOICES = 1000;

const draft = v.object({
  text: v.pipe(v.string(), v.maxLength(LONGEST_DRAFT)),
  published: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  choices: v.pipe(
    v.record(label, v.picklist(['add', 'drop'])),
    v.check((choices) => Object.keys(choices).length <= MOST_CHOICES, 'More sources were chosen than anybody chooses.'),
  ),
});

const tuple = <const T extends v.TupleItems>(items: T) => {
  const schema = v.strictTuple(items);
  return (given: unknown) => v.parse(schema, given);
};

export const readerShapes: Shapes<'reader'> = {
  check: tuple([pageArticleShape]),
  again: tuple([pageArticleShape]),
  detail: tuple([label]),
  report: tuple([problem]),
  ignore: tuple([ignoredWhat, label, v.nullable(label)]),
  ready: tuple([]),
  marks: tuple([]),
  card: tuple([]),
  leave: tuple([]),
};

export const panelShapes: Shapes<'panel'> = {
  state: tuple([tab]),
  run: tuple([tab]),
  show: tuple([tab, marks]),
  reveal: tuple([tab, label, offset]),
  choose: tuple([tab, label, v.picklist(['add', 'drop', 'auto'])]),
  ignore: tuple([tab, ignoredWhat, label, v.nullable(label)]),
  outlook: tuple([tab]),
  compareAll: tuple([]),
  keep: tuple([tab]),
  keepTabs: tuple([v.pipe(v.array(tab), v.maxLength(MOST_TABS))]),
  draft: tuple([draft]),
  forgetAll: tuple([]),
};

/** What `recall` answers: it comes from a page's process. */
export const recalledShape = v.optional(v.object({ article: pageArticleShape, marks }));
