import type { StoryOutlook } from '../../lib/model.ts';
import { loadLibrary } from './library.ts';
import { stateOf } from './read.ts';
import { thinking } from './thinking.ts';

/** What the sources of a tab's story state beside its article; undefined where none is read. */
export async function outlookFor(tab: number): Promise<StoryOutlook | undefined> {
  const state = await stateOf(tab);
  if (state.status !== 'done') return undefined;
  const { article, sources } = state.check;
  const { library } = await loadLibrary();
  const sets = await library.facts(sources.map(({ id }) => id).filter((id) => id !== article.id));
  const { findClaims, outlookOf } = await thinking();
  return outlookOf(state.check, findClaims(article), sets);
}
