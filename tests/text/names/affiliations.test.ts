import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affiliationBehind, stateCloseness } from '../../../lib/text/names/affiliations.ts';
import { compared } from '../../kinds/compared.ts';

describe('what stands behind a lawmaker’s name', () => {
  it.each([
    [' (R-Iowa) said', 'republican', 'R-Iowa'],
    [', D-Calif., said', 'democrat', 'D-Calif.'],
    [' (I-Vt.) left', 'independent', 'I-Vt.'],
    [' (D-N.Y.), who', 'democrat', 'D-N.Y.'],
    [' (Texas) left', undefined, 'Texas'],
    [' (D., N.Y.) left', 'democrat', 'D., N.Y.'],
  ])('%s', (text, party, words) => {
    const told = affiliationBehind(text);
    expect(told?.party).toBe(party);
    expect(text.slice(told?.start, told?.end)).toBe(words);
  });

  it.each([', 44, said', ' (a neighbor)', ', Denver, said', ' said'])('%s: nothing', (text) => {
    expect(affiliationBehind(text)).toBeUndefined();
  });

  it('never throws, and its span lies within the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const told = affiliationBehind(text);
        if (told) expect(told.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('two states', () => {
  it.each([
    ['Calif.', 'California', 'same'],
    ['Wisc.', 'Wisconsin', 'same'],
    ['Ioaw', 'Iowa', 'slip'],
    ['Iowa', 'Ohio', 'other'],
    ['Elbonia', 'Iowa', undefined],
  ])('%s and %s: %s', (a, b, closeness) => {
    expect(stateCloseness(a, b)).toBe(closeness);
    expect(stateCloseness(b, a)).toBe(closeness);
  });
});

describe('a party and a state behind a name', () => {
  const told = (state: string) => `The reporters met Piet Maas (R-${state}) before the vote began.`;

  it('agree with the same, and differ from another or a misspelt one', () => {
    expect(compared('role', told('Iowa'), told('Iowa'))?.verdict).toBe('agrees');
    expect(compared('role', told('Ioaw'), told('Iowa'))?.verdict).toBe('differs');
    expect(compared('role', told('Ohio'), told('Iowa'))?.verdict).toBe('differs');
  });
});
