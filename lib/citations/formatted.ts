/** How a stretch of a citation is set. */
export const EMPHASES = ['italic', 'bold', 'superscript', 'subscript', 'small-caps'] as const;
export type Emphasis = (typeof EMPHASES)[number];

/** A stretch of a citation that is set in one way. */
export interface Run {
  text: string;
  emphasis: readonly Emphasis[];
}

/** A work as a style prints it. */
export interface FormattedWork {
  /** The style's own number or label, where it stands apart: "1." */
  label: string;
  body: Run[];
  /** The note, in styles that cite in notes. */
  note?: Run[];
}

/** By the work's key, in the order of the style's bibliography. */
export type FormattedWorks = ReadonlyMap<string, FormattedWork>;

export const plainText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** What stands in for `<`, `>` and `&` of a text while citeproc, which reads some tags in texts, works on it. */
const STAND_INS: Record<string, string> = { '<': '\ue000', '>': '\ue001', '&': '\ue002' };
const MEANT = Object.fromEntries(Object.entries(STAND_INS).map(([sign, standIn]) => [standIn, sign]));

/** A text of a page, so that nothing in it acts as markup in citeproc. */
export function shielded(text: string): string {
  return text.replace(/[<>&]/g, (sign) => STAND_INS[sign] ?? '');
}

function unshielded(text: string): string {
  return text.replace(/[\ue000-\ue002]/g, (sign) => MEANT[sign] ?? '');
}

const TAG = /<(\/?)([a-z]+)([^<>]*)>/g;

/** The emphasis that citeproc's own tags carry; all others carry none. */
function emphasisOf(tag: string, attributes: string): Emphasis | undefined {
  if (tag === 'span') return /small-caps/.test(attributes) ? 'small-caps' : undefined;
  return ({ i: 'italic', b: 'bold', sup: 'superscript', sub: 'subscript' } as const)[tag];
}

const VOID = new Set(['br', 'hr', 'img', 'wbr']);

/** What citeproc wrote as HTML, as runs. Only citeproc's and the style's own tags are in it: the texts were shielded. */
export function runsOf(html: string): Run[] {
  const runs: Run[] = [];
  const open: { tag: string; emphasis: Emphasis | undefined }[] = [];
  const take = (markup: string) => {
    const text = unshielded(decoded(markup.replace(/\s+/g, ' ')));
    if (text === '') return;
    const emphasis = EMPHASES.filter((each) => open.some((tag) => tag.emphasis === each));
    const last = runs.at(-1);
    if (last && last.emphasis.join() === emphasis.join()) last.text += text;
    else runs.push({ text, emphasis });
  };
  let from = 0;
  for (const { 0: whole, 1: closing, 2: tag = '', 3: attributes = '', index } of html.matchAll(TAG)) {
    take(html.slice(from, index));
    from = index + whole.length;
    if (closing) {
      const at = open.findLastIndex((each) => each.tag === tag);
      if (at >= 0) open.splice(at, 1);
    } else if (!VOID.has(tag)) open.push({ tag, emphasis: emphasisOf(tag, attributes) });
  }
  take(html.slice(from));
  return trimmed(runs);
}

function trimmed(runs: Run[]): Run[] {
  const [first] = runs;
  const last = runs.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text !== '');
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Runs with their addresses apart, so that these can be made links. */
export function withLinks(runs: readonly Run[], address: string | undefined): (Run & { address?: string })[] {
  if (!address) return [...runs];
  return runs.flatMap((run) => {
    const at = run.text.indexOf(address);
    if (at < 0) return [run];
    const end = at + address.length;
    return [
      { ...run, text: run.text.slice(0, at) },
      { ...run, text: address, address },
      { ...run, text: run.text.slice(end) },
    ].filter(({ text }) => text !== '');
  });
}
