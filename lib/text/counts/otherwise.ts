import type { CountValue } from '../../model.ts';
import { singular } from '../people/nouns.ts';
import type { ReadSentence } from '../reading.ts';
import { matchesIn, mayHoldOf } from '../sieve.ts';
import { fateOf } from '../status/fates.ts';
import type { Counted } from './counted.ts';
import { CARDINAL, cardinal, HEDGE, hedgeOf, isCut, ordinal, VAGUE } from './numbers.ts';
import { sumsIn } from './sums.ts';

const MANY: Record<string, number> = { double: 2, triple: 3, quadruple: 4, quintuple: 5 };
const MULTIPLE =
  /\b(double|triple|quadruple|quintuple) ((?:drive-by )?(?:murders?|homicides?|shootings?|killings?|slayings?|stabbings?))\b/gi;
const PERSON =
  'person|victim|man|woman|suspect|officer|child|teen|teenager|boy|girl|gunman|shooter|toddler|baby|infant|couple|mother|father|son|daughter|brother|sister|wife|husband|juvenile|student|deputy|girlfriend|boyfriend|friend|adult|driver|passenger|bystander|soldier|worker';
const NTH = new RegExp(
  `\\b(?:(?:a|the) )?(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:(?:(?:fe)?male|adult|young|teenage|juvenile|possible|alleged) ){0,2}(${PERSON})\\b`,
  'gi',
);
const ALONE = new RegExp(
  `\\b(?:a|the|one) (?:lone|sole|single|solitary) (?:(?!(?:${PERSON})\\b)[\\p{Ll}-]+ )?(${PERSON}|shot|gunshot|bullet|round|vote|survivor|witness|wound)\\b`,
  'giu',
);
/** One who voted or spoke against all others. */
const ALONE_AGAINST =
  /\b(?:a|the) (?:lone|sole|single) (?:["“”'‘’]?(?:no|nay)["“”'‘’]? vote|dissenting vote|opposition|dissent(?:er)?|opponent|holdout)\b/gi;
const TIMES =
  /\b(?:shot|fired|shoots|fires)(?: (?:him|her|himself|herself|the (?:man|woman|victim|officer|suspect)|at (?:him|her)))? (once|twice)\b/gi;
/** "Shot approximately seven times": each time is a wound; what was fired is a shot. */
const TIMES_OVER = new RegExp(
  `\\b(shot|hit|struck|fired|stabbed)(?: (?:him|her|them|the (?:man|woman|victim|officer|suspect)|at (?:him|her|them)))? (?:(${HEDGE}) )?(${CARDINAL}) times\\b`,
  'gi',
);
/** "Shot multiple times". */
const TIMES_SOME =
  /\b(shot|hit|struck|fired|stabbed)(?: (?:him|her|them|the (?:man|woman|victim|officer|suspect)|at (?:him|her)))? (several|multiple|numerous|many|a few) times\b/gi;
/** What happens a second time: "the second such walkout", "for the third time". */
const NTH_TIME =
  /\b(?:an?|the|this|his|her|its|their) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1[1-9]th|[2-9]?\d(?:st|nd|rd|th)) ((?:[\p{L}-]+ ){0,4}?)(time|attempt|bid|effort|try|push|shooting|killing|homicide|murder|death|slaying|stabbing|incident|attack|bombing|case|outbreak|wave|impeachment|trial|veto|lawsuit|indictment|arrest|conviction|recount|referendum|lockdown|shutdown|walkout|strike|stimulus|dose|shot|recall|crash|earthquake|hurricane|execution)\b/giu;
const NTH_AS: Record<string, string> = {
  bid: 'attempt',
  effort: 'attempt',
  try: 'attempt',
  push: 'attempt',
  killing: 'incident',
  homicide: 'incident',
  murder: 'incident',
  death: 'incident',
  slaying: 'incident',
  shooting: 'incident',
  stabbing: 'incident',
  attack: 'incident',
  strike: 'walkout',
  shot: 'dose',
};
/** "The death toll rose to 60", "the number of dead stands at 12". */
const DEATH_TOLL = new RegExp(
  `\\b(?:(?:death )?toll|(?:number|count) of (?:people |victims |those )?(?:confirmed )?(?:dead|deaths|killed|fatalities))\\b[^.;:\\d]{0,60}? (?:to|at|is|was|hits?|reach(?:es|ed)|pass(?:es|ed)|tops|topped|now|near(?:s|ed)) (?:(${HEDGE}) )?(${CARDINAL})(?![\\w%,-]|\\.\\d| (?:percent|per cent|people|persons|victims|civilians|deaths|others))`,
  'gi',
);
/** The noun is another clause's: "the second man who saw the attack". */
const NO_NTH = /\b(?:who|that|which|and|or|of|in|on|at|to|for|from|is|was|degree|by|with|after|street|avenue)\b/i;

const mayCount = mayHoldOf([MULTIPLE, NTH, ALONE, ALONE_AGAINST, TIMES, TIMES_OVER, TIMES_SOME, NTH_TIME, DEATH_TOLL]);

/** What a sentence counts without a number right before a noun: "triple shooting", "a man and a toddler", "a third victim", "shot once". */
export function countedOtherwise(sentence: ReadSentence): Counted[] {
  const found: Counted[] = [];
  const { text, start: base } = sentence;
  if (!mayCount(text)) return sumsIn(sentence);
  const add = (m: RegExpExecArray, many: number, noun: string, rest: Partial<CountValue> = {}) => {
    const start = base + m.index;
    if (m[0].length <= 80)
      found.push({ start, end: start + m[0].length, value: { from: many, to: many, noun, ...rest } });
  };
  for (const m of matchesIn(text, MULTIPLE))
    add(m, MANY[m[1]!.toLowerCase()]!, 'person', {
      state: /(?:murder|homicide|killing|slaying)/i.test(m[2]!) ? 'killed' : 'shot',
    });
  for (const m of matchesIn(text, NTH)) {
    const nth = ordinal(m[1]!);
    const state = fateOf(text, m.index, m.index + m[0].length);
    if (nth !== undefined && nth > 1) add(m, nth, singular(m[2]!), { nth: true, ...(state ? { state } : {}) });
  }
  for (const m of matchesIn(text, ALONE)) if (!/\bwithout $/i.test(text.slice(0, m.index))) add(m, 1, singular(m[1]!));
  for (const m of matchesIn(text, ALONE_AGAINST)) add(m, 1, 'no vote');
  for (const m of matchesIn(text, TIMES)) add(m, m[1]!.toLowerCase() === 'once' ? 1 : 2, 'shot');
  for (const m of matchesIn(text, TIMES_OVER)) {
    const hedge = m[2] && hedgeOf(m[2]);
    const times = cardinal(m[3]!);
    if (times === undefined || !Number.isInteger(times)) continue;
    add(m, times, m[1]!.toLowerCase() === 'fired' ? 'shot' : 'wound');
    if (hedge) found.at(-1)!.hedge = hedge;
  }
  for (const m of matchesIn(text, TIMES_SOME)) {
    const start = base + m.index;
    const value = { ...VAGUE[m[2]!.toLowerCase()]!, noun: m[1]!.toLowerCase() === 'fired' ? 'shot' : 'wound' };
    found.push({ start, end: start + m[0].length, value, hedge: 'about' });
  }
  for (const m of matchesIn(text, NTH_TIME)) {
    const nth = ordinal(m[1]!);
    if (nth === undefined || nth < 2 || NO_NTH.test(m[2]!)) continue;
    const noun = m[3]!.toLowerCase();
    add(m, nth, NTH_AS[noun] ?? noun, { nth: true });
  }
  for (const m of matchesIn(text, DEATH_TOLL)) {
    const many = cardinal(m[2]!);
    const end = m.index + m[0].length;
    if (many === undefined || !Number.isInteger(many) || (many >= 1900 && many <= 2100) || isCut(text, end)) continue;
    const hedge = m[1] && hedgeOf(m[1]);
    const start = end - m[2]!.length - (m[1] ? m[1].length + 1 : 0);
    const value: CountValue = { from: many, to: many, noun: 'person', state: 'killed' };
    found.push({ start: base + start, end: base + end, value, ...(hedge ? { hedge } : {}) });
  }
  found.push(...sumsIn(sentence));
  return found;
}
