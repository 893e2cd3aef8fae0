import { i18n } from '#i18n';
import { composeSet } from '../../lib/facts/compose.ts';
import { addressFault, hashFault } from '../../lib/facts/fetch-set.ts';
import { setId } from '../../lib/facts/file.ts';
import { movedTo } from '../../lib/facts/file-fact.ts';
import { freeId } from '../../lib/facts/free-id.ts';
import { type FactSetRecord, KEPT, type NewFactSet } from '../../lib/facts/own.ts';
import { refresh, subscribe } from '../../lib/facts/subscribe.ts';
import type { SourceFacts } from '../../lib/model.ts';
import type { LibraryActions } from '../../lib/panel/library/actions.ts';
import { addressesInNeed, giveBack, requestOrigin } from '../background/origins.ts';
import { network } from '../background/subscriptions.ts';
import type { Page } from './page.ts';

const { t } = i18n;

type SetActions = Pick<
  LibraryActions,
  'createSet' | 'editSet' | 'enableSet' | 'duplicateSet' | 'removeSet' | 'subscribe' | 'refresh' | 'undo'
>;

/** What can be done with fact sets as a whole. `shipped` gives the ids of the sets that come with the extension. */
export function setActions(page: Page, shipped: () => readonly string[]): SetActions {
  const { library } = page;
  const taken = async () => new Set([KEPT, ...shipped(), ...(await library.sets()).map(({ id }) => id)]);
  const record = (id: string): FactSetRecord => {
    const found = page.state().sets?.find((set) => set.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  const titleOf = ({ kind, title }: FactSetRecord) => (kind === 'kept' ? t('sets.kept') : title);

  return {
    async createSet(form) {
      const composed = composeSet(form);
      if ('faults' in composed) return composed.faults;
      const id = freeId(setId(composed.set.title), await taken());
      const { id: undo } = await library.createSet({ ...composed.set, id, kind: 'own' });
      page.tell({ sentence: t('sets.created', { title: composed.set.title }), undo });
      page.go({ tab: 'sets', set: id });
      return undefined;
    },
    async editSet(id, form) {
      const composed = composeSet(form);
      if ('faults' in composed) return composed.faults;
      const { id: undo } = await library.editSet(id, composed.set);
      page.tell({ sentence: t('sets.edited', { title: composed.set.title }), undo });
      await page.reload();
      return undefined;
    },
    enableSet(id, enabled) {
      void page.short(() => library.editSet(id, { enabled }));
    },
    duplicateSet(id) {
      const before = record(id);
      const title = t('sets.copyTitle', { title: titleOf(before) }).slice(0, 200);
      void page.long(t('sets.copying', { title: titleOf(before) }), async (work) => {
        const copy = freeId(setId(title), await taken());
        const { maker, licence, revised } = before;
        const set: NewFactSet = { id: copy, title, maker, licence, revised, kind: 'own' };
        const { id: undo } = await library.loadSet(set, copied(library.contents(id), copy), work);
        page.tell({ sentence: t('sets.duplicated', { title }), undo });
      });
    },
    removeSet(id) {
      const before = record(id);
      const title = titleOf(before);
      void page.short(async () => {
        const { id: undo } = await library.removeSet(id);
        if (before.subscription) await giveBack(library, [before.subscription.url]);
        page.tell({ sentence: t('sets.removed', { title }), undo });
      });
    },
    async subscribe(url, sha256) {
      const fault = addressFault(url, network.loopback) ?? (sha256 === '' ? undefined : hashFault(sha256));
      if (fault) return fault;
      // Nobody is asked for leave in vain.
      if (page.state().work) return t('library.busy');
      const { host } = new URL(url);
      // Before anything is waited for: afterwards the browser no longer knows that the user asked.
      const allowed = requestOrigin(url);
      if (!(await allowed)) return t('sets.notAllowed', { host });
      const asked = { url, ...(sha256 === '' ? {} : { sha256 }) };
      const outcome = await page.long(t('sets.fetching', { host }), (work) =>
        subscribe(library, asked, network, { now: new Date().toISOString(), reserved: [KEPT, ...shipped()] }, work),
      );
      if (!outcome || 'problem' in outcome) await giveBack(library, [url]);
      if (!outcome) return page.state().notice?.sentence ?? t('library.cancelled');
      if ('problem' in outcome) return outcome.problem;
      page.tell({ sentence: t('sets.subscribedNotice', { title: record(outcome.set).title }) });
      return undefined;
    },
    undo(operation) {
      void page.short(async () => {
        // What is taken back may be a subscription.
        const before = await addressesInNeed(library);
        await library.undo(operation);
        await giveBack(library, before);
        page.tell({ sentence: t('library.undone') });
      });
    },
    refresh(id) {
      const before = record(id);
      const { subscription, title } = before;
      if (!subscription) return;
      const { host } = new URL(subscription.url);
      const allowed = requestOrigin(subscription.url);
      void page.long(t('sets.fetching', { host }), async (work) => {
        if (!(await allowed)) throw new Error(t('sets.notAllowed', { host }));
        const outcome = await refresh(library, before, network, new Date().toISOString(), work);
        if ('problem' in outcome) page.tell({ sentence: outcome.problem, problem: true });
        else if (outcome.outcome === 'same') page.tell({ sentence: t('sets.same', { title }) });
        // That it was removed meanwhile is told already.
        else if (outcome.outcome === 'changed') page.tell({ sentence: t('sets.refreshed', { title }) });
      });
    },
  };
}

async function* copied(contents: AsyncIterable<SourceFacts>, set: string): AsyncGenerator<SourceFacts> {
  for await (const each of contents) yield movedTo(set, each);
}
