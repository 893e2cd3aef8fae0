import type { Claim } from '../model.ts';
import { LONGEST_TITLE, slugStart } from '../text/publisher.ts';
import { type Reading, type ReadSentence, sentenceAt } from '../text/reading.ts';
import { isIn, mayHold } from '../text/sieve.ts';

const CORRECTION =
  /\b(?:an? (?:earlier|previous) (?:version|report|story|headline) (?:of|said|stated|incorrectly|misspelled)|correction:|this (?:story|article|report) (?:has been|was) (?:corrected|updated|clarified|revised)|(?:initially|originally|previously|incorrectly|erroneously) (?:had )?(?:said|reported|stated|identified|misspelled)|(?:initially|originally|incorrectly|erroneously) (?:told|believed|thought|feared)|misspelled|misidentified|misstated|earlier reports? (?:indicated|said|stated|put)|(?<!\b(?:minute|hour|day|night|week|month|quarter|year|decade)s? )earlier,? (?:[\p{L}.]+ ){1,3}(?:had )?(?:said|reported))\b/iu;
const BOILERPLATE =
  /\b(?:copyright|all rights reserved|sign up|subscribe|newsletter|click here|follow us|download (?:the|our) app|like us on|read more|associated press contributed|contributed to this report|report a typo|getty images|(?:file|courtesy) photo|terms of (?:use|service)|privacy policy|this material may not be published|more (?:stories|news|headlines|videos?)|watch (?:live|now)|breaking news alerts|for the latest news|trademark|crime ?stoppers|anyone with information|call (?:police|detectives|the)\b.{0,40}\b\d{3}[-.]\d{4})\b|™|©/i;
/** How to reach whoever wrote it: "Reach Ann Marrow at 555-0100", "Ann Marrow: (555) 555-0100". */
const CONTACT =
  /^(?:(?:You can )?[Rr]each|Contact|Email|E-mail|Follow|Write to) (?:(?:reporter|staff writer|writer|editor) )?(?:\p{Lu}[\p{L}.’'-]+ ){1,4}(?:at|on|via|by)\b|^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}.’'-]+: \(?\d{3}[-.) ]{1,2}\d{3}[-.]\d{4}$/u;
/** A line that is a headline of its own within the text: short, no final stop, set as a block. */
const HEADLINE_LINE = /^[^.!?]{12,110}$/;

/** Why words at an offset of the text are no claim of this story; undefined for ordinary ones. Each sentence is looked at once. */
export function asidesOf(reading: Reading): (at: number) => Claim['aside'] | undefined {
  const known = new Map<number, Aside>();
  return (at) => {
    const index = sentenceAt(reading, at);
    if (!reading.sentences[index]) return undefined;
    const { aside, from, otherwise } = known.get(index) ?? known.set(index, asideIn(reading, index)).get(index)!;
    return at >= from ? aside : otherwise;
  };
}

/** What the words of a sentence are from an offset on, and before it. */
interface Aside {
  from: number;
  aside: Claim['aside'] | undefined;
  otherwise: Claim['aside'] | undefined;
}

function asideIn(reading: Reading, index: number): Aside {
  const sentence = reading.sentences[index]!;
  if (sentence.type === 'headline') {
    const { start, end } = reading.blocks[sentence.block]!;
    const slug =
      end - start <= LONGEST_TITLE ? slugStart(reading.text.slice(start, end), reading.publisher) : undefined;
    if (slug !== undefined) return { from: start + slug, aside: 'boilerplate', otherwise: undefined };
  }
  const otherwise =
    isVideoLine(reading, index) || isTeaser(reading, index)
      ? 'other-story'
      : otherAside(sentence, fillsBlock(reading, index));
  const correction = mayHold(sentence.text, CORRECTION) ? CORRECTION.exec(sentence.text) : null;
  if (!correction) return { from: 0, aside: otherwise, otherwise };
  // what stands before "initially reported" is still what the report says
  const whole = /\bcorrect|clarif|misspel/i.test(correction[0]);
  return { from: whole ? 0 : sentence.start + correction.index, aside: 'correction', otherwise };
}

function otherAside(sentence: ReadSentence, wholeBlock: boolean): Claim['aside'] | undefined {
  if (isIn(sentence.text, BOILERPLATE) || CONTACT.test(sentence.text)) return 'boilerplate';
  if (
    wholeBlock &&
    (sentence.type === 'paragraph' || sentence.type === 'list-item') &&
    HEADLINE_LINE.test(sentence.text) &&
    /\b(?:announced|mourns?|set up|related|watch|read|more|gallery|photos?|video)\b/i.test(sentence.text) &&
    !/[,:;”"]$/.test(sentence.text)
  )
    return 'other-story';
  return undefined;
}

/**
 * "1:42 Baker talks about his barn": a line of a list of videos, each with its length. The lines of a timeline begin so too, but
 * its hours go on from line to line.
 */
function isVideoLine({ text, blocks, sentences }: Reading, index: number): boolean {
  const at = sentences[index]!.block;
  const length = (block: number): number | undefined => {
    const { start, end } = blocks[block] ?? { start: 0, end: 0 };
    const line = VIDEO_LINE.exec(text.slice(start, Math.min(end, start + LONGEST_LINE)));
    return line ? 60 * Number(line[1]) + Number(line[2]) : undefined;
  };
  if (length(at) === undefined) return false;
  for (const step of [-1, 1])
    for (let block = at; Math.abs(block - at) < FEW; block += step) {
      const [own, next] = [length(block), length(block + step)];
      if (own === undefined || next === undefined) break;
      if (step * (next - own) < 0) return true;
    }
  return false;
}
/** A line of a list is this long at most, in code units; so many lines beside it show what list it is. */
const [LONGEST_LINE, FEW] = [200, 6];
const VIDEO_LINE = /^(\d{1,2}):(\d\d) (?![AP]\.?M\b)(?=['"‘“]?[\p{Lu}])[^\n]{8,}[^.!\n]$/u;

/** A headline of another story with its first sentence, where both are the same words: they stand twice, one right behind the other. */
function isTeaser({ sentences }: Reading, index: number): boolean {
  const { text, start, type } = sentences[index]!;
  if (start < LEAD || type === 'headline' || text.length < SHORTEST_TEASER) return false;
  return [sentences[index - 1], sentences[index + 1]].some((beside) => beside?.text === text);
}
/** In UTF-16 code units; at its head a report may have its own first sentence twice. */
const [LEAD, SHORTEST_TEASER] = [450, 50];

function fillsBlock(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index]!;
  return (
    reading.sentences[index - 1]?.block !== sentence.block && reading.sentences[index + 1]?.block !== sentence.block
  );
}
