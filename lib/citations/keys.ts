import { type CslName, parseNames } from './names.ts';

/** Longer ones are cut where RIS is read. */
const LONGEST = 20;

interface Named {
  title: string;
  authors: readonly string[];
  names?: CslName[];
  publisher?: string | undefined;
  published?: string | undefined;
}

/** A key for each work, as "lynch2024officer": the first author or else the publisher, the year, the title's first long word. */
export function citationKeys(works: readonly Named[]): string[] {
  const taken = new Set<string>();
  return works.map((work) => {
    const base = keyOf(work);
    let key = base;
    for (let n = 2; taken.has(key); n++) key = `${base.slice(0, LONGEST - String(n).length - 1)}-${n}`;
    taken.add(key);
    return key;
  });
}

function keyOf(work: Named): string {
  const [name] = work.names ?? parseNames(work.authors, work.publisher);
  const who = name ? ('literal' in name ? name.literal : name.family) : (work.publisher ?? '');
  const year = /^\d{4}/.exec(work.published ?? '')?.[0] ?? '';
  const word = plain(work.title).find((each) => each.length > 3 && /^[a-z]+$/.test(each)) ?? '';
  const names = plain(who).filter((each) => each !== 'the');
  return `${names.join('').slice(0, 10)}${year}${word}`.slice(0, LONGEST) || 'source';
}

function plain(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
