import { describe, expect, it } from 'vitest';
import { plainText } from '../../lib/citations/formatted.ts';
import { FORMATS } from '../../lib/citations/index.ts';
import { readStyle, STYLES } from '../../lib/citations/styles.ts';
import { formatFor } from '../../lib/citations/write.ts';
import type { Source } from '../../lib/model.ts';
import { exampleList, listOf, printed, readAsset, written } from './listed.ts';

/** The example that APA prints for an article on a newspaper's site, and MLA's and Vancouver's form of the same. */
const signed: Partial<Source> = {
  publisher: 'The New York Times',
  title: 'Can we get better at forgetting?',
  authors: ['By Benedict Carey'],
  published: '2019-03-22',
  url: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
};

/** The example that the Chicago Manual's quick guide prints for a news article. */
const flax: Partial<Source> = {
  publisher: 'New York Times',
  title: 'Are Flax Seeds All That?',
  authors: ['Dani Blum'],
  published: '2023-12-13',
  url: 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
};

/** A wire story that nobody signed. */
const wire: Partial<Source> = {
  publisher: 'Valley Times',
  title: 'Mill fire burns two days',
  authors: [],
  origin: 'Associated Press',
  published: '2024-03-02',
  url: 'https://valley.example/mill-fire',
};

/** A report that nobody signed, and that no agency wrote. */
const unsigned: Partial<Source> = {
  ...wire,
  title: 'Ad heats a race in Texas',
  publisher: 'New York Times',
};

/** The example that the Chicago Manual's quick guide prints for a page without a date. */
const undated: Partial<Source> = {
  publisher: 'Yale University',
  title: 'About Yale: Yale Facts',
  authors: [],
  accessed: '2017-05-01T12:00:00Z',
  url: 'https://www.yale.edu/about-yale/yale-facts',
};

/** The example that APA prints for a page that is meant to change, with the day on which it was read. */
const clock: Partial<Source> = {
  publisher: 'U.S. Department of Commerce',
  title: 'U.S. and world population clock',
  authors: ['U.S. Census Bureau'],
  accessed: '2020-01-09',
  url: 'https://www.census.gov/popclock/',
};

async function cited(source: Partial<Source>, style: string, type?: 'webpage'): Promise<string> {
  const list = listOf(source, type ? { edits: { one: { type } } } : {});
  const [work] = (await printed(list, style)).values();
  return plainText(work?.body ?? []);
}

