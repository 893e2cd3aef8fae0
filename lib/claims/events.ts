import type { Found } from '../kinds/room.ts';
import type { EventType, Kind, Span } from '../model.ts';
import { INCIDENTS } from '../text/moments.ts';
import type { Reading, ReadSentence } from '../text/reading.ts';
import { remembered } from '../text/remembered.ts';
import { among, everyMatch, matchesIn } from '../text/sieve.ts';
import { inPlaceNames, isMemorialName } from './named-places.ts';

/** Words that name an event, by the act. The first that matches a place wins, so narrow ones come first. */
const TRIGGERS: [EventType, RegExp][] = [
  [
    'history',
    /\b(?:another|a (?:second|third)|separate|unrelated|previous|earlier) (?:[a-z-]+ ){0,2}(?:shootings?|incidents?|attacks?|crash(?:es)?|homicides?|killings?|stabbings?|robber(?:y|ies))\b/gi,
  ],
  ['funeral', /\b(?:funeral|laid to rest|buried|burial|memorial service)\b/gi],
  ['visitation', /\b(?:visitation|viewing|wake)\b/gi],
  [
    'vigil',
    /\b(?:vigil|candlelight|memorial|march(?:ed|ers|es)|(?:a|the|protest) march(?! \d)|rall(?:y|ied)|protest(?:ers|ed)?)\b/gi,
  ],
  [
    'death',
    /\b(?:died|dies|pronounced (?:[\w’'-]+ ){0,6}dead|(?<!(?:shooting|stabbing|beating) )death|passed away|succumbed|declared dead|found (?:shot )?(?:dead|to death))\b/gi,
  ],
  ['sentence', /\b(?:sentenc(?:ed|ing)|was given \w+ years)\b/gi],
  [
    'court',
    /\b(?:court|arraign(?:ed|ment)|hearing|trial|plead(?:ed|s)?|pled|testif(?:ied|y)|jury|bond was set|bail was set|judge|inquest|preliminary)\b/gi,
  ],
  ['charge', /\b(?:charged|charges|indict(?:ed|ment)|accused|warrants?)\b/gi],
  [
    'arrest',
    /\b(?:arrest(?:ed|s|ing)?|(?:in|into) custody|turned (?:himself|herself|themselves) in|surrendered|apprehended|captured|detained)\b/gi,
  ],
  ['booking', /\b(?:booked|jailed|being held|held (?:at|in|on|without)|remains? in (?:jail|custody))\b/gi],
  ['release', /\b(?:was released|were released|released from|discharged)\b/gi],
  ['identification', /\b(?:identified|named as|released the names?)\b/gi],
  ['hospital', /\b(?:hospital(?:ized)?|airlifted|surgery|flown to|taken to|rushed to|transported|medical center)\b/gi],
  [
    'call',
    /\b(?:called(?! (?:her|him|me|them|his|my|their)\b)|calls?|911|dispatched|reports? of|reported|alerted|notified|responded|responding|summoned)\b/gi,
  ],
  [
    'arrival',
    /\b(?:arriv(?:ed|al|ing)|when (?:officers|deputies|police) (?:got|came)|found (?:him|her|the|a|two|three|four|five|an?)\b)/gi,
  ],
  ['search', /\b(?:search(?:ed|ing)?|manhunt|looking for|seeking)\b/gi],
  [
    'shooting',
    /\b(?:shot|shoot(?:ing|ings|out|s)?|gunfire|opened fire|open fire|gunned|gunshots?|fired|shots|gunman|bullets?|struck (?:by|in the)|(?:was|were) hit (?:by|in the)|(?:gun|weapon|firearm|pistol|rifle|it) (?:accidentally )?(?:went off|discharged)|turn(?:ed|ing|s) (?:the|his|her|a) (?:gun|weapon|pistol|rifle|handgun) on)\b/gi,
  ],
  ['crash', /\b(?:crash(?:ed)?|collision|collided|wreck|derail\w*)\b/gi],
  [
    'attack',
    /\b(?:attack(?:ed|s)?|stabb(?:ed|ing)|assault(?:ed)?|bomb(?:ing|ed)?|explosion|exploded|robb(?:ed|ery)|blast|fire broke out|killing|killed|slaying|murder(?:ed)?|homicide|slain)\b/gi,
  ],
  ['vote', /\b(?:vot(?:e|ed|es|ing)|election|elected|ballots?|primary|polls?)\b/gi],
  ['signing', /\b(?:signed|signs|signing|veto(?:ed)?|executive order)\b/gi],
  ['meeting', /\b(?:meet(?:ing)?|met with|summit|talks|conference)\b/gi],
  // a party is the place of another event
  [
    'birth',
    /\b(?:born|birth(?:day)?)\b(?!(?:['’]s)? (?:part(?:y|ies)|celebrations?|bash|dinner|cake|gathering|event))/gi,
  ],
  [
    'career',
    /\b(?:began (?:as|work(?:ing)?|teaching|his|her|their)|joined|commissioned|hired|career|worked (?:for|as|at)|served (?:as|in|on|with|for)|serving as|appointed|retired|employed|employee since)\b/gi,
  ],
  [
    'history',
    /\b(?:first time|second time|last time|previous(?:ly)?|in recent (?:years|months)|history|since (?:19|20)\d\d|so far this year|this year|last year|earlier (?:incident|shooting))\b/gi,
  ],
  [
    'statement',
    /\b(?:said|says|told|announc(?:ed|ement)|news conference|statement|press (?:release|conference)|tweet(?:ed)?|wrote|posted|according to|spoke|interview|addressed|declared|warned|called on|urged|added|testimony|confirmed|released (?:a|the))\b/gi,
  ],
];

const triggersIn = among(TRIGGERS, ([, pattern]) => pattern);

/** "It happened", "she was wounded": the main event of the text, whatever it is. */
const HAPPENED =
  /\b(?:happened|occurred|took place|incident|unfolded|began|broke out|erupted|(?:was|were) (?:[a-z]+ly )?(?:wounded|injured|hurt)|suffered an? (?:[a-z]+ ){0,2}(?:wounds?|injury)|(?:wounded|injured|hurt)(?= (?:(?:at|around|about|just|shortly|before|after) )+\d))\b/gi;

export interface EventMention extends Span {
  event: EventType;
}

/** All event words of a text by sentence, and its main event. Spans point into the text. */
export interface Events {
  bySentence: EventMention[][];
  main: EventType;
}

/** Finds the event words of a text; those within names of places tell of no event. Linear. */
export function eventsOf(reading: Reading, places: readonly Found<Kind>[] = []): Events {
  const tally = new Map<EventType, number>();
  const isNamed = inPlaceNames(places);
  const bySentence = reading.sentences.map((sentence) => {
    const mentions: EventMention[] = [];
    for (const [event, pattern] of triggersIn(sentence.text)) {
      for (const m of everyMatch(sentence.text, pattern)) {
        const start = sentence.start + m.index;
        const end = start + m[0].length;
        if (mentions.some((other) => other.start < end && start < other.end)) continue;
        const mention = { event, start, end };
        if (isNamed(event, mention) || (event === 'vigil' && isMemorialName(sentence, mention))) continue;
        mentions.push(mention);
        tally.set(event, (tally.get(event) ?? 0) + (sentence.type === 'headline' ? 3 : 1));
      }
    }
    return mentions;
  });
  let main: EventType = 'other';
  for (const event of INCIDENTS) if ((tally.get(event) ?? 0) > (tally.get(main) ?? 0)) main = event;
  reading.sentences.forEach((sentence, index) => {
    for (const m of matchesIn(sentence.text, HAPPENED))
      bySentence[index]!.push({
        event: main,
        start: sentence.start + m.index,
        end: sentence.start + m.index + m[0].length,
      });
    bySentence[index]!.sort((a, b) => a.start - b.start);
  });
  return { bySentence, main };
}

/**
 * The event that words in a sentence belong to: the nearest event word in the same clause, before it rather than behind;
 * words of saying count only where nothing else happens in the sentence's clause.
 */
export function eventAt(events: Events, sentence: ReadSentence, index: number, span: Span): EventType | undefined {
  const mentions = events.bySentence[index];
  if (!mentions?.length) return undefined;
  const own = OWN.exec(sentence.text.slice(span.end - sentence.start, span.end - sentence.start + 50));
  const owner = own && mentions.find(({ end }) => end === span.end + own[0].length);
  if (owner) return owner.event;
  const act = actAfterSetting(mentions, sentence, span);
  if (act) return act;
  const isHour = HOUR.test(sentence.text.slice(span.start - sentence.start, span.end - sentence.start));
  // how things stood by a time is what was told then
  const isAttribution = !AS_OF.test(sentence.text.slice(0, span.start - sentence.start));
  let best: { event: EventType; cost: number } | undefined;
  for (const mention of mentions) {
    const behind = mention.start >= span.end;
    const [from, to] = behind ? [span.end, mention.start] : [mention.end, span.start];
    const gap = sentence.text.slice(Math.max(0, from - sentence.start), Math.max(0, to - sentence.start));
    let cost = to - from + (behind ? 12 : 0);
    // a border of clauses in between makes it less likely
    cost +=
      25 *
      (gap.match(
        /[;:]|, (?:and|but|when|after|while|who|which|where|was|were|is|are|has|have|remains?)\b| (?:after|before|when|while|but|who|which|where) /g,
      )?.length ?? 0);
    // what "has died" or "is dead" did so at no stated time: "a man shot on Monday has died"
    if (behind && /\b(?:has|have|is|are)(?: since| now| also)? (?:been )?$/.test(gap)) cost += 40;
    // "was shot about 3 a.m., police said": who says so, and not when
    if (isAttribution && mention.event === 'statement' && behind && gap.startsWith(','))
      if (isHour || !opens(sentence, span, mention)) continue;
    if (mention.event === 'statement')
      cost += behind
        ? isSaidThen(sentence, gap, mention) || opens(sentence, span, mention)
          ? -12
          : 40
        : ADJOINS.test(gap) && !GOES_ON.test(sentence.text.slice(span.end - sentence.start))
          ? 0
          : 40;
    if (
      mention.event === 'call' &&
      /^(?:called)$/i.test(sentence.text.slice(mention.start - sentence.start, mention.end - sentence.start))
    )
      cost += 5;
    if (!best || cost < best.cost)
      best = {
        event:
          coordinate(mention, mentions, sentence) ??
          foundWith(mention, sentence) ??
          callFor(mention, sentence, span) ??
          mention.event,
        cost,
      };
  }
  // a nearer verb that names no event governs the words: "ribbons went up on Tuesday where shots had been fired"
  const verb = nearestVerb(sentence, span, best?.event);
  if (!best || verb === undefined || verb + 8 >= best.cost) return best?.event;
  const isFirst = isHour && OPENING.test(sentence.text.slice(0, span.start - sentence.start));
  return isFirst && INCIDENTS.has(best.event) ? best.event : undefined;
}

const HOUR = /\d(?::\d\d| ?[ap]\.?m\b)|\b(?:noon|midnight)\b/i;

/** "Shortly after 8 p.m. Maas came up and shot her": the time that opens a sentence is that of the act it leads to. */
const AS_OF = /\bas of (?:early |late )?$/i;
const OPENING = /^(?:At|On|Around|About|It was)? ?$/;

/** "Thursday afternoon's arrest", "a Monday morning shooting", "the Jan. 6 hearing": the noun right behind has the time. */
const OWN =
  /^(?:['’]s(?: [\p{Ll}-]+)?)? (?:shooting|crash|attack|stabbing|arrest|death|vigil|hearing|trial|arraignment|funeral|vote|election|meeting|summit|explosion|robbery|homicide|killing|bombing|incident)\b/iu;

/** "They were playing cards about 1 a.m. when a man opened fire": what people were at has the act's time. */
const SETTING =
  /\b(?:was|were|had been) (?:[^,;:]{1,60} )?\p{Ll}+ing\b[^;:]{0,120}$|\b(?:was|were) (?:outside|inside|at|in) /iu;
const UNTIL_ACT = /^,?(?: (?!and\b|but\b|who\b|after\b|before\b|when\b)[^\s;:]+){0,12},? when /;

function actAfterSetting(mentions: readonly EventMention[], { text, start }: ReadSentence, span: Span) {
  const behind = text.slice(span.end - start, span.end - start + 160);
  const when = UNTIL_ACT.exec(behind);
  if (!when || !SETTING.test(text.slice(0, span.start - start))) return undefined;
  if (mentions.some(({ event, start: at }) => at < span.start && event !== 'statement')) return undefined;
  const from = span.end + when[0].length;
  const first = mentions.find(({ start: at }) => at >= from);
  return first && INCIDENTS.has(first.event) && first.start - from <= 90 ? first.event : undefined;
}

/** "Shot and hospitalized early Monday": both at once, and the first is the act. */
function coordinate(mention: EventMention, mentions: readonly EventMention[], { text, start }: ReadSentence) {
  if (mention.event !== 'hospital') return undefined;
  return mentions.find(
    (other) =>
      INCIDENTS.has(other.event) &&
      other.end < mention.start &&
      /^(?: and|,) (?:was |were )?$/.test(text.slice(other.end - start, mention.start - start)),
  )?.event;
}

/** "Found in the yard with gunshot wounds at 9 p.m.": a wound is no shot, and the hour is that of the finding. */
function foundWith({ event, start: from, end }: EventMention, { text, start }: ReadSentence) {
  if (event !== 'shooting' || !/^ wounds?\b/.test(text.slice(end - start, end - start + 8))) return undefined;
  return FOUND.test(text.slice(Math.max(0, from - start - 120), from - start)) ? ('arrival' as const) : undefined;
}
const FOUND = /\bfound\b[^.;]{0,110}\bwith (?:an? |multiple |several )?(?:apparent )?(?:gun )?$/;

/** "Police were called to the inn in reference to a shooting at 6:02 a.m.": a stated hour is that of the call. */
function callFor({ event, start: from, end }: EventMention, { text, start }: ReadSentence, span: Span) {
  if (!INCIDENTS.has(event) || span.start - end > 15 || end > span.start) return undefined;
  if (!/^ (?:at |around |about )*\d/.test(text.slice(end - start, span.start - start + 9))) return undefined;
  return CALLED_FOR.test(text.slice(Math.max(0, from - start - 120), from - start)) ? ('call' as const) : undefined;
}
const CALLED_FOR =
  /\b(?:called|dispatched|summoned|alerted)(?: (?!and\b|after\b|when\b|who\b)[^\s,;:]+){0,9} (?:for|in reference to|regarding|about|on) (?:an? |the )?(?:reports? of an? )?$/;

/** "Police said around 1:30 a.m., officers responded": the time is that of the clause behind it. */
const GOES_ON =
  /^, (?!who\b|which\b|but\b|and\b|adding\b|citing\b|after\b|when\b|according\b)(?:[\p{L}’']+ ){1,3}(?:responded|arrived|found|were|was|got|received|heard)\b/u;

/** Between a word of saying and its own time: "said Friday", "told reporters on Monday", "announced late Tuesday". */
const ADJOINS = /^ (?:(?:reporters|in a (?:statement|news release|press release)) )?(?:(?:on|early|late|earlier) )*$/i;

/** "Sheriff Oster on Thursday said": the time stands right before the saying. */
function isSaidThen({ text, start }: ReadSentence, gap: string, saying: Span): boolean {
  return gap === ' ' && /^(?:said|says|told|announced)$/i.test(text.slice(saying.start - start, saying.end - start));
}

/** "On Monday, police said …": the time that opens a sentence is that of the saying right behind it. */
function opens(sentence: ReadSentence, span: Span, saying: Span): boolean {
  if (span.start - sentence.start > 4) return false;
  const gap = sentence.text.slice(span.end - sentence.start, saying.start - sentence.start);
  return (
    /^,? (?:(?!and\b|when\b|after\b|who\b|that\b)[\p{L}.’'-]+ ){1,5}$/u.test(gap) &&
    !/(?:ed|shot|died|found) /.test(gap)
  );
}

/** Past tenses without -ed, and other verbs of the news that are no event of their own. */
const IRREGULAR =
  /^(?:went|came|took|made|got|gave|left|met|ran|stood|sent|set|put|brought|hung|tied|began|became|won|lost|saw|knew|felt|kept|led|read|rose|fell|grew|drove|flew|fled|sat|spent|paid|bought|sold|built|broke|wrote|sang|swore|threw|woke|wore)$/;

/** Verbs of a plan, and of a call that is placed: what is planned, or the call, has the time. */
const PLANNING = /^(?:scheduled|planned|expected|slated|placed)$/;

/** "An armed man", "the house located at": no verb of the clause. */
const DESCRIBES = /\b(?:an?|the|his|her|their) $/i;
const LIES = /^(?:located|situated)$/;

/** A verb in past tense, but for those of a plan. */
const isPast = remembered((lower) => (IRREGULAR.test(lower) || /[a-z]{2}ed$/.test(lower)) && !PLANNING.test(lower));

/** How far, in the measure of `eventAt`, the nearest verb in past tense stands from a span in its own clause; undefined without one. */
function nearestVerb(sentence: ReadSentence, span: Span, event?: EventType): number | undefined {
  let best: number | undefined;
  for (const token of sentence.tokens) {
    if (token.type !== 'word' || token.capital) continue;
    const behind = token.start >= span.end;
    const [from, to] = behind ? [span.end, token.start] : [token.end, span.start];
    if (to < from || to - from > 40) continue;
    if (!isPast(token.lower) || (event === 'call' && token.lower === 'received')) continue;
    const before = sentence.text.slice(Math.max(0, token.start - sentence.start - 6), token.start - sentence.start);
    if (DESCRIBES.test(before) || (LIES.test(token.lower) && !/\b(?:was|were|been) $/.test(before))) continue;
    const gap = sentence.text.slice(from - sentence.start, to - sentence.start);
    if (/[,;:]/.test(gap)) continue;
    const cost = to - from + (behind ? 12 : 0);
    if (best === undefined || cost < best) best = cost;
  }
  return best;
}
