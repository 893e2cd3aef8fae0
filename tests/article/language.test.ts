import { describe, expect, it } from 'vitest';
import { isEnglish, languageName } from '../../lib/article/language.ts';

const ENGLISH =
  'The bridge was closed to traffic after the fire, and the county said that it would be looked at by engineers. ';
const GERMAN =
  'Die Brücke wurde nach dem Brand für den Verkehr gesperrt, und der Kreis sagte, dass sie von den Fachleuten geprüft werde. ';
const RUSSIAN = 'Мост был закрыт для движения после пожара, сообщили власти округа в понедельник утром. ';
const JAPANESE = '火災のあと橋は通行止めとなり、郡は専門家が調べると月曜日の朝に発表した。';
const SCORES =
  'Tarrow 14 11 6 15 46 Lowford 18 22 13 17 70 Osk 25 points Bram 17 points Rand 10 points Wellow 8 points Lind 3 points ';

describe('isEnglish', () => {
  it('goes by the words, whatever the page states', () => {
    for (const stated of [['en'], ['en-US'], ['de'], []]) {
      expect(isEnglish(ENGLISH.repeat(5), stated)).toBe(true);
      for (const text of [GERMAN, RUSSIAN, JAPANESE]) expect(isEnglish(text.repeat(5), stated)).toBe(false);
    }
  });

  it('goes by what the page states where the words tell nothing', () => {
    expect(isEnglish(SCORES.repeat(3), ['not said', 'en'])).toBe(true);
    expect(isEnglish(SCORES.repeat(3), [])).toBe(true);
    expect(isEnglish(SCORES.repeat(3), ['de', 'en'])).toBe(false);
  });
});

describe('languageName', () => {
  it('names the language in English, or says that it is another', () => {
    expect(languageName('pt-BR')).toBe('Portuguese');
    expect(languageName('en-US')).toBeUndefined();
    expect(languageName('zz-nonsense!')).toBeUndefined();
    expect(languageName(undefined)).toBeUndefined();
  });
});
