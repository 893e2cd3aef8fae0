import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../lib/model.ts';
import { marked } from '../told.ts';

const stands = (kind: Kind, page: string, source: string) =>
  marked(kind, { text: page }, { text: source })
    .filter(([, verdict]) => verdict === 'compatible' || verdict === 'agrees')
    .map(([words, , against]) => [words, against]);

describe('one word for two people', () => {
  it('bears nothing out where one was hurt and the other is held', () => {
    const source = 'A man was killed in a shooting outside a Fenholt boathouse.';
    expect(stands('role', 'A man is in custody after a shooting outside a Fenholt boathouse.', source)).toEqual([]);
    expect(stands('role', 'A man was killed in a shooting outside a Fenholt boathouse.', source)).toEqual([
      ['man', 'man'],
    ]);
  });
  it('is of one where what is told behind it is told of his child', () => {
    const page = 'A Fenholt man whose son was shot with a rifle is charged.';
    expect(
      stands('role', page, 'Police have charged a Fenholt man after his son was shot with a rifle.'),
    ).toContainEqual(['Fenholt man', 'Fenholt man']);
  });
  it('is of a crowd that every school has, unless the sentences tell the same', () => {
    const source = 'Counselors will meet students in the gym on Friday.';
    expect(stands('role', 'The bus left before students heard of it.', source)).toEqual([]);
    expect(stands('role', 'Counselors will be in the gym on Friday to meet students.', source)).toContainEqual([
      'students',
      'students',
    ]);
  });
});

describe('a relative beside those told of', () => {
  it('is none of them', () => {
    const source = 'The shots hit his daughter, police said.';
    expect(stands('kin', 'He said his other daughter hid under a bench.', source)).toEqual([]);
    expect(stands('kin', 'He said his daughter hid under a bench after shots hit her.', source)).toEqual([
      ['his daughter', 'his daughter'],
    ]);
  });
  it('may be one of several in a word for any, if that sentence does not tell of both', () => {
    const page = 'The shots wounded her uncle at the pier, police said.';
    expect(stands('kin', page, 'The shots wounded two other family members at the pier, police said.')).toEqual([
      ['her uncle', 'two other family members'],
    ]);
    const both = 'The shots wounded her uncle and two other family members at the pier, police said.';
    expect(stands('kin', page, both).flat()).not.toContain('two other family members');
  });
  it('is none of them where it is one among others', () => {
    const source = 'A neighbor said he has other children, including a son.';
    expect(stands('kin', 'He was tried for the death of his son.', source)).toEqual([]);
  });
  it('is none of a town’s own', () => {
    expect(stands('kin', '“Our kids need help,” a teacher said.', 'He shot his wife and his two kids.')).toEqual([]);
  });
});

describe('one status of two people', () => {
  it('bears nothing out where their ages are years apart', () => {
    const source = 'The 51-year-old man was taken to a hospital in a serious condition.';
    expect(stands('status', 'The 24-year-old man was taken to a hospital.', source)).toEqual([]);
    expect(stands('status', 'The 51-year-old man was taken to a hospital.', source)).not.toEqual([]);
  });
  it('bears nothing out where one died by his own hand', () => {
    const page = 'He shot four neighbors before killing himself.';
    expect(stands('status', page, 'Four victims died in the yard.').map(([words]) => words)).not.toContain(
      'killing himself',
    );
    expect(stands('status', page, 'He died by suicide in the yard after he shot four neighbors.')).not.toEqual([]);
  });
});
