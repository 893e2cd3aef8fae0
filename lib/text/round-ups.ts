/** A headline or lead on several incidents. */
export function tellsOfMany(text: string): boolean {
  return MANY.test(text);
}
const MANY =
  /\b(?:weekend|overnight|separate|across|citywide|string of|rash of|series of|spate of|wave of|multiple|two|three|four|five|six|several|\w+day(?:’s|'s)?(?: night)?) (?:[\p{L}’'-]+ ){0,3}(?:shootings|homicides|killings|incidents|stabbings|attacks)\b|\b(?:shootings|homicides|killings|shot|wounded|violence)\b[^.]{0,40}\b(?:across|citywide|over (?:the )?weekend|since (?:\w+day|midnight)|so far this)\b|\bweekend (?:of )?violence\b|\bviolent (?:weekend|night)\b/iu;
