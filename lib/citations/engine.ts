import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { type CslItem, itemOf } from './csl.ts';
import { type FormattedWork, type FormattedWorks, runsOf, shielded } from './formatted.ts';
import type { CitationList } from './list.ts';
import { citesInNotes } from './styles.ts';

/** The language of the terms that a style leaves to its locale ("Retrieved from"). */
const LOCALE = 'en-US';

/** citation-js keeps an engine for each name of a style: here each style gets a name of its own. */
const prepared = new Map<string, string>();

/**
 * The works of a list as a style prints them, by citation-js and citeproc. `xml` is the style, which is prepared once. In text
 * order the list's order is kept; by author, the style sorts where it has an order of its own.
 * Throws a plain sentence where the style cannot be used.
 */
export function formatWorks(list: Pick<CitationList, 'works' | 'order'>, xml: string): FormattedWorks {
  const items = list.works.map((work) => shieldedItem({ ...itemOf(work), title: work.title || '[Untitled]' }));
  const { styles } = plugins.config.get('@csl');
  const name = prepared.get(xml) ?? `style ${prepared.size + 1}`;
  prepared.set(xml, name);
  if (!styles.has(name)) styles.add(name, xml);
  const cite = new Cite(items, { generateGraph: false });
  const options = { template: name, lang: LOCALE, format: 'html' };
  try {
    const nosort = list.order === 'text';
    const entries = cite.format('bibliography', { ...options, nosort, asEntryArray: true }) as [string, string][];
    if (entries.length < items.length) throw new Error('it prints no bibliography.');
    const printed = new Map(entries.map(([key, html]) => [key, formattedWork(html)]));
    if (!citesInNotes(xml)) return printed;
    // Each alone: citeproc goes through the whole list for each note otherwise.
    for (const item of items) {
      const note = new Cite([item], { generateGraph: false }).format('citation', options);
      const work = printed.get(item.id);
      if (work) work.note = runsOf(String(note));
    }
    return printed;
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).replace(/^citeproc-js error: /, '');
    throw new Error(`The style could not be used: ${reason}`);
  }
}

function formattedWork(html: string): FormattedWork {
  const margin = /<div class="csl-left-margin">([\s\S]*?)<\/div>/.exec(html);
  const label = margin?.[1]
    ? runsOf(margin[1])
        .map(({ text }) => text)
        .join('')
    : '';
  return { label, body: runsOf(margin ? html.replace(margin[0], '') : html) };
}

function shieldedItem(item: CslItem): CslItem {
  return JSON.parse(JSON.stringify(item), (name, value: unknown) =>
    typeof value === 'string' && name !== 'id' ? shielded(value) : value,
  ) as CslItem;
}
