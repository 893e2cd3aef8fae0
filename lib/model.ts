/**
 * The words of Second Source as types, one meaning each: plain data that crosses messages and storage unchanged.
 * Offsets are UTF-16 code units, end exclusive. Dates are ISO 8601 (`2024-02-29`, or with a clock time).
 */
import type { ValueOf } from './values.ts';

export type * from './values.ts';

/** The kinds of claim, in the order in which they are registered and shown. */
export const KINDS = [
  'name',
  'role',
  'age',
  'kin',
  'time',
  'place',
  'count',
  'amount',
  'charge',
  'status',
  'quote',
] as const;
export type Kind = (typeof KINDS)[number];

/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

export const BLOCKS = [
  'headline',
  'standfirst',
  'heading',
  'paragraph',
  'caption',
  'list-item',
  'quotation',
  'table-cell',
] as const;
export type BlockType = (typeof BLOCKS)[number];

/** One block of an article; its span points into `Article.text`. */
export interface Block extends Span {
  type: BlockType;
}

/** How much of a page was read. `placed` of `total` blocks could be tied to live text. */
export interface Coverage {
  total: number;
  placed: number;
  /** Set where the page shows a part only. */
  limit?: 'preview' | 'too-long';
}

/** Names every draft within its check. No source has it. */
export const DRAFT = 'draft';

/** What was read from a page. `text` is its blocks joined by blank lines. */
export interface Article {
  /** Names the article within one check: its URL, or a report's id. */
  id: string;
  url?: string;
  canonicalUrl?: string;
  title: string;
  publisher?: string;
  authors: string[];
  published?: string;
  modified?: string;
  section?: string;
  /** BCP 47, as the page states it. */
  language?: string;
  text: string;
  blocks: Block[];
  coverage: Coverage;
  /** What its publisher says that it corrected in it, where the page states so (schema.org `correction`). */
  correction?: string;
}

/** Who made facts: one report by one publisher, or an entry of a fact set. */
export interface Source {
  id: string;
  publisher: string;
  title: string;
  authors: string[];
  published?: string;
  modified?: string;
  accessed?: string;
  url?: string;
  contentHash?: string;
  /** Set where the text is another's: "The Associated Press". */
  origin?: string;
  /** The fact set that the source came with, where it came with one. */
  factSet?: string;
  /** What the page says of itself, where that is not the address and the publisher that it was read from. */
  callsItself?: { url?: string; publisher?: string };
  /** Set where only a part of it was read. */
  limit?: NonNullable<Coverage['limit']>;
  /** Shown in the panel only, never marked in a page. */
  private?: true;
  /** Its publisher, or the user, took it back or corrected it: shown as such, and accuses nobody any more. */
  standing?: 'corrected' | 'withdrawn';
}

/** How firmly a value is stated. */
export const HEDGES = ['about', 'at-least', 'at-most'] as const;
export type Hedge = (typeof HEDGES)[number];

/** What happened; times, places and counts belong to one. Named by the act, not by the words used for it. */
export const EVENTS = [
  'shooting',
  'attack',
  'crash',
  'call',
  'arrival',
  'death',
  'hospital',
  'arrest',
  'booking',
  'charge',
  'court',
  'sentence',
  'search',
  'vigil',
  'visitation',
  'funeral',
  'statement',
  'publication',
  'identification',
  'release',
  'vote',
  'signing',
  'meeting',
  'career',
  'birth',
  'service',
  'history',
  'other',
] as const;
export type EventType = (typeof EVENTS)[number];

/** Who or what a claim is about: a person, an organisation, a group, or an event of the story. */
export interface Subject {
  /** The fullest name the text gives. */
  name?: string;
  /** What the text calls the subject where it gives no name, or beside it: "victim", "police chief". */
  role?: string;
  event?: EventType;
  /** Set where the text shows it: pronouns, "man", "mother". */
  sex?: 'female' | 'male';
  /** The subject's age where the text ties one to it; tells two unnamed people apart. */
  age?: number;
}

/** The words around a claim, kept with it so that it can be judged and shown without its text. */
export interface Sentence extends Span {
  text: string;
}

/** What the words of a claim can be of, beside the story. */
export const ASIDES = ['correction', 'other-story', 'boilerplate'] as const;
export type Aside = (typeof ASIDES)[number];

interface ClaimOf<K extends Kind> extends Span {
  kind: K;
  /** The words that carry the value: the text of the span. */
  words: string;
  sentence: Sentence;
  block: BlockType;
  subject: Subject;
  value: ValueOf[K];
  hedge?: Hedge;
  /** Who is cited for it, as the text names them. */
  cited?: string;
  /** Set where the words tell the past of the report itself (a correction note) or of another story. */
  aside?: Aside;
}

/** One checkable detail of a text. Spans point into that text. */
export type Claim<K extends Kind = Kind> = { [P in K]: ClaimOf<P> }[K];

/** What a source says on a claim: its own words, or a summary by the maker of a fact set. */
export type Said =
  | { type: 'quote'; text: string; start: number; end: number }
  /** `review` is the rating that `by` gave to what is said: such a fact neither accuses nor bears out. */
  | { type: 'statement'; text: string; by: string; review?: string };

/** A claim with its source. Spans of a quoted fact point into the source's text. */
export type Fact<K extends Kind = Kind> = { [P in K]: ClaimOf<P> & { id: string; source: string; said: Said } }[K];

