import type { Span } from '../model.ts';

/**
 * The largest stretch of `outer`, at most `limit` long, that holds `inner`, with as much before as behind it; it begins and
 * ends at whole words where it can, and never inside a surrogate pair. Where `inner` itself is longer, its beginning.
 */
export function cutAround(text: string, outer: Span, inner: Span, limit: number): Span {
  const whole = { start: Math.min(outer.start, inner.start), end: Math.max(outer.end, inner.end) };
  if (whole.end - whole.start <= limit) return trimmed(text, whole);
  if (inner.end - inner.start > limit) {
    return trimmed(text, { start: inner.start, end: wordEnd(text, inner.start + limit, inner.start + 1) });
  }
  const spare = limit - (inner.end - inner.start);
  let start = Math.max(whole.start, inner.start - Math.floor(spare / 2));
  const end = Math.min(whole.end, start + limit);
  start = Math.max(whole.start, end - limit);
  return trimmed(text, {
    start: start === whole.start ? start : wordStart(text, start, inner.start),
    end: end === whole.end ? end : wordEnd(text, end, inner.end),
  });
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** The first beginning of a word from `at` up to `latest`; `at` itself (off a surrogate pair) where there is none. */
function wordStart(text: string, at: number, latest: number): number {
  for (let i = at; i <= latest; i++) if (/\s/.test(text[i - 1] ?? ' ')) return i;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

/** The last end of a word from `earliest` up to `at`; `at` itself (off a surrogate pair) where there is none. */
function wordEnd(text: string, at: number, earliest: number): number {
  for (let i = at; i >= earliest; i--) if (/\s/.test(text[i] ?? ' ')) return i;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
