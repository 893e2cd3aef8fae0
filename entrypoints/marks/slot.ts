import { doorOf } from '../../lib/marks/door.ts';
import type { Layer, LayerBackground } from './layer.ts';

/**
 * What lays marks comes as a script of its own, put into a page when there is something to mark: on most pages that are read
 * there is nothing.
 */
export const marksDoor = doorOf<(background: LayerBackground, life: AbortSignal) => Layer>('marks');
