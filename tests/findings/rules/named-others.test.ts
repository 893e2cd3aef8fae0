import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

const DAY = '2031-03-04';
const LATER = '2031-03-06';

/** The names that a later page has as new beside a report of 4 March. */
const given = (page: string, source: string) =>
  marked('name', { text: page, published: LATER }, { text: source, published: DAY })
    .filter(([, verdict]) => verdict === 'updated')
    .map(([words]) => words);

describe('a suspect whom the police still try to find out', () => {
  const page = 'Police arrested Hugo Renner, 34, on Wednesday and charged him with murder in the shooting of a baker.';

  it('is named later', () => {
    for (const words of [
      'Detectives are asking the public for help in identifying the suspect.',
      'The chief said officers would keep working on identifying the gunmen.',
      'Detectives are working to identify the persons responsible.',
    ])
      expect(given(page, `A baker was shot on Monday. ${words}`)).toEqual(['Hugo Renner']);
  });

  it('is not a victim of another case', () => {
    const source = 'A man was shot dead in Marlow on Monday. The victim has not been identified.';
    const late = 'A man was shot dead in Marlow on Monday. He was awaiting trial in the killing of Esther Varga.';
    expect(given(late, source)).toEqual([]);
    expect(given('A baker killed Esther Varga in Marlow on Monday.', source)).toEqual(['Esther Varga']);
  });

  it('is named already where only the last proof is missing', () => {
    const source =
      'A man was shot dead on Monday. The chief believes that it is Hugo Renner, but he has not been positively identified.';
    expect(given('Esther Varga was shot dead on Monday.', source)).toEqual([]);
  });

  it('is named by a rare name where a court hears him, and not by what he is known as', () => {
    const source = 'A baker was shot on Monday. Police did not identify the suspect.';
    expect(given('Zorbin Falk was charged with murder in the shooting of a baker.', source)).toEqual(['Zorbin Falk']);
    expect(given('A man, 23, known as Tall Blue, was charged with murder in the shooting of a baker.', source)).toEqual(
      [],
    );
  });
});

describe('a name that is held back beside other names', () => {
  const back = 'A 34-year-old man was shot. The name of the victim was not released. Esther Varga was wounded in May.';

  it('is told later where somebody of that age had no name', () => {
    expect(given('Hugo Renner, 34, was shot on Monday.', back)).toEqual(['Hugo Renner']);
    expect(given('Hugo Renner, 51, was shot on Monday.', back)).toEqual([]);
  });

  it('is told where a headline alone gives the age', () => {
    const source = 'Two boys died. Esther Varga is in hospital. The identity of the 14-year-old boy was not released.';
    const page = (age: number) =>
      `A ${age}-year-old was killed in a robbery. Esther Varga is in hospital. Hugo Renner was shot dead.`;
    expect(given(page(14), source)).toEqual(['Hugo Renner']);
    expect(given(page(17), source)).toEqual([]);
  });

  it('is that of a child, whatever its mother faces', () => {
    const source = 'A boy shot himself. Police have not released the name of the child or said if charges are likely.';
    expect(given('Esther Varga was charged with neglect after her boy shot himself.', source)).toEqual([]);
  });
});

describe('a name that is held back of somebody else', () => {
  const held = (page: string, source: string) =>
    marked('status', { text: page, published: DAY }, { text: source, published: LATER })
      .filter(([, verdict]) => verdict === 'updated')
      .map(([, , against]) => against);

  it('is that of somebody who was not hurt', () => {
    expect(held('A baker was shot. An unidentified woman opened the door.', 'Esther Varga was shot dead.')).toEqual([]);
    expect(held('A baker fell. An unidentified woman was shot.', 'Esther Varga was shot dead.')).toEqual([
      'Esther Varga',
    ]);
  });

  it('is that of a person of interest, and of no suspect', () => {
    const source = 'A baker was shot. The sheriff has not named the person of interest.';
    expect(given('Hugo Renner, 34, was charged with murder in the shooting of a baker.', source)).toEqual([]);
  });

  it('is that of somebody beside the suspect', () => {
    const page = 'A baker was shot. The clerk, the suspect and an unidentified teen were in the mill.';
    expect(held(page, 'Hugo Renner, 34, was charged with murder in the shooting of a baker.')).toEqual([]);
  });

  it('is that of the officers who fired, and of none of the hurt', () => {
    const page =
      'An officer was shot and wounded. Two officers fired back, but police did not identify those officers.';
    expect(held(page, 'Officer Esther Varga was shot and wounded in the mill.')).toEqual([]);
  });

  it('is that of a relative, whoever else was hurt', () => {
    const page = 'A ranger was killed and a man was wounded in the mill. Police did not identify either brother.';
    expect(held(page, 'The ranger Hugo Renner was killed in the mill.')).toEqual([]);
  });

  it('is that of whoever has the age behind it', () => {
    const source = 'He then shot an unidentified woman in her 50s.';
    expect(given('Esther Varga, 26, was shot dead by the mill.', source)).toEqual([]);
    expect(given('Esther Varga, 57, was shot dead by the mill.', source)).toEqual(['Esther Varga']);
  });

  it('is none where the report has the name a letter off, or the given name alone', () => {
    const back = 'The name of the victim was not released.';
    expect(given('Hugo Rennner was shot dead.', `${back} Hugo Renner lived by the mill.`)).toEqual([]);
    expect(given('Estrella Varga was shot dead.', `${back} His daughter, Estrella, lived by the mill.`)).toEqual([]);
  });

  it('is the shooter’s, whom both name, and none of the dead', () => {
    const page = 'The gunman died. Police declined to identify the gunman. A station named him as Hugo Renner.';
    const source = 'The gunman, Hugo Renner, shot himself. Esther Varga was shot dead.';
    expect(held(page, source)).toEqual([]);
  });
});
