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

/** Writes a list anew whenever it, the format or the style is another. */
export function useWritten(
  list: CitationList,
  format: CitationFormat,
  style: CitationStyle,
  print: ExportActions['print'],
): Writing {
  const [writing, setWriting] = useState<Writing>({ isSlow: false, isBusy: true });
  useEffect(() => {
    let isCurrent = true;
    setWriting(({ written }) => ({ ...(written ? { written } : {}), isSlow: false, isBusy: true }));
    const timer = setTimeout(() => isCurrent && setWriting((before) => ({ ...before, isSlow: true })), SLOW_MS);
    const write = async (): Promise<Writing> => {
      try {
        const works = format.styled ? await print(list, style) : new Map();
        const text = await format.write(list, works);
        return { written: { format, list, works, text }, isSlow: false, isBusy: false };
      } catch (error) {
        return { problem: error instanceof Error ? error.message : String(error), isSlow: false, isBusy: false };
      }
    };
    void write().then((done) => {
      clearTimeout(timer);
      if (isCurrent) setWriting(done);
    });
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [list, format, style, print]);
  return writing;
}
