import type { Article, Finding, Source, Voice } from '../model.ts';
import { EvidenceList } from './evidence.tsx';
import { Icon } from './icon.tsx';
import { writeItself } from './itself.ts';
import { partAt, shorten } from './passage.ts';
import { writeFirstReason } from './reason.ts';
import { steady } from './steady.tsx';
import { VerdictLine } from './verdict-line.tsx';
import { writeVoices } from './voices.ts';
import { useWords } from './words.ts';

export interface FindingRowProps {
  finding: Finding;
  sources: ReadonlyMap<string, Source>;
  voices: readonly Voice[];
  article: Article;
  /** The one row whose controls are in the tab order. */
  current: boolean;
  open: boolean;
  place: number;
  /** Its words were looked for in the page and not found. */
  gone: boolean;
  onOpen(finding: string, open: boolean): void;
  onGo(finding: string, place: number): void;
  copy(text: string): Promise<void>;
}

/** Characters of the sentence shown on each side of the words, about one line of a narrow panel. */
const CONTEXT = 34;

/** One finding: its words, kind and sentence, the reason, its mentions, and what the sources say. */
export const FindingRow = steady(function FindingRow(props: FindingRowProps) {
  const { finding, sources, voices, article, current, open, place, gone, onOpen, onGo, copy } = props;
  const words = useWords();
  const { t } = words;
  const { claim, verdict } = finding;
  const whole = partAt(claim.sentence.text, claim.start - claim.sentence.start, claim.end - claim.sentence.start);
  // What needs no decision takes two lines, until it is opened.
  const calm = verdict !== 'differs' && verdict !== 'updated';
  const sentence = calm && !open ? shorten(whole, CONTEXT) : whole;
  const said = verdict !== 'unmatched' || finding.uncounted !== undefined;
  const { text, lang } = writeFirstReason(finding, { sources, article, words });
  const reason = said && text && (
    <p class="reason" lang={lang}>
      {text}
    </p>
  );
  const tabIndex = current ? 0 : -1;
  const tally = writeVoices(finding, voices, article, t);
  const shownPlace = Math.min(place, finding.places.length - 1);
  const total = finding.places.length;
  const evidenceId = `evidence-${finding.id}`;
  return (
    <li class="finding" data-verdict={verdict} data-finding={finding.id}>
      <button
        type="button"
        class="go"
        data-go={finding.id}
        tabIndex={tabIndex}
        aria-label={t('findings.go', {
          words: claim.words,
          kind: t(`kind.${finding.kind}`),
          verdict: t(`verdict.${verdict}`),
        })}
        onClick={() => onGo(finding.id, shownPlace)}
      >
        <VerdictLine verdict={verdict} />
        <span class="words">{claim.words}</span> <span class="kind">{t(`kind.${finding.kind}`)}</span>
      </button>
      {sentence.before + sentence.after !== '' && (
        <p class="sentence">
          {sentence.before}
          <mark>{sentence.words}</mark>
          {sentence.after}
        </p>
      )}
      {!calm && reason}
      {gone && <p class="gone">{writeItself('gone', article, t)}</p>}
      {(tally || total > 1) && (
        <div class="row-actions">
          {tally && (
            <button
              type="button"
              class="quiet disclose"
              tabIndex={tabIndex}
              aria-expanded={open}
              aria-controls={open ? evidenceId : undefined}
              aria-label={t('evidence.show', { tally })}
              onClick={() => onOpen(finding.id, !open)}
            >
              <Icon name="chevron" />
              {tally}
            </button>
          )}
          {calm && reason}
          {total > 1 && (
            <fieldset class="places">
              <legend class="unseen">{t('findings.places')}</legend>
              <button
                type="button"
                class="quiet square"
                tabIndex={tabIndex}
                aria-label={t('findings.previous')}
                title={t('findings.previous')}
                onClick={() => onGo(finding.id, (shownPlace + total - 1) % total)}
              >
                <Icon name="previous" />
              </button>
              <span class="meta">{t('findings.place', { number: shownPlace + 1, total })}</span>
              <button
                type="button"
                class="quiet square"
                tabIndex={tabIndex}
                aria-label={t('findings.next')}
                title={t('findings.next')}
                onClick={() => onGo(finding.id, (shownPlace + 1) % total)}
              >
                <Icon name="next" />
              </button>
            </fieldset>
          )}
        </div>
      )}
      {open && tally && (
        <div id={evidenceId}>
          <EvidenceList
            finding={finding}
            sources={sources}
            voices={voices}
            article={article}
            tabIndex={tabIndex}
            copy={copy}
          />
        </div>
      )}
    </li>
  );
});
