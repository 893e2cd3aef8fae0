import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';

/** The statuses of a paragraph with whom they are told of. */
function told(text: string): (readonly [string, string | undefined])[] {
  const claims = findClaims({ text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] });
  return claims.flatMap((claim) =>
    claim.kind === 'status' ? [[claim.value.state, claim.subject.name ?? claim.subject.role] as const] : [],
  );
}
const states = (text: string) => told(text).map(([state]) => state);

describe('who is sought', () => {
  it.each([
    ['Detectives continue to search for the gunman.', 'at-large', 'gunman'],
    ['Police are continuing to seek the suspect.', 'at-large', 'suspect'],
    ['County seeks arson suspect', 'at-large', 'suspect'],
    ['Deputies sought two suspects on Monday.', 'at-large', '2 suspects'],
    ['Police are seeking Tobias Lindqvist, 41, in the fire.', 'wanted', 'Tobias Lindqvist'],
    ['Tobias Lindqvist sought in mill fire', 'wanted', 'Tobias Lindqvist'],
    ['A third man is still wanted.', 'wanted', 'man'],
    ['Second man wanted in connection to mill fire', 'wanted', 'man'],
    ['A warrant was issued for Tobias Lindqvist’s arrest.', 'wanted', 'Tobias Lindqvist'],
    ['Police issued an arrest warrant for 32-year-old Tobias Lindqvist.', 'wanted', 'Tobias Lindqvist'],
    ['Tobias Lindqvist has been named as a person of interest.', 'of-interest', 'Tobias Lindqvist'],
    ['The guard is considered a person of interest.', 'of-interest', 'guard'],
    ['The suspect was not yet charged.', 'no-charges', 'suspect'],
    ['Troopers are trying to track down the man who lit it.', 'at-large', 'man'],
    ['Police are working to apprehend the suspect.', 'at-large', 'suspect'],
    ['Her aunt pleaded with the shooter to come forward.', 'at-large', 'shooter'],
    ['The mayor urged the suspects to turn themselves in.', 'at-large', 'suspects'],
    ['There is no further information on suspects.', 'no-suspects', 'suspect'],
    ['It was unclear Friday where the gun was bought or who fired it.', 'no-suspects', 'suspect'],
    ['Troopers are close to identifying the two men.', 'no-suspects', 'suspect'],
    ['A suspect has yet to be named.', 'no-suspects', 'suspect'],
    ['Tobias Lindqvist turned himself into the police.', 'surrendered', 'Tobias Lindqvist'],
    ['Arrests have been made in the mill fire.', 'arrested', 'suspect'],
    ['Man arrested, second man sought in mill fire', 'arrested', 'man'],
  ])('“%s”: %s, %s', (text, state, whom) => expect(told(text)).toContainEqual([state, whom]));

  it.each([
    'Tobias Lindqvist is no longer wanted in connection with the fire.',
    'Tobias Lindqvist is not a person of interest.',
    'Officers are not confident calling the man a suspect or person of interest.',
    'Neighbors sought shelter in the mill.',
    'Police seek the public’s help with the fire.',
    'Detectives continue to seek answers.',
    'Divers are working to find the men.',
    'Police asked the witnesses to come forward.',
    'Two marshals were hurt while trying to find the suspect.',
    'Police were trying to find the suspect vehicle.',
  ])('is nobody in “%s”', (text) =>
    expect(states(text).filter((state) => /^(?:at-large|wanted|of-interest)$/.test(state))).toEqual([]),
  );
});

describe('what is still to come in court', () => {
  it.each([
    ['Tobias Lindqvist is awaiting arraignment.', 'to-be-arraigned'],
    ['Tobias Lindqvist will be arraigned on Monday.', 'to-be-arraigned'],
    ['Tobias Lindqvist is scheduled to be arraigned on Monday.', 'to-be-arraigned'],
    ['Tobias Lindqvist is expected to appear in court on Monday.', 'to-be-arraigned'],
    ['Tobias Lindqvist was arraigned on Monday.', 'charged'],
    ['Tobias Lindqvist arraigned after mill fire', 'charged'],
    ['Tobias Lindqvist appeared for his arraignment.', 'charged'],
    ['Tobias Lindqvist is headed to trial.', 'charged'],
  ])('“%s”: %s', (text, state) => expect(told(text)).toContainEqual([state, 'Tobias Lindqvist']));
});

