import { useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import type { Faults, SetForm } from './actions.ts';
import { Form, TextField } from './form.tsx';

const FIELDS = ['title', 'maker', 'licence', 'revised'] as const;

/** Makes a set, or changes what is told of one. */
export function SetFormView(props: {
  title: string;
  before: SetForm;
  save(form: SetForm): Promise<Faults | undefined>;
  onDone(): void;
}) {
  const { t } = useWords();
  const [form, setForm] = useState(props.before);
  return (
    <Form
      title={props.title}
      saveLabel={t('setForm.save')}
      cancelLabel={t('setForm.cancel')}
      fields={FIELDS}
      save={() => props.save(form)}
      onDone={props.onDone}
    >
      {(faults) =>
        FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`setForm.${field}`)}
            type={field === 'revised' ? 'date' : 'text'}
            value={form[field]}
            fault={faults[field]}
            focus={field === 'title'}
            onInput={(value) => setForm((now) => ({ ...now, [field]: value }))}
          />
        ))
      }
    </Form>
  );
}
