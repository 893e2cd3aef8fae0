import type { Claim, KinValue } from '../model.ts';
import { singular } from '../text/nouns.ts';
import { cardinal } from '../text/numbers.ts';
import type { Comparison, Found, Room } from './room.ts';

const RELATION =
  '(?:grand|step|half-|god|great-grand)?(?:mother|father|son|daughter|brother|sister|child|children|sons|daughters|brothers|sisters|mom|dad|parents?)|wife|husband|spouse|fianc[eé]e?|boyfriend|girlfriend|girlfriends|widow|widower|uncle|aunt|nephew|niece|cousins?|siblings?|twins?|in-laws?|(?:mother|father|brother|sister|son|daughter)s?-in-law|family member|relatives?|grandparents?|grandchild(?:ren)?|ex-(?:wife|husband|boyfriend|girlfriend)|kids';
const KIN = new RegExp(
  `(?:\\b(his|her|their|the (?:[\\p{L}-]+ )?[\\p{L}]+['’]s?|[\\p{Lu}][\\p{L}'’.-]+['’]s?) )?(?:\\b(one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|a|an|another|the)\\b )?((?:(?:young|small|little|older|younger|adult|late|adopted|biological|estranged|former|infant|baby|elderly|adoptive|twin|pregnant|\\d{1,2}[- ]year[- ]old|\\d{1,2}[- ]month[- ]old|then),? ){0,3})\\b(${RELATION})\\b(?! (?:and|of) (?:the )?(?:year|court))(?:,? (?:of|to) ((?:[\\p{Lu}][\\p{L}'’.-]+ ?){1,3}))?`,
  'giu',
);
const SAME: Record<string, string> = {
  mom: 'mother',
  mum: 'mother',
  dad: 'father',
  kid: 'child',
  kids: 'child',
  grandma: 'grandmother',
  grandpa: 'grandfather',
};
/** A relation and the words that can name the same person less closely. */
const WIDER: Record<string, string[]> = {
  child: ['son', 'daughter', 'stepson', 'stepdaughter', 'twin'],
  parent: ['mother', 'father', 'stepfather', 'stepmother'],
  sibling: ['brother', 'sister', 'twin', 'half-brother', 'half-sister'],
  spouse: ['wife', 'husband'],
  'family member': [
    'mother',
    'father',
    'son',
    'daughter',
    'brother',
    'sister',
    'uncle',
    'aunt',
    'cousin',
    'grandmother',
    'grandfather',
    'nephew',
    'niece',
    'relative',
    'wife',
    'husband',
    'child',
    'parent',
  ],
  relative: [
    'mother',
    'father',
    'son',
    'daughter',
    'brother',
    'sister',
    'uncle',
    'aunt',
    'cousin',
    'grandmother',
    'grandfather',
    'nephew',
    'niece',
    'family member',
    'wife',
    'husband',
    'child',
    'parent',
  ],
  grandparent: ['grandmother', 'grandfather'],
  brother: ['stepbrother', 'half-brother', 'younger brother'],
  sister: ['stepsister', 'half-sister'],
};
/** Only one of these two can hold between the same two persons. */
const EXCLUDES: [string, string][] = [
  ['wife', 'fiancée'],
  ['husband', 'fiancé'],
  ['wife', 'girlfriend'],
  ['husband', 'boyfriend'],
  ['mother', 'grandmother'],
  ['father', 'grandfather'],
  ['son', 'grandson'],
  ['son', 'nephew'],
  ['brother', 'cousin'],
  ['brother', 'uncle'],
  ['father', 'uncle'],
  ['father', 'stepfather'],
  ['mother', 'stepmother'],
  ['son', 'stepson'],
  ['daughter', 'stepdaughter'],
  ['mother', 'aunt'],
  ['sister', 'cousin'],
  ['mother', 'sister'],
  ['father', 'brother'],
  ['wife', 'sister'],
  ['wife', 'mother'],
];

/** Who is whose: relation, how many, and whose where it is said. */
export const kin: Room<'kin'> = {
  kind: 'kin',

  find(reading) {
    const found: Found<'kin'>[] = [];
    for (const sentence of reading.sentences) {
      for (const m of sentence.text.matchAll(KIN)) {
        const owner = m[1];
        const number = m[2] ? cardinal(m[2]) : undefined;
        const word = m[4]!.toLowerCase();
        // "a mother", "parents say": no relation to anyone is stated
        if (
          !owner &&
          !m[5] &&
          number === undefined &&
          !/\b(?:leaves|survived by|left|behind|and|with|was a|is a|were)\b[^.]{0,30}$/i.test(
            sentence.text.slice(0, m.index + (m[0].length - m[0].trimStart().length)),
          )
        )
          continue;
        if (!owner && !m[5] && number === undefined && !/^(?:a|an|the|another)$/i.test(m[2] ?? '')) continue;
        const relation = relationOf(word);
        const value: KinValue = { relation };
        if (number !== undefined && number > 0) value.count = number;
        const name =
          owner && /^\p{Lu}/u.test(owner) && !/^(?:His|Her|Their|The)\b/.test(owner)
            ? owner.replace(/['’]s?$/, '')
            : m[5]?.trim();
        if (name) value.of = name;
        const lead = m[0].length - m[0].trimStart().length;
        found.push({
          kind: 'kin',
          start: sentence.start + m.index + lead,
          end: sentence.start + m.index + m[0].trimEnd().length,
          value,
        });
      }
    }
    return found;
  },

  compare: (page, source) => compareKin(page, source),

  describe: (value) => `${value.count ? `${value.count} ` : ''}${value.relation}${value.of ? ` of ${value.of}` : ''}`,

  examples: {
    finds: [
      {
        text: 'He leaves behind a wife and two small children.',
        words: 'two small children',
        value: { relation: 'child', count: 2 },
      },
      {
        text: "Lindqvist's younger brother called for help.",
        words: "Lindqvist's younger brother",
        value: { relation: 'brother', of: 'Lindqvist' },
      },
      { text: 'She was with her grandfather.', words: 'her grandfather', value: { relation: 'grandfather' } },
    ],
    leaves: [{ text: 'Parents should talk to schools, the office said.', why: 'parents in general' }],
  },
};

function relationOf(word: string): string {
  return (
    SAME[word] ??
    (word === 'children' || word === 'kids'
      ? 'child'
      : word === 'grandchildren'
        ? 'grandchild'
        : word
            .replace(/-in-laws?$/, '-in-law')
            .replace(/^(.*[^s])s$/, (all, stem: string) => (singular(all) === stem ? stem : singular(all))))
  );
}

function compareKin(page: Claim<'kin'>, source: Claim<'kin'>): Comparison | undefined {
  const [a, b] = [page.value, source.value];
  if (a.relation === b.relation) {
    if (a.count !== undefined && b.count !== undefined && a.count !== b.count)
      return { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${source.words}.` };
    return {
      verdict: a.count === b.count ? 'agrees' : 'compatible',
      reason: `SOURCE names the same relation: ${source.words}.`,
    };
  }
  if (WIDER[a.relation]?.includes(b.relation) || WIDER[b.relation]?.includes(a.relation))
    return { verdict: 'compatible', reason: `Here ${page.words}; SOURCE has ${source.words}.` };
  if (EXCLUDES.some(([x, y]) => (x === a.relation && y === b.relation) || (y === a.relation && x === b.relation)))
    return { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${source.words}.` };
  return undefined;
}
