import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { kin } from '../../lib/kinds/kin.ts';
import type { Block, Claim } from '../../lib/model.ts';

/** The relations of a text whose paragraphs are parted by line breaks; the first is a headline where that is said. */
function kinOf(text: string, headline = false): Claim<'kin'>[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const type = headline && blocks.length === 0 ? 'headline' : 'paragraph';
    blocks.push({ type, start: match.index, end: match.index + match[0].length });
  }
  return findClaims({ text, blocks }).filter((claim): claim is Claim<'kin'> => claim.kind === 'kin');
}

function compared(here: string, there: string) {
  const [page] = kinOf(here);
  const [source] = kinOf(there);
  expect(page && source, 'both texts must hold a relation').toBeTruthy();
  return kin.compare(page!, source!)?.verdict;
}

/** How sure the room is of two relations of which nothing but the words is known. */
function sureness(here: string, there: string, samePerson?: boolean) {
  const [page] = kinOf(here);
  const [source] = kinOf(there);
  return kin.sureness!(page!, source!, 0.4, samePerson);
}

describe('a relation in a headline', () => {
  it('needs no owner', () => {
    const found = kinOf('Skipper rescued by nephew\nThe boat sank at noon.', true);
    expect(found.map(({ words, value }) => [words, value.relation])).toEqual([['nephew', 'nephew']]);
  });

  it('needs one in the text', () => {
    expect(kinOf('The nephew of nobody.\nA child laughed, and parents waved.').map(({ words }) => words)).toEqual(
      ['The nephew'].slice(1),
    );
  });
});

it('whoever is involved with a case is nobody’s partner', () => {
  expect(kinOf('She was involved with the inquiry.')).toEqual([]);
  expect(kinOf('She was involved with another man.')[0]?.value.relation).toBe('partner');
  expect(kinOf('She was romantically involved with Maas.')[0]?.value.relation).toBe('partner');
});

describe('where somebody is taken', () => {
  it('is not whose they are', () => {
    expect(kinOf('They took the child to Marlow Hospital.')).toEqual([]);
    expect(kinOf('He drove his wife to Marlow Hospital.')[0]).toMatchObject({ words: 'his wife' });
    expect(kinOf('She was a mother to Ana Ruiz.')[0]?.value).toEqual({ relation: 'mother', of: 'Ana Ruiz' });
  });
});

describe('whose relation it is', () => {
  it.each([
    ['Ines Moreau waved. Her husband drove.', { name: 'Ines Moreau', sex: 'female' }],
    ['A fisherman and his son sailed. A woman called her brother.', { role: 'woman', sex: 'female' }],
    ["The pilot's uncle spoke.", { role: 'pilot' }],
    ['Sgt. Omar Haddad said the woman was with his wife.', {}],
  ])('in “%s”', (text, subject) => {
    expect(kinOf(text).at(-1)?.subject).toMatchObject(subject);
  });

  it('stays open between two names', () => {
    const [found] = kinOf('Piet Maas met Omar Haddad at his cousin’s pier.');
    expect(found?.subject).toEqual({ sex: 'male' });
  });

  it('is nobody whom a rank shows to be on duty', () => {
    const [found] = kinOf('Sgt. Omar Haddad confirmed that the driver was with his wife.');
    expect(found?.subject.name).toBeUndefined();
  });
});

describe('two reports', () => {
  it.each([
    ['Her husband drove.', 'She lost a husband.', 'agrees'],
    ['Ruiz had been dating Maas.', 'Ruiz was in a relationship with Maas.', 'agrees'],
    ['A family member opened.', "The man's brother opened.", 'compatible'],
    ['It was her son.', 'It was her child.', 'compatible'],
    ['They had been married for years.', 'His wife drove.', 'compatible'],
    ['He sailed with his mother.', 'She sailed with her son.', 'compatible'],
    ['He came with his wife.', 'He came with his mother.', 'differs'],
    ['He shot his wife.', 'He shot his ex-wife.', 'differs'],
    ['She left two sons.', 'She left three sons.', 'differs'],
    ['His 9-year-old brother swam.', 'His 14-year-old brother swam.', undefined],
    ['It was her son.', 'It was her daughter.', undefined],
    ['His brother-in-law drove.', 'His brother drove.', undefined],
  ])('“%s” and “%s”', (here, there, verdict) => {
    expect(compared(here, there)).toBe(verdict);
  });

  it('tell one relation from two sides only of two persons who fit', () => {
    expect(sureness('A boy sailed with his mother.', 'A woman sailed with her son.')).toBeGreaterThan(0.4);
    expect(sureness('A boy sailed with his mother.', 'A man sailed with his son.')).toBe(0);
    expect(sureness("Ines Moreau's mother sailed.", "Piet Maas's son sailed.", false)).toBe(0);
  });

  it('differ surely only in one relative: a partner, or one of whom the same is told', () => {
    expect(sureness('His wife drove.', 'His fiancée sang.', true)).toBe(0.4);
    expect(sureness("Ines Moreau's aunt sang.", "Ines Moreau's mother drove to the ferry.", true)).toBe(0.2);
    const told = 'drove the stolen ferry into the harbour wall.';
    expect(sureness(`Ines Moreau's aunt ${told}`, `Ines Moreau's mother ${told}`, true)).toBe(0.4);
  });

  it('share no relative by a word for anybody, but in like sentences and of one person', () => {
    const alone = (here: string, there: string, usual: number, samePerson?: boolean) =>
      kin.sureness!(kinOf(here)[0]!, kinOf(there)[0]!, usual, samePerson);
    expect(alone('A relative waved.', "The man's brother opened.", 0.35)).toBe(0);
    expect(alone('They left three children.', 'It was her son.', 0.35)).toBe(0);
    expect(alone('A relative waved.', "The man's brother opened.", 0.45)).toBe(0.45);
    expect(alone('A relative waved.', "The man's brother opened.", 0.35, true)).toBe(0.35);
    expect(alone('It was her son.', 'It was her son.', 0.35)).toBe(0.35);
    expect(alone('Her child Piet waved.', 'Her son, Piet Maas, waved.', 0.35)).toBe(0.9);
  });

  it('are surer of a relative whom both name', () => {
    expect(sureness('His wife Ines waved.', 'His wife, Ines Moreau, waved.')).toBe(0.9);
    expect(sureness('His son Piet waved.', 'His son Omar waved.')).toBe(0.2);
  });
});

describe('any text', () => {
  it('gives relations whose words are the text’s own', () => {
    const words = fc.constantFrom(
      'his',
      'her',
      'The',
      'boy’s',
      'two',
      'wife',
      'sons',
      'of',
      'and',
      'Ruiz',
      ',',
      '.',
      '\n',
      'ex-',
      'married',
      'a',
      'cousin',
      "'s",
      '9-year-old',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
        ),
        (text) => {
          for (const claim of kinOf(text)) {
            expect(claim.words).toBe(text.slice(claim.start, claim.end));
            expect(claim.words.trim()).toBe(claim.words);
            expect(claim.value.relation).not.toBe('');
          }
        },
      ),
    );
  });
});
