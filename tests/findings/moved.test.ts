import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { factsOf } from '../../lib/facts/kept.ts';
import { judge } from '../../lib/findings/judge.ts';
import { overtaken } from '../../lib/findings/moved.ts';
import type { Article } from '../../lib/model.ts';

function article(id: string, published: string | undefined, text: string): Article {
  return {
    id,
    title: '',
    publisher: 'The Tribune',
    authors: [],
    ...(published ? { published } : {}),
    text,
    blocks: [{ type: 'paragraph', start: 0, end: text.length }],
    coverage: { total: 1, placed: 1 },
  };
}

/** The verdicts on the statuses of a page, by their words. */
function verdicts(page: [string | undefined, string], source: [string | undefined, string]): [string, string][] {
  const [here, there] = [article('page', ...page), article('source', ...source)];
  const claims = findClaims(here);
  const judged = judge(claims, factsOf(there, findClaims(there)), here.published);
  return claims.flatMap((claim): [string, string][] => {
    const evidence = judged.get(claim);
    return claim.kind === 'status' && evidence ? [[claim.words, evidence.verdict]] : [];
  });
}

const CRITICAL = 'Oona Kask was in critical condition.';
const DEAD = 'Oona Kask died on Tuesday.';

describe('what moved on between two reports', () => {
  it('is an update, whichever of the two is the page', () => {
    expect(verdicts(['2024-05-01', CRITICAL], ['2024-05-03', DEAD])).toEqual([
      ['was in critical condition', 'updated'],
    ]);
    expect(verdicts(['2024-05-03', DEAD], ['2024-05-01', CRITICAL])).toEqual([['died', 'updated']]);
  });

  it('is an update on one day too, and where a date is missing: nobody comes back from death', () => {
    expect(verdicts(['2024-05-01', CRITICAL], ['2024-05-01', DEAD])[0]?.[1]).toBe('updated');
    expect(verdicts([undefined, CRITICAL], ['2024-05-01', DEAD])[0]?.[1]).toBe('updated');
  });

  it('is a difference where the later report knows of less', () => {
    expect(verdicts(['2024-05-05', CRITICAL], ['2024-05-01', DEAD])).toEqual([
      ['was in critical condition', 'differs'],
    ]);
  });

  it('is a difference on one day where a state goes up and down, and an update on another', () => {
    const stable = 'Oona Kask was in stable condition.';
    expect(verdicts(['2024-05-01', CRITICAL], ['2024-05-01', stable])[0]?.[1]).toBe('differs');
    expect(verdicts(['2024-05-01', CRITICAL], ['2024-05-02', stable])[0]?.[1]).toBe('updated');
  });

  it('is the death of somebody who was sought by name, and of nobody else', () => {
    const sought = 'Detectives are looking for Tobias Lindqvist.';
    expect(verdicts(['2024-05-03', 'Tobias Lindqvist was killed by officers.'], ['2024-05-01', sought])).toEqual([
      ['was killed', 'updated'],
    ]);
    expect(verdicts(['2024-05-03', DEAD], ['2024-05-01', sought])).toEqual([]);
  });

  it('is told of somebody by name and by an age that the report gives them', () => {
    const named = 'Tobias Lindqvist, 36, was shot. Lindqvist was released from the hospital.';
    const unnamed = 'A 36-year-old woman and a man were shot. The 36-year-old is in critical condition.';
    expect(verdicts(['2024-05-03', named], ['2024-05-01', unnamed])).toContainEqual([
      'was released from the hospital',
      'updated',
    ]);
    const other = 'A 52-year-old and a man were shot. The 52-year-old is in critical condition.';
    expect(verdicts(['2024-05-03', named], ['2024-05-01', other]).map(([, verdict]) => verdict)).not.toContain(
      'updated',
    );
  });

  it('ends “no arrests” with the arrest of anybody', () => {
    const arrest = 'Deputies arrested Tobias Lindqvist on Friday.';
    expect(verdicts(['2024-05-01', 'No arrests have been made.'], ['2024-05-03', arrest])).toEqual([
      ['No arrests have been made', 'updated'],
    ]);
  });

  it('takes a charge after an arrest for a step, of the same person only', () => {
    const arrested = 'Tobias Lindqvist was arrested.';
    expect(verdicts(['2024-05-01', arrested], ['2024-05-04', 'Tobias Lindqvist was charged with arson.'])[0]?.[1]).toBe(
      'updated',
    );
    expect(verdicts(['2024-05-01', arrested], ['2024-05-04', 'Piet Maas was charged with arson.'])).toEqual([]);
    // a page that is further on needs no word of the arrest, but for an indictment
    expect(verdicts(['2024-05-04', 'Tobias Lindqvist was charged with arson.'], ['2024-05-01', arrested])).toEqual([
      ['was charged', 'compatible'],
    ]);
    expect(verdicts(['2024-05-04', 'Tobias Lindqvist was indicted.'], ['2024-05-01', arrested])).toEqual([
      ['was indicted', 'updated'],
    ]);
    // within a day both are told of one course
    expect(verdicts(['2024-05-01', arrested], ['2024-05-02', 'Tobias Lindqvist was charged with arson.'])[0]?.[1]).toBe(
      'compatible',
    );
    expect(verdicts(['2024-05-01', 'A man was arrested.'], ['2024-05-04', 'A man was charged.'])[0]?.[1]).toBe(
      'compatible',
    );
  });

  it('accuses nobody of a stage that the report itself goes on from', () => {
    const page = 'Oona Kask was taken away in critical condition. Oona Kask died on Tuesday.';
    expect(verdicts(['2024-05-03', page], ['2024-05-03', DEAD])).toEqual([['died', 'agrees']]);
  });

  it('never tells two persons of one report for one another', () => {
    expect(verdicts(['2024-05-01', CRITICAL], ['2024-05-03', 'Piet Maas died on Tuesday.'])).toEqual([]);
  });
});

