import type { Claim, Span } from '../model.ts';
import { type Quotation, quotationsOf } from '../text/quotations.ts';
import type { Reading } from '../text/reading.ts';
import { sentencesOf } from '../text/sentences.ts';
import { speakersOf } from '../text/speakers.ts';
import { type Alignment, align, type Parting, wordingOf } from '../text/wording.ts';
import type { Comparison, Found, Room } from './room.ts';

/** Longest words of one utterance, in UTF-16 code units: longer ones are cut behind a word. */
const LONGEST = 600;
/** Fewest words of a claim: shorter ones mostly set a word apart, and say nothing that could be compared. */
const FEWEST = 2;
/** From so many words on, the same words are the same utterance whoever is named for it. */
const UNMISTAKABLE = 8;

/** Words that somebody is quoted with, sentence by sentence. */
export const quote: Room<'quote'> = {
  kind: 'quote',

  find(reading) {
    const quotations = quotationsOf(reading.text, reading.blocks);
    const speakers = speakersOf(reading, quotations);
    return quotations.flatMap((quotation, index) => utterances(reading, quotation, speakers[index]));
  },

  // the more of the page's words a quotation covers, the surer it is the one to compare with
  sureness(page, source, _usual, samePerson) {
    const here = wordingOf(page.value.words);
    const covered = (align(here, wordingOf(source.value.words))?.common ?? 0) / here.words.length;
    const speaker = samePerson ? 1 : samePerson === undefined ? 0.7 : here.words.length >= UNMISTAKABLE ? 0.45 : 0;
    return speaker * (0.5 + 0.5 * covered);
  },

  compare: (page, source) => compareQuotes(page, source),

  describe: (value) => (value.speaker ? `${value.speaker}: “${value.words}”` : `“${value.words}”`),

  examples: {
    finds: [
      {
        text: '“We lost the roof and half of the barn,” said Ottilie Brandt, a farmer.',
        words: 'We lost the roof and half of the barn,',
        value: { speaker: 'Ottilie Brandt' },
      },
      {
        text: '"The bridge is closed," Mayor Imre Toth said. "We do not know until when."',
        words: 'We do not know until when.',
        value: { speaker: 'Mayor Imre Toth' },
      },
      { text: 'The report calls the plan "costly and hard to defend".', words: 'costly and hard to defend' },
      {
        text: '“We waited for hours. Nobody came to help us,” she said.',
        words: 'Nobody came to help us,',
      },
      { text: "Mayor: 'We will build it again'", words: 'We will build it again' },
    ],
    leaves: [
      { text: 'The film “The Long Way Home” opens on Friday.', why: 'a title' },
      { text: 'Piet “Shorty” Maas won again.', why: 'a nickname' },
      { text: 'The “smart” meter failed.', why: 'a word set apart' },
      { text: "The drivers' union and the owners' club met.", why: 'apostrophes' },
      { text: 'The board is 6" wide and 2" thick.', why: 'inches' },
    ],
  },
};

/** The sentences of a quotation, cut at its ellipses as well. */
function utterances(reading: Reading, quotation: Quotation, speaker: Span | undefined): Found<'quote'>[] {
  if (isTitle(reading.text.slice(quotation.start, quotation.end))) return [];
  const found: Found<'quote'>[] = [];
  for (const sentence of sentencesOf(reading.text, quotation)) {
    for (const piece of piecesOf(reading.text, sentence)) {
      const words = reading.text.slice(piece.start, piece.end);
      if (wordsIn(words) < FEWEST) continue;
      const item: Found<'quote'> = { kind: 'quote', ...piece, value: { words } };
      if (speaker) {
        item.near = speaker;
        item.value.speaker = reading.text.slice(speaker.start, speaker.end).trim();
      }
      found.push(item);
    }
  }
  return found;
}

function piecesOf(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  const push = (end: number) => {
    const words = text.slice(start, end);
    const from = start + (/^[\s,.;…–—-]+/.exec(words)?.[0].length ?? 0);
    let to = from + Math.min(LONGEST, text.slice(from, end).trimEnd().length);
    if (to - from === LONGEST) to = from + Math.max(text.slice(from, to).lastIndexOf(' '), 1);
    if (to > from) pieces.push({ start: from, end: to });
  };
  for (const match of text.slice(span.start, span.end).matchAll(/\.(?: ?\.){2,}|…/g)) {
    push(span.start + match.index);
    start = span.start + match.index + match[0].length;
  }
  push(span.end);
  return pieces;
}

function wordsIn(words: string): number {
  let [count, within] = [0, false];
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    // of other letters and marks the pattern must tell
    if (code > 127 && !isMark(code)) return words.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
    const letter = code | 32;
    const isOfWord =
      (letter > 96 && letter < 123) || (code > 47 && code < 58) || code === APOSTROPHE || code === CURLY_APOSTROPHE;
    if (isOfWord && !within) count++;
    within = isOfWord;
  }
  return count;
}
const [APOSTROPHE, CURLY_APOSTROPHE] = [0x27, 0x2019];
/** A space that does not break, long dashes, quotation marks and the sign for what is left out. */
const isMark = (code: number): boolean =>
  code === 0xa0 || code === 0x2013 || code === 0x2014 || (code > 0x2017 && code < 0x2020) || code === 0x2026;

