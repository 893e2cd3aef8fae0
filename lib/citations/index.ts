import { cslJson } from './csl.ts';
import type { CitationFormat } from './format.ts';
import { markdown } from './markdown.ts';

export type { CitationFormat, CitationOptions } from './format.ts';

/** Every format in which citations can be written, in the order in which they are offered. */
export const FORMATS: readonly CitationFormat[] = [markdown, cslJson];
