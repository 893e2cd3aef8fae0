import type {
  Article,
  Block,
  Check,
  Claim,
  Evidence,
  Finding,
  Kind,
  Source,
  Span,
  Subject,
  ValueOf,
  Verdict,
} from '../../lib/model.ts';

/** An invented story of an invented town, with findings of every verdict, for the views' tests and pictures. */
const PARAGRAPHS = [
  'Barge strikes Tarn Ferry bridge, killing lock keeper and injuring four',
  'TARN FERRY — A loaded barge struck the north pier of the Tarn Ferry road bridge on Monday, killing a lock keeper and injuring four other people, the harbour office said.',
  'The barge hit the pier at 6:40 a.m., Harbour Master Ilse Vandermeer said. “We heard it before we saw it,” she said.',
  'Osric Pell, 58, had worked at the lower lock for 21 years. He leaves a wife and three daughters.',
  'The bridge, which carries about 9,000 vehicles a day, was closed. Pell was taken to Saint Orlan Hospital, where he died.',
  'Councillor Dario Múñez said divers would examine the pier on Wednesday. Pell, 58, is the first lock keeper to die at work here since 1974.',
];

const text = PARAGRAPHS.join('\n\n');
const blocks: Block[] = PARAGRAPHS.map((paragraph, index) => {
  const start = text.indexOf(paragraph);
  return { type: index === 0 ? 'headline' : 'paragraph', start, end: start + paragraph.length };
});

export const article: Article = {
  id: 'https://tarnvalleypost.example/barge-strikes-bridge',
  url: 'https://tarnvalleypost.example/barge-strikes-bridge',
  title: PARAGRAPHS[0] ?? '',
  publisher: 'Tarn Valley Post',
  authors: ['Wen Halloran'],
  published: '2031-05-12T11:05:00+01:00',
  modified: '2031-05-13T08:30:00+01:00',
  language: 'en',
  text,
  blocks,
  coverage: { total: 24, placed: 23 },
};

export const sources: Source[] = [
  {
    id: 'echo',
    publisher: 'Lower Tarn Echo',
    title: 'Lock keeper killed as barge hits bridge',
    authors: ['Bea Lindqvist'],
    published: '2031-05-12T15:20:00+01:00',
    url: 'https://lowertarnecho.example/bridge',
  },
  {
    id: 'wire',
    publisher: 'Northern Desk',
    title: 'One dead after barge strikes bridge pier',
    authors: [],
    published: '2031-05-13',
    origin: 'Inland Press',
    factSet: 'Tarn Ferry bridge',
  },
  {
    id: 'inquiry',
    publisher: 'Tarn Navigation Board',
    title: 'Statement on the accident of 12 May',
    authors: ['Press office'],
    published: '2031-07-01',
    url: 'https://navigation.example/statements/12-may',
    factSet: 'Tarn Ferry bridge',
  },
];

/** Every place of `words`, in the order of the text. */
function placesOf(words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}

/** A quotation from a source. */
export function quote(
  source: string,
  verdict: Evidence['verdict'],
  words: string,
  said: string,
  reason = '',
): Evidence {
  const at = { start: 100, end: 100 + said.length };
  return { source, fact: `${source} ${words}`, verdict, reason, words, said: { type: 'quote', text: said, ...at } };
}

/** A summary by the maker of a fact set. */
export function statement(
  source: string,
  verdict: Evidence['verdict'],
  words: string,
  said: string,
  reason = '',
): Evidence {
  const by = 'the Tarn archive group';
  return { source, fact: `${source} ${words}`, verdict, reason, words, said: { type: 'statement', text: said, by } };
}

interface Sketch<K extends Kind> {
  kind: K;
  words: string;
  value: ValueOf[K];
  subject?: Subject;
  verdict: Verdict;
  reason?: string;
  evidence?: Evidence[];
  /** Which mention of the words is meant; all of them where it is left out. */
  mention?: number;
}

/** A finding on words of the story; its sentence is the block that holds them. */
export function finding<K extends Kind>(sketch: Sketch<K>): Finding {
  const { kind, words, value, subject = {}, verdict, reason = '', evidence = [], mention } = sketch;
  const all = placesOf(words);
  const places = mention === undefined ? all : all.slice(mention, mention + 1);
  const first = places[0];
  const block = blocks.find(({ start, end }) => first && start <= first.start && first.end <= end);
  if (!first || !block) throw new Error(`The story does not say "${words}".`);
  const sentence = { start: block.start, end: block.end, text: text.slice(block.start, block.end) };
  const claim = { kind, words, ...first, sentence, block: block.type, subject, value } as Claim;
  return { id: `${kind}-${first.start}`, kind, verdict, reason, claim, places, evidence };
}

