import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { place } from '../../../lib/kinds/place.ts';
import type { BlockType, Claim } from '../../../lib/model.ts';
import { isLargeTown } from '../../../lib/text/places/large-towns.ts';

function placesOf(text: string, type: BlockType = 'paragraph'): Claim<'place'>[] {
  const claims = findClaims({ text, blocks: [{ type, start: 0, end: text.length }] });
  return claims.filter((claim): claim is Claim<'place'> => claim.kind === 'place');
}

const namesOf = (text: string, type?: BlockType) => placesOf(text, type).map(({ words, value }) => [words, value.name]);

describe('a state, a country or a well-known town', () => {
  it.each<[string, [string, string][]]>([
    ['Ohio Democrats walked out.', [['Ohio', 'ohio']]],
    ['The Iowa Republican spoke first.', [['Iowa', 'iowa']]],
    ['Nevada Sheriff Ann Marlow won.', [['Nevada', 'nevada']]],
    ['The Norwegian President Ann Marlow won.', [['Norwegian', 'norway']]],
    [
      'Sen. Ann Marlow (D-W.Va.) met Jon Tarn, R-Utah, and Bo Ulmer (D., N.Y.).',
      [
        ['W.Va.', 'west virginia'],
        ['Utah', 'utah'],
        ['N.Y.', 'new york'],
      ],
    ],
    [
      'The mayors of Boston and Seattle agreed.',
      [
        ['Boston', 'boston'],
        ['Seattle', 'seattle'],
      ],
    ],
    [
      'Texans and a New Yorker sang.',
      [
        ['Texans', 'texas'],
        ['New Yorker', 'new york'],
      ],
    ],
    ['Markets across the Middle East fell.', [['Middle East', 'middle east']]],
    ['It snowed in Bogotá.', [['Bogotá', 'bogota']]],
    ['Smoke rose over the Afghan capital.', [['Afghan capital', 'kabul']]],
    [
      'Talks were held at the Capitol and on Capitol Hill.',
      [
        ['Capitol', 'capitol'],
        ['Capitol Hill', 'capitol'],
      ],
    ],
  ])('is found in “%s”', (text, places) => expect(namesOf(text)).toEqual(places));

  it.each<[string, [string, string][]]>([
    [
      'New Data Shows US Lost 9M Doses After Kabul Talks',
      [
        ['US', 'united states'],
        ['Kabul', 'kabul'],
      ],
    ],
    ['OR teen dies after a fall', [['OR', 'oregon']]],
    ['Fire Damages Two Homes In South Chicago', [['South Chicago', 'chicago']]],
  ])('is found in the headline “%s”', (text, places) => expect(namesOf(text, 'headline')).toEqual(places));

  it.each([
    ['They met Michael Jordan and Virginia Marlow.', 'persons of their names'],
    ['The Boston Globe and The Washington Post told of it.', 'papers'],
    ['Let Us Go', 'a pronoun'],
    ['The Texas Department of Public Safety told of it.', 'a body that bears the name of a state'],
    ['She speaks French well.', 'a language'],
  ])('is not found in “%s”: %s', (text) => expect(namesOf(text)).toEqual([]));
});

describe('two places', () => {
  it.each([
    ['Rain fell in Houston.', 'Rain fell in Texas.', 'compatible'],
    ['Rain fell in Marlow, Iowa.', 'It was seen by Iowa Democrats.', 'compatible'],
    ['Rain fell in Houston.', 'Rain fell in Iowa.', undefined],
    ['Rain fell in east Marlow.', 'Rain fell in southeast Marlow.', 'compatible'],
    ['Rain fell in east Marlow.', 'Rain fell in west Marlow.', 'differs'],
    ['They live in the South Marlow neighborhood.', 'Rain fell in south Marlow.', 'agrees'],
    ['It is in the 2300 block of F Street.', 'It is at 2310 F Street.', 'compatible'],
    ['People marched across the country.', 'People marched nationwide.', 'agrees'],
    ['It rained at the U.S.-Mexico border.', 'It rained at the southern border.', 'agrees'],
    ['He was upstairs.', 'He was on the second floor.', 'compatible'],
    ['The Russian fleet sailed.', 'The fleet left Russia.', 'agrees'],
  ])('“%s” “%s”: %s', (page, source, verdict) => {
    const [here] = placesOf(page);
    const [there] = placesOf(source);
    expect(here).toBeDefined();
    expect(there).toBeDefined();
    expect(place.compare(here!, there!)?.verdict).toBe(verdict);
  });
});

it('keeps the largest towns apart from those that are only well known', () => {
  expect(['seattle', 'austin', 'saint louis'].every(isLargeTown)).toBe(true);
  expect(['kabul', 'salt lake city'].some(isLargeTown)).toBe(false);
});
