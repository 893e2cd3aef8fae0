import { citationText } from '../citations/short.ts';
import type { Article, Evidence, Finding, Source, Uncounted, Voice } from '../model.ts';
import { Icon } from './icon.tsx';
import { writeItself } from './itself.ts';
import { type Parted, partAround } from './passage.ts';
import { writeReason } from './reason.ts';
import { SourceLine } from './source-line.tsx';
import { VerdictLine } from './verdict-line.tsx';
import { nameCiting, type Told, toldOnce, writeBecause } from './voices.ts';
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
      <p class="meta">
        {evidence.said.review === undefined
          ? t('evidence.summary', { maker: evidence.said.by })
          : t('evidence.review', { maker: evidence.said.by })}
      </p>
    </div>
  );
}

export interface EvidenceListProps {
  finding: Finding;
  sources: ReadonlyMap<string, Source>;
  voices: readonly Voice[];
  article: Article;
  tabIndex: number;
  /** Puts a citation on the clipboard; where it is not given, none is offered. */
  copy?: (text: string) => Promise<void>;
}

type PieceProps = Omit<EvidenceListProps, 'voices'> & { told: Told };

function Piece({ told: { piece, also, voice }, finding, sources, article, tabIndex, copy }: PieceProps) {
  const words = useWords();
  const { t, locale } = words;
  const { text, lang } = writeReason(piece, finding.claim, { sources, article, words });
  const own = piece.source === article.id;
  const source = sources.get(piece.source);
  const isAgency = also.length > 0 && voice?.by !== 'publisher';
  const others = also.map((each) => sources.get(each.source)?.publisher || t('evidence.unknownSource'));
  return (
    <li class="piece" data-verdict={piece.verdict}>
      <SourceLine source={source} article={article} said={piece.said} own={own} tabIndex={tabIndex}>
        <VerdictLine verdict={piece.verdict} />
        <span class="unseen">{t(`verdict.${piece.verdict}`)}: </span>
      </SourceLine>
      <SaidWords evidence={piece} />
      {text && piece.reason !== finding.reason && (
        <p class="reason" lang={lang}>
          {text}
        </p>
      )}
      {isAgency ? (
        <p class="meta">
          <span>
            {voice?.name}, {t('evidence.via', also.length + 1)}
          </span>
          <span>{t('evidence.alsoIn', { publishers: new Intl.ListFormat(locale).format(others) })}</span>
        </p>
      ) : (
        source?.origin && !own && <p class="meta">{t('evidence.origin', { origin: source.origin })}</p>
      )}
      {copy && (
        <button
          type="button"
          class="quiet copy"
          tabIndex={tabIndex}
          aria-label={t('evidence.copyOf', {
            name: own ? writeItself('elsewhere', article, t) : source?.publisher || t('evidence.unknownSource'),
          })}
          onClick={() => void copy(citationText(article, finding, piece, source))}
        >
          <Icon name="copy" />
          {t('evidence.copy')}
        </button>
      )}
    </li>
  );
}

/** What counts for nothing is told without a verdict: it neither accuses nor bears anything out. */
function UncountedPiece({
  piece,
  source,
  article,
  tabIndex,
}: {
  piece: Uncounted;
  source: Source | undefined;
  article: Article;
  tabIndex: number;
}) {
  const { t } = useWords();
  return (
    <li class="piece uncounted">
      <SourceLine source={source} article={article} said={piece.said} tabIndex={tabIndex}>
        <span class="unseen">{t('evidence.uncounted')}: </span>
      </SourceLine>
      <SaidWords evidence={piece} />
      <p class="meta">{writeBecause(piece, article, t)}</p>
    </li>
  );
}

/** What each voice says on one finding, with publisher, date and distance in time; gravest first, what does not count last. */
export function EvidenceList({ finding, sources, voices, article, tabIndex, copy }: EvidenceListProps) {
  const words = useWords();
  const gravity = ['differs', 'updated', 'agrees', 'compatible'];
  const pieces = [...finding.evidence].sort(
    (one, other) => gravity.indexOf(one.verdict) - gravity.indexOf(other.verdict),
  );
  return (
    <>
      {finding.sharedCitations?.map((shared) => (
        <p class="meta cited" key={shared.cited}>
          {nameCiting(shared, article, sources, words)}
        </p>
      ))}
      <ul class="evidence">
        {toldOnce(pieces, voices).map((told) => (
          <Piece
            key={`${told.piece.source} ${told.piece.fact}`}
            told={told}
            finding={finding}
            sources={sources}
            article={article}
            tabIndex={tabIndex}
            {...(copy ? { copy } : {})}
          />
        ))}
        {finding.uncounted?.map((piece) => (
          <UncountedPiece
            key={`${piece.source} ${piece.fact}`}
            piece={piece}
            source={sources.get(piece.source)}
            article={article}
            tabIndex={tabIndex}
          />
        ))}
      </ul>
    </>
  );
}
