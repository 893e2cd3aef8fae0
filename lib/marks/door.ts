/** What one script of ours in a page leaves for another one. */
export interface Door<T> {
  open(): T | undefined;
  leave(given: T): void;
  /** What a script of another version left leads nowhere. */
  close(): void;
}

/** A door in a world of our scripts that the page cannot see: those that come into a page later leave there what they can do. */
export function doorOf<T>(name: string): Door<T> {
  const key = Symbol.for(`second-source.${name}`);
  const world = globalThis as { [key: symbol]: T | undefined };
  return {
    open: () => world[key],
    leave: (given) => {
      world[key] = given;
    },
    close: () => {
      world[key] = undefined;
    },
  };
}
