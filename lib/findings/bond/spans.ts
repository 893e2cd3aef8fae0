import type { Claim } from '../../model.ts';

/** "Since Friday", "between 5 and 6 p.m.", "by Feb. 8", "for most of Sunday": a span of time, or its border. */
export function isEndOfSpan(claim: Claim): boolean {
  return END.test(wordsBefore(claim, 50)) || isLimit(claim);
}
const END =
  /\b(?:since|until|through|throughout|between|(?:between|from) (?:[^,.]|\d\.\d|m\.){1,30} (?:to|and|until)|(?:most|much|part|all|the rest) of(?: the)?) $/i;

/** "By Feb. 8", "until Feb. 8": a day by which something is to be done. */
export function isLimit(claim: Claim): boolean {
  return LIMIT.test(wordsBefore(claim, 20));
}
const LIMIT = /\b(?:by|until|through) $/i;

/** "As of Monday morning": how things stood, not when they came about. */
export function isAsOf(claim: Claim): boolean {
  return /\bas of (?:early |late )?$/i.test(wordsBefore(claim, 14));
}

function wordsBefore({ sentence, start }: Claim, length: number): string {
  return sentence.text.slice(Math.max(0, start - sentence.start - length), start - sentence.start);
}
