import { type Colour, type Line, type Looks, MARKED, type Marked, PALETTES } from '../preferences.ts';
import { luminance, type Rgba, TONES, type Tone } from './tone.ts';

/** Red, green, blue of `#rrggbb`. */
export function rgbOf(hex: string): Rgba {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5), 1];
}

const luminances = (tone: 'light' | 'dark') => Object.values(PALETTES[tone]).map((hex) => luminance(rgbOf(hex)));
/** How bright the colours of both palettes are, for telling which one can be read on a ground. */
export const PALETTE_LUMINANCES = { light: luminances('light'), dark: luminances('dark') };

/** The name of the highlight that carries a verdict's marks on one sort of ground. */
export const highlightName = (verdict: Marked, tone: Tone) =>
  `second-source-${verdict}${tone === 'light' ? '' : `-${tone}`}`;
export const OPEN_NAME = 'second-source-open';

const THICKNESS: Record<Line, string> = { solid: '1.5px', dotted: '2px', dashed: '2px', wavy: '2px', double: '1.5px' };

function colourOf(colour: Colour, tone: Tone): string {
  return colour === 'text' || tone === 'plain' ? 'currentColor' : PALETTES[tone][colour];
}

function ruleOf(verdict: Marked, looks: Looks, tone: Tone): string {
  const { line, colour } = looks[verdict];
  const value = colourOf(colour, tone);
  // What differs is set off with a ground too, faint enough to leave the text its contrast.
  const ground = verdict === 'differs' ? `background-color:color-mix(in srgb,${value} 14%,transparent)!important;` : '';
  return `::highlight(${highlightName(verdict, tone)}){text-decoration:underline ${line} ${THICKNESS[line]} ${value}!important;text-decoration-skip-ink:none!important;text-underline-offset:3px!important;${ground}}`;
}

/**
 * The style sheet of the marks. The browser inserts it beside the page's own sheets, where no script of the page sees it; a
 * page's own rules must not pass it, hence `!important`. Printed pages carry no marks. In forced colours Chromium draws
 * every highlight as a selection, which cuts off what hangs below it: there the line stands close to the words, so that the
 * shapes still tell.
 */
export function styleOf(looks: Looks): string {
  const rules = MARKED.flatMap((verdict) => TONES.map((tone) => ruleOf(verdict, looks, tone)));
  const forced = MARKED.flatMap((verdict) => TONES.map((tone) => `::highlight(${highlightName(verdict, tone)})`));
  return [
    `@media screen{${rules.join('')}::highlight(${OPEN_NAME}){background-color:rgb(128 128 128/30%)!important;}}`,
    `@media screen and (forced-colors:active){${forced.join(',')}{background-color:transparent!important;text-decoration-color:LinkText!important;text-underline-offset:0!important;}`,
    `::highlight(${OPEN_NAME}){background-color:Highlight!important;color:HighlightText!important;}}`,
  ].join('');
}
