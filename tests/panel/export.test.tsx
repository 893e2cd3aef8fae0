// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SourceEdits } from '../../lib/citations/correct.ts';
import type { CitationList } from '../../lib/citations/list.ts';
import type { CitationStyle } from '../../lib/citations/styles.ts';
import type { ExportActions } from '../../lib/panel/export/actions.ts';
import { ExportPage } from '../../lib/panel/export/export-page.tsx';
import { roughly } from '../citations/rough.ts';
import { find, mount, press, type, unmount } from './mount.tsx';
import { article, check, findings } from './story.ts';

afterEach(unmount);

const differing = findings.filter(({ verdict }) => verdict === 'differs');
const published = check.sources.find(({ id }) => id !== article.id)!;

function stand() {
  const lists: CitationList[] = [];
  const actions = {
    print: vi.fn(async (list: CitationList) => {
      lists.push(list);
      return roughly(list);
    }),
    keepEdit: vi.fn(async () => {}),
    keepStyle: vi.fn(async () => {}),
    copy: vi.fn(async () => {}),
    save: vi.fn(),
  } satisfies ExportActions;
  return { actions, last: () => lists.at(-1)! };
}

async function open(
  { actions }: Pick<ReturnType<typeof stand>, 'actions'>,
  kept: { edits: SourceEdits; styles: CitationStyle[] } = { edits: {}, styles: [] },
) {
  await mount(
    <ExportPage check={check} checked="2031-05-13T08:00:00Z" isPrivate={false} kept={kept} actions={actions} />,
  );
  await settled();
}

/** The list is written in a few steps, none of which waits for a clock. */
const settled = () => vi.waitFor(() => expect(find('.preview').getAttribute('aria-busy')).toBe('false'));

