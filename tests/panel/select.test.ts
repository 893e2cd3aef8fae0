import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../lib/model.ts';
import { countVerdicts, selectFindings } from '../../lib/panel/select.ts';
import { findings, sources } from './story.ts';

describe('selectFindings', () => {
  it('shows every finding once, whatever the order, where nothing is filtered', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(findings),
        fc.constantFrom('gravest' as const, 'text' as const),
        (some, order) => {
          const groups = selectFindings(some, sources, { order, verdicts: new Set(), search: ' ' });
          const shown = groups.flatMap((group) => group.findings);
          expect(new Set(shown)).toEqual(new Set(some));
          expect(shown).toHaveLength(some.length);
        },
      ),
    );
  });

  it('keeps only the verdicts that are chosen', () => {
    fc.assert(
      fc.property(fc.subarray([...VERDICTS], { minLength: 1 }), (verdicts) => {
        const choice = { order: 'text' as const, verdicts: new Set(verdicts), search: '' };
        const shown = selectFindings(findings, sources, choice).flatMap((group) => group.findings);
        const counts = countVerdicts(findings);
        expect(shown).toHaveLength(verdicts.reduce((sum, verdict) => sum + counts[verdict], 0));
        expect(shown.every(({ verdict }) => verdicts.includes(verdict))).toBe(true);
      }),
    );
  });
});
