import type { Article } from '../model.ts';

/** Agencies whose texts others print, each with the ways in which a credit names it, the full name first. */
const AGENCIES: readonly string[][] = [
  ['Associated Press', 'AP'],
  ['Reuters', 'Thomson Reuters'],
  ['AFP', 'Agence France-Presse', 'Agence France Presse'],
  ['PA Media', 'PA', 'Press Association', 'PA news agency'],
  ['UPI', 'United Press International'],
  ['CNN', 'CNN Newsource', 'CNN Wire', 'CNN.com', 'CNN Digital'],
  ['Canadian Press', 'CP'],
  ['Australian Associated Press', 'AAP'],
  ['Bloomberg', 'Bloomberg News'],
  ['dpa', 'Deutsche Presse-Agentur', 'dpa International'],
  ['EFE', 'Agencia EFE'],
  ['ANSA'],
  ['Kyodo', 'Kyodo News'],
  ['Xinhua', 'Xinhua News Agency'],
  ['TASS'],
  ['Yonhap', 'Yonhap News Agency'],
  ['Anadolu', 'Anadolu Agency', 'AA'],
  ['Press Trust of India', 'PTI'],
  ['ANI', 'Asian News International'],
  ['IANS', 'Indo-Asian News Service'],
  ['Tribune News Service', 'TNS'],
  ['City News Service', 'CNS'],
  ['Bay City News', 'BCN', 'Bay City News Service'],
  ['States Newsroom'],
  ['NBC News'],
  ['KFF Health News', 'Kaiser Health News', 'KHN'],
];

const lettersOf = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const BY_LETTERS = new Map(AGENCIES.flatMap((names) => names.map((name) => [lettersOf(name), names[0] ?? name])));

/** How agencies that are not in the table call themselves. */
const AGENCY_FORM = /\b(?:news service|newswire|wire service|news agency|newsource|press agency)$/i;
/** How far into a text, in UTF-16 code units, a byline or a dateline stands at most; pages put captions and menus before it. */
const HEAD = 700;
/** How far from its end a closing credit stands at most. */
const FOOT = 600;

/** The agency that a name stands for, by its usual name: "Associated Press" for "The AP"; undefined for any other name. */
export function agencyNamed(name: string): string | undefined {
  const bare = name.replace(/[\s,]+(?:staff|writers?|reporters?|correspondents?|editors?)$/i, '').trim();
  return BY_LETTERS.get(lettersOf(bare)) ?? (AGENCY_FORM.test(bare) ? bare.replace(/^the /i, '') : undefined);
}

/**
 * Whose text an article is, where it credits an agency or another publisher for the whole of it: by its dateline ("(AP) —"),
 * its byline or a closing note. Who merely contributed to a report has not written it, and a publisher is not another to
 * itself: undefined then.
 */
export function creditOf(article: Pick<Article, 'text' | 'authors' | 'publisher'>): string | undefined {
  const { text, authors, publisher = '' } = article;
  const credit =
    (authors.length === 1 ? agencyNamed(authors[0] ?? '') : undefined) ??
    inHead(text.slice(0, HEAD)) ??
    inFoot(text.slice(-FOOT));
  if (credit === undefined) return undefined;
  const own = agencyNamed(publisher) ?? publisher;
  return lettersOf(own) === lettersOf(agencyNamed(credit) ?? credit) ? undefined : credit;
}

/** "LISBON, March 3 (Reuters) -": the place stands before the bracket, a dash or a bar behind it. */
const DATELINE = /(?<=^|[\s.,])\(([A-Z][\p{L}. -]{1,30})\)\s*(?:--?|[–—|:])/gu;
/** "By ANN ROE, Associated Press", "By The Associated Press": a short line of its own. */
const BYLINE = /^\s*(?:by:?|source:)\s+(.{2,100})$/i;

function inHead(head: string): string | undefined {
  for (const [, tag = ''] of head.matchAll(DATELINE)) {
    const agency = agencyNamed(tag);
    if (agency) return agency;
  }
  for (const line of head.split('\n')) {
    const agency = agencyBehind(BYLINE.exec(line)?.[1]?.trim() ?? '');
    if (agency) return agency;
  }
  return undefined;
}

/** The agency that a byline ends with, behind at most one reporter's name. With "and" before it, both wrote it. */
function agencyBehind(byline: string): string | undefined {
  if (/\b(?:and|with|from)\b|&/i.test(byline)) return undefined;
  const words = byline.split(/[\s,|]+/);
  for (let from = 0; from < words.length && from <= 5; from++) {
    const agency = agencyNamed(words.slice(from).join(' '));
    if (agency) return agency;
  }
  return undefined;
}

/** "This story was originally published by NAME." */
const NOTE =
  /\bthis (?:story|article|report|content) (?:was|is|has been|comes?) (?:(?:first|originally|also|being) )?(?:re-?published|published|provided|produced|distributed|written|reported|made available|from|appeared)(?: (?:by|from|in|on|here courtesy of|courtesy of|with permission from)(?: our partners? at)?)? ((?:the )?\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of |the )?\p{Lu}[\p{L}\p{N}'’&-]*){0,5})/iu;
/** "Copyright 2031 The Associated Press. All rights reserved." Not where others hold it as well. */
const RIGHTS =
  /(?:©|\(c\)|\bcopyright\b)[\s©]*(?:\d{4})?[\s,]*(?:by )?((?:the )?\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,3})\s*(?:[.)]|\d{4}|all rights|$)/giu;

function inFoot(foot: string): string | undefined {
  const noted = NOTE.exec(foot)?.[1]?.replace(/^the /i, '').replace(/\.$/, '');
  // The note's own words are told in capitals and small letters, the name is not.
  if (noted && /^\p{Lu}/u.test(noted)) return agencyNamed(noted) ?? noted;
  for (const [, holder = ''] of foot.matchAll(RIGHTS)) {
    const agency = agencyNamed(holder.replace(/\s+all$/i, ''));
    if (agency) return agency;
  }
  return undefined;
}
