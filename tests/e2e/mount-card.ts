import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { cardContent } from '../../lib/marks/card-content.ts';
import type { CardView, CardWords } from '../../lib/marks/card-view.ts';
import { root } from '../tools/root.ts';

/** A card with everything that a card can have. */
const VIEW: CardView = {
  words: '36',
  verdict: 'differs',
  verdictWord: 'Differs',
  tally: '1 differs, 1 updated, 2 agree',
  reason: 'Valley Radio says 35, this article says 36.',
  notes: ['Both cite the police chief.'],
  evidence: (['differs', 'updated', 'agrees', 'compatible'] as const).map((verdict, at) => ({
    verdict,
    verdictWord: `Word ${at}`,
    publisher: 'Valley Radio',
    details: ['1 March 2024', '4 days before'],
    said: { before: 'The miller was ', words: '35', after: ' years old.' },
    reason: 'Both cannot stand.',
    ...(at % 2 === 0 ? { summary: 'summarised by City desk' } : {}),
    link: { href: `https://radio.example/${at}#:~:text=35`, label: `Open report ${at}` },
  })),
  position: '2 of 12',
  citation: 'Valley Radio, 1 March 2024.',
  ignorable: [
    { what: 'claim', fact: null, label: 'This detail, here' },
    { what: 'fact', fact: 'f', label: 'What Valley Radio says: 35' },
    { what: 'kind', fact: null, label: 'Ages on radio.example' },
    { what: 'site', fact: null, label: 'Everything on radio.example' },
  ],
};
const WORDS: CardWords = {
  label: 'What the sources say',
  open: 'Open',
  next: 'Next mark',
  previous: 'Previous mark',
  close: 'Close',
  copy: 'Copy citation',
  copied: 'Copied',
  notCopied: 'Not copied',
  ignore: 'Ignore',
};

/** What the bundle leaves in the page. */
interface Mounted {
  secondSourceCard: { cardContent: typeof cardContent };
}

/** The card's module as one script, made from its source. */
export async function bundleCard(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, 'lib/marks/card-content.ts'), formats: ['iife'], name: 'secondSourceCard' },
    },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error('The card was not bundled.');
  return bundle.output[0].code;
}

/** Puts a card into a page in an open shadow root, in the style that it has in its closed one. */
export async function mountCard(page: Page, code: string): Promise<void> {
  await page.evaluate(`${code}; globalThis.secondSourceCard = secondSourceCard; undefined`);
  const css = await readFile(join(root, 'lib/marks/card.css'), 'utf8');
  await page.evaluate(
    ({ view, words, css }) => {
      const host = document.createElement('div');
      const shadow = host.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      shadow.adoptedStyleSheets = [sheet];
      const { cardContent } = (globalThis as unknown as Mounted).secondSourceCard;
      const nothing = () => undefined;
      const card = cardContent(view, words, { close: nothing, step: nothing, ignore: nothing });
      card.popover = 'manual';
      shadow.append(card);
      document.documentElement.append(host);
      card.showPopover();
      for (const each of shadow.querySelectorAll('details')) each.open = true;
    },
    { view: VIEW, words: WORDS, css },
  );
}
