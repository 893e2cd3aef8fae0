/** How long an answer that was asked for ahead is as good as one asked for now, in milliseconds: most pages are read in a fifth of it. */
const SOON_MS = 250;

/**
 * Answers that were asked for before anybody wanted them, by tab: what other processes know takes them a while to tell, and a
 * page is read meanwhile. An answer is taken once. Whoever changes what it tells drops it.
 */
export class Ahead<T> {
  readonly #asked = new Map<number, { answer: Promise<T>; at: number }>();

  ask(tab: number, answer: Promise<T>): void {
    // Where it fails it fails for whoever takes it.
    answer.catch(() => undefined);
    this.#asked.set(tab, { answer, at: performance.now() });
  }

  take(tab: number): Promise<T> | undefined {
    const asked = this.#asked.get(tab);
    this.#asked.delete(tab);
    return asked && performance.now() - asked.at < SOON_MS ? asked.answer : undefined;
  }

  drop(tab: number): void {
    this.#asked.delete(tab);
  }

  clear(): void {
    this.#asked.clear();
  }
}