describe('what was asked and not answered', () => {
  it.each([
    'The chief would not clarify whether the man had been hit, was dead or had fled.',
    'Police have not disclosed if the man was arrested.',
    'It is not clear if the driver and the clerk were injured.',
  ])('tells nothing of it: “%s”', (text) =>
    expect(states(text).filter((state) => !/unknown$/.test(state))).toEqual([]),
  );

  it('ends where the sentence tells of somebody besides', () => {
    expect(told('Police did not say whether the man, who died at the scene, had fled.')).toContainEqual([
      'dead',
      'man',
    ]);
  });
});

describe('who was let go, and how the hurt are', () => {
  it.each([
    ['Tobias Lindqvist was arrested on Monday and was later released.', 'released-from-custody', 'Tobias Lindqvist'],
    ['Tobias Lindqvist was questioned and released pending a hearing.', 'released-from-custody', 'Tobias Lindqvist'],
    ['Four people were shot, one critically, on Monday.', 'critical', 'person'],
    ['The boy was critically shot.', 'critical', 'boy'],
    ['The boy is continuing to improve.', 'improving', 'boy'],
    ['The boy was stabilized and flown to the city.', 'stable', 'boy'],
    ['The police would not say what condition the girl was in.', 'unknown', undefined],
  ])('“%s”: %s, %s', (text, state, whom) => {
    const found = told(text).find(([what]) => what === state);
    expect(found?.[0]).toBe(state);
    if (whom) expect(found?.[1]).toBe(whom);
  });

  it('is nothing of a film that was released', () => {
    expect(states('The video was released on Monday.')).toEqual([]);
  });
});

describe('how headlines tell it, with the participle alone', () => {
  it.each([
    ['Woman hurt in mill fire', 'wounded', 'woman'],
    ['Girl, 6, wounded in mill fire', 'wounded', 'girl'],
    ['4-year-old shot in leg at mill', 'wounded', 'child'],
    ['Man killed, girl injured in mill fire', 'dead', 'man'],
    ['Man killed, girl injured in mill fire', 'wounded', 'girl'],
    ['Stepfather fatally shot while walking home', 'dead', 'stepfather'],
    ['Task force arrests mill fire suspect', 'arrested', 'suspect'],
    ['Fenholt PD arrest, charge teen in mill fire', 'arrested', 'teen'],
    ['Teen cuffed in mill fire', 'arrested', 'teen'],
    ['Suspect caught in Fenholt', 'arrested', 'suspect'],
    ['Second arrest in mill fire', 'arrested', 'suspect'],
    ['One suspect surrenders, another on the lam', 'surrendered', 'suspect'],
    ['Jury finds Tobias Lindqvist guilty', 'convicted', 'Tobias Lindqvist'],
    ['Suspect takes plea deal', 'convicted', 'suspect'],
    ['Man gets nine years in fatal shooting', 'sentenced', 'man'],
    ['Teen accused in mill fire to stand trial', 'charged', 'teen'],
    ['No charges after mill fire', 'no-charges', 'suspect'],
  ])('“%s”: %s, %s', (text, state, whom) => expect(told(text)).toContainEqual([state, whom]));

  it.each([
    'Girl caught in crossfire',
    'The man shot in the air.',
    'Officers shot in the direction of the mill.',
    'He was handed over to stand trial.',
  ])('is nothing in “%s”', (text) =>
    expect(states(text).filter((state) => /^(?:arrested|wounded|charged)$/.test(state))).toEqual([]),
  );
});

describe('somebody without a name beside the only one with a name', () => {
  it('is not the one who is held, where nobody knows who it is, or where it is a child', () => {
    expect(told('Tobias Lindqvist was charged. Police seek an unidentified gunman.')).toContainEqual([
      'at-large',
      'gunman',
    ]);
    expect(
      told('Tobias Lindqvist was charged. Charges against an 11-year-old boy accused of killing a guard were dropped.'),
    ).toContainEqual(['charged', 'boy']);
  });
});
