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

describe('what is done to somebody, in every voice', () => {
  it.each([
    ['Oona Kask was nabbed at a bus stop.', 'arrested', 'Oona Kask'],
    ['The man was captured in Ostmark by federal agents.', 'arrested', 'man'],
    ['Gunman caught after long chase', 'arrested', 'gunman'],
    ['Police caught the gunman in a barn.', 'arrested', 'gunman'],
    ['Police catch suspect in mill fire', 'arrested', 'suspect'],
    ['Deputies caught up with Tobias Lindqvist at the border.', 'arrested', 'Tobias Lindqvist'],
    ['Tobias Lindqvist was led away in handcuffs.', 'arrested', 'Tobias Lindqvist'],
    ['Neighbors cheered the news of Tobias Lindqvist’s arrest.', 'arrested', 'Tobias Lindqvist'],
    ['Tobias Lindqvist slept in barns before his capture.', 'arrested', 'Tobias Lindqvist'],
    ['Prosecutors on Thursday charged Tobias Lindqvist with arson.', 'charged', 'Tobias Lindqvist'],
    ['Prosecutors filed two murder charges against Tobias Lindqvist.', 'charged', 'Tobias Lindqvist'],
    ['Charges were filed Monday against Tobias Lindqvist.', 'charged', 'Tobias Lindqvist'],
    ['A grand jury indicted Tobias Lindqvist.', 'charged', 'Tobias Lindqvist'],
    ['Tobias Lindqvist was bound over for trial.', 'charged', 'Tobias Lindqvist'],
    ['Tobias Lindqvist faces two arson and reckless burning charges.', 'charged', 'Tobias Lindqvist'],
    ['Jurors found Tobias Lindqvist guilty.', 'convicted', 'Tobias Lindqvist'],
    ['The jury convicted Tobias Lindqvist.', 'convicted', 'Tobias Lindqvist'],
    ['Jurors acquitted Tobias Lindqvist.', 'acquitted', 'Tobias Lindqvist'],
    ['Tobias Lindqvist was cleared of murder.', 'acquitted', 'Tobias Lindqvist'],
    ['Tobias Lindqvist was jailed for nine years.', 'sentenced', 'Tobias Lindqvist'],
    ['A judge sentenced Tobias Lindqvist.', 'sentenced', 'Tobias Lindqvist'],
    ['Prosecutors dropped the charges against Tobias Lindqvist.', 'cleared', 'Tobias Lindqvist'],
    ['A grand jury declined to indict Tobias Lindqvist.', 'cleared', 'Tobias Lindqvist'],
    ['Tobias Lindqvist was extradited on Friday.', 'in-custody', 'Tobias Lindqvist'],
    ['A judge ordered Tobias Lindqvist held without bond.', 'in-custody', 'Tobias Lindqvist'],
    ['Tobias Lindqvist was taken to the Marl County Jail.', 'in-custody', 'Tobias Lindqvist'],
    ['Tobias Lindqvist was granted bail.', 'released-from-custody', 'Tobias Lindqvist'],
    ['The mother was strangled in her sleep.', 'dead', 'mother'],
    ['Oona Kask’s death shook the town.', 'dead', 'Oona Kask'],
    ['The boy’s body was found in a canal.', 'dead', 'boy'],
    ['The slain officer had two sons.', 'dead', 'officer'],
    ['Husband fatally stabs wife', 'dead', 'wife'],
    ['The robber shot a clerk dead.', 'dead', 'clerk'],
  ])('“%s”: %s, %s', (text, state, whom) => expect(told(text)).toContainEqual([state, whom]));
});

