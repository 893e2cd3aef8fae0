/** An invented story for the tests of the library: a page, and a fact set about it. */
export const MILL_PAGE = `<!doctype html><html lang="en"><head><title>Mill burns in Tarn Ferry</title>
<link rel="icon" href="data:,"><meta property="article:published_time" content="2024-05-01T18:30:00Z"></head><body><article>
<h1>Mill burns in Tarn Ferry</h1>
<p>The old mill on Weir Road in Tarn Ferry burned to the ground on Tuesday, April 30, 2024. The miller Jon Parata, 57, got out in time.</p>
<p>Fire chief Ada Brook said four people were wounded. They were taken to Tarn Valley Hospital, where they stayed for the night.</p>
<p>The fire broke out at 1 p.m. and was put out in the evening. Nobody knows yet how it began, and the police ask for what people saw of it.</p>
</article></body></html>`;

const fact = (id: string, kind: string, value: object, statement: string, words: string, subject: object = {}) => ({
  id,
  source: 'gazette',
  kind,
  subject,
  value,
  statement,
  words,
});

/** The set says 61 where the page says 57. */
export function millSet(change: Record<string, unknown> = {}) {
  const jon = { name: 'Jon Parata', role: 'miller', sex: 'male' };
  return {
    format: 'second-source/facts',
    version: 1,
    id: 'mill-fire',
    title: 'The mill fire',
    maker: 'City desk',
    licence: 'CC0-1.0',
    revised: '2024-05-02',
    sources: [
      { id: 'gazette', publisher: 'The Gazette', title: 'Mill burns', authors: ['Ann Lee'], published: '2024-05-01' },
    ],
    facts: [
      fact(
        'name',
        'name',
        { entity: 'person', full: 'Jon Parata', given: ['Jon'], family: 'Parata' },
        'The miller is Jon Parata.',
        'Jon Parata',
        jon,
      ),
      fact(
        'chief',
        'name',
        { entity: 'person', full: 'Ada Brook', given: ['Ada'], family: 'Brook', title: 'chief' },
        'The fire chief is Ada Brook.',
        'Ada Brook',
        { name: 'Ada Brook' },
      ),
      fact('age', 'age', { from: 61, to: 61, unit: 'year' }, 'Jon Parata is 61.', '61', jon),
      fact(
        'place',
        'place',
        { type: 'road', name: 'weir road', within: 'Tarn Ferry' },
        'The mill stood on Weir Road.',
        'Weir Road',
      ),
      fact('town', 'place', { type: 'town', name: 'tarn ferry' }, 'It was in Tarn Ferry.', 'Tarn Ferry'),
    ],
    ...change,
  };
}

/** A set of so many facts, to take a while. */
export function largeSet(facts: number) {
  const sources = Array.from({ length: facts / 10 }, (_, n) => ({
    id: `s${n}`,
    publisher: `Paper ${n}`,
    title: `Report ${n}`,
    authors: [],
  }));
  const all = Array.from({ length: facts }, (_, n) => ({
    ...fact(`f${n}`, 'age', { from: n % 100, to: n % 100, unit: 'year' }, `Person ${n} is ${n % 100}.`, `${n % 100}`, {
      name: `Ben Person${n}`,
    }),
    source: `s${Math.floor(n / 10)}`,
  }));
  return { ...millSet(), id: 'large', title: 'A large set', sources, facts: all };
}
