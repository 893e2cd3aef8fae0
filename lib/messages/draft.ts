import type { Check, Problem, SourceChoices } from '../model.ts';

/** The longest draft that is checked, in characters: a long-read has a tenth of it. */
export const LONGEST_DRAFT = 200_000;

/** A draft as it stands while it is written. It is checked and forgotten: nothing of it is kept anywhere. */
export interface Draft {
  text: string;
  /** ISO day: when it is to appear. Without one nothing is compared by its date. */
  published?: string;
  choices: SourceChoices;
}

/** What a draft's check gives, with what its writer should know beside the findings. */
export type DraftAnswer = { check: Check; notices: Problem[] } | { problem: Problem };
