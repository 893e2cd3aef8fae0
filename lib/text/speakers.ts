import type { Span } from '../model.ts';
import type { Quotation } from './quotations.ts';
import { type Reading, sentenceAt } from './reading.ts';
import { WEEKDAY } from './times/calendar.ts';

const VERB =
  '(?:said|says|say|told|tells|added|adds|wrote|writes|tweeted|posted|testified|recalled|recalls|explained|explains|stated|states|noted|notes|asked|asks|argued|argues|called|calls|warned|warns|insisted|insists|acknowledged|continued|continues|concluded|replied|responded|declared|announced|claimed|claims|shouted|yelled|screamed|joked|quipped|remarked|commented|countered|pleaded|urged|vowed|promised|lamented|read|reads|tweets|accused|described|described|dismissed|denounced|praised|blasted|slammed|labelled|labeled)';
const PRONOUN = /^(?:he|she|they|who|it|we|i)$/i;
/** A name with what stands around it: up to 110 characters without a quotation mark or the end of a sentence. */
const BEHIND_VERB = new RegExp(`^[,—–-]?\\s*(?:also |later |then )?${VERB}\\s+([^"“”;:\\n]{2,110})`, 'u');
const BEFORE_VERB = new RegExp(
  `^[,—–-]?\\s*((?:[^"“”;:\\n.]|\\b(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Det|Rep|Sen|Gov|Gen|Rev|Col|Maj|Cpl|Sr|Jr|St|[A-Z])\\.){2,110}?)\\s+(?:also |later |then |has |have |had )?${VERB}\\b`,
  'u',
);
const ACCORDING = /^[,—–-]?\s*according to ([^"“”;:\n]{2,90})/u;
const SAID = new RegExp(`\\b${VERB}\\b`, 'gu');
/** How words start that name a speaker behind the verb: "Ann Roe", "the chief", "she", "neighbour Ann Roe". */
const NAMING =
  /^(?:\p{Lu}|(?:the|an?|his|her|their|one|he|she)\b|(?!(?:of|in|on|at|to|as|by|for|with|from|that|during|after|when|while)\b)(?:[\p{Ll}-]+ ){1,3}\p{Lu})/u;
/** Somebody without a name: "the chief", "his mother", "police". */
const UNNAMED =
  /^(?:(?:the|an?|his|her|their|our|one|another) [^,]{3,60}|(?:[\p{L}-]+ )?(?:police|officers|officials|prosecutors|investigators|authorities|witnesses|neighbou?rs|deputies|detectives|relatives|lawyers|doctors|residents))$/iu;
/** "Marlow police Detective Ann Roe": the name is what the last of the capitals give. */
const TITLED =
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*(?: (?!(?:of|with|to|in|from|at|for|and)\b)[\p{Ll}-]+){1,3} (?=\p{Lu})/u;
const CAPITALS = /(?!(?:But|And|Still|Yet|The|An?|So|Even) )\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*)*/gu;

/** A capital that names nobody: "The Thursday evening statement said", "Seventeen percent of voters said". */
const NOBODY = new RegExp(
  `^(?:${WEEKDAY}|January|February|March|April|June|July|August|September|October|November|December|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)(?:ty|teen)|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands|Most|Many|Some|Several)$`,
);

/** Furthest, in UTF-16 code units, that a quotation without words of saying may stand behind the speaker's last one. */
const FURTHEST = 500;

/** Where the words stand that name who says each quotation; undefined where the text does not show it. One look at each. */
export function speakersOf(reading: Reading, quotations: readonly Quotation[]): (Span | undefined)[] {
  const speakers: (Span | undefined)[] = [];
  let last: { speaker: Span; at: number } | undefined;
  quotations.forEach((quotation, index) => {
    const previous = quotations[index - 1];
    const following = quotations[index + 1];
    const own = behind(reading, quotation, following) ?? before(reading, quotation, previous);
    let speaker: Span | undefined;
    if (own && own !== 'same') speaker = own;
    else if (own === 'same' || follows(reading, quotation, previous)) {
      const named = own === 'same' ? saidBefore(reading, quotation) : undefined;
      speaker = named ?? (last && quotation.start - last.at <= FURTHEST ? last.speaker : undefined);
    }
    if (speaker) last = { speaker, at: quotation.end };
    else if (!quotation.single) last = undefined;
    speakers.push(speaker);
  });
  return speakers;
}

/** Attribution behind the closing mark: "…," said NAME · NAME said · according to NAME. 'same' for a pronoun. */
function behind(reading: Reading, quotation: Quotation, following: Quotation | undefined): Span | 'same' | undefined {
  const block = reading.blocks[quotation.block]!;
  const limit = Math.min(block.end, quotation.close + 160, following ? following.open : block.end);
  const rest = reading.text.slice(quotation.close, limit);
  if (reading.text[quotation.end - 1] === '.') return undefined;
  const match = BEHIND_VERB.exec(rest) ?? ACCORDING.exec(rest);
  if (match && NAMING.test(match[1]!)) {
    const start = quotation.close + match[0].length - match[1]!.length;
    return named(reading, { start, end: start + clause(match[1]!).length }, 'first');
  }
  if (match && /^(?:in|on|at|during|after|of|to|as|when|while|that|by)\b/.test(match[1]!)) return undefined;
  const ahead = BEFORE_VERB.exec(rest);
  if (!ahead || /^\s*(?:and|but|when|after|while|as|in|on|at|to|of|for|that)\b/.test(ahead[1]!)) return undefined;
  const start = quotation.close + ahead[0].indexOf(ahead[1]!);
  return named(reading, { start, end: start + clause(ahead[1]!).length }, 'last');
}

/** Attribution before the opening mark, in the same sentence: NAME said, "…" · NAME told reporters that he "…". */
function before(reading: Reading, quotation: Quotation, previous: Quotation | undefined): Span | 'same' | undefined {
  const index = sentenceAt(reading, quotation.open);
  const sentence = reading.sentences[index];
  if (!sentence) return undefined;
  let floor = sentence.start;
  if (previous && previous.close > floor) floor = previous.close;
  const lead = reading.text.slice(floor, quotation.open);
  let verb: RegExpMatchArray | undefined;
  for (const match of lead.matchAll(SAID)) verb = match;
  if (!verb || lead.length - verb.index! > 160) return undefined;
  const said = clauseBefore(lead.slice(0, verb.index));
  if (!said) return undefined;
  return named(reading, { start: floor + said.at, end: floor + said.at + said.words.length }, 'last');
}

/** What stands before the verb, without what lies between commas: "Ann Roe, a neighbour, " is "Ann Roe". */
function clauseBefore(lead: string): { at: number; words: string } | undefined {
  const bare = lead.replace(
    /(?:\s(?:also|later|then|has|had|have|once|again|even|just|reportedly|previously|recently))+\s*$/,
    '',
  );
  if (/\b(?:was|were|is|are|be|been|being|to)\s*$/.test(bare)) return undefined;
  if (!bare.trimEnd().endsWith(',')) {
    const at = Math.max(
      ...[', ', ' that ', ' and ', ' but ', '; '].map((border) => {
        const found = bare.lastIndexOf(border);
        return found < 0 ? 0 : found + border.length;
      }),
    );
    return { at, words: bare.slice(at) };
  }
  // the subject is the first part between commas that names somebody and is no clause of its own
  let at = 0;
  for (const part of bare.split(',')) {
    const words = part.trimStart();
    const start = at + part.length - words.length;
    if (/\p{Lu}/u.test(words) && !OPENING.test(words)) return { at: start, words };
    at += part.length + 1;
  }
  return { at: 0, words: clause(bare) };
}

/** Words that open a clause before the subject, or stand for a party and a state behind it. */
const OPENING =
  /^(?:Asked|In|On|At|When|After|Before|As|During|While|Since|Speaking|Responding|For|By|With|From|If|Earlier|Later|Meanwhile|According|Despite|Without|Under|who|which|where|when|an? |the |[DRI]-\p{Lu})/u;

function clause(words: string): string {
  return words.split(
    /,|(?<!\b(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Det|Rep|Sen|Gov|Gen|Rev|Col|Maj|Cpl|St|\p{Lu}))\. |\.$| (?:who|which|when|after|during|as|in an?|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun))\b/u,
  )[0]!;
}

