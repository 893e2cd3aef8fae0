import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { place } from '../../lib/kinds/place.ts';
import type { Claim } from '../../lib/model.ts';
import { readingOf } from '../../lib/text/reading.ts';

function placesOf(text: string): Claim<'place'>[] {
  const claims = findClaims({ text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] });
  return claims.filter((claim): claim is Claim<'place'> => claim.kind === 'place');
}

/** How the place with certain words in one text stands to that in another. */
function verdict(page: string, here: string, source: string, there: string): string | undefined {
  const pick = (text: string, words: string) => {
    const claim = placesOf(text).find((each) => each.words === words);
    expect(claim, `${words} in: ${placesOf(text).map((each) => each.words)}`).toBeDefined();
    return claim!;
  };
  return place.compare(pick(page, here), pick(source, there))?.verdict;
}

describe('two buildings', () => {
  it('are no crossing of roads', () => {
    const places = placesOf('Crews came from Alder Middle School and Quarry High School to Elm Park at 5th Street.');
    expect(places.filter(({ value }) => value.type === 'crossing')).toEqual([]);
  });
});

it('two counties are no crossing of roads', () => {
  const places = placesOf('Rain fell in the area of Ulmer and Fulmer counties.');
  expect(places.filter(({ value }) => value.type === 'crossing')).toEqual([]);
});

describe('two places', () => {
  it.each([
    [
      'He died at Fairmont Hospital.',
      'Fairmont Hospital',
      'She is at Fairmont Medical Center.',
      'Fairmont Medical Center',
    ],
    [
      'He is still held in the Fulmer County Regional Jail.',
      'Fulmer County Regional Jail',
      'He sits in the Fulmer County jail.',
      'Fulmer County jail',
    ],
    [
      'It began at 3606 South Alder Road.',
      '3606 South Alder Road',
      'It was at 3606 S. Alder Rd. at noon.',
      '3606 S. Alder Rd',
    ],
    [
      'It was on Alder-Bixby Road.',
      'Alder-Bixby Road',
      'It was in the 2700 block of Alder Bixby Road. It was on Alder Bixby Road.',
      'Alder Bixby Road',
    ],
    [
      'It burned near Alder and Quarry streets.',
      'Alder and Quarry streets',
      'A fire at Quarry Street and Alder Street grew.',
      'Quarry Street and Alder Street',
    ],
    [
      'It was at Alder and Larch streets.',
      'Alder and Larch streets',
      'They met at Alder Avenue and Larch Street.',
      'Alder Avenue and Larch Street',
    ],
    ['It burned on Lake Front Circle.', 'Lake Front Circle', 'She left Lakefront Circle.', 'Lakefront Circle'],
    ['It rained in East Brook.', 'East Brook', 'Crews came from Eastbrook.', 'Eastbrook'],
    [
      'It was at the Larch View apartment complex.',
      'Larch View apartment complex',
      'Crews came to the Larchview Apartment Complex.',
      'Larchview Apartment Complex',
    ],
    ['It rained in E. Marlow.', 'E. Marlow', 'They met in East Marlow.', 'East Marlow'],
    ['Crews went to Ft. Alder on Monday.', 'Ft. Alder', 'Crews met in Fort Alder.', 'Fort Alder'],
    ['It is on the southwest side of town.', 'southwest side', 'They live on the Southwest Side.', 'Southwest Side'],
    ['A fire hit the house.', 'house', 'Crews searched his Marlow residence.', 'residence'],
    ['He works in the Fourth Precinct.', 'Fourth Precinct', 'They met at the 4th Precinct.', '4th Precinct'],
    ['Brazilian farms grew.', 'Brazilian', 'Farms in Brazil grew.', 'Brazil'],
    [
      'It was at 1700 MLK Boulevard.',
      '1700 MLK Boulevard',
      'It was at 1700 Martin Luther King Jr. Boulevard.',
      '1700 Martin Luther King Jr. Boulevard',
    ],
  ])('agree in other words: “%s” “%s”', (page, here, source, there) =>
    expect(verdict(page, here, source, there)).toBe('agrees'),
  );

  it.each([
    [
      'a house in its block',
      'It was at 2917 Alder Street.',
      '2917 Alder Street',
      'It was in the 2900 block of Alder Street.',
      '2900 block of Alder Street',
    ],
    [
      'a road and a spot on it',
      'It was on Alder Street.',
      'Alder Street',
      'It was at 2917 Alder Street.',
      '2917 Alder Street',
    ],
    ['a part of a town and the town', 'It rained in east Marlow.', 'east Marlow', 'It rained in Marlow.', 'Marlow'],
    ['a room of a home', 'She slept in the bedroom.', 'bedroom', 'He came to her home.', 'home'],
    [
      'a short form',
      'They were taken to Fairmont.',
      'Fairmont',
      'They went to Fairmont Hospital.',
      'Fairmont Hospital',
    ],
  ])('can both be so: %s', (_, page, here, source, there) =>
    expect(verdict(page, here, source, there)).toBe('compatible'),
  );

  it.each([
    [
      'a crossing of another sort of road',
      'It was near Alder Place and Larch Street.',
      'Alder Place and Larch Street',
      'They met at Larch Street and Alder Avenue.',
      'Larch Street and Alder Avenue',
    ],
    [
      'another part of a town, before a day',
      'It rained in south Marlow.',
      'south Marlow',
      'It rained in northwest Marlow Sunday.',
      'northwest Marlow',
    ],
    [
      'another block',
      'It was in the 2900 block of Alder Street.',
      '2900 block of Alder Street',
      'It was in the 2700 block of Alder Street.',
      '2700 block of Alder Street',
    ],
    [
      'another crossing',
      'It was at Alder Street and Fifth Avenue.',
      'Alder Street and Fifth Avenue',
      'It was at Alder Street and Sixth Avenue.',
      'Alder Street and Sixth Avenue',
    ],
    [
      'a letter in the name',
      'It was at 2917 Starling Street.',
      '2917 Starling Street',
      'It was at 2917 Sterling Street.',
      '2917 Sterling Street',
    ],
    [
      'another sort of road at one number',
      'The fire was at 1094 Alder Court.',
      '1094 Alder Court',
      'The fire was at 1094 Alder Lane.',
      '1094 Alder Lane',
    ],
    [
      'another sort of road in one block',
      'It was in the 8300 block of 83rd Ave.',
      '8300 block of 83rd Ave',
      'It was at 8311 83rd St.',
      '8311 83rd St',
    ],
    [
      'a letter in a building’s name',
      'He lay in Ellmira Hospital.',
      'Ellmira Hospital',
      'He lay in Elmira Hospital.',
      'Elmira Hospital',
    ],
    [
      'the other side of its door',
      'A blast killed two in Fenholt’s main mosque.',
      'main mosque',
      'A blast outside Fenholt’s main mosque killed two.',
      'main mosque',
    ],
    [
      'another side of the town',
      'It was in west Marlow.',
      'west Marlow',
      'It was in northeast Marlow.',
      'northeast Marlow',
    ],
    [
      'another highway, in like words',
      'A truck burned on Highway 47 in Troy.',
      'Highway 47',
      'A truck burned along Highway 49 in Troy.',
      'Highway 49',
    ],
  ])('differ: %s', (_, page, here, source, there) => expect(verdict(page, here, source, there)).toBe('differs'));

  it.each([
    [
      'who was within',
      'Guests were inside the mosque during the blast.',
      'mosque',
      'A blast outside the mosque hurt two.',
      'mosque',
    ],
    [
      'an act named after it',
      'The dead man was charged in a nightclub shooting.',
      'nightclub',
      'A man was shot outside a nightclub.',
      'nightclub',
    ],
    [
      'people on both sides',
      'Four were shot inside the mosque and two outside.',
      'mosque',
      'A man was shot outside the mosque.',
      'mosque',
    ],
    [
      'another act in the same building',
      'A woman was shot outside the mosque.',
      'mosque',
      'On Monday a man was shot inside the same mosque.',
      'same mosque',
    ],
    ['another act', 'They met inside the mosque.', 'mosque', 'A blast outside the mosque hurt two.', 'mosque'],
  ])('do not differ by their door: %s', (_, page, here, source, there) =>
    expect(verdict(page, here, source, there)).not.toBe('differs'),
  );

  it.each([
    [
      'two sorts of road that may lie side by side',
      'A truck burned on Alder Drive.',
      'Alder Drive',
      'She has lived for years near Alder Court.',
      'Alder Court',
    ],
    [
      'two offices of one county',
      'The Fulmer County Attorney spoke.',
      'Fulmer County',
      'A Fulmer County Coroner came.',
      'Fulmer County',
    ],
    [
      'a neighbourhood and the hospital named after it',
      'A fire hit homes in Fairmont Island.',
      'Fairmont Island',
      'He lay in Fairmont Island Hospital.',
      'Fairmont Island Hospital',
    ],
    [
      'the next complex',
      'She lives in the neighboring apartment complex.',
      'neighboring apartment complex',
      'He lives in the apartment complex.',
      'apartment complex',
    ],
    [
      'two hospitals with one first name',
      'He lay in Fairmont Memorial Hospital.',
      'Fairmont Memorial Hospital',
      'He lay in Fairmont General Hospital.',
      'Fairmont General Hospital',
    ],
    [
      'two highways in other tales',
      'A truck burned on Highway 47 in Troy.',
      'Highway 47',
      'Votes were counted near Highway 49.',
      'Highway 49',
    ],
    ['a cousin’s home and the home', 'He ran from his cousin’s house.', 'house', 'She sold the house.', 'house'],
  ])('say nothing of each other: %s', (_, page, here, source, there) =>
    expect(verdict(page, here, source, there)).toBeUndefined(),
  );
});

