/** A citation style: one that ships, or one that a person brought. */
export interface CitationStyle {
  /** As it is named on the command line: "apa". */
  id: string;
  /** As it is shown. */
  label: string;
  /** Of one that ships: its file among the assets. */
  file?: string;
  /** Of one that was brought: the style itself, CSL 1.0 in XML. */
  xml?: string;
}

/** The styles that ship, in the order in which they are offered. Their licence and authors: assets/styles/CREDITS.md. */
export const STYLES: readonly CitationStyle[] = [
  { id: 'apa', label: 'APA (7th edition)', file: 'styles/apa.csl' },
  { id: 'mla', label: 'MLA (9th edition)', file: 'styles/modern-language-association.csl' },
  { id: 'chicago-notes', label: 'Chicago, notes (18th edition)', file: 'styles/chicago-notes-bibliography.csl' },
  { id: 'chicago-author-date', label: 'Chicago, author-date (18th edition)', file: 'styles/chicago-author-date.csl' },
  { id: 'vancouver', label: 'Vancouver (NLM)', file: 'styles/nlm-citation-sequence.csl' },
];

/** No official style is near this, in UTF-16 code units. */
const LARGEST_STYLE = 1_000_000;

/** Looks at a CSL file that a person brings; gives the style, or a plain sentence that begins with the file's name. */
export function readStyle(xml: string, file: string): { style: CitationStyle } | { problem: string } {
  const refused = (reason: string) => ({ problem: `${file}: ${reason}` });
  if (xml.length > LARGEST_STYLE) return refused('it is larger than any citation style.');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return refused('a citation style has no document type of its own.');
  const [root] = /<style\b[^>]*>/.exec(xml) ?? [];
  if (!root || !/xmlns\s*=\s*["']http:\/\/purl\.org\/net\/xbiblio\/csl["']/.test(root)) {
    return refused('this is not a citation style (a CSL file, whose root is <style>).');
  }
  const title = decodedTitle(/<title\b[^>]*>([^<]*)<\/title>/.exec(xml)?.[1] ?? '');
  const [parent] = /<link\b[^>]*rel\s*=\s*["']independent-parent["'][^>]*>/.exec(xml) ?? [];
  if (parent) {
    const address = /href\s*=\s*["']([^"']+)["']/.exec(parent)?.[1] ?? '';
    return refused(`it only points to another style (${address}). Choose that one.`);
  }
  if (!/<bibliography\b/.test(xml)) return refused('the style has no bibliography.');
  if (!/<\/style>\s*$/.test(xml)) return refused('the file ends too early.');
  const id = `own:${file.replace(/\.(?:csl|xml)$/i, '')}`;
  return { style: { id, label: title || file, xml } };
}

function decodedTitle(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

/** Whether a style cites in notes. */
export function citesInNotes(xml: string): boolean {
  return /<style\b[^>]*\bclass\s*=\s*["']note["']/.test(xml);
}
