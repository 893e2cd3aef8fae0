/**
 * Answers a question on a claim, or on all claims of a text, once: it is weighed against many others, and its words stay what
 * they are. What else the answer rests on must be the claim's own, as the side of its text is.
 */
export function once<C extends object, R extends [] | [beside: unknown], T>(
  answer: (claim: C, ...rest: R) => T,
): (claim: C, ...rest: R) => T;
// It is asked millions of times, mostly for what is known: gathering the rest into a list each time would cost more than that.
export function once<C extends object, T>(answer: (claim: C, beside: unknown) => T): (claim: C, beside: unknown) => T {
  const known = new WeakMap<C, T | typeof NOTHING>();
  return (claim, beside) => {
    const before = known.get(claim);
    // an answer that is undefined is one, too
    if (before !== undefined) return before === NOTHING ? (undefined as T) : before;
    const now = answer(claim, beside);
    known.set(claim, now === undefined ? NOTHING : now);
    return now;
  };
}

const NOTHING = Symbol('nothing');
