import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { partiesOf } from '../../../lib/findings/people/parties.ts';
import { soleHeld } from '../../../lib/findings/people/sole.ts';
import { toldTogether } from '../../../lib/findings/people/together.ts';
import { articleOf, marked } from '../told.ts';

const NAMED = 'The clerks are Hugo Falk, Tom Maas and Dora Lund.';
const PAIR = 'The clerks are Hugo Falk and Tom Maas.';

/** Each status of a text that is told of several by name: its words, and the others. */
function rows(text: string) {
  const claims = findClaims(articleOf({ text }));
  return claims.flatMap((claim) => {
    const others = toldTogether(claim, claims);
    return others.length > 0 ? [[claim.words, ...others]] : [];
  });
}

describe('a row of names', () => {
  it('is told of as one in a status behind it', () => {
    expect(rows(`${NAMED} Falk, Maas and Lund are recovering at a hospital.`)).toEqual([
      ['are recovering', 'Tom Maas', 'Hugo Falk'],
    ]);
    expect(rows('Hugo Falk, 31, and Tom Maas, 29, were both charged with arson.')).toEqual([
      ['were both charged', 'Hugo Falk'],
    ]);
  });

  it('is told of as one in a status before it', () => {
    expect(rows('Deputies arrested Hugo Falk, 31, and Tom Maas, 29, on Sunday.')).toEqual([['arrested', 'Tom Maas']]);
  });

  it('is none where another verb or a pause parts the names, or one only is told of', () => {
    expect(rows(`${PAIR} Falk met Maas and was arrested.`)).toEqual([]);
    expect(rows(`${PAIR} Falk, who knew Maas, was arrested.`)).toEqual([]);
    expect(rows(`${PAIR} Deputies arrested Falk, said Maas.`)).toEqual([]);
  });

  it('is of several who are held, and gives each a part', () => {
    const claims = findClaims(articleOf({ text: 'Hugo Falk, 31, and Tom Maas, 29, were charged with arson.' }));
    expect(soleHeld(claims)).toBeUndefined();
    expect([...partiesOf(claims).accused].sort()).toEqual(['Hugo Falk', 'Tom Maas']);
  });

  it('ties each of them to what another report tells', () => {
    const page = 'Hugo Falk, 31, died on Sunday after the fire at the mill in Northam.';
    const source = 'Three clerks were hurt in the fire at the mill in Northam: Hugo Falk, Tom Maas and Dora Lund.';
    const told = (text: string) =>
      marked('status', { text: page, published: '2031-03-08' }, { text, published: '2031-03-04' });
    expect(told(`${source} Falk, Maas and Lund are recovering at a hospital.`)).toContainEqual([
      'died',
      'updated',
      'are recovering',
    ]);
    expect(told(`${source} Maas and Lund are recovering at a hospital.`).map(([, verdict]) => verdict)).not.toContain(
      'updated',
    );
  });
});
