/** Runs beside the bench's reader, in the same world of the page: Readability as it comes, on a copy of the page. */
import { Readability } from '@mozilla/readability';

Object.assign(globalThis, { yardstick: () => new Readability(document.cloneNode(true) as Document).parse() });
