// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Layer, type LayerBackground } from '../entrypoints/marks/layer.ts';
import { Sheet } from '../entrypoints/reader/sheet.ts';
import type { CardActions } from '../lib/marks/card-view.ts';
import type { Detail, Painting } from '../lib/messages.ts';
import { MARKED } from '../lib/preferences.ts';
import { aFinding, anArticle, onPage } from './article.ts';
import { layPage } from './marks/page.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const TEXT = 'Officer Ann Lee, 35, spoke on Friday.';
const finding = aFinding(TEXT, '35', 'differs', 'f0');
const other = aFinding(TEXT, 'Friday', 'differs', 'f0');

/** What the background answers when the card of a finding is to open. */
let detail: (() => Promise<Detail | undefined>) | undefined;
const open = vi.fn(() => ({ holds: () => false, close: () => undefined }));
const background: LayerBackground = {
  card: async () => open as never,
  detail: vi.fn(async () => detail?.()),
  ignore: () => undefined,
  isAlive: () => true,
};

let layer: Layer;
let life: AbortController;
afterEach(() => {
  layer.takeOff();
  life.abort();
});

const { id, verdict, places } = finding;
const painting: Painting = { findings: [{ id, verdict, places }], show: [...MARKED], hover: true, ignores: true };

function lay(painted = painting): void {
  layer.lay({ map: layPage(TEXT).map, painting: painted });
}

const told = (of: Detail['finding']) => async (): Promise<Detail> => ({
  finding: of,
  article: anArticle(TEXT),
  sources: [],
  voices: [],
});

beforeEach(() => {
  vi.clearAllMocks();
  life = new AbortController();
  layer = new Layer(background, life.signal);
  Object.assign(globalThis, {
    CSS: { highlights: new Map() },
    Highlight: class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  });
});

it('listens for gestures where marks lie on the page, only there, and once', () => {
  const listen = vi.spyOn(document, 'addEventListener');
  const heard = () => listen.mock.calls.filter(([type]) => type === 'click').length;
  lay({ ...painting, findings: [] });
  expect(heard()).toBe(0);
  lay();
  expect(heard()).toBe(1);
  lay();
  expect(heard()).toBe(1);
});

describe('a card', () => {
  it('brings what it tells when it opens, and not before', async () => {
    detail = told(finding);
    lay();
    expect(background.detail).not.toHaveBeenCalled();
    await layer.openCard(layer.marks[0]!, 'click');
    expect(background.detail).toHaveBeenCalledWith('f0');
    expect(open).toHaveBeenCalledWith(
      expect.objectContaining({ finding, number: 1, total: 1 }),
      expect.anything(),
      'card',
    );
  });

  it('has the focus of the page where the panel asked for it, and not where a pointer rested', async () => {
    detail = told(finding);
    lay();
    await layer.openCard(layer.marks[0]!, 'panel');
    expect(open).toHaveBeenLastCalledWith(expect.anything(), expect.anything(), 'card');
    await layer.openCard(layer.marks[0]!, 'hover');
    expect(open).toHaveBeenLastCalledWith(expect.anything(), expect.anything(), 'none');
  });

  it.each([
    ['of another place', other],
    ['of another verdict', { ...finding, verdict: 'agrees' as const }],
  ])('does not open on what was found meanwhile: %s', async (_, of) => {
    detail = told(of);
    lay();
    await layer.openCard(layer.marks[0]!, 'click');
    expect(open).not.toHaveBeenCalled();
  });

  it('does not open where nothing is known, or another was asked for while it came', async () => {
    detail = undefined;
    lay();
    await layer.openCard(layer.marks[0]!, 'click');
    expect(open).not.toHaveBeenCalled();
    detail = told(finding);
    const first = layer.openCard(layer.marks[0]!, 'hover');
    await Promise.all([first, layer.openCard(layer.marks[0]!, 'click')]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('does not open where something else is laid while it comes', async () => {
    detail = told(finding);
    lay();
    const opening = layer.openCard(layer.marks[0]!, 'click');
    lay({ ...painting, hover: false });
    await opening;
    expect(open).not.toHaveBeenCalled();
  });

  it('opens though the same is painted again while it comes, and not where something else is', async () => {
    detail = told(finding);
    const sheet = new Sheet(async () => layer);
    await sheet.lay(onPage(anArticle(TEXT)), layPage(TEXT).map, painting);
    const opening = layer.openCard(layer.marks[0]!, 'click');
    void sheet.repaint(structuredClone(painting));
    await opening;
    expect(open).toHaveBeenCalledTimes(1);

    const again = layer.openCard(layer.marks[0]!, 'click');
    void sheet.repaint({ ...painting, hover: false });
    await again;
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('is closed before what it tells is ignored', async () => {
    detail = told(finding);
    lay();
    await layer.openCard(layer.marks[0]!, 'click');
    const [, actions] = open.mock.calls[0] as unknown as [unknown, CardActions];
    actions.ignore('claim', null);
    expect(layer.open).toBeUndefined();
  });
});

it('goes to the place of a finding that is not marked', () => {
  const scrolled = vi.fn();
  Element.prototype.scrollIntoView = scrolled;
  Range.prototype.getBoundingClientRect = () => ({ top: 0, bottom: 0 }) as DOMRect;
  const laid = { article: anArticle(TEXT), map: layPage(TEXT).map, painting: { ...painting, show: [] } };
  expect(layer.reveal(laid, 'f0', 0)).toBe(true);
  expect(scrolled).toHaveBeenCalledOnce();
  expect(layer.reveal(laid, 'f0', 9)).toBe(false);
  expect(layer.reveal(laid, 'another', 0)).toBe(false);
});
