import type { FormattedWork, FormattedWorks } from '../../lib/citations/formatted.ts';
import type { CitationList } from '../../lib/citations/list.ts';

/** What the worker is asked, and what it answers. */
export interface PrintOrder {
  number: number;
  works: CitationList['works'];
  order: CitationList['order'];
  xml: string;
}
export type Printed =
  | { number: number; works: [key: string, work: FormattedWork][] }
  | { number: number; problem: string };

interface Waiting {
  order: PrintOrder;
  done(works: FormattedWorks): void;
  failed(reason: Error): void;
}

/**
 * Prints citations in a worker, so that the page stays alive while citeproc works. One list at a time: of those that come
 * meanwhile, only the last is printed.
 */
export function openPrinter(): (list: Pick<CitationList, 'works' | 'order'>, xml: string) => Promise<FormattedWorks> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let count = 0;
  let current: Waiting | undefined;
  let next: Waiting | undefined;
  const start = (waiting: Waiting | undefined) => {
    current = waiting;
    next = undefined;
    if (waiting) worker.postMessage(waiting.order);
  };
  worker.onmessage = ({ data }: MessageEvent<Printed>) => {
    if (data.number !== current?.order.number) return;
    if ('works' in data) current.done(new Map(data.works));
    else current.failed(new Error(data.problem));
    start(next);
  };
  worker.onerror = (event) => {
    current?.failed(new Error(event.message || 'the worker stopped'));
    start(next);
  };
  return ({ works, order }, xml) =>
    new Promise((done, failed) => {
      const waiting: Waiting = { order: { number: ++count, works, order, xml }, done, failed };
      next?.failed(new Error('Another list was asked for.'));
      if (current) next = waiting;
      else start(waiting);
    });
}
