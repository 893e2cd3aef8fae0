// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCard } from '../../lib/marks/card.ts';
import { cardContent } from '../../lib/marks/card-content.ts';
import type { CardEvidence, CardFocus, CardView, CardWords } from '../../lib/marks/card-view.ts';

const WORDS: CardWords = {
  label: 'Sources',
  open: 'Open',
  next: 'Next',
  previous: 'Previous',
  close: 'Close',
  copy: 'Copy citation',
  copied: 'Copied',
  notCopied: 'Could not be copied',
  ignore: 'Ignore…',
};
const QUOTED: CardEvidence = {
  verdict: 'differs',
  verdictWord: 'Differs',
  publisher: 'The Ledger',
  details: ['1 Mar 2024', '3 days before'],
  said: { before: 'He was ', words: '36', after: ' years old.' },
  link: { href: 'https://ledger.example/a#:~:text=36', label: 'Open the source' },
};
const SUMMARY: CardEvidence = {
  verdict: 'agrees',
  verdictWord: 'Agrees',
  publisher: 'The Courier',
  details: [],
  said: { before: 'Gives the age as ', words: '35', after: '.' },
  summary: 'summarised by Ann Lee',
  reason: 'The same number.',
};
const VIEW: CardView = {
  words: '35',
  verdict: 'differs',
  verdictWord: 'Differs',
  tally: '1 differs, 1 agrees',
  reason: 'The Ledger says 36.',
  notes: ['The Ledger and this article both cite the coroner.'],
  evidence: [QUOTED, SUMMARY],
  position: '2 of 12',
  citation: '35 — differs: The Ledger says 36.',
  ignorable: [
    { what: 'claim', fact: null, label: 'This detail' },
    { what: 'fact', fact: 'ledger#1', label: 'What The Ledger says' },
  ],
};
const actions = { close: vi.fn(), step: vi.fn(), ignore: vi.fn() };

afterEach(() => vi.clearAllMocks());

describe('what can be done in the card', () => {
  it('is to copy the citation, which says what became of it', async () => {
    const writeText = vi.fn(async (_: string) => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const copy = cardContent(VIEW, WORDS, actions).querySelector<HTMLButtonElement>('.copy')!;
    copy.click();
    await vi.waitFor(() => expect(copy.textContent).toBe('Copied'));
    expect(writeText).toHaveBeenCalledWith(VIEW.citation);
    vi.unstubAllGlobals();
  });

  it('works on a page without encryption, where there is no clipboard to write to', async () => {
    vi.stubGlobal('navigator', {});
    document.execCommand = vi.fn(() => {
      const event = new Event('copy', { cancelable: true });
      const given: Record<string, string> = {};
      Object.assign(event, { clipboardData: { setData: (type: string, text: string) => (given[type] = text) } });
      dispatchEvent(event);
      return event.defaultPrevented && given['text/plain'] === VIEW.citation;
    });
    const copy = cardContent(VIEW, WORDS, actions).querySelector<HTMLButtonElement>('.copy')!;
    copy.click();
    await vi.waitFor(() => expect(copy.textContent).toBe('Copied'));
    vi.unstubAllGlobals();
  });

  it('is to ignore what is offered, but never at the word of a script', () => {
    const choices = [...cardContent(VIEW, WORDS, actions).querySelectorAll<HTMLButtonElement>('.ignore button')];
    expect(choices.map(({ textContent }) => textContent)).toEqual(['This detail', 'What The Ledger says']);
    choices[0]?.click();
    expect(actions.ignore).not.toHaveBeenCalled();
  });

  it('has nothing to ignore in a private window', () => {
    expect(cardContent({ ...VIEW, ignorable: [] }, WORDS, actions).querySelector('.ignore')).toBeNull();
  });
});

describe('what the card shows', () => {
  const pieces = () => [...cardContent(VIEW, WORDS, actions).querySelectorAll('.body li')];

  it('is the words, the verdict in words, the count, the reason and the place among the marks', () => {
    const text = cardContent(VIEW, WORDS, actions).textContent;
    for (const part of ['35', 'Differs', '1 differs, 1 agrees', 'The Ledger says 36.', ...VIEW.notes, '2 of 12'])
      expect(text).toContain(part);
  });

  it("puts a source's own words into quotation marks and sets the value off", () => {
    const quote = pieces()[0]?.querySelector('blockquote');
    expect(quote?.textContent).toBe('“He was 36 years old.”');
    expect(quote?.querySelector('mark')?.textContent).toBe('36');
    expect(pieces()[0]?.textContent).toContain('1 Mar 2024');
  });

  it('names the maker of a summary and never puts it into quotation marks', () => {
    const text = pieces()[1]?.textContent ?? '';
    expect(pieces()[1]?.querySelector('blockquote')).toBeNull();
    expect(text).not.toMatch(/[“”"]/);
    expect(text).toContain('Gives the age as 35.');
    expect(text).toContain('summarised by Ann Lee');
    expect(text).toContain('The same number.');
  });

  it('links to the passage without telling the page where from', () => {
    const link = pieces()[0]?.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://ledger.example/a#:~:text=36');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(pieces()[1]?.querySelector('a')).toBeNull();
  });

  it('is never markup, whatever a source says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hostile = `<img src=x onerror=alert(1)>${text}`;
        const said = { before: hostile, words: hostile, after: hostile };
        const view = { ...VIEW, words: hostile, reason: hostile, evidence: [{ ...QUOTED, publisher: hostile, said }] };
        const card = cardContent(view, WORDS, actions);
        expect(card.querySelector('img')).toBeNull();
        expect(card.querySelector('blockquote')?.textContent).toBe(`“${hostile}${hostile}${hostile}”`);
      }),
    );
  });

  it('steps and closes by buttons that have a name', () => {
    const card = cardContent(VIEW, WORDS, actions);
    for (const name of ['Next', 'Previous', 'Close'])
      card.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();
    expect(actions.step.mock.calls).toEqual([[1], [-1]]);
    expect(actions.close).toHaveBeenCalledTimes(1);
  });
});

