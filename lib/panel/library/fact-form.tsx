import { useEffect, useRef, useState } from 'preact/hooks';
import { type Claim, EVENTS, type Fact, KINDS, type Kind } from '../../model.ts';
import { useWords } from '../words.ts';
import type { LibraryActions, Loose } from './actions.ts';
import { Field, Form, TextField } from './form.tsx';
import { blankValue, KIND_FIELDS, valueAt, withValue } from './kind-fields.ts';
import { ValueField } from './value-field.tsx';

/** Reading a statement takes some milliseconds: it is read once its writer pauses. */
const PAUSE = 150;
const HEDGES = { about: 'about', 'at-least': 'atLeast', 'at-most': 'atMost' } as const;
const LINES = [
  ['subject.name', 'subjectName'],
  ['subject.role', 'subjectRole'],
] as const;

/** Adds a fact to the open source, or corrects one: the statement is read as an article is, and what was found fills the fields. */
export function FactForm(props: { title: string; before?: Fact; actions: LibraryActions; onDone(): void }) {
  const { t } = useWords();
  const { before, actions } = props;
  const [form, setForm] = useState<Loose>(() =>
    before ? actions.formOf(before) : { kind: 'age', subject: {}, value: blankValue('age'), statement: '' },
  );
  const [found, setFound] = useState<Claim[]>([]);
  /** What the user wrote into the fields stays; only what was proposed is proposed anew. */
  const touched = useRef(before !== undefined);
  const kind = form.kind as Kind;
  const statement = typeof form.statement === 'string' ? form.statement : undefined;
  const put = (path: string, value: unknown) => {
    if (path !== 'statement') touched.current = true;
    setForm((now) => withValue(now, path, value));
  };
  const take = ({ kind, subject, value, words, hedge, cited }: Claim) => {
    setForm(({ id, source, statement }) => ({ id, source, statement, kind, subject, value, words, hedge, cited }));
  };
  useEffect(() => {
    if (statement === undefined) return undefined;
    const timer = setTimeout(() => {
      const claims = actions.propose(statement);
      setFound(claims);
      // A name is found wherever somebody is told of; what is told of them is likelier meant.
      const [likely] = [...claims.filter(({ kind }) => kind !== 'name'), ...claims];
      if (likely && !touched.current) take(likely);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [statement]);
  const fields = KIND_FIELDS[kind];
  const paths = [
    'statement',
    'quote.text',
    'kind',
    'words',
    'hedge',
    'cited',
    'subject.name',
    'subject.role',
    'subject.event',
  ];
  const text = (path: string) => String(valueAt(form, path) ?? '');
  return (
    <Form
      title={props.title}
      saveLabel={t('factForm.save')}
      cancelLabel={t('factForm.cancel')}
      fields={[...paths, ...fields.map(({ path }) => path)]}
      save={() => actions.saveFact(withoutGaps(form), before)}
      onDone={props.onDone}
    >
      {(faults) => (
        <>
          {statement === undefined ? (
            <blockquote class="wide">
              <span class="meta">{t('factForm.quote')}</span> “{text('quote.text')}”
            </blockquote>
          ) : (
            <TextField
              wide
              focus={!before}
              label={t('factForm.statement')}
              hint={t('factForm.statementHint')}
              value={statement}
              fault={faults.statement}
              onInput={(value) => put('statement', value)}
            />
          )}
          {statement !== undefined && statement.trim() !== '' && (
            <div class="wide proposals">
              <span class="meta">{found.length > 0 ? t('factForm.proposals') : t('factForm.noProposals')}</span>
              {found.map((claim) => (
                <button
                  key={`${claim.kind}${claim.start}`}
                  type="button"
                  aria-pressed={claim.kind === kind && claim.words === form.words}
                  onClick={() => {
                    touched.current = true;
                    take(claim);
                  }}
                >
                  {t('factForm.proposal', { kind: t(`kind.${claim.kind}`), words: claim.words })}
                </button>
              ))}
            </div>
          )}
          <Field label={t('factForm.kind')} fault={faults.kind}>
            {(tied) => (
              <select
                {...tied}
                value={kind}
                onChange={(event) => {
                  const chosen = event.currentTarget.value as Kind;
                  touched.current = true;
                  const { words: _, ...rest } = form;
                  setForm({ ...rest, kind: chosen, value: blankValue(chosen) });
                }}
              >
                {KINDS.map((each) => (
                  <option key={each} value={each}>
                    {t(`kind.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {fields.map((field) => (
            <ValueField
              key={`${kind} ${field.path}`}
              field={field}
              value={valueAt(form, field.path)}
              fault={faults[field.path]}
              onChange={(value) => put(field.path, value)}
            />
          ))}
          <h3>{t('factForm.subject')}</h3>
          {LINES.map(([path, label]) => (
            <TextField
              key={path}
              label={t(`field.${label}`)}
              value={text(path)}
              fault={faults[path]}
              onInput={(value) => put(path, value === '' ? undefined : value)}
            />
          ))}
          <Choice
            label={t('field.event')}
            none={t('factForm.notStated')}
            choices={EVENTS.map((event) => [event, t(`event.${event}`)])}
            value={text('subject.event')}
            onChange={(value) => put('subject.event', value)}
          />
          <TextField
            label={t('factForm.words')}
            value={text('words')}
            fault={faults.words}
            onInput={(value) => put('words', value === '' ? undefined : value)}
          />
          <Choice
            label={t('factForm.hedge')}
            none={t('factForm.hedgeNone')}
            choices={Object.entries(HEDGES).map(([hedge, key]) => [hedge, t(`hedge.${key}`)])}
            value={text('hedge')}
            onChange={(value) => put('hedge', value)}
          />
          <TextField
            label={t('factForm.cited')}
            value={text('cited')}
            fault={faults.cited}
            onInput={(value) => put('cited', value === '' ? undefined : value)}
          />
        </>
      )}
    </Form>
  );
}

function Choice(props: {
  label: string;
  none: string;
  /** Each with its name. */
  choices: readonly (readonly [string, string])[];
  value: string;
  onChange(value: string | undefined): void;
}) {
  return (
    <Field label={props.label}>
      {(tied) => (
        <select
          {...tied}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value || undefined)}
        >
          <option value="">{props.none}</option>
          {props.choices.map(([choice, name]) => (
            <option key={choice} value={choice}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Without the fields that hold nothing: the format has no empty ones. */
function withoutGaps(form: Loose): Loose {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined));
}
