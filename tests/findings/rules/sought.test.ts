import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

const sought = 'Police are searching for three suspects in the shooting on Alder Street in Northam.';
const of = (text: string, published: string) => ({ text, published });

describe('those who are sought', () => {
  it('were more, where more are held for it', () => {
    const source = of('Police arrested four men on Monday in the shooting on Alder Street in Northam.', '2021-06-14');
    expect(marked('count', of(sought, '2021-06-09'), source)).toEqual([['three suspects', 'updated', 'four men']]);
  });

  it('are more, where one more is held than the other report knew of', () => {
    const page = of(
      'Police in Northam say it arrested a fourth man on Monday in the Alder Street shooting.',
      '2021-06-14',
    );
    const source = of('Three men are facing charges in the Alder Street shooting in Northam.', '2021-06-09');
    expect(marked('count', page, source)).toEqual([['a fourth man', 'updated', 'Three men']]);
  });

  it('are some, all or none of fewer who are held, or of those held for another shooting', () => {
    for (const text of [
      'Police arrested two men on Monday in the shooting on Alder Street in Northam.',
      'Police arrested at least four men on Monday in the shooting on Alder Street in Northam.',
      'Police arrested four men on Monday in another shooting in Northam.',
      'Four men were wounded on Monday in the shooting on Alder Street in Northam.',
    ])
      expect(marked('count', of(sought, '2021-06-09'), of(text, '2021-06-14')), text).toEqual([]);
  });
});
