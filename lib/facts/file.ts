import type { Problem } from '../model.ts';
import { BACKUP } from './backup-shape.ts';
import { holdsReviews, parseClaimReviews } from './claim-review.ts';
import { type About, parseCsv } from './csv.ts';
import { type ParsedFactSet, parseFactSetInSteps, refusal } from './import.ts';
import type { Work } from './own.ts';
import { FORMAT } from './schema.ts';

/** What a file of facts held, and in which of the formats. */
export interface ParsedFile extends ParsedFactSet {
  format: 'json' | 'csv' | 'claim-review';
  /** What was left out, each in a sentence. */
  notes: string[];
}

/**
 * Reads a file of facts in whichever format it is: our JSON, a table (CSV), or schema.org ClaimReview. `today` is an ISO day, for
 * formats that do not say when they were revised. Rejects only where it is stopped.
 */
export async function parseFactFile(
  text: string,
  name: string,
  today: string,
  work?: Work,
): Promise<ParsedFile | { problem: Problem }> {
  const about = aboutFile(name, today);
  const begin = text.slice(0, 1000).trimStart();
  if (!/^\ufeff?[{[]/.test(begin)) {
    const table = await parseCsv(text, name, about, work);
    return 'problem' in table ? table : { ...table, format: 'csv', notes: [] };
  }
  if (begin.includes(`"${BACKUP}"`) && /^\ufeff?\{[^\n]*"version"/.test(begin)) {
    return refusal(name, 'it is a backup of a whole library; restore it as one');
  }
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refusal(name, 'the file is not JSON');
  }
  if (!isOurs(file) && holdsReviews(file)) {
    const reviews = await parseClaimReviews(file, name, about, work);
    return 'problem' in reviews ? reviews : { ...reviews, format: 'claim-review' };
  }
  const set = await parseFactSetInSteps(file, name, work);
  return 'problem' in set ? set : { ...set, format: 'json', notes: [] };
}

function isOurs(file: unknown): boolean {
  return typeof file === 'object' && file !== null && 'format' in file && file.format === FORMAT;
}

/** What a set is called whose file does not say: by the file's name. */
export function aboutFile(name: string, today: string): About {
  const title = (
    name
      .replace(/^.*[/\\]/, '')
      .replace(/\.[^.]*$/, '')
      .replace(/\s+/g, ' ')
      .trim() || 'Imported facts'
  ).slice(0, 200);
  return {
    id: setId(title),
    title: title.replace(/[<>]/g, ''),
    maker: 'Maker not stated',
    licence: 'not stated',
    revised: today,
  };
}

/** An id from a title: lower-case words joined by hyphens, at most 60 characters. */
export function setId(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return words === '' || words === 'constructor' || words === 'prototype' ? 'set' : words;
}
