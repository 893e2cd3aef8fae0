import type { Article, Claim, Evidence, Finding, Source } from '../model.ts';
import { writeItself } from './itself.ts';
import { writeBecause } from './voices.ts';
import type { Words } from './words.ts';

/** Why something got its verdict. `lang` is set where the sentence is not in the language of the interface. */
export interface Reason {
  text: string;
  lang?: 'en';
}

interface Around {
  sources: ReadonlyMap<string, Source>;
  article: Pick<Article, 'id'>;
  words: Words;
}

const isEnglish = ({ locale }: Words) => /^en\b/.test(locale);
const folded = (text: string) => text.toLowerCase().trim();

/**
 * Why a piece of evidence got its verdict. The judge gives its reasons in English, the language of what it reads; in another
 * language the two wordings stand side by side, where they show the reason by themselves.
 */
export function writeReason(piece: Evidence, claim: Claim, { sources, article, words }: Around): Reason {
  const { t } = words;
  const { verdict, said, reason } = piece;
  if (isEnglish(words) || !reason) return { text: reason };
  const isReview = said.type === 'statement' && said.review !== undefined;
  const accuses = verdict === 'differs' || verdict === 'updated';
  const isTelling = !accuses || folded(piece.words) !== folded(claim.words);
  if (isReview || claim.kind === 'quote' || !isTelling) return { text: reason, lang: 'en' };
  const publisher =
    piece.source === article.id
      ? writeItself('elsewhere', article, t)
      : sources.get(piece.source)?.publisher || t('evidence.unknownSource');
  return { text: t(`reason.${verdict}`, { here: claim.words, there: piece.words, publisher }) };
}

/** The reason that stands first on a finding: that of its gravest evidence. */
export function writeFirstReason(finding: Finding, around: Around): Reason {
  if (isEnglish(around.words) || !finding.reason) return { text: finding.reason };
  const gravest = finding.evidence.find(({ reason }) => reason === finding.reason);
  if (gravest) return writeReason(gravest, finding.claim, around);
  const [first] = finding.uncounted ?? [];
  return first ? { text: writeBecause(first, around.article, around.words.t) } : { text: finding.reason, lang: 'en' };
}
