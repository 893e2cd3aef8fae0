import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../lib/kinds/index.ts';
import { KINDS, type Kind } from '../lib/model.ts';
import { root } from './tools/root.ts';
import { filesBelow, isNode, lineOf, nameOf, parsedBelow, type SourceFile, type SyntaxNode } from './tools/sources.ts';

/** The rooms of lib, and what each may import beside itself. `*` stands for every room not named after `but`. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  // The values that kinds state are the model's own file: who wants them asks the model.
  values: [],
  // Nothing at all but in the bench's build.
  timed: [],
  model: ['values'],
  text: ['model'],
  article: ['model', 'text', 'timed'],
  kinds: ['model', 'text'],
  claims: ['model', 'text', 'kinds'],
  facts: ['model', 'text', 'claims'],
  findings: ['model', 'text', 'kinds', 'claims', 'facts', 'preferences', 'timed'],
  marks: ['model', 'article', 'preferences'],
  panel: ['model', 'messages', 'preferences', 'facts', 'citations'],
  citations: ['model', 'text'],
  messages: ['model', 'article', 'preferences'],
  preferences: ['model'],
  settings: ['model', 'preferences'],
  cli: ['model', 'text', 'article', 'kinds', 'claims', 'facts', 'findings', 'citations'],
};

/** Narrower than a whole room: what may be taken from a neighbour. */
const ONLY_FROM: { from: string; of: string; files: RegExp }[] = [
  { from: 'marks', of: 'article', files: /^lib\/article\/place\.ts$/ },
  { from: 'messages', of: 'article', files: /^lib\/article\/stated\.ts$/ },
  // What formats in styles is large: the export page asks for it, and a worker loads it.
  { from: 'panel', of: 'citations', files: /^lib\/citations\/(?!engine|ris|bibtex)[a-z-]+\.tsx?$/ },
  { from: 'findings', of: 'facts', files: /^lib\/facts\/(library|keys)\.ts$/ },
  // The library's words as types; what is done with it, the pages do.
  { from: 'panel', of: 'facts', files: /^lib\/facts\/own\.ts$/ },
];

/** Only these speak to the browser's extension APIs. */
const SPEAKS_TO_BROWSER = /^(entrypoints\/|lib\/(messages|settings)\b|lib\/facts\/store\b)/;
const BROWSER_PACKAGES = /^(wxt|#imports|webextension-polyfill)(\/|$)/;

const TOP_LEVEL =
  /^(package\.json|package-lock\.json|tsconfig\.json|wxt\.config\.ts|entrypoints|lib|assets|tests|README\.md|LICENSE|\..+)$/;
const NOT_KEPT = new Set(['node_modules', 'test-results', 'stats.html']);

/** Without these the main job is not done. Every other kind joins them once it has a room. */
const CORE: readonly Kind[] = ['name', 'role', 'age', 'kin', 'time', 'place', 'count'];

const LONGEST_FILE = 350;

const library = parsedBelow('lib');
const product = library.concat(parsedBelow('entrypoints'));
const tests = parsedBelow('tests');

function room(path: string): string | undefined {
  return /^lib\/([a-z]+)(?:\.ts$|\/)/.exec(path)?.[1];
}

/** Every place where a node of the files is refused, as `path:line what`. */
function places(files: SourceFile[], refused: (node: SyntaxNode, file: SourceFile) => string | undefined): string[] {
  return files.flatMap((file) =>
    file.nodes.flatMap((node) => {
      const what = refused(node, file);
      return what === undefined ? [] : [`${file.path}:${lineOf(file, node)} ${what}`];
    }),
  );
}

/** What a chain begins with: `it` of `it.concurrent.only`. */
function startOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'Identifier') return String(value.name);
  return startOf(value.object ?? value.callee);
}

