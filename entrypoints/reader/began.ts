import { BENCH } from '../../lib/timed.ts';

/** Imported first by a script that comes into pages, so that the bench can tell what evaluating all the other modules takes. */
export const began = BENCH ? performance.now() : 0;
