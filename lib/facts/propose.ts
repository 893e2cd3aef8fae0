import { findClaims } from '../claims/find.ts';
import type { Claim } from '../model.ts';
import type { FactSetFact } from './schema.ts';

/** What the words of a proposed fact are read with: when its source was published, and by whom. */
export type Told = { published?: string; publisher?: string };

/**
 * The checkable details of a statement, found as in an article of that one paragraph: what a form proposes, and what a table
 * without values states. Best first is text order; details set aside (another story, a correction) are left out.
 */
export function claimsIn(statement: string, told: Told = {}): Claim[] {
  const text = statement.replace(/\s+/g, ' ').trim();
  if (text === '') return [];
  const blocks = [{ type: 'paragraph' as const, start: 0, end: text.length }];
  return findClaims({ ...told, text, blocks }).filter(({ aside }) => !aside);
}

/** A claim of a statement as a fact of a file. */
export function proposedFact(claim: Claim, statement: string, id: string, source: string): FactSetFact {
  const { kind, subject, value, hedge, cited, words } = claim;
  const made = {
    id,
    source,
    kind,
    subject,
    value,
    statement: statement.replace(/\s+/g, ' ').trim(),
    words,
    ...(hedge === undefined ? {} : { hedge }),
    ...(cited === undefined ? {} : { cited }),
  };
  return made as FactSetFact;
}