describe('the import table', () => {
  it('sees the files that it guards', () => {
    expect(library.map((file) => file.path)).toContain('lib/model.ts');
    expect(library.flatMap((file) => file.imports)).toContain('lib/model.ts');
  });

  it.each(library.map((file) => [file.path, file] as const))('holds for %s', (path, file) => {
    const own = room(path);
    const allowed = MAY_IMPORT[own ?? ''];
    expect(allowed, `${path} stands in no room of the table`).toBeDefined();
    const wrong = file.imports.filter((imported) => {
      if (imported.startsWith('entrypoints/') || imported.startsWith('tests/')) return true;
      const other = room(imported);
      if (other === undefined || other === own) return false;
      const narrow = ONLY_FROM.find(({ from, of }) => from === own && of === other);
      return narrow ? !narrow.files.test(imported) : !allowed?.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it('has no cycle', () => {
    const imports = new Map(product.map((file) => [file.path, file.imports]));
    const finished = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (finished.has(path) || trail.includes(path)) return;
      for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
      finished.add(path);
    };
    for (const path of imports.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});

describe('the kinds', () => {
  const registered = Object.keys(ROOMS) as Kind[];
  const files = filesBelow('lib/kinds').map((path) => path.slice('lib/kinds/'.length, -'.ts'.length));

  it('are registered in the order of the model, the core ones among them', () => {
    expect(registered).toEqual(KINDS.filter((kind) => registered.includes(kind)));
    expect(registered).toEqual(expect.arrayContaining([...CORE]));
  });

  it('have a room each, which is registered', () => {
    expect(KINDS.filter((kind) => files.includes(kind))).toEqual(registered);
  });

  it.each(Object.entries(ROOMS))(
    'have a room under its own name that proves itself: %s',
    async (kind, registeredRoom) => {
      const file = (await import(`../lib/kinds/${kind}.ts`)) as Record<string, unknown>;
      expect(file[kind]).toBe(registeredRoom);
      expect(registeredRoom.kind).toBe(kind);
      expect(registeredRoom.examples.finds.length).toBeGreaterThan(0);
      expect(registeredRoom.examples.leaves.length).toBeGreaterThan(0);
    },
  );
});

describe('the walls', () => {
  it('lets only the doors speak to the browser', () => {
    const outside = product.filter((file) => !SPEAKS_TO_BROWSER.test(file.path));
    const importing = outside.filter((file) => file.imports.some((each) => BROWSER_PACKAGES.test(each)));
    expect(importing.map((file) => file.path)).toEqual([]);
    const calling = places(outside, (node) => {
      if (node.type !== 'MemberExpression' || !isNode(node.object) || node.object.type !== 'Identifier')
        return undefined;
      return ['browser', 'chrome'].includes(String(node.object.name)) ? `calls ${node.object.name}` : undefined;
    });
    expect(calling).toEqual([]);
  });

  it('writes no markup from text', () => {
    const markup = new Set([
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'setHTMLUnsafe',
      'createContextualFragment',
      'dangerouslySetInnerHTML',
      'srcdoc',
    ]);
    const found = places(product, (node) => {
      const name = node.type === 'JSXAttribute' ? nameOf(node.name) : nameOf(node);
      return ['MemberExpression', 'JSXAttribute', 'Identifier'].includes(node.type) && name && markup.has(name)
        ? `uses ${name}`
        : undefined;
    });
    expect(found).toEqual([]);
  });

  it('keeps the kinds, the text and the judging free of page, clock and network', () => {
    const pure = library.filter((file) => ['text', 'kinds', 'claims', 'findings'].includes(room(file.path) ?? ''));
    const globals = new Set([
      'document',
      'window',
      'globalThis',
      'navigator',
      'performance',
      'self',
      'location',
      'crypto',
    ]);
    const called = new Set(['fetch', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']);
    const found = places(pure, (node) => {
      if (node.type === 'MemberExpression' && isNode(node.object) && node.object.type === 'Identifier') {
        const object = String(node.object.name);
        const member = `${object}.${nameOf(node)}`;
        if (globals.has(object) || member === 'Date.now' || member === 'Math.random') return `reads ${member}`;
      }
      if (node.type === 'CallExpression' && called.has(nameOf(node.callee) ?? ''))
        return `calls ${nameOf(node.callee)}`;
      const bare = Array.isArray(node.arguments) && node.arguments.length === 0;
      if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && bare) return 'reads the clock';
      if (node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'Date')
        return 'reads the clock';
      return undefined;
    });
    expect(found).toEqual([]);
  });

  it('keeps every file readable in a few screens', () => {
    const long = [...product, ...tests]
      .map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('skips no test and singles none out', () => {
    const files = tests.filter((file) => /\.test\.tsx?$/.test(file.path));
    expect(files.length).toBeGreaterThan(0);
    const found = places(files, (node) => {
      if (node.type !== 'MemberExpression' || !['it', 'test', 'describe'].includes(startOf(node))) return undefined;
      return ['skip', 'only', 'todo', 'fixme', 'fails'].includes(nameOf(node) ?? '')
        ? `uses ${nameOf(node)}`
        : undefined;
    });
    expect(found).toEqual([]);
  });

  it('has at its top only what a project needs there', () => {
    const extra = readdirSync(root).filter((name) => !NOT_KEPT.has(name) && !TOP_LEVEL.test(name));
    expect(extra).toEqual([]);
  });

  it('has no drawer that everything ends up in', () => {
    const drawers = filesBelow('lib', 'entrypoints', 'tests').filter((path) =>
      /(^|\/)(utils?|helpers?|common|shared|misc|manager)(\.|\/)/i.test(path),
    );
    expect(drawers).toEqual([]);
  });
});
