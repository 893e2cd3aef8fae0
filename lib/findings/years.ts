import type { Claim } from '../model.ts';

/** The ages in years that a report gives for somebody by name, or without a name for those whom it does not name. */
export const yearsOf = (name: string | undefined, claims: readonly Claim[]): number[] =>
  claims.flatMap((claim) =>
    claim.kind === 'age' && !claim.aside && claim.subject.name === name && claim.value.unit === 'year' && !claim.hedge
      ? [claim.value.from]
      : [],
  );
