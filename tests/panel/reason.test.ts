import { describe, expect, it } from 'vitest';
import { writeFirstReason, writeReason } from '../../lib/panel/reason.ts';
import type { Words } from '../../lib/panel/words.ts';
import { article, finding, quote, sources } from './story.ts';

const known = new Map(sources.map((source) => [source.id, source]));
/** Says which message is asked for, and what it fills in. */
const t = ((key: string, fills: object = {}) => [key, ...Object.values(fills)].join(' | ')) as Words['t'];
const aroundIn = (locale: string) => ({ sources: known, article, words: { t, locale } });
const german = aroundIn('de-AT');

const other = {
  ...quote('echo', 'differs', '56', 'Pell, 56, was at the lock.'),
  reason: 'Here 58; Lower Tarn Echo has 56 for the same person.',
};
const age = finding({
  kind: 'age',
  words: '58',
  value: { from: 58, to: 58, unit: 'year' },
  verdict: 'differs',
  reason: other.reason,
  evidence: [other],
});

describe('a reason', () => {
  it('is the judge’s own sentence in English', () => {
    expect(writeReason(other, age.claim, aroundIn('en-GB'))).toEqual({ text: other.reason });
    expect(writeFirstReason(age, aroundIn('en-GB'))).toEqual({ text: age.reason });
  });

  it('sets the two wordings side by side in another language, and names who says it', () => {
    expect(writeReason(other, age.claim, german)).toEqual({ text: 'reason.differs | 58 | 56 | Lower Tarn Echo' });
    expect(writeFirstReason(age, german).text).toBe('reason.differs | 58 | 56 | Lower Tarn Echo');
    const own = { ...other, source: article.id };
    expect(writeReason(own, age.claim, german).text).toBe('reason.differs | 58 | 56 | evidence.thisArticle');
  });

  it('stays English, and says so, where like words yet say different things', () => {
    const alike = { ...other, words: '58' };
    expect(writeReason(alike, age.claim, german)).toEqual({ text: other.reason, lang: 'en' });
    expect(writeReason({ ...alike, verdict: 'agrees' }, age.claim, german).lang).toBeUndefined();
  });

  it('stays English where a reviewer’s rating is the reason', () => {
    const rated = { ...other, said: { type: 'statement', text: 'Pell was 56.', by: 'Desk', review: 'False' } as const };
    expect(writeReason(rated, age.claim, german).lang).toBe('en');
  });

  it('tells why nothing counts where nothing does', () => {
    const { evidence: _evidence, ...rest } = age;
    const uncounted = [{ ...other, because: 'withdrawn' as const }];
    const alone = { ...rest, verdict: 'unmatched' as const, reason: 'Withdrawn since.', evidence: [], uncounted };
    expect(writeFirstReason(alone, german).text).toBe('evidence.withdrawn');
  });
});