async function choose(label: string, value: string) {
  const named = [...document.querySelectorAll('label')].find((each) => each.textContent === label);
  const select = document.getElementById(named?.htmlFor ?? '') ?? find('select', label);
  await act(async () => {
    Object.assign(select, { value });
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settled();
}

const sheet = () => find('.sheet').textContent ?? '';

describe('the export page', () => {
  it('shows the bibliography of the article and its sources as it will be', async () => {
    const page = stand();
    await open(page);
    expect(find('h1').textContent).toContain(article.title);
    expect(sheet()).toContain(article.title);
    expect(sheet()).toContain(published.title);
    expect(document.querySelectorAll('.sheet .csl')).toHaveLength(page.last().works.length);
  });

  it('takes the findings that were filtered, and says how many', async () => {
    const page = stand();
    await open(page);
    await press(find('.chip', `${differing.length} differ`));
    await settled();
    expect(new Set(page.last().entries.map(({ finding }) => finding.id))).toEqual(
      new Set(differing.map(({ id }) => id)),
    );
    expect(find('.choices [role=status]').textContent).toBe(`${differing.length} of ${findings.length} findings`);
    await type(find<HTMLInputElement>('input[type=search]'), 'nothing like this');
    await settled();
    expect(page.last().entries).toEqual([]);
  });

  it('takes one source alone, and leaves words out or in', async () => {
    const page = stand();
    await open(page);
    await press(find('label', 'One source').querySelector('input')!);
    await choose('Source', published.id);
    expect(page.last().works.map(({ id }) => id)).toEqual([published.id]);
    expect(page.last().quotes).toBe(false);
    await press(find('label', 'With the sources’ words').querySelector('input')!);
    await settled();
    expect(page.last().quotes).toBe(true);
    await press(find('label', 'By author').querySelector('input')!);
    await settled();
    expect(page.last().order).toBe('author');
  });

  it('writes other formats, and asks for a style only where there is one', async () => {
    const page = stand();
    await open(page);
    await choose('Format', 'csl-json');
    expect(JSON.parse(sheet())[0]).toMatchObject({ title: article.title });
    expect(document.querySelector('.named select:disabled')).not.toBeNull();
    await choose('Format', 'html');
    expect(document.querySelectorAll('.sheet .claim').length).toBe(page.last().entries.length);
  });

  it('copies rich and plain text, and saves a file', async () => {
    const page = stand();
    await open(page);
    await press(find('.take button', /^Copy$/));
    expect(page.actions.copy).toHaveBeenLastCalledWith(
      expect.stringContaining(published.title),
      expect.stringContaining('<i>'),
    );
    await press(find('.take button', 'Copy as plain text'));
    expect(page.actions.copy).toHaveBeenLastCalledWith(expect.stringContaining(published.title), undefined);
    expect(find('.outcome').textContent).toBe('Copied as Bibliography.');
    await press(find('.take button', 'Download'));
    expect(page.actions.save).toHaveBeenCalledWith(
      expect.stringMatching(/^[a-z0-9-]+\.txt$/),
      'text/plain',
      expect.any(String),
    );
    page.actions.copy.mockRejectedValueOnce(new Error('the clipboard is locked'));
    await press(find('.take button', /^Copy$/));
    expect(find('.outcome').textContent).toContain('the clipboard is locked');
  });

  it('says that it works where that takes long, and keeps what was there until it is done', async () => {
    const page = stand();
    await open(page);
    expect(document.querySelector('progress')).toBeNull();
    let finish = () => {};
    page.actions.print.mockImplementationOnce(
      (list) =>
        new Promise((done) => {
          finish = () => done(roughly(list));
        }),
    );
    await press(find('label', 'By author').querySelector('input')!);
    await vi.waitFor(() => expect(find('.working').textContent).toBe('Writing the citations…'));
    expect(sheet()).toContain(published.title);
    await act(async () => finish());
    await settled();
    expect(document.querySelector('progress')).toBeNull();
  });

  it('says why a style cannot be used', async () => {
    const page = stand();
    page.actions.print.mockRejectedValueOnce(new Error('The style could not be used: it prints no bibliography.'));
    await open(page);
    expect(find('[role=alert]').textContent).toContain('it prints no bibliography');
    expect(find<HTMLButtonElement>('.take button', 'Download').disabled).toBe(true);
  });
});

describe('a source that is put right', () => {
  const correct = () => find('.works button', `Edit ${published.title}`);
  const field = (label: string) => {
    const named = find<HTMLLabelElement>('.source-form label', new RegExp(`^${label}`));
    return document.getElementById(named.htmlFor) as HTMLInputElement;
  };
  const submit = () =>
    act(async () => {
      find('.source-form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });

  it('is cited as corrected, and kept', async () => {
    const page = stand();
    await open(page);
    await press(correct());
    await type(field('Title'), 'The right title');
    await type(field('Authors'), 'Pell, Osric\nThe Harbour Board');
    await type(field('Published'), '2031-05-02');
    await submit();
    await settled();
    const work = page.last().works.find(({ id }) => id === published.id);
    const names = [{ family: 'Pell', given: 'Osric' }, { literal: 'The Harbour Board' }];
    expect(work).toMatchObject({ title: 'The right title', names, published: '2031-05-02' });
    expect(page.actions.keepEdit).toHaveBeenCalledWith(expect.any(String), {
      title: 'The right title',
      names,
      published: '2031-05-02',
    });
    expect(find('.works li', 'The right title').textContent).toContain('corrected');
  });

  it('can be taken back, also when it was kept before', async () => {
    const page = stand();
    await open(page, { edits: { [published.id]: { title: 'Kept before' } }, styles: [] });
    expect(sheet()).toContain('Kept before');
    await press(find('.works button', 'Edit Kept before'));
    await press(find('.source-form button', 'Take the corrections back'));
    await settled();
    expect(sheet()).not.toContain('Kept before');
    expect(page.actions.keepEdit).toHaveBeenCalledWith(published.id, undefined);
  });

  it.each([
    ['Published', 'yesterday', '“yesterday” is not a date. Write it as 2024, 2024-03 or 2024-03-08.'],
    ['Address', 'javascript:alert(1)', '“javascript:alert(1)” is not an address of the web.'],
  ])('is not taken with a wrong %s', async (label, text, sentence) => {
    const page = stand();
    await open(page);
    await press(correct());
    await type(field(label), text);
    await submit();
    expect(find('.source-form [role=alert]').textContent).toBe(sentence);
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
    expect(page.actions.keepEdit).not.toHaveBeenCalled();
  });
});

describe('a style of the user’s own', () => {
  const xml = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>House</title></info>
    <bibliography><layout><text variable="title"/></layout></bibliography></style>`;
  const bring = async (name: string, text: string) => {
    const input = find<HTMLInputElement>('input[type=file]');
    Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await vi.waitFor(() => expect(find('.outcome').textContent).not.toBe(''));
  };

  it('is used at once, and kept', async () => {
    const page = stand();
    await open(page);
    await bring('house.csl', xml);
    await settled();
    expect(page.actions.keepStyle).toHaveBeenCalledWith({ id: 'own:house', label: 'House', xml });
    expect(page.actions.print.mock.lastCall?.[1 as never]).toEqual({ id: 'own:house', label: 'House', xml });
  });

  it('is refused with the reason where it is none', async () => {
    const page = stand();
    await open(page);
    await bring('page.csl', '<html></html>');
    expect(find('.outcome').textContent).toMatch(/^page\.csl: this is not a citation style/);
    expect(page.actions.keepStyle).not.toHaveBeenCalled();
  });
});