describe('a newspaper article', () => {
  it.each([
    [
      'apa',
      'Carey, B. (2019, March 22). Can we get better at forgetting? The New York Times. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    ],
    [
      'mla',
      'Carey, Benedict. “Can We Get Better at Forgetting?” The New York Times, 22 Mar. 2019, https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html.',
    ],
    [
      'vancouver',
      'Carey B. Can we get better at forgetting? The New York Times [Internet]. 2019 Mar 22. Available from: https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    ],
  ])('in %s', async (style, citation) => {
    expect(await cited(signed, style)).toBe(citation);
  });

  it.each([
    [
      'chicago-notes',
      'Blum, Dani. “Are Flax Seeds All That?” New York Times, December 13, 2023. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    ],
    [
      'chicago-author-date',
      'Blum, Dani. 2023. “Are Flax Seeds All That?” New York Times, December 13. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    ],
  ])('in %s', async (style, citation) => {
    expect(await cited(flax, style)).toBe(citation);
  });

  it('has a note of its own in Chicago notes', async () => {
    const [work] = (await printed(listOf(flax), 'chicago-notes')).values();
    expect(plainText(work?.note ?? [])).toBe(
      'Dani Blum, “Are Flax Seeds All That?,” New York Times, December 13, 2023, https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    );
  });

  it('has the name of the paper in italics, and nothing else', async () => {
    const [work] = (await printed(listOf(signed), 'apa')).values();
    expect(work?.body.filter(({ emphasis }) => emphasis.includes('italic'))).toEqual([
      { text: 'The New York Times', emphasis: ['italic'] },
    ]);
  });
});

describe('a wire story without author', () => {
  it.each([
    [
      'apa',
      'Associated Press. (2024, March 2). Mill fire burns two days. Valley Times. https://valley.example/mill-fire',
    ],
    [
      'mla',
      'Associated Press. “Mill Fire Burns Two Days.” Valley Times, 2 Mar. 2024, https://valley.example/mill-fire.',
    ],
    [
      'chicago-notes',
      'Associated Press. “Mill Fire Burns Two Days.” Valley Times, March 2, 2024. https://valley.example/mill-fire.',
    ],
    [
      'chicago-author-date',
      'Associated Press. 2024. “Mill Fire Burns Two Days.” Valley Times, March 2. https://valley.example/mill-fire.',
    ],
    [
      'vancouver',
      'Associated Press. Mill fire burns two days. Valley Times [Internet]. 2024 Mar 2. Available from: https://valley.example/mill-fire',
    ],
  ])('in %s', async (style, citation) => {
    expect(await cited(wire, style)).toBe(citation);
  });

  it('begins with its title, or with the paper, where no agency is named either', async () => {
    const { origin: _, ...alone } = unsigned;
    expect(await cited(alone, 'apa')).toMatch(/^Ad heats a race in Texas\. \(2024, March 2\)\. New York Times\./);
    expect(await cited(alone, 'mla')).toMatch(/^“Ad Heats a Race in Texas\.” New York Times, 2 Mar\. 2024,/);
    expect(await cited(alone, 'chicago-notes')).toMatch(
      /^New York Times\. “Ad Heats a Race in Texas\.” March 2, 2024\./,
    );
  });
});

describe('a web page without date', () => {
  it.each([
    [
      'apa',
      'About Yale: Yale Facts. (n.d.). Yale University. Retrieved May 1, 2017, from https://www.yale.edu/about-yale/yale-facts',
    ],
    [
      'mla',
      '“About Yale: Yale Facts.” Yale University, https://www.yale.edu/about-yale/yale-facts. Accessed 1 May 2017.',
    ],
    [
      'chicago-notes',
      'Yale University. “About Yale: Yale Facts.” Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts.',
    ],
    [
      'chicago-author-date',
      'Yale University. n.d. “About Yale: Yale Facts.” Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts.',
    ],
    [
      'vancouver',
      'Yale University [Internet]. [cited 2017 May 1]. About Yale: Yale Facts. Available from: https://www.yale.edu/about-yale/yale-facts',
    ],
  ])('in %s', async (style, citation) => {
    expect(await cited(undated, style, 'webpage')).toBe(citation);
  });

  it('by an office, in apa', async () => {
    expect(await cited(clock, 'apa', 'webpage')).toBe(
      'U.S. Census Bureau. (n.d.). U.S. and world population clock. U.S. Department of Commerce. Retrieved January 9, 2020, from https://www.census.gov/popclock/',
    );
  });

  it('is never given today’s date', async () => {
    for (const { id } of STYLES) {
      const { accessed: _, ...never } = undated;
      expect(await cited(never, id)).not.toContain(String(new Date().getFullYear()));
    }
  });
});

describe('what a page says', () => {
  it('is printed as it stands, whatever citeproc reads into it', async () => {
    const title = 'A <b>bold</b> & <script>x</script> 漢字 “said” &amp; עברית';
    const text = await cited({ ...signed, title }, 'apa');
    expect(text).toContain('A <b>bold</b> & <script>x</script> 漢字 “said” &amp; עברית');
  });

  it('is numbered by Vancouver in the order of the text, and sorted by the others by author', async () => {
    expect(await written(exampleList(), 'bibliography', 'vancouver')).toMatch(
      /^1\. Lee A\.[^\n]+\n\n2\. Ray B, Diaz C\.[^\n]+\n/,
    );
    const byAuthor = await written(exampleList({ choice: { order: 'author', quotes: false } }), 'bibliography', 'apa');
    expect(byAuthor.split('\n\n').map((line) => line.slice(0, 3))).toEqual(['Lee', 'Ray', 'The']);
  });
});

describe('a style that a person brings', () => {
  const minimal = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House &amp; Home</title><id>house</id><updated>2024-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout prefix="&lt;img src=x&gt;"><text variable="title" font-style="italic" suffix="!"/></layout></bibliography>
</style>`;

  it('prints, and nothing of it is alive', async () => {
    const read = readStyle(minimal, 'house.csl');
    if ('problem' in read) throw new Error(read.problem);
    expect(read.style.label).toBe('House & Home');
    const bibliography = FORMATS.find(({ id }) => id === 'bibliography')!;
    const [work] = (await formatFor(bibliography, listOf(signed), read.style, readAsset)).values();
    expect(plainText(work?.body ?? [])).toBe('<img src=x>Can we get better at forgetting?!');
    const html = FORMATS.find(({ id }) => id === 'html')!;
    const page = await html.write(listOf(signed), await formatFor(html, listOf(signed), read.style, readAsset));
    expect(page).not.toContain('<img');
  });

  it.each([
    ['a page', '<html></html>', 'house.csl: this is not a citation style (a CSL file, whose root is <style>).'],
    ['half a style', minimal.slice(0, -20), 'house.csl: the file ends too early.'],
    [
      'a style without bibliography',
      minimal.replace(/<bibliography>.*<\/bibliography>/s, ''),
      'house.csl: the style has no bibliography.',
    ],
    [
      'a style that points to another',
      minimal.replace('<id>', '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/><id>'),
      'house.csl: it only points to another style (http://www.zotero.org/styles/apa). Choose that one.',
    ],
    ['entities', `<!DOCTYPE x>${minimal}`, 'house.csl: a citation style has no document type of its own.'],
  ])('is refused with a reason: %s', (_, xml, problem) => {
    expect(readStyle(xml, 'house.csl')).toEqual({ problem });
  });

  it.each([
    [
      'an element that is none',
      '<text variable="title" font-style="italic" suffix="!"/>',
      '<frob/>',
      'Undefined node name "frob".',
    ],
    ['no layout', /<bibliography>.*<\/bibliography>/s, '<bibliography></bibliography>', 'it prints no bibliography.'],
  ])('that citeproc cannot use is refused in a plain sentence: %s', async (_, from, to, reason) => {
    const format = FORMATS.find(({ id }) => id === 'bibliography')!;
    const style = { id: 'own:broken', label: 'broken', xml: minimal.replace(from, to) };
    await expect(formatFor(format, exampleList(), style, readAsset)).rejects.toThrow(
      `The style could not be used: ${reason}`,
    );
  });
});
