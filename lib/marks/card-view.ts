import type { IgnoredWhat, Marked } from '../preferences.ts';

/** A source's words in three parts, the middle one being the value. */
export interface PartedWords {
  before: string;
  words: string;
  after: string;
}

/** What one source says, as the card shows it. All texts are ready to be read. */
export interface CardEvidence {
  verdict: Marked;
  verdictWord: string;
  publisher: string;
  /** Date, and how long before or after the article. */
  details: string[];
  said: PartedWords;
  /** Set for a summary: who wrote it. What has none is a quotation. */
  summary?: string;
  reason?: string;
  link?: { href: string; label: string };
}

/** What the card shows of one finding. */
export interface CardView {
  /** The page's own words. */
  words: string;
  verdict: Marked;
  verdictWord: string;
  /** By voice: "3 agree, 1 differs". */
  tally: string;
  reason: string;
  /** What makes its sources fewer than they seem: "Both cite the police chief." */
  notes: string[];
  evidence: CardEvidence[];
  /** "2 of 12". */
  position: string;
  /** What "Copy citation" copies. */
  citation: string;
  /** What of it can be ignored, in words; none in a private window. */
  ignorable: { what: IgnoredWhat; fact: string | null; label: string }[];
}

/** The card's own words, in the reader's language. */
export interface CardWords {
  label: string;
  open: string;
  next: string;
  previous: string;
  close: string;
  copy: string;
  copied: string;
  notCopied: string;
  ignore: string;
}

/** What takes the keyboard's focus when a card opens: nothing, the card, or the button by which the user came to it. */
export type CardFocus = 'none' | 'card' | 'next' | 'previous';

/** What a user does in the card. */
export interface CardActions {
  close(): void;
  step(by: 1 | -1): void;
  ignore(what: IgnoredWhat, fact: string | null): void;
}
