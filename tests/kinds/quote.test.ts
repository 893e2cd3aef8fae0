import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { quote } from '../../lib/kinds/quote.ts';
import type { Block, Claim } from '../../lib/model.ts';
import { quotationsOf } from '../../lib/text/quotations.ts';

/** The quotes of a text whose paragraphs are parted by blank lines. */
function quotesOf(text: string): Claim<'quote'>[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/g))
    blocks.push({ type: 'paragraph', start: match.index, end: match.index + match[0].length });
  return findClaims({ text, blocks }).filter((claim): claim is Claim<'quote'> => claim.kind === 'quote');
}

function speakers(text: string): (string | undefined)[] {
  return quotesOf(text).map((claim) => claim.subject.name);
}

function compared(here: string, there: string) {
  const [page] = quotesOf(`“${here},” said Agnes Thole.`);
  const [source] = quotesOf(`"${there}," Agnes Thole said.`);
  return quote.compare(page!, source!);
}

describe('the words between the marks', () => {
  it('are found sentence by sentence, each at its own place', () => {
    const text = '“The pump failed. Nobody noticed it until noon,” said Agnes Thole. “Then the hall was under water.”';
    expect(quotesOf(text).map((claim) => claim.words)).toEqual([
      'The pump failed.',
      'Nobody noticed it until noon,',
      'Then the hall was under water.',
    ]);
    for (const claim of quotesOf(text)) expect(text.slice(claim.start, claim.end)).toBe(claim.words);
  });

  it('go on in the next paragraph where the opening mark is repeated, and the speaker stays', () => {
    const text = 'Agnes Thole said: “The pump failed at noon.\n\n“We had no second one in the hall.”';
    expect(quotesOf(text).map((claim) => claim.words)).toEqual([
      'The pump failed at noon.',
      'We had no second one in the hall.',
    ]);
    expect(speakers(text)).toEqual(['Agnes Thole', 'Agnes Thole']);
  });

  it('are cut at an ellipsis: what was left out nobody can compare', () => {
    expect(
      quotesOf('“I saw the lorry … then it was gone again,” said Agnes Thole.').map((claim) => claim.words),
    ).toEqual(['I saw the lorry', 'then it was gone again,']);
  });

  it('end with the paragraph where no mark closes them, and do not swallow the next quotation', () => {
    const text = 'She called it “a very long day for us.\n\nThe mayor called it "a day to forget" on Monday.';
    expect(quotesOf(text).map((claim) => claim.words)).toEqual(['a very long day for us.', 'a day to forget']);
  });
});

describe('who says it', () => {
  it.each([
    ['“We are closing the road,” said Constable Piet Aalders, who leads the district.', 'Piet Aalders'],
    ['“We are closing the road,” neighbour Piet Aalders said.', 'Piet Aalders'],
    ['“We are closing the road,” said Marlow police Detective Piet Aalders.', 'Piet Aalders'],
    ['“We are closing the road,” Piet Aalders, 51, a farmer, said on Monday.', 'Piet Aalders'],
    ['Asked about the flood, Piet Aalders, who owns the mill, said, “We are closing the road.”', 'Piet Aalders'],
    ['According to the mill, it is over. Piet Aalders told Agnes Thole: “We are closing the road.”', 'Piet Aalders'],
    ['“We are closing the road,” according to Dr. Piet Aalders.', 'Piet Aalders'],
    ['Piet Aalders says it was late. “We are closing the road,” he said.', 'Piet Aalders'],
  ])('reads %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  it.each([
    'The Thursday evening statement said they were “sure of the road by then.”',
    'Seventeen percent of drivers said that it was “a very long way round.”',
  ])('takes no day and no number for a speaker: %s', (text) => {
    const said = quotesOf(text).map(({ value }) => value.speaker);
    expect(said).toHaveLength(1);
    expect(said[0] ?? '').not.toMatch(/^(?:Thursday|Seventeen)$/);
  });

  it('does not hand an answer to the one who asked', () => {
    const text =
      'Piet Aalders asked Agnes Thole, “Did you see the lorry?” Her answer: “I saw nothing at all that night.”';
    expect(speakers(text)).toEqual(['Piet Aalders', undefined]);
  });

  it('names nobody where the words do not show it', () => {
    expect(speakers('Piet Aalders saw a sign that read “keep out of the yard”.')).toEqual([undefined]);
  });
});

