import fc from 'fast-check';
import { ROOMS } from '../../lib/kinds/index.ts';
import { repeated } from '../tools/stages.ts';

/** What every room is shown as examples, to find and to leave. */
export const EXAMPLES = Object.values(ROOMS).flatMap(({ examples }) => [
  ...examples.finds.map(({ text }) => text),
  ...examples.leaves.map(({ text }) => text),
]);

/** Short pieces that patterns begin with, go on with, or nearly end with; `#` stands for letters that change each time. */
export const PIECES = [
  ...[
    '1',
    '0,000',
    '0,000.0 ',
    '1-',
    '1:',
    '1/1/',
    '$1,000 ',
    '$',
    '1 ',
    '12:00 ',
    'Jan. 1 ',
    '35-year-old ',
    '35, ',
    '(35) ',
  ],
  ...[
    'a',
    'A',
    'ª',
    'Aa ',
    'AAAA ',
    'A. ',
    'aB',
    'SOBU',
    'y-',
    'Ab-',
    'O’A’',
    'A.B.',
    'Ab, ',
    'Ab; ',
    'the Ab ',
    'Ab of the ',
  ],
  ...[
    '"',
    '“',
    '”',
    '“a” ',
    '“a ',
    '’',
    "'s ",
    '(',
    ')',
    '[',
    ',',
    ', ',
    ';',
    ':',
    '-',
    '–',
    '…',
    '.',
    '. ',
    '?! ',
    '/',
    '&',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\n\n',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u0301',
    '\ud800',
    '\udc00',
    '😀',
    '👩‍👧',
    'é',
  ],
  ...[
    ' and ',
    'and ',
    'or ',
    'the ',
    'a ',
    'of ',
    'in the ',
    'his ',
    'who a ',
    'no ',
    'not ',
    'NOT ',
    "n't ",
    'was ',
    'had ',
    'to ',
  ],
  ...[
    'said ',
    'told ',
    'she said, ',
    'killed ',
    'killed and ',
    'was treated ',
    'took ',
    'TOOK ',
    'left ',
    'left the ',
    'identified the ',
  ],
  ...[
    'charged with ',
    'sentenced to ',
    'counts of ',
    'arrested ',
    'mother ',
    'his mother’s ',
    'police chief ',
    'Chief ',
    'spokesman for ',
  ],
  ...[
    'Oona Kask ',
    'Oona Kask, ',
    'Oona Kask and ',
    'Oona Kask, 35, ',
    'Kask ',
    'Dr. Kask ',
    'Quarry Road and ',
    'Quarry Road ',
    'north of ',
  ],
  ...[
    'Tuesday ',
    'Tuesday night ',
    'about 3 p.m. ',
    'a week ago ',
    'more than ',
    'dozens of ',
    'two dozen ',
    'Tollmere, Ohio, ',
    'Tollmere Police Department ',
  ],
  ...[
    'K# ',
    'Oona K#, ',
    'B# K# said. ',
    'Ann K# and Ann D#, ',
    'K# Road, ',
    'K#, Ohio. ',
    'Kask # ',
    '# 35-year-old ',
    'Dr. K# was hurt. ',
  ],
  'The fire on Quarry Road began about 3 p.m. Tuesday. Oona Kask, 43, was hurt. ',
];

const cut = fc
  .tuple(fc.constantFrom(...EXAMPLES), fc.nat(), fc.nat())
  .map(([text, from, length]) => text.slice(from % text.length).slice(0, 1 + (length % 60)));
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.constantFrom(...EXAMPLES) },
  { weight: 2, arbitrary: cut },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** Some pieces, the whole of them repeated 1 to 2,000 times, at most `longest` UTF-16 code units. */
export function adversarialText(longest: number): fc.Arbitrary<string> {
  return fc
    .array(
      fc.tuple(
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 2000 })),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) =>
      parts
        .map(([pieces, times]) => {
          const unit = pieces.join('');
          return repeated(
            unit,
            Math.max(1, Math.min(times, Math.floor(longest / parts.length / Math.max(1, unit.length)))),
          );
        })
        .join('')
        .slice(0, longest),
    );
}
