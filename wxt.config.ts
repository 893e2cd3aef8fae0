import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const assets = resolve(import.meta.dirname, 'assets');
const locales = resolve(assets, 'locales');

/**
 * citation-js and the writer of tables can fetch what they are asked for, and the former brings styles of its own. Here they are
 * given all they need: the code that speaks to the network stays out of the build, and so do the styles, which ship as files.
 */
function citationsWithoutNetwork(): Plugin {
  const refuse = `() => { throw new Error('Nothing is fetched.'); }`;
  return {
    name: 'citations-without-network',
    enforce: 'pre',
    load(id) {
      if (/@citation-js\/core\/lib-mjs\/util\/fetchFile\.js$/.test(id)) {
        return `export const fetchFile = ${refuse}; export const fetchFileAsync = ${refuse};
          export const setUserAgent = ${refuse}; export default fetchFile;`;
      }
      return /@citation-js\/plugin-csl\/lib-mjs\/styles\.json$/.test(id) ? '{}' : undefined;
    },
    transform(code, id) {
      if (!/\/node_modules\/(?:citeproc|papaparse)\//.test(id) || !code.includes('XMLHttpRequest')) return undefined;
      return { code: code.replaceAll('XMLHttpRequest', 'NoRequest'), map: null };
    },
  };
}

/**
 * No page of ours is ever given HTML to parse, so the code that could do so stays out: that of the views, and that of the
 * citations. The examples that prove each kind of claim are for tests, and stay out too, and so do steps of Readability's.
 */
function withoutWhatIsNotUsed(): Plugin {
  return {
    name: 'without-what-is-not-used',
    transform(code, id) {
      if (/\/node_modules\/preact\/dist\/preact\.mjs/.test(id)) {
        return { code: code.replace(/\.innerHTML=(\w)\.__html/g, '.textContent=$1.__html'), map: null };
      }
      if (/@citation-js\/core\/lib-mjs\/Cite\/get\.js$/.test(id)) {
        return { code: code.replace('.innerHTML =', '.textContent ='), map: null };
      }
      // Its own check whether a page is worth its time is not asked (see `lib/article/running-text.ts`).
      if (/\/node_modules\/@mozilla\/readability\/index\.js/.test(id)) {
        return { code: `module.exports = { Readability: require('./Readability') };`, map: null };
      }
      if (/\/node_modules\/@mozilla\/readability\/Readability\.js/.test(id)) {
        return { code: withoutStepsNotTaken(code, this.parse(code)), map: null };
      }
      // Merely to name the extension's API makes the browser build it, in every page that a script is put into.
      if (/\/@wxt-dev\/browser\/src\/index\.mjs$/.test(id)) return { code, map: null, moduleSideEffects: false };
      return /\/lib\/kinds\/\w+\.ts$/.test(id)
        ? { code: withoutExamples(code, this.parse(code)), map: null }
        : undefined;
    },
  };
}

/**
 * The reader runs nearly all that it has as soon as it comes into a page. Told so, Chromium compiles it in one go, and does not look
 * through all of it first, to compile each function when it is called. It must stand in the script's first line.
 */
function compiledAtOnce(script: string): Plugin {
  return {
    name: 'compiled-at-once',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunk = bundle[script];
      if (chunk?.type === 'chunk') chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
    },
  };
}

/** Packages whose code is in what was built, for the test that holds the list of their licences to it. */
const packages = new Set<string>();
function collectPackages(): Plugin {
  return {
    name: 'collect-packages',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
          if (name && renderedLength > 0) packages.add(name);
        }
      }
    },
  };
}

/** As much of a node of a syntax tree as is looked at. */
interface Syntax {
  type: string;
  start: number;
  end: number;
  name?: string;
  key?: Syntax;
  value?: Syntax;
  left?: Syntax;
  right?: Syntax;
  id?: Syntax;
  property?: Syntax;
  properties?: Syntax[];
  expression?: Syntax;
  callee?: Syntax;
  test?: Syntax;
}

/** All nodes of one type in a syntax tree. */
function nodesOf(tree: unknown, type: string): Syntax[] {
  const found: Syntax[] = [];
  JSON.stringify(tree, (_, node) => {
    if (node?.type === type) found.push(node);
    return node;
  });
  return found;
}

/** The code of a kind with no example in it. */
function withoutExamples(code: string, tree: unknown): string {
  const cuts = nodesOf(tree, 'Property').filter(
    ({ key, value }) => key?.name === 'examples' && value?.type === 'ObjectExpression',
  );
  return cuts.reduceRight(
    (left, { value }) => `${left.slice(0, value?.start)}{finds:[],leaves:[]}${left.slice(value?.end)}`,
    code,
  );
}

/** The code without some parts of it, whichever lie in others. */
function without(code: string, parts: readonly Pick<Syntax, 'start' | 'end'>[]): string {
  let left = '';
  let at = 0;
  for (const { start, end } of [...parts].sort((one, other) => one.start - other.start)) {
    if (start > at) left += code.slice(at, start);
    at = Math.max(at, end);
  }
  return left + code.slice(at);
}

/** The properties of an object, which ends at `end`, that do not stay. Each reaches to the next one. */
function cutsOf(properties: readonly Syntax[], stays: (property: Syntax) => boolean, end = 0) {
  return properties.flatMap((property, at) =>
    stays(property) ? [] : { start: property.start, end: properties[at + 1]?.start ?? end - 1 },
  );
}

