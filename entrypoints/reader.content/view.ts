import { i18n } from '#i18n';
import type { CardEvidence, CardView, CardWords } from '../../lib/marks/card-view.ts';
import { PAINTED, type Painted } from '../../lib/marks/mark.ts';
import type { Article, Evidence, Finding, Source } from '../../lib/model.ts';
import { writeApart, writeDay } from '../../lib/panel/dates.ts';
import { linkTo, partAround } from '../../lib/panel/passage.ts';

const { t } = i18n;

/** The card's own words, in the reader's language. */
export function cardWords(): CardWords {
  return {
    label: t('card.label'),
    open: t('evidence.openPage'),
    next: t('card.next'),
    previous: t('card.previous'),
    close: t('card.close'),
  };
}

/** What the card shows of a finding, gravest evidence first. `number` of `total` is the mark's place among all. */
export function cardView(
  finding: Finding & { verdict: Painted },
  words: string,
  article: Article,
  sources: readonly Source[],
  number: number,
  total: number,
): CardView {
  const { verdict, reason } = finding;
  const counts = PAINTED.map(
    (each) => [each, finding.evidence.filter((piece) => piece.verdict === each).length] as const,
  );
  const evidence = PAINTED.flatMap((each) => finding.evidence.filter((piece) => piece.verdict === each));
  return {
    words,
    verdict,
    verdictWord: t(`verdict.${verdict}`),
    tally: counts
      .filter(([, count]) => count > 0)
      .map(([each, count]) => t(`tally.${each}`, count))
      .join(', '),
    reason,
    evidence: evidence.map((piece) => evidenceView(piece, article, sources, reason)),
    position: t('findings.place', { number: String(number), total: String(total) }),
  };
}

function evidenceView(piece: Evidence, article: Article, sources: readonly Source[], told: string): CardEvidence {
  const own = piece.source === article.id;
  const source = own ? undefined : sources.find(({ id }) => id === piece.source);
  const publisher = own ? t('evidence.thisArticle') : source?.publisher || source?.title || t('evidence.unknownSource');
  const href = linkTo(source?.url, piece.said);
  const details = [
    source?.published && writeDay(source.published, browserLocale()),
    writeApart(source?.published, article.published, t),
    source?.origin && t('evidence.origin', { origin: source.origin }),
  ];
  return {
    verdict: piece.verdict,
    verdictWord: t(`verdict.${piece.verdict}`),
    publisher,
    details: details.flatMap((detail) => detail || []),
    said: partAround(piece.said.text, piece.words),
    ...(piece.said.type === 'statement' ? { summary: t('evidence.summary', { maker: piece.said.by }) } : {}),
    ...(piece.reason && piece.reason !== told ? { reason: piece.reason } : {}),
    ...(href ? { link: { href, label: t('evidence.open', { title: source?.title || publisher }) } } : {}),
  };
}

const browserLocale = () => navigator.language;