/** A title of a work, a name, or a headline: the first and each longer word is capitalised. */
function isTitle(words: string): boolean {
  if (/[.!?]$/.test(words) || !/^\P{L}*\p{Lu}/u.test(words)) return false;
  const all = wordsIn(words);
  if (all > 7) return false;
  const long = words.match(/[\p{L}'’]{4,}/gu) ?? [];
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word)) && (long.length > 1 || all <= 3);
}

/** Fewest common words that make two quotations the same utterance where one of them quotes more. */
const SURELY_COMMON = 5;
/** Short formulas are said more than once: fewer common words do not tell that little words were left out. */
const LONG_ENOUGH = 10;
/** Longest words at an end, on both sides, that are still one slip and not two ways to go on. */
const SLIP = 2;

function compareQuotes(page: Claim<'quote'>, source: Claim<'quote'>): Comparison | undefined {
  const [a, b] = [wordingOf(page.value.words), wordingOf(source.value.words)];
  const alignment = align(a, b);
  if (!alignment) return undefined;
  const { common, telling, lead, tail } = alignment;
  const shorter = Math.min(a.words.length, b.words.length);
  const ends = [lead, tail].filter(({ here, there }) => here.length > 0 && there.length > 0);
  const partings = [...alignment.partings, ...ends];
  if (partings.length === 0) {
    if (common === a.words.length && common === b.words.length)
      return { verdict: 'agrees', reason: 'SOURCE quotes the same words.' };
    const whole = common === shorter && (telling >= 2 || (telling === 1 && common >= 3));
    if (common < shorter * 0.6 || (common < SURELY_COMMON && !whole)) return undefined;
    return a.words.length > b.words.length
      ? { verdict: 'agrees', reason: 'SOURCE quotes a part of the same words.' }
      : { verdict: 'agrees', reason: 'SOURCE quotes the same words and more.' };
  }
  if (partings.every(isLittle))
    return common >= LONG_ENOUGH
      ? { verdict: 'agrees', reason: `The same but for a little word. ${told(partings[0]!)}.` }
      : undefined;
  return isOneUtterance(alignment, partings, ends, isOneSpeaker(page, source)) && !isMoved(partings)
    ? { verdict: 'differs', reason: `${told(partings.find((each) => !isLittle(each))!)}.` }
    : undefined;
}

/** Words that reporters drop and add without a thought. */
const LITTLE = /^(?:an?|the|and|but|so|well|that|just|'s)$/;

/** Words that say nothing of their own, or one word written as two. */
function isLittle({ here, there }: Parting): boolean {
  if (here.length > 0 && here.join('') === there.join('')) return true;
  return [...here, ...there].every((word) => LITTLE.test(word));
}

/** "Probably gonna" and "gonna probably": a word that is missing in one place and stands in another is not missing. */
function isMoved(partings: readonly Parting[]): boolean {
  const there = partings.flatMap((parting) => parting.there);
  return partings.some(({ here }) => here.some((word) => !LITTLE.test(word) && there.includes(word)));
}

/** Fewest common words of one utterance of one speaker, whatever their length, and how many of three may be others. */
const OF_ONE_SPEAKER = 6;

/** Few words part, long stretches are the same, and no end goes its own way; one speaker says nothing so alike twice. */
function isOneUtterance(
  { common, telling, partings: within }: Alignment,
  partings: Parting[],
  ends: Parting[],
  ofOneSpeaker: boolean,
): boolean {
  if (ends.some(({ here, there }) => Math.max(here.length, there.length) > SLIP)) return false;
  const changed = partings.reduce((sum, { here, there }) => sum + Math.max(here.length, there.length), 0);
  if (within.length > 3) return false;
  if (ofOneSpeaker && common >= OF_ONE_SPEAKER && telling >= 2 && changed <= common / 3) return true;
  return common >= 4 && telling >= 3 && changed <= Math.max(1, common / 4);
}

/** Whether both are said by somebody of one surname. */
function isOneSpeaker({ value: { speaker: one } }: Claim<'quote'>, { value: { speaker: other } }: Claim<'quote'>) {
  const [mine, theirs] = [one, other].map((speaker) => SURNAME.exec(speaker ?? '')?.[0]);
  return mine !== undefined && mine === theirs;
}
const SURNAME = /(?<![\p{L}’'-])\p{Lu}\p{Ll}[\p{L}’'-]+$/u;

function told({ shown: { here, there } }: Parting): string {
  if (!here) return `Here without “${there}”, which SOURCE has among the same words`;
  if (!there) return `Here “${here}” stands among the words; SOURCE quotes them without it`;
  return `Here “${here}”; SOURCE quotes “${there}”`;
}