describe('the open card', () => {
  beforeEach(() => {
    document.body.replaceChildren(document.createElement('button'));
    HTMLElement.prototype.showPopover = vi.fn();
    Range.prototype.getClientRects = () => [] as never;
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
  });

  function open(focus: CardFocus) {
    const range = new Range();
    range.selectNodeContents(document.body);
    return openCard([range], VIEW, WORDS, actions, focus);
  }

  it('is one host outside the body that lets no script of the page in, and goes without a trace', () => {
    const before = document.documentElement.outerHTML;
    const card = open('none');
    const host = document.documentElement.lastElementChild;
    expect(document.documentElement.children).toHaveLength(3);
    expect(host?.shadowRoot).toBeNull();
    expect(host?.textContent).toBe('');
    expect(host?.attributes).toHaveLength(0);
    card.close();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives the focus back to where it was', () => {
    const button = document.querySelector('button');
    button?.focus();
    const card = open('card');
    expect(document.activeElement).toBe(document.documentElement.lastElementChild);
    card.close();
    expect(document.activeElement).toBe(button);
  });

  it('keeps Tab going round among its controls, the folded ones left out', () => {
    const attach = vi.spyOn(HTMLElement.prototype, 'attachShadow');
    const card = open('card');
    const root = attach.mock.results[0]?.value as ShadowRoot;
    attach.mockRestore();
    const inside = root.querySelector('[role=dialog]') as HTMLElement;
    const named = (name: string) => root.querySelector<HTMLElement>(name)!;
    /** Whether the browser is left to move the focus. */
    const tab = (shiftKey = false) =>
      (root.activeElement ?? inside).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true }),
      );
    expect(tab()).toBe(true);
    expect(tab(true)).toBe(false);
    expect(root.activeElement).toBe(named('summary'));
    expect(tab()).toBe(false);
    expect(root.activeElement).toBe(named('.close'));
    expect(tab()).toBe(true);
    expect(tab(true)).toBe(false);
    named('details').setAttribute('open', '');
    expect(tab()).toBe(true);
    [...root.querySelectorAll<HTMLElement>('.ignore button')].at(-1)?.focus();
    expect(tab()).toBe(false);
    expect(root.activeElement).toBe(named('.close'));
    card.close();
  });

  it('takes no focus where nobody asked for it', () => {
    const button = document.querySelector('button');
    button?.focus();
    const card = open('none');
    expect(document.activeElement).toBe(button);
    card.close();
    expect(document.activeElement).toBe(button);
  });
});
