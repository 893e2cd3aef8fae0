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

describe('what hits somebody', () => {
  const told = (text: string) =>
    findClaims(articleOf({ text })).flatMap(({ kind, value, subject }) =>
      kind === 'status' ? [[value.state, subject.role ?? subject.name]] : [],
    );

  it('wounds them, where it is a bullet or a part of the body is told', () => {
    expect(told('A clerk was hit in the left thigh.')).toEqual([['wounded', 'clerk']]);
    expect(told('The clerk was struck by a stray bullet near the mill.')).toEqual([['wounded', 'clerk']]);
    expect(told('The clerk was grazed on the ear.')).toEqual([['wounded', 'clerk']]);
    expect(told('The clerk was hit by the news.')).toEqual([]);
    expect(told('The boat was struck in the harbor.')).toEqual([]);
  });

  it('may take their life', () => {
    expect(told('The fire claimed the life of a 44-year-old woman.')).toEqual([['dead', 'woman']]);
    expect(told('The clerk was mortally wounded.')).toEqual([['dead', 'clerk']]);
    expect(told('The book is about the life of a clerk.')).toEqual([]);
  });

  it('may be made good by doctors', () => {
    expect(told('Doctors stabilized the clerk on Sunday.')).toEqual([['stable', 'clerk']]);
    expect(told('Builders stabilized the mill on Sunday.')).toEqual([]);
  });
});

it('an age behind the last name of a row is no number of people', () => {
  const [claim] = findClaims(articleOf({ text: 'Hugo Falk, 31, and Tom Maas, 29 were taken to a hospital.' })).filter(
    ({ kind }) => kind === 'status',
  );
  expect(claim?.subject.name).toBe('Tom Maas');
  const [other] = findClaims(articleOf({ text: 'In Northam, 29 were taken to a hospital.' })).filter(
    ({ kind }) => kind === 'status',
  );
  expect(other?.subject.role).toBe('29 people');
});

it('whoever something was done by is not whom it befalls', () => {
  const dead = (text: string) =>
    findClaims(articleOf({ text }))
      .filter(({ kind, value }) => kind === 'status' && (value as { state: string }).state === 'dead')
      .map(({ subject }) => subject.role ?? subject.name);
  expect(dead('A clerk, stabbed on Sunday by a former mill worker, has died.')).toEqual(['clerk']);
  expect(dead('The clerk was grazed by a bullet and Hugo Falk, 31, was shot dead.')).toEqual(['Hugo Falk']);
});

it('headlines find somebody guilty without a verb', () => {
  const states = (text: string) =>
    findClaims(articleOf({ text })).flatMap(({ kind, value }) => (kind === 'status' ? value.state : []));
  expect(states('Man guilty of arson at the mill')).toEqual(['convicted']);
  expect(states('The man is not guilty of arson.')).not.toContain('convicted');
  expect(states('A feeling guilty of nothing')).toEqual([]);
});
