import type * as v from 'valibot';
import { KINDS } from '../model.ts';

/** Keys that reach for an object's prototype; no file needs them. */
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 12;

/**
 * What no schema looks at: keys that reach for the prototype, and nesting without end. Gives the reason with its path
 * ("facts[3].__proto__: …"), or undefined where there is none.
 */
export function hiddenFault(value: unknown, path = '', depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEEPEST) return `${path}: is nested deeper than ${DEEPEST} levels`;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const fault = hiddenFault(item, `${path}[${index}]`, depth + 1);
      if (fault) return fault;
    }
    return undefined;
  }
  for (const key of Object.keys(value)) {
    const at = path === '' ? shown(key) : `${path}.${shown(key)}`;
    if (REFUSED_KEYS.has(key)) return `${at}: this key is not allowed`;
    const fault = hiddenFault((value as Record<string, unknown>)[key], at, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}

/**
 * A schema's complaint as one clause: `facts[12].value.from: must be a whole number from 0 to 130, got "35"`. `at` is the path
 * of what the schema was given.
 */
export function clauseOf(issue: v.BaseIssue<unknown>, at = ''): string {
  const path = pathOf(issue);
  return clause(at === '' || path === '' || path.startsWith('[') ? at + path : `${at}.${path}`, reasonOf(issue));
}

/** Joins a path and a reason; the file as a whole has no path. */
export function clause(path: string, reason: string): string {
  return path === '' ? `the file ${reason}` : `${path}: ${reason}`;
}

/** A value as it may stand in a sentence: JSON, one line, at most 60 characters. */
export function got(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return `"${shown(value)}"`;
  return String(value);
}

/** Where a schema's complaint points, from the root of what it was given: `value.from`. */
export function pathOf(issue: v.BaseIssue<unknown>): string {
  let path = '';
  for (const { key } of issue.path ?? []) {
    path += typeof key === 'number' ? `[${key}]` : `${path === '' ? '' : '.'}${shown(String(key))}`;
  }
  return path;
}

/** A schema's complaint without its path. */
export function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return 'is not a field of the format';
    if (issue.received === 'undefined') return 'is missing';
    return `must be an object, got ${got(issue.input)}`;
  }
  if (issue.type === 'variant' && issue.expected === 'Object') return `must be an object, got ${got(issue.input)}`;
  if (issue.type === 'variant' && issue.received === 'undefined')
    return `is missing; must be one of ${KINDS.join(', ')}`;
  // A check across fields gets the whole object, which tells the reader nothing.
  if (issue.type === 'check' && typeof issue.input === 'object') return issue.message;
  return `${issue.message}, got ${got(issue.input)}`;
}

function shown(text: string): string {
  const line = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
