import { useMemo } from 'preact/hooks';
import type { Choice } from '../../citations/choose.ts';
import type { Check, Verdict } from '../../model.ts';
import { Icon } from '../icon.tsx';
import { countVerdicts } from '../select.ts';
import { Tally } from '../tally.tsx';
import { useWords } from '../words.ts';

/** Which findings are wanted: by verdict (none chosen takes all), and by words. */
export interface Filter {
  verdicts: ReadonlySet<Verdict>;
  search: string;
}

export interface WhatProps {
  check: Check;
  scope: Choice['scope'];
  source: string;
  filter: Filter;
  /** How many findings the filter leaves. */
  count: number;
  onScope(scope: Choice['scope'], source: string): void;
  onFilter(filter: Filter): void;
}

const SCOPES = ['article', 'story', 'source'] as const;

/** What to export: all of it, one source, or some findings. */
export function What({ check, scope, source, filter, count, onScope, onFilter }: WhatProps) {
  const { t } = useWords();
  const counts = useMemo(() => countVerdicts(check.findings), [check]);
  const others = check.sources;
  const toggle = (verdict: Verdict) => {
    const verdicts = new Set(filter.verdicts);
    if (!verdicts.delete(verdict)) verdicts.add(verdict);
    onFilter({ ...filter, verdicts });
  };
  return (
    <>
      <fieldset class="choices">
        <legend>{t('export.what')}</legend>
        {SCOPES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="scope"
              checked={scope === each}
              disabled={each === 'source' && others.length === 0}
              onChange={() => onScope(each, source)}
            />
            <span>{t(`export.${each}`)}</span>
          </label>
        ))}
        {scope === 'source' && (
          <select
            aria-label={t('export.whichSource')}
            value={source}
            onChange={(event) => onScope('source', event.currentTarget.value)}
          >
            {others.map(({ id, publisher, title }) => (
              <option key={id} value={id}>
                {[publisher, title].filter(Boolean).join(': ') || t('export.untitled')}
              </option>
            ))}
          </select>
        )}
      </fieldset>
      <fieldset class="choices">
        <legend>{t('export.findings')}</legend>
        <Tally counts={counts} chosen={filter.verdicts} onToggle={toggle} />
        <label class="search">
          <span class="unseen">{t('export.search')}</span>
          <Icon name="search" />
          <input
            type="search"
            placeholder={t('export.search')}
            value={filter.search}
            onInput={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
          />
        </label>
        <p class="meta" role="status">
          {t('export.chosen', { count, total: check.findings.length })}
        </p>
      </fieldset>
    </>
  );
}
