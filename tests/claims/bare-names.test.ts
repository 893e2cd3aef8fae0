import { describe, expect, it } from 'vitest';
import { type People, peopleOf, personAt } from '../../lib/claims/people.ts';
import { lastBefore, nearestBefore } from '../../lib/claims/persons.ts';
import { ROOMS } from '../../lib/kinds/index.ts';
import { readingOf } from '../../lib/text/reading.ts';
import { articleOf } from '../findings/told.ts';

function read(text: string, title?: string): { text: string; people: People } {
  const reading = readingOf(articleOf({ text, ...(title ? { title } : {}) }));
  return { text: reading.text, people: peopleOf(reading, ROOMS.name.find(reading)) };
}

/** Every place that names a person, as printed, with the person's full name; `~` before a slip of the pen. */
function tied(body: string, title?: string): [printed: string, full: string][] {
  const { text, people } = read(body, title);
  return people.mentions.map(({ start, end, person, slipped }) => [
    `${slipped ? '~' : ''}${text.slice(start, end)}`,
    people.persons[person]!.name.full,
  ]);
}

const SOLANO = 'The ferry is owned by Clara Solano, 34, of Fenholt.';

describe('a bare surname', () => {
  it('is tied to the full name, before it and behind', () => {
    expect(tied(`${SOLANO} By noon Solano was away.`)).toEqual([
      ['Clara Solano', 'Clara Solano'],
      ['Solano', 'Clara Solano'],
    ]);
    expect(tied(`On Monday Mayor Solano was away. ${SOLANO}`)).toEqual([
      ['Solano', 'Clara Solano'],
      ['Clara Solano', 'Clara Solano'],
    ]);
  });

  it('is no slip where it stands in capitals, as in a dateline', () => {
    expect(tied(`SOLARO, Ohio. ${SOLANO}`)).toEqual([['Clara Solano', 'Clara Solano']]);
    expect(tied(`${SOLANO} By noon Solaro was away.`)).toContainEqual(['~Solaro', 'Clara Solano']);
  });

  it('takes along a middle name that the text leaves out elsewhere', () => {
    expect(tied('Odvar Emil Solano, FCSO. The ferry is owned by Odvar Solano, 34.')).toEqual([
      ['Odvar Emil Solano', 'Odvar Solano'],
      ['Odvar Solano', 'Odvar Solano'],
    ]);
    expect(tied('Word came to Fenholt Emil Solano, a town. The ferry is owned by Odvar Solano, 34.')).toEqual([
      ['Odvar Solano', 'Odvar Solano'],
    ]);
  });

  it('is tied with two letters wrong, where it is long', () => {
    expect(tied('The ferry is owned by Clara Brandstetter, 34. On Monday Brandtsteter was away.')).toEqual([
      ['Clara Brandstetter', 'Clara Brandstetter'],
      ['~Brandtsteter', 'Clara Brandstetter'],
    ]);
  });

  it('is marked without the ending of its possessive, straight or curled', () => {
    expect(tied(`${SOLANO} The dog is Solano’s and Solano's boat sank.`).slice(1)).toEqual([
      ['Solano', 'Clara Solano'],
      ['Solano', 'Clara Solano'],
    ]);
  });

  it('is no part of the name of a place or a body', () => {
    expect(
      tied('The boat of Cody Allen, 34, sank. He is from Allen County, off Allen Street, near Fort Allen.'),
    ).toEqual([['Cody Allen', 'Cody Allen']]);
    expect(tied('The boat of Cody Allen, 34, sank.', 'Allen County Mourns Ferry')).toEqual([
      ['Cody Allen', 'Cody Allen'],
    ]);
  });

  it('is the person’s next to such a place', () => {
    expect(tied('The boat of Cody Allen, 34, sank. In Allen County everybody knows that Allen swims.')).toEqual([
      ['Cody Allen', 'Cody Allen'],
      ['Allen', 'Cody Allen'],
    ]);
  });

  it('of nobody named in full is nobody’s', () => {
    expect(tied(`${SOLANO} By noon Winkel was away.`)).toEqual([['Clara Solano', 'Clara Solano']]);
  });
});

describe('two persons of one surname', () => {
  const TWO = 'The ferry is owned by Clara Solano, 34. A son, Walter Solano, 11, steers it.';
  const LONG = 'The boat sank in the night and nobody was aboard it. '.repeat(9);

  it('are told apart by their given names', () => {
    expect(tied(TWO)).toEqual([
      ['Clara Solano', 'Clara Solano'],
      ['Walter Solano', 'Walter Solano'],
    ]);
  });

  it('leave a bare surname open right behind both, and far behind both', () => {
    expect(tied(`${TWO} By noon Solano was away.`)).toHaveLength(2);
    expect(tied(`${TWO} ${LONG}By noon Solano was away.`)).toHaveLength(2);
  });

  it('lend it to the one who was just named again', () => {
    expect(tied(`${TWO} ${LONG}The coast guard asked Clara Solano. By noon Solano was away.`).at(-1)).toEqual([
      'Solano',
      'Clara Solano',
    ]);
    expect(tied(`${TWO} ${LONG}The coast guard asked Walter Solano. By noon Solano was away.`).at(-1)).toEqual([
      'Solano',
      'Walter Solano',
    ]);
  });
});

