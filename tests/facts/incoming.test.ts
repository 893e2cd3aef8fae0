import { describe, expect, it } from 'vitest';
import { parseFactFile } from '../../lib/facts/file.ts';
import { type Incoming, linesOf, readIncoming, writeSize } from '../../lib/facts/incoming.ts';
import { exampleSet } from './example.ts';

function file(bytes: Uint8Array<ArrayBuffer> | string, name = 'mill.json'): Incoming {
  return new File([bytes], name);
}

async function refused(incoming: Incoming): Promise<string> {
  const read = await readIncoming(incoming);
  return 'problem' in read ? read.problem.sentence : 'taken';
}

describe('a file', () => {
  it('of 200 MB is refused by its size, before a byte of it is read', async () => {
    const stream = () => {
      throw new Error('It was read.');
    };
    expect(await refused({ name: 'huge.json', size: 200_000_000, stream })).toBe(
      'huge.json was not loaded: the file has 200 MB, and more than 100 MB are not read.',
    );
  });

  it('with nothing in it is refused', async () => {
    expect(await refused(file(''))).toBe('mill.json was not loaded: the file is empty.');
  });

  it('in another encoding than UTF-8 is refused with the line where that shows', async () => {
    const latin = new Uint8Array([...new TextEncoder().encode('{\n"title":"caf'), 0xe9, 0x22, 0x7d]);
    expect(await refused(file(latin))).toMatch(
      /it is not text in UTF-8 \(the first wrong character comes after line \d\)/,
    );
    expect(await refused(file(new Uint8Array([0xff, 0xfe, 0x7b, 0])))).toMatch(/UTF-16/);
    expect(await refused(file(new Uint8Array([0x50, 0x4b, 0, 0])))).toMatch(/not a text file/);
    expect(await refused(file(new Uint8Array([0x7b, 0xe2, 0x82])))).toMatch(/not text in UTF-8/);
  });

  it('is read whole, wherever its bytes are parted', async () => {
    const text = '{"title":"Müller — 日本"}\n';
    const bytes = new TextEncoder().encode(text);
    const stream = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
          controller.close();
        },
      });
    expect(await readIncoming({ name: 'x', size: bytes.length, stream })).toEqual({ text });
    const lines: string[] = [];
    for await (const line of linesOf({ name: 'x', size: 1, stream }, {})) lines.push(line);
    expect(lines).toEqual([text.trimEnd()]);
  });

  it('is left where the user stops it', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(readIncoming(file('{}'), { signal: stop.signal })).rejects.toThrow(/abort/i);
  });

  it('says its size as a person reads it', () => {
    expect([0, 999, 1500, 25_400, 1_250_000, 200_000_000].map(writeSize)).toEqual([
      '0 bytes',
      '999 bytes',
      '1.5 kB',
      '25 kB',
      '1.3 MB',
      '200 MB',
    ]);
  });
});

describe('the format of a file', () => {
  const today = '2024-06-01';
  const formatOf = async (text: string, name = 'my facts.json') => {
    const parsed = await parseFactFile(text, name, today);
    return 'problem' in parsed ? parsed.problem.sentence : parsed.format;
  };

  it('is told by what stands in it', async () => {
    expect(await formatOf(`\ufeff${JSON.stringify(exampleSet())}`)).toBe('json');
    expect(await formatOf('publisher,title,statement\nA,B,Jon Parata was 75.\n')).toBe('csv');
    const review = { '@type': 'ClaimReview', claimReviewed: 'Jon Parata was 75.', author: 'A', reviewRating: 'False' };
    expect(await formatOf(JSON.stringify([review]))).toBe('claim-review');
    expect(await formatOf('{"format":"second-source/library","version":1}\n')).toMatch(
      /a backup of a whole library; restore it/,
    );
    expect(await formatOf('{oh')).toBe('my facts.json was not loaded: the file is not JSON.');
    expect(await formatOf('{}')).toMatch(/format: is missing/);
  });

  it('that names no set is named by its file', async () => {
    const parsed = await parseFactFile(
      'publisher,title,statement\nA,B,Jon Parata was 75.\n',
      'Mill <fire> 2024.csv',
      today,
    );
    expect(parsed).toMatchObject({ factSet: { id: 'mill-fire-2024', title: 'Mill fire 2024', revised: today } });
  });

  it.each([
    ['nested without end', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /nested deeper|must be an object/],
    [
      'nested in a fact',
      JSON.stringify(exampleSet()).replace('"value":{', `"value":{"x":${'['.repeat(50)}${']'.repeat(50)},`),
      /^x\.json was not loaded: facts\[0\]\.value.*nested deeper than/,
    ],
    [
      'with a key for the prototype',
      JSON.stringify(exampleSet()).replace('"subject":{', '"subject":{"__proto__":{},'),
      /facts\[0\]\.subject\.__proto__: this key is not allowed/,
    ],
    [
      'with a key for the prototype beside the lists',
      JSON.stringify(exampleSet()).replace('{', '{"__proto__":{},'),
      /^x\.json was not loaded: __proto__: this key is not allowed/,
    ],
    [
      'with a link to a script',
      JSON.stringify(exampleSet()).replace('https://gazette.example/mill', 'javascript:alert(1)'),
      /sources\[0\]\.url: must be an address/,
    ],
    ['of year 0', JSON.stringify(exampleSet()).replace('2024-05-02', '0000-05-02'), /revised: must be a day/],
    [
      'of year 9999',
      JSON.stringify(exampleSet()).replace('2024-05-01T18:30:00Z', '9999-05-01T18:30:00Z'),
      /sources\[0\]\.published: must be a date/,
    ],
    [
      'with an id twice',
      JSON.stringify(exampleSet()).replace('"id":"role"', '"id":"name"'),
      /facts\[1\]\.id: is used twice, got "name"/,
    ],
  ])('is refused as a whole, with the path: %s', async (_, text, sentence) => {
    expect(await formatOf(text, 'x.json')).toMatch(sentence);
  });

  it('has markup in no field', async () => {
    const text = JSON.stringify(exampleSet());
    const strings = [
      ...text.matchAll(/"(?:title|publisher|maker|licence|statement|name|role|full|words|text|cited|noun)":"([^"]+)"/g),
    ];
    expect(strings.length).toBeGreaterThan(20);
    for (const { 0: found, index } of strings) {
      const broken = `${text.slice(0, index)}${found.replace(/"$/, '<img src=x onerror=alert(1)>"')}${text.slice(index + found.length)}`;
      expect(await formatOf(broken, 'x.json'), found).toMatch(/must be plain text, without markup/);
    }
  });
});
