import type { Found } from '../kinds/room.ts';
import type { Subject } from '../model.ts';
import { plain } from '../text/names/spelling.ts';
import { isPlural, singular } from '../text/people/nouns.ts';
import { personNoun } from '../text/people/people-nouns.ts';
import type { Reading, ReadSentence } from '../text/reading.ts';
import { type People, personAt } from './people.ts';
import { candidatesIn } from './status-subject.ts';

/**
 * Whose relation: who is named with it; else the noun in "the boy's mother"; else whom "his" or "her" means. Only where one
 * person fits does a pronoun give a name. The words "my", "our" and "their" name nobody.
 */
export function kinSubject(
  scene: { reading: Reading; people: People },
  sentence: ReadSentence,
  index: number,
  item: Found<'kin'>,
): Subject {
  const words = scene.reading.text.slice(item.start, item.end);
  const inside = item.value.of ? personAt(scene.people, item) : undefined;
  if (inside) return named(scene, inside.person);
  const owner = /^the (?:[\p{L}\d-]+ ){0,2}([\p{L}\d-]+?)(?:['’]s|s['’]) /iu.exec(words)?.[1];
  if (owner) return byNoun(owner);
  const of = /\b(?:of|to) (?:the|an?) (?:[\p{L}\d-]+ )?([\p{L}-]+)$/iu.exec(words)?.[1];
  if (of && personNoun(singular(of))) return byNoun(singular(of));
  const pronoun = /^(his|her)\b/i.exec(words)?.[1]?.toLowerCase();
  if (!pronoun) return item.value.relation === 'spouse' || item.value.relation === 'partner' ? beside(scene, item) : {};
  return meantBy(scene, sentence, index, item, pronoun === 'his' ? 'male' : 'female');
}

function named({ people }: { people: People }, index: number): Subject {
  const person = people.persons[index]!;
  return person.sex ? { name: person.name.full, sex: person.sex } : { name: person.name.full };
}

function byNoun(noun: string): Subject {
  const role = singular(plain(noun));
  const sex = personNoun(role)?.sex;
  return sex ? { role, sex } : { role };
}

/** "Ruiz and Maas were married", "Ruiz was dating Maas": one of the two stands right before the words. */
function beside(scene: { people: People }, item: Found<'kin'>): Subject {
  const mention = personAt(scene.people, { start: Math.max(0, item.start - 12), end: item.start });
  return mention ? named(scene, mention.person) : {};
}

/** How many sentences back a pronoun may reach. */
const REACH = 3;

/**
 * Whom a pronoun means: the person before it in the sentence, else in the sentences before; never several people, nor who
 * speaks. Between two names the words do not decide.
 */
function meantBy(
  scene: { reading: Reading; people: People },
  sentence: ReadSentence,
  index: number,
  item: Found<'kin'>,
  sex: 'female' | 'male',
): Subject {
  const lead = sentence.text.slice(0, item.start - sentence.start);
  const again = (sex === 'male' ? /\bhe\b/i : /\bshe\b/i).exec(lead);
  const own = fitting(scene, sentence, sex).filter((one) => one.end <= item.start);
  const follows = again !== null && own.every((one) => one.start - sentence.start > again.index);
  let candidates = follows ? [] : own;
  for (let back = 1; back <= REACH && candidates.length === 0; back++) {
    const before = scene.reading.sentences[index - back];
    if (!before || before.type === 'headline') break;
    candidates = fitting(scene, before, sex);
  }
  const names = new Set(candidates.map((one) => one.subject.name).filter((name) => name !== undefined));
  if (names.size > 1) return { sex };
  const [name] = names;
  const role = candidates[0]?.subject.role;
  return { sex, ...(name ? { name } : role ? { role } : {}) };
}

/** The single persons of a sentence who can be of a sex and do not speak. */
function fitting(scene: { reading: Reading; people: People }, sentence: ReadSentence, sex: 'female' | 'male') {
  return candidatesIn(scene, sentence).filter(
    ({ speaks, subject }) =>
      !speaks && (!subject.sex || subject.sex === sex) && !isPlural((subject.role ?? '').replace(/^\d+ /, '')),
  );
}
