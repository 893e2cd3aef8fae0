import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, isNameOfHost, isSameSite, slugStart } from '../../lib/text/publisher.ts';

describe('the name of a site', () => {
  it.each([
    ['The Prairie Ledger', 'prairieledger.example'],
    ['The Prairie Ledger', 'news.prairie-ledger.example'],
    ['Prairie Ledger News', 'prairieledger.example'],
    ['The Ledger', 'theledger.example'],
    ['Los Alamos Ledger', 'laledger.example'],
    ['Tarn Valley Post', 'tvp.example'],
    ['Ledger Online', 'ledger.co.uk'],
    ['Córdoba Ledger', 'cordobaledger.example'],
    ['Ledger & Post', 'ledgerandpost.example'],
  ])('%s is borne out by %s', (name, host) => {
    expect(isNameOfHost(name, host)).toBe(true);
  });

  it.each([
    ['The Prairie Ledger', 'ledger.blogs.example'],
    ['The Prairie Ledger', 'prairieledger.blogs.example'],
    ['The Prairie Ledger', 'prairieledger-latest.example'],
    ['The Prairie Ledger', 'prairieledger.co.evil.example'],
    ['The Prairie Ledger', 'evil.example'],
    ['Valley Post', 'vp.example'],
    ['News', 'latest.example'],
    ['127', '127.0.0.1'],
    ['localhost', 'localhost'],
    ['', 'ledger.example'],
    ['…', 'ledger.example'],
  ])('%s is not borne out by %s', (name, host) => {
    expect(isNameOfHost(name, host)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.oneof(fc.domain(), fc.string()), (name, host) => {
        expect(typeof isNameOfHost(name, host)).toBe('boolean');
      }),
    );
  });
});

describe('the host of an address', () => {
  it.each([
    ['https://www.ledger.example/a', 'ledger.example'],
    ['https://ledger.example:8443/a', 'ledger.example'],
    ['file:///a', undefined],
    ['ledger', undefined],
    [undefined, undefined],
  ])('of %s is %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});

describe('two addresses', () => {
  it.each([
    ['https://www.ledger.example/a', 'http://ledger.example/b', true],
    ['https://m.ledger.example/a', 'https://amp.ledger.example/b', true],
    ['https://ledger.example/a', 'https://blog.ledger.example/a', false],
    ['https://ledger.example/a', undefined, undefined],
  ])('%s and %s are of one site: %s', (one, other, same) => {
    expect(isSameSite(one, other)).toBe(same);
  });
});

describe('the publisher’s name behind a headline', () => {
  it.each([
    ['Barn burns in Oxley - KXYZ News 5 - Oxley, Ohio', ' - KXYZ News 5 - Oxley, Ohio'],
    ['Barn burns | Oxley News, Weather and Sports', ' | Oxley News, Weather and Sports'],
    ['Barn burns in Oxley - NBC7 - WQRS - Oxley, OH News On Your Side', ' - NBC7 - WQRS - Oxley, OH News On Your Side'],
    ['Barn burns – The Oxley Herald', ' – The Oxley Herald'],
    ['Barn burns « CBS Oxley', ' « CBS Oxley'],
    ['Barn burns - wqrs.com', ' - wqrs.com'],
  ])('“%s” ends with it', (title, slug) => {
    expect(title.slice(slugStart(title))).toBe(slug);
  });

  it('is the publisher’s where that is known', () => {
    expect(slugStart('Barn burns | Tarn Valley', 'Tarn Valley')).toBe(10);
    expect(slugStart('Barn burns | Tarn Valley')).toBeUndefined();
  });

  it.each([
    'Barn burns in Oxley - four hurt, Herald says',
    'Oxley - KXYZ crew sees barn burn',
    'Two dead – police name Oona Kask',
    'Barn burns near KXYZ tower',
    ' - KXYZ News 5',
    '',
  ])('is not in “%s”', (title) => {
    expect(slugStart(title)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => (slugStart(title) ?? 0) <= title.length));
  });
});
