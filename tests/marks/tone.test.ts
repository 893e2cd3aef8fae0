// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PALETTE_LUMINANCES, rgbOf, styleOf } from '../../lib/marks/style.ts';
import { contrast, groundsOf, over, parseColour, type Rgba, toneOn } from '../../lib/marks/tone.ts';
import { COLOURS, LINES, LOOKS, MARKED, PALETTES } from '../../lib/preferences.ts';

const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(([r, g, b]): Rgba => [r, g, b, 1]);

describe('the tone of a ground', () => {
  it.each([
    ['white', [255, 255, 255, 1], 'light'],
    ['cream', [252, 244, 220, 1], 'light'],
    ['black', [0, 0, 0, 1], 'dark'],
    ['navy', [16, 24, 64, 1], 'dark'],
  ] as const)('of %s is told', (_, ground, tone) => {
    expect(toneOn(ground, PALETTE_LUMINANCES)).toBe(tone);
  });

  it('leaves every colour of the palette at least 3:1, or takes the words’ own colour', () => {
    fc.assert(
      fc.property(colour, (ground) => {
        const tone = toneOn(ground, PALETTE_LUMINANCES);
        if (tone === 'plain') return;
        for (const hex of Object.values(PALETTES[tone])) expect(contrast(rgbOf(hex), ground)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('is taken from what really lies behind the words', () => {
    document.body.innerHTML =
      '<div style="background-color: rgb(10, 10, 30)"><p style="background-color: rgba(255, 255, 255, 0.1)"><i>x</i></p></div><p><b>y</b></p>';
    const ground = groundsOf(document);
    const dark = ground(document.querySelector('i')!);
    expect(dark.map(Math.round)).toEqual([35, 35, 53, 1]);
    expect(toneOn(dark, PALETTE_LUMINANCES)).toBe('dark');
    expect(ground(document.querySelector('b')!)).toEqual([255, 255, 255, 1]);
  });

  it('is told of each paragraph that has a style of its own, and once of those that look alike', () => {
    document.body.innerHTML =
      '<p>a</p><p class="x">b</p><p style="background-color: rgb(0, 0, 0)">c</p><p id="d">d</p><p>e</p>';
    const asked = vi.spyOn(window, 'getComputedStyle');
    const ground = groundsOf(document);
    const [a, b, c, d, e] = [...document.querySelectorAll('p')].map(ground);
    expect([a, b, d, e].every((each) => each?.[0] === 255)).toBe(true);
    expect(c).toEqual([0, 0, 0, 1]);
    const paragraphs = asked.mock.calls.filter(([element]) => element.localName === 'p');
    expect(paragraphs.map(([element]) => element.textContent)).toEqual(['a', 'b', 'c', 'd']);
    asked.mockRestore();
  });

  it('is guessed by the words where a picture lies behind them', () => {
    document.body.innerHTML =
      '<p style="background-image: url(x.png); background-color: rgb(255, 255, 255); color: rgb(250, 250, 250)">x</p>';
    expect(groundsOf(document)(document.querySelector('p')!)).toEqual([0, 0, 0, 1]);
  });
});

describe('colours', () => {
  it.each([
    ['rgb(1, 2, 3)', [1, 2, 3, 1]],
    ['rgba(1, 2, 3, 0.5)', [1, 2, 3, 0.5]],
    ['rgb(1 2 3 / 50%)', [1, 2, 3, 0.5]],
    ['transparent', [0, 0, 0, 0]],
  ])('%s is read', (text, expected) => {
    expect(parseColour(text)).toEqual(expected);
  });

  it('that are written otherwise are left alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseColour(text);
        if (read) for (const part of read) expect(Number.isFinite(part)).toBe(true);
      }),
    );
    expect(parseColour('color(display-p3 1 0 0)')).toBeUndefined();
  });

  it('lie over each other as light does', () => {
    expect(over([255, 255, 255, 0.5], [0, 0, 0, 1])).toEqual([127.5, 127.5, 127.5, 1]);
    expect(contrast([255, 255, 255, 1], [0, 0, 0, 1])).toBeCloseTo(21);
  });

  it('of the marks have 4.5:1 on the ground that they are for', () => {
    for (const hex of Object.values(PALETTES.light))
      expect(contrast(rgbOf(hex), [255, 255, 255, 1])).toBeGreaterThan(4.5);
    for (const hex of Object.values(PALETTES.dark)) expect(contrast(rgbOf(hex), rgbOf('#121212'))).toBeGreaterThan(4.5);
  });
});

describe('the style sheet', () => {
  it('gives each verdict the line and the colour that was chosen', () => {
    const css = styleOf({ ...LOOKS, agrees: { line: 'double', colour: 'violet' } });
    expect(css).toContain(
      `::highlight(second-source-agrees){text-decoration:underline double 1.5px ${PALETTES.light.violet}`,
    );
    expect(css).toContain(
      `::highlight(second-source-agrees-dark){text-decoration:underline double 1.5px ${PALETTES.dark.violet}`,
    );
    expect(css).toContain(
      '::highlight(second-source-agrees-plain){text-decoration:underline double 1.5px currentColor',
    );
  });

  it('has a different line for each verdict until told otherwise', () => {
    expect(new Set(MARKED.map((verdict) => LOOKS[verdict].line)).size).toBe(MARKED.length);
  });

  it('is for screens only, and whole, whatever was chosen', () => {
    const look = fc.record({ line: fc.constantFrom(...LINES), colour: fc.constantFrom(...COLOURS) });
    fc.assert(
      fc.property(look, look, look, look, (differs, updated, agrees, compatible) => {
        const css = styleOf({ differs, updated, agrees, compatible });
        expect(css.split('{').length).toBe(css.split('}').length);
        expect(css).not.toContain('undefined');
        for (const part of css.split('@media').slice(1)) expect(part).toMatch(/^ screen/);
      }),
    );
  });
});
