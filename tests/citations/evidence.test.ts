import { describe, expect, it } from 'vitest';
import { aboutOf } from '../../lib/citations/evidence.ts';
import type { Claim, Kind, Subject } from '../../lib/model.ts';
import { age } from './example.ts';

const about = (kind: Kind, subject: Subject) => aboutOf({ ...age, kind, subject } as Claim);

describe('what a claim is about', () => {
  it('is told in the words of the panel', () => {
    expect(about('status', { role: 'owner' })).toBe('condition, owner');
    expect(about('kin', {})).toBe('family');
    expect(about('quote', { name: 'Piet Maas' })).toBe('quotation, Piet Maas');
    expect(about('age', { name: 'Piet Maas' })).toBe('age, Piet Maas');
  });

  it('is the event of a time, and no event near a place', () => {
    expect(about('time', { event: 'call' })).toBe('time, call');
    expect(about('place', { event: 'attack' })).toBe('place');
  });
});
