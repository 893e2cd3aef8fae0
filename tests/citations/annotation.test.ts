import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { NAMESPACE, toAnnotations } from '../../lib/citations/annotation.ts';
import { citationList } from '../../lib/citations/list.ts';
import { anyCheck } from './any-check.ts';
import { age, article, exampleCheck, finding, quote } from './example.ts';
import { exampleList } from './listed.ts';

/** The context of the W3C's Web Annotation Vocabulary, as published by its working group (W3C Software and Document Licence). */
const context: unknown = JSON.parse(await readFile(new URL('anno.jsonld', import.meta.url), 'utf8'));

const OA = 'http://www.w3.org/ns/oa#';

type Node = Record<string, { '@value'?: unknown; '@id'?: string; '@type'?: string; '@list'?: Node[] }[]>;

/** Reads a page of annotations as linked data. Fails where a word has no meaning in the contexts. */
async function understood(document: object): Promise<Node[]> {
  const [page] = (await jsonld.expand(document, {
    safe: true,
    documentLoader: async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is asked for.`);
      return { document: context, documentUrl: url };
    },
  })) as Node[];
  return (page?.['http://www.w3.org/ns/activitystreams#items']?.[0]?.['@list'] ?? []) as Node[];
}

const inner = (node: Node | undefined, name: string) => (node?.[name] ?? []) as unknown as Node[];
const value = (node: Node | undefined, name: string) => node?.[name]?.[0]?.['@value'];

describe('web annotations', () => {
  it('mean in the W3C’s vocabulary what they are to say', async () => {
    const [quoted, summarised] = await understood(toAnnotations(exampleList({ checked: '2024-03-10T12:00:41.123Z' })));
    expect(quoted?.['@type']).toEqual([`${OA}Annotation`]);
    expect(value(quoted, `${NAMESPACE}verdict`)).toBe('differs');
    expect(value(quoted, 'http://purl.org/dc/terms/created')).toBe('2024-03-10T12:00:41.123Z');

    const [target] = inner(quoted, `${OA}hasTarget`);
    expect(inner(target, `${OA}hasSource`)[0]?.['@id']).toBe('https://ledger.example/funeral');
    const [words, position] = inner(target, `${OA}hasSelector`);
    expect(words?.['@type']).toEqual([`${OA}TextQuoteSelector`]);
    expect(value(words, `${OA}exact`)).toBe('33');
    expect(value(words, `${OA}prefix`)).toBe('Allen, ');
    expect(value(words, `${OA}suffix`)).toBe(', was shot on Thursday.');
    expect(position?.['@type']).toEqual([`${OA}TextPositionSelector`]);
    expect([value(position, `${OA}start`), value(position, `${OA}end`)]).toEqual([7, 9]);

    const [body] = inner(quoted, `${OA}hasBody`);
    expect(body?.['@type']).toEqual([`${OA}SpecificResource`]);
    expect(value(inner(body, `${OA}hasSelector`)[0], `${OA}exact`)).toBe('Allen, 35, a well-known officer & father');

    const [summary] = inner(summarised, `${OA}hasBody`);
    expect(summary?.['@type']).toEqual([`${OA}TextualBody`]);
    expect(inner(summary, `${OA}hasSelector`)).toEqual([]);
    expect(value(summary, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value')).toBe(
      'summarised by City desk: Cody Allen was 35.',
    );
  });

  it('count in characters, not in halves of them', async () => {
    const text = '🌊🌊 Allen, 33, was shot.';
    const claim = { ...age, start: 12, end: 14 };
    const check = { ...exampleCheck(), article: { ...article, text }, findings: [finding(claim, [quote])] };
    const [annotation] = await understood(toAnnotations(citationList(check)));
    const [words, position] = inner(inner(annotation, `${OA}hasTarget`)[0], `${OA}hasSelector`);
    expect(value(words, `${OA}exact`)).toBe('33');
    expect([...text].slice(Number(value(position, `${OA}start`)), Number(value(position, `${OA}end`))).join('')).toBe(
      '33',
    );
  });

  it('are understood whole, each under a name of its own that stays, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(anyCheck, async (check) => {
        const list = citationList(check);
        const annotations = await understood(toAnnotations(list));
        expect(annotations).toHaveLength(list.entries.length);
        for (const [index, { evidence }] of list.entries.entries()) {
          expect(value(annotations[index], `${NAMESPACE}verdict`)).toBe(evidence.verdict);
          expect(annotations[index]?.['@id']).toMatch(
            /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
          );
        }
        expect(toAnnotations(citationList(check))).toEqual(toAnnotations(list));
      }),
      { numRuns: 60 },
    );
  });
});
