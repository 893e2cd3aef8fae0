import * as v from 'valibot';
import type { Problem, SourceFacts } from '../model.ts';
import {
  asSourceFacts,
  BACKUP,
  BACKUP_VERSION,
  type BackupSet,
  EndShape,
  HeadShape,
  SetShape,
  SourceFactsShape,
} from './backup-shape.ts';
import { refusal } from './import.ts';
import { type Incoming, linesOf, NotText, sizeFault } from './incoming.ts';
import { KEPT, type OwnLibrary, type Work } from './own.ts';
import { clauseOf, hiddenFault } from './refusal.ts';
import { rest } from './steps.ts';

/** A larger backup is refused unread, in bytes. It is read line by line, so that it may be larger than a set. */
export const LARGEST_BACKUP = 2_000_000_000;
/** A longer line is no source, in UTF-16 code units. */
const LONGEST_LINE = 200_000_000;
const STRETCH = 50;

/** What a backup holds, as it is shown before it takes the place of everything. */
export interface BackupContents {
  made: string;
  settings: Record<string, unknown>;
  sets: (BackupSet & { sources: number; facts: number })[];
}

/** The browser's own storage of the user's choices, of which only some keys are backed up. */
export interface Settings {
  read(): Promise<Record<string, unknown>>;
  /** Puts these in place of all that can be backed up. */
  write(settings: Record<string, unknown>): Promise<void>;
}

/** Where a restoring notes that it has begun, so that one that was killed is taken back. */
export interface Journal {
  /** The id of the last operation before it; '' where there was none; undefined where no restoring is under way. */
  read(): Promise<string | undefined>;
  write(last: string): Promise<void>;
  clear(): Promise<void>;
}

