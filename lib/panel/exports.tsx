import { useState } from 'preact/hooks';
import { FORMATS, type Format, type PanelActions } from './actions.ts';
import { useWords } from './words.ts';

export interface ExportsProps {
  actions: Pick<PanelActions, 'save' | 'copy'>;
  say(text: string): void;
}

/** The list of citations, saved or copied in each format. */
export function Exports({ actions, say }: ExportsProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState('');

  const tell = (text: string) => {
    setOutcome(text);
    say(text);
  };
  const write = async (format: Format, way: 'save' | 'copy') => {
    const name = t(`export.${format}`);
    try {
      if (way === 'save') tell(t('export.saved', { file: await actions.save(format) }));
      else {
        await actions.copy(format);
        tell(t('export.copied', { format: name }));
      }
    } catch (error) {
      tell(t('export.failed', { format: name, reason: error instanceof Error ? error.message : String(error) }));
    }
  };

  return (
    <section class="exports" aria-label={t('export.title')}>
      <ul>
        {FORMATS.map((format) => {
          const name = t(`export.${format}`);
          return (
            <li key={format}>
              <span>{name}</span>
              <button
                type="button"
                aria-label={t('export.saveAs', { format: name })}
                onClick={() => void write(format, 'save')}
              >
                {t('export.save')}
              </button>
              <button
                type="button"
                aria-label={t('export.copyAs', { format: name })}
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
