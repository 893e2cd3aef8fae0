import type { Span } from '../model.ts';

/** Words that end in a full stop without ending a sentence, lower-case, without the stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms messrs dr drs prof profs rev revs hon gov govs lts sgts dets gens sens reps atty adm amb brig pvt spc lt sgt cpl capt cmdr col gen maj det sen rep pres supt insp asst dept dist st ave blvd rd hwy ft mt pt jr sr ' +
    'no nos vs etc inc corp co ltd bros jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ' +
    'sw nw ne se approx est a.m p.m u.s u.n u.k d.c n.y n.j n.c s.c n.d s.d n.h n.m r.i w.va e.g i.e d-n.y r-ky'
  ).split(' '),
);

/** Months, states and a.m. may well end a sentence: after these a capital word that starts one decides. */
const MAY_END = /^(?:a\.m|p\.m|u\.s|u\.k|u\.n|d\.c|jr|sr|inc|co|corp|ltd|etc|[nrsw]\.\w+)$/;
/** How a sentence begins that is glued to the one before: with a capital word, or with "A" or "I" alone. */
const SENTENCE_FIRST = /^(?:\p{Lu}\p{Ll}|[AI][ \u00a0])/u;
/** "T.J. Smith". */
const INITIALS = /^(?:\p{L}\.){1,2}\p{L}$/u;
const STARTERS =
  /^["“‘'(]?(?:The|A|An|In|On|At|He|She|It|They|We|I|His|Her|Their|Its|This|That|These|Those|But|And|When|While|After|Before|As|If|No|Police|Officers?|Authorities|Investigators|Witnesses|There|According|One|Two|Three|Several|Both|All|Another|Some|However)\b/;

/**
 * Longest sentence, in UTF-16 code units; of 46,000 sentences in real reports seven are longer, all of them lists or tables. What
 * is longer is cut at a space, so that the work done on a sentence has a bound and that on a text grows with its length.
 */
const LONGEST = 1000;

/**
 * Splits a block into sentences. Spans are relative to the text that holds the block, without the space around them.
 * One pass; never throws; every character that is not white space lies in exactly one sentence, none longer than `LONGEST`.
 */
export function sentencesOf(text: string, block: Span): Span[] {
  const sentences: Span[] = [];
  let start = block.start;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    for (; to - from > LONGEST; from = nextWord(text, from, to)) {
      const cut = wordEnd(text, from, from + LONGEST);
      sentences.push({ start: from, end: cut });
      from = cut;
    }
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = block.start; at < block.end; at++) {
    const character = text[at];
    if (character === '\n') {
      push(at);
      continue;
    }
    if (character !== '.' && character !== '!' && character !== '?' && character !== '…') continue;
    let after = at + 1;
    while (after < block.end && /["”’')\]]/.test(text[after]!)) after++;
    // a full stop glued to the next sentence: "the door.Police said"
    const glued =
      character === '.' && /\p{Ll}/u.test(text[at - 1] ?? '') && SENTENCE_FIRST.test(text.slice(after, after + 2));
    if (after < block.end && !isSpace(text.charCodeAt(after)) && !glued) continue;
    let next = after;
    while (next < block.end && isSpace(text.charCodeAt(next))) next++;
    if (next >= block.end) continue;
    const following = text.slice(next, next + 24);
    if (!/^["“‘'([]?[\p{Lu}\p{Lt}\d—–-]/u.test(following)) continue;
    if (character === '.' && !glued && isAbbreviation(text, block.start, at, following)) continue;
    push(after);
    at = after - 1;
  }
  push(block.end);
  return sentences;
}

/** The last end of a word up to `limit`; without one, `limit` itself, off a surrogate pair. */
function wordEnd(text: string, from: number, limit: number): number {
  for (let at = limit; at > from; at--)
    if (isSpace(text.charCodeAt(at)) && !isSpace(text.charCodeAt(at - 1))) return at;
  return /^[\uDC00-\uDFFF]/.test(text[limit] ?? '') ? limit - 1 : limit;
}

function nextWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isAbbreviation(text: string, floor: number, stop: number, following: string): boolean {
  let from = stop;
  while (from > floor && stop - from < 12 && !isSpace(text.charCodeAt(from - 1)) && !/["“‘'(]/.test(text[from - 1]!))
    from--;
  const word = text.slice(from, stop).toLowerCase();
  if (/^\p{L}$/u.test(word)) return word !== 'i'; // an initial: "J. Smith"
  if (MAY_END.test(word) || INITIALS.test(word)) return !STARTERS.test(following);
  return (
    ABBREVIATIONS.has(word) &&
    !(
      word.length > 2 &&
      STARTERS.test(following) &&
      !/^(?:mr|mrs|ms|messrs|dr|sgt|gov|sen|rep|lt|det|capt|cpl|gen|col|rev|st|sens|reps|govs|drs|profs)$/.test(word)
    )
  );
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000
  );
}