/** Writes the whole library: all sets with their sources, and the settings. `made` is ISO 8601. The parts may become a `Blob`. */
export async function writeBackup(
  library: OwnLibrary,
  settings: Record<string, unknown>,
  made: string,
  work: Work = {},
): Promise<string[]> {
  const parts = [line({ format: BACKUP, version: BACKUP_VERSION, made, settings })];
  const sets = await library.sets();
  const total = sets.reduce((sum, set) => sum + set.sources, 0);
  let sources = 0;
  let facts = 0;
  for (const { id, title, maker, licence, revised, kind, enabled, subscription } of sets) {
    const told = { id, title, maker, licence, revised, kind, enabled };
    parts.push(line({ set: subscription ? { ...told, subscription } : told }));
    for await (const each of library.contents(id)) {
      parts.push(line(each));
      facts += each.facts.length;
      if (++sources % STRETCH === 0) {
        work.told?.(sources, total);
        await rest();
        work.signal?.throwIfAborted();
      }
    }
  }
  parts.push(line({ end: true, sets: sets.length, sources, facts }));
  return parts;
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

/** What is wrong with a backup: thrown where it is found, caught at the door. */
class Fault extends Error {}

/** Reads a whole backup without taking anything of it: what it holds, or the first fault with its line. */
export async function checkBackup(file: Incoming, work: Work = {}): Promise<BackupContents | { problem: Problem }> {
  const fault = sizeFault(file, LARGEST_BACKUP);
  if (fault) return refusal(file.name, fault);
  try {
    const lines = new Lines(file, work);
    const { made, settings } = await lines.head();
    const sets: BackupContents['sets'] = [];
    for (let set = await lines.nextSet(); set; set = await lines.nextSet()) {
      if (sets.some(({ id }) => id === set?.id))
        throw new Fault(`line ${lines.number}: the set "${set.id}" stands twice`);
      const counted = { ...set, sources: 0, facts: 0 };
      const ids = new Set<string>();
      for await (const { source, facts } of lines.sources()) {
        if (ids.has(source.id)) throw new Fault(`line ${lines.number}: the source "${source.id}" stands twice`);
        ids.add(source.id);
        counted.sources++;
        counted.facts += facts.length;
      }
      sets.push(counted);
    }
    await lines.whole(sets);
    return { made, settings, sets };
  } catch (error) {
    if (error instanceof Fault || error instanceof NotText) return refusal(file.name, error.message);
    throw error;
  }
}

/**
 * Puts a backup in place of the whole library: all of it, or nothing. It is checked from the first line to the last before
 * anything is changed; where it fails or is stopped later, what was done is taken back. Rejects with the reason.
 */
export async function restore(
  library: OwnLibrary,
  file: Incoming,
  settings: Settings,
  journal: Journal,
  work: Work = {},
): Promise<BackupContents | { problem: Problem }> {
  const contents = await checkBackup(file, work);
  if ('problem' in contents) return contents;
  const before = { sets: await library.sets(), settings: await settings.read() };
  await journal.write((await library.history(undefined, 1))[0]?.id ?? '');
  try {
    const lines = new Lines(file, {});
    await lines.head();
    const total = contents.sets.reduce((sum, set) => sum + set.facts, 0);
    let loaded = 0;
    for (const { sources: _, facts, ...set } of contents.sets) {
      await lines.nextSet();
      const told = (done: number) => work.told?.(loaded + done, total);
      await library.loadSet(set, lines.sources(), { ...(work.signal ? { signal: work.signal } : {}), told });
      loaded += facts;
    }
    for (const { id, title, maker, licence, revised, kind } of before.sets) {
      if (contents.sets.some((set) => set.id === id)) continue;
      if (id === KEPT) await library.loadSet({ id, title, maker, licence, revised, kind }, []);
      else await library.removeSet(id);
    }
    work.signal?.throwIfAborted();
    await settings.write(contents.settings);
  } catch (error) {
    await takeBack(library, journal);
    await settings.write(before.settings);
    throw error;
  }
  await journal.clear();
  return contents;
}

/** Takes back a restoring that did not come to its end. True where there was one. To be called before the library is shown. */
export async function takeBack(library: OwnLibrary, journal: Journal): Promise<boolean> {
  const last = await journal.read();
  if (last === undefined) return false;
  const later = [];
  for (const operation of await library.history(undefined, 10_000)) {
    if (operation.id === last) break;
    later.push(operation);
  }
  const undone = new Set(later.flatMap(({ undoes }) => undoes ?? []));
  for (const { id, undoes } of later) if (undoes === undefined && !undone.has(id)) await library.undo(id);
  await journal.clear();
  return true;
}

/** A backup's lines, each checked as it comes. */
class Lines {
  number = 0;
  private readonly lines: AsyncGenerator<string>;
  /** The line that ended the sources of the last set. */
  private waiting: unknown;

  constructor(file: Incoming, work: Work) {
    this.lines = linesOf(file, work);
  }

  async head() {
    const first = await this.next().catch((error: unknown) => {
      throw error instanceof Fault ? new Fault('it is not a backup of a library') : error;
    });
    if (typeof first !== 'object' || first === null || !('format' in first) || first.format !== BACKUP) {
      throw new Fault('it is not a backup of a library');
    }
    return this.checked(HeadShape, first);
  }

  /** The next set, or undefined at the end. */
  async nextSet(): Promise<BackupSet | undefined> {
    const value = this.waiting ?? (await this.next());
    this.waiting = value;
    if (value === undefined || isEnd(value)) return undefined;
    this.waiting = undefined;
    return this.checked(SetShape, value).set;
  }

  async *sources(): AsyncGenerator<SourceFacts> {
    for (let count = 1; ; count++) {
      const value = await this.next();
      if (value === undefined || isEnd(value) || isSet(value)) {
        this.waiting = value;
        return;
      }
      const parsed = asSourceFacts(this.checked(SourceFactsShape, value));
      const stray = parsed.facts.find(({ source }) => source !== parsed.source.id);
      if (stray) throw new Fault(`line ${this.number}: the fact "${stray.id}" names another source`);
      yield parsed;
      if (count % STRETCH === 0) await rest();
    }
  }

  /** Throws unless the last line says that these were all. */
  async whole(sets: BackupContents['sets']): Promise<void> {
    if (this.waiting === undefined) throw new Fault('the file is not whole: its last line is missing');
    const end = this.checked(EndShape, this.waiting);
    const of = (count: 'sources' | 'facts') => sets.reduce((sum, set) => sum + set[count], 0);
    if (end.sets !== sets.length || end.sources !== of('sources') || end.facts !== of('facts')) {
      throw new Fault(
        `the file is not whole: it should hold ${end.sets} sets, ${end.sources} sources and ${end.facts} facts`,
      );
    }
    for await (const line of this.lines) {
      this.number++;
      if (line.trim() !== '') throw new Fault(`line ${this.number}: nothing should stand behind the end`);
    }
  }

  private async next(): Promise<unknown> {
    const { done, value } = await this.lines.next();
    if (done) return undefined;
    this.number++;
    if (value.length > LONGEST_LINE) throw new Fault(`line ${this.number}: is too long`);
    try {
      return JSON.parse(this.number === 1 ? value.replace(/^\ufeff/, '') : value) as unknown;
    } catch {
      throw new Fault(`line ${this.number}: is not JSON; the file may have been cut off`);
    }
  }

  private checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
    const hidden = hiddenFault(value);
    if (hidden) throw new Fault(`line ${this.number}, ${hidden}`);
    const parsed = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
    if (parsed.success) return parsed.output;
    throw new Fault(`line ${this.number}, ${clauseOf(parsed.issues[0])}`);
  }
}

const isEnd = (value: unknown) => typeof value === 'object' && value !== null && 'end' in value;
const isSet = (value: unknown) => typeof value === 'object' && value !== null && 'set' in value;
