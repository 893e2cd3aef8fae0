// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sheet, type SheetBackground } from '../entrypoints/reader/sheet.ts';
import type { Detail, Painting } from '../lib/messages.ts';
import { MARKED } from '../lib/preferences.ts';
import { aFinding, anArticle } from './article.ts';
import { layPage } from './marks/page.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const TEXT = 'Officer Ann Lee, 35, spoke on Friday.';
const finding = aFinding(TEXT, '35', 'differs', 'f0');
const other = aFinding(TEXT, 'Friday', 'differs', 'f0');

/** What the background answers when the card of a finding is to open. */
let detail: (() => Promise<Detail | undefined>) | undefined;
const open = vi.fn(() => ({ holds: () => false, close: () => undefined }));
const background: SheetBackground = {
  card: async () => open as never,
  detail: vi.fn(async () => detail?.()),
  marked: vi.fn(),
  ignore: () => undefined,
};

let sheet: Sheet;
afterEach(() => sheet.clear());

const { id, verdict, places } = finding;
const painting: Painting = { findings: [{ id, verdict, places }], show: [...MARKED], hover: true, ignores: true };

function laid(): Sheet {
  const { map } = layPage(TEXT);
  sheet = new Sheet(background);
  sheet.lay(anArticle(TEXT), map, painting);
  return sheet;
}

const told = (of: Detail['finding']) => async (): Promise<Detail> => ({ finding: of, sources: [], voices: [] });

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(globalThis, {
    CSS: { highlights: new Map() },
    Highlight: class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  });
});

it('says so where marks lie on the page, and only there', () => {
  laid();
  expect(background.marked).toHaveBeenCalledOnce();
  sheet.lay(anArticle(TEXT), layPage(TEXT).map, { ...painting, findings: [] });
  expect(background.marked).toHaveBeenCalledOnce();
});

describe('a card', () => {
  it('brings what it tells when it opens, and not before', async () => {
    detail = told(finding);
    laid();
    expect(background.detail).not.toHaveBeenCalled();
    await sheet.openCard(sheet.marks[0]!, 'click');
    expect(background.detail).toHaveBeenCalledWith('f0');
    expect(open).toHaveBeenCalledWith(
      expect.objectContaining({ finding, number: 1, total: 1 }),
      expect.anything(),
      'card',
    );
  });

  it('has the focus of the page where the panel asked for it, and not where a pointer rested', async () => {
    detail = told(finding);
    laid();
    await sheet.openCard(sheet.marks[0]!, 'panel');
    expect(open).toHaveBeenLastCalledWith(expect.anything(), expect.anything(), 'card');
    await sheet.openCard(sheet.marks[0]!, 'hover');
    expect(open).toHaveBeenLastCalledWith(expect.anything(), expect.anything(), 'none');
  });

  it.each([
    ['of another place', other],
    ['of another verdict', { ...finding, verdict: 'agrees' as const }],
  ])('does not open on what was found meanwhile: %s', async (_, of) => {
    detail = told(of);
    laid();
    await sheet.openCard(sheet.marks[0]!, 'click');
    expect(open).not.toHaveBeenCalled();
  });

  it('does not open where nothing is known, or another was asked for while it came', async () => {
    detail = undefined;
    laid();
    await sheet.openCard(sheet.marks[0]!, 'click');
    expect(open).not.toHaveBeenCalled();
    detail = told(finding);
    const first = sheet.openCard(sheet.marks[0]!, 'hover');
    await Promise.all([first, sheet.openCard(sheet.marks[0]!, 'click')]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('opens though the same is painted again while it comes, and not where something else is', async () => {
    detail = told(finding);
    laid();
    const opening = sheet.openCard(sheet.marks[0]!, 'click');
    sheet.repaint(structuredClone(painting));
    await opening;
    expect(open).toHaveBeenCalledTimes(1);

    const again = sheet.openCard(sheet.marks[0]!, 'click');
    sheet.repaint({ ...painting, hover: false });
    await again;
    expect(open).toHaveBeenCalledTimes(1);
  });
});
