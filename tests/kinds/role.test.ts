import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { role } from '../../lib/kinds/role.ts';
import type { Block, Claim } from '../../lib/model.ts';

/** The roles of a text whose paragraphs are parted by line breaks. */
function rolesOf(text: string): Claim<'role'>[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/g))
    blocks.push({ type: 'paragraph', start: match.index, end: match.index + match[0].length });
  return findClaims({ text, blocks }).filter((claim): claim is Claim<'role'> => claim.kind === 'role');
}

const wordsOf = (text: string) => rolesOf(text).map(({ words }) => words);

function pair(here: string, there: string) {
  const [page] = rolesOf(here);
  const [source] = rolesOf(there);
  expect(page && source, 'both texts must hold a role').toBeTruthy();
  return [page!, source!] as const;
}

describe('the roles of people without a name', () => {
  it.each([
    ['Three armed guards stood by the gate.', ['armed guards']],
    ['A Nevada woman and two students sued.', ['Nevada woman', 'students']],
    ['The 12-year-old girl swam.', ['girl']],
    ['A crowd of dockworkers and farmers met the governor.', ['farmers', 'governor']],
    ['The man left. The woman stayed.', []],
    ['Police officers blocked the road, and officials said so.', ['Police officers']],
    ['They sought official word on student loans and child welfare.', []],
    ['Her lawyer and his friends waited.', []],
    ['They met Norway’s envoy and Maas’s lawyers there.', ['Norway’s envoy', 'Maas’s lawyers']],
    ['Two people familiar with the talks spoke.', ['people familiar with the talks']],
    ['Exploitative employers and local critics paid.', ['Exploitative employers', 'local critics']],
    ['Six members left, and two gang members stayed.', ['gang members']],
    ['A black male in his teens ran from the male choir.', ['black male']],
    ['He’d used taxpayer money and a rival plan.', []],
    ['They were playing cops and robbers, he said.', []],
    ['They caught the armed robbers.', ['armed robbers']],
    ['He lives in Prince Alder’s County.', []],
    ['The child tax and a host of reasons were told.', []],
  ])('“%s”', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('tell their sex where the noun does', () => {
    expect(rolesOf('A Nevada woman sued.')[0]?.subject).toEqual({ role: 'woman', sex: 'female' });
  });

  it('leave a role with a name to the name', () => {
    const [found] = rolesOf('Presiding judge Ana Ruiz agreed.');
    expect(found?.subject.name).toBe('Ana Ruiz');
  });
});

describe('the role before a name', () => {
  it.each([
    ['It was drawn by the potter and painter Oona Kask.', 'painter'],
    ['The visit of ex-president Piet Maas ended.', 'ex-president'],
    ['The visit of Secretary of the Interior Piet Maas ended.', 'Secretary of the Interior'],
    ['It was told by harbour economic adviser Piet Maas.', 'economic adviser'],
  ])('“%s”', (text, words) => {
    const found = rolesOf(text).find((claim) => claim.words === words);
    expect(found?.subject.name).toMatch(/^(?:Oona Kask|Piet Maas)$/);
  });
});

describe('two reports', () => {
  it.each([
    ['Senate Republicans met.', 'GOP senators met.', 'compatible'],
    ['A Utah Democrat set it.', 'It was set by Piet Maas (D., Utah).', 'compatible'],
    ['Norway’s ambassador left.', 'The Norwegian ambassador left.', 'agrees'],
    ['Medics ran in.', 'Paramedics ran in.', 'compatible'],
    ['The gang members sued.', 'The family members sued.', undefined],
    ['A security guard ran.', 'A female security guard ran.', 'agrees'],
    ['The attorneys met.', 'A group of lawyers met.', 'agrees'],
    ['Two harbour guards fell.', 'A harbour guard fell.', 'compatible'],
    ['An armed robber fled.', 'A masked gunman fled.', 'compatible'],
    ['Several Democratic senators voted.', 'Several Democrats voted.', 'compatible'],
    ['A Nevada man sued.', 'A Utah man sued.', undefined],
    ['A male student sued.', 'A female student sued.', undefined],
    ['The second intruder fled.', 'The third intruder fled.', undefined],
    ['A Republican candidate won.', 'A Democratic candidate won.', undefined],
    ['A farmer sued.', 'A nurse sued.', undefined],
  ])('“%s” and “%s”', (here, there, verdict) => {
    const [page, source] = pair(here, there);
    expect(role.compare(page, source)?.verdict).toBe(verdict);
  });

  it('differ in a rank only where both name the person', () => {
    const [page, source] = pair('Sgt. Omar Haddad spoke.', 'Lt. Omar Haddad spoke.');
    expect(role.compare(page, source)?.verdict).toBe('differs');
    const [first, second] = pair('Sgt. Omar Haddad spoke.', 'A Marlow lieutenant and a detective spoke.');
    expect(role.compare(first, second)?.verdict).not.toBe('differs');
    const [old, later] = pair('Former Sgt. Omar Haddad spoke.', 'Lt. Omar Haddad spoke.');
    expect(role.compare(old, later)?.verdict).not.toBe('differs');
  });

  it('are surer of a rare part, of one described alike, and in like sentences', () => {
    const sure = (here: string, there: string) => role.sureness!(...pair(here, there), 0.5, undefined);
    const rare = sure('A beekeeper and an economist flew north.', 'An economist sat down.');
    expect(rare).toBeGreaterThan(sure('A man flew north.', 'A man sat down.'));
    expect(sure('A harbour official sat.', 'A harbour official stood.')).toBeGreaterThan(
      sure('A harbour official sat.', 'A railway official stood.'),
    );
    expect(sure('A surgeon opened the new ward.', 'The surgeon opened a ward.')).toBeGreaterThan(
      sure('A surgeon opened the new ward.', 'The surgeon lost a match.'),
    );
  });

  it('keep to what the names say where both name somebody', () => {
    const [page, source] = pair('Sgt. Omar Haddad spoke.', 'Sgt. Piet Maas spoke.');
    expect(role.sureness!(page, source, 0, false)).toBe(0);
  });
});

describe('any text', () => {
  it('gives roles whose words are the text’s own', () => {
    const words = fc.constantFrom(
      'a',
      'The',
      'two',
      'senior',
      'U.S.',
      'official',
      'guards',
      'Sgt.',
      'Ruiz',
      'his',
      ',',
      '.',
      '\n',
      '-',
      'students',
      'who',
      'female',
      '12-year-old',
      'Republican',
      'Man',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
        ),
        (text) => {
          for (const claim of rolesOf(text)) {
            expect(claim.words).toBe(text.slice(claim.start, claim.end));
            expect(claim.value.head).not.toBe('');
            expect(claim.value.full).toBe(claim.words);
          }
        },
      ),
    );
  });
});
