import * as v from 'valibot';
import type { Fact, Source } from '../model.ts';
import { factOf, type SetOf, sourceOf } from './file-fact.ts';
import { factFault } from './import.ts';
import { pathOf, reasonOf } from './refusal.ts';
import { FactSchema, FactSetSchema, SourceSchema } from './schema.ts';

/** What is wrong with a form: one sentence a field, by its path ("value.from"); '' is the form as a whole. */
export type Faults = Record<string, string>;

/** A fact as a form gives it, checked as a file's fact is. `set` is the set that it goes into; ids come without it. */
export function composeFact(form: unknown, set: SetOf): { fact: Fact } | { faults: Faults } {
  const parsed = v.safeParse(FactSchema, form, { abortPipeEarly: true });
  if (!parsed.success) return { faults: faultsOf(parsed.issues) };
  const fault = factFault(parsed.output, '');
  if (fault) {
    const [, path, said] = /^(words|review): (.*)$/.exec(fault) ?? [];
    return { faults: { [path ?? '']: `This ${(said ?? fault).replace(/^the file /, '')}.` } };
  }
  return { fact: factOf(set, parsed.output) };
}

/** A source as a form gives it, checked as a file's source is. */
export function composeSource(form: unknown, set: SetOf): { source: Source } | { faults: Faults } {
  const parsed = v.safeParse(SourceSchema, form, { abortPipeEarly: true });
  return parsed.success ? { source: sourceOf(set, parsed.output) } : { faults: faultsOf(parsed.issues) };
}

const { title, maker, licence, revised } = FactSetSchema.entries;
const SetForm = v.strictObject({ title, maker, licence, revised });

/** What is told of a set, as a form gives it. */
export function composeSet(form: unknown): { set: v.InferOutput<typeof SetForm> } | { faults: Faults } {
  const parsed = v.safeParse(SetForm, form, { abortPipeEarly: true });
  return parsed.success ? { set: parsed.output } : { faults: faultsOf(parsed.issues) };
}

function faultsOf(issues: readonly v.BaseIssue<unknown>[]): Faults {
  const faults: Faults = {};
  for (const issue of issues) {
    const said = reasonOf(issue).replace(/, got .*$/, '');
    faults[pathOf(issue)] ??= `This ${said}.`;
  }
  return faults;
}
