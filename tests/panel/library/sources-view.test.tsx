// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Fact, Source } from '../../../lib/model.ts';
import type { SourceEntry } from '../../../lib/panel/library/source-entry.tsx';
import { type SourcesActions, SourcesView } from '../../../lib/panel/library/sources-view.tsx';
import { find, mount, press, type, unmount } from '../mount.tsx';

afterEach(unmount);

const entry = (name: string, change: Partial<Source> = {}): SourceEntry => ({
  facts: 2,
  source: {
    id: `kept/https://${name}.example/a`,
    publisher: `${name}.example`,
    title: `Report by ${name}`,
    authors: ['Wen Halloran'],
    published: '2031-05-12T11:05:00+01:00',
    accessed: '2031-05-14T08:00:00Z',
    url: `https://${name}.example/a`,
    ...change,
  },
});
const records = [
  entry('echo', { callsItself: { publisher: 'The Lower Echo', url: 'https://wire.example/1' }, limit: 'preview' }),
  entry('muñoz', { modified: '2031-05-13', private: true, standing: 'corrected' }),
];
const [echo, munoz] = records as [SourceEntry, SourceEntry];

const quoted = (text: string, words: string): Fact =>
  ({ id: words, kind: 'age', words, said: { type: 'quote', text, start: 3, end: 3 + text.length } }) as Fact;

function stand() {
  return {
    facts: vi.fn(async (): Promise<readonly Fact[]> => [quoted('Osric Pell, 58, worked here.', '58')]),
    setPrivate: vi.fn(async () => {}),
    setStanding: vi.fn(async () => {}),
    remove: vi.fn(async () => 'o9'),
    undo: vi.fn(async () => {}),
  } satisfies SourcesActions;
}

const row = ({ source }: SourceEntry) => find(`[data-source="${source.id}"]`);
const titles = () => [...document.querySelectorAll('.source-title')].map((title) => title.textContent);

describe('the sources that were kept', () => {
  it('are listed with who, what, when, how much, and what they call themselves', async () => {
    await mount(<SourcesView records={records} actions={stand()} />);
    const text = row(echo).textContent;
    for (const told of [
      'echo.example',
      'Report by echo',
      'Wen Halloran',
      'published 12 May 2031',
      'kept 14 May 2031',
      'preview only',
      'calls itself The Lower Echo',
      'names https://wire.example/1 as its address',
      '2 details',
    ])
      expect(text).toContain(told);
    expect(row(munoz).textContent).toContain('updated 13 May 2031');
    expect(row(echo).querySelector('a')?.getAttribute('href')).toBe('https://echo.example/a');
  });

  it('are found by publisher, title, author and what they call themselves, whatever the accents', async () => {
    await mount(<SourcesView records={records} actions={stand()} />);
    const search = find<HTMLInputElement>('input[type=search]');
    await type(search, 'munoz');
    expect(titles()).toEqual(['Report by muñoz']);
    await type(search, 'lower halloran');
    expect(titles()).toEqual(['Report by echo']);
    expect(find('.finder [role=status]').textContent).toBe('One source');
    await type(search, 'zeppelin');
    expect(titles()).toEqual([]);
    await press(find('.none button'));
    expect(titles()).toHaveLength(2);
  });

  it('show their details with the quotes and the way to the passage', async () => {
    const actions = stand();
    await mount(<SourcesView records={records} actions={actions} />);
    await press(row(echo).querySelector<HTMLElement>('.disclose')!);
    expect(actions.facts).toHaveBeenCalledWith(echo.source.id);
    const stated = row(echo).querySelector('.stated')!;
    expect(stated.textContent).toContain('“Osric Pell, 58, worked here.”');
    expect(stated.querySelector('mark')?.textContent).toBe('58');
    expect(stated.querySelector('a')?.getAttribute('href')).toContain('#:~:text=Osric%20Pell');
    await press(row(echo).querySelector<HTMLElement>('.disclose')!);
    expect(row(echo).querySelector('.stated')).toBeNull();
  });

  it('can be made private, corrected and withdrawn', async () => {
    const actions = stand();
    await mount(<SourcesView records={records} actions={actions} />);
    await press(row(echo).querySelector<HTMLElement>('input[type=checkbox]')!);
    expect(actions.setPrivate).toHaveBeenCalledWith(echo.source.id, true);
    const select = row(munoz).querySelector('select')!;
    expect(select.value).toBe('corrected');
    for (const [value, standing] of [
      ['withdrawn', 'withdrawn'],
      ['stands', undefined],
    ] as const) {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      expect(actions.setStanding).toHaveBeenLastCalledWith(munoz.source.id, standing);
    }
  });

  it('are deleted with a way back', async () => {
    const actions = stand();
    await mount(<SourcesView records={records} actions={actions} />);
    await press(find('button', 'Delete Report by echo'));
    expect(actions.remove).toHaveBeenCalledWith(echo.source.id);
    await mount(<SourcesView records={records.slice(1)} actions={actions} />);
    expect(find('.news').textContent).toContain('Report by echo was deleted, with all its details.');
    await press(find('.news button', 'Undo'));
    expect(actions.undo).toHaveBeenCalledWith('o9');
    expect(find('.news').textContent).toContain('It is back.');
  });

  it('tell a failure in words', async () => {
    const actions = stand();
    actions.remove.mockRejectedValue(new Error('The disk is full.'));
    await mount(<SourcesView records={records} actions={actions} />);
    await press(find('button', 'Delete Report by echo'));
    expect(find('.news').textContent).toContain('This could not be done: The disk is full.');
    await mount(<SourcesView records={undefined} problem="the database is locked" actions={actions} />);
    expect(find('.problem').textContent).toBe('Your sources could not be read: the database is locked');
  });

  it('are no links and no markup, whatever a page wrote', async () => {
    const hostile = entry('liar', {
      url: 'javascript:alert(1)',
      title: '<img src=x onerror=alert(1)>',
      callsItself: { publisher: '<b>The Echo</b>', url: 'javascript:alert(2)' },
    });
    await mount(<SourcesView records={[hostile]} actions={stand()} />);
    expect(document.querySelectorAll('a, img, b')).toHaveLength(0);
    expect(find('.source-title').textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('say what to do where there is none, and nothing before they were read', async () => {
    await mount(<SourcesView records={undefined} actions={stand()} />);
    expect(document.body.textContent).not.toContain('No article kept yet');
    await mount(<SourcesView records={[]} actions={stand()} />);
    expect(find('.nothing').textContent).toContain('press the Second Source button');
  });

  it('are all drawn in the end, however many', async () => {
    const many = Array.from({ length: 250 }, (_, n) => entry(`site${n}`));
    await mount(<SourcesView records={many} actions={stand()} />);
    expect(titles()).toHaveLength(100);
    await vi.waitFor(() => expect(titles()).toHaveLength(250), 5_000);
  });
});
