import { formatWorks } from '../../lib/citations/engine.ts';
import type { Printed, PrintOrder } from './printer.ts';

self.onmessage = ({ data: { number, works, order, xml } }: MessageEvent<PrintOrder>) => {
  const answer = (printed: Printed) => self.postMessage(printed);
  try {
    answer({ number, works: [...formatWorks({ works, order }, xml)] });
  } catch (error) {
    answer({ number, problem: error instanceof Error ? error.message : String(error) });
  }
};
