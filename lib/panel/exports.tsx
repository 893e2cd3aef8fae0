import { useState } from 'preact/hooks';
import type { Format, PanelActions } from './actions.ts';
import { useWords } from './words.ts';

export interface ExportsProps {
  shown: boolean;
  formats: readonly Format[];
  actions: Pick<PanelActions, 'save' | 'copy'>;
  say(text: string): void;
}

/** The list of citations, saved or copied in each format. */
export function Exports({ shown, formats, actions, say }: ExportsProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState('');

  const tell = (text: string) => {
    setOutcome(text);
    say(text);
  };
  const write = async (format: Format, way: 'save' | 'copy') => {
    try {
      if (way === 'save') tell(t('export.saved', { file: await actions.save(format.id) }));
      else {
        await actions.copy(format.id);
        tell(t('export.copied', { format: format.label }));
      }
    } catch (error) {
      tell(
        t('export.failed', { format: format.label, reason: error instanceof Error ? error.message : String(error) }),
      );
    }
  };

  return (
    <section class="exports" id="citations" hidden={!shown} aria-label={t('export.title')}>
      <ul>
        {formats.map((format) => {
          const { id, label } = format;
          return (
            <li key={id}>
              <span>{label}</span>
              <button
                type="button"
                aria-label={t('export.saveAs', { format: label })}
                onClick={() => void write(format, 'save')}
              >
                {t('export.save')}
              </button>
              <button
                type="button"
                aria-label={t('export.copyAs', { format: label })}
                onClick={() => void write(format, 'copy')}
              >
                {t('export.copy')}
              </button>
            </li>
          );
        })}
      </ul>
      {outcome && <p class="outcome">{outcome}</p>}
    </section>
  );
}
