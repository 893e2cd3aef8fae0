import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

describe('reports far apart', () => {
  const on = (published: string, age: number) => ({
    published,
    text: `Hugo Renner, ${age}, the captain of a barge at Fenholt, was charged with arson.`,
  });

  it('may have a birthday between them', () => {
    expect(marked('age', on('2031-03-05', 52), on('2031-09-05', 53))).toEqual([['52', 'compatible', '53']]);
    expect(marked('age', on('2031-09-05', 53), on('2031-03-05', 52))).toEqual([['53', 'compatible', '52']]);
    expect(marked('age', on('2031-03-05', 52), on('2031-05-05', 53))).toEqual([['52', 'updated', '53']]);
    expect(marked('age', on('2031-03-05', 53), on('2031-09-05', 52))).toEqual([['53', 'differs', '52']]);
    expect(marked('age', on('2031-03-05', 52), on('2031-03-06', 53))).toEqual([['52', 'differs', '53']]);
    expect(marked('age', on('2031-03-05', 52), on('2031-09-05', 55))).toEqual([['52', 'differs', '55']]);
  });

  it('have none of the dead', () => {
    const dead = (published: string, age: number) => ({
      published,
      text: `Hugo Renner, ${age}, died at the pier of Fenholt when he had lost the rudder of his barge.`,
    });
    expect(marked('age', dead('2031-03-05', 52), dead('2031-09-05', 53))).toEqual([['52', 'differs', '53']]);
    expect(marked('age', dead('2031-03-05', 52), on('2031-09-05', 53))).toEqual([['52', 'differs', '53']]);
  });
});
