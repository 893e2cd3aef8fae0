import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import type { Faults } from './actions.ts';

/** A field with its label, and what is wrong with it below. `children` gets the attributes that tie it to both. */
export function Field(props: {
  label: string;
  fault?: string | undefined;
  hint?: string;
  wide?: boolean;
  children(tied: { id: string; 'aria-invalid': boolean; 'aria-describedby': string }): ComponentChildren;
}) {
  const id = useId();
  const { label, fault, hint, wide, children } = props;
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': `${id}-told` })}
      <p id={`${id}-told`} class={fault === undefined ? 'meta' : 'problem'}>
        {fault ?? hint}
      </p>
    </div>
  );
}

/** A field of one line of text. */
export function TextField(props: {
  label: string;
  value: string;
  onInput(value: string): void;
  fault?: string | undefined;
  hint?: string;
  type?: 'text' | 'date' | 'url';
  wide?: boolean;
  focus?: boolean;
}) {
  const { label, value, onInput, fault, hint, type = 'text', wide, focus } = props;
  return (
    <Field label={label} fault={fault} {...(hint ? { hint } : {})} {...(wide ? { wide } : {})}>
      {(tied) => (
        <input
          {...tied}
          // The types of inputs part what is alike here.
          type={type as 'text'}
          value={value}
          ref={(input) => {
            // Once, when the form opens: what is typed later is not to be interrupted.
            if (focus && input && !input.dataset.focused) {
              input.dataset.focused = 'true';
              input.focus();
            }
          }}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** A form that saves by a promise: its faults are shown beside their fields, those of no field above the buttons. */
export function Form(props: {
  title: string;
  saveLabel: string;
  cancelLabel: string;
  /** Paths of the fields that show their own faults. */
  fields: readonly string[];
  save(): Promise<Faults | undefined>;
  onDone(): void;
  children(faults: Faults): ComponentChildren;
}) {
  const { t } = useWords();
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const found = await props.save();
      setFaults(found ?? {});
      if (found === undefined) props.onDone();
    } catch (error) {
      setFaults({ '': t('library.failed', { reason: error instanceof Error ? error.message : String(error) }) });
    } finally {
      setBusy(false);
    }
  };
  const others = Object.entries(faults).filter(([path]) => !props.fields.includes(path));
  return (
    <form
      class="form"
      aria-label={props.title}
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      <h2>{props.title}</h2>
      <div class="fields">{props.children(faults)}</div>
      {others.map(([path, sentence]) => (
        <p key={path} class="problem" role="alert">
          {path === '' ? sentence : `${path}: ${sentence}`}
        </p>
      ))}
      <p class="buttons">
        <button type="submit" class="main-action" disabled={busy}>
          {props.saveLabel}
        </button>
        <button type="button" onClick={props.onDone}>
          {props.cancelLabel}
        </button>
      </p>
    </form>
  );
}
