import { useId, useState } from 'preact/hooks';
import type { SourceEdit, WorkType } from '../../citations/correct.ts';
import type { Work } from '../../citations/list.ts';
import { useWords, type Words } from '../words.ts';
import { editOf, type Fields, fieldsOf, type Misfit } from './fields.ts';

const TYPES = {
  'article-newspaper': 'newspaper',
  'article-magazine': 'magazine',
  webpage: 'webpage',
  broadcast: 'broadcast',
  report: 'report',
} as const satisfies Record<WorkType, string>;

interface LineProps {
  label: string;
  value: string;
  onInput(value: string): void;
  isWrong?: boolean;
  help?: string;
}

function Line({ label, value, onInput, isWrong, help }: LineProps) {
  const id = useId();
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        aria-invalid={isWrong || undefined}
        aria-describedby={help}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </>
  );
}

function told({ field, text }: Misfit, t: Words['t']): string {
  return field === 'url' ? t('export.badAddress', { text }) : t('export.badDate', { text });
}

export interface SourceFormProps {
  /** The work with what was put right so far. */
  work: Work;
  /** The work as its source states it. */
  stated: Work;
  onSave(edit: SourceEdit): void;
  onReset(): void;
  onCancel(): void;
}

/** Every field of a work that a citation prints, to be put right. */
export function SourceForm({ work, stated, onSave, onReset, onCancel }: SourceFormProps) {
  const { t } = useWords();
  const [fields, setFields] = useState(() => fieldsOf(work));
  const [misfit, setMisfit] = useState<Misfit>();
  const id = useId();
  const set = (name: keyof Fields) => (value: string) => setFields((before) => ({ ...before, [name]: value }));
  const save = (event: Event) => {
    event.preventDefault();
    const made = editOf(fields, stated);
    if ('misfit' in made) setMisfit(made.misfit);
    else onSave(made.edit);
  };
  const date = (name: 'published' | 'modified' | 'accessed') => (
    <Line
      label={t(`export.${name}`)}
      value={fields[name]}
      onInput={set(name)}
      isWrong={misfit?.field === name}
      help={`${id}-date`}
    />
  );
  return (
    <form class="source-form" onSubmit={save}>
      <label for={`${id}-type`}>{t('export.type')}</label>
      <select
        id={`${id}-type`}
        value={fields.type}
        onChange={(event) => setFields({ ...fields, type: event.currentTarget.value as WorkType })}
      >
        {(Object.keys(TYPES) as WorkType[]).map((type) => (
          <option key={type} value={type}>
            {t(`export.types.${TYPES[type]}`)}
          </option>
        ))}
      </select>
      <Line label={t('export.fieldTitle')} value={fields.title} onInput={set('title')} />
      <Line label={t('export.publisher')} value={fields.publisher} onInput={set('publisher')} />
      <label for={`${id}-authors`}>{t('export.authors')}</label>
      <textarea
        id={`${id}-authors`}
        rows={Math.min(6, Math.max(2, fields.authors.split('\n').length))}
        aria-describedby={`${id}-help`}
        value={fields.authors}
        onInput={(event) => setFields({ ...fields, authors: event.currentTarget.value })}
      />
      <p class="meta" id={`${id}-help`}>
        {t('export.authorsHelp')}
      </p>
      {date('published')}
      {date('modified')}
      {date('accessed')}
      <p class="meta" id={`${id}-date`}>
        {t('export.dateHelp')}
      </p>
      <Line label={t('export.address')} value={fields.url} onInput={set('url')} isWrong={misfit?.field === 'url'} />
      <Line label={t('export.origin')} value={fields.origin} onInput={set('origin')} />
      {misfit && (
        <p class="wrong" role="alert">
          {told(misfit, t)}
        </p>
      )}
      <p class="form-actions">
        <button type="submit" class="main-action">
          {t('export.saveFields')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('export.cancel')}
        </button>
        <button type="button" class="quiet" onClick={onReset}>
          {t('export.reset')}
        </button>
      </p>
    </form>
  );
}