/** The capitalised words of a stretch, else the stretch itself (a noun for a person may be in it); 'same' for a pronoun. */
function named(reading: Reading, span: Span, wanted: 'first' | 'last'): Span | 'same' | undefined {
  const words = reading.text.slice(span.start, span.end);
  const bare = words.trim().split(/\s+/);
  if (PRONOUN.test((wanted === 'first' ? bare[0] : bare.at(-1)) ?? '')) return 'same';
  const titled = wanted === 'first' ? TITLED.exec(words) : null;
  if (titled) return named(reading, { start: span.start + titled[0].length, end: span.end }, 'first');
  const capitals = [...words.matchAll(CAPITALS)].filter(([word]) => !PRONOUN.test(word) && !NOBODY.test(word));
  const match = wanted === 'first' ? capitals[0] : capitals.at(-1);
  if (match) return { start: span.start + match.index, end: span.start + match.index + match[0].length };
  return UNNAMED.test(words.trim()) ? span : undefined;
}

/** A quotation right behind another, or at the start of the block behind it, goes on with its speaker. */
function follows(reading: Reading, quotation: Quotation, previous: Quotation | undefined): boolean {
  if (!previous) return false;
  // "His answer: “…”": somebody else's turn
  if (previous.block === quotation.block) return !/:\s*$/.test(reading.text.slice(previous.close, quotation.open));
  if (quotation.block !== previous.block + 1) return false;
  return reading.text.slice(reading.blocks[quotation.block]!.start, quotation.open).trim() === '';
}

/** Who speaks in the sentence before one that says "he said": "Ann Roe says it was late. “…,” she said." */
function saidBefore(reading: Reading, quotation: Quotation): Span | undefined {
  const index = sentenceAt(reading, quotation.open);
  const previous = reading.sentences[index - 1];
  if (!previous || previous.text.length > 600 || /["“”]/.test(previous.text)) return undefined;
  const verb = [...previous.text.matchAll(SAID)].at(-1);
  if (!verb) return undefined;
  const said = clauseBefore(previous.text.slice(0, verb.index));
  if (!said) return undefined;
  const speaker = named(
    reading,
    { start: previous.start + said.at, end: previous.start + said.at + said.words.length },
    'last',
  );
  return speaker === 'same' ? undefined : speaker;
}
