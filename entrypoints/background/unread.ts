import { i18n } from '#i18n';
import type { Problem, Unread } from '../../lib/model.ts';
import { localeOf } from '../../lib/panel/locale.ts';

const { t } = i18n;

/** A problem that the reader of a page tells, in the language of the interface. */
export function inWords({ code, sentence, unread }: Problem): Problem {
  if (unread) return { code, sentence: write(unread) };
  if (code === 'interrupted') return { code, sentence: t('problem.interrupted') };
  return { code, sentence: code === 'unexpected' ? t('problem.unexpected', [sentence]) : sentence };
}

function write(unread: Unread): string {
  const number = (value: number) => value.toLocaleString(localeOf(t));
  switch (unread.why) {
    case 'pdf':
      return t('problem.pdf');
    case 'elements':
    case 'characters':
      return t(`unread.${unread.why}`, { count: number(unread.count), limit: number(unread.limit) });
    case 'block':
      return t('unread.block', { limit: number(unread.limit) });
    case 'language': {
      const name = nameOf(unread.language);
      return name === undefined ? t('unread.otherLanguage') : t('unread.language', { language: name });
    }
    case 'error':
      return t('unread.error', { reason: unread.reason });
    default:
      return t(`unread.${unread.why}`);
  }
}

/** What the interface calls a language; undefined where it knows no such language. */
function nameOf(stated: string | undefined): string | undefined {
  const base = stated?.split(/[-_]/)[0];
  if (!base) return undefined;
  try {
    const name = new Intl.DisplayNames([localeOf(t)], { type: 'language' }).of(base);
    return name === base ? undefined : name;
  } catch {
    return undefined;
  }
}
