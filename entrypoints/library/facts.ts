import { i18n } from '#i18n';
import { composeFact, composeSource } from '../../lib/facts/compose.ts';
import { fileFact } from '../../lib/facts/file-fact.ts';
import type { OwnLibrary } from '../../lib/facts/own.ts';
import { claimsIn } from '../../lib/facts/propose.ts';
import type { Fact, Source } from '../../lib/model.ts';
import type { LibraryActions, Loose, OpenSet } from '../../lib/panel/library/actions.ts';
import type { Page } from './page.ts';

const { t } = i18n;

type FactActions = Pick<
  LibraryActions,
  'saveSource' | 'removeSource' | 'formOf' | 'propose' | 'saveFact' | 'removeFact'
>;

/** In a form an id only has to look like one: what is saved gets its own. */
const ANY_ID = 'form';

/** What can be done with the sources and facts of the set that is open. */
export function factActions(page: Page): FactActions {
  const { library } = page;
  const open = (): OpenSet => {
    const { open } = page.state();
    if (!open) throw new Error('No fact set is open.');
    return open;
  };
  const looked = () => {
    const { set, source } = open();
    if (!source) throw new Error('No source is open.');
    return { set, source: source.source };
  };

  return {
    async saveSource(form, id) {
      const { set } = open();
      const composed = composeSource({ ...form, id: id === undefined ? crypto.randomUUID() : ANY_ID }, set);
      if ('faults' in composed) return composed.faults;
      const { source } = composed;
      const { id: undo } =
        id === undefined
          ? await library.putSource(set.id, { source, facts: [] })
          : await library.editSource(id, changeOf(source));
      page.tell({ sentence: t('set.sourceSaved', { title: source.title }), undo });
      await page.reload();
      if (id === undefined) page.go({ tab: 'sets', set: set.id, source: source.id });
      return undefined;
    },
    removeSource(id) {
      const { set, source } = looked();
      void page.short(async () => {
        const { id: undo } = await library.removeSource(id);
        page.tell({ sentence: t('set.sourceRemoved', { title: source.title }), undo });
        page.go({ tab: 'sets', set: set.id });
      });
    },
    formOf: (fact) => fileFact(fact, ANY_ID, ANY_ID) as unknown as Loose,
    propose(statement) {
      const { published, publisher } = looked().source;
      return claimsIn(statement, { publisher, ...(published === undefined ? {} : { published }) });
    },
    async saveFact(form, before) {
      const { set, source } = looked();
      const composed = composeFact({ ...form, id: crypto.randomUUID(), source: ANY_ID }, set);
      if ('faults' in composed) return composed.faults;
      const fact = before ? corrected(before, composed.fact) : { ...composed.fact, source: source.id };
      const { id: undo } = await library.putFact(fact as Fact);
      page.tell({ sentence: t('sourceView.factSaved', { words: fact.words }), undo });
      await page.reload();
      return undefined;
    },
    removeFact(fact) {
      void page.short(async () => {
        const { id: undo } = await library.removeFact(fact.source, fact.id);
        page.tell({ sentence: t('sourceView.factRemoved', { words: fact.words }), undo });
      });
    },
  };
}

/** The fields of a form; those that it left empty are taken away. */
function changeOf(source: Source): Parameters<OwnLibrary['editSource']>[1] {
  const { publisher, title, authors, published, url, origin, standing, private: hidden } = source;
  return { publisher, title, authors, published, url, origin, standing, private: hidden };
}

/** A fact with what its form says; where its words are still said as they were, they stay where they stand in the source. */
function corrected(before: Fact, after: Fact): Fact {
  const { id, source } = before;
  if (before.said.text !== after.said.text) return { ...after, id, source };
  const { sentence, block, said } = before;
  const { start, end } = before.words === after.words ? before : after;
  return { ...after, id, source, sentence, block, said, start, end } as Fact;
}
