import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

const HURT = 'Three bakers were shot on Alder Street in Northam, leaving one critically wounded.';
const GRAVE = `${HURT} A 31-year-old man was taken to a hospital in critical condition. Another baker was in good condition.`;
const DEAD = 'A man has died after the shooting on Alder Street in Northam that left two others hurt.';

const mark = (page: string, source: string, [here, there] = ['2031-03-08', '2031-03-04']) =>
  marked('status', { text: page, published: here! }, { text: source, published: there! }).filter(
    ([, verdict]) => verdict === 'updated',
  );

describe('the one whose life was in danger', () => {
  it('is the one dead of a later report, whatever each is called', () => {
    expect(mark(DEAD, GRAVE)).toEqual([['has died', 'updated', 'in critical condition']]);
    expect(mark('Hugo Renner, 31, died on Friday after the shooting on Alder Street in Northam.', GRAVE)).toEqual([
      ['died', 'updated', 'in critical condition'],
    ]);
    expect(mark(GRAVE, DEAD, ['2031-03-04', '2031-03-08'])).toContainEqual([
      'critically wounded',
      'updated',
      'has died',
    ]);
  });

  it('is so where the later report tells of the days before, too', () => {
    expect(mark(`${DEAD} The man was taken to a hospital in critical condition.`, GRAVE)).toContainEqual([
      'has died',
      'updated',
      'in critical condition',
    ]);
  });

  it('is none where two were in danger, or one was dead before', () => {
    expect(mark(DEAD, `${GRAVE} A 44-year-old man was in critical condition as well.`)).toEqual([]);
    expect(mark(DEAD, `${GRAVE} A guard was found dead at the scene.`)).toEqual([]);
  });

  it('is none where the dead is of another sex or age, or of none that is told, or lives beside one who is in danger', () => {
    expect(mark('A baker has died after the shooting on Alder Street in Northam.', GRAVE)).toEqual([]);
    expect(mark('A woman has died after the shooting on Alder Street in Northam.', GRAVE)).toEqual([]);
    expect(mark('Hugo Renner, 52, died after the shooting on Alder Street in Northam.', GRAVE)).toEqual([]);
    expect(mark(`${DEAD} A woman was in critical condition.`, GRAVE)).toEqual([]);
  });
});
