import { expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { contextOf, sharedBetween, sharedContext } from '../../lib/text/context.ts';
import { gistOf } from '../../lib/text/gist.ts';
import { anArticle } from '../article.ts';

it('gives words alone, also where a word is the name of what every object has', () => {
  const { words } = gistOf(anArticle('The constructor of the bridge said valueOf and toString were hasOwnProperty.'));
  expect(words).toContain('constructor');
  expect(words.every((word) => typeof word === 'string')).toBe(true);
});

it('reads a text that tells of times before the calendar', () => {
  const text =
    'The land broke away 83 million years ago, and rose again 23 million years ago. A flood came 900,000 days ago.';
  const days = findClaims(anArticle(text, { published: '2024-05-01' })).flatMap((claim) =>
    claim.kind === 'time' && claim.value.days ? [claim.value.days.from, claim.value.days.to] : [],
  );
  for (const day of days) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it('tells of two sentences what it tells of their contexts', () => {
  const all = ['The ferry ran aground at Tollmere.', 'A ferry lay aground off the pier.', 'The pier was closed.', ''];
  for (const one of all)
    for (const other of all)
      expect(sharedBetween(one, other), `${one} / ${other}`).toBe(sharedContext(contextOf(one), contextOf(other)));
});
