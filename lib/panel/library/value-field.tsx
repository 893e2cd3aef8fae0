import { useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import { Field } from './form.tsx';
import { type KindField, readField, writeField } from './kind-fields.ts';

/** 4 January 1970 was a Sunday. */
const SUNDAY = 3 * 86_400_000;

/** One field of a fact's value, in the way of its type. */
export function ValueField(props: {
  field: KindField;
  value: unknown;
  fault?: string | undefined;
  onChange(value: unknown): void;
}) {
  const { t, locale } = useWords();
  const { field, value, fault, onChange } = props;
  const label = t(`field.${field.label}`);
  const weekday = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(SUNDAY + day * 86_400_000);
  switch (field.type) {
    case 'flag':
      return (
        <label class="check">
          <input
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.currentTarget.checked || undefined)}
          />
          {label}
        </label>
      );
    case 'choice':
    case 'weekday':
      return (
        <Field label={label} fault={fault}>
          {(tied) => (
            <select
              {...tied}
              value={writeField(field, value)}
              onChange={(event) => onChange(readField(field, event.currentTarget.value))}
            >
              {field.type === 'weekday' ? (
                <>
                  <option value="">{t('factForm.notStated')}</option>
                  {[0, 1, 2, 3, 4, 5, 6].map((day) => (
                    <option key={day} value={String(day)}>
                      {weekday(day)}
                    </option>
                  ))}
                </>
              ) : (
                field.choices?.map((choice) => (
                  <option key={choice} value={choice}>
                    {t(`choice.${choice}`)}
                  </option>
                ))
              )}
            </select>
          )}
        </Field>
      );
    default:
      return <Line field={field} label={label} value={value} fault={fault} onChange={onChange} />;
  }
}

/** A line of text that stands for a value: what is typed stays as it is typed while it means the same. */
function Line(props: {
  field: KindField;
  label: string;
  value: unknown;
  fault: string | undefined;
  onChange(value: unknown): void;
}) {
  const { field, label, value, fault, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const written = writeField(field, value);
  const shown =
    typed !== undefined && JSON.stringify(readField(field, typed)) === JSON.stringify(value) ? typed : written;
  return (
    <Field label={label} fault={fault}>
      {(tied) => (
        <input
          {...tied}
          // The types of inputs part what is alike here.
          type={(field.type === 'day' ? 'date' : 'text') as 'text'}
          inputMode={field.type === 'number' ? 'decimal' : 'text'}
          required={field.needed === true}
          value={shown}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onChange(readField(field, event.currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}
