/** A fact of a set's file, loose enough that a test can break it. */
export interface LooseFact {
  id: string;
  source: string;
  kind: string;
  subject: Record<string, unknown>;
  value: Record<string, unknown>;
  [field: string]: unknown;
}

export interface LooseSet {
  sources: Record<string, unknown>[];
  facts: LooseFact[];
  [field: string]: unknown;
}

/** A good fact set of one fact a kind, fresh at every call. */
export function exampleSet(): LooseSet {
  const fact = (kind: string, value: Record<string, unknown>, rest: Record<string, unknown>): LooseFact => ({
    id: kind,
    source: 'gazette',
    kind,
    subject: { name: 'Jon Parata', role: 'miller', sex: 'male' },
    value,
    ...rest,
  });
  return {
    format: 'second-source/facts',
    version: 1,
    id: 'mill-fire-2024',
    title: 'The mill fire',
    maker: 'City desk',
    licence: 'CC0-1.0',
    revised: '2024-05-02',
    sources: [
      {
        id: 'gazette',
        publisher: 'The Gazette',
        title: 'Mill burns to the ground',
        authors: ['Ann Lee'],
        published: '2024-05-01T18:30:00Z',
        url: 'https://gazette.example/mill',
      },
      { id: 'radio', publisher: 'Valley Radio', title: '[Report on the mill fire]', authors: [] },
    ],
    facts: [
      fact(
        'name',
        { entity: 'person', full: 'Jon Parata', given: ['Jon'], family: 'Parata' },
        { statement: 'The miller is Jon Parata.' },
      ),
      fact('role', { head: 'miller', full: 'head miller' }, { statement: 'Jon Parata works as a head miller.' }),
      fact('age', { from: 75, to: 75, unit: 'year' }, { statement: 'Jon Parata is 75.' }),
      fact(
        'kin',
        { relation: 'daughter', count: 2 },
        { statement: 'He leaves two daughters.', words: 'two daughters' },
      ),
      fact(
        'time',
        { days: { from: '2024-04-30', to: '2024-04-30' }, clock: { from: 780, to: 780 }, exact: true },
        { statement: 'The fire broke out on 30 April at 1 p.m.', hedge: 'about' },
      ),
      fact(
        'place',
        { type: 'road', name: 'weir road' },
        { quote: { text: 'The mill on Weir Road burnt.', start: 40 } },
      ),
      fact('count', { from: 6, to: 6, noun: 'engine' }, { statement: 'Six engines came.' }),
      fact('amount', { from: 1200, unit: 'usd', of: 'damage' }, { statement: 'Damage of $1,200 was done.' }),
      fact(
        'charge',
        { type: 'charge', name: 'arson', counts: 2 },
        { statement: 'The charge is arson.', cited: 'The sheriff' },
      ),
      fact('status', { about: 'health', state: 'stable' }, { statement: 'His state is stable.' }),
      fact('quote', { words: 'I smelt smoke' }, { quote: { text: '“I smelt smoke,” Parata said.' } }),
    ],
  };
}
