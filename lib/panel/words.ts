import type { createI18n } from '@wxt-dev/i18n';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { GeneratedI18nStructure } from '#i18n';

/** The messages of the interface in the reader's language, and the locale that writes its dates. */
export interface Words {
  t: ReturnType<typeof createI18n<GeneratedI18nStructure>>['t'];
  /** BCP 47. */
  locale: string;
}

export const WordsContext = createContext<Words | undefined>(undefined);

/** Gives a view its messages. Throws where no `WordsContext` stands above it: that is a mistake in the wiring. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('A view was mounted without WordsContext.');
  return words;
}
