import { nounCloseness } from '../people/nouns.ts';

/** How close two counted nouns are: charges are one where their words are, in any order, attempts as attempts. */
export function countedCloseness(a: string, b: string): 'same' | 'wider' | 'other' {
  if (a !== b && DOSES.has(a) && DOSES.has(b)) return 'wider';
  if (!a.startsWith('charge of ') || !b.startsWith('charge of ')) return nounCloseness(a, b);
  const [mine, theirs] = [chargeWords(a), chargeWords(b)];
  return mine.size === theirs.size && [...mine].every((word) => theirs.has(word)) ? 'same' : 'other';
}

function chargeWords(noun: string): Set<string> {
  return new Set(
    noun
      .slice('charge of '.length)
      .replace(/\b(?:criminal(?:ly)? |with )?(?:attempt(?:ed|ing)?|intent) (?:to )?(?:commit )?/g, 'attempted ')
      .split(' ')
      .filter((word) => word && !/^(?:the|a|an|of|to|commit)$/.test(word)),
  );
}

const DOSES = new Set(['dose', 'shot', 'jab', 'vaccine', 'vaccination']);