it('knows a town again in a headline', () => {
  const text = 'Marlow man hurt\n\nThe mill stands in Marlow.';
  const reading = readingOf({
    text,
    blocks: [
      { type: 'headline', start: 0, end: 15 },
      { type: 'paragraph', start: 17, end: text.length },
    ],
  });
  expect(place.find(reading).map(({ start }) => start)).toContain(0);
});

it('takes words for one place at most, within the text, whatever the text', () => {
  const piece = fc.constantFrom(
    'in',
    'the',
    'at',
    'of',
    'County',
    'Hospital',
    'Marlow',
    'Street',
    'and',
    '2900',
    'block',
    'S.',
    'west',
    'home',
    ',',
    '.',
    '’s',
    'Highway',
    '47',
    'Ohio',
    'a',
    '-',
    'N.E.',
    '#',
    'room',
    'Police',
    '\n\n',
    'é',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      const reading = readingOf({ text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] });
      const spans = place.find(reading).sort((a, b) => a.start - b.start);
      for (const [at, span] of spans.entries()) {
        expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

it('a house on a road without a word for its sort may stand before a day', () => {
  const [here, there] = ['He lay in front of 312 North Larch.', 'He was found on 313 North Larch Monday.'];
  expect(verdict(here, '312 North Larch', there, '313 North Larch')).toBe('differs');
});
