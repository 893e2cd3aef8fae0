import type { Verdict } from '../model.ts';

/** The same line that is painted under the words in the text: verdicts are told apart by shape, not by colour alone. */
const LINES: Record<Verdict, string> = {
  differs: 'M1 5 q2.25 -5 4.5 0 t4.5 0 t4.5 0 t4.5 0',
  updated: 'M1 5 h5 m2.5 0 h5 m2.5 0 h3',
  agrees: 'M1 5 h18',
  compatible: 'M2 5 h0.01 m4 0 h0.01 m4 0 h0.01 m4 0 h0.01 m4 0 h0.01',
  unmatched: 'M7.5 5 a2.5 2.5 0 1 0 5 0 a2.5 2.5 0 1 0 -5 0',
};

export function VerdictLine({ verdict }: { verdict: Verdict }) {
  return (
    <svg class="verdict-line" data-verdict={verdict} viewBox="0 0 20 10" width="20" height="10" aria-hidden="true">
      <path d={LINES[verdict]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </svg>
  );
}
