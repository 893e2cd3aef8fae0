import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { selfEvidence } from '../../lib/findings/self.ts';
import { DRAFT } from '../../lib/model.ts';
import { articleOf } from './told.ts';

/** What a page says against itself: the words marked, with how often they came before, and the words they are held against. */
function contradictions(told: string, title = ''): [words: string, against: string][] {
  const article = articleOf({ title, text: told });
  const { text } = article;
  return [...selfEvidence(article, findClaims(article))].map(([claim, evidence]) => {
    expect(evidence.source).toBe('page');
    expect(evidence.verdict).toBe('differs');
    expect(evidence.said.type === 'quote' && text.slice(evidence.said.start, evidence.said.end)).toBe(
      evidence.said.text,
    );
    expect(evidence.said.text).toContain(evidence.words);
    return [claim.words, evidence.words];
  });
}

const TWICE = 'Clara Solano runs the ferry at Fenholt. Later Clara Solano sold the ferry.';

describe('the reason', () => {
  it.each([
    'Ann Lee, 40, runs the ferry. Ann Lee, 41, sold it.',
    `${TWICE} Neighbors said that Clara Solana was away.`,
    '“We heard the siren twice before the water came up,” she said. “We heard the siren once before the water came up,” she said.',
  ])('calls a draft a draft, and a page a page: %s', (text) => {
    const reasonOf = (id: string) => {
      const article = articleOf({ id, text });
      return [...selfEvidence(article, findClaims(article)).values()].map(({ reason }) => reason).join();
    };
    expect(reasonOf('page')).toMatch(/ on this page | this page elsewhere /);
    expect(reasonOf(DRAFT)).toMatch(/ in this draft | this draft elsewhere /);
    expect(reasonOf(DRAFT)).not.toMatch(/page/);
  });
});

describe('a name spelt two ways', () => {
  it('is marked where it stands in the rarer spelling, first or last', () => {
    expect(contradictions(`${TWICE} Neighbors said that Clara Solana was away.`)).toEqual([
      ['Clara Solana', 'Clara Solano'],
    ]);
    expect(contradictions(`Neighbors said that Clara Solana was away. ${TWICE}`)).toEqual([
      ['Clara Solana', 'Clara Solano'],
    ]);
  });

  it('is marked where it stands later when both stand once', () => {
    expect(contradictions('Clara Solana was away on Monday. The ferry belongs to Clara Solano.')).toEqual([
      ['Clara Solano', 'Clara Solana'],
    ]);
  });

  it('is marked in the surname alone', () => {
    expect(contradictions(`${TWICE} Nobody knew where Solana was.`)).toEqual([['Solana', 'Clara Solano']]);
  });

  it('is marked in the given name alone, wherever the full name stands', () => {
    const full = 'Ezekiel Solano, 34, runs the ferry.';
    expect(contradictions(`${full} Nobody heard Ezequiel’s call, and Ezequiel’s boat sank.`)).toEqual([
      ['Ezequiel', 'Ezekiel Solano'],
    ]);
    expect(contradictions(`${full} Nobody heard Esteban’s call.`)).toEqual([]);
  });

  it('is two people where both stand in one sentence', () => {
    expect(contradictions(`${TWICE} Neighbors met Clara Solano and Clara Solana at the ferry.`)).toEqual([]);
  });

  it('is two people where a generation lies between their ages', () => {
    const text = (age: number) =>
      `Marlon Vasker, 19, was held on Monday. Vasker lives in Tarn. Marlen Vasker, ${age}, was charged.`;
    expect(contradictions(text(19))).toHaveLength(1);
    expect(contradictions(text(41))).toEqual([]);
  });

  it('is two people where both are named again', () => {
    expect(contradictions(`${TWICE} Later Clara Solana came. A neighbor saw that Clara Solana left.`)).toEqual([]);
  });

  it('is no contradiction in a shorter form, with an initial, or of another name altogether', () => {
    expect(contradictions(`${TWICE} A neighbor called Mayor Clara R. Solano.`)).toEqual([]);
    expect(contradictions(`${TWICE} The ferry was bought by Clara Winkel.`)).toEqual([]);
  });

  it('is not marked in a correction note', () => {
    expect(
      contradictions(`${TWICE}\nAn earlier version of this story misspelled the name of Clara Solano as Clara Solana.`),
    ).toEqual([]);
  });
});

