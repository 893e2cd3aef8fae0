import { ROOMS } from '../kinds/index.ts';
import type { Found } from '../kinds/room.ts';
import type { Article, Claim, Kind, NameValue } from '../model.ts';
import { readingOf, sentenceAt } from '../text/reading.ts';
import { nameTheAged } from './age-subject.ts';
import { asidesOf } from './asides.ts';
import { eventsOf } from './events.ts';
import { loneNames } from './lone-names.ts';
import { settleRivals, withoutNamesakes } from './overlap.ts';
import { type People, peopleOf, personAt } from './people.ts';
import { ageTheNamed, nameTheHeld } from './status-named.ts';
import { type Scene, subjectOf } from './subject.ts';

/** Longest words of a claim, in UTF-16 code units: a mark must point, not paint a paragraph. Quotes may be longer. */
const LONGEST = 80;
const LONGEST_QUOTE = 600;

/** All claims of an article, in text order. Spans point into `article.text`. Pure; linear in the text. */
export function findClaims(article: Pick<Article, 'text' | 'blocks' | 'published' | 'publisher'>): Claim[] {
  const reading = readingOf(article);
  const names = ROOMS.name.find(reading);
  const people = peopleOf(reading, names);
  const found: Found<Kind>[] = [
    ...personFinds(people),
    ...names.filter((item) => item.value.entity === 'organisation'),
    ...slippedWords(names, people),
  ];
  for (const room of Object.values(ROOMS)) if (room.kind !== 'name') found.push(...room.find(reading));
  found.push(...loneNames(reading, found));
  const finds = withoutNamesakes(reading.text, found);
  const scene: Scene = { reading, people, events: eventsOf(reading, finds) };
  const asideAt = asidesOf(reading);
  const claims: Claim[] = [];
  for (const item of settleRivals(finds)) {
    const claim = claimOf(scene, item);
    if (!claim) continue;
    const aside = asideAt(claim.start);
    claims.push(aside ? { ...claim, aside } : claim);
  }
  nameTheHeld(claims);
  nameTheAged(claims);
  ageTheNamed(claims);
  return claims;
}

/** Every mention of a person is a claim of the name: in full where it is, else under the person's full name. */
function personFinds(people: People): Found<'name'>[] {
  return people.mentions
    .filter((mention) => mention.by !== 'given')
    .map((mention) => {
      const person = people.persons[mention.person]!.name;
      const value: NameValue = mention.slipped
        ? slippedName(person, mention.value)
        : mention.by === 'full'
          ? mention.value
          : person;
      return { kind: 'name', start: mention.start, end: mention.end, value };
    });
}

/** A person's name with the part that stands alone somewhere as it is spelt there. */
function slippedName(person: NameValue, printed: NameValue): NameValue {
  const family = printed.family || person.family;
  const given = printed.family ? person.given : printed.given;
  return { ...person, given, family, full: [...given, family].join(' ') };
}

/** Proper words that are spelt wrong, but for what is somebody's name. */
function slippedWords(names: readonly Found<'name'>[], people: People): Found<'name'>[] {
  const families = new Set(people.persons.flatMap(({ name }) => [name.family, ...name.given]));
  return names.filter(
    (item) => item.value.entity === 'word' && !personAt(people, item) && !families.has(item.value.full),
  );
}

function claimOf(scene: Scene, item: Found<Kind>): Claim | undefined {
  const { reading } = scene;
  const index = sentenceAt(reading, item.start);
  const sentence = reading.sentences[index];
  if (!sentence) return undefined;
  const limit = item.kind === 'quote' ? LONGEST_QUOTE : LONGEST;
  if (item.end <= item.start || item.end - item.start > limit || item.end > reading.text.length) return undefined;
  return {
    kind: item.kind,
    start: item.start,
    end: item.end,
    words: reading.text.slice(item.start, item.end),
    sentence: { start: sentence.start, end: sentence.end, text: sentence.text },
    block: sentence.type,
    subject: subjectOf(scene, item),
    value: item.value,
    ...(item.hedge ? { hedge: item.hedge } : {}),
  } as Claim;
}
