import type { Source } from '../model.ts';
import { useWords } from './words.ts';

/** What a kept page calls itself where its address does not bear that out. Says whose word it is: an author may stand before it. */
export function SelfNamed({ source: { callsItself } }: { source: Source }) {
  const { t } = useWords();
  return (
    <>
      {callsItself?.publisher && <span>{t('kept.callsItself', { name: callsItself.publisher })}</span>}
      {callsItself?.url && <span>{t('kept.callsItselfAt', { url: callsItself.url })}</span>}
    </>
  );
}