/** What a text is about in single words, for choosing its story: stems of its telling words, and its capitalised words with the telling ones of its headline. */
export interface Gist {
  title: string[];
  words: string[];
  names: string[];
}

/** A source with all that it states. */
export interface SourceFacts {
  source: Source;
  facts: Fact[];
  /** Unset for fact sets: their facts' statements stand for the text. */
  gist?: Gist;
  /** Tells copies of one text: the least hashes of its runs of words (see `text/sketch.ts`). */
  sketch?: number[];
}

/** What became of one detail of a source between two readings: another value, a new detail, or one that is gone. */
export interface FactChange {
  kind: Kind;
  /** Whose or what's, in the text's words: a name, a role, or what happened. */
  about?: string;
  /** The words before; unset where the detail is new. */
  was?: string;
  /** The words now; unset where the detail is gone. */
  now?: string;
  /** The sentence that says it now, or said it where it is gone. */
  sentence: string;
}

/** Gravest first. */
export const VERDICTS = ['differs', 'updated', 'agrees', 'compatible', 'unmatched'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What one source says on a claim, how it was judged, and why, in one sentence. */
export interface Evidence {
  source: string;
  fact: string;
  verdict: Exclude<Verdict, 'unmatched'>;
  reason: string;
  /** The source's words that carry the value. */
  words: string;
  said: Said;
  /** Whom the source cites for it, as it names them. */
  cited?: string;
  /** How things stand by it, where it tells a status, or that charges are not decided on. */
  state?: string;
}

/** What a source says and what yet counts for nothing: it is the page's own text, or its publisher took it back. */
export interface Uncounted extends Evidence {
  because: 'same-text' | 'corrected' | 'withdrawn';
}

/** One person or body whom several reports cite for one detail alike, so that they stand for less than their number. */
export interface SharedCitation {
  /** The fullest form in which one of them names whom they cite. */
  cited: string;
  /** Ids, of one source a voice; the page's own first, where it cites the same. */
  sources: string[];
}

/** Who is behind sources: a newsroom or an agency, on however many sites its text stands. It counts once. */
export interface Voice {
  /** The agency that the text is credited to, else the publisher. */
  name: string;
  /** Ids, the earliest published first. */
  sources: string[];
  /** What shows that several sources are one voice: one text, one agency credited for like texts, or one publisher. */
  by?: 'text' | 'credit' | 'publisher';
  /** The page that was read carries the same text. */
  here?: true;
}

/** A claim with its evidence. Mentions of the same claim are one finding with several places. */
export interface Finding {
  id: string;
  /** The claim's, but where words hold a name back that a source gives: `name`. */
  kind: Kind;
  verdict: Verdict;
  /** The sentence to show first: that of the gravest evidence. */
  reason: string;
  claim: Claim;
  places: Span[];
  evidence: Evidence[];
  /** Said by sources whose word does not count here. */
  uncounted?: Uncounted[];
  sharedCitations?: SharedCitation[];
}

/** Which sources the user wants compared with an article, or left out, whatever their story looks like. */
export type SourceChoices = Readonly<Record<string, 'add' | 'drop'>>;

/** What a check of one article gives. Sources are those of the story, the page itself included where it contradicts itself. */
export interface Check {
  article: Article;
  sources: Source[];
  findings: Finding[];
  /** Where some sources are private, the findings as they are without these: what the page may be shown. */
  open?: Finding[];
  /** The voices behind the sources, each source in one; where unset, every source is its own. */
  voices?: Voice[];
  /** Sources that were not compared: those that the user dropped, and the likeliest that were not taken for the story's. */
  others?: Source[];
  /** What the user chose for this article. */
  choices?: SourceChoices;
}

/** What one report has for a count. */
export interface CoursePoint {
  source: string;
  /** ISO 8601: when the report was published, else last changed. */
  at: string;
  from: number;
  to?: number;
  words: string;
  sentence: string;
}

/** How a count moved as a story developed: one point a report, in the order of time. */
export interface Course {
  /** What happened to those who are counted, or else what they are: "killed", "firefighter". */
  of: string;
  points: CoursePoint[];
}

/** What the sources of an article's story state beside what the article does. */
export interface StoryOutlook {
  /** What at least two sources state and the article does not; `claim` is by `source`, the others' are its evidence. */
  elsewhere: { source: string; finding: Finding }[];
  courses: Course[];
}

/** A plain sentence for a person, with a code that tests and callers can rely on. */
export interface Problem {
  code:
    | 'no-article'
    | 'empty'
    | 'too-long'
    | 'language'
    | 'pdf'
    | 'private'
    | 'restricted'
    | 'interrupted'
    | 'fact-set'
    | 'unexpected';
  sentence: string;
  /** Where a page could not be read: why, for those who say it in another language. */
  unread?: Unread;
}

/** What keeps a page from being read, with the figures that its sentence tells. */
export type Unread =
  /** `apart`: no article stands out from the rest. `unseen`: its text is hidden. */
  | { why: 'pdf' | 'empty' | 'nothing' | 'apart' | 'unseen' }
  | { why: 'elements' | 'characters'; count: number; limit: number }
  | { why: 'block'; limit: number }
  /** The language as the page states it, where it does (BCP 47). */
  | { why: 'language'; language?: string }
  | { why: 'error'; reason: string };
