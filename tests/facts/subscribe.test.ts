import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addressFault, type Network } from '../../lib/facts/fetch-set.ts';
import type { FactSetRecord, OwnLibrary } from '../../lib/facts/own.ts';
import { isDue, refresh, subscribe } from '../../lib/facts/subscribe.ts';
import { exampleSet } from './example.ts';
import { factSet, freshStorage, page } from './store/open.ts';

freshStorage();

const URL_OF = 'https://maker.example/facts.json';
const NOW = '2026-11-20T12:00:00.000Z';
const LATER = '2026-11-21T13:00:00.000Z';
const ASKED = { now: NOW, reserved: ['independence-2024'] };

type How = Response | Error | ((init: RequestInit, url: string) => Response | Promise<Response>);

/** A network that gives these answers, one after the other, and keeps what was asked. */
function network(...answers: How[]): Network & { asked: { url: string; init: RequestInit }[] } {
  const asked: { url: string; init: RequestInit }[] = [];
  return {
    asked,
    async fetch(url, init) {
      asked.push({ url, init });
      const answer = answers.shift();
      if (answer === undefined) throw new Error('Nothing more was to be asked.');
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer : answer(init, url);
    },
  };
}

const body = (title = 'The mill fire') => JSON.stringify({ ...exampleSet(), title });
const good = (title?: string, headers: Record<string, string> = { etag: '"1"' }) =>
  new Response(body(title), { headers });
const offline = () => new TypeError('Failed to fetch');

async function subscribed(library: OwnLibrary): Promise<FactSetRecord> {
  const outcome = await subscribe(library, { url: URL_OF }, network(good()), ASKED);
  expect(outcome).toEqual({ set: 'mill-fire-2024', outcome: 'new' });
  return recordOf(library);
}

async function recordOf(library: OwnLibrary, id = 'mill-fire-2024'): Promise<FactSetRecord> {
  const found = (await library.sets()).find((set) => set.id === id);
  if (!found) throw new Error(`There is no set ${id}.`);
  return found;
}

