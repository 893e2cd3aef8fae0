import { useState } from 'preact/hooks';
import { editKey, type SourceEdit, type SourceEdits } from '../../citations/correct.ts';
import type { CitationList } from '../../citations/list.ts';
import { useWords } from '../words.ts';
import { SourceForm } from './source-form.tsx';

export interface SourceListProps {
  /** With what was put right. */
  list: CitationList;
  /** The same works as they are stated, by id. */
  stated: CitationList;
  edits: SourceEdits;
  onEdit(id: string, edit: SourceEdit | undefined): void;
}

/** The works of the list, each with a form to put its fields right. */
export function SourceList({ list, stated, edits, onEdit }: SourceListProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<string>();
  return (
    <ul class="works">
      {list.works.map((work) => {
        const title = work.title || t('export.untitled');
        const itself = stated.works.find(({ id }) => id === work.id) ?? work;
        const close = () => setOpen(undefined);
        return (
          <li key={work.id}>
            <p class="work">
              <span>
                <strong>{work.publisher || t('export.untitled')}</strong> <span>{title}</span>{' '}
                <span class="meta">
                  {work.id === list.article.id && <span>{t('export.thisArticle')}</span>}
                  {edits[editKey(work.id)] && <span>{t('export.corrected')}</span>}
                </span>
              </span>
              <button
                type="button"
                aria-expanded={open === work.id}
                aria-label={t('export.correctOf', { title })}
                onClick={() => setOpen(open === work.id ? undefined : work.id)}
              >
                {t('export.correct')}
              </button>
            </p>
            {open === work.id && (
              <SourceForm
                work={work}
                stated={itself}
                onCancel={close}
                onReset={() => {
                  onEdit(work.id, undefined);
                  close();
                }}
                onSave={(edit) => {
                  onEdit(work.id, Object.keys(edit).length > 0 ? edit : undefined);
                  close();
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