/** The steps of Readability that `lib/article/pick.ts` takes, and those that `lib/article/sooner.ts` leaves out. */
const TAKEN = ['_prepDocument', '_grabArticle'];
const LEFT_OUT = ['_cleanStyles', '_fixLazyImages', '_hasChildBlockElement'];

/**
 * Readability without the methods that no step which is taken leads to, without the patterns that none of these names, without its
 * own second try (`lib/article/pick.ts` tries again by itself), and without what it would tell a developer of each step: a third of
 * it, in every page that is read.
 */
function withoutStepsNotTaken(code: string, tree: unknown): string {
  const prototype = nodesOf(tree, 'AssignmentExpression').find(
    ({ left }) => left?.property?.name === 'prototype',
  )?.right;
  const methods = prototype?.properties ?? [];
  const byName = new Map(methods.map((method) => [method.key?.name, method]));
  const waiting = TAKEN.map((name) => byName.get(name));
  const stays = new Set<Syntax>();
  const mentions = new Set<string>();
  waiting.push(nodesOf(tree, 'FunctionDeclaration').find(({ id }) => id?.name === 'Readability'));
  for (const method of waiting) {
    if (!method) throw new Error(`Readability has not all of what is taken of it: ${TAKEN.join(', ')}`);
    if (stays.has(method)) continue;
    stays.add(method);
    for (const { property } of nodesOf(method, 'MemberExpression')) {
      if (property?.name) mentions.add(property.name);
      const mentioned = byName.get(property?.name);
      if (mentioned && !LEFT_OUT.includes(property?.name ?? '')) waiting.push(mentioned);
    }
  }
  const notTaken = cutsOf(methods, (method) => stays.has(method), prototype?.end);
  const patterns = byName.get('REGEXPS')?.value;
  const notNamed = cutsOf(patterns?.properties ?? [], ({ key }) => mentions.has(key?.name ?? ''), patterns?.end);
  const secondTries = nodesOf(tree, 'IfStatement').filter(
    ({ test }) => test?.type === 'BinaryExpression' && test.right?.property?.name === '_charThreshold',
  );
  if (secondTries.length !== 1 || notNamed.length === 0) throw new Error('Readability is not what it was.');
  const logged = nodesOf(tree, 'ExpressionStatement').filter(
    ({ expression }) => expression?.type === 'CallExpression' && expression.callee?.property?.name === 'log',
  );
  const debugged = nodesOf(tree, 'IfStatement').filter(({ test }) => test?.property?.name === '_debug');
  return without(code, [...notTaken, ...notNamed, ...secondTries, ...logged, ...debugged]);
}

export default defineConfig({
  manifestVersion: 3,
  publicDir: 'assets',
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: locales },
  imports: false,
  vite: ({ mode }) => ({
    // Only the bench's build times itself; in every other one all of that is left out.
    define: { __BENCH__: JSON.stringify(mode === 'bench') },
    resolve: { alias: { 'webextension-polyfill': resolve(import.meta.dirname, 'lib/messages/native.ts') } },
    plugins: [
      preact(),
      citationsWithoutNetwork(),
      withoutWhatIsNotUsed(),
      collectPackages(),
      compiledAtOnce('reader.js'),
    ],
    worker: { format: 'es', plugins: () => [citationsWithoutNetwork(), withoutWhatIsNotUsed(), collectPackages()] },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Second Source',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    // Firefox does not let a user grant storage without limit later; there a page asks for lasting storage instead.
    optional_permissions: ['tabs', ...(browser === 'firefox' ? [] : ['unlimitedStorage'])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Only the build that the end-to-end tests use may reach a page without a click.
    ...(mode === 'e2e' ? { host_permissions: ['http://127.0.0.1/*'] } : {}),
    // The bench gives each page an origin, and so a process, of its own.
    ...(mode === 'bench' ? { host_permissions: ['http://*.localhost/*'] } : {}),
    // One background for all windows: Firefox knows no `split`, and what a private window must not leave behind is
    // simply never written (see entrypoints/background/pages.ts).
    incognito: 'spanning',
    action: { default_title: '__MSG_action_title__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_command_toggle__' },
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_previous__' },
    },
    content_security_policy: {
      // Subscribed fact sets are fetched by https; each origin asks for a permission of its own besides.
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' https:${
        mode === 'e2e' ? ' http://127.0.0.1:*' : ''
      }; form-action 'none'; base-uri 'none'`,
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-source@second-source.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // 128 is the first with `caretPositionFromPoint`, by which a click finds its mark.
        { minimum_chrome_version: '128' }),
  }),
  hooks: {
    // The sources of the messages become `_locales` and need not ship twice; the facts' schema is for people who write some.
    'build:publicAssets': (_, files) => {
      const shipped = files.filter(({ relativeDest }) => !/^locales[\\/]|\.schema\.json$/.test(relativeDest));
      files.splice(0, files.length, ...shipped);
    },
    'build:done': ({ config }) =>
      writeFile(resolve(config.outBaseDir, `packages-${config.browser}.json`), JSON.stringify([...packages].sort())),
    'build:manifestGenerated': (_, manifest) => {
      // A sidebar that opens itself on install would be the first thing a user has to close.
      if (manifest.sidebar_action) manifest.sidebar_action.open_at_install = false;
    },
  },
});
