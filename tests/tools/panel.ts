import type { Inside } from './chromium.ts';

/** One row of the panel, as its reader sees it. */
export interface Row {
  verdict: string;
  kind: string;
  words: string;
  reason: string;
}

/** The findings that the panel lists, in its order. */
export async function readRows(panel: Inside): Promise<Row[]> {
  const rows = await panel.evaluate(`[...root.querySelectorAll('[data-finding]')].map((row) => {
    const text = (name) => row.querySelector(name)?.innerText.trim() ?? '';
    return { verdict: row.dataset.verdict, kind: text('.kind'), words: text('.words'), reason: text('.reason') };
  })`);
  return rows as Row[];
}
