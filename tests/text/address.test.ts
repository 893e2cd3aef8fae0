import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainAddress } from '../../lib/text/address.ts';

const PAGE = 'https://gazette.example/2030/kiln';

describe('an address', () => {
  it.each([
    'utm_source=letter&utm_medium=email',
    'fbclid=IwAR0x',
    'gclid=abc&gad_source=1&gbraid=x',
    'mc_cid=1&mc_eid=2',
    'ref=homepage&share_id=7',
    'srsltid=AfmBO&_ga=2.1&_gl=1*x',
    'token=abc&access_token=def&auth-token=ghi&id_token=j',
    'PHPSESSID=1&sid=9f86d081884c7d659a2f&session_id=3&ASPSESSIONIDQQ=4',
    'X-Amz-Signature=9&Signature=8&Key-Pair-Id=7',
    'unlocked_article_code=1.x&gift=1',
    'u=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
    'reader=ann.lee%40post.example',
    'e%6Dail=1&%75tm_source=2',
  ])('is without %s', (query) => {
    expect(plainAddress(`${PAGE}?${query}`)).toBe(PAGE);
  });

  it.each([
    ['?id=12&page=2', '?id=12&page=2'],
    ['?utm_source=x&id=12&fbclid=y', '?id=12'],
    ['?q=a%40b', '?q=a%40b'],
    ['?sid=4711', '?sid=4711'],
    ['?sid=30/11/24/181203', '?sid=30/11/24/181203'],
    ['?signal=1&tokens=3&refuge=2&sidebar=1', '?signal=1&tokens=3&refuge=2&sidebar=1'],
    ['#comments', ''],
    ['#:~:text=kiln', ''],
    [';jsessionid=ABC', ''],
  ])('that ends in %s ends in %s', (given, kept) => {
    expect(plainAddress(PAGE + given)).toBe(PAGE + kept);
  });

  it('is without a session in its path and without a name and password', () => {
    expect(plainAddress('https://ann:pw@gazette.example/(S(lit3py55t21z5v))/kiln')).toBe(
      'https://gazette.example/kiln',
    );
  });

  it.each(['javascript:alert(1)', 'file:///etc/hosts', 'data:text/html,x', 'about:blank', 'kiln', ''])(
    'is none: %s',
    (address) => expect(plainAddress(address)).toBeUndefined(),
  );

  it('is made plain once and for all where its query begins with another question mark', () => {
    expect(plainAddress('http://a.example/??a=1')).toBe('http://a.example/?a=1');
    expect(plainAddress('http://a.example??')).toBe('http://a.example/');
  });

  it('never throws, has neither fragment nor credentials, and is made plain once and for all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (address) => {
        const plain = plainAddress(address);
        if (plain === undefined) return;
        const { hash, username, password, protocol } = new URL(plain);
        expect([hash, username, password]).toEqual(['', '', '']);
        expect(protocol).toMatch(/^https?:$/);
        expect(plainAddress(plain)).toBe(plain);
      }),
    );
  });
});
