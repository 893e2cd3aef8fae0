import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { incidentsIn } from '../../../lib/findings/bond/several.ts';
import { decisionsOf, judge } from '../../../lib/findings/judge.ts';
import { articleOf, sourceOf, type Told } from '../told.ts';

/** A weekend of a made-up city, as its police tell it. */
const WEEKEND: Told = {
  id: 'weekend',
  published: '2031-06-08',
  title: 'Police: 3 dead, 5 wounded in weekend shootings across Marlow',
  text: `At least eight people have been shot across the city since Friday evening, three of them fatally, according to Marlow police.

About 11 p.m. Friday, a 44-year-old man was shot to death in the 1200 block of Tanner Street. He was found beside a truck and was pronounced dead at Saint Brandan Hospital. He was identified as Emil Vassar.

Less than two hours earlier, two men were shot in the 300 block of Cooper Lane, police said. The men, 23 and 31, were taken to Oakfield Hospital in serious condition.

In a separate shooting about 4:20 p.m. Saturday, a 19-year-old woman was wounded in the 5600 block of Linden Road. She was taken to Saint Brandan Hospital in critical condition.

At least four more people have been wounded in shootings across the city since Friday evening.`,
};

/** What another paper tells of one of the incidents. */
const LINDEN: Told = {
  id: 'linden',
  publisher: 'Fenholt Herald',
  published: '2031-06-07',
  title: 'Woman, 19, wounded on Linden Road',
  text: `A 19-year-old woman was shot about 4:20 p.m. Saturday in the 5600 block of Linden Road in Marlow, police said.

She was in critical condition at Saint Brandan Hospital. Two men ran from the scene, police said.`,
};

function incidents(told: Told): string[][] | undefined {
  const article = articleOf(told);
  const claims = findClaims(article);
  return incidentsIn(claims)?.incidents.map(({ sentences }) =>
    [...sentences].map((start) => claims.find(({ sentence }) => sentence.start === start)!.sentence.text.slice(0, 22)),
  );
}

/** The claims of a page that a source says something on: the paragraph they stand in, by its first words. */
function saidOn(page: Told, source: Told): string[] {
  const article = articleOf(page);
  const claims = findClaims(article);
  const paragraphs = [...judge(claims, sourceOf(source), article.published).keys()].map(({ start }) => {
    const block = article.blocks.find((one) => one.start <= start && start < one.end)!;
    return article.text.slice(block.start, block.start + 11);
  });
  return [...new Set(paragraphs)];
}

describe('a round-up', () => {
  it('is cut where it goes over to another incident; totals belong to none', () => {
    expect(incidents(WEEKEND)).toEqual([
      ['About 11 p.m. Friday, ', 'He was found beside a ', 'He was identified as E'],
      ['Less than two hours ea', 'The men, 23 and 31, we'],
      ['In a separate shooting', 'She was taken to Saint'],
    ]);
  });

  it('is compared with a report on one of its incidents by that incident alone', () => {
    expect(saidOn(WEEKEND, LINDEN)).toEqual(['In a separa']);
  });

  it('tells how many facts were left out for it', () => {
    const article = articleOf(WEEKEND);
    const claims = findClaims(article);
    const age = claims.find(({ words }) => words === '44-year-old')!;
    expect(decisionsOf(claims, sourceOf(LINDEN), article.published).decide(age)).toMatchObject({
      rule: 'nothing',
      elsewhere: 2,
    });
  });

  it('as a source bears out and differs from a page by the page’s incident alone', () => {
    const page = { ...LINDEN, id: 'page' };
    expect(saidOn(page, WEEKEND)).toContain('A 19-year-o');
    const article = articleOf({ ...page, text: page.text.replace('Two men ran', 'Three men ran') });
    const judged = judge(findClaims(article), sourceOf(WEEKEND), article.published);
    const said = [...judged].map(([claim, { words }]) => `${claim.words}: ${words}`);
    expect(said.join('; ')).not.toMatch(/Cooper|Tanner|Friday|23|31|44/);
  });

  it('says nothing on a page about none of its incidents', () => {
    const other: Told = {
      id: 'page',
      published: '2031-06-08',
      title: 'Man, 52, wounded on Harbour Street',
      text: 'A 52-year-old man was shot about noon Sunday in the 900 block of Harbour Street in Marlow, and was taken to Saint Brandan Hospital.',
    };
    expect(saidOn(other, WEEKEND)).toEqual([]);
    expect(saidOn(WEEKEND, other)).toEqual([]);
  });

  it('is compared as a whole with another round-up', () => {
    const radio: Told = { ...WEEKEND, id: 'radio', title: 'Eight shot in weekend shootings across Marlow' };
    expect(saidOn(WEEKEND, radio)).toEqual([
      'Police: 3 d',
      'At least ei',
      'About 11 p.',
      'Less than t',
      'In a separa',
      'At least fo',
    ]);
  });

  it('is cut at its bullets and where a paragraph begins with another hour', () => {
    const listed = incidents({
      ...WEEKEND,
      text: `Three shootings over the weekend left a man dead in Marlow.

• A 44-year-old man was shot in the 1200 block of Tanner Street at 11 p.m. Friday.

• A boy, 16, was shot in the 700 block of Mercer Street at 11:20 p.m. Friday.

Around 2 a.m. Sunday, a woman was wounded in the 80 block of Linden Road, police said.`,
    });
    expect(listed?.map(([first]) => first?.slice(0, 8))).toEqual(['• A 44-y', '• A boy,', 'Around 2']);
  });
});

describe('a report of one incident', () => {
  it('is not cut, however many hours and roads it tells', () => {
    expect(incidents(LINDEN)).toBeUndefined();
    expect(
      incidents({
        title: 'Chase ends on Linden Road',
        text: `A man fled from the 1200 block of Tanner Street at 9 p.m. Friday after he shot a clerk, police said.

He drove to the 300 block of Cooper Lane, left the car, and was arrested on Linden Road at 9:40 p.m.`,
      }),
    ).toBeUndefined();
  });

  it('is not cut where one man’s spree is told', () => {
    expect(
      incidents({
        title: 'Gunman killed after three shootings in Marlow',
        text: `Emil Vassar, 38, had been served with an order that day, police said. He had worked at Ostrava Mills for six years.

His neighbours spoke of a quiet man. Vassar had been arrested in 2028, and again in 2030. He lived with his mother, 70.

The first shooting was about 5 p.m. Thursday on Tanner Street. The second was at the mill on Quarry Road. Vassar was killed there by Officer Ann Holt.`,
      }),
    ).toBeUndefined();
  });
});
