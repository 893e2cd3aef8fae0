import { describe, expect, it } from 'vitest';
import type { NameValue } from '../../../lib/model.ts';
import { nameCloseness } from '../../../lib/text/names/parts.ts';

function person(full: string): NameValue {
  const words = full.split(' ');
  return { entity: 'person', full, given: words.slice(0, -1), family: words.at(-1) ?? '' };
}

describe('how two names stand to each other', () => {
  it.each([
    ['John Marrow', 'Jon Marrow', 'misspelt'],
    ['Ann Marrow', 'Anne Marrow', 'misspelt'],
    ['Matthew Marrow', 'Mathew Marrow', 'misspelt'],
    ['Oona Kasker', 'Oona Kaskre', 'misspelt'],
    ['Oona Kasker', 'Oona Kaskker', 'misspelt'],
    ['Steve Marrow', 'Steven Marrow', 'form'],
    ['Bob Marrow', 'Robert Marrow', 'form'],
    ['Ann Lee Marrow', 'Ann Marrow', 'form'],
    ['Ann L Marrow', 'Ann Lee Marrow', 'form'],
    ['Ann Marrow', 'Ann Marrow', 'same'],
    ['Sean Marrow', 'Shawn Marrow', 'misspelt'],
    ['Jo Ann Marrow', 'Joanne Marrow', 'form'],
    ['Jo Ann Lindqvist', 'Joanne Lindqviste', 'misspelt'],
    ['Jo Beth Lindqvist', 'Joanne Lindqviste', 'other'],
    ['Ann Ruth Lindqvist', 'Ruth Lindqviste', 'misspelt'],
    ['Ann Ruth Lindqvist', 'Ruth Clara Lindqviste', 'other'],
    ['Karen Lindqvist', 'Karin Lindkvist', 'misspelt'],
    ['Karen Sargent', 'Karen Sergeant', 'misspelt'],
    ['Jovan Marrow', 'Javon Marrow', 'misspelt'],
    ['Ann Ashonda Marrow', 'Ann Ashanda Marrow', 'misspelt'],
    ['Ann Ruth Ashonda Marrow', 'Ann Ruth Ashanda Marrow', 'misspelt'],
    ['Ann Lee Marrow', 'Ann Leo Marrow', 'form'],
    ['Kayveon Quill', 'Kavion Quill', 'misspelt'],
    ['Shaleera Quill', 'Shalara Quill', 'misspelt'],
    ['Kaseema Quill', 'Kasim Quill', 'other'],
    ['Kaveon Quill', 'Kalvino Quill', 'other'],
    ['Marlon Quill', 'Marilyn Quill', 'other'],
    ['Ja’Varro Quill', 'Javarro Quill', 'misspelt'],
    ['Oona O’Dell', 'Oona ODell', 'misspelt'],
    ['Marlow Vance', 'Vance Marlowe', 'misspelt'],
    ['Marlow Vance', 'Vance Marlow', 'misspelt'],
    ['Ann Marrow-Vance', 'Ann Marrow Vance', 'form'],
    ['Ann Marrow', 'Ann Marrow Vance', 'form'],
    ['Ann Vance', 'Ann Marrow-Vance', 'form'],
    ['Ann Lindqvist', 'Ann Marrow-Vance', 'other'],
    ['D’Anna Marrow', 'Anna Marrow', 'other'],
    ['Daniel Marrow', 'Danielle Marrow', 'other'],
    ['Marlow Vance', 'Vance Tolliver', 'other'],
    ['Ann Marrow', 'Ruth Marrow', 'other'],
    ['Ann Marrow', 'Ann Tolliver', 'other'],
  ] as const)('%s and %s: %s', (a, b, closeness) => {
    expect(nameCloseness(person(a), person(b))).toBe(closeness);
    expect(nameCloseness(person(b), person(a))).toBe(closeness);
  });

  it('tells father and son apart', () => {
    expect(nameCloseness({ ...person('Ann Marrow'), suffix: 'sr' }, { ...person('Ann Marrow'), suffix: 'jr' })).toBe(
      'other',
    );
  });

  it('takes two given names with one office and one surname for one person', () => {
    const of = (full: string, title: string) => ({ ...person(full), title });
    expect(nameCloseness(of('Ann Marrow', 'sheriff'), of('Ruth Marrow', 'sheriff'))).toBe('misspelt');
    expect(nameCloseness(of('Ann Marrow', 'sheriff'), of('Ruth Marrow', 'coroner'))).toBe('other');
    expect(nameCloseness(of('Ann Marrow', 'lawmaker'), of('Ruth Marrow', 'lawmaker'))).toBe('other');
    expect(nameCloseness(of('Bob Marrow', 'sheriff'), of('Robert Marrow', 'sheriff'))).toBe('form');
  });

  it('takes an office for the given name that one text leaves out', () => {
    const full = { ...person('Edda Lindqvist'), title: 'mayor' };
    expect(nameCloseness(full, { ...person('Lindqvvist'), title: 'mayor' })).toBe('misspelt');
    expect(nameCloseness(full, person('Lindqvvist'))).toBe('other');
  });
});
