import type { Painting, Shapes } from '../../lib/messages.ts';

function refuse(given: unknown): never {
  throw new TypeError(`The reader cannot do this: ${JSON.stringify(given)}`);
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

const none = (given: unknown): [] => (Array.isArray(given) && given.length === 0 ? [] : refuse(given));

/** The background alone can send one: that its parts are there is enough. */
function isPainting(given: unknown): given is Painting {
  if (typeof given !== 'object' || given === null) return false;
  const { findings, show } = given as Partial<Record<keyof Painting, unknown>>;
  return Array.isArray(findings) && Array.isArray(show);
}

/** Written by hand: a schema library would weigh more than all else that the reader brings to the page. */
export const pageShapes: Shapes<'page'> = {
  show(given) {
    if (!Array.isArray(given) || given.length !== 1) return refuse(given);
    const [marks] = given;
    return marks === 'shown' || marks === 'hidden' ? [marks] : refuse(given);
  },
  paint(given) {
    if (!Array.isArray(given) || given.length !== 1) return refuse(given);
    const [painting] = given;
    return isPainting(painting) ? [painting] : refuse(given);
  },
  reveal(given) {
    if (!Array.isArray(given) || given.length !== 2) return refuse(given);
    const [finding, place] = given;
    return typeof finding === 'string' && isCount(place) ? [finding, place] : refuse(given);
  },
  step(given) {
    if (!Array.isArray(given) || given.length !== 1) return refuse(given);
    const [by] = given;
    return by === 1 || by === -1 ? [by] : refuse(given);
  },
  recall: none,
  forget: none,
};
