import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it, vi } from 'vitest';
import { citationList } from '../../lib/citations/list.ts';
import { escaped, toMarkdown } from '../../lib/citations/markdown.ts';
import { anyCheck, wildText } from './any-check.ts';
import { age, article, exampleCheck, finding, quote, statement } from './example.ts';
import { exampleList, written } from './listed.ts';
import { roughly } from './rough.ts';

// A real parser reads hundreds of lists: slow on a busy machine, and no time is asserted.
vi.setConfig({ testTimeout: 60_000 });

const html = (text: string) => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** What a reader sees of rendered Markdown. */
function seen(rendered: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return rendered.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot);/g, (_all, name: string) => names[name] ?? '');
}

describe('the list', () => {
  it('reads as a heading, a table and the sources in a style', async () => {
    expect(
      await written(exampleList({ checked: '2024-03-10T12:00:41.123Z' }), 'markdown'),
    ).toBe(`# Citations: Town mourns \\| officer

Checked 2024-03-10, 12:00 UTC.

| Claim | Verdict | The article’s words | The source’s words | Citation |
| --- | --- | --- | --- | --- |
| age, Cody Allen: 33 (paragraph, characters 7–9) | differs. Here 33; The Gazette has 35. | “Allen, 33, was shot on Thursday.” | “Allen, 35, a well-known officer \\& father” | The Gazette, 2024-03-09 \\[2\\] [passage](https://gazette.example/a_b?id=7#:~:text=Allen%2C%2035%2C%20a%20well%2Dknown%20officer%20%26%20father) |
| age, Cody Allen: 33 (paragraph, characters 7–9) | differs. Here 33; Valley Radio has 35. | “Allen, 33, was shot on Thursday.” | summarised by City desk: Cody Allen was 35. | Valley Radio, n.d. \\[3\\] |

## Sources

1. Lee, A. (2024, March 8). Town mourns \\| officer. *The Ledger*. [https\\://ledger.example/funeral](https://ledger.example/funeral) (accessed 2024-03-10, 12:00 UTC)
2. Ray, B., \\& Diaz, C. (2024, March 9). Officer buried. *The Gazette*. [https\\://gazette.example/a\\_b?id=7](https://gazette.example/a_b?id=7) (accessed 2024-03-10, 12:00 UTC)
3. The Wire. (n.d.). \\[Report on the funeral\\]. *Valley Radio*. (text by The Wire; fact set story)
`);
  });

  it('never puts a summary in quotation marks, nor links a passage for it', () => {
    const list = citationList({ ...exampleCheck(), findings: [finding(age, [statement])] });
    const text = toMarkdown(list, roughly(list));
    expect(text).toContain('| summarised by City desk: Cody Allen was 35. |');
    expect(text).not.toContain(':text=');
  });

  it('says what was left out, and when there is nothing', () => {
    const one = citationList({ ...exampleCheck(), findings: [finding(age, [quote]), finding(age, [])] });
    expect(toMarkdown(one, roughly(one))).toContain('One detail is stated by no other source.');
    const none = citationList({ article, sources: [], findings: [finding(age, [])] });
    expect(toMarkdown(none, roughly(none))).toContain('No other source states any of the details that were found.');
  });

  it('has one row of five cells for each piece of evidence, and nothing alive in it, whatever the texts', () => {
    fc.assert(
      fc.property(anyCheck, (check) => {
        const list = citationList(check);
        const markdown = toMarkdown(list, roughly(list));
        const rendered = html(markdown);
        const rows = list.entries.length;
        expect(rendered.match(/<tr>/g)?.length ?? 0).toBe(rows === 0 ? 0 : rows + 1);
        expect(rendered.match(/<td>/g)?.length ?? 0).toBe(rows * 5);
        expect(rendered.match(/<ol>/g)?.length ?? 0).toBe(1);
        const tags = new Set([...rendered.matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => match[1]));
        for (const tag of tags)
          expect(['h1', 'h2', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ol', 'li', 'a', 'em']).toContain(tag);
        for (const [, target] of rendered.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^https?:/);
        const links = markdown.match(/(?<!\\)\]\(http/g)?.length ?? 0;
        expect(rendered.match(/<a /g)?.length ?? 0).toBe(links);
      }),
      { numRuns: 200 },
    );
  });
});

describe('escaped text', () => {
  const plain = (text: string) =>
    text
      .toWellFormed()
      .replace(/\s+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what goes
      .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
      .trim();

  it.each([
    'a|b',
    '*a* _b_',
    '<b>x</b>',
    '[a](b)',
    '1. a',
    '- a',
    '# a',
    '&amp;',
    'www.a.example',
    'https://a.example',
    'a@b.example',
    '~~a~~',
    'a\\|b',
  ])('reads as it was: %s', (text) => {
    expect(html(escaped(text))).toBe(
      `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`,
    );
  });

  it('reads as it was in a paragraph, a list item and a cell of a table', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const squeezed = (from: string) => from.replace(/\s+/g, ' ').trim();
        const expected = squeezed(plain(text));
        expect(squeezed(seen(html(escaped(text))))).toBe(expected);
        expect(squeezed(seen(html(`1. ${escaped(text)}`)))).toBe(expected);
        expect(squeezed(seen(html(`| x |\n| - |\n| ${escaped(text)} |`)))).toBe(squeezed(`x ${expected}`));
      }),
      { numRuns: 200 },
    );
  });
});
