/** The commonest English words that few other languages write the same way. */
const ENGLISH = new Set(
  'the of and to that was for with his her from they this have had were are been which their would there when who will more about said has but by at it he she as be after also its into than'.split(
    ' ',
  ),
);
/** The commonest words of other languages in Latin letters that are no English words. */
const FOREIGN = new Set(
  'de la el que los las una por para del se su como más est les une dans pour qui pas sur avec il della che non sono di nel und der das ist nicht ein eine mit von zu auf für het een van niet och att som det på er ikke um uma não os em ao dos nie się na że jest och af til ve bir bu için ja ei että az egy és hogy'.split(
    ' ',
  ),
);
/** Characters looked at, from the middle of the text: openings are names, datelines and captions. */
const SAMPLE = 1_500;
/** So many are enough where they leave no doubt. */
const GLANCE = 800;
const FEW = 40;

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i;

/** Words that are frequent in English alone; with so many of them in a glance, and no other script, nothing is left to count. */
const SURE = [' the ', ' of ', ' and ', ' to '];
const SURELY = 10;
const OTHER_SCRIPTS = /[\u0250-\u1fff\u2e80-\uffff]/g;

/** So many characters from the middle of a text. */
function middleOf(text: string, length: number): string {
  const from = Math.max(0, (text.length - length) >> 1);
  return text.slice(from, from + length);
}

function isSurelyEnglish(text: string): boolean {
  const said = middleOf(text, GLANCE);
  let found = 0;
  for (const word of SURE) {
    for (let at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1)) found += 1;
  }
  return found >= SURELY && said.search(OTHER_SCRIPTS) < 0;
}

/** The first of what a page states that is a language, as BCP 47 has it. */
export function languageOf(stated: readonly string[]): string | undefined {
  const found = stated.find((one) => TAG.test(one.trim()));
  return found?.trim().replaceAll('_', '-');
}

/** Whether a text is English: by its script, then by its commonest words; where they do not settle it, by the first language stated. */
export function isEnglish(text: string, stated: readonly string[]): boolean {
  if (isSurelyEnglish(text)) return true;
  const { words, english, foreign, other } = count(text);
  if (other > FEW && other > Math.min(text.length, SAMPLE) / 3) return false;
  // Score tables and lists have hardly any such words of either sort.
  if (words < FEW || english + foreign < words / 20) return /^en\b/i.test(languageOf(stated) ?? 'en');
  return english > foreign;
}

/** Words by what they tell, in the middle of a text; `other` counts letters of other scripts. */
function count(text: string) {
  const said = middleOf(text, SAMPLE);
  // The words that tell have a space on either side far more often than not, and to part the others as well takes three times as long.
  const words = said.toLowerCase().split(' ');
  // Handed over as they are, the sets are asked by the browser itself and not by a script that runs for the first time.
  const english = words.filter(ENGLISH.has, ENGLISH).length;
  const foreign = words.filter(FOREIGN.has, FOREIGN).length;
  return { words: words.length, english, foreign, other: said.match(OTHER_SCRIPTS)?.length ?? 0 };
}

/** The English name of a language; undefined where the page states none or calls a foreign text English. */
export function languageName(stated: string | undefined): string | undefined {
  if (!stated || /^en\b/i.test(stated)) return undefined;
  try {
    const base = stated.split(/[-_]/)[0]!;
    const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(base);
    return name === base ? undefined : name;
  } catch {
    return undefined;
  }
}