describe('a road spelt two ways', () => {
  it('is marked where it stands in the rarer spelling', () => {
    const text = 'It burned on Harmore Avenue. Crews left Harmore Avenue at noon. She lives at 12 Harmmore Avenue.';
    expect(contradictions(text)).toEqual([['12 Harmmore Avenue', 'Harmore Avenue']]);
  });

  it.each([
    ['two roads', 'It burned on Harmore Avenue. She lives on Seymour Avenue.'],
    ['numbers', 'It burned on 51st Street. She lives on 52nd Street.'],
    ['short names', 'It burned on Oak Lane. She lives on Ork Lane.'],
    ['a plural', 'It burned on Alder Lane. She lives on Alders Lane.'],
  ])('is none of %s', (_, text) => expect(contradictions(text)).toEqual([]));
});

describe('a town or a building spelt two ways', () => {
  it('is marked where it stands in the rarer spelling', () => {
    const text =
      'A fire broke out in Sanborg. Crews in Sanborg said so. The mayor of Sandborg came. It rained in Sandborg.';
    expect(contradictions(`${text} They left Sanborg at noon.`)).toEqual([['Sandborg', 'Sanborg']]);
  });

  it('is marked where one of them is the dateline of the other’s sentence', () => {
    expect(contradictions('SANDBORG — Police searched a home in Sanborg on Monday.')).toEqual([
      ['Sanborg', 'SANDBORG'],
    ]);
  });

  it.each([
    [
      'a message shown as it was sent',
      'Crews left Sanborg at noon. It rained in Sanborg. Fire in Sandborg now — Marlow Fire (@marlowfire) May 2',
    ],
    ['two towns of one sentence', 'Crews from Sanborg came to help those in Sandborg. Later Sanborg had rain.'],
    ['one with a hyphen', 'The house is on Alder-Larch Road. A fire broke out on Alder Larch Road at noon.'],
  ])('is none of %s', (_, text) => expect(contradictions(text)).toEqual([]));
});

describe('the town of a headline', () => {
  const inTown = (text: string) => contradictions(text, 'Two women shot on a ferry in Oxley');

  it('is marked where the text tells of another and never of it', () => {
    expect(inTown('Two women were shot in Marlow on Monday. They were hurt in the arm.')).toEqual([
      ['Oxley', 'Marlow'],
    ]);
  });

  it('stands where the text has it, or tells of a part of it', () => {
    expect(inTown('Two women were shot in Marlow on Monday. Oxley police came.')).toEqual([]);
    expect(inTown('Two women were shot in the Marlow neighborhood on Monday.')).toEqual([]);
    expect(inTown('Two women were shot in a Marlow park on Monday.')).toEqual([]);
    expect(inTown('Two women were shot on a ferry on Monday. Both live in Marlow.')).toEqual([]);
  });
});

