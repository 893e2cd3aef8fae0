import type { Claim } from '../../model.ts';

/** Whether a time is that of the act itself, by the words of its sentence. */
export function tellsOfAct(claim: Claim): boolean {
  return isOfAct(claim) || HAPPENED.test(claim.sentence.text) || HEARD.test(claim.sentence.text);
}

/** "Neighbors were awoken early Monday to the sound of gunshots." */
const HEARD = /\b(?:awoken|awakened|woken|woke) (?:up )?[^.;]{0,60}\b(?:gunshots?|gunfire|shots)\b/i;

/** "After a shooting Tuesday afternoon", "Tuesday's crash": the time stands right beside the act. */
export function isOfAct({ kind, value, sentence, start, end }: Claim): boolean {
  return (
    (kind === 'time' &&
      value.exact === true &&
      ACT_DONE.test(sentence.text.slice(Math.max(0, start - sentence.start - 70), start - sentence.start))) ||
    ACT_BEFORE.test(sentence.text.slice(Math.max(0, start - sentence.start - 40), start - sentence.start)) ||
    ACT_IN_PLACE.test(sentence.text.slice(Math.max(0, start - sentence.start - 70), start - sentence.start)) ||
    isBeforeAct({ sentence, end })
  );
}

/** "Tuesday's crash", "the Oct. 3 fire": the act stands right behind the time. */
export function isBeforeAct({ sentence, end }: Pick<Claim, 'sentence' | 'end'>): boolean {
  return ACT_BEHIND.test(sentence.text.slice(end - sentence.start, end - sentence.start + 40));
}
const ACT =
  '(?:shooting|crash|attack|stabbing|explosion|robbery|homicide|fire|killing|bombing|accident|invasion|break-in|slaying|murder|massacre)';
/** "Charged with murder on Monday" has the day of the charge. */
const CHARGED = '(?<!\\b(?:degree|attempted|capital|counts? of|charged with|charge of|guilty of|convicted of) )';
/** "Someone opened fire at", "shots were fired in the hall just": what was done, and no more than where stands between. */
const ACT_DONE = new RegExp(
  '\\b(?:opened fire|(?:was|were) shot|(?:shots?|gunshots|rounds) (?:rang out|(?:was|were) fired)|gunfire (?:erupted|broke out|rang out)|' +
    '(?:gun|pistol|rifle|weapon|handgun) (?:went off|discharged|was fired)) ' +
    '(?:(?:in|at|near|outside|inside|on) (?:(?!when\\b|while\\b|after\\b|before\\b|who\\b|and\\b|at\\b)[\\p{L}.’-]+ ){1,4})?(?:on |early |late |at |around |about )*$',
  'iu',
);
const ACT_BEFORE = new RegExp(`\\b${CHARGED}${ACT} (?:on |early |late |at |around |about )*$`, 'i');
/** "After a shooting in Oxley on": the place stands between. */
const ACT_IN_PLACE = new RegExp(
  `\\b${ACT} (?:in|at|near|outside) (?:the )?(?:\\p{Lu}[\\p{L}.’']+ ){1,3}(?:on |early |late |at |around |about )*$`,
  'u',
);
const ACT_BEHIND = new RegExp(`^(?:’s|'s)? (?:(?!after|before|since|from|over|in|of|for)\\p{L}+ )?${ACT}\\b`, 'iu');

const HAPPENED =
  /\b(?:shooting|incident|attack|crash|stabbing|accident|explosion|fire|it|robbery|killing|homicide|slaying|invasion|murders?|killings)\b.{0,60}\b(?:happened|occurred|took place|unfolded|began|broke out|was reported|erupted)\b/i;
