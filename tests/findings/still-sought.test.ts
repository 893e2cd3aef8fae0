import { describe, expect, it } from 'vitest';
import { marked } from './told.ts';

describe('somebody whom one of two reports still seeks', () => {
  const updates = ([here, page]: [string, string], [there, source]: [string, string]) =>
    marked('status', { text: page, published: here }, { text: source, published: there }).filter(
      ([, verdict]) => verdict === 'updated',
    );
  const SEARCH = 'still searching for an unidentified gunman';
  const sought = `Police are ${SEARCH}.`;

  it('is not the one whom it tells to be charged', () => {
    const early: [string, string] = ['2024-05-01', `Tobias Lindqvist has been charged with assault. ${sought}`];
    expect(updates(early, ['2024-05-03', 'Tobias Lindqvist was arrested in May.'])).toEqual([]);
    expect(updates(early, ['2024-05-03', 'Ulrik Sand was arrested in May.'])).not.toEqual([]);
  });

  it('is another than whoever was caught days before, unless the stamp is of another year', () => {
    const arrest: [string, string] = ['2024-05-01', 'Deputies arrested Tobias Lindqvist on Tuesday.'];
    expect(updates(['2024-05-08', sought], arrest)).toEqual([]);
    expect(updates(['2024-05-02', sought], arrest)).not.toEqual([]);
    expect(updates(['2026-05-08', 'Police are still searching for a gunman.'], arrest)).not.toEqual([]);
  });

  it('is caught where the report tells of a second suspect’s arrest too', () => {
    const report: [string, string] = [
      '2024-05-01',
      'The second suspect has been arrested. Tobias Lindqvist was caught first. Police were searching for a second suspect.',
    ];
    expect(updates(['2024-05-01', 'Ulrik Sand was arrested on Tuesday.'], report)).toEqual([]);
  });

  it('is not who was caught before, whatever the stamp, where nobody knows who it is', () => {
    const arrest: [string, string] = ['2024-05-01', 'Tobias Lindqvist was arrested on Tuesday.'];
    expect(updates(['2026-05-08', sought], arrest).map(([words]) => words)).not.toContain(SEARCH);
  });

  it('is sought on where somebody is charged in absence', () => {
    const early: [string, string] = ['2024-05-01', 'No suspects are in custody.'];
    const charged = 'Tobias Lindqvist has been charged with assault.';
    expect(updates(early, ['2024-05-03', `${charged} He is still at large.`])).toEqual([]);
    expect(updates(early, ['2024-05-03', charged])).not.toEqual([]);
    expect(updates(early, ['2024-05-03', `${charged} Ulrik Sand was arrested. He is still at large.`])).not.toEqual([]);
  });

  it('is not who is charged by both, nor anybody who is charged in absence', () => {
    const charged = 'Tobias Lindqvist has been charged with assault.';
    const early: [string, string] = ['2024-05-01', `${charged} The second suspect is still on the loose.`];
    expect(updates(early, ['2024-05-03', charged])).toEqual([]);
    const loose: [string, string] = ['2024-05-01', 'The gunmen are still on the loose.'];
    expect(updates(loose, ['2024-05-03', charged])).not.toEqual([]);
    expect(updates(loose, ['2024-05-03', `${charged} The gunmen are still on the loose.`])).toEqual([]);
  });

  it('is no witness, nor anybody of interest who has no name', () => {
    const charged: [string, string] = ['2024-05-08', 'Ulrik Sand is charged with assault.'];
    expect(updates(charged, ['2024-05-01', 'Police are looking for two people who may know something.'])).toEqual([]);
    expect(updates(charged, ['2024-05-01', 'Police are looking for two people who fled.'])).not.toEqual([]);
    const interest = 'Detectives spoke of two persons of interest.';
    expect(updates(['2024-05-02', interest], ['2024-05-01', 'There are no suspects.'])).toEqual([]);
  });
});
