/**
 * What a user can choose, as types and defaults. Plain data: it crosses messages and storage unchanged.
 */
import type { Kind, Verdict } from './model.ts';

/** The verdicts that can be painted: what nobody else states leaves no mark. Gravest first. */
export const MARKED = ['differs', 'updated', 'agrees', 'compatible'] as const satisfies readonly Verdict[];
export type Marked = (typeof MARKED)[number];

/** How the marks of one verdict look; `text` is the colour of the words themselves. */
export const LINES = ['solid', 'dotted', 'dashed', 'wavy', 'double'] as const;
export type Line = (typeof LINES)[number];
export const COLOURS = ['red', 'amber', 'green', 'blue', 'violet', 'text'] as const;
export type Colour = (typeof COLOURS)[number];
/** What each colour is on a light ground and on a dark one: at least 4.5:1 on white, and on #121212. */
export const PALETTES: Readonly<Record<'light' | 'dark', Readonly<Record<Exclude<Colour, 'text'>, string>>>> = {
  light: { red: '#b3261e', amber: '#8a5300', green: '#1b6b3a', blue: '#1f56b0', violet: '#6b3fa0' },
  dark: { red: '#ff8a80', amber: '#f0b65a', green: '#74d197', blue: '#8ab4f8', violet: '#c9a6ff' },
};

export interface Look {
  line: Line;
  colour: Colour;
}
export type Looks = Readonly<Record<Marked, Look>>;

/** Told apart by the line first, by the colour second. */
export const LOOKS: Looks = Object.freeze({
  differs: { line: 'wavy', colour: 'red' },
  updated: { line: 'dashed', colour: 'amber' },
  agrees: { line: 'solid', colour: 'green' },
  compatible: { line: 'dotted', colour: 'blue' },
});

/** `reader` paints whatever a source says on a detail; `editor` paints what differs only, within the page itself too. */
export const MODES = ['reader', 'editor'] as const;
export type Mode = (typeof MODES)[number];

/** One thing that the user does not want to be told of again. `at` is when it was ignored, ISO 8601. */
export type Ignored = { at: string } & (
  | {
      /** One detail of one page. */
      what: 'claim';
      /** Kind, subject and words. */
      claim: string;
      /** The page's address, without what tracks. */
      page: string;
      words: string;
    }
  | {
      /** One fact of one source, wherever it speaks. */
      what: 'fact';
      fact: string;
      publisher: string;
      words: string;
    }
  | { what: 'kind'; kind: Kind; site: string }
  | { what: 'site'; site: string }
);

/** What of a finding can be ignored. */
export type IgnoredWhat = Ignored['what'];

/** What a user can set. `mode` and `marks` choose what is painted; the panel always lists everything. */
export interface Settings {
  mode: Mode;
  marks: Record<Marked, boolean>;
  looks: Record<Marked, Look>;
  /** A pointer that rests on a mark opens its card. */
  hover: boolean;
  ignored: Ignored[];
  /** Origins whose pages are read without being asked, as far as the browser grants them. */
  sites: string[];
}

export const DEFAULTS: Readonly<Settings> = Object.freeze({
  mode: 'reader',
  marks: Object.freeze({ differs: true, updated: true, agrees: true, compatible: true }),
  looks: LOOKS,
  hover: true,
  ignored: [],
  sites: [],
});

/** What can be changed at once; lists are replaced whole by what a function makes of them. */
export interface SettingsChange {
  mode?: Mode;
  marks?: Partial<Settings['marks']>;
  looks?: Partial<Settings['looks']>;
  hover?: boolean;
  ignored?: (before: readonly Ignored[]) => Ignored[];
  sites?: (before: readonly string[]) => string[];
}

/** The match pattern of a site's pages, for asking the browser: patterns name no port in every browser. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Which verdicts are painted: an editor sees what differs, and what was overtaken, and nothing else. */
export function shownOf({ mode, marks }: Pick<Settings, 'mode' | 'marks'>): Marked[] {
  const inMode: readonly Marked[] = mode === 'editor' ? ['differs', 'updated'] : MARKED;
  return inMode.filter((verdict) => marks[verdict]);
}