describe('what ends “no arrests”', () => {
  const none = 'No arrests have been made.';

  it('is the arrest, told once, and no charge beside it', () => {
    const page = 'Tobias Lindqvist was arrested on Friday. Tobias Lindqvist is charged with arson.';
    expect(verdicts(['2024-05-04', page], ['2024-05-01', none])).toEqual([['was arrested', 'updated']]);
  });

  it('is the charge where no arrest is told', () => {
    const page = 'Tobias Lindqvist is charged with arson.';
    expect(verdicts(['2024-05-04', page], ['2024-05-01', none])).toEqual([['is charged', 'updated']]);
  });

  it('is that somebody is held where nothing else is told', () => {
    const held = 'Tobias Lindqvist is in custody.';
    expect(verdicts(['2024-05-04', held], ['2024-05-01', none])).toEqual([['is in custody', 'updated']]);
    expect(verdicts(['2024-05-01', 'Police are looking for a man.'], ['2024-05-04', held])).toEqual([
      ['looking for a man', 'updated'],
    ]);
    // another of two
    const sought = 'Police are looking for Piet Maas.';
    expect(verdicts(['2024-05-04', held], ['2024-05-01', sought])).toEqual([]);
  });
});

describe('a condition that a report itself tells as past', () => {
  const both = 'Oona Kask was rushed away in critical condition. Oona Kask is now in stable condition.';

  it('bears nothing out that its end differs from', () => {
    const page = 'Oona Kask remains in critical condition.';
    expect(verdicts(['2024-05-01', page], ['2024-05-04', both])).toEqual([
      ['remains in critical condition', 'updated'],
    ]);
  });

  it('accuses nobody', () => {
    const stable = 'Oona Kask is in stable condition.';
    const marks = verdicts(['2024-05-04', both], ['2024-05-04', stable]);
    expect(marks.filter(([, verdict]) => verdict !== 'agrees')).toEqual([]);
  });
});

describe('a condition with whose end the sentence goes on', () => {
  it('is a stage that the report goes on from', () => {
    const text = 'Anders was flown to Marlow Hospital in critical condition, where he was pronounced dead.';
    expect([...overtaken(findClaims(article('page', undefined, text)))].map(({ words }) => words)).toContain(
      'in critical condition',
    );
  });
});

