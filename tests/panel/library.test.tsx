// @vitest-environment happy-dom
import fc from 'fast-check';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { claimsIn } from '../../lib/facts/propose.ts';
import { VALUES } from '../../lib/facts/values.ts';
import { KINDS } from '../../lib/model.ts';
import type { LibraryActions } from '../../lib/panel/library/actions.ts';
import { FactForm } from '../../lib/panel/library/fact-form.tsx';
import {
  blankValue,
  KIND_FIELDS,
  readField,
  valueAt,
  withValue,
  writeField,
} from '../../lib/panel/library/kind-fields.ts';
import { ProgressLine } from '../../lib/panel/progress.tsx';
import { find, mount, press, type, unmount } from './mount.tsx';

afterEach(() => {
  unmount();
  vi.useRealTimers();
});

describe('the form of a fact', () => {
  function actions(faults?: Record<string, string>) {
    const saveFact = vi.fn(async () => faults);
    return { saveFact, given: { propose: (text: string) => claimsIn(text), saveFact } as unknown as LibraryActions };
  }
  const wait = (time: number) => act(async () => void (await vi.advanceTimersByTimeAsync(time)));

  it('fills its fields from what the finders read, and saves what was corrected', async () => {
    vi.useFakeTimers();
    const { given, saveFact } = actions();
    const done = vi.fn();
    await mount(<FactForm title="New" actions={given} onDone={done} />);
    const [statement] = document.querySelectorAll('input');
    await type(statement!, 'Jon Parata was 75.');
    await wait(200);
    const field = (label: string) => find('.field', label).querySelector('input')!;
    expect(field('From').value).toBe('75');
    await type(field('To'), '76');
    expect(find('button', 'age: 75').getAttribute('aria-pressed')).toBe('true');
    await type(statement!, 'Jon Parata was 75 or 76.');
    await wait(200);
    // What the user wrote is not proposed away.
    expect(field('To').value).toBe('76');
    await press(find('button', 'Save'));
    await wait(0);
    expect(saveFact).toHaveBeenCalledWith(
      expect.objectContaining({
        kind: 'age',
        statement: 'Jon Parata was 75 or 76.',
        value: { from: 75, to: 76, unit: 'year' },
      }),
      undefined,
    );
    expect(done).toHaveBeenCalledOnce();
  });

  it('shows what is wrong beside its field, and stays open', async () => {
    const { given } = actions({ 'value.from': 'This must be a whole number.', '': 'This needs a statement.' });
    const done = vi.fn();
    await mount(<FactForm title="New" actions={given} onDone={done} />);
    await press(find('button', 'Save'));
    expect(find('.field', 'From').textContent).toContain('This must be a whole number.');
    expect(find('.field', 'From').querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
    expect(find('[role=alert]').textContent).toBe('This needs a statement.');
    expect(done).not.toHaveBeenCalled();
  });
});

describe('the fields of a kind', () => {
  it.each(KINDS)('of %s are fields of its value, and a blank one lacks only what must be filled in', (kind) => {
    const entries = 'entries' in VALUES[kind] ? VALUES[kind].entries : {};
    for (const { path } of KIND_FIELDS[kind]) {
      const [, field = ''] = path.split('.');
      if (Object.keys(entries).length > 0) expect(Object.keys(entries)).toContain(field);
    }
    expect(blankValue(kind)).toBeTypeOf('object');
  });

  it('write a value and read it again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2880 }), fc.integer(), (clock, number) => {
        const of = (type: 'clock' | 'number') => ({ path: 'value.x', label: 'from', type }) as const;
        expect(readField(of('clock'), writeField(of('clock'), clock))).toBe(clock);
        expect(readField(of('number'), writeField(of('number'), number))).toBe(number);
      }),
    );
  });

  it('change nothing beside them, and leave no empty part behind', () => {
    const form = { kind: 'time', value: { clock: { from: 60, to: 90 } }, subject: {} };
    expect(valueAt(withValue(form, 'value.clock.from', 30), 'value')).toEqual({ clock: { from: 30, to: 90 } });
    const without = withValue(withValue(form, 'value.clock.from', undefined), 'value.clock.to', undefined);
    expect(without).toEqual({ kind: 'time', value: {}, subject: {} });
    expect(form.value.clock.from).toBe(60);
  });
});

describe('long work', () => {
  it('is shown once it takes half a second, with a way to stop it', async () => {
    vi.useFakeTimers();
    const cancel = vi.fn();
    await mount(<ProgressLine label="Reading mill.json" done={50} total={200} onCancel={cancel} />);
    await act(async () => void (await vi.advanceTimersByTimeAsync(400)));
    expect(document.body.textContent).toBe('');
    await act(async () => void (await vi.advanceTimersByTimeAsync(200)));
    expect(document.querySelector('progress')?.value).toBe(0.25);
    expect(document.body.textContent).toContain('50 of 200');
    await press(find('button', 'Cancel'));
    expect(cancel).toHaveBeenCalledOnce();
  });
});
