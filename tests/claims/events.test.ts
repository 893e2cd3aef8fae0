import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventAt, eventsOf } from '../../lib/claims/events.ts';
import { findClaims } from '../../lib/claims/find.ts';
import { readingOf, sentenceAt } from '../../lib/text/reading.ts';
import { articleOf } from '../findings/told.ts';

/** The event that some words of a text belong to. */
function eventOf(text: string, words: string) {
  const reading = readingOf(articleOf({ text }));
  const start = text.indexOf(words);
  const index = sentenceAt(reading, start);
  return eventAt(eventsOf(reading), reading.sentences[index]!, index, { start, end: start + words.length });
}

describe('the event of some words', () => {
  it.each([
    ['Officers were called about 3 p.m. Tuesday.', '3 p.m.', 'call'],
    ['The shooting happened at 3 p.m. Tuesday. Nobody saw the shooting.', '3 p.m.', 'shooting'],
    ['She died at 5 p.m. and the vigil is at 8 p.m.', '5 p.m.', 'death'],
    ['She died at 5 p.m. and the vigil is at 8 p.m.', '8 p.m.', 'vigil'],
    ['He was arrested Friday after the crash on Monday.', 'Friday', 'arrest'],
    ['He was arrested Friday after the crash on Monday.', 'Monday', 'crash'],
    ['Visitation was held Thursday.', 'Thursday', 'visitation'],
    ['The funeral will be at 11 a.m. Friday.', '11 a.m.', 'funeral'],
    ['Oster said Thursday that shots were fired at noon.', 'noon', 'shooting'],
    ['Shots were heard, Oster said, at noon.', 'noon', 'shooting'],
    ['Oster said Thursday.', 'Thursday', 'statement'],
    ['Police said around 1:30 a.m., officers responded to Alder Street.', '1:30 a.m.', 'call'],
    ['Police said Monday, officers and deputies said the same.', 'Monday', 'statement'],
    ['A call about the fire was placed around 3 a.m. Sunday.', '3 a.m.', 'call'],
    ['Two men were shot, Oster said Thursday.', 'Thursday', 'statement'],
    ['On Monday, Sheriff Oster said the shooting was no accident.', 'Monday', 'statement'],
    ['On Monday, four men were shot, Oster said.', 'Monday', 'shooting'],
    ['Four people were shot and hospitalized early Monday.', 'Monday', 'shooting'],
    ['Witnesses led to Thursday afternoon’s arrest.', 'Thursday afternoon', 'arrest'],
    ['The pastor identified Monday’s shooting victim.', 'Monday', 'shooting'],
    ['A man hurt in a shooting in Oxley early Monday has died.', 'Monday', 'shooting'],
    ['He is held in the shooting death of a man on Monday.', 'Monday', 'shooting'],
    ['A girl was found dead in a barn on Monday.', 'Monday', 'death'],
    ['The shooting shook Oxley. Police named those wounded at 4 a.m. Sunday at the mill.', '4 a.m.', 'shooting'],
    ['The shooting shook Oxley. Police named those wounded at the mill since Sunday.', 'Sunday', undefined],
    ['She was struck in the head about 7 p.m.', '7 p.m.', 'shooting'],
    ['A man was shot on March 11.', 'March 11', 'shooting'],
    ['Her court date is scheduled for Monday.', 'Monday', 'court'],
    ['Sheriff Oster on Thursday said both died of their wounds.', 'Thursday', 'statement'],
    ['Another shooting was on Sunday.', 'Sunday', 'history'],
    ['Guests were shot at a birthday party about 9 p.m.', '9 p.m.', 'shooting'],
    ['He was born on March 3.', 'March 3', 'birth'],
    ['Three men were playing chess on Alder Street about 1 a.m. when somebody opened fire.', '1 a.m.', 'shooting'],
    ['Ruiz was showing the pistol to a friend at 6 p.m. when it went off.', '6 p.m.', 'shooting'],
    ['Shots were fired from the street into a shop about 3:30 p.m., police said.', '3:30 p.m.', 'shooting'],
    ['Two boys were held as of Monday, police said.', 'Monday', 'statement'],
    ['She said her son called her about 10:30 p.m. and fired a shot.', '10:30 p.m.', 'shooting'],
    ['Shortly after 8 p.m. the man walked up to the two and shot at their car.', 'Shortly after 8 p.m.', 'shooting'],
    ['He turned the gun on himself at 7 p.m. near the pier.', '7 p.m.', 'shooting'],
    ['The woman was at home around 9 p.m. in Oxley when a man stabbed her.', '9 p.m.', 'attack'],
    ['A 911 call was received at 5:17 a.m. from the house.', '5:17 a.m.', 'call'],
    ['Officers were called to the inn located at 12 Alder Road about 7:30 a.m.', '7:30 a.m.', 'call'],
    ['Deputies responded to the bar on Alder Road at 1:40 a.m. near an unlocked gate.', '1:40 a.m.', 'call'],
    ['Shots were fired. The boy was wounded about 4 p.m.', '4 p.m.', 'shooting'],
    ['Shots were fired. He suffered a leg wound about 2 p.m.', '2 p.m.', 'shooting'],
    ['The coroner pronounced the younger girl dead at 4 a.m.', '4 a.m.', 'death'],
  ])('in “%s”, %s: %s', (text, words, event) => {
    expect(eventOf(text, words)).toBe(event);
  });

  it('is none where a nearer verb governs them, or nothing happens', () => {
    expect(eventOf('Ribbons went up on Tuesday near where shots had been fired.', 'Tuesday')).toBeUndefined();
    expect(eventOf('It rained on Tuesday.', 'Tuesday')).toBeUndefined();
    expect(eventOf('They were baking about 1 p.m. when the mayor rang.', '1 p.m.')).toBeUndefined();
  });

  it('is not the act where something else happened before it', () => {
    expect(eventOf('Ruiz was arrested in Oxley at 3 p.m. when shots were fired.', '3 p.m.')).toBe('arrest');
  });
});

