import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type SourceEdit, type SourceEdits, sourceEditsShape } from '../../lib/citations/correct.ts';
import type { CitationStyle } from '../../lib/citations/styles.ts';

const EDITS = 'citation-edits';
const STYLES = 'citation-styles';

const stylesShape = v.array(v.object({ id: v.string(), label: v.string(), xml: v.string() }));

/** What was put right on sources, and the styles that were brought; what is stored and does not fit counts as nothing. */
export async function readKept(): Promise<{ edits: SourceEdits; styles: CitationStyle[] }> {
  const stored = await browser.storage.local.get([EDITS, STYLES]);
  const edits = v.safeParse(sourceEditsShape, stored[EDITS]);
  const styles = v.safeParse(stylesShape, stored[STYLES]);
  return { edits: edits.success ? edits.output : {}, styles: styles.success ? styles.output : [] };
}

let last: Promise<unknown> = Promise.resolve();

/** Changes wait for each other, and each begins with what is stored: two open export pages do not undo each other. */
function inTurn(change: () => Promise<void>): Promise<void> {
  const turn = last.then(change);
  last = turn.catch(() => undefined);
  return turn;
}

export function keepEdit(id: string, edit: SourceEdit | undefined): Promise<void> {
  return inTurn(async () => {
    const { [id]: _, ...others } = (await readKept()).edits;
    await browser.storage.local.set({ [EDITS]: edit ? { ...others, [id]: edit } : others });
  });
}

export function keepStyle(style: CitationStyle): Promise<void> {
  return inTurn(async () => {
    const others = (await readKept()).styles.filter(({ id }) => id !== style.id);
    await browser.storage.local.set({ [STYLES]: [...others, style] });
  });
}
