import { useState } from 'preact/hooks';
import type { FactSetRecord } from '../../facts/own.ts';
import { writeDay } from '../dates.ts';
import { useWords, type Words } from '../words.ts';
import type { LibraryActions, SetForm } from './actions.ts';
import { FileButton } from './file-button.tsx';
import { SetFormView } from './set-form.tsx';
import { SubscribeForm } from './subscribe-form.tsx';

const KIND_SAID = {
  kept: 'sets.keptKind',
  own: 'sets.own',
  imported: 'sets.imported',
  subscribed: 'sets.subscribed',
} as const;

export interface SetsProps {
  sets: FactSetRecord[];
  actions: LibraryActions;
  /** Long work is under way, which no other may cross. */
  busy: boolean;
}

/** The list of fact sets, with all that makes, brings in and saves them. */
export function SetsView({ sets, actions, busy }: SetsProps) {
  const { t } = useWords();
  const [form, setForm] = useState<'new' | 'subscribe' | { edit: string }>();
  const edited = typeof form === 'object' ? sets.find(({ id }) => id === form.edit) : undefined;
  const done = () => setForm(undefined);
  return (
    <section aria-labelledby="sets-title">
      <h2 id="sets-title" class="heading">
        {t('library.sets')}
      </h2>
      <p>{t('sets.intro')}</p>
      <p class="buttons">
        <button type="button" disabled={busy} onClick={() => setForm('new')}>
          {t('sets.add')}
        </button>
        <FileButton
          label={t('sets.importFile')}
          accept=".json,.jsonld,.csv,.tsv,.txt"
          disabled={busy}
          onFile={actions.importFile}
        />
        <button type="button" disabled={busy} onClick={() => setForm('subscribe')}>
          {t('sets.subscribe')}
        </button>
        <button type="button" disabled={busy} onClick={actions.backup}>
          {t('sets.backup')}
        </button>
        <FileButton label={t('sets.restore')} accept=".jsonl" disabled={busy} onFile={actions.restore} />
      </p>
      {form === 'new' && (
        <SetFormView title={t('setForm.new')} before={blank(t)} save={actions.createSet} onDone={done} />
      )}
      {form === 'subscribe' && <SubscribeForm actions={actions} onDone={done} />}
      {edited && (
        <SetFormView
          key={edited.id}
          title={t('setForm.edit', { title: edited.title })}
          before={{ title: edited.title, maker: edited.maker, licence: edited.licence, revised: edited.revised }}
          save={(changed) => actions.editSet(edited.id, changed)}
          onDone={done}
        />
      )}
      {sets.length === 0 && <p>{t('sets.none')}</p>}
      <ul class="sets">
        {sets.map((set) => (
          <SetEntry key={set.id} set={set} actions={actions} busy={busy} onEdit={() => setForm({ edit: set.id })} />
        ))}
      </ul>
    </section>
  );
}

function blank(t: Words['t']): SetForm {
  return { title: '', maker: '', licence: t('setForm.defaultLicence'), revised: new Date().toISOString().slice(0, 10) };
}

function SetEntry(props: { set: FactSetRecord; actions: LibraryActions; busy: boolean; onEdit(): void }) {
  const { t, locale } = useWords();
  const { set, actions, busy, onEdit } = props;
  const { id, kind, subscription } = set;
  const title = kind === 'kept' ? t('sets.kept') : set.title;
  const lastUpdate = subscription?.updated
    ? t('sets.updated', { date: writeMoment(subscription.updated, locale) })
    : set.changed && t('sets.changed', { date: writeMoment(set.changed, locale) });
  return (
    <li data-set={id}>
      <label class="switch">
        <input
          type="checkbox"
          checked={set.enabled}
          aria-label={t('sets.enabled', { title })}
          onChange={(event) => actions.enableSet(id, event.currentTarget.checked)}
        />
      </label>
      <div class="told">
        <a
          class="title"
          href={`#sets/${encodeURIComponent(id)}`}
          onClick={(event) => {
            event.preventDefault();
            actions.go({ tab: 'sets', set: id });
          }}
        >
          {title}
        </a>
        <p class="meta">
          <span>{t(KIND_SAID[kind])}</span>
          {kind !== 'kept' && <span>{t('sets.maker', { maker: set.maker })}</span>}
          <span>{t('options.factSetSources', set.sources)}</span>
          <span>{t('options.factSetFacts', set.facts)}</span>
          {kind !== 'kept' && <span>{t('sets.revised', { date: writeDay(set.revised, locale) })}</span>}
          {subscription?.bytes !== undefined && <span>{writeBytes(subscription.bytes, t, locale)}</span>}
          {lastUpdate && <span>{lastUpdate}</span>}
          {subscription?.checked && (
            <span>{t('sets.checked', { date: writeMoment(subscription.checked, locale) })}</span>
          )}
        </p>
        {subscription && <p class="meta">{subscription.url}</p>}
        {subscription?.problem && <p class="problem">{subscription.problem}</p>}
      </div>
      <p class="buttons">
        {subscription && (
          <button type="button" disabled={busy} onClick={() => actions.refresh(id)}>
            {t('sets.check')}
          </button>
        )}
        {(kind === 'own' || kind === 'imported') && (
          <button type="button" disabled={busy} onClick={onEdit}>
            {t('sets.edit')}
          </button>
        )}
        <button type="button" disabled={busy} onClick={() => actions.duplicateSet(id)}>
          {t('sets.duplicate')}
        </button>
        <button type="button" disabled={busy || set.sources === 0} onClick={() => actions.exportSet(id, 'json')}>
          {t('sets.exportJson')}
        </button>
        <button type="button" disabled={busy || set.facts === 0} onClick={() => actions.exportSet(id, 'csv')}>
          {t('sets.exportCsv')}
        </button>
        {kind !== 'kept' && (
          <button type="button" disabled={busy} onClick={() => actions.removeSet(id)}>
            {kind === 'subscribed' ? t('sets.unsubscribe') : t('sets.remove')}
          </button>
        )}
      </p>
    </li>
  );
}

function writeBytes(bytes: number, t: Words['t'], locale: string): string {
  const written = (size: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size);
  if (bytes < 1000) return t('sets.bytes', { size: written(bytes) });
  return bytes < 1e6
    ? t('sets.kilobytes', { size: written(bytes / 1e3) })
    : t('sets.megabytes', { size: written(bytes / 1e6) });
}

/** A moment here, in the reader's own time zone. */
export function writeMoment(iso: string, locale: string): string {
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) return iso;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}
