/** Changes come in crowds: of one import, of tabs kept one after another. In milliseconds. */
const CROWD = 250;

/** Does something once a crowd of calls is over. */
export function onceSettled(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, CROWD);
  };
}
