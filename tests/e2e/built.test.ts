import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGES } from '../../lib/panel/options/credits.tsx';
import { BUILDS, filesOf, gzipped } from '../tools/bundle.ts';
import { root } from '../tools/root.ts';
import { run } from '../tools/run.ts';

type Browser = keyof typeof BUILDS;
const browsers = Object.keys(BUILDS) as Browser[];

const jsonOf = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as unknown;
const manifestOf = (browser: Browser) =>
  jsonOf(join(BUILDS[browser], 'manifest.json')) as Promise<Record<string, unknown>>;

describe.each(browsers)('what is built for %s', (browser) => {
  it('asks for these rights and no other', async () => {
    const chrome = browser === 'chrome';
    const manifest = await manifestOf(browser);
    expect(manifest.permissions).toEqual([
      'activeTab',
      'scripting',
      'storage',
      'contextMenus',
      ...(chrome ? ['sidePanel'] : []),
    ]);
    expect(manifest.optional_permissions).toEqual(['tabs', ...(chrome ? ['unlimitedStorage'] : [])]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    const open = ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'];
    for (const key of [...open, 'sandbox', 'update_url', 'oauth2', 'key']) expect(manifest).not.toHaveProperty(key);
  });

  it('lets nothing run in its pages that did not come with it', async () => {
    const { content_security_policy: policy } = (await manifestOf(browser)) as {
      content_security_policy: Record<string, string>;
    };
    expect(Object.keys(policy)).toEqual(['extension_pages']);
    const parts = new Map(
      policy.extension_pages?.split(';').map((part) => {
        const [name = '', ...values] = part.trim().split(/\s+/);
        return [name, values.join(' ')];
      }),
    );
    expect(policy.extension_pages).not.toMatch(/unsafe|blob:|\*|http:/);
    expect(parts.get('default-src')).toBe("'none'");
    expect(parts.get('script-src')).toBe("'self'");
    expect(parts.get('connect-src')).toBe("'self' https:");
    for (const [path, html] of await filesOf(BUILDS[browser], '.html')) {
      expect(html, path).not.toMatch(/(?:src|href)="?(?:https?:)?\/\/|<script(?![^>]*\bsrc=)[^>]*>\s*\S|\son\w+="/i);
    }
  });

  it('makes no code of text, and speaks to the network in the one place that fetches subscriptions', async () => {
    const fetching: string[] = [];
    for (const [path, code] of await filesOf(BUILDS[browser], '.js')) {
      expect(code.match(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/), path).toBeNull();
      // The background loads one script of its own, by a name that stands in it.
      for (const [, name = ''] of code.matchAll(/\bimportScripts\(([^)]*)\)/g)) {
        expect(path).toBe('background.js');
        // Minified names may begin with a dollar sign, which is an anchor in a pattern.
        const named = `(?<![\\w$])${name.replaceAll('$', '\\$')}`;
        expect(new RegExp(`${named}=["'\`]/thinking\\.js["'\`]`).test(code), name).toBe(true);
      }
      expect(code, path).not.toMatch(
        /\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|RTCPeerConnection/,
      );
      expect(code, path).not.toMatch(/\b(?:import|fetch|Worker)\s*\(\s*["'`](?:https?:)?\/\//);
      expect(code, path).not.toMatch(/\.src\s*=\s*["'`](?:https?:)?\/\//);
      for (const [, given = ''] of code.matchAll(/(?<![\w.$])fetch\(([^)]{0,40})/g)) {
        if (!given.startsWith('new URL(')) fetching.push(given);
      }
    }
    // Where a subscription is asked for, and Vite's own loading ahead of what the page itself names.
    expect([...new Set(fetching)].length).toBeLessThanOrEqual(3);
    expect(fetching.join(' ')).not.toMatch(/["'`]/);
  });

  it('ships nothing but itself: no map, no test, no source', async () => {
    const files = [...(await filesOf(BUILDS[browser], '')).keys()];
    expect(files.filter((path) => /\.(?:map|tsx?|test\.js|pem|env)$|schema\.json$/.test(path))).toEqual([]);
  });
});

describe('what ships of others', () => {
  it('is what the options list, by the licences that the packages state', async () => {
    const built = await Promise.all(
      browsers.map((browser) => jsonOf(join(root, `.output/packages-${browser}.json`)) as Promise<string[]>),
    );
    const shipped = [...new Set(built.flat())].sort();
    expect(shipped.length).toBeGreaterThan(10);
    expect(PACKAGES.map(({ name }) => name)).toEqual(shipped);
    for (const { name, licence } of PACKAGES) {
      const folder = join(root, 'node_modules', name);
      const stated = ((await jsonOf(join(folder, 'package.json'))) as { license: string }).license;
      // The one whose package says less than its own licence file.
      if (name === 'citeproc') expect(stated).toBe('CPAL-1.0 OR AGPL-1.0');
      else expect(licence, name).toBe(stated);
    }
  });
});

describe("the reader's script", () => {
  it.each(browsers)('has the steps of Readability that pick a text, and is compiled at once: %s', async (browser) => {
    const code = await readFile(join(BUILDS[browser], 'reader.js'), 'utf8');
    for (const step of ['_prepDocument', '_grabArticle', '_cleanConditionally']) expect(code).toContain(step);
    for (const step of ['_getArticleMetadata', '_getJSONLD', '_fixRelativeUris']) expect(code).not.toContain(step);
    // Nor what would tell of them, nor patterns that none of them names, nor its second try, nor its check before all of them.
    for (const rest of ['Reader: (Readability)', 'replaceFonts', 'prevLink']) expect(code).not.toContain(rest);
    expect(code).not.toMatch(/innerHTML=[^=]/);
    expect(code.match(/yom-remote/g)).toHaveLength(1);
    expect(code).toMatch(/^\/\/# allFunctionsCalledOnLoad\n\(function/);
  });
});

describe('the size, gzipped', () => {
  it.each(browsers)('of what a page is given stays within its budget: %s', async (browser) => {
    const reading = await gzipped(BUILDS[browser], 'reader.js');
    const marking = await gzipped(BUILDS[browser], 'marks.js');
    expect(reading + marking).toBeLessThanOrEqual(32);
    expect(await gzipped(BUILDS[browser], 'card.js')).toBeLessThanOrEqual(20);
    expect(await gzipped(BUILDS[browser], 'always.js')).toBeLessThanOrEqual(4);
  });

  it.each(browsers)('of the background at start stays within its budget: %s', async (browser) => {
    expect(await gzipped(BUILDS[browser], 'background.js')).toBeLessThanOrEqual(60);
  });

  it.each(browsers)('of what the background loads at the first check stays within its budget: %s', async (browser) => {
    expect(await gzipped(BUILDS[browser], 'thinking.js')).toBeLessThanOrEqual(226);
  });
});

describe('the packages for the stores', () => {
  it('are the same bytes when they are made again, and pass the check of Firefox', async () => {
    const hashes = async () =>
      Promise.all(
        browsers.map(async (browser) => {
          const path = join(root, `.output/second-source-0.1.0-${browser}.zip`);
          return createHash('sha256')
            .update(await readFile(path))
            .digest('hex');
        }),
      );
    const made: string[][] = [];
    for (const _ of [1, 2]) {
      for (const browser of browsers) expect((await run('wxt', ['zip', '-b', browser])).ok).toBe(true);
      made.push(await hashes());
    }
    expect(made[1]).toEqual(made[0]);
    const lint = await run('web-ext', [
      'lint',
      '--source-dir',
      BUILDS.firefox,
      '--output',
      'json',
      '--no-config-discovery',
    ]);
    const told = JSON.parse(lint.output.slice(lint.output.indexOf('{"count"'))) as Record<
      'errors' | 'notices' | 'warnings',
      { code: string; file: string }[]
    >;
    expect(told.errors).toEqual([]);
    expect(told.notices).toEqual([]);
    expect(told.warnings).toEqual([]);
  }, 180_000);
});
