import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { status } from '../../lib/kinds/status.ts';
import { articleOf } from '../findings/told.ts';
import { claimIn } from './compared.ts';

/** How surely the first statuses of two texts are told of one person, where part and sentence say no more than this. */
const sure = (here: string, there: string) =>
  status.sureness?.(claimIn('status', here), claimIn('status', there), 0.6, undefined);

describe('two statuses', () => {
  it('of a death and of wounds are of one person only where that is one child', () => {
    expect(sure('Four clerks were wounded.', 'A baker was killed.')).toBeLessThan(0.5);
    expect(sure('A man died at the scene.', 'A driver was wounded.')).toBeLessThan(0.5);
    expect(sure('The child was wounded.', 'The girl died at the scene.')).toBeGreaterThan(0.5);
    expect(sure('Four clerks were wounded.', 'Some bakers were hurt.')).toBeGreaterThan(0.5);
  });

  it('are not of one suspect where one report has another before him', () => {
    expect(sure('A second suspect was arrested.', 'Oona Kask was arrested.')).toBe(0.1);
    expect(sure('A suspect was charged.', 'Another man was arrested.')).toBe(0.1);
    expect(sure('A second suspect was arrested.', 'A second man was arrested.')).toBeGreaterThan(0.5);
    expect(sure('A man was arrested in a second car.', 'Oona Kask was arrested.')).toBeGreaterThan(0.4);
  });
});

it('a child that is looked after is not arrested', () => {
  const states = (text: string) =>
    findClaims(articleOf({ text })).flatMap(({ kind, value }) => (kind === 'status' ? value.state : []));
  expect(states('Social workers took the twins into protective custody.')).toEqual([]);
  expect(states('The clerk was taken into police custody.')).toEqual(['arrested']);
});
