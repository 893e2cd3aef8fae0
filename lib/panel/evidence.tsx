import type { Article, Evidence, Finding, Source } from '../model.ts';
import { writeApart, writeDay } from './dates.ts';
import { Icon } from './icon.tsx';
import { linkTo, type Parted, partAround } from './passage.ts';
import { VerdictLine } from './verdict-line.tsx';
import { useWords } from './words.ts';

function SetOff({ text }: { text: Parted }) {
  return (
    <>
      {text.before}
      {text.words && <mark>{text.words}</mark>}
      {text.after}
    </>
  );
}

/** A source's own words stand in quotation marks; a summary never does, and names its maker. */
function SaidWords({ evidence }: { evidence: Evidence }) {
  const { t } = useWords();
  const text = partAround(evidence.said.text, evidence.words);
  if (evidence.said.type === 'quote') {
    return (
      <blockquote class="said">
        “<SetOff text={text} />”
      </blockquote>
    );
  }
  return (
    <div class="said summary">
      <p>
        <SetOff text={text} />
      </p>
      <p class="meta">{t('evidence.summary', { maker: evidence.said.by })}</p>
    </div>
  );
}

interface PieceProps {
  piece: Evidence;
  source: Source | undefined;
  article: Article;
  /** The finding's reason is not said twice. */
  told: string;
  tabIndex: number;
}

function Piece({ piece, source, article, told, tabIndex }: PieceProps) {
  const { t, locale } = useWords();
  const own = piece.source === article.id;
  const name = own ? t('evidence.thisArticle') : source?.publisher || source?.title || t('evidence.unknownSource');
  const apart = own ? undefined : writeApart(source?.published, article.published, t);
  const href = own ? undefined : linkTo(source?.url, piece.said);
  return (
    <li class="piece" data-verdict={piece.verdict}>
      <p class="piece-head">
        <VerdictLine verdict={piece.verdict} />
        <span class="unseen">{t(`verdict.${piece.verdict}`)}: </span>
        <strong>{name}</strong>
        {!own && source?.published && (
          <span class="meta">
            <span>{writeDay(source.published, locale)}</span>
            {apart && <span>{apart}</span>}
          </span>
        )}
        {href && (
          <a
            class="open"
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            tabIndex={tabIndex}
            aria-label={t('evidence.open', { title: source?.title || name })}
          >
            <span>{t('evidence.openPage')}</span>
            <Icon name="open" />
          </a>
        )}
      </p>
      <SaidWords evidence={piece} />
      {piece.reason && piece.reason !== told && <p class="reason">{piece.reason}</p>}
      {source?.origin && !own && <p class="meta">{t('evidence.origin', { origin: source.origin })}</p>}
    </li>
  );
}

export interface EvidenceListProps {
  finding: Finding;
  sources: ReadonlyMap<string, Source>;
  article: Article;
  tabIndex: number;
}

/** What each source says on one finding, with publisher, date and distance in time; gravest first. */
export function EvidenceList({ finding, sources, article, tabIndex }: EvidenceListProps) {
  const gravity = ['differs', 'updated', 'agrees', 'compatible'];
  const pieces = [...finding.evidence].sort(
    (one, other) => gravity.indexOf(one.verdict) - gravity.indexOf(other.verdict),
  );
  return (
    <ul class="evidence">
      {pieces.map((piece) => (
        <Piece
          key={`${piece.source} ${piece.fact}`}
          piece={piece}
          source={sources.get(piece.source)}
          article={article}
          told={finding.reason}
          tabIndex={tabIndex}
        />
      ))}
    </ul>
  );
}
