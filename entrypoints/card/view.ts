import { i18n } from '#i18n';
import type { CardEvidence, CardView, CardWords } from '../../lib/marks/card-view.ts';
import type { Article, Said, Source } from '../../lib/model.ts';
import { writeApart, writeDay } from '../../lib/panel/dates.ts';
import { linkTo, partAround } from '../../lib/panel/passage.ts';
import { nameCiting, type Told, toldOnce, writeVoices } from '../../lib/panel/voices.ts';
import { MARKED } from '../../lib/preferences.ts';
import type { Shown } from './slot.ts';

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

/** What the card shows of a finding, gravest evidence first. */
export function cardView({ mark, finding, article, sources, voices, number, total }: Shown): CardView {
  const { verdict } = mark;
  const { reason } = finding;
  const evidence = MARKED.flatMap((each) => finding.evidence.filter((piece) => piece.verdict === each));
  const known = new Map(sources.map((source) => [source.id, source]));
  const words = { t, locale: browserLocale() };
  return {
    words: mark.said.join(' '),
    verdict,
    verdictWord: t(`verdict.${verdict}`),
    tally: writeVoices(finding, voices, t),
    reason,
    notes: (finding.sharedCitations ?? []).map((shared) => nameCiting(shared, article, known, words)),
    evidence: toldOnce(evidence, voices).map((told) => evidenceView(told, article, known, reason)),
    position: t('findings.place', { number: String(number), total: String(total) }),
  };
}

function evidenceView(
  { piece, also, voice }: Told,
  article: Article,
  sources: ReadonlyMap<string, Source>,
  told: string,
): CardEvidence {
  const own = piece.source === article.id;
  const source = own ? undefined : sources.get(piece.source);
  const via =
    also.length > 0 && voice?.by !== 'publisher' ? `${voice?.name}, ${t('evidence.via', also.length + 1)}` : '';
  const publisher = own ? t('evidence.thisArticle') : source?.publisher || source?.title || t('evidence.unknownSource');
  const href = linkTo(source?.url, piece.said);
  const details = [
    source?.published && writeDay(source.published, browserLocale()),
    writeApart(source?.published, article.published, t),
    via || (source?.origin && t('evidence.origin', { origin: source.origin })),
  ];
  return {
    verdict: piece.verdict,
    verdictWord: t(`verdict.${piece.verdict}`),
    publisher,
    details: details.flatMap((detail) => detail || []),
    said: partAround(piece.said.text, piece.words),
    ...(piece.said.type === 'statement' ? { summary: saidBy(piece.said) } : {}),
    ...(piece.reason && piece.reason !== told ? { reason: piece.reason } : {}),
    ...(href ? { link: { href, label: t('evidence.open', { title: source?.title || publisher }) } } : {}),
  };
}

function saidBy({ by: maker, review }: Extract<Said, { type: 'statement' }>): string {
  return review === undefined ? t('evidence.summary', { maker }) : t('evidence.review', { maker });
}

const browserLocale = () => navigator.language;