describe('two quotations', () => {
  it('agree whatever marks, case, dashes and contractions they are printed with', () => {
    expect(
      compared('It’s a hard, hard winter – we can’t leave', "It's a hard, hard winter -- we can not leave")?.verdict,
    ).toBe('agrees');
  });

  it('agree where one goes on, and where one has a bracket for some words', () => {
    expect(compared('the old bridge will not stand', 'I think the old bridge will not stand for long')?.verdict).toBe(
      'agrees',
    );
    expect(
      compared('We told [the council] about it in the spring', 'We told them about it in the spring')?.verdict,
    ).toBe('agrees');
  });

  it('differ by a word in the middle or at the end, and say which', () => {
    expect(
      compared('They never opened the lower gate that night', 'They never closed the lower gate that night'),
    ).toEqual({
      verdict: 'differs',
      reason: 'Here “opened”; SOURCE quotes “closed”.',
    });
    expect(compared('We cannot believe what they are telling', 'We cannot believe what they are hiding')).toMatchObject(
      {
        verdict: 'differs',
        reason: 'Here “telling”; SOURCE quotes “hiding”.',
      },
    );
    expect(compared('There was smoke inside the mill', 'There was no smoke inside the mill')?.reason).toContain('“no”');
  });

  it('differ where a short one stands within a long one but for a word, whatever else the long one says', () => {
    const long =
      'If it is true that the board of the mill was warned by the town, and it was, then I say that it is a failure of the whole board of the mill';
    expect(compared(long, 'It is a failure by the whole board of the mill')?.reason).toBe(
      'Here “of”; SOURCE quotes “by”.',
    );
  });

  it('differ at an end that both put in other words up to the last, or from the first', () => {
    const said = 'The dam above the old mill was built to hold, and it is a wall that';
    expect(compared(`${said} could be mended`, `${said} is soon mended`)?.reason).toBe(
      'Here “could be”; SOURCE quotes “is soon”.',
    );
    expect(
      compared('They hope to bring every boat home before the ice', 'They’ll bring every boat home before the ice')
        ?.reason,
    ).toBe(`Here “hope to”; SOURCE quotes “They'll”.`);
    // each goes on in a way of its own
    expect(compared(`${said} could be seen for miles`, `${said} nobody in town likes`)).toBeUndefined();
  });

  it('of one speaker are one in shorter words and with more of them changed than of two', () => {
    const [here, there] = ['We told them all we think is fair', 'We told them all that we think was fair'];
    expect(compared(here, there)?.verdict).toBe('differs');
    const [page] = quotesOf(`“${here},” said Agnes Thole.`);
    const [source] = quotesOf(`“${there},” said Piet Aalders.`);
    expect(quote.compare(page!, source!)).toBeUndefined();
  });

  it('are two utterances where they share a start, a formula or some words only', () => {
    expect(
      compared('We will rebuild the hall by the spring', 'We will rebuild the hall once the money is there'),
    ).toBeUndefined();
    expect(
      compared(
        'We came over the old bridge in the middle of the cold night to help them',
        'We came over the old bridge in the middle of the cold night with two boats',
      ),
    ).toBeUndefined();
    expect(compared('The old bridge held for one more night', 'The old mill held for many a night')).toBeUndefined();
    expect(compared('It was a pleasure to serve', 'It was an honour to serve')).toBeUndefined();
    expect(compared('The mill burned all night long', 'The dam held all night long')).toBeUndefined();
  });

  it('of two persons agree only where the words are too many for chance', () => {
    const [short, long] = quotesOf(
      '“It is very sad,” said Agnes Thole. “Nobody in this town has ever seen such a flood before,” said Agnes Thole.',
    );
    expect(quote.sureness!(short!, short!, 1, false)).toBe(0);
    expect(quote.sureness!(long!, long!, 1, false)).toBeGreaterThan(0.2);
    expect(quote.sureness!(long!, long!, 1, false)).toBeLessThan(0.5);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    ' ',
    '. ',
    ', ',
    '\n\n',
    'said Ann Roe',
    'he said',
    'word',
    '…',
    '[',
    ']',
    '5',
  );

  it('yields quotations in order that lie apart and inside it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
          type: 'paragraph' as const,
          start: match.index,
          end: match.index + match[0].length,
        }));
        let end = 0;
        for (const quotation of quotationsOf(text, blocks)) {
          expect(quotation.open).toBeGreaterThanOrEqual(end);
          expect(quotation.start).toBeLessThanOrEqual(quotation.end);
          end = quotation.close;
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const claim of quotesOf(text)) expect(text.slice(claim.start, claim.end)).toBe(claim.words);
      }),
    );
  });

  it('agrees with itself', () => {
    const word = fc.constantFrom('the', 'bridge', 'never', "can't", 'seven', '7', 'mill', 'and', '[them]');
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 80 }), (words) => {
        const [claim] = quotesOf(`“${words.join(' ')}”`);
        if (claim) expect(quote.compare(claim, claim)?.verdict ?? 'agrees').toBe('agrees');
      }),
    );
  });
});

it('a word that stands in another place is no word that is missing', () => {
  const moved = compared(
    'I thought I was gonna probably lose the boat',
    'I thought I was probably going to lose the boat',
  );
  expect(moved?.verdict).not.toBe('differs');
  expect(
    compared('I thought I was going to lose the boat', 'I thought I was really going to lose the boat')?.verdict,
  ).toBe('differs');
});

it('a word that one report writes as two is the same word', () => {
  const words = (steadfast: string) => `We will remain ${steadfast} in our pledge to bring the ferry back to the town`;
  expect(compared(words('steadfast'), words('stead-fast'))?.verdict).toBe('agrees');
});