describe('a child of whose death a report tells', () => {
  const early = 'Oona Kask, 4, was taken to the hospital in critical condition.';
  const late = 'The girl who fell from the pier has died. Oona Kask was critically hurt on Monday.';

  it('is the one whom it names as hurt, where it names nobody else', () => {
    expect(verdicts(['2024-05-01', early], ['2024-05-04', late])).toContainEqual(['in critical condition', 'updated']);
    const other = late.replace('The girl who fell from the pier', 'The boy');
    expect(verdicts(['2024-05-01', early], ['2024-05-04', `${other} Ilse Grunow was hurt, too.`])).not.toContainEqual([
      'in critical condition',
      'updated',
    ]);
  });
});

describe('an outlook beside a condition', () => {
  it('can stand: somebody in critical condition may be expected to live', () => {
    const page = 'Oona Kask was in critical condition.';
    expect(verdicts(['2024-05-01', page], ['2024-05-01', 'Oona Kask is expected to survive.'])[0]?.[1]).toBe(
      'compatible',
    );
  });
});

describe('a condition that nobody knew', () => {
  const unknown = 'The condition of Oona Kask was not known.';

  it('is known on the same day, and then it is an update', () => {
    expect(verdicts(['2024-05-01', unknown], ['2024-05-01', CRITICAL])[0]?.[1]).toBe('updated');
    expect(verdicts(['2024-05-01', CRITICAL], ['2024-05-01', unknown])[0]?.[1]).toBe('updated');
  });
});

describe('one more who is still free', () => {
  const third = 'Deputies arrested Tobias Lindqvist on Friday. A third gunman is not in custody.';

  it('is ended by the charge of somebody new to the earlier report', () => {
    const late = 'Ulrik Sand has been charged with assault. Tobias Lindqvist was arrested in May.';
    expect(verdicts(['2024-05-01', third], ['2024-05-09', late])).toContainEqual(['is not in custody', 'updated']);
  });

  it('is not ended by the conviction that the report tells itself', () => {
    const late = 'Tobias Lindqvist was convicted of assault. Police are still looking for another gunman.';
    const early = 'Tobias Lindqvist was arrested in May.';
    expect(verdicts(['2024-06-01', late], ['2024-05-09', early])).not.toContainEqual([
      'still looking for another gunman',
      'updated',
    ]);
  });

  it('is not ended by the arrest that the earlier report tells itself', () => {
    const late = 'Tobias Lindqvist was arrested in May.';
    expect(verdicts(['2024-05-01', third], ['2024-05-09', late])).not.toContainEqual(['is not in custody', 'updated']);
  });
});

describe('a text written before the note that brings it up to date', () => {
  it('tells its stage all the same', () => {
    const text = 'UPDATE: Deputies arrested a man on Friday. Officers are looking for the gunman.';
    const late = 'Tobias Lindqvist was booked into the county jail. Tobias Lindqvist was arrested on Friday.';
    expect(verdicts(['2024-05-09', late], ['2024-05-04', text])).toContainEqual(['was arrested', 'agrees']);
    expect(verdicts(['2024-05-04', text], ['2024-05-09', late])).toContainEqual(['looking for the gunman', 'updated']);
  });
});

