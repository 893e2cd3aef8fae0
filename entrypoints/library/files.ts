import { i18n } from '#i18n';
import { type BackupContents, checkBackup, restore, writeBackup } from '../../lib/facts/backup.ts';
import { type Written, writeCsv, writeFactSet } from '../../lib/facts/export.ts';
import { type ParsedFile, parseFactFile } from '../../lib/facts/file.ts';
import { movedTo } from '../../lib/facts/file-fact.ts';
import { freeId } from '../../lib/facts/free-id.ts';
import { readIncoming } from '../../lib/facts/incoming.ts';
import { KEPT, type NewFactSet } from '../../lib/facts/own.ts';
import { writeDay } from '../../lib/panel/dates.ts';
import { fileName, saveFile } from '../../lib/panel/file.ts';
import type { LibraryActions } from '../../lib/panel/library/actions.ts';
import { localeOf } from '../../lib/panel/locale.ts';
import { addressesInNeed, giveBack } from '../background/origins.ts';
import type { Page } from './page.ts';
import { journal, RESTORING, settings } from './settings.ts';

const { t } = i18n;

type FileActions = Pick<LibraryActions, 'exportSet' | 'importFile' | 'backup' | 'restore'>;

/** What comes from files and goes into files. `shipped` gives the ids of the sets that come with the extension. */
export function fileActions(page: Page, shipped: () => readonly string[]): FileActions {
  const { library } = page;
  const told = (sentence: string) => page.tell({ sentence, problem: true });

  function load(file: ParsedFile, id: string): void {
    const { factSet, sources, notes } = file;
    const { title, maker, licence, revised } = factSet;
    const set: NewFactSet = { id, title, maker, licence, revised, kind: 'imported' };
    void page.long(t('sets.loading', { title }), async (work) => {
      const moved = id === factSet.id ? sources : sources.map((source) => movedTo(id, source));
      const { id: undo } = await library.loadSet(set, moved, work);
      const facts = t('options.factSetFacts', factSet.facts.length);
      const left =
        notes[0] === undefined ? [] : [t('sets.leftOut', notes.length), t('sets.leftOutFirst', { reason: notes[0] })];
      page.tell({ sentence: [t('sets.importedNotice', { title, facts }), ...left].join(' '), undo });
    });
  }

  return {
    async importFile(file) {
      const parsed = await page.long(t('sets.reading', { name: file.name }), async (work) => {
        const read = await readIncoming(file, work);
        if ('problem' in read) return read;
        return parseFactFile(read.text, file.name, new Date().toISOString().slice(0, 10), work);
      });
      if (!parsed) return;
      if ('problem' in parsed) return told(parsed.problem.sentence);
      const { id } = parsed.factSet;
      const sets = await library.sets();
      const free = freeId(id, new Set([KEPT, ...shipped(), ...sets.map((set) => set.id)]));
      const there = sets.find((set) => set.id === id && id !== KEPT);
      // What a maker keeps current is not to be overwritten by a file.
      if (!there || there.kind === 'subscribed') return load(parsed, free);
      const answer = (act?: () => void) => () => {
        page.put({ question: undefined });
        act?.();
      };
      page.put({
        question: {
          sentence: t('sets.askReplace', { title: there.title }),
          answers: [
            { label: t('sets.replace'), main: true, choose: answer(() => load(parsed, id)) },
            { label: t('sets.keepBoth'), choose: answer(() => load(parsed, free)) },
            { label: t('sets.leave'), choose: answer() },
          ],
        },
      });
    },
    exportSet(id, format) {
      const set = page.state().sets?.find((each) => each.id === id);
      if (!set) return;
      const title = set.kind === 'kept' ? t('sets.kept') : set.title;
      void page.long(t('sets.writing', { title }), async (work) => {
        const write = format === 'csv' ? writeCsv : writeFactSet;
        const { parts, leftOut }: Written = await write({ ...set, title }, library.contents(id), work);
        const name = fileName(title, format);
        saveFile(name, format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json', parts);
        const left = leftOut === 0 ? [] : [t('sets.exportedPart', leftOut)];
        page.tell({ sentence: [t('sets.exported', { name }), ...left].join(' ') });
      });
    },
    backup() {
      void page.long(t('sets.writing', { title: t('library.title') }), async (work) => {
        const made = new Date().toISOString();
        const parts = await writeBackup(library, await settings.read(), made, work);
        const name = `second-source-${made.slice(0, 10)}.jsonl`;
        saveFile(name, 'application/jsonl', parts);
        page.tell({ sentence: t('sets.backedUp', { name }) });
      });
    },
    async restore(file) {
      const found = await page.long(t('sets.checking'), (work) => checkBackup(file, work));
      if (!found) return;
      if ('problem' in found) return told(found.problem.sentence);
      page.put({
        question: {
          sentence: t('sets.askRestore', {
            date: writeDay(found.made, localeOf(t)),
            sources: t('options.factSetSources', sum(found, 'sources')),
            facts: t('options.factSetFacts', sum(found, 'facts')),
          }),
          answers: [
            {
              label: t('sets.restoreYes'),
              main: true,
              choose() {
                page.put({ question: undefined });
                void page.long(t('sets.restoring'), async (work) => {
                  const before = await addressesInNeed(library);
                  // A page that opens meanwhile must not take it for one that was broken off.
                  const done = await navigator.locks.request(RESTORING, () =>
                    restore(library, file, settings, journal, work),
                  );
                  if ('problem' in done) return told(done.problem.sentence);
                  await giveBack(library, before);
                  page.tell({ sentence: t('sets.restored', done.sets.length) });
                });
              },
            },
            { label: t('sets.leave'), choose: () => page.put({ question: undefined }) },
          ],
        },
      });
    },
  };
}

const sum = ({ sets }: BackupContents, of: 'sources' | 'facts') => sets.reduce((total, set) => total + set[of], 0);
