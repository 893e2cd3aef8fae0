// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { localeOf, speak } from '../../lib/panel/locale.ts';
import type { Words } from '../../lib/panel/words.ts';

/** The messages of a browser in this language, which found them in that one. */
const messages = (browserLocale: string, language: string) =>
  ((key: string) => (key === '@@ui_locale' ? browserLocale : language)) as Words['t'];

describe('the locale', () => {
  it('is the browser’s where the messages speak its language', () => {
    expect(localeOf(messages('es_419', 'es'))).toBe('es-419');
    expect(localeOf(messages('en_GB', 'en'))).toBe('en-GB');
    expect(localeOf(messages('de', 'de'))).toBe('de');
  });

  it('is that of the messages where the browser speaks another', () => {
    expect(localeOf(messages('pt_BR', 'en'))).toBe('en');
  });
});

describe('a page', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });

  it('says in which language it is', () => {
    expect(speak(messages('fr_CA', 'fr')).locale).toBe('fr-CA');
    expect(document.documentElement.lang).toBe('fr');
  });
});
