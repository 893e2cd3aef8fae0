import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseAst } from 'vite';
import { root } from './root.ts';

/** One node of a parsed file: a type, a place in the file, and children under names that depend on the type. */
export interface SyntaxNode {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** A TypeScript file of the project, parsed. */
export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  path: string;
  text: string;
  nodes: SyntaxNode[];
  /** What it imports, types included: files of the project by path, packages as written. */
  imports: string[];
}

/** Paths of all files below these folders and files of the project, sorted; a folder that is missing has none. */
export function filesBelow(...starts: string[]): string[] {
  return starts
    .flatMap((start) => {
      try {
        return readdirSync(join(root, start), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
      } catch {
        return [];
      }
    })
    .sort();
}

/** Every TypeScript file below these folders, parsed. Throws with the file's name where one cannot be parsed. */
export function parsedBelow(...folders: string[]): SourceFile[] {
  return filesBelow(...folders)
    .filter((path) => /\.tsx?$/.test(path))
    .map(parsed);
}

function parsed(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  let program: unknown;
  try {
    program = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path);
  } catch (error) {
    throw new Error(`${path} cannot be parsed: ${error}`);
  }
  const nodes = [...nodesBelow(program)];
  const imports = nodes.flatMap(importOf).map((specifier) => resolved(path, specifier));
  return { path, text, nodes, imports };
}

function* nodesBelow(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const each of value) yield* nodesBelow(each);
  } else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* nodesBelow(child);
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function importOf(node: SyntaxNode): string[] {
  if (!IMPORTING.has(node.type) || !isNode(node.source)) return [];
  return typeof node.source.value === 'string' ? [node.source.value] : [];
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(dirname(from), specifier) : specifier;
}

/** `line` of a place in a file, from 1. */
export function lineOf(file: SourceFile, node: SyntaxNode): number {
  return file.text.slice(0, node.start).split('\n').length;
}

/** The name of an identifier, or of a member: `now` of `Date.now`. */
export function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Identifier' || value.type === 'JSXIdentifier') return String(value.name);
  if (value.type === 'MemberExpression') return value.computed ? undefined : nameOf(value.property);
  return undefined;
}
