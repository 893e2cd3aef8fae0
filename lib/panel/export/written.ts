import { useEffect, useState } from 'preact/hooks';
import type { CitationFormat } from '../../citations/format.ts';
import type { FormattedWorks } from '../../citations/formatted.ts';
import type { CitationList } from '../../citations/list.ts';
import type { CitationStyle } from '../../citations/styles.ts';
import type { ExportActions } from './actions.ts';

/** A list written in a format, with what it was made of. */
export interface Written {
  format: CitationFormat;
  list: CitationList;
  works: FormattedWorks;
  text: string;
}

/** What is known of the writing: the last result stays while the next one is made. */
export interface Writing {
  written?: Written;
  problem?: string;
  /** Whether it takes long enough for a person to wonder. */
  isSlow: boolean;
  isBusy: boolean;
}

/** Below this nobody waits. In milliseconds. */
const SLOW_MS = 400;

interface Outcome {
  list: CitationList;
  format: CitationFormat;
  style: CitationStyle;
  written?: Written;
  problem?: string;
}

/** Writes a list anew whenever it, the format or the style is another. */
export function useWritten(
  list: CitationList,
  format: CitationFormat,
  style: CitationStyle,
  print: ExportActions['print'],
): Writing {
  const [outcome, setOutcome] = useState<Outcome>();
  const [slow, setSlow] = useState<CitationList>();
  const isBusy = outcome?.list !== list || outcome.format !== format || outcome.style !== style;
  useEffect(() => {
    let isCurrent = true;
    setSlow(undefined);
    const timer = setTimeout(() => setSlow(list), SLOW_MS);
    const write = async (): Promise<Outcome> => {
      try {
        const works = format.styled ? await print(list, style) : new Map();
        return { list, format, style, written: { format, list, works, text: await format.write(list, works) } };
      } catch (error) {
        return { list, format, style, problem: error instanceof Error ? error.message : String(error) };
      }
    };
    void write().then((made) => {
      clearTimeout(timer);
      if (isCurrent) setOutcome(made);
    });
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [list, format, style, print]);
  const { written, problem } = outcome ?? {};
  return {
    ...(written ? { written } : {}),
    ...(problem !== undefined && !isBusy ? { problem } : {}),
    isBusy,
    isSlow: isBusy && slow === list,
  };
}
