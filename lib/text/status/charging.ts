import type { ChargeValue, EventType, Span } from '../../model.ts';
import { CARDINAL, cardinal } from '../counts/numbers.ts';
import { isIn, matchesIn } from '../sieve.ts';
import { mayHoldOffence, type Offence, offencesIn } from './offences.ts';

const UP_TO = (words: number) => `(?: (?!after\\b|because\\b|when\\b)[\\p{L}\\d’'.,-]+){0,${words}}?`;
/** Where and when somebody pleads: "in Tarn County court on Monday". */
const WHERE = "(?: (?!after\\b|because\\b|when\\b|and\\b|but\\b|for\\b)[\\p{L}\\d’'.,-]+){0,6}?";
/** What says that the offences behind it are somebody's, by the stage of the case. */
const TRIGGERS: [EventType, RegExp][] = [
  [
    'court',
    new RegExp(
      `\\b(?:ple(?:a(?:de?d|ds?|ding)?|d)(?: of)?(?: not guilty| guilty| no contest)${WHERE} (?:to|of)|guilty pleas? (?:to|on)|(?:found |not )*guilty (?:of|to|on)|convict(?:ed|ion)s?${UP_TO(8)} (?:of|on|for)|acquitted (?:of|on)|on trial (?:for|on)|tried (?:for|on))\\b`,
      'giu',
    ),
  ],
  ['sentence', new RegExp(`\\bsentenced${UP_TO(8)} for\\b`, 'giu')],
  [
    'arrest',
    new RegExp(
      `\\b(?:on suspicion of|suspected of|arrest(?:ed|s)?${UP_TO(6)} (?:on|for)|booked${UP_TO(8)} (?:on|for|with)|held${UP_TO(8)} (?:on|for)|jail(?:ed)?${UP_TO(2)} (?:on|for)|wanted${UP_TO(2)} (?:on|for)|detained (?:on|for)|warrants?${UP_TO(6)} (?:for|of|charging|on)|complaints? of)\\b`,
      'giu',
    ),
  ],
  [
    'charge',
    new RegExp(
      `\\b(?:charged${UP_TO(5)} with|charging${UP_TO(6)} with|charges?(?: [\\p{L}]+){0,2}?(?: against${UP_TO(5)})? (?:of|include|including|for|are|were)|counts?(?: each)? of|accus(?:ed|es|ing)${UP_TO(4)} of|indict(?:ed|ment|s)?${UP_TO(6)} (?:on|for|of)|cited${UP_TO(2)} (?:for|on|with)|fac(?:e|es|ed|ing)|allegations? of|alleging|prosecuted for|(?:investigat\\w+|treat\\w+|regard\\w+)[^.;]{0,80}? as|whether(?: [\\p{L}]+){1,3}?)\\b`,
      'giu',
    ),
  ],
];
/** "a capital murder charge", "murder warrant": the trigger stands behind the offence. */
const TRIGGER_BEHIND = /^ (charges?|counts?|warrants?|convictions?|allegations?|indictments?|suspects?|trial|case)\b/i;
const MAY_STAND_BEHIND = /charge|count|warrant|conviction|allegation|indictment|suspect|trial|case/i;
/** What ends the words that a trigger governs. */
const BORDER =
  /;|\b(?:after|because|when|while|who|which|whose|that|said|says|told|police|was|were|had|has|is|in connection|stemming|following|according|allegedly|but|where|if)\b/i;
/** What may stand between two offences of one list. */
const GLUE = new RegExp(
  `^(?:[\\s,;/&]|\\b(?:and|or|as well as|along with|plus|both|other|related|including|in addition to|a|an|the|being|of|with|on|possible|alleged|additional|criminal|counts?|charges?|misdemeanou?r|felony|each|${CARDINAL})\\b)*$`,
  'iu',
);
const COUNTED = new RegExp(
  `(?:\\b(${CARDINAL}|an?|multiple|several)\\b )(?:(?:additional|felony|misdemeanou?r|new|separate|more|other|criminal) )*(?:counts?|charges?)(?: each)? of (?:an? |being an? )?$`,
  'iu',
);
const NUMBERED = new RegExp(`\\b(${CARDINAL}|an?) $`, 'iu');
/** How far, in UTF-16 code units, a trigger reaches, and how far apart the offences of one list may be. */
const FIRST_WITHIN = 70;
const NEXT_WITHIN = 60;

/** An offence that somebody is charged with; offsets are relative to the sentence. */
export interface Charged extends Span {
  value: ChargeValue;
  /** The stage of the case: arrest, charge, court, sentence. */
  event: EventType;
  /** Where the words stand that name the one who is charged; unset where a case is named, not a person. */
  near?: Span | undefined;
}

/** A cheap look first: most sentences charge nobody. */
const MAY_CHARGE =
  /charg|count|accus|guilt|contest|convict|acquit|trial|tried|sentenc|suspici|suspect|arrest|booked|held|jail|wanted|detained|warrant|complaint|indict|cited|fac(?:e|ing)|alleg|prosecut|investigat|treat|regard|case|whether/i;