describe('what is no step of this case', () => {
  it('is the end of a case within days of its beginning', () => {
    const charged = 'Tobias Lindqvist is charged with assault.';
    const convicted = 'Tobias Lindqvist was convicted of assault.';
    expect(verdicts(['2024-05-01', charged], ['2024-05-03', convicted])).toEqual([['is charged', 'compatible']]);
    expect(verdicts(['2024-05-01', charged], ['2024-09-03', convicted])).toEqual([['is charged', 'updated']]);
  });

  it('is how somebody was when they came to hospital, told after a death was', () => {
    const taken = 'Oona Kask was rushed to Fairmont Hospital in critical condition.';
    expect(verdicts(['2024-05-03', taken], ['2024-05-01', DEAD]).map(([, verdict]) => verdict)).not.toContain(
      'differs',
    );
    expect(verdicts(['2024-05-01', taken], ['2024-05-03', DEAD])).toContainEqual(['in critical condition', 'updated']);
  });

  it('is no arrest after a flight of which the report tells more', () => {
    const fled = 'The gunman ran off, police said. A clerk was shot.';
    const caught = 'Officers arrested Tobias Lindqvist on Friday.';
    expect(verdicts(['2024-05-03', caught], ['2024-05-01', fled])).toEqual([['arrested', 'updated']]);
    const held = `${fled} A man is in custody.`;
    expect(verdicts(['2024-05-03', caught], ['2024-05-01', held]).map(([, verdict]) => verdict)).not.toContain(
      'updated',
    );
  });

  it('is that somebody is accused, or caught while another is still wanted', () => {
    const wanted = 'The gunman is still at large.';
    const accused = 'Piet Maas, a man accused of shooting a clerk, lived at the mill.';
    const two = 'Two men were arrested, but the third is still wanted.';
    const one = 'Two men were arrested on Friday.';
    expect(verdicts(['2024-05-03', accused], ['2024-05-01', wanted])).toEqual([]);
    expect(verdicts(['2024-05-03', two], ['2024-05-01', wanted]).map(([, verdict]) => verdict)).not.toContain(
      'updated',
    );
    expect(verdicts(['2024-05-03', one], ['2024-05-01', wanted])).toEqual([['were arrested', 'updated']]);
  });

  it('is the way to the hospital, told after a death was', () => {
    const taken = 'Oona Kask was taken to Fairmont Hospital.';
    expect(verdicts(['2024-05-03', taken], ['2024-05-01', DEAD])[0]?.[1]).toBe('compatible');
    expect(verdicts(['2024-05-01', taken], ['2024-05-03', DEAD])).toEqual([]);
    // but they are out of it again
    expect(verdicts(['2024-05-01', taken], ['2024-05-03', 'Oona Kask was released from the hospital.'])[0]?.[1]).toBe(
      'updated',
    );
    expect(verdicts(['2024-05-01', 'Oona Kask is hospitalized.'], ['2024-05-03', DEAD])[0]?.[1]).toBe('updated');
  });

  it('is an old text under a new stamp', () => {
    expect(verdicts(['2026-05-05', CRITICAL], ['2024-05-01', DEAD])[0]?.[1]).toBe('updated');
  });
});

it('a report goes on from a condition that is not known where it gives one right behind', () => {
  const past = (text: string) => [...overtaken(findClaims(article('page', undefined, text)))].map(({ words }) => words);
  expect(past('Her condition was not released, but she is expected to survive.')).toEqual([
    'condition was not released',
  ]);
  expect(past('Her condition was not released. A man is expected to survive.')).toEqual([]);
});

it('an arrest for something else ends no search for who shot', () => {
  const sought: [string, string] = ['2024-05-01', 'Police are still looking for the gunman.'];
  const held = (charge: string): [string, string] => ['2024-05-03', `Two men were arrested on charges of ${charge}.`];
  expect(verdicts(sought, held('murder')).map(([, verdict]) => verdict)).toEqual(['updated']);
  expect(verdicts(sought, held('tampering with evidence')).map(([, verdict]) => verdict)).not.toContain('updated');
  expect(verdicts(sought, held('possessing drugs')).map(([, verdict]) => verdict)).not.toContain('updated');
});

it('an arrest is not outdated where its own report tells of the charge', () => {
  const arrest = 'Tobias Lindqvist was arrested in May.';
  const later: [string, string] = ['2024-05-09', 'Tobias Lindqvist has been charged with assault.'];
  expect(verdicts(['2024-05-01', arrest], later)).toContainEqual(['was arrested', 'updated']);
  expect(verdicts(['2024-05-01', `${arrest} Tobias Lindqvist is charged with assault.`], later)).not.toContainEqual([
    'was arrested',
    'updated',
  ]);
});

it('somebody may be wanted while nobody is charged', () => {
  const wanted: [string, string] = ['2024-05-01', 'Tobias Lindqvist is wanted for theft.'];
  const page: [string, string] = ['2024-05-04', 'No one has been charged.'];
  expect(verdicts(page, wanted).map(([, verdict]) => verdict)).not.toContain('updated');
});
