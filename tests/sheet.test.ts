// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Laid, Layer } from '../entrypoints/marks/layer.ts';
import { Sheet } from '../entrypoints/reader/sheet.ts';
import type { Painting } from '../lib/messages.ts';
import type { Article } from '../lib/model.ts';
import { MARKED } from '../lib/preferences.ts';
import { aFinding, anArticle, onPage } from './article.ts';
import { layPage } from './marks/page.ts';

const TEXT = 'Officer Ann Lee, 35, spoke on Friday.';
const { id, verdict, places } = aFinding(TEXT, '35', 'differs', 'f0');
const painting: Painting = { findings: [{ id, verdict, places }], show: [...MARKED], hover: true, ignores: true };

/** What lays marks, and what lies there by it. */
let lies: Laid | undefined;
const layer = {
  lay: vi.fn((laid: Laid) => {
    layer.takeOff();
    lies = laid;
  }),
  takeOff: vi.fn(() => {
    lies = undefined;
  }),
  reveal: vi.fn(() => true),
  step: vi.fn(() => true),
};
const bring = vi.fn(async (): Promise<Layer | undefined> => layer as unknown as Layer);

let sheet: Sheet;
const lay = (painted = painting) => sheet.lay(onPage(anArticle(TEXT)), layPage(TEXT).map, painted);

beforeEach(() => {
  vi.clearAllMocks();
  lies = undefined;
  sheet = new Sheet(bring);
});

describe('what was read', () => {
  it('is known again by its words and its own address, wherever it is read', async () => {
    const article = (change: Partial<Article>, text = TEXT) => onPage(anArticle(text, change));
    const canonicalUrl = 'https://ledger.example/story';
    await sheet.lay(article({ canonicalUrl }), layPage(TEXT).map, painting);
    expect(sheet.holds(article({ canonicalUrl, url: 'https://ledger.example/a?page=2' }))).toBe(true);
    expect(sheet.holds(article({ canonicalUrl: 'https://ledger.example/other' }))).toBe(false);
    expect(sheet.holds(article({ canonicalUrl }, `${TEXT} So he said.`))).toBe(false);
    const shown = article({ canonicalUrl });
    shown.stated.canonical.push('https://ledger.example/story?token=1');
    expect(sheet.holds(shown)).toBe(true);
    await sheet.lay(article({}), layPage(TEXT).map, painting);
    expect(sheet.holds(article({}))).toBe(true);
    expect(sheet.holds(article({ url: 'https://ledger.example/a#note' }))).toBe(true);
    for (const front of [
      '/',
      'https://ledger.example/',
      'https://ledger.example/?from=a',
      'javascript:void 0',
      'http://',
    ]) {
      await sheet.lay(article({ canonicalUrl: front }), layPage(TEXT).map, painting);
      expect(sheet.holds(article({ canonicalUrl: front })), front).toBe(true);
      expect(sheet.holds(article({ canonicalUrl: front, url: 'https://ledger.example/b' })), front).toBe(false);
    }
    await sheet.lay(article({ canonicalUrl: '/story' }), layPage(TEXT).map, painting);
    expect(sheet.holds(article({ canonicalUrl, url: 'https://ledger.example/a?page=2' }))).toBe(true);
    await sheet.lay(article({}), layPage(TEXT).map, painting);
    expect(sheet.holds(article({ url: 'https://ledger.example/b' }))).toBe(false);
    sheet.clear();
    expect(sheet.holds(article({}))).toBe(false);
    expect(sheet.recall()).toBeUndefined();
  });
});

describe('what lays marks', () => {
  it('is brought when there is something to mark, and once', async () => {
    await lay({ ...painting, findings: [] });
    await lay({ ...painting, show: ['agrees'] });
    expect(bring).not.toHaveBeenCalled();
    await Promise.all([lay(), lay()]);
    await lay();
    expect(bring).toHaveBeenCalledOnce();
    expect(lies?.painting).toEqual(painting);
  });

  it('lays at once what is found later', async () => {
    await lay();
    void sheet.repaint({ ...painting, hover: false });
    expect(lies?.painting.hover).toBe(false);
  });

  it('is brought anew where it could not be had before', async () => {
    bring.mockResolvedValueOnce(undefined);
    expect(await lay()).toBe(false);
    expect(lies).toBeUndefined();
    expect(await lay()).toBe(true);
    expect(lies).toBeDefined();
  });

  it('is brought for a finding that is not marked', async () => {
    await lay({ ...painting, show: [] });
    expect(await sheet.reveal('f0', 0)).toBe(true);
    expect(layer.reveal).toHaveBeenCalledWith(
      expect.objectContaining({ painting: { ...painting, show: [] } }),
      'f0',
      0,
    );
  });

  it.each([
    ['the marks are hidden', () => void sheet.show('hidden')],
    ['the page goes elsewhere', () => sheet.suspend()],
    ['all is forgotten', () => sheet.clear()],
  ])('lays nothing that is brought late, where %s meanwhile', async (_, meanwhile) => {
    const laying = lay();
    meanwhile();
    await laying;
    expect(lies).toBeUndefined();
  });

  it('lays what is wanted by then where something else was found while it was brought', async () => {
    const laying = lay();
    await Promise.all([laying, sheet.repaint({ ...painting, hover: false })]);
    expect(layer.lay).toHaveBeenCalledOnce();
    expect(lies?.painting.hover).toBe(false);
  });
});

describe('a sheet', () => {
  it('leaves as it is what is painted again, so that a card that was asked for opens', async () => {
    await lay();
    layer.takeOff.mockClear();
    await sheet.repaint(structuredClone(painting));
    expect(layer.takeOff).not.toHaveBeenCalled();
    await sheet.repaint({ ...painting, hover: false });
    expect(layer.takeOff).toHaveBeenCalledOnce();
  });

  it('keeps marks hidden that were hidden, on what is read or found again', async () => {
    await lay();
    await sheet.show('hidden');
    await lay();
    await sheet.repaint({ ...painting, hover: false });
    expect(lies).toBeUndefined();
    expect(sheet.recall()?.marks).toBe('hidden');
    await sheet.show('shown');
    expect(lies?.painting.hover).toBe(false);
  });

  it('goes nowhere where nothing was read', async () => {
    expect(await sheet.reveal('f0', 0)).toBe(false);
    expect(sheet.step(1)).toBe(false);
    expect(bring).not.toHaveBeenCalled();
  });
});