describe('subscribing', () => {
  it('loads the set with its maintainer, size and mark, asking that address alone', async () => {
    const library = page();
    const net = network(good());
    await subscribe(library, { url: URL_OF }, net, ASKED);
    expect(await recordOf(library)).toMatchObject({
      kind: 'subscribed',
      enabled: true,
      sources: 2,
      facts: 11,
      subscription: {
        url: URL_OF,
        maintainer: 'City desk',
        etag: '"1"',
        checked: NOW,
        updated: NOW,
        bytes: Buffer.byteLength(body()),
      },
    });
    expect(net.asked).toHaveLength(1);
    expect(net.asked[0]).toMatchObject({
      url: URL_OF,
      init: { redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
    });
  });

  it.each([
    ['http://maker.example/facts.json', /https/],
    ['http://127.0.0.1/facts.json', /https/],
    ['ftp://maker.example/facts.json', /https/],
    ['javascript:alert(1)', /https/],
    ['https://me:secret@maker.example/facts.json', /user name or a password/],
    ['maker.example/facts.json', /not an address/],
  ])('asks nothing at %s', async (url, sentence) => {
    const net = network();
    const outcome = await subscribe(page(), { url }, net, ASKED);
    expect(outcome).toMatchObject({ problem: expect.stringMatching(sentence) });
    expect(net.asked).toEqual([]);
  });

  it('takes plain http from this machine in tests alone', () => {
    expect(addressFault('http://127.0.0.1:8080/x', true)).toBeUndefined();
    expect(addressFault('http://127.0.0.1.example/x', true)).toMatch(/https/);
  });

  it('gives the set an id of its own where another has the same, and keeps that one', async () => {
    const library = page();
    await library.createSet(factSet('mill-fire-2024', { title: 'Mine' }));
    expect(await subscribe(library, { url: URL_OF }, network(good()), ASKED)).toEqual({
      set: 'mill-fire-2024-2',
      outcome: 'new',
    });
    expect((await recordOf(library)).title).toBe('Mine');
    const [first] = await library.sources('mill-fire-2024-2');
    expect(first?.source.id).toMatch(/^mill-fire-2024-2\//);
  });

  it('says so where the address is subscribed to already', async () => {
    const library = page();
    await subscribed(library);
    expect(await subscribe(library, { url: URL_OF }, network(), ASKED)).toMatchObject({
      problem: /already: “The mill fire”/,
    });
  });

  it('changes nothing where the first copy is no good', async () => {
    const library = page();
    const outcome = await subscribe(library, { url: URL_OF }, network(new Response('{}')), ASKED);
    expect(outcome).toMatchObject({ problem: `${URL_OF} was not loaded: format: is missing.` });
    expect((await library.sets()).map(({ id }) => id)).toEqual(['kept']);
  });

  it('takes only the very file where its SHA-256 is given', async () => {
    const library = page();
    const sha256 = createHash('sha256').update(body()).digest('hex').toUpperCase();
    expect(await subscribe(library, { url: URL_OF, sha256: 'abc' }, network(), ASKED)).toMatchObject({
      problem: /64 digits/,
    });
    const other = network(good('Another'));
    expect(await subscribe(library, { url: URL_OF, sha256 }, other, ASKED)).toMatchObject({
      problem: /not the one you expect/,
    });
    expect(await subscribe(library, { url: URL_OF, sha256 }, network(good()), ASKED)).toMatchObject({ outcome: 'new' });
  });
});

describe('asking again', () => {
  it('with the mark of the copy that is here, changes only the date where nothing is new', async () => {
    const library = page();
    const before = await subscribed(library);
    const net = network(new Response(null, { status: 304 }));
    expect(await refresh(library, before, net, LATER)).toMatchObject({ outcome: 'same' });
    expect(net.asked[0]?.init.headers).toMatchObject({ 'if-none-match': '"1"' });
    expect((await recordOf(library)).subscription).toEqual({ ...before.subscription, checked: LATER });
  });

  it('swaps in what is new, and leaves it switched off where it was', async () => {
    const library = page();
    await subscribed(library);
    await library.editSet('mill-fire-2024', { enabled: false });
    const outcome = await refresh(
      library,
      await recordOf(library),
      network(good('Second edition', { etag: '"2"' })),
      LATER,
    );
    expect(outcome).toMatchObject({ outcome: 'changed' });
    expect(await recordOf(library)).toMatchObject({
      title: 'Second edition',
      enabled: false,
      subscription: { etag: '"2"', updated: LATER, checked: LATER },
    });
  });

  it.each<[string, How, RegExp]>([
    ['offline', offline(), /maker\.example could not be reached/],
    ['a problem of the server', new Response('', { status: 500 }), /problem of its own \(it answered 500\)/],
    ['a file that is gone', new Response('', { status: 404 }), /no such file/],
    ['a file that is kept back', new Response('', { status: 403 }), /does not hand the file out/],
    [
      'a redirect',
      new Response('', { status: 302, headers: { location: 'https://else.example/' } }),
      /sends on to another address/,
    ],
    ['a 304 that nobody asked for', new Response(null, { status: 304 }), /gave no file|304/],
    ['a page instead of the file', new Response('<!doctype html>'), /the file is not JSON/],
    ['a file cut off', new Response(body().slice(0, 300)), /the file is not JSON/],
    [
      'a body shorter than was said',
      new Response(body(), { headers: { 'content-length': '100000' } }),
      /only in part: .* of 100 kB/,
    ],
    [
      'a file with a fault',
      new Response(body().replace('"kind":"age"', '"kind":"mood"')),
      /facts\[2\]\.kind: must be one of/,
    ],
    ['another encoding', new Response(new Uint8Array([0x7b, 0xe9, 0x7d])), /not text in UTF-8/],
    [
      'a body that breaks off',
      () =>
        new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) })),
      /the connection broke off/,
    ],
  ])('keeps the last good copy and the reason: %s', async (name, answer, sentence) => {
    const library = page();
    await subscribed(library);
    const whole = await recordOf(library);
    const { etag: _, ...unmarked } = whole.subscription!;
    const before = name.startsWith('a 304') ? { ...whole, subscription: unmarked } : whole;
    const outcome = await refresh(library, before, network(answer), LATER);
    expect(outcome).toMatchObject({ problem: expect.stringMatching(sentence) });
    const after = await recordOf(library);
    expect(after).toMatchObject({ title: before.title, sources: 2, facts: 11 });
    expect(after.subscription).toEqual({
      ...whole.subscription,
      checked: LATER,
      problem: (outcome as { problem: string }).problem,
    });
    expect((await refresh(library, after, network(good('Well again')), LATER)) as object).toMatchObject({
      outcome: 'changed',
    });
    expect((await recordOf(library)).subscription).not.toHaveProperty('problem');
  });

  it('reads no further than a file may be large, whatever its header says', async () => {
    const library = page();
    const before = await subscribed(library);
    let pulled = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            pulled++;
            controller.enqueue(new Uint8Array(1000));
          },
        }),
      );
    const net = { ...network(endless), largest: 10_000 };
    expect(await refresh(library, before, net, LATER)).toMatchObject({ problem: /larger than 10 kB/ });
    expect(pulled).toBeLessThan(20);
    const told = { ...network(new Response('x', { headers: { 'content-length': '999999' } })), largest: 10_000 };
    expect(await refresh(library, before, told, LATER)).toMatchObject({ problem: /larger than 10 kB/ });
  });

  it.each<[string, () => Response]>([
    ['a new copy', () => good('Second edition')],
    ['nothing new', () => new Response(null, { status: 304 })],
    ['no file', () => new Response('', { status: 404 })],
  ])('brings nothing back that was removed meanwhile: %s', async (_, answer) => {
    const library = page();
    const before = await subscribed(library);
    const removing = async () => {
      await library.removeSet(before.id);
      return answer();
    };
    expect(await refresh(library, before, network(removing), LATER)).toEqual({ set: before.id, outcome: 'gone' });
    expect((await library.sets()).map(({ id }) => id)).toEqual(['kept']);
    expect((await library.history(undefined, 10)).map(({ act }) => act)).toEqual(['withdraw', 'add']);
  });

  it('puts no copy in place of another set that got its id meanwhile', async () => {
    const library = page();
    const before = await subscribed(library);
    const replacing = async () => {
      await library.removeSet(before.id);
      await library.createSet(factSet(before.id, { title: 'Mine' }));
      return good('Second edition');
    };
    expect(await refresh(library, before, network(replacing), LATER)).toMatchObject({ outcome: 'gone' });
    expect(await recordOf(library)).toMatchObject({ title: 'Mine', kind: 'own' });
  });

  it.each([true, false])('leaves a set as it was switched meanwhile: on is %s', async (enabled) => {
    const library = page();
    await subscribed(library);
    await library.editSet('mill-fire-2024', { enabled: !enabled });
    const switching = async () => {
      await library.editSet('mill-fire-2024', { enabled });
      return good('Second edition');
    };
    await refresh(library, await recordOf(library), network(switching), LATER);
    expect(await recordOf(library)).toMatchObject({ title: 'Second edition', enabled });
  });

  it('is no change of the set: nothing to undo, nobody to tell, and what was done before can be taken back', async () => {
    const library = page();
    await subscribed(library);
    const { id: renamed } = await library.editSet('mill-fire-2024', { title: 'My mill' });
    const history = await library.history(undefined, 10);
    const before = await recordOf(library);
    let told = 0;
    const end = page().watch(() => told++);
    await refresh(library, before, network(new Response(null, { status: 304 })), LATER);
    await refresh(library, await recordOf(library), network(offline()), LATER);
    await new Promise((done) => setTimeout(done, 50));
    end();
    expect(told).toBe(0);
    expect(await library.history(undefined, 10)).toEqual(history);
    const { subscription, ...rest } = before;
    const { subscription: asked, ...after } = await recordOf(library);
    expect(after).toEqual(rest);
    expect(asked).toMatchObject({ checked: LATER, problem: expect.stringMatching(/could not be reached/) });
    await library.undo(renamed);
    expect(await recordOf(library)).toMatchObject({ title: 'The mill fire', subscription: asked });
    expect(subscription).not.toEqual(asked);
  });

  it('gives up on a server that does not answer', async () => {
    const library = page();
    const before = await subscribed(library);
    const silent = ({ signal }: RequestInit) =>
      new Promise<Response>((_, fail) => signal?.addEventListener('abort', () => fail(signal.reason)));
    expect(await refresh(library, before, { ...network(silent), patience: 20 }, LATER)).toMatchObject({
      problem: 'maker.example did not answer in time.',
    });
  });

  it('changes nothing where it is stopped', async () => {
    const library = page();
    const before = await subscribed(library);
    const stop = new AbortController();
    const stopped = () => {
      stop.abort();
      return good('Second edition');
    };
    await expect(refresh(library, before, network(stopped), LATER, { signal: stop.signal })).rejects.toThrow();
    expect(await recordOf(library)).toEqual(before);
  });
});

describe('asking on the start of the browser', () => {
  it('is due after a day, after a clock was set back, and for a set never asked after', () => {
    const due = (checked: string | undefined, now = LATER) =>
      isDue({ subscription: { url: URL_OF, ...(checked ? { checked } : {}) } } as FactSetRecord, now);
    expect([due(undefined), due(NOW), due('2026-11-20T14:00:00.000Z'), due('2027-01-01T00:00:00.000Z')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(isDue({} as FactSetRecord, NOW)).toBe(false);
  });
});
