import { useState } from 'preact/hooks';
import type { Source } from '../../model.ts';
import { useWords } from '../words.ts';
import type { LibraryActions, Loose } from './actions.ts';
import { Field, Form, TextField } from './form.tsx';

const LINES = ['publisher', 'title', 'authors', 'published', 'url', 'origin'] as const;
const FIELDS = [...LINES, 'standing', 'private'];

/** Adds a source to the open set, or changes what is told of one. */
export function SourceForm(props: { title: string; before?: Source; actions: LibraryActions; onDone(): void }) {
  const { t } = useWords();
  const { before, actions } = props;
  const [form, setForm] = useState<Record<(typeof LINES)[number], string>>({
    publisher: before?.publisher ?? '',
    title: before?.title ?? '',
    authors: before?.authors.join('; ') ?? '',
    published: before?.published ?? '',
    url: before?.url ?? '',
    origin: before?.origin ?? '',
  });
  const [standing, setStanding] = useState(before?.standing ?? '');
  const [hidden, setHidden] = useState(before?.private === true);
  const save = () => {
    const { authors, ...lines } = form;
    const loose: Loose = { authors: authors.split(';').flatMap((name) => name.trim() || []) };
    for (const [field, value] of Object.entries(lines)) {
      // Publisher and headline are missed where they are empty; the others need not be there.
      if (value.trim() !== '' || field === 'publisher' || field === 'title') loose[field] = value.trim();
    }
    if (standing !== '') loose.standing = standing;
    if (hidden) loose.private = true;
    return actions.saveSource(loose, before?.id);
  };
  return (
    <Form
      title={props.title}
      saveLabel={t('sourceForm.save')}
      cancelLabel={t('sourceForm.cancel')}
      fields={FIELDS}
      save={save}
      onDone={props.onDone}
    >
      {(faults) => (
        <>
          {LINES.map((field) => (
            <TextField
              key={field}
              label={t(`sourceForm.${field}`)}
              wide={field === 'title' || field === 'url'}
              value={form[field]}
              fault={faults[field]}
              focus={field === 'publisher'}
              onInput={(value) => setForm((now) => ({ ...now, [field]: value }))}
            />
          ))}
          <Field label={t('sourceForm.standing')} fault={faults.standing}>
            {(tied) => (
              <select
                {...tied}
                value={standing}
                onChange={(event) => setStanding(event.currentTarget.value as typeof standing)}
              >
                <option value="">{t('sourceForm.standingNone')}</option>
                <option value="corrected">{t('sourceForm.corrected')}</option>
                <option value="withdrawn">{t('sourceForm.withdrawn')}</option>
              </select>
            )}
          </Field>
          <label class="check">
            <input type="checkbox" checked={hidden} onChange={(event) => setHidden(event.currentTarget.checked)} />
            {t('sourceForm.private')}
          </label>
        </>
      )}
    </Form>
  );
}
