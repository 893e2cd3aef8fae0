/** What is wrong on purpose in the demo article, each by words that its mark holds and nothing else in the page does. */
export const PLANTED = [
  { kind: 'age', words: '36', right: '35' },
  { kind: 'name', words: 'Dustmann', right: 'Dustman' },
  { kind: 'count', words: '387', right: '378' },
  { kind: 'time', words: '2 p.m.', right: '11 a.m.' },
] as const;

/** What is right in it, and said by the bundled sources too. */
export const BORNE_OUT = ['Cody Allen', 'Drexel Mack', 'wife', 'police dogs'] as const;

export const DEMO = '/demo/independence.html';
