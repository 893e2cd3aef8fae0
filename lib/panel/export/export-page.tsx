import { useMemo, useState } from 'preact/hooks';
import type { Choice } from '../../citations/choose.ts';
import { editKey, type SourceEdit, type SourceEdits } from '../../citations/correct.ts';
import { FORMATS } from '../../citations/index.ts';
import { citationList } from '../../citations/list.ts';
import { type CitationStyle, readStyle, STYLES } from '../../citations/styles.ts';
import type { Check } from '../../model.ts';
import { fileName } from '../file.ts';
import { selectFindings } from '../select.ts';
import { useWords } from '../words.ts';
import type { ExportActions } from './actions.ts';
import { nameFormat } from './format-name.ts';
import { How } from './how.tsx';
import { Preview } from './preview.tsx';
import { SourceList } from './source-list.tsx';
import { type Filter, What } from './what.tsx';
import { useWritten } from './written.ts';

export interface ExportPageProps {
  check: Check;
  /** When the check was made: ISO 8601. */
  checked: string;
  /** Of a private window nothing is kept. */
  isPrivate: boolean;
  /** What was put right before, and the styles that were brought before. */
  kept: { edits: SourceEdits; styles: readonly CitationStyle[] };
  actions: ExportActions;
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const [FIRST_FORMAT] = FORMATS;
const [FIRST_STYLE] = STYLES;

/** The citations of one check: what, how, put right, seen before they are taken. */
export function ExportPage({ check, checked, isPrivate, kept, actions }: ExportPageProps) {
  const { t } = useWords();
  const [scope, setScope] = useState<Choice['scope']>('article');
  const [source, setSource] = useState(check.sources[0]?.id ?? '');
  const [filter, setFilter] = useState<Filter>({ verdicts: new Set(), search: '' });
  const [formatId, setFormat] = useState(FIRST_FORMAT?.id);
  const [styleId, setStyle] = useState(FIRST_STYLE?.id);
  const [wanted, setWanted] = useState<boolean>();
  const [order, setOrder] = useState<Choice['order']>('text');
  const [edits, setEdits] = useState(kept.edits);
  const [brought, setBrought] = useState(kept.styles);
  const [outcome, setOutcome] = useState('');

  const styles = useMemo(() => [...STYLES, ...brought], [brought]);
  const format = FORMATS.find(({ id }) => id === formatId) ?? FORMATS[0]!;
  const style = styles.find(({ id }) => id === styleId) ?? styles[0]!;
  const quotes = wanted ?? !format.bare;

  const findings = useMemo(() => {
    const groups = selectFindings(check.findings, check.sources, { order: 'text', ...filter });
    return new Set(groups.flatMap((group) => group.findings.map(({ id }) => id)));
  }, [check, filter]);
  const choice = useMemo<Choice>(
    () => ({ scope, source, findings, quotes, order }),
    [scope, source, findings, quotes, order],
  );
  const list = useMemo(() => citationList(check, { choice, edits, checked }), [check, choice, edits, checked]);
  const stated = useMemo(() => citationList(check, { choice, checked }), [check, choice, checked]);
  const writing = useWritten(list, format, style, actions.print);
  // What is taken is what was asked for last.
  const written = writing.isBusy ? undefined : writing.written;

  const edit = (id: string, made: SourceEdit | undefined) => {
    const { [editKey(id)]: _, ...others } = edits;
    setEdits(made ? { ...others, [editKey(id)]: made } : others);
    actions
      .keepEdit(editKey(id), made)
      .catch((error: unknown) => setOutcome(t('export.notKept', { reason: reasonOf(error) })));
  };
  const bring = async (file: File) => {
    const read = readStyle(await file.text(), file.name);
    if ('problem' in read) return setOutcome(read.problem);
    setBrought((before) => [...before.filter(({ id }) => id !== read.style.id), read.style]);
    setStyle(read.style.id);
    setOutcome(t('export.brought', { style: read.style.label }));
    await actions
      .keepStyle(read.style)
      .catch((error: unknown) => setOutcome(t('export.notKept', { reason: reasonOf(error) })));
  };
  const take = async (way: 'rich' | 'plain' | 'file') => {
    if (!written) return;
    const { text, list: taken, works } = written;
    const { extension, mediaType, rich } = written.format;
    const name = nameFormat(written.format, t);
    try {
      if (way === 'file') {
        const name = fileName(taken.article.title, extension);
        actions.save(name, mediaType, text);
        return setOutcome(t('export.saved', { file: name }));
      }
      await actions.copy(text, way === 'rich' ? await rich?.(taken, works) : undefined);
      setOutcome(t('export.copied', { format: name }));
    } catch (error) {
      setOutcome(t('export.failed', { format: name, reason: reasonOf(error) }));
    }
  };

  return (
    <div class="export">
      <header>
        <h1>{t('export.of', { title: check.article.title || t('export.untitled') })}</h1>
        {isPrivate && <p class="meta">{t('export.privateNote')}</p>}
      </header>
      <section class="controls" aria-label={t('export.how')}>
        <What
          check={check}
          scope={scope}
          source={source}
          filter={filter}
          count={findings.size}
          onScope={(next, id) => {
            setScope(next);
            setSource(id);
          }}
          onFilter={setFilter}
        />
        <How
          formats={FORMATS}
          format={format}
          styles={styles}
          style={style}
          quotes={quotes}
          order={order}
          onFormat={setFormat}
          onStyle={setStyle}
          onBring={(file) => void bring(file)}
          onQuotes={setWanted}
          onOrder={setOrder}
        />
        <section>
          <h2>{t('export.sources')}</h2>
          <p class="meta">{t('export.sourcesIntro')}</p>
          <SourceList list={list} stated={stated} edits={edits} onEdit={edit} />
        </section>
      </section>
      <main aria-label={t('export.preview')}>
        <div class="take">
          <button type="button" class="main-action" disabled={!written} onClick={() => void take('rich')}>
            {t('export.copy')}
          </button>
          {format.rich && (
            <button type="button" disabled={!written} onClick={() => void take('plain')}>
              {t('export.copyPlain')}
            </button>
          )}
          <button type="button" disabled={!written} onClick={() => void take('file')}>
            {t('export.download')}
          </button>
          <p class="outcome" role="status">
            {outcome}
          </p>
        </div>
        <Preview {...writing} />
        <p class="credit meta">
          <a href="https://citationstyles.org/" target="_blank" rel="noopener noreferrer">
            {t('export.credit')}
          </a>
        </p>
      </main>
    </div>
  );
}
