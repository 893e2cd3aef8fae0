/** What happened to counted people, by the words that tell it. The first that fits a place wins. */
const FATES: [RegExp, string][] = [
  [
    /\b(?:kill(?:ed|ing|s)?|dead|died|dies|deaths?|fatally|slain|murder(?:ed|s)?|fatalities|lost their li[fv]es?|perished)\b/i,
    'killed',
  ],
  [
    /\b(?:wound(?:ed|ing|s)?|injur(?:ed|ing|ies|y)|hurt|hospitali[sz]ed|treated (?:at|for)|(?:taken|transported|rushed|airlifted|flown|sent|driven) (?:by \p{L}+ )?to (?:[\p{L}.’'-]+ ){0,5}(?:hospitals?|medical center|trauma center))\b/iu,
    'wounded',
  ],
  [/\b(?:arrest(?:ed|s)?|in custody|detained|taken into custody)\b/i, 'arrested'],
  [/\b(?:charged|indicted|fac(?:es?|ing) (?:\w+ )?charges)\b/i, 'charged'],
  [/\b(?:identified|named)\b/i, 'identified'],
  [/\b(?:shot|gunned down|(?:struck|hit) by (?:the )?(?:gunfire|bullets?|gunshots?)|(?:was|were|been) hit)\b/i, 'shot'],
  [/\b(?:missing|unaccounted)\b/i, 'missing'],
  [/\b(?:rescued|saved)\b/i, 'rescued'],
  [/\b(?:treated and released|released)\b/i, 'released'],
];

/** A verb right before a number has the counted as its object: "killed three people", "injuring five". */
const OBJECT =
  /\b(kill|wound|injur|hurt|shoot|shot|arrest|slay|rescu|sav|murder|hospitali[sz]|detain|charg|indict|struck|strik|hitt?)(?:s|es|ed|e|ing)?(?: (?:another|an additional|some|at least|up to|about|more than|as many as|nearly|all|the|these|those|and|or|wounding|injuring|injured|wounded))* ?$/i;
const OF_STEM: Record<string, string> = {
  kill: 'killed',
  slay: 'killed',
  murder: 'killed',
  wound: 'wounded',
  injur: 'wounded',
  hurt: 'wounded',
  struck: 'wounded',
  strik: 'wounded',
  hit: 'wounded',
  hitt: 'wounded',
  hospitalis: 'wounded',
  hospitaliz: 'wounded',
  shoot: 'shot',
  shot: 'shot',
  arrest: 'arrested',
  detain: 'arrested',
  rescu: 'rescued',
  sav: 'rescued',
  charg: 'charged',
  indict: 'charged',
};
/** Where what is said of the counted ends: another verb with an object of its own, another clause. */
const CLAUSE_END =
  /[;]|\b(?:shooting|attack|crash|incident|stabbing|rampage|robbery|homicide|fire|explosion|drive-by)s?(?: (?:in|at|on|near|outside|inside)(?: [\w.’'-]+){1,5}?)? (?:that|which)\b|, (?:one|two|three|four|both|some|all|none|most) of (?:whom|them|which)\b| while | but | after | before | when |,? and (?=(?:\w+ ){0,2}(?:injur|wound|kill|hurt|shot|arrest)\w* (?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|several|many|at least|more|others|another))|,? and (?=(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|another) )|, (?=(?:injuring|wounding|killing|leaving|hurting)\b)/i;

/** "They found four victims, and Ruiz died", "shot at four men and fatally struck Ruiz": somebody else's fate. */
const NAME_FOLLOWS = /,? and (?=(?:fatally \p{Ll}+ )?\p{Lu}\p{Ll})/u;

/** "The shooting of five people". */
const ACT_OF = /\b(shooting|wounding|killing|murder|slaying|death)s? of (?:the |all |another |at least )*$/i;

/** "Sending six men to the hospital": they were hurt. */
const SENDS = /\b(?:sen(?:d|ds|t|ding)|land(?:s|ed|ing)?|put(?:s|ting)?) $/i;
const TO_HOSPITAL = /^ (?:to|in) (?:the |a |an |area |local |nearby )*hospitals?\b/i;

/** "Three were shot and killed and four …": the four are no object of "killed". */
const PASSIVE = /\b(?:was|were|been|being|is|are|get|got) (?:\w+ )?\w+(?: and \w+)?(?:,? and)? ?$/i;

/** Whoever is shot to death is killed. */
const TO_DEATH = /^ (?:to death|dead|and (?:killed|fatally))\b/i;
const FATALLY = /\bfatally (?:shot|shoots|shooting)\b[^.;,]{0,20}$/i;

/** "Two men shot three people": what somebody does to others is no fate of theirs. */
const DOES =
  /^ (?:\w+ly )?(?:kill(?:s|ed)|wound(?:s|ed)|injure[sd]|hurts?|shot|shoots) (?:at least |more than |about )?(?:\d|(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|several|multiple|his|her|their) )/i;

/** Who is among them: "eight people, including two who died, were shot". */
const AMONG =
  /^,? (?:\(|[-–—]+ ?)?(?:including|among them|one of them|some of them) [^,;.)–—]{2,80}(?:,|\)| ?[–—]|(?= (?:was|were|have|had|are)\b))/i;

/** What is said of the counted people whose words stand at `from` to `to`: by a verb before them, else the nearest word behind, else before. */
export function fateOf(text: string, from: number, to: number): string | undefined {
  const lead = text.slice(Math.max(0, from - 45), from);
  const object = OBJECT.exec(lead)?.[1]?.toLowerCase();
  if (SENDS.test(lead) && TO_HOSPITAL.test(text.slice(to, to + 40))) return 'wounded';
  if (object && !PASSIVE.test(lead)) {
    const isDeath = /^sho/.test(object) && (TO_DEATH.test(text.slice(to, to + 14)) || FATALLY.test(lead));
    return isDeath ? 'killed' : OF_STEM[object];
  }
  const act = ACT_OF.exec(lead)?.[1]?.toLowerCase();
  if (act) return /^sh/.test(act) ? 'shot' : /^w/.test(act) ? 'wounded' : 'killed';
  if (DOES.test(text.slice(to, to + 40))) return undefined;
  const behind = text
    .slice(to, to + 160)
    .replace(AMONG, '')
    .slice(0, 60);
  const after = upTo(upTo(behind, CLAUSE_END), NAME_FOLLOWS);
  let best: { at: number; fate: string } | undefined;
  for (const [pattern, fate] of FATES) {
    const at = after.search(pattern);
    if (at >= 0 && (!best || at < best.at)) best = { at, fate };
  }
  if (best?.fate === 'shot' && TO_DEATH.test(after.slice(best.at + 4))) return 'killed';
  if (best) return best.fate;
  const before = lead.split(/[;,]| while | but | and | after | when /).at(-1)!;
  for (const [pattern, fate] of FATES) if (pattern.test(before)) return fate;
  return undefined;
}

/** What stands before the first match of a pattern. */
function upTo(text: string, end: RegExp): string {
  const at = text.search(end);
  return at < 0 ? text : text.slice(0, at);
}

/** 'same' fate, 'open' where one text does not say or says it less closely, 'other' where the fates exclude each other. */
export function fateCloseness(a: string | undefined, b: string | undefined): 'same' | 'open' | 'other' {
  if (a === b) return 'same';
  if (!a || !b || SAYS_NOTHING.test(a) || SAYS_NOTHING.test(b)) return 'open';
  if (HELD.test(a) && HELD.test(b)) return 'open';
  // in a shooting the wounded were shot; all who were harmed, the dead among them, may be all who were shot
  const other = a === 'shot' ? b : b === 'shot' ? a : undefined;
  return other === 'wounded' || other === 'harmed' ? 'open' : 'other';
}
/** Whoever is named may be alive or dead. */
const SAYS_NOTHING = /^identified$/;
/** Who is charged was mostly arrested. */
const HELD = /^(?:arrested|charged)$/;
