import { BENCH } from '../../lib/timed.ts';

/** Imported first, so that the bench can tell what evaluating all the other modules takes. */
export const began = BENCH ? performance.now() : 0;
