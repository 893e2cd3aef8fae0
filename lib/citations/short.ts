import type { Article, Evidence, Finding, Source } from '../model.ts';
import { oneLine } from './clean.ts';
import { printedDate, saidInFull } from './evidence.ts';
import { citedAddress, passageAddress } from './link.ts';
import { parseNames, printedName } from './names.ts';

/**
 * One source's evidence on a finding as a few plain lines: what the article says, what the source says, where to read it. Needs
 * no style and nothing large, so that a card can offer it too; a styled citation comes from the export page.
 */
export function citationText(
  article: Pick<Article, 'id' | 'title'>,
  finding: Pick<Finding, 'claim'>,
  evidence: Evidence,
  source: Source | undefined,
): string {
  const { said } = evidence;
  const itself = source === undefined || source.id === article.id;
  const url = source?.url;
  const address = said.type === 'quote' ? passageAddress(url, said.text) : citedAddress(url);
  const title = oneLine(source?.title ?? article.title);
  const work = [
    itself
      ? ''
      : parseNames((source?.authors ?? []).map(oneLine), source?.publisher)
          .map(printedName)
          .join(', '),
    title === '' || title.startsWith('[') ? title : `“${title}”`,
    oneLine(source?.publisher ?? ''),
    itself ? '' : printedDate(source?.published),
    source?.origin ? `text by ${oneLine(source.origin)}` : '',
  ];
  return [
    `${oneLine(finding.claim.words)} — ${evidence.verdict}: ${oneLine(evidence.reason)}`,
    saidInFull(said),
    work.filter(Boolean).join(', '),
    address ?? '',
  ]
    .filter(Boolean)
    .join('\n');
}
