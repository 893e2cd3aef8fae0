import * as v from 'valibot';
import { citedAddress } from './link.ts';
import type { CslName } from './names.ts';

/** What a work can be cited as: the names are those of CSL. */
export const WORK_TYPES = ['article-newspaper', 'article-magazine', 'webpage', 'broadcast', 'report'] as const;
export type WorkType = (typeof WORK_TYPES)[number];

const LONGEST = 2000;
const text = v.pipe(v.string(), v.maxLength(LONGEST));

const name = v.union([
  v.strictObject({ literal: text }),
  v.strictObject({
    family: text,
    given: v.exactOptional(text),
    suffix: v.exactOptional(text),
    'non-dropping-particle': v.exactOptional(text),
  }),
]);

/** What a person put right on a source; a field that is there stands instead of the source's own, an empty one for "none". */
export const sourceEditShape = v.object({
  type: v.exactOptional(v.picklist(WORK_TYPES)),
  title: v.exactOptional(text),
  publisher: v.exactOptional(text),
  names: v.exactOptional(v.pipe(v.array(name), v.maxLength(100))),
  published: v.exactOptional(text),
  modified: v.exactOptional(text),
  accessed: v.exactOptional(text),
  url: v.exactOptional(text),
  origin: v.exactOptional(text),
});
export type SourceEdit = v.InferOutput<typeof sourceEditShape>;

/** What an edit is kept under: the id of the source (the article's for its own), without tracking parameters and tokens. */
export const editKey = (id: string): string => citedAddress(id) ?? id;

/** Edits by `editKey`. */
export const sourceEditsShape = v.record(v.string(), sourceEditShape);
export type SourceEdits = Readonly<Record<string, SourceEdit>>;

/** A source (or the article) with its edit laid over it; the names in parts where they were put right. */
export function corrected<S extends object>(
  source: S,
  edit: SourceEdit | undefined,
): S & { names?: CslName[]; type?: WorkType } {
  return edit ? { ...source, ...edit } : source;
}
