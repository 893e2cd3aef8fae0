import type { Cast } from '../people/cast.ts';

/** What is known of the two reports when a difference of theirs is weighed. */
export interface Reports {
  cast: Cast;
  /** ISO dates of publication, as far as known. */
  page?: string | undefined;
  source?: string | undefined;
}

/** Why a time or a number of one report may not be held against one of the other. */
export type Gap =
  | 'other-road'
  | 'other-incident'
  | 'later-day'
  | 'follow-up'
  | 'part'
  | 'others'
  | 'sum'
  | 'group'
  | 'range'
  | 'past'
  | 'round-up'
  | 'scene'
  | 'home'
  | 'unbound';
