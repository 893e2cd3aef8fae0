import * as v from 'valibot';
import { articleFromPage } from '../../lib/article/from-page.ts';
import { recalledShape } from '../../lib/messages/shapes.ts';
import { askPage } from '../../lib/messages.ts';
import type { Article } from '../../lib/model.ts';

/** What a page was read as, and whether its marks are shown. */
interface ReadPage {
  article: Article;
  marks: 'shown' | 'hidden';
}

/** The reader of a tab, be it done or not, with what it still has; undefined where there is none. */
export async function readerOf(tab: number): Promise<{ page?: ReadPage } | undefined> {
  try {
    const { success, output } = v.safeParse(recalledShape, await askPage(tab, 'recall'));
    return success && output ? { page: { ...output, article: articleFromPage(output.article) } } : {};
  } catch {
    return undefined;
  }
}

/** What the reader of a tab still has; undefined where it is gone, never was, or shows another page by now. */
export async function recall(tab: number): Promise<ReadPage | undefined> {
  return (await readerOf(tab))?.page;
}
