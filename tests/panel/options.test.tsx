// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { OptionsView } from '../../lib/panel/options.tsx';
import { find, mount, press, unmount } from './mount.tsx';
import { optionsProps } from './options-props.ts';

afterEach(unmount);

const box = (label: string) => find('label', label).querySelector('input')!;

it('cannot be changed before the settings were read', async () => {
  await mount(<OptionsView {...optionsProps} settings={undefined} />);
  expect([...document.querySelectorAll('input')].every((input) => input.disabled)).toBe(true);
});

it('shows what is painted and hands on one change at a time', async () => {
  const onChange = vi.fn(async () => {});
  await mount(<OptionsView {...optionsProps} onChange={onChange} />);
  expect(box('Compatible details').checked).toBe(false);
  expect(box('Agreements').checked).toBe(true);
  await press(box('Agreements'));
  await press(box('Open the card'));
  expect(onChange.mock.calls).toEqual([[{ marks: { agrees: false } }], [{ hover: false }]]);
  expect(find('[role=status]', 'Saved.')).toBeTruthy();
});

it('tells why a change could not be saved', async () => {
  const onChange = vi.fn(async () => {
    throw new Error('the disk is full');
  });
  await mount(<OptionsView {...optionsProps} onChange={onChange} />);
  await press(box('Agreements'));
  expect(find('[role=status]', 'the disk is full')).toBeTruthy();
});

it('lists each fact set with maker, licence and size, and each that could not be read', async () => {
  await mount(<OptionsView {...optionsProps} problems={['facts/mill.json was not loaded: it is empty.']} />);
  const [set, problem] = [...document.querySelectorAll('.fact-sets li')].map((item) => item.textContent);
  for (const part of ['Tarn Ferry bridge', 'made by the Tarn archive group', 'CC0-1.0', '3 sources', '41 facts']) {
    expect(set).toContain(part);
  }
  expect(problem).toContain('facts/mill.json');
});

it('deletes only after asking, with the focus on the harmless answer', async () => {
  const onDeleteAll = vi.fn(async () => {});
  await mount(<OptionsView {...optionsProps} onDeleteAll={onDeleteAll} />);
  await press(find('button', 'Delete all data'));
  expect(document.activeElement?.textContent).toBe('Keep');
  await press(find('button', 'Keep'));
  expect(onDeleteAll).not.toHaveBeenCalled();
  await press(find('button', 'Delete all data'));
  await press(find('.danger'));
  expect(onDeleteAll).toHaveBeenCalledOnce();
  expect(find('[role=status]', 'All data was deleted.')).toBeTruthy();
});