describe('a bare given name', () => {
  it('is tied to the one who bears it', () => {
    expect(tied(`${SOLANO} Neighbors call Clara a good sailor.`).at(-1)).toEqual(['Clara', 'Clara Solano']);
  });

  it('is nobody’s where two bear it', () => {
    expect(tied(`${SOLANO} A cook is Clara Winkel, 40. Neighbors call Clara a good sailor.`)).toHaveLength(2);
  });
});

describe('a headline in title case', () => {
  it('names the person by surname, and by given name and surname', () => {
    expect(tied(SOLANO, 'Police Say Solano Lost the Ferry')[0]).toEqual(['Solano', 'Clara Solano']);
    expect(tied(SOLANO, 'Clara Solano Loses the Ferry')[0]).toEqual(['Clara Solano', 'Clara Solano']);
    expect(tied(SOLANO, 'Police Say Clara Solano Lost the Ferry')[0]).toEqual(['Clara Solano', 'Clara Solano']);
  });

  it('names another person of the same surname by another given name', () => {
    expect(tied(SOLANO, 'Dana Solano Loses the Ferry')).toEqual([['Clara Solano', 'Clara Solano']]);
  });

  it('shows a surname with a letter wrong only behind the given name', () => {
    expect(tied(SOLANO, 'Clara Solana Loses the Ferry')[0]).toEqual(['~Clara Solana', 'Clara Solano']);
    expect(tied(SOLANO, 'Police Say Solana Lost the Ferry')).toEqual([['Clara Solano', 'Clara Solano']]);
    expect(tied(SOLANO, 'Solana Loses the Ferry')).toEqual([['Clara Solano', 'Clara Solano']]);
  });
});

describe('a surname with a letter wrong', () => {
  it('is tied as slipped, whichever slip it is', () => {
    for (const wrong of ['Solana', 'Solno', 'Sollano', 'Soalno', 'Solanos'])
      expect(tied(`${SOLANO} By noon the owner ${wrong} was away.`), wrong).toEqual([
        ['Clara Solano', 'Clara Solano'],
        [`~${wrong}`, 'Clara Solano'],
      ]);
  });

  it('keeps its spelling', () => {
    const { people } = read(`${SOLANO} By noon the owner Solana was away.`);
    expect(people.mentions.at(-1)?.value).toMatchObject({ full: 'Solana', family: 'Solana', given: [] });
    expect(people.persons).toHaveLength(1);
  });

  it('is not tied where its first letter is another, or more than one letter is wrong', () => {
    for (const other of ['Tolano', 'Selane', 'Solanoves'])
      expect(tied(`${SOLANO} By noon the owner ${other} was away.`), other).toHaveLength(1);
  });

  it('is not tied where two persons are as near', () => {
    expect(tied(`${SOLANO} A cook is Tom Solana, 40. By noon the owner Solane was away.`)).toHaveLength(2);
  });

  it('is not tied where it is an ordinary word of the text or a given name', () => {
    expect(
      tied(
        'The boat of Tom Marten, 34, sank. He said that the Martin was his. Prices of a Marter and any marter fell.',
      ),
    ).toEqual([['Tom Marten', 'Tom Marten']]);
  });
});

describe('the persons of a text', () => {
  it('go by their fullest name', () => {
    expect(
      read('Mayor Clara Solano spoke. The ferry of Clara R. Solano sank.').people.persons.map((one) => one.name.full),
    ).toEqual(['Clara R. Solano']);
  });

  it('are no words that open a sentence, near as they come', () => {
    const body = 'The ferry is owned by Clara Wren, 34, of Fenholt. When they arrived, Wren was away.';
    expect(tied(body).map(([printed]) => printed)).toEqual(['Clara Wren', 'Wren']);
  });

  it('are found at a span, and nowhere else', () => {
    const { text, people } = read(`${SOLANO} By noon Solano was away.`);
    const at = text.lastIndexOf('Solano');
    expect(personAt(people, { start: at, end: at + 6 })?.by).toBe('surname');
    expect(personAt(people, { start: at + 6, end: at + 9 })).toBeUndefined();
    expect(personAt(people, { start: at - 3, end: at })).toBeUndefined();
    expect(personAt(people, { start: text.indexOf('Clara'), end: text.indexOf('Clara') + 1 })?.by).toBe('full');
  });

  it('named last before an offset come first', () => {
    const { text, people } = read(`${SOLANO} A cook is Esther Varga, 40. Then Solano rowed.`);
    const last = text.lastIndexOf('Solano');
    expect(nearestBefore(people.persons, [0, 1], last)).toBe(1);
    expect(nearestBefore(people.persons, [0, 1], last + 1)).toBe(0);
    expect(nearestBefore(people.persons, [1, 0], 0)).toBe(1);
    expect(lastBefore(people.persons[0]!.mentions, last)).toBe(text.indexOf('Clara'));
    expect(lastBefore(people.persons[0]!.mentions, 0)).toBeUndefined();
  });
});
