import type { Claim } from '../model.ts';
import { isEnd } from '../text/status/stages.ts';
import type { Cast } from './people/cast.ts';

/** What two reports tell of arrests as a whole. */
export interface Arrests {
  /** Whether the page, and whether the source, tells of an arrest. */
  page: boolean;
  source: boolean;
  /** Whether the page tells how it came to it. */
  ended: boolean;
  /** The persons whom both name, by either report's name for them. */
  known: ReadonlySet<string>;
  /** Those whom the page, and whom the source, tells to be caught, each by the name that the other report has for them. */
  held: { page: ReadonlySet<string>; source: ReadonlySet<string> };
  /** Those whom the page, and whom the source, tells to be charged, each by its own name for them. */
  charged: { page: ReadonlySet<string>; source: ReadonlySet<string> };
  /** Whether the page, and whether the source, tells of somebody who is sought or at large. */
  free: { page: boolean; source: boolean };
}

const NOBODY: ReadonlySet<string> = new Set();
export const NO_ARRESTS: Arrests = {
  page: false,
  source: false,
  ended: false,
  known: NOBODY,
  held: { page: NOBODY, source: NOBODY },
  charged: { page: NOBODY, source: NOBODY },
  free: { page: false, source: false },
};

/** Somebody was caught. */
export const CAUGHT = /^(?:arrested|surrendered|in-custody|booked)$/;
/** Somebody was caught, and what followed on it. */
const HELD =
  /^(?:arrested|surrendered|in-custody|booked|charged|convicted|acquitted|sentenced|pleaded-not-guilty|on-trial)$/;

/** What the claims of a page and the facts of a source, of whom some persons are one, tell of arrests. */
export function arrestsOf(claims: readonly Claim[], facts: readonly Claim[], { partners }: Cast): Arrests {
  const there = new Set(namesOf(facts, HELD));
  return {
    page: tellsOfArrest(claims),
    source: tellsOfArrest(facts),
    ended: tellsOf(claims, (state) => /^(?:arrested|surrendered)$/.test(state)),
    known: new Set([...partners].flatMap(([name, partner]) => [name, partner.name])),
    held: {
      page: new Set(namesOf(claims, HELD).flatMap((name) => partners.get(name)?.name ?? [])),
      source: new Set([...partners].flatMap(([name, partner]) => (there.has(partner.name) ? [name] : []))),
    },
    charged: { page: new Set(namesOf(claims, /^charged$/)), source: new Set(namesOf(facts, /^charged$/)) },
    free: { page: tellsOf(claims, isSought), source: tellsOf(facts, isSought) },
  };
}

/** Whether a report tells that somebody was caught, or of the end of their case. */
export function tellsOfArrest(claims: readonly Claim[]): boolean {
  return tellsOf(claims, (state) => CAUGHT.test(state) || isEnd(state));
}

/** Told of somebody by a name that the other report does not have. */
export function isOfStranger({ subject }: Claim, { known }: Arrests): boolean {
  return subject.name !== undefined && !known.has(subject.name);
}

const isSought = (state: string): boolean => /^(?:wanted|at-large)$/.test(state);

function namesOf(claims: readonly Claim[], states: RegExp): string[] {
  return claims.flatMap(({ kind, value, subject: { name }, aside }) =>
    kind === 'status' && !aside && name !== undefined && states.test(value.state) ? [name] : [],
  );
}

function tellsOf(claims: readonly Claim[], isSuch: (state: string) => boolean): boolean {
  return claims.some((claim) => claim.kind === 'status' && !claim.aside && isSuch(claim.value.state));
}
