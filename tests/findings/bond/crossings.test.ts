import { expect, it } from 'vitest';
import { marked } from '../told.ts';

const differing = (page: string, source: string) =>
  marked('place', { text: page }, { text: source })
    .filter(([, verdict]) => verdict === 'differs')
    .map(([words]) => words);

it('a crossing where police look around, or that a park is named at, is none of the act', () => {
  const source = 'A man was shot near Larch Avenue and Quarry Avenue in Northam on Monday, police said.';
  const page = (told: string) => differing(`${told} Larch Avenue and Alder Street in Northam on Monday.`, source);
  expect(page('A man was shot near')).toEqual(['Larch Avenue and Alder Street']);
  expect(page('Detectives searched for clues at')).toEqual([]);
  expect(page('A park named for a man who was shot lies near')).toEqual([]);
});

it('a crossing differs from none where the other report tells of both its roads', () => {
  const page = 'A man was shot near Larch Avenue and Alder Street in Northam on Monday, police said.';
  const source = 'A man was shot near Larch Avenue and Quarry Avenue in Northam on Monday, police said.';
  expect(differing(page, source)).toEqual(['Larch Avenue and Alder Street']);
  expect(differing(page, `${source} Crews closed Alder Street.`)).toEqual([]);
});
