/**
 * Answers the same question from memory: of many claims that are held against each other, each is asked about again and
 * again. Once it knows `most` answers it begins anew, so that a worker that lives long does not fill up.
 */
export function remembered<T>(answer: (question: string) => T, most = 4000): (question: string) => T {
  const known = new Map<string, T | typeof NOTHING>();
  return (question) => {
    const before = known.get(question);
    // an answer that is undefined is one, too
    if (before !== undefined) return before === NOTHING ? (undefined as T) : before;
    const now = answer(question);
    if (known.size >= most) known.clear();
    known.set(question, now === undefined ? NOTHING : now);
    return now;
  };
}

const NOTHING = Symbol('nothing');
