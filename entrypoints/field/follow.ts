import { LONGEST_DRAFT } from '../../lib/messages/draft.ts';
import { awaitFollower } from '../../lib/messages/field.ts';
import { type Field, isSecret, textOf } from './pick.ts';

/** Nobody reads along letter by letter. In milliseconds. */
const PAUSE = 250;
/** How often it is looked whether the field is still there: nothing tells when an element is taken away. In milliseconds. */
const LOOK_EVERY = 1_000;
/** Nobody follows: the panel did not open. In milliseconds. */
const LONGEST_WAIT = 15_000;
/** An editor that draws its own text gives no `input` for some of its changes. */
const TYPED = ['input', 'change', 'keyup', 'paste', 'cut', 'drop'] as const;

/**
 * Tells the panel what stands in a field, now and after each change, until the panel, the field or `life` ends. The page is
 * only looked at: no node, attribute, selection or focus of it is touched.
 */
export function startField(field: Field, life: AbortController): void {
  const { signal } = life;
  const unfollowed = setTimeout(() => life.abort(), LONGEST_WAIT);
  signal.addEventListener('abort', () => clearTimeout(unfollowed));
  window.addEventListener('pagehide', () => life.abort(), { signal });

  awaitFollower(signal, (tell, line) => {
    clearTimeout(unfollowed);
    line.addEventListener('abort', () => life.abort());
    let last: string | undefined;

    const end = (why: 'gone' | 'secret') => {
      tell({ news: 'ended', why });
      life.abort();
    };
    const isThere = () => {
      if (!field.isConnected) end('gone');
      else if (isSecret(field)) end('secret');
      return !signal.aborted;
    };
    const read = () => {
      if (!isThere()) return;
      const text = textOf(field);
      if (text === last) return;
      last = text;
      tell(text.length > LONGEST_DRAFT ? { news: 'too-long' } : { news: 'text', text, host: location.host });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, PAUSE);
    };
    const looking = setInterval(isThere, LOOK_EVERY);
    const changes = new MutationObserver(soon);
    // What is typed into a line or an area is no change of the document.
    changes.observe(field, { subtree: true, childList: true, characterData: true });
    for (const type of TYPED) field.addEventListener(type, soon, { signal, passive: true });
    signal.addEventListener('abort', () => {
      changes.disconnect();
      clearInterval(looking);
      clearTimeout(timer);
    });
    read();
  });
}
