/**
 * Does what only an extension that is still there can do; false where it could not. One that was updated or removed leaves its
 * scripts in the pages, and there every call to the browser throws, from one moment to the next: nobody is left who could be told.
 */
export function unlessGone(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
