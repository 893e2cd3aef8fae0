import { asked } from './sieve.ts';
import { WEEKDAY_LOWER } from './times/calendar.ts';

/** A headline or lead on several incidents. */
export function tellsOfMany(text: string): boolean {
  return MANY.test(text);
}
const MANY = asked(
  /\b(?:weekend|overnight|separate|across|citywide|string of|rash of|series of|spate of|wave of|multiple|two|three|four|five|six|several|\w+day(?:’s|'s)?(?: night)?) (?:[\p{L}’'-]+ ){0,3}(?:shootings|homicides|killings|incidents|stabbings|attacks)\b|\b(?:shootings|homicides|killings|shot|wounded|violence)\b[^.]{0,40}\b(?:across|citywide|over (?:the )?weekend|since (?:\w+day|midnight)|so far this)\b|\bweekend (?:of )?violence\b|\bviolent (?:weekend|night)\b|\b(?:shot|killed|wounded|dead)\b[^.]{0,60}\b(?:within|in) (?:\w+ )?(?:\d+|two|three|four|five|six|seven|eight|ten|twelve|24) hours\b|\b(?:north|south|east|west)(?:ern)? and (?:north|south|east|west)(?:ern)? sides\b/iu,
);

const NUMBER = String.raw`(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|a few|some)`;
const ACT_NOUN =
  '(?:shooting|homicide|killing|slaying|stabbing|attack|incident|robbery|crash|fire|murder|assault|case|drive-by|gunfire)';

/** "Less than two hours earlier", "In a separate shooting", "Also on Saturday", "The weekend's most recent homicide". */
const OPENS = new RegExp(
  [
    `^(?:(?:about|around|roughly|less than|more than|nearly|almost|just|only) )*(?:${NUMBER} (?:and a half )?(?:hours?|minutes?)|hours|minutes|moments) (?:earlier|later|(?:before|after) (?:that|this))\\b`,
    `^(?:\\w+day|meanwhile|earlier|later|and|also|then),? (?:night |morning |afternoon |evening )?in (?:an?other|a (?:second|third|fourth|separate|different)|an unrelated|yet another|still another) `,
    `^in (?:an?other|a (?:second|third|fourth|fifth|separate|different)|an unrelated|yet another|the (?:most recent|latest|first|second|third|other|earliest)) (?:[\\p{L}-]+ ){0,3}${ACT_NOUN}\\b`,
    `^(?:yet |still )?(?:another|a (?:second|third|fourth|fifth|separate|different)|an unrelated) (?:[\\p{L}-]+ ){0,2}${ACT_NOUN}\\b`,
    `^the (?:weekend|day|night|city|week|${WEEKDAY_LOWER})(?:’s|'s) (?:(?:most recent|first|second|third|latest|last|earliest|other|only|deadliest|next|final) )+(?:[\\p{L}-]+ ){0,2}${ACT_NOUN}\\b`,
    '^[•·▪●◦] ',
    `^the (?:most recent|latest|earliest|first|second|third|fourth|fifth|last|other|next|deadliest)(?: (?:fatal|deadly|nonfatal|non-fatal|deaths?))? (?:${ACT_NOUN}|call)(?: of the (?:night|day|weekend|evening))? (?:happened|occurred|took place|came|was|were|in|on|at)\\b`,
    `^(?:also|elsewhere|earlier|later)(?: on| in the| that)? (?:${WEEKDAY_LOWER}|morning|afternoon|evening|night|day|weekend)?,? ?(?:an?|two|three|four|police|officers|the|at|in|about|around|someone)\\b`,
    `\\b(?:the )?(?:weekend|day|night)(?:’s|'s) (?:most recent|first|latest|last|earliest|other|next) (?:[\\p{L}-]+ ){0,2}${ACT_NOUN}\\b`,
  ].join('|'),
  'iu',
);

/** Whether a sentence of a round-up goes over to another incident, by its words alone. */
export function opensIncident(sentence: string): boolean {
  return OPENS.test(sentence);
}

const ACT =
  /\b(?:shot|shooting|gunshot|gunfire|shots|killed|wounded|stabbed|stabbing|attacked|attack|robbed|opened fire|open(?:ed)? fired?|injured|hurt|hit|struck|grazed|found dead|slain|beaten|crashed|died)\b/i;

/** Whether a sentence tells of people without their names: "another man", "two people", "someone". */
export function tellsOfSomebody(sentence: string): boolean {
  return SOMEBODY.test(sentence);
}
const SOMEBODY =
  /\b(?:someone|somebody|(?:a|the) gunm[ae]n)\b|\b(?:an?|an?other|one|two|three|four|five|six|\d+)(?: (?!of\b)[\p{L}\d-]+){0,3} (?:m[ae]n|wom[ae]n|boys?|girls?|teens?|teenagers?|person|people|child|children|toddlers?|victims?|youths?|males?|females?|officers?)\b/iu;

/** Whether a sentence tells that somebody was hurt. */
export function tellsOfAct(sentence: string): boolean {
  return ACT.test(sentence);
}

/** "At least 21 more have been wounded across the city since Friday", "the city's 40th homicide this year". */
const TOTAL = new RegExp(
  `\\b(?:across|throughout|around) the (?:city|county|state|town|area|region)\\b|\\bcity-?wide\\b|\\bsince (?:(?:early|late|about|\\d[\\d:]*|[ap]\\.?m\\.?|noon|midnight) )*(?:${WEEKDAY_LOWER}|midnight|\\w+ \\d)|\\b(?:over|during|throughout) (?:the|this|last) (?:long |holiday |past )?weekend\\b|\\bso far this\\b|\\b(?:this|last) year(?:’s|'s)?\\b|\\bin all\\b|\\bin total\\b`,
  'i',
);

/** Whether a sentence of a round-up tells of all its incidents. */
export function tellsTotal(sentence: string): boolean {
  return TOTAL.test(sentence);
}
