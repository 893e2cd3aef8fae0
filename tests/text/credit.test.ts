import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyNamed, creditOf } from '../../lib/text/credit.ts';

const BODY = 'A ferry ran aground off Skarne on Sunday. Nobody was injured, the coast guard said.';
const credit = (text: string, more: { authors?: string[]; publisher?: string } = {}) =>
  creditOf({ text, authors: [], publisher: 'Skarne Bote', ...more });

describe('a text that is another’s', () => {
  it.each([
    [`HOLM (AP) — ${BODY}`, 'Associated Press'],
    [`Ferry stuck\n\nHOLM, March 3 (Reuters) - ${BODY}`, 'Reuters'],
    [`HOLM (AFP) – ${BODY}`, 'AFP'],
    [`(CNN) -- ${BODY}`, 'CNN'],
    [`Ferry stuck\n\nBy Ilka Moravec, Associated Press\n\n${BODY}`, 'Associated Press'],
    [`By The Canadian Press\n${BODY}`, 'Canadian Press'],
    [`By REUTERS STAFF\n${BODY}`, 'Reuters'],
    [`${BODY}\nCopyright 2031 The Associated Press. All rights reserved.`, 'Associated Press'],
    [`${BODY}\n© 2031 AFP`, 'AFP'],
    [`${BODY}\nThis story was originally published by Holm Island Radio.`, 'Holm Island Radio'],
    [`${BODY}\nThis article was provided by the Northern News Service.`, 'Northern News Service'],
  ])('says so: %j', (text, origin) => {
    expect(credit(text)).toBe(origin);
  });

  it('says so by its author, where it names but one', () => {
    expect(credit(BODY, { authors: ['The Associated Press'] })).toBe('Associated Press');
    expect(credit(BODY, { authors: ['Reuters Staff'] })).toBe('Reuters');
    expect(credit(BODY, { authors: ['Ilka Moravec', 'Associated Press'] })).toBeUndefined();
    expect(credit(BODY, { authors: ['Ilka Moravec'] })).toBeUndefined();
  });
});

describe('a text of its own', () => {
  it.each([
    `${BODY}\nThe Associated Press contributed to this report.`,
    `${BODY}\nAssociated Press writer Ilka Moravec contributed to this story.`,
    `${BODY}\nInformation from Reuters was included in this report.`,
    `HOLM (KQRX/AP) — ${BODY}`,
    `HOLM (KQRX) — ${BODY}`,
    `By Ilka Moravec and The Associated Press\n${BODY}`,
    `${BODY}\nCopyright 2031 Associated Press / KQRX Holm`,
    `${BODY}\nThis story was updated on Monday.`,
    `The mayor of Holm (AP photo) said so. ${BODY}`,
    BODY,
  ])('has none: %j', (text) => {
    expect(credit(text)).toBeUndefined();
  });

  it('has none where the agency publishes it itself', () => {
    expect(credit(`HOLM (AP) — ${BODY}`, { publisher: 'The Associated Press' })).toBeUndefined();
    expect(credit(`HOLM (AP) — ${BODY}`, { publisher: 'AP' })).toBeUndefined();
    expect(credit(`${BODY}\nThis story was first published by Skarne Bote.`)).toBeUndefined();
  });
});

describe('the name of an agency', () => {
  it('is one, however it is written', () => {
    for (const name of ['AP', 'The AP', 'the associated press', 'Associated Press Writer', 'A.P.'.replaceAll('.', '')])
      expect(agencyNamed(name)).toBe('Associated Press');
    expect(agencyNamed('Skarne Bote')).toBeUndefined();
    expect(agencyNamed('')).toBeUndefined();
  });
});

it('is read of any text without failing', () => {
  const parts = fc.constantFrom(
    'By ',
    '(AP)',
    ' — ',
    '\n',
    'Copyright ',
    'This story was published by ',
    'Reuters',
    '(',
    '.',
    'x ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 60 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, fc.array(fc.string(), { maxLength: 2 }), (text, authors) => {
      const found = creditOf({ text, authors });
      expect(found === undefined || found.length > 0).toBe(true);
    }),
  );
});
