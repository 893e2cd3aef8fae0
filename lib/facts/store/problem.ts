/** A failure of the store in a plain sentence, for a person. Nothing was changed. */
export class StoreProblem extends Error {
  override name = 'StoreProblem';
}

/** Whatever went wrong with the database as a plain sentence; what was stopped on purpose stays as it is. */
export function plainly(error: unknown): unknown {
  if (error instanceof StoreProblem) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'AbortError' && error instanceof DOMException && error.message === STOPPED) return error;
  if (name === 'QuotaExceededError')
    return new StoreProblem(
      'There is no more room for it on this disk or in what the browser allows. Nothing was changed.',
      {
        cause: error,
      },
    );
  const reason = error instanceof Error || error instanceof DOMException ? error.message : String(error);
  return new StoreProblem(`Your own sources could not be read or changed: ${reason.replace(/\.$/, '')}.`, {
    cause: error,
  });
}

const STOPPED = 'It was stopped; everything is as it was.';

/** Rejects with an AbortError where the user stopped the work. */
export function heed(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException(STOPPED, 'AbortError');
}
