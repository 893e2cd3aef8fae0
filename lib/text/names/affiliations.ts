import type { Span } from '../../model.ts';
import { stateOf } from '../places/regions.ts';
import { slip } from './parts.ts';
import { plain } from './spelling.ts';

/** A lawmaker's party and state, as they stand behind the name: "(R-Iowa)", ", D-Calif.,", "(Texas)". */
export interface Affiliation {
  party?: 'democrat' | 'republican' | 'independent';
  /** As printed. */
  state: string;
}

const PARTY = { D: 'democrat', R: 'republican', I: 'independent' } as const;
const STATE = '\\p{Lu}[\\p{L}.]{1,13}(?: \\p{Lu}[\\p{L}.]{1,12})?';
const WITH_PARTY = new RegExp(`^(?: \\(|, ?)([DRI])(?:[-–‑/., ] ?|\\., ?)(${STATE})(?:[-–]\\d{1,2})?(?=[),.;]|$)`, 'u');
const STATE_ALONE = new RegExp(`^ \\((${STATE})\\)`, 'u');

/** The affiliation that some text, the words behind a lawmaker's name, begins with; its span is within that text. */
export function affiliationBehind(text: string): (Affiliation & Span) | undefined {
  const told = WITH_PARTY.exec(text);
  const [, letter, state] = told ?? [];
  if (told && letter && state) {
    const start = told[0].indexOf(letter);
    return { party: PARTY[letter as keyof typeof PARTY], state, start, end: trimmed(text, told[0].length) };
  }
  const alone = STATE_ALONE.exec(text);
  return alone?.[1] ? { state: alone[1], start: 2, end: 2 + alone[1].length } : undefined;
}

/** A stop that closes the sentence is none of an abbreviation's; "Calif." keeps its own. */
function trimmed(text: string, end: number): number {
  return text[end - 1] === '.' && !/^[),.;]/.test(text.slice(end)) ? end - 1 : end;
}

/** 'same' where both name one state · 'slip' where one is a misspelling of the other · 'other' of two states · else undefined. */
export function stateCloseness(a: string, b: string): 'same' | 'slip' | 'other' | undefined {
  const [mine, theirs] = [stateOf(a), stateOf(b)];
  if (mine && theirs) return mine === theirs ? 'same' : 'other';
  const known = mine ?? theirs;
  if (!known) return undefined;
  // an abbreviation that the list does not have: "Wisc."
  if (known.startsWith(plain(mine ? b : a))) return 'same';
  return slip(plain(a), plain(b)) ? 'slip' : undefined;
}
