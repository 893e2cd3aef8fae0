import { useId, useRef } from 'preact/hooks';
import type { Choice } from '../../citations/choose.ts';
import type { CitationFormat } from '../../citations/format.ts';
import type { CitationStyle } from '../../citations/styles.ts';
import { useWords } from '../words.ts';
import { nameFormat } from './format-name.ts';

export interface HowProps {
  formats: readonly CitationFormat[];
  format: CitationFormat;
  styles: readonly CitationStyle[];
  style: CitationStyle;
  quotes: boolean;
  order: Choice['order'];
  onFormat(id: string): void;
  onStyle(id: string): void;
  /** A CSL file that the user chose. */
  onBring(file: File): void;
  onQuotes(on: boolean): void;
  onOrder(order: Choice['order']): void;
}

/** How to write it: format, style, with or without the sources' words, in which order. */
export function How(props: HowProps) {
  const { t } = useWords();
  const { formats, format, styles, style, quotes, order } = props;
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  return (
    <fieldset class="choices">
      <legend>{t('export.how')}</legend>
      <p class="named">
        <label for={`${id}-format`}>{t('export.format')}</label>
        <select id={`${id}-format`} value={format.id} onChange={(event) => props.onFormat(event.currentTarget.value)}>
          {formats.map((each) => (
            <option key={each.id} value={each.id}>
              {nameFormat(each, t)}
            </option>
          ))}
        </select>
      </p>
      <p class="named">
        <label for={`${id}-style`}>{t('export.style')}</label>
        <select
          id={`${id}-style`}
          value={style.id}
          disabled={!format.styled}
          onChange={(event) => props.onStyle(event.currentTarget.value)}
        >
          {styles.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </p>
      {format.styled ? (
        <p>
          <button type="button" class="quiet" onClick={() => file.current?.click()}>
            {t('export.bring')}
          </button>
          <input
            ref={file}
            type="file"
            accept=".csl,.xml"
            hidden
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              if (chosen) props.onBring(chosen);
              event.currentTarget.value = '';
            }}
          />
        </p>
      ) : (
        <p class="meta">{t('export.noStyle')}</p>
      )}
      <label>
        <input type="checkbox" checked={quotes} onChange={(event) => props.onQuotes(event.currentTarget.checked)} />
        <span>{t('export.quotes')}</span>
      </label>
      <fieldset class="orders">
        <legend>{t('export.order')}</legend>
        {(['text', 'author'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="order" checked={order === each} onChange={() => props.onOrder(each)} />
            <span>{t(each === 'text' ? 'export.byText' : 'export.byAuthor')}</span>
          </label>
        ))}
      </fieldset>
    </fieldset>
  );
}