describe('two ages of one person', () => {
  it('mark the later', () => {
    expect(contradictions('Clara Solano, 34, runs the ferry.\nBy noon Solano, 36, was away.')).toEqual([['36', '34']]);
  });

  it('are of two pictures of a gallery where they are few years apart', () => {
    const gallery = (age: number) => `Image 1 of 9 Clara Solano, 24, rows.\nImage 2 of 9 Clara Solano, ${age}, rows.`;
    expect(contradictions(gallery(26))).toEqual([]);
    expect(contradictions(gallery(34))).toEqual([['34', '24']]);
  });

  it('are marked once each where three disagree with the first', () => {
    expect(
      contradictions('Clara Solano, 34, runs the ferry.\nSolano, 36, was away.\nThe boat sank under Solano, 37.'),
    ).toEqual([
      ['36', '34'],
      ['37', '34'],
    ]);
  });

  it('are two people’s where the names differ', () => {
    expect(contradictions('Clara Solano, 34, runs the ferry.\nBy noon Esther Varga, 36, was away.')).toEqual([]);
  });

  it('are two people’s where nobody is named', () => {
    expect(contradictions('A 34-year-old man runs the ferry.\nA 36-year-old man was away.')).toEqual([]);
  });

  it('are two relatives’ where the bare surname is told with one', () => {
    const page = 'Clara Solano, 34, runs the ferry.\n';
    expect(contradictions(`${page}Solano, 36, did not know that her sister was aboard.`)).toEqual([]);
  });

  it('are two people’s where both stand in one sentence', () => {
    expect(contradictions('Clara Solano, 34, and Clara Solano, 36, run the old ferry across the river.')).toEqual([]);
  });

  it('are a parent’s and a child’s where they are far apart', () => {
    expect(contradictions('Clara Solano, 34, runs the ferry.\nBy noon Clara Solano, 61, was away.')).toEqual([]);
  });

  it('do not accuse where one is told of another time', () => {
    for (const past of [
      'Hugo Renner was 12 when he steered it alone.',
      'When he was 12, Hugo Renner steered it alone.',
      'Hugo Renner was 12 at the time of the flood.',
      'Five years ago Hugo Renner, 15, steered it alone.',
    ])
      expect(contradictions(`Hugo Renner, 20, runs the ferry.\n${past}`), past).toEqual([]);
  });

  it('do not accuse where one is what earlier reports said', () => {
    expect(
      contradictions('Clara Solano, 34, runs the ferry.\nEarlier reports said that Clara Solano, 36, had sold it.'),
    ).toEqual([]);
  });

  it('do not accuse where one is a guess', () => {
    expect(
      contradictions('Clara Solano, 34, runs the ferry.\nClara Solano, who is about 36 years old, was away.'),
    ).toEqual([]);
  });

  it('do not accuse in years and in months', () => {
    expect(contradictions('Clara Solano, 3, was safe.\nThe ferry carried 13-month-old Clara Solano.')).toEqual([]);
  });
});

describe('one utterance in two wordings', () => {
  it('is marked where it is quoted again, if it is long', () => {
    expect(
      contradictions(
        '“We tied the boat up at noon and nobody was aboard when it sank,” Clara Solano said.\nThe ferry was old.\n“We tied the boat up at night and nobody was aboard when it sank,” Solano said.',
      ),
    ).toEqual([
      [
        'We tied the boat up at night and nobody was aboard when it sank,',
        'We tied the boat up at noon and nobody was aboard when it sank,',
      ],
    ]);
  });

  it('may well be two utterances, if it is short', () => {
    expect(
      contradictions(
        '“The ferry carried forty people on Monday,” Clara Solano said.\nThe ferry was old.\n“The ferry carried sixty people on Monday,” Solano said.',
      ),
    ).toEqual([]);
  });

  it('is no contradiction in the same words', () => {
    const said = '“We tied the boat up at noon and nobody was aboard when it sank,” Clara Solano said.';
    expect(contradictions(`${said}\nThe ferry was old.\n${said}`)).toEqual([]);
  });
});

it('a headline that was cut off within a town’s name spells it as the text does', () => {
  const text = 'Police arrested a man in Hollenbeck on Monday. The town of Hollenbeck is small.';
  expect(contradictions(text, 'Police make an arrest in shotgun case in Hollenbec - WXYZ News')).toEqual([]);
  expect(contradictions(text, 'Police make an arrest in Holenbeck - WXYZ News')).toHaveLength(1);
});
