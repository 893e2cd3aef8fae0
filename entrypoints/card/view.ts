import { i18n } from '#i18n';
import { citationText } from '../../lib/citations/short.ts';
import type { CardEvidence, CardView, CardWords } from '../../lib/marks/card-view.ts';
import type { Evidence, Finding, Said } from '../../lib/model.ts';
import { writeApart, writeDay } from '../../lib/panel/dates.ts';
import { localeOf } from '../../lib/panel/locale.ts';
import { linkTo, partAround } from '../../lib/panel/passage.ts';
import { writeFirstReason, writeReason } from '../../lib/panel/reason.ts';
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
    copy: t('card.copy'),
    copied: t('card.copied'),
    notCopied: t('card.notCopied'),
    ignore: t('ignore.open'),
  };
}

/** What the card shows of a finding, gravest evidence first. */
export function cardView(shown: Shown): CardView {
  const { mark, finding, article, sources, voices, number, total } = shown;
  const { verdict } = mark;
  const evidence = MARKED.flatMap((each) => finding.evidence.filter((piece) => piece.verdict === each));
  const known = new Map(sources.map((source) => [source.id, source]));
  const words = { t, locale: localeOf(t) };
  const around = { sources: known, article, words };
  return {
    words: mark.said.join(' '),
    verdict,
    verdictWord: t(`verdict.${verdict}`),
    tally: writeVoices(finding, voices, article, t),
    reason: writeFirstReason(finding, around).text,
    notes: (finding.sharedCitations ?? []).map((shared) => nameCiting(shared, article, known, words)),
    evidence: toldOnce(evidence, voices).map((told) => evidenceView(told, finding, around)),
    position: t('findings.place', { number: String(number), total: String(total) }),
    citation: evidence[0] ? citationText(article, finding, evidence[0], known.get(evidence[0].source)) : '',
    ignorable: shown.ignores ? ignorable(shown, evidence) : [],
  };
}

/** The detail, what each source says on it, the kind on this site, and the site. */
function ignorable({ finding, article, sources }: Shown, evidence: readonly Evidence[]): CardView['ignorable'] {
  const site = location.host.replace(/^www\./, '');
  const facts = evidence.filter(({ source }) => source !== article.id).slice(0, MOST_FACTS);
  const publisher = (id: string) =>
    sources.find((source) => source.id === id)?.publisher || t('evidence.unknownSource');
  return [
    { what: 'claim', fact: null, label: t('ignore.claim') },
    ...facts.map(({ fact, source, words }) => ({
      what: 'fact' as const,
      fact,
      label: t('ignore.fact', { publisher: publisher(source), words }),
    })),
    { what: 'kind', fact: null, label: t('ignore.kind', { kind: t(`kind.${finding.kind}`), site }) },
    { what: 'site', fact: null, label: t('ignore.site', { site }) },
  ];
}

/** More sources than this are not listed one by one. */
const MOST_FACTS = 4;

function evidenceView(
  { piece, also, voice }: Told,
  finding: Finding,
  around: Parameters<typeof writeReason>[2] & Pick<Shown, 'article'>,
): CardEvidence {
  const { article, sources, words } = around;
  const own = piece.source === article.id;
  const source = own ? undefined : sources.get(piece.source);
  const via =
    also.length > 0 && voice?.by !== 'publisher' ? `${voice?.name}, ${t('evidence.via', also.length + 1)}` : '';
  const publisher = own ? t('evidence.thisArticle') : source?.publisher || source?.title || t('evidence.unknownSource');
  const href = linkTo(source?.url, piece.said);
  const details = [
    source?.published && writeDay(source.published, words.locale),
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
    ...(piece.reason && piece.reason !== finding.reason
      ? { reason: writeReason(piece, finding.claim, around).text }
      : {}),
    ...(href ? { link: { href, label: t('evidence.open', { title: source?.title || publisher }) } } : {}),
  };
}

function saidBy({ by: maker, review }: Extract<Said, { type: 'statement' }>): string {
  return review === undefined ? t('evidence.summary', { maker }) : t('evidence.review', { maker });
}