describe('what somebody does, and where they are', () => {
  it.each([
    ['Tobias Lindqvist turns himself in', 'surrendered', 'Tobias Lindqvist'],
    ['Tobias Lindqvist handed himself over to police.', 'surrendered', 'Tobias Lindqvist'],
    ['Tobias Lindqvist pleaded not guilty to arson.', 'pleaded-not-guilty', 'Tobias Lindqvist'],
    ['Tobias Lindqvist entered a plea of not guilty.', 'pleaded-not-guilty', 'Tobias Lindqvist'],
    ['Tobias Lindqvist went on trial on Monday.', 'on-trial', 'Tobias Lindqvist'],
    ['Jurors are to begin deliberations on Monday.', 'on-trial', undefined],
    ['Tobias Lindqvist pleaded no contest.', 'convicted', 'Tobias Lindqvist'],
    ['Tobias Lindqvist walked out of court a free man.', 'acquitted', 'Tobias Lindqvist'],
    ['Tobias Lindqvist appeared in court on Friday.', 'charged', 'Tobias Lindqvist'],
    ['Tobias Lindqvist is awaiting trial.', 'charged', 'Tobias Lindqvist'],
    ['Tobias Lindqvist is out on bail.', 'released-from-custody', 'Tobias Lindqvist'],
    ['Tobias Lindqvist has eluded police for a week.', 'at-large', 'Tobias Lindqvist'],
    ['Tobias Lindqvist is the subject of a manhunt.', 'at-large', 'Tobias Lindqvist'],
    ['A manhunt is underway.', 'at-large', 'suspect'],
    ['The search is under way for the gunman.', 'at-large', 'suspect'],
    ['A manhunt continues for Tobias Lindqvist.', 'at-large', 'Tobias Lindqvist'],
    ['Police hunt gunman after mill shooting', 'at-large', 'gunman'],
    ['Suspect escapes from hospital', 'fled', 'suspect'],
    ['Two men fled on foot.', 'fled', '2 men'],
    ['The gunman is believed to have fled.', 'fled', 'gunman'],
    ['The gunman fired three rounds and ran away.', 'fled', 'gunman'],
    ['Police need help identifying possible suspects.', 'no-suspects', 'suspect'],
    ['He was shot by an unknown gunman.', 'no-suspects', 'suspect'],
    ['It is unclear whether anyone has been arrested.', 'arrests-unknown', 'suspect'],
    ['There was no word on any arrests.', 'arrests-unknown', 'suspect'],
    ['Detectives said they are close to making an arrest.', 'no-arrests', 'suspect'],
    ['The gunman who shot a mother and her baby killed himself.', 'dead', 'gunman'],
    ['The gunman took his own life.', 'dead', 'gunman'],
    ['Three men perished in the storm.', 'dead', '3 men'],
    ['Oona Kask clings to life.', 'critical', 'Oona Kask'],
    ['Oona Kask was upgraded from critical to serious condition.', 'serious', 'Oona Kask'],
    ['Oona Kask remains in intensive care.', 'intensive-care', 'Oona Kask'],
    ['Oona Kask is on a ventilator.', 'intensive-care', 'Oona Kask'],
    ['Oona Kask was taken off life support.', 'off-life-support', 'Oona Kask'],
    ['Oona Kask has lost the use of one of her arms.', 'disabled', 'Oona Kask'],
    ['Oona Kask was left paralyzed.', 'disabled', 'Oona Kask'],
    ['Oona Kask has regained consciousness.', 'improving', 'Oona Kask'],
    ['Oona Kask is out of danger.', 'expected-to-recover', 'Oona Kask'],
    ['Oona Kask is expected to be released on Friday.', 'expected-to-recover', 'Oona Kask'],
    ['Oona Kask is recovering at home.', 'released', 'Oona Kask'],
    ['Oona Kask is recovering in hospital.', 'alive', 'Oona Kask'],
    ['Oona Kask is on a long road to recovery.', 'alive', undefined],
    ['Oona Kask is on the mend.', 'improving', undefined],
    ['Oona Kask was treated for burns and has since been released.', 'released', 'Oona Kask'],
    ['Oona Kask escaped without injury.', 'unhurt', 'Oona Kask'],
    ['Oona Kask drove herself to a hospital.', 'hospitalised', 'Oona Kask'],
    ['Oona Kask had surgery on Monday.', 'hospitalised', 'Oona Kask'],
    ['Oona Kask was reported missing on Monday.', 'missing', 'Oona Kask'],
    ['Oona Kask vanished on Monday.', 'missing', 'Oona Kask'],
    ['Oona Kask was found safe on Tuesday.', 'found-safe', 'Oona Kask'],
  ])('“%s”: %s, %s', (text, state, whom) => {
    const found = told(text);
    if (whom === undefined) expect(found.map(([each]) => each)).toContain(state);
    else expect(found).toContainEqual([state, whom]);
  });
});

describe('what tells no status', () => {
  it.each([
    ['The mill was caught in a dispute over water.', 'arrested'],
    ['The thief was caught on camera.', 'arrested'],
    ['A warrant was issued for his arrest.', 'arrested'],
    ['A man was briefly detained at a bakery.', 'arrested'],
    ['Witnesses detained the man until the storm had passed.', 'arrested'],
    ['He had a long arrest record before his arrest record was sealed.', 'arrested'],
    ['Officers charged into the mill.', 'charged'],
    ['Prosecutors may drop the charges against Tobias Lindqvist.', 'cleared'],
    ['Lawyers filed a motion to dismiss the charges against Tobias Lindqvist.', 'charged'],
    ['Tobias Lindqvist will go on trial in May.', 'on-trial'],
    ['He was out on bail when the mill burned.', 'released-from-custody'],
    ['Two deer came out of the woods.', 'expected-to-recover'],
    ['If he is found guilty, he could spend life in prison.', 'in-custody'],
    ['When I left the hospital she was asleep.', 'released'],
    ['He wants cake when he gets home from the hospital.', 'released'],
    ['The ledger was missing from the safe.', 'missing'],
    ['A truck that belongs to Oona Kask was missing from the yard.', 'missing'],
    ['The robber traded shots with an uninjured victim.', 'unhurt'],
    ['Oona Kask is a suspect in her murder.', 'dead'],
    ['That’s murder, the neighbor said.', 'dead'],
    ['The town’s murder rate fell.', 'dead'],
    ['His death sentence was upheld.', 'dead'],
    ['The search warrant was executed at dawn.', 'dead'],
    ['The budget will make it harder to build.', 'expected-to-recover'],
    ['He is charged with fleeing or eluding police.', 'at-large'],
  ])('“%s” has nothing of %s', (text, state) => expect(states(text)).not.toContain(state));
});

it('a plea that was taken back convicts nobody', () => {
  expect(states('Tobias Lindqvist pleaded guilty in March.')).toEqual(['convicted']);
  expect(states('Tobias Lindqvist pleaded guilty in March, but later withdrew the plea.')).toEqual([]);
});
