import type { SourceEdit, WorkType } from '../../citations/correct.ts';
import { dateParts } from '../../citations/evidence.ts';
import { citedAddress } from '../../citations/link.ts';
import type { Work } from '../../citations/list.ts';
import type { CslName } from '../../citations/names.ts';

/** The fields of a work as they are written in the form. */
export interface Fields {
  type: WorkType;
  title: string;
  publisher: string;
  /** One a line. */
  authors: string;
  published: string;
  modified: string;
  accessed: string;
  url: string;
  origin: string;
}

/** What does not fit, and in which field. */
export interface Misfit {
  field: 'published' | 'modified' | 'accessed' | 'url';
  text: string;
}

export function fieldsOf(work: Work): Fields {
  return {
    type: work.type,
    title: work.title,
    publisher: work.publisher,
    authors: work.names.map(nameLine).join('\n'),
    published: work.published ?? '',
    modified: work.modified ?? '',
    accessed: work.accessed ?? '',
    url: work.url ?? '',
    origin: work.origin ?? '',
  };
}

function nameLine(name: CslName): string {
  if ('literal' in name) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  // A comma at the end keeps a person of one name from being taken for an organisation.
  return [family, name.given ?? '', name.suffix].filter((part) => part !== undefined).join(', ');
}

function nameOf(line: string): CslName {
  const [family = '', given = '', suffix = ''] = line.split(',').map((part) => part.trim());
  if (!line.includes(',')) return { literal: family };
  return { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) };
}

/** What of the form differs from what the work states, as an edit; or the first field that does not fit. */
export function editOf(fields: Fields, work: Work): { edit: SourceEdit } | { misfit: Misfit } {
  for (const field of ['published', 'modified', 'accessed'] as const) {
    const text = fields[field].trim();
    if (text !== '' && dateParts(text) === undefined) return { misfit: { field, text } };
  }
  const url = fields.url.trim();
  if (url !== '' && citedAddress(url) === undefined) return { misfit: { field: 'url', text: url } };
  const stated = fieldsOf(work);
  const { authors, type, ...texts } = fields;
  const changed = Object.entries(texts).flatMap(([name, text]) =>
    text.trim() === stated[name as keyof typeof texts] ? [] : [[name, text.trim()]],
  );
  const names = authors
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(nameOf);
  return {
    edit: {
      ...(Object.fromEntries(changed) as SourceEdit),
      ...(type === stated.type ? {} : { type }),
      ...(authors.trim() === stated.authors.trim() ? {} : { names }),
    },
  };
}
