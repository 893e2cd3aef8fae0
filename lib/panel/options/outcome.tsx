import { useState } from 'preact/hooks';
import { useWords } from '../words.ts';

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Tries something and says what became of it: `done` when it went well, else the reason in `failed`'s sentence. */
export function useOutcome(failed: 'options.notSaved' | 'options.notDeleted'): {
  outcome: string;
  attempt(work: () => Promise<void>, done: string): Promise<void>;
} {
  const { t } = useWords();
  const [outcome, setOutcome] = useState('');
  return {
    outcome,
    async attempt(work, done) {
      try {
        await work();
        setOutcome(done);
      } catch (error) {
        setOutcome(t(failed, { reason: reasonOf(error) }));
      }
    },
  };
}

/** Speaks what became of the last change. */
export function Outcome({ text }: { text: string }) {
  return (
    <p role="status" class="outcome">
      {text}
    </p>
  );
}
