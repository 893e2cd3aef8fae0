import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { decisionsOf, judge } from '../../lib/findings/judge.ts';
import { articleOf, sourceOf } from './told.ts';

/** Pieces of two reports on one fire, as they agree, differ, go on from each other and repeat what they said. */
const HERE = [
  'A fire at a mill on Quarry Road in Tollmere, Ohio, killed two people on Monday, the sheriff said.',
  'Oona Kask, 41, was in critical condition. Piet Maas, 67, died at the scene about 3 p.m.',
  'Kask said: “We heard the beams come down and ran for the river as fast as we could.”',
  'Three other workers were taken to Tollmere General Hospital, Sheriff Drexel Mack said Tuesday.',
  'A $5,000 reward was offered. No arrests have been made.',
  'Kask had worked there for two decades. The Tollmere Milling Company is closed.',
];
const THERE = [
  'Two workers died in a fire at the mill on Quarry Road at about 2:40 p.m. Monday.',
  'Oona Kask, 43, died on Tuesday. Piet Maas, 67, of Tollmere, was found dead in the mill.',
  '“We heard the beams come down and ran to the river as fast as we could,” Kask said.',
  'Four people were taken to hospitals. Drexel Mack, the sheriff, spoke on Tuesday morning.',
  'A $10,000 reward was offered, and a man, 30, was arrested on Wednesday.',
  'Oona Kask was a foreman. Kask leaves two sons. The Tollmere Miling Company said it would rebuild.',
];

describe('verdicts', () => {
  it.each(HERE.map((_, at) => at))('are those of the whole account, whatever is left out of it (%i)', (from) => {
    const turned = (all: string[], by: number) =>
      [...all.slice(by), ...all.slice(0, by), ...all.slice(0, 2)].join('\n\n');
    const page = articleOf({ text: turned(HERE, from), published: '2021-06-09' });
    const source = sourceOf({ text: turned(THERE, (from * 2) % THERE.length), published: '2021-06-10' });
    const claims = findClaims(page);
    const { decide } = decisionsOf(claims, source, page.published);
    const whole = claims.flatMap((claim) => {
      const { rule, chosen } = decide(claim);
      return claim.aside || !chosen || rule === 'taken'
        ? []
        : [[claim.words, claim.start, chosen.fact.id, chosen.comparison.verdict]];
    });
    const quick = [...judge(claims, source, page.published)].map(([claim, { fact, verdict }]) => [
      claim.words,
      claim.start,
      fact,
      verdict,
    ]);
    expect(quick).toEqual(whole);
    expect(new Set(quick.map((each) => each[3]))).toContain('differs');
  });
});