const pell: Subject = { name: 'Osric Pell', role: 'lock keeper' };
const person = (full: string) => ({
  entity: 'person' as const,
  full,
  given: full.split(' ').slice(0, -1),
  family: full.split(' ').at(-1) ?? '',
});

export const findings: Finding[] = [
  finding({
    kind: 'age',
    words: '58',
    value: { from: 58, to: 58, unit: 'year' },
    subject: pell,
    verdict: 'differs',
    reason: 'Lower Tarn Echo gives Osric Pell’s age as 56, not 58.',
    evidence: [
      quote(
        'echo',
        'differs',
        '56',
        'Pell, 56, was checking the upper gates when the bow swung round, colleagues said.',
        'Lower Tarn Echo gives Osric Pell’s age as 56, not 58.',
      ),
      statement('inquiry', 'agrees', '58', 'Osric Pell was 58 years old.', 'The same age.'),
    ],
  }),
  finding({
    kind: 'time',
    words: '6:40 a.m.',
    value: { clock: { from: 400, to: 400 }, exact: true },
    subject: { event: 'crash' },
    verdict: 'differs',
    reason: 'Tarn Navigation Board puts the crash at 6:14 a.m., 26 minutes earlier.',
    evidence: [
      statement(
        'inquiry',
        'differs',
        '6:14 a.m.',
        'The barge touched the pier at 6:14 a.m. by the bridge camera.',
        'Tarn Navigation Board puts the crash at 6:14 a.m., 26 minutes earlier.',
      ),
    ],
  }),
  finding({
    kind: 'count',
    words: 'four other people',
    value: { from: 4, to: 4, noun: 'person', state: 'injured' },
    subject: { event: 'crash' },
    verdict: 'updated',
    reason: 'Northern Desk, a day later, counts six injured; the number can have risen since.',
    evidence: [
      quote(
        'wire',
        'updated',
        'six people',
        'The harbour office said on Tuesday that six people were now being treated.',
        'Northern Desk, a day later, counts six injured; the number can have risen since.',
      ),
    ],
  }),
  finding({
    kind: 'name',
    words: 'Osric Pell',
    value: person('Osric Pell'),
    subject: pell,
    verdict: 'agrees',
    reason: 'The same name.',
    evidence: [
      quote(
        'echo',
        'agrees',
        'Osric Pell',
        'The dead man was named as Osric Pell, keeper of the lower lock.',
        'The same name.',
      ),
      statement('inquiry', 'agrees', 'Osric Pell', 'Osric Pell died in the accident.', 'The same name.'),
    ],
  }),
  finding({
    kind: 'role',
    words: 'Harbour Master',
    value: { head: 'master', full: 'Harbour Master' },
    subject: { name: 'Ilse Vandermeer' },
    verdict: 'agrees',
    reason: 'The same office.',
    evidence: [
      quote('wire', 'agrees', 'Harbour Master', 'Harbour Master Ilse Vandermeer closed the reach.', 'The same office.'),
    ],
  }),
  finding({
    kind: 'kin',
    words: 'three daughters',
    value: { relation: 'daughter', count: 3 },
    subject: pell,
    verdict: 'agrees',
    reason: 'The same family.',
    evidence: [
      quote('echo', 'agrees', 'three daughters', 'He is mourned by his wife and three daughters.', 'The same family.'),
    ],
  }),
  finding({
    kind: 'time',
    words: 'Monday',
    value: { weekday: 1, days: { from: '2031-05-12', to: '2031-05-12' } },
    subject: { event: 'crash' },
    verdict: 'compatible',
    reason: '“Earlier this week” can be Monday.',
    evidence: [
      quote(
        'wire',
        'compatible',
        'earlier this week',
        'The bridge was struck earlier this week.',
        '“Earlier this week” can be Monday.',
      ),
    ],
  }),
  finding({
    kind: 'count',
    words: '9,000 vehicles',
    value: { from: 9000, to: 9000, noun: 'vehicle' },
    verdict: 'unmatched',
  }),
  finding({
    kind: 'name',
    words: 'Dario Múñez',
    value: person('Dario Múñez'),
    verdict: 'unmatched',
  }),
  finding({
    kind: 'place',
    words: 'Saint Orlan Hospital',
    value: { type: 'facility', name: 'saint orlan hospital' },
    verdict: 'unmatched',
  }),
];

export const check: Check = { article, sources, findings };
