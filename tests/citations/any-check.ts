import fc from 'fast-check';
import { type Check, KINDS } from '../../lib/model.ts';
import { age, article, finding } from './example.ts';

/** Text as pages hold it, full of what Markdown, HTML, tables and links would act on. */
export const wildText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '|',
          '\\',
          '\\|',
          '`',
          '```',
          '*',
          '**',
          '_',
          '[',
          ']',
          '](',
          ')',
          '<',
          '>',
          '<b>',
          '<!--',
          '&amp;',
          '&#60;',
        ),
        fc.constantFrom(
          '#',
          '# ',
          '1. ',
          '- ',
          '+ ',
          '= ',
          '~~',
          '~',
          '$',
          '!',
          '![',
          '\n',
          '\n\n',
          '\t',
          ' ',
          '  \n',
          '"',
          '“',
          '”',
          ',',
        ),
        fc.constantFrom(
          'https://evil.example/x',
          'www.evil.example',
          'ftp://a.b',
          'a@evil.example',
          'mailto:a@b.co',
          'javascript:alert(1)',
        ),
        fc.constantFrom(
          'Ann',
          'Lee',
          'and',
          'By ',
          'Jr.',
          'van',
          'CNN',
          '35',
          'Thursday',
          'é',
          '漢字',
          'עברית',
          '\u202e',
          '\ud800',
        ),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const anyDate = fc.oneof(
  wildText,
  fc.constantFrom('2024-03-01', '2024-03-01T10:00:00Z', '2024-03', '2024', '2024-13-45', '0000-00-00'),
);
const anyUrl = fc.oneof(wildText, fc.webUrl({ withQueryParameters: true, withFragments: true }));

const anySource = fc.record(
  {
    id: wildText,
    publisher: wildText,
    title: wildText,
    authors: fc.array(wildText, { maxLength: 3 }),
    published: anyDate,
    accessed: anyDate,
    url: anyUrl,
    origin: wildText,
    factSet: wildText,
  },
  { requiredKeys: ['id', 'publisher', 'title', 'authors'] },
);

const anySaid = fc.oneof(
  wildText.map((text) => ({ type: 'quote' as const, text, start: 0, end: text.length })),
  fc.record({ type: fc.constant('statement' as const), text: wildText, by: wildText }),
);

/** A check of a few sources and findings, each text in it wild. */
export const anyCheck: fc.Arbitrary<Check> = fc.array(anySource, { minLength: 1, maxLength: 3 }).chain((sources) => {
  const anyEvidence = fc.record({
    source: fc.constantFrom(...sources.map(({ id }) => id), 'unknown'),
    fact: wildText,
    verdict: fc.constantFrom('differs' as const, 'agrees' as const),
    reason: wildText,
    words: wildText,
    said: anySaid,
  });
  const anyFinding = fc
    .record({
      kind: fc.constantFrom(...KINDS),
      words: wildText,
      sentence: wildText,
      name: wildText,
      evidence: fc.array(anyEvidence, { maxLength: 3 }),
    })
    .map(({ words, sentence, name, evidence }) =>
      finding({ ...age, words, sentence: { start: 0, end: 1, text: sentence }, subject: { name } }, evidence),
    );
  return fc
    .record({ title: wildText, url: anyUrl, publisher: wildText, findings: fc.array(anyFinding, { maxLength: 3 }) })
    .map(({ title, url, publisher, findings }) => ({
      article: { ...article, title, url, publisher },
      sources,
      findings,
    }));
});