describe('words within the name of a place', () => {
  const eventsIn = (text: string) =>
    findClaims(articleOf({ text })).map(({ words, subject }) => [words, subject.event]);

  it('tell of no event', () => {
    expect(eventsIn('Shots were fired late on Larch Court.')).toContainEqual(['Larch Court', 'shooting']);
    expect(eventsIn('Two were shot at noon on Meeting Street.')).toContainEqual(['noon', 'shooting']);
    expect(eventsIn('A man was shot at 3 p.m. in Wake County.')).toContainEqual(['3 p.m.', 'shooting']);
    expect(eventsIn('Shots rang out at Alder Memorial Park at noon.')).toContainEqual(['noon', 'shooting']);
    expect(eventsIn('A man was shot on Memorial Day in Oxley.')).toContainEqual(['Oxley', 'shooting']);
  });

  it('tell of it where they are no name’s, or name what is done there', () => {
    expect(eventsIn('He is to be in court on Monday.')).toContainEqual(['Monday', 'court']);
    expect(eventsIn('A memorial is set for Monday.')).toContainEqual(['Monday', 'vigil']);
    expect(eventsIn('A Memorial Service is on Monday.')).toContainEqual(['Monday', 'funeral']);
    expect(eventsIn('The boy lay in Mercy Hospital on Monday.')).toContainEqual(['Mercy Hospital', 'hospital']);
  });
});

describe('the main event of a text', () => {
  const mainOf = (text: string) => eventsOf(readingOf(articleOf({ text }))).main;

  it('is the act that it tells of most, and what “it happened” means', () => {
    expect(mainOf('A crash shut the road. The crash hurt two.')).toBe('crash');
    expect(mainOf('The council met.')).toBe('other');
    expect(eventOf('Two cars collided. The crash hurt two. It happened on Friday.', 'Friday')).toBe('crash');
  });

  it('never throws, whatever the text', () => {
    const word = fc.constantFrom('shot', 'crash', 'It happened', 'Friday', '.', 'died', 'the', 'after', '“');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 5 }))), (words) => {
        const reading = readingOf(articleOf({ text: words.join(' ') }));
        const { bySentence } = eventsOf(reading);
        expect(bySentence).toHaveLength(reading.sentences.length);
        bySentence.forEach((mentions, index) => {
          const sentence = reading.sentences[index]!;
          for (const { start, end } of mentions) expect(start >= sentence.start && end <= sentence.end).toBe(true);
        });
      }),
    );
  });
});
