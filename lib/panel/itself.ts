import { type Article, DRAFT } from '../model.ts';
import type { Words } from './words.ts';

const OF_PAGE = {
  itself: 'evidence.thisPage',
  elsewhere: 'evidence.thisArticle',
  sameText: 'evidence.sameText',
  here: 'sources.here',
  gone: 'findings.gone',
} as const;
const OF_DRAFT = {
  itself: 'draft.name',
  elsewhere: 'draft.elsewhere',
  sameText: 'draft.sameText',
  here: 'draft.here',
  gone: 'draft.wordsGone',
} as const satisfies Record<keyof typeof OF_PAGE, string>;

/** What is said of the very text that is checked: a draft is neither an article nor a page. */
export function writeItself(what: keyof typeof OF_PAGE, { id }: Pick<Article, 'id'>, t: Words['t']): string {
  return t((id === DRAFT ? OF_DRAFT : OF_PAGE)[what]);
}