/** Charges that are no longer brought. */
const DROPPED = /^ (?:charges?|counts?) (?:[\p{L}]+ ){0,2}(?:dropped|dismissed|thrown out|reduced)\b/iu;
const DROPPING =
  /\b(?:dropp(?:ed|ing)|dismiss(?:ed|ing)?|threw out|cleared of|no longer)\b[^,;]*$|\bno (?:[\w-]+ ){0,2}$|\b(?:not|never)(?: (?:yet|been|be|formally|currently|facing|face))* (?:charged|indicted|accused|arrested)\b[^,;]*$|n[’']t (?:yet |been |be |formally )*(?:charged|indicted|accused|arrested)\b[^,;]*$/i;

/** The offences of a sentence that words of charging govern, in front of a list, or behind one offence. */
export function offencesCharged(text: string): Charged[] {
  if (!isIn(text, MAY_CHARGE) || !mayHoldOffence(text)) return [];
  const finds: Charged[] = [];
  const triggers = triggersIn(text);
  if (triggers.length === 0 && !isIn(text, MAY_STAND_BEHIND)) return [];
  let next = 0;
  let listed: { end: number; event: EventType; near?: Span | undefined } | undefined;
  for (const offence of offencesIn(text)) {
    while (next < triggers.length && triggers[next]!.end <= offence.start + 1) next++;
    const trigger = triggers[next - 1];
    const tail = text.slice(offence.end, offence.end + 50);
    const behind = TRIGGER_BEHIND.exec(tail);
    const goesOn =
      listed && offence.start - listed.end <= NEXT_WITHIN && goesOnWith(text.slice(listed.end, offence.start));
    const by = goesOn
      ? listed
      : trigger && offence.start - trigger.end <= FIRST_WITHIN && !BORDER.test(text.slice(trigger.end, offence.start))
        ? { event: trigger.event, near: nearOf(text, trigger) }
        : behind && { event: stageOf(behind[1]!), near: { start: 0, end: offence.start } };
    listed = undefined;
    if (!by || DROPPED.test(tail) || DROPPING.test(text.slice(Math.max(0, offence.start - 60), offence.start)))
      continue;
    const find = withCounts(text, offence, behind);
    listed = { end: find.end, event: by.event, near: by.near };
    finds.push({ ...find, event: by.event, near: by.near });
  }
  return finds;
}

/** An offence with how many counts of it: "two counts of", "a … charge". */
function withCounts(
  text: string,
  offence: Offence,
  behind: RegExpExecArray | null,
): Pick<Charged, 'start' | 'end' | 'value'> {
  const value: ChargeValue = { type: 'charge', name: offence.name };
  if (offence.degree !== undefined) value.degree = offence.degree;
  let { start, end } = offence;
  const paper = behind && /^(?:charges?|counts?|warrants?)/i.test(behind[1]!);
  const before = text.slice(Math.max(0, start - 60), start);
  const counted = COUNTED.exec(before) ?? (paper ? NUMBERED.exec(before) : null);
  if (counted) {
    start -= counted[0].length;
    const counts = /^an?$/i.test(counted[1]!) ? 1 : cardinal(counted[1]!);
    if (counts !== undefined && !/warrant/i.test(behind?.[1] ?? '')) value.counts = counts;
  }
  if (paper) end += behind[0].length;
  return { start, end, value };
}

interface Trigger extends Span {
  event: EventType;
}

/** Words of charging in order; those that stand within or right behind others keep their stage: "arrested on charges of". */
function triggersIn(text: string): Trigger[] {
  const triggers: Trigger[] = [];
  for (const [event, pattern] of TRIGGERS)
    for (const match of matchesIn(text, pattern))
      triggers.push({ event, start: match.index, end: match.index + match[0].length });
  triggers.sort((a, b) => a.end - b.end || b.start - a.start);
  triggers.forEach((trigger, index) => {
    const before = triggers[index - 1];
    if (
      before &&
      /^(?:charges?|counts?)\b/i.test(text.slice(trigger.start, trigger.end)) &&
      trigger.start - before.end <= 20 &&
      !/[,;]/.test(text.slice(before.end, trigger.start))
    ) {
      trigger.event = before.event;
      trigger.start = Math.min(trigger.start, before.start);
    }
  });
  return triggers;
}

function goesOnWith(gap: string): boolean {
  if (GLUE.test(gap)) return true;
  return (
    /^(?:,| and| in the (?:[\p{L}]+ ){0,2}(?:death|killing|slaying|shooting|murder)s? of)/u.test(gap) &&
    !BORDER.test(gap)
  );
}

function stageOf(word: string): EventType {
  return /^warrant|^suspect/i.test(word) ? 'arrest' : /^(?:trial|conviction)/i.test(word) ? 'court' : 'charge';
}

/** Where the charged one is named: between "charged" and "with", before "who", else before the trigger. */
function nearOf(text: string, trigger: Trigger): Span | undefined {
  if (/^(?:investigat|treat|regard)/i.test(text.slice(trigger.start, trigger.end))) return undefined;
  const object = OBJECT.exec(text.slice(trigger.start, trigger.end));
  if (object) {
    const start = trigger.start + object[0].indexOf(object[1]!);
    return { start, end: start + object[1]!.length };
  }
  const from = Math.max(0, trigger.start - 90);
  const named = RELATIVE.exec(text.slice(from, trigger.start));
  return named
    ? { start: from + named.index, end: from + named.index + named[1]!.length }
    : { start: 0, end: trigger.start };
}

const OBJECT =
  /^(?:charg(?:e|ed|ing)|accus(?:ed|es|ing)|arrested|indicted|charges? against|whether) (?=\p{Lu}|the |a |an )(.{2,60}?)(?: (?:with|of|on|for))?$/u;
/** "Ann Roe, who has been", "Ann Roe, 40, who": whom the relative clause tells of. */
const RELATIVE = /(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*)(?:, \d+)?,? who(?: [\p{Ll}]+){0,3} $/u;
