import { expect, it } from 'vitest';
import { marked } from './told.ts';

const differing = (page: string, source: string) =>
  marked('place', { text: page }, { text: source })
    .filter(([, verdict]) => verdict === 'differs')
    .map(([words]) => words);

it('a crossing differs from none where the other report tells of both its roads', () => {
  const page = 'A man was shot near Larch Avenue and Alder Street in Northam on Monday, police said.';
  const source = 'A man was shot near Larch Avenue and Quarry Avenue in Northam on Monday, police said.';
  expect(differing(page, source)).toEqual(['Larch Avenue and Alder Street']);
  expect(differing(page, `${source} Crews closed Alder Street.`)).toEqual([]);
});
