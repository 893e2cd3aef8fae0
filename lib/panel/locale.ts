import type { Words } from './words.ts';

/** The language of the messages with the reader's own way of writing dates; other languages get English dates too. BCP 47. */
export function localeOf(t: Words['t']): string {
  const language = t('extension.language');
  const browserLocale = t('@@ui_locale').replaceAll('_', '-');
  return browserLocale.split('-')[0] === language ? browserLocale : language;
}

/** The words of a page of the extension, which from now on says in which language it is. */
export function speak(t: Words['t']): Words {
  document.documentElement.lang = t('extension.language');
  return { t, locale: localeOf(t) };
}
