import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { place } from '../../lib/kinds/place.ts';
import type { Claim } from '../../lib/model.ts';
import { bareSitesIn } from '../../lib/text/places/bare-sites.ts';

function claimsOf(text: string): Claim[] {
  return findClaims({ text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] });
}

function placesOf(text: string): Claim<'place'>[] {
  return claimsOf(text).filter((claim): claim is Claim<'place'> => claim.kind === 'place');
}

const wordsOf = (text: string) => placesOf(text).map(({ words }) => words);

/** How the first place of one text stands to that of another. */
function verdict(page: string, source: string): string | undefined {
  const [here, there] = [placesOf(page)[0], placesOf(source)[0]];
  expect([here?.words, there?.words]).not.toContain(undefined);
  return place.compare(here!, there!)?.verdict;
}

describe('a town or a part of one', () => {
  it.each([
    ['Two cats were found in Four Oaks.', 'Four Oaks'],
    ['A barn burned near Five Points on Sunday.', 'Five Points'],
    ['They live in the Twin Lakes area.', 'Twin Lakes'],
    ['It stood near a Northside bakery.', 'Northside'],
    ['It rained in the Alder Pond community.', 'Alder Pond'],
    ['They met Ann Marrow of Oxley at noon.', 'Oxley'],
    ['They met Ann J. Marrow of Oxley at noon.', 'Oxley'],
  ])('may be called so: %s', (text, words) => {
    expect(wordsOf(text)).toContain(words);
  });

  it.each([
    'Second suspect charged in the case.',
    "They're shooting pool.",
    'Three hills burned in two nights.',
    'It is known in the Jewish community.',
    'The president of Larchmont spoke.',
    'Rain fell in Arizona, Nevada and Colorado.',
    'The Federal Reserve officials met.',
    'Having children helps, he said.',
    'South Dakota Gov. Ann Marrow spoke.',
  ])('is none of these: %s', (text) => {
    expect(placesOf(text).filter(({ value }) => value.type === 'town')).toEqual([]);
  });
});

describe('a spot without an article', () => {
  it.each([
    ['Man hurt outside nightclub in Marlow', 'nightclub'],
    ['Fire near church leaves one hurt', 'church'],
    ['Woman Found Dead At Oxley Motel', 'Motel'],
    ['The chest was moved to funeral home on Sunday.', 'funeral home'],
    ['Nightclub shooting leaves one hurt', 'Nightclub'],
  ])('is found: %s', (text, words) => {
    expect(bareSitesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([words]);
  });

  it.each([
    'What is in store for us?',
    'They came to home plate.',
    'He was at School Board meetings.',
    'In bars and inns',
  ])('is none here: %s', (text) => {
    expect(bareSitesIn(text)).toEqual([]);
  });
});

describe('where people meet', () => {
  it.each([
    ['They sang inside Mr. K’s Supper Club.', 'Mr. K’s Supper Club'],
    ['They sang at Marrow’s Sports Bar.', 'Marrow’s Sports Bar'],
    ['Crews were called to Club Zenith.', 'Club Zenith'],
    ['They sang at the Alder Lounge.', 'Alder Lounge'],
    ['She is at Children’s Healthcare of Oxley.', 'Children’s Healthcare of Oxley'],
  ])('is a building by its name: %s', (text, words) => {
    const found = placesOf(text).find((claim) => claim.words === words);
    expect(found?.value.type).toBe('facility');
  });

  it.each([
    ['They sang at the Alder Lounge.', 'They sang at a nightclub.', 'compatible'],
    ['They ate at the Quarry Grill.', 'They ate at a restaurant.', 'compatible'],
    ['They slept at the Alder Inn.', 'They slept at an Oxley motel.', undefined],
    ['They sang in a bar.', 'They sang in a nightclub.', 'compatible'],
    ['They ate in a restaurant.', 'They ate in a church.', undefined],
    ['It lay in the passenger’s seat.', 'It lay in the front passenger seat.', 'agrees'],
    ['It lay in the driver’s seat.', 'It lay in the passenger seat.', undefined],
    ['It was in an apartment.', 'It was in the bedroom.', 'compatible'],
  ])('%s / %s', (page, source, expected) => {
    expect(verdict(page, source)).toBe(expected);
  });

  it('is known by its own words beside its sort', () => {
    const [page, source] = [placesOf('They sang at Zenith Nightclub.'), placesOf('They sang at the Zenith nightclub.')];
    const site = source.find(({ value }) => value.type === 'site');
    expect(place.compare(page[0]!, site!)?.verdict).toBe('agrees');
  });
});

describe('a hospital', () => {
  it.each([
    ['She was taken to St. Brendans Alder.', 'She was taken to Saint Brendans Alder Hospital.', 'agrees'],
    ['She was taken to FGMC.', 'She was taken to Fairmont General Medical Center.', 'agrees'],
    ['She was taken to FGMD.', 'She was taken to Fairmont General Medical Center.', undefined],
    ['She was taken to Alder.', 'She was taken to Alder Memorial Hospital.', 'compatible'],
    ['She lives in St. Brendans Alder.', 'She was taken to Saint Brendans Alder Hospital.', undefined],
  ])('may be told by its short name: %s / %s', (page, source, expected) => {
    expect(verdict(page, source)).toBe(expected);
  });
});

describe('a border', () => {
  it.each([
    ['They stood on the southern U.S. border.', 'They stood on the border with Mexico.', 'agrees'],
    ['They stood on the Mexican border.', 'They stood on the southwest border.', 'agrees'],
    ['They stood on the U.S. border.', 'They stood on the border with Mexico.', 'compatible'],
    ['They stood on the border with Canada.', 'They stood on the border with Mexico.', undefined],
  ])('%s / %s', (page, source, expected) => {
    expect(verdict(page, source)).toBe(expected);
  });
});

it('what only looks like a road is none', () => {
  expect(wordsOf('Oona Kask told the Wall Street Journal of it.')).toEqual([]);
  expect(wordsOf('For Dr. Kask, it was hard.')).toEqual([]);
  expect(wordsOf('It stood on Wall Street.')).toEqual(['Wall Street']);
});

it('what lies across the street is not in it', () => {
  expect(wordsOf('A stall stood across the street from the mill.')).not.toContain('street');
  expect(wordsOf('A stall stood in the street at noon.')).toContain('street');
});

it('what lies between two roads is no crossing of them, and a drive-by no road', () => {
  const text = 'It was on Alder Street between Larch and Quarry avenues. Five Were Hurt In Alder Drive-By Case.';
  expect(placesOf(text).map(({ value }) => value.type)).not.toContain('crossing');
  expect(wordsOf(text)).not.toContain('Alder Drive');
});

it('a town whose name ends as a building’s does is one with and without its state', () => {
  expect(verdict('QUARRY BAY, Ohio — Rain fell.', 'Rain fell in Quarry Bay.')).toBe('agrees');
});

it('a side of a town lies in the town’s state', () => {
  expect(verdict('A California man won.', 'It rained in southeast Fresno.')).toBe('compatible');
});
