import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article, Block } from '../../lib/model.ts';

export const ADDRESS = 'https://herald.example/2024/03/04/bridge-fire?utm_source=mail';

const windows = new Map<string, JSDOM['window']>();

/** A document in which nothing runs or loads. One window serves all documents of an address, for a window takes long to make. */
export function documentOf(html: string, url = ADDRESS): Document {
  const window = windows.get(url) ?? new JSDOM('', { url, virtualConsole: new VirtualConsole() }).window;
  windows.set(url, window);
  return new window.DOMParser().parseFromString(html, 'text/html');
}

/** Records what happens to a document until it is asked for it. */
export function watch(document: Document, url = ADDRESS): () => MutationRecord[] {
  const observer = new (windows.get(url)!.MutationObserver)(() => {});
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  return () => observer.takeRecords();
}

/** A report in our own words, long enough for Readability's first pass. */
export const BODY = `
<p>Fire crews spent most of Sunday night on the old mill bridge at Tarrow, where a lorry carrying straw
   had caught light shortly after the evening service, the county said.</p>
<p>The driver, <a href="/people/osk">Marten Osk</a>, 52, was treated for <b>smoke</b> <i>inhalation</i>, and two of the
   crew were sent home to rest, according to Chief Dana Wellow, who had been at the bridge since nine.</p>
<p>&ldquo;Nobody was on the bridge when the deck went,&rdquo; Wellow said. &ldquo;We were lucky, and we had the wind with us
   for the whole of the night.&rdquo;</p>
<p>The county closed the road to traffic until Thursday, when engineers are to look at the piers, and asked those who live
   north of the river to take the ford at Lower Tarrow, which is open to cars but not to lorries.</p>`;

export function pageOf(parts: {
  head?: string;
  before?: string;
  body?: string;
  after?: string;
  html?: string;
}): string {
  return `<!doctype html><html ${parts.html ?? 'lang="en"'}><head><title>Lorry fire closes mill bridge at Tarrow | The Herald</title>
${parts.head ?? ''}</head><body><nav><a href="/">Home</a><a href="/news">News</a></nav><main><article>
${parts.before ?? '<h1>Lorry fire closes mill bridge at Tarrow</h1>'}<div class="story-body">${parts.body ?? BODY}</div>${parts.after ?? ''}
</article></main><footer>The Herald, Market Street</footer></body></html>`;
}

export function wordsOf(article: Article, block: Block): string {
  return article.text.slice(block.start, block.end);
}

/** The blocks of one type, or all, as text. */
export function blocksOf(article: Article, type?: Block['type']): string[] {
  return article.blocks
    .filter((block) => type === undefined || block.type === type)
    .map((block) => wordsOf(article, block));
}
