import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileName } from '../../lib/panel/file.ts';

it('names the file after the headline', () => {
  expect(fileName('Barge strikes Tarn Ferry bridge, “killing” Múñez', 'md')).toBe(
    'barge-strikes-tarn-ferry-bridge-killing-munez.md',
  );
  expect(fileName('  ', 'csl.json')).toBe('citations.csl.json');
});

it('gives a name that any file system takes', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (title) => {
      const name = fileName(title, 'md');
      expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*\.md$/u);
      expect(name.length).toBeLessThan(80);
    }),
  );
});
