import type { CitationFormat } from '../../citations/format.ts';
import type { Words } from '../words.ts';

/** What the interface calls a format: most have a name of their own that is the same in every language. */
export function nameFormat({ id, label }: CitationFormat, t: Words['t']): string {
  if (id === 'bibliography') return t('export.bibliography');
  return id === 'text' ? t('export.plainText') : label;
}
