/** How long a page may take to do what it is told, in milliseconds. One that hangs never answers. */
const PAGE_MS = 5000;

/** What comes of asking a page, or undefined where that takes too long; it goes on all the same. Rejects as the work does. */
export async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<undefined>((go) => {
    timer = setTimeout(() => go(undefined), PAGE_MS);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
