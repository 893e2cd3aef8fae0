// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoryOutlook } from '../../../lib/model.ts';
import { ComparePage } from '../../../lib/panel/compare/compare-page.tsx';
import { find, mount, press, unmount } from '../mount.tsx';
import { check, findings, sources } from '../story.ts';

afterEach(unmount);

const outlook: StoryOutlook = {
  elsewhere: [
    {
      source: 'echo',
      finding: {
        ...findings[0]!,
        id: 'elsewhere',
        verdict: 'agrees',
        claim: { ...findings[0]!.claim, words: 'two tugs' },
      },
    },
  ],
  courses: [
    {
      of: 'wounded',
      points: [
        { source: check.article.id, at: '2031-05-12', from: 4, words: 'four', sentence: 'Four were hurt.' },
        { source: 'wire', at: '2031-05-13', from: 6, words: 'six', sentence: 'Six were hurt.' },
      ],
    },
  ],
};
const page = () => <ComparePage check={check} outlook={outlook} print={vi.fn()} />;
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const rowOf = (id: string) => find(`[data-row="${id}"]`);

describe('the comparison of a story', () => {
  it('has the article first and the sources across by date', async () => {
    await mount(page());
    const names = [...document.querySelectorAll('.grid thead th .name')].map((name) => name.textContent);
    expect(names).toEqual(['This article', 'Lower Tarn Echo', 'Northern Desk', 'Tarn Navigation Board']);
  });

  it('names the source in each cell, for rows that are stacked', async () => {
    await mount(page());
    const labels = [...rows()[0]!.querySelectorAll('td')].map(({ dataset }) => dataset.label);
    expect(labels[0]).toBe('This article · 12 May 2031');
    expect(labels[1]).toBe('Lower Tarn Echo · 12 May 2031');
    const silent = [...document.querySelectorAll('td')].filter((cell) => cell.querySelector('.silent'));
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.every(({ className }) => className === 'none-said')).toBe(true);
  });

  it('scrolls in a box of its own only where the table is wider than the page', async () => {
    const width = vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get');
    width.mockReturnValue(0);
    await mount(page());
    expect(find('.across').className).toBe('across');
    unmount();
    width.mockReturnValue(900);
    await mount(page());
    expect(find('.across').className).toBe('across wide');
    width.mockRestore();
  });

  it('puts conflicts first and leaves out what one source alone states until asked', async () => {
    await mount(page());
    const bodies = () =>
      [...document.querySelectorAll<HTMLElement>('.grid tbody')].map(({ dataset }) => dataset.verdict);
    expect(bodies()).toEqual(['differs', 'updated', 'agrees', 'compatible']);
    await press(find<HTMLInputElement>('.check input'));
    expect(bodies()).toContain('unmatched');
  });

  it("shows a claim's words under the article and each source's under the source", async () => {
    await mount(page());
    const age = findings.find(({ kind, verdict }) => kind === 'age' && verdict === 'differs')!;
    const cells = [...rowOf(age.id).querySelectorAll('td')].map((cell) => cell.querySelector('.words')?.textContent);
    expect(cells[0]).toBe(age.claim.words);
    for (const { source, words } of age.evidence)
      expect(cells[1 + sources.findIndex(({ id }) => id === source)]).toBe(words);
  });

  it('opens the quote of a cell, and gives the focus back on Escape', async () => {
    await mount(page());
    const age = findings.find(({ kind, verdict }) => kind === 'age' && verdict === 'differs')!;
    const [, cell] = rowOf(age.id).querySelectorAll<HTMLButtonElement>('button.cell');
    cell?.focus();
    await press(cell!);
    expect(find('.quote').textContent).toContain(age.evidence[0]?.said.text);
    find('.quote').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await mount(page());
    expect(document.querySelector('.quote')).toBeNull();
    expect(document.activeElement).toBe(cell);
  });

  it('filters by kind', async () => {
    await mount(page());
    const select = find<HTMLSelectElement>('select');
    select.value = 'age';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await mount(page());
    expect(rows().every((row) => row.querySelector('.kind')?.textContent === 'age')).toBe(true);
    expect(rows().length).toBeGreaterThan(0);
  });

  it('says of what only sources state that it is not in the article', async () => {
    await mount(page());
    expect(rowOf('elsewhere').textContent).toContain('not in this article');
    expect(rowOf('elsewhere').querySelectorAll('td')[0]?.textContent).toBe('–');
  });

  it('draws how a count moved, and tells it to those who cannot see it', async () => {
    await mount(page());
    expect(find('.point.moved').textContent).toContain('6');
    expect(find('.timeline table').textContent).toContain('six');
  });

  it('counts the rows of each kind that are shown, and keeps the chosen kind', async () => {
    await mount(page());
    const options = () => [...document.querySelectorAll('select option')].map((option) => option.textContent);
    for (const option of options().slice(1)) {
      const [, kind, count] = option?.match(/^(.+) \((\d+)\)$/) ?? [];
      const shown = rows().filter((row) => row.querySelector('.kind')?.textContent === kind);
      expect(shown, option ?? '').toHaveLength(Number(count));
    }
    expect(options().join()).not.toContain('place');
    const select = find<HTMLSelectElement>('select');
    await press(find<HTMLInputElement>('.check input'));
    select.value = 'place';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await mount(page());
    await press(find<HTMLInputElement>('.check input'));
    expect(find<HTMLSelectElement>('select').value).toBe('place');
  });

  it('names the zones of clocks that do not go alike', async () => {
    const hours = () => [...document.querySelectorAll('.stop .when')].map((when) => when.textContent);
    await mount(page());
    expect(hours().join()).not.toContain('UTC');
    const away = sources.map((source) =>
      source.id === 'echo' ? { ...source, published: '2031-05-12T15:20:00-05:00' } : source,
    );
    await mount(<ComparePage check={{ ...check, sources: away }} outlook={outlook} print={vi.fn()} />);
    expect(
      hours()
        .filter((hour) => hour?.includes('UTC'))
        .map((hour) => hour?.slice(-5)),
    ).toEqual(['UTC+1', 'UTC−5']);
  });

  it('tells near which event a time is, and of no place', async () => {
    const place = findings.find(({ kind }) => kind === 'place')!;
    const near = {
      ...place,
      verdict: 'agrees' as const,
      claim: { ...place.claim, subject: { event: 'crash' as const } },
    };
    await mount(
      <ComparePage
        check={{ ...check, findings: [...findings, { ...near, id: 'near' }] }}
        outlook={outlook}
        print={vi.fn()}
      />,
    );
    expect(rowOf('near').querySelector('.about')).toBeNull();
    const time = findings.find(({ kind, verdict }) => kind === 'time' && verdict === 'differs')!;
    expect(rowOf(time.id).querySelector('.about')?.textContent).toBe('the crash');
  });
});
