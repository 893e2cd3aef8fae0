// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { OptionsView } from '../../../lib/panel/options/options.tsx';
import { DEFAULTS, type SettingsChange } from '../../../lib/preferences.ts';
import { find, mount, press, unmount } from '../mount.tsx';
import { optionsProps } from './options-props.ts';

afterEach(unmount);

const box = (label: string | RegExp) => find('.choices label, .modes label', label).querySelector('input')!;

it('cannot be changed before the settings were read', async () => {
  await mount(<OptionsView {...optionsProps} settings={undefined} />);
  expect([...document.querySelectorAll<HTMLInputElement>('input, select')].every((each) => each.disabled)).toBe(true);
});

it('shows what is painted and hands on one change at a time', async () => {
  const onChange = vi.fn(async () => {});
  await mount(<OptionsView {...optionsProps} onChange={onChange} />);
  expect(box('Compatible details').checked).toBe(false);
  expect(box(/^Agreements$/).checked).toBe(true);
  await press(box(/^Agreements$/));
  await press(box('Open the card'));
  expect(onChange.mock.calls).toEqual([[{ marks: { agrees: false } }], [{ hover: false }]]);
  expect(find('[role=status]', 'Saved.')).toBeTruthy();
});

it('tells why a change could not be saved', async () => {
  const onChange = vi.fn(async () => {
    throw new Error('the disk is full');
  });
  await mount(<OptionsView {...optionsProps} onChange={onChange} />);
  await press(box(/^Agreements$/));
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

it('changes the mode, and the line and the colour of one sort of mark', async () => {
  const onChange = vi.fn(async () => {});
  await mount(<OptionsView {...optionsProps} onChange={onChange} />);
  await press(box('Editor'));
  const choose = async (name: string, value: string) => {
    const select = find<HTMLSelectElement>('select', name);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  await choose('Line of the marks: Agreements', 'double');
  await choose('Colour of the marks: Agreements', 'violet');
  expect(onChange.mock.calls).toEqual([
    [{ mode: 'editor' }],
    [{ looks: { agrees: { line: 'double', colour: 'green' } } }],
    [{ looks: { agrees: { line: 'solid', colour: 'violet' } } }],
  ]);
});

it('shows each mark as it will look, and warns where only colour tells two apart', async () => {
  const looks = { ...DEFAULTS.looks, updated: { line: 'wavy', colour: 'blue' } as const };
  await mount(<OptionsView {...optionsProps} settings={{ ...DEFAULTS, looks }} />);
  expect(find('[data-verdict=updated] label span').getAttribute('style')).toContain('wavy');
  expect(find('.warning').textContent).toContain('colour only');
});

it('takes back what was ignored, the latest first', async () => {
  const onChange = vi.fn(async (_change: SettingsChange) => {});
  await mount(<OptionsView {...optionsProps} onChange={onChange} />);
  const listed = [...document.querySelectorAll('[aria-labelledby=ignored] li')].map((item) => item.textContent);
  expect(listed[0]).toContain('Lower Tarn Echo: “57”');
  expect(listed[1]).toContain('Every age on tarnvalleypost.example');
  await press(find('button', 'Tell of it again: Every age'));
  const before = optionsProps.settings!.ignored;
  expect(onChange.mock.calls[0]?.[0].ignored?.(before)).toEqual([before[1]]);
});

it('stops reading a site that was always read', async () => {
  const onRemoveSite = vi.fn(async () => {});
  await mount(<OptionsView {...optionsProps} onRemoveSite={onRemoveSite} />);
  await press(find('button', 'Do not read https://tarnvalleypost.example'));
  expect(onRemoveSite).toHaveBeenCalledWith('https://tarnvalleypost.example');
});

it('lists the keys, and those that have none', async () => {
  await mount(<OptionsView {...optionsProps} />);
  expect(find('.keys').textContent).toContain('Press the buttonAlt+Shift+S');
  expect(find('.keys').textContent).toContain('Go to the next markno key');
});

it('leads to where everything is saved, beside where everything is deleted', async () => {
  const onOpenLibrary = vi.fn();
  await mount(<OptionsView {...optionsProps} onOpenLibrary={onOpenLibrary} />);
  await press(find('[aria-labelledby=data] button', 'Back up / Restore…'));
  expect(onOpenLibrary).toHaveBeenCalledOnce();
});
