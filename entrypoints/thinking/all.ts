import { findClaims } from '../../lib/claims/find.ts';
import { keepArticle } from '../../lib/facts/keeping.ts';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import { checkArticle } from '../../lib/findings/check.ts';
import { outlookOf } from '../../lib/findings/outlook.ts';
import { probesOf } from '../../lib/findings/probe.ts';

/** All that finds, compares and ranks. */
export const all = { checkArticle, findClaims, keepArticle, memoryLibrary, outlookOf, probesOf };
export type Thinking = typeof all;
