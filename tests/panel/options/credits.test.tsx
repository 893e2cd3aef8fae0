// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { DATA, PACKAGES } from '../../../lib/panel/options/credits.tsx';
import { OptionsView } from '../../../lib/panel/options/options.tsx';
import { mount, unmount } from '../mount.tsx';
import { optionsProps } from './options-props.ts';

afterEach(unmount);

it('names every work that ships with its maker and its licence', async () => {
  await mount(<OptionsView {...optionsProps} />);
  const listed = [...document.querySelectorAll('.credits li')].map((item) => item.textContent ?? '');
  for (const { name, licence, by } of [...PACKAGES, ...DATA]) {
    const entry = listed.find((text) => text.startsWith(`${name} `) && text.includes(licence));
    expect(entry, name).toContain(by);
  }
});
