import { describe, expect, it } from 'vitest';
import { differences } from '../told.ts';

const differing = (page: string, source: string) => differences('place', page, source);

describe('where one act took place', () => {
  it('differs by two roads with numbers at one hour', () => {
    const source = 'A woman was shot at 200 Quarry Street at 1:30 p.m. Monday, police said.';
    expect(differing('Police were called to a shooting at 31 Larch Street at about 1:30 p.m. Monday.', source)).toEqual(
      [['31 Larch Street', '200 Quarry Street']],
    );
    expect(differing('Police were called to a shooting at 31 Larch Street at about 9 p.m. Monday.', source)).toEqual(
      [],
    );
    const both = `${source} Crews closed Larch Street.`;
    expect(differing('Police were called to a shooting at 31 Larch Street at 1:30 p.m. Monday.', both)).toEqual([]);
  });

  it('does not by a block and the street that it begins or ends at', () => {
    const source = 'A woman was shot in the 500 block of 25th Street at 1:30 p.m. Monday.';
    expect(differing('A woman was shot in the 2400 block of Quarry Street at 1:30 p.m. Monday.', source)).toEqual([]);
    expect(differing('A woman was shot in the 900 block of Quarry Street at 1:30 p.m. Monday.', source)).toHaveLength(
      1,
    );
  });

  it('does not where a report has blocks of two roads', () => {
    const source = 'A woman was shot at 200 Quarry Street at 1:30 p.m. Monday. Crews left 18 Elm Street at noon.';
    expect(differing('A woman was shot at 31 Larch Street at 1:30 p.m. Monday.', source)).toEqual([]);
  });

  it('differs by two streets that run side by side, at the head of the reports', () => {
    const source = 'Clara Solano, 19, was shot on East 54th Street on Monday and died.';
    expect(differing('Clara Solano, 19, was shot near 183 East 55th Street and died.', source)).toEqual([
      ['183 East 55th Street', 'East 54th Street'],
    ]);
    expect(differing('The two were inside Elm Park on East 55th Street when a man came up.', source)).toHaveLength(1);
    expect(differing('The two were inside Elm Park on 55th Avenue when a man came up.', source)).toEqual([]);
    expect(differing('Clara Solano, 19, was shot on 55th Avenue and died.', source)).toEqual([]);
    const late = `The mayor spoke. ${'It rained all day long in Marlow. '.repeat(20)}`;
    expect(differing(`${late}Clara Solano, 19, was shot on East 55th Street and died.`, source)).toEqual([]);
    expect(differing('Clara Solano, 19, of East 55th Street, was shot on Monday and died.', source)).toEqual([]);
  });

  it('differs by two corners of one road, though the road alone can be either', () => {
    const source = 'A fire broke out on Larch Street. It broke out near Larch and Quarry streets at noon.';
    expect(differing('A fire broke out near Larch and Alder streets at noon.', source)).toEqual([
      ['Larch and Alder streets', 'Larch and Quarry streets'],
    ]);
    expect(differing('A fire broke out near Alder and Larch streets at noon.', source)).toHaveLength(1);
    expect(differing('A fire broke out near Larch Street at noon.', source)).toEqual([]);
  });
});
