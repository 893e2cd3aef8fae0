import type { Block, Span } from '../model.ts';

/** A text made ready for the finders: blocks and sentences, each a span into `text`. */
export interface Reading {
  text: string;
  blocks: Block[];
  sentences: Span[];
  published?: string;
}
