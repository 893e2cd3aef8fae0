import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/plain.ts';
import { findClaims } from '../../../lib/claims/find.ts';

/** Of whom a text says that their name is held back, by the words that say so. */
function held(text: string): [words: string, role: string | undefined, name?: string][] {
  return findClaims(articleFromText({ id: 'page', text })).flatMap(({ kind, value, words, subject }) =>
    kind === 'status' && value.state === 'unidentified'
      ? [subject.name ? [words, subject.role, subject.name] : [words, subject.role]]
      : [],
  );
}

describe('words that hold a name back', () => {
  it.each([
    ['The name of the child killed is being withheld.', 'name of the child killed is being withheld'],
    [
      'The name of the man, a retired diver, has not been released.',
      'name of the man, a retired diver, has not been released',
    ],
    [
      'The names, ages and genders of those killed were not released.',
      'names, ages and genders of those killed were not released',
    ],
    ['The driver, whose name hasn’t been released, is stable.', 'name hasn’t been released'],
    ['Two adults, whose names police also have not released, were there.', 'whose names police also have not released'],
    ['His name cannot be released.', 'name cannot be released'],
    ['Police have not identified the man as of Sunday.', 'have not identified the man'],
    ['Her identity is pending verification.', 'identity is pending'],
    ['The identities of both have yet to be released.', 'identities of both have yet to be released'],
    ['The woman’s identity is set to be released once next of kin are notified.', 'identity is set to be released'],
    ['Police did not release the boy’s name.', 'did not release the boy’s name'],
    ['Police are not releasing the name of the victim.', 'are not releasing the name of the victim'],
    ['Police have not yet released his identity.', 'have not yet released his identity'],
    [
      'Police have not released the address or the names of anyone involved.',
      'have not released the address or the names of anyone involved',
    ],
    ['The coroner declined to name the boy.', 'declined to name the boy'],
    ['The sheriff has refused to identify the victim.', 'refused to identify the victim'],
    ['None of the people shot have been identified.', 'None of the people shot have been identified'],
    ['Neither teen’s identity is being released.', 'Neither teen’s identity is being released'],
    ['The shooters had not been arrested or identified.', 'had not been arrested or identified'],
    ['There was no word on the identities of the victims.', 'no word on the identities of the victims'],
    ['No names will be released until Monday.', 'No names will be released'],
    [
      'The coroner will name both people killed once their families have been notified.',
      'will name both people killed once their families have been notified',
    ],
    ['It was not clear which of the three victims had died.', 'not clear which of the three victims had died'],
    ['Two unidentified men in their 20s opened fire.', 'unidentified men'],
    ['So far the names of the victims are unknown.', 'names of the victims are unknown'],
    ['Name of victim not released', 'Name of victim not released'],
    ['Marlow police could not release the name of the victim.', 'could not release the name of the victim'],
    ['A weaver, whose name is not being published, is stable.', 'name is not being published'],
    ['No other details were given, including the name of the child.', 'including the name of the child'],
  ])('are found: %s', (text, words) => {
    expect(held(text).map(([found]) => found)).toContain(words);
  });

  it.each([
    ['A neighbor, who did not give her name, heard shots.'],
    ['He has not been named as a suspect.'],
    ['Witnesses could not identify him.'],
    ['The street was not named until 1950.'],
    ['Police have not identified a motive.'],
    ['They do not know the name of the bar.'],
    ['The coroner gave details, including the name of the child.'],
  ])('are not: %s', (text) => {
    expect(held(text)).toEqual([]);
  });
});

describe('whose name is held back', () => {
  it.each([
    ['The shooter’s name has not been released.', 'suspect'],
    ['The gunman ran off and was captured. Police have not identified the man.', 'suspect'],
    ['It is not clear if the unidentified man will face charges.', 'suspect'],
    ['The name of the victim was not released.', 'victim'],
    ['A man was shot on Monday. He has not been identified.', 'victim'],
    ['The mother’s name has not been released.', 'mother'],
    ['A man was shot by two officers. The officers, both women, were not identified.', 'officer'],
    ['A baker opened fire at the mill, hurting nine, and was shot. Police have not confirmed his identity.', 'suspect'],
    ['A baker was hurt at the mill, and nine were shot. Police have not confirmed his identity.', 'victim'],
    ['Police did not release the name of the child or say if charges are likely.', 'victim'],
    ['Police did not release the name of the man or say if charges are likely.', 'suspect'],
  ])('%s', (text, role) => {
    expect(held(text)).toEqual([[expect.any(String), role]]);
  });

  it('is nobody with a name', () => {
    expect(held('Oona Kask spoke to the boy. His identity has not been released.')).toEqual([
      ['identity has not been released', 'victim'],
    ]);
  });
});
