import type { FormattedWorks } from '../../lib/citations/formatted.ts';
import type { CitationList } from '../../lib/citations/list.ts';

/** What a style would print, so far as a test of escaping cares: the author and the title, the latter set in italics. */
export function roughly(list: CitationList): FormattedWorks {
  return new Map(
    list.works.map((work) => [
      work.key,
      {
        label: '',
        body: [
          { text: `${work.publisher}. `, emphasis: [] },
          { text: work.title || 'Untitled', emphasis: ['italic' as const] },
          { text: ` ${work.url ?? ''}`, emphasis: [] },
        ],
      },
    ]),
  );
}
