import { i18n } from '#i18n';
import { articleFromDraft } from '../../lib/article/draft.ts';
import { isEnglish } from '../../lib/article/language.ts';
import type { Draft, DraftAnswer } from '../../lib/messages/draft.ts';
import { loadLibrary } from './library.ts';
import { thinking } from './thinking.ts';

/** Checks a draft and forgets it: it goes to no storage, and is read in no page. */
export async function checkDraft({ text, published, choices }: Draft): Promise<DraftAnswer> {
  if (!isEnglish(text, [])) return { problem: { code: 'language', sentence: i18n.t('draft.language') } };
  const { library, problems } = await loadLibrary();
  const { checkArticle } = await thinking();
  const check = await checkArticle(articleFromDraft(text, i18n.t('draft.name'), published), library, choices);
  return { check, notices: problems };
}
