import type { State } from './saying.ts';

/** What is held without being held in custody: "a vigil was held at the church". */
const GATHERING =
  /\b(?:vigils?|celebrations?|part(?:y|ies)|funerals?|services?|memorials?|meetings?|conferences?|events?|rall(?:y|ies)|ceremon(?:y|ies)|fundraisers?|visitations?|games?|concerts?|festivals?|briefings?|hearings?|elections?|protests?|march(?:es)?|classes|parades?|weddings?|trials?|competitions?|tournaments?|dances?)\b[^.;]{0,90}$/i;
/** Who is held by a robber, and what is held back: "held at gunpoint", "the names are being held pending notification of kin". */
const CAPTIVE =
  /^ (?:to\b|open\b|accountable\b|responsible\b|liable\b|up\b|back\b|off\b|(?:at )?(?:gun|knife)[ -]?point|hostage|captive|pending (?:the )?(?:notification|identification)\b|against (?:his|her|their) will|(?:in )?(?:contempt|abeyance|check|place|trust|common|(?:high )?(?:esteem|regard))\b)/i;
/** Where nobody is held in custody: the guests of a party may be "held at the church for hours". */
const KEPT_AT =
  /^ (?:(?:the|an?|his|her|their|its|that) (?:[\w’'-]+ ){0,2})?(?:church|school|gym(?:nasium)?|hall|librar(?:y|ies)|hotel|motel|restaurants?|stores?|mall|stadium|park|museum|theat(?:er|re)|homes?|houses?|apartments?)\b/i;
/** All of many, not somebody who got away: "the country at large", "a councilman at large". */
const AS_A_WHOLE =
  /(?:\b(?:public|nation|country|community|society|world|population|citizens|industry|electorate|members?|delegates?|editors?|(?:council|assembly|congress)(?:wo)?m[ae]n)|(?<!\d |\b(?:two|three|four|five|six|several|more) )\bpeople) $/i;
/** What an army or a party captures. */
const CONQUERED =
  /^ (?!(?:in|on|at|by|near|from|after|outside|inside|without|following|during|before|as|and|when|while)\b)(?:(?:the|an?|its|their|his|her|most of|all of|control of|more than|\d+|[\w’'-]+) ){0,4}(?:capitals?|cit(?:y|ies)|towns?|villages?|territor(?:y|ies)|provinces?|districts?|bases?|airports?|countr(?:y|ies)|attention|imaginations?|hearts?|nominations?|titles?|seats?|majorit(?:y|ies)|mood|votes?|presidency|house|senate|markets?)\b/i;
/** What somebody counts themselves among. */
const SELF_NAMED =
  /^ (?:(?:an?|both as|as|either as) )?(?:white|black|hispanic|latin[ao]s?|asian|native|multiracial|democrats?|democratic|republicans?|independents?|conservatives?|liberals?|progressives?|moderates?|gay|lesbians?|bisexual|lgbtq?|transgender|non-?binary|christians?|catholics?|evangelicals?|jewish|muslims?)\b/i;
/** What is dead or killed without anybody dying: a bill, a plan, the mood. */
const BILL =
  '(?:(?:\\w+ )?(?:laws?|bills?|deals?|plans?|measures?|proposals?|amendments?|legislation|filibusters?|programs?|projects?|pipelines?|rules?|mandates?|polic(?:y|ies)|orders?|jobs?|provisions?|efforts?|talks?|reforms?|mood|process|agreements?|pacts?|bans?|tax(?:es)?|motions?|nominations?|ideas?|moratoriums?|resolutions?|negotiations?|repeal|budgets?|treat(?:y|ies)))';
const KILLS_BILL = new RegExp(`^ (?:(?:the|an?|its|their|his|her|this|that|any|[\\w’'.-]+) ){0,3}?${BILL}\\b`, 'i');
const BILL_IS = new RegExp(`\\b${BILL} (?:[\\w’']+ ){0,2}$`, 'i');
/** What is dangerous in general, and nobody's wound. */
const DANGERS =
  /^,? (?:situations?|emergenc(?:y|ies)|circumstances|conditions? (?:like|such)|diseases?|illness(?:es)?|complications?|threats?|risks?|weather|storms?|flood(?:s|ing)?|heat|allerg(?:y|ies)|reactions?)\b/i;
/** What gets better without having been hurt. */
const AFFAIRS =
  /\b(?:(?:market|labor|weather|working|living|economic|financial|business|trading) conditions|econom(?:y|ies)|markets?|relations?|numbers|situations?|performance|polls?|outlook|weather|security|sales|growth|prospects|rates?|results|odds|chances|technolog(?:y|ies)|business(?:es)?|infrastructure)\b[^.;,]{0,25}$/i;
const JOB = /^ (?:job|work|things?|deal|service|disservice|favor|amount)\b/i;
/** A risk that anybody runs. */
const RISKED = /\b(?:risks?|chances?|likelihood|odds|danger|probability) of (?:[\w’']+ ){0,4}$/i;
const WHOSE = /(?:\b(?:his|her|their|my|our)|['’]s?) (?:\w+ )?$/i;
/** How long somebody is sent away for. */
const TERM = /\b(?:years?|months?|weeks?|days?|time|life|sentences?) (?:spent )?$/i;

/** What a school sends home, and whom a school or a firm does. */
const SENDS =
  /^ (?:(?:an?|the|its|their|this) (?:\w+ )?)?(?:letters?|notes?|e-?mails?|messages?|notices?|word|students|pupils|children|parents|everyone|staff|employees|workers)\b/i;
const DISMISSED = /\b(?:students|pupils|classes|staff|employees|workers|everyone)(?: [\w’']+){0,2} $/i;
/** What may not have been found while nobody is at large. */
const OBJECT =
  /\b(?:guns?|weapons?|firearms?|handguns?|rifles?|pistols?|shotguns?|vehicles?|cars?|trucks?|suvs?|knife|knives|bullets?|casings?|phones?|motives?|evidence)\b[^.;]{0,40}$/i;
/** What a camera or a listening device captures. */
const RECORDED =
  /^ (?:(?:at least |more than |about )?(?:\d+|(?:gun)?shots|dozens|the sounds?)\b|by (?!(?:the |an? |[\w.]+ )*(?:police|officers?|deput(?:y|ies)|agents?|marshals?|troopers?|authorities|sheriff|detectives?|investigators|task force)\b)|(?:on|in) (?:(?:the|an?|his|her|their|some|[\w’'-]+) ){0,3}(?:cameras?|videos?|footage|film|tape|cell ?phones?|phones?|dash ?cams?|body ?cams?|photos?|photographs?|pictures?|audio|recordings?|images?)\b|part|some|much|what|it|parts|the (?:moment|shooting|scene|incident|whole|entire|images?|aftermath|sounds?|attack|event|robbery)|videos?|footage|images?|audio|moments?)\b/i;
const RECORDER = /\b(?:videos?|footage|cameras?|recordings?|audio|surveillance)\b[^.;]{0,90}$/i;
/** A step that would be paid for, or is hoped for, and has not come. */
const HOPED =
  /\b(?:lead(?:s|ing)?|led|help(?:s|ed)?|information|tips?)\b[^.;]{0,25} (?:to|in|for) (?:the |an? |any )?$/i;

/** "When he is arrested": not yet. */
const TO_COME = /\b(?:when|once|until|till|if) (?:[\w’']+ ){1,3}$/i;

/** Whoever is caught on a warrant is sought no more: "was arrested and charged with theft and a …". */
const SERVED =
  /\b(?:arrested|charged|booked|held|jailed|served)\b[^.;]{0,80}\b(?:on|and|with|for|from|the|two|an?)(?: \w+){0,2} $/i;

const BYSTANDERS =
  /\b(?:witness(?:es)?|bystanders?|neighbou?rs?|customers?|passers-by|employees?|patrons?) (?:had |have )?$/i;

/** Whoever speaks is none of those told of: "when I left the hospital". */
const SPEAKER = /\b(?:I|we|you)(?:[’'](?:ve|d|m|re))? (?:\w+ )?$/i;

/** Whoever is missing stands before it; so may a thing. */
const SOMEBODY =
  /(?:\b(?:s?he|they|who|both|all|one|people|(?:wo)?m[ae]n|(?:boy|girl|teen|teenager|child|children|toddler|baby|hiker|swimmer|student|victim|person|boater|fisherm[ae]n|crew|passenger|resident|brother|sister|mother|father|daughter|son|wife|husband)s?)|(?<!\b(?:to|of|by|from) (?:\p{Lu}[\p{L}’'-]+ )*)\p{Lu}[\p{L}’'-]+(?:, \d+,)?|\d+|-old) (?:(?:has|have|had|who|also|still|\w+ly) )*$/u;

/** "After he is released": to come as well. */
const AFTER = /\b(?:after|before) (?:\w+ ){1,3}$/i;

/** Of two guns or cars one may be missing too. */
const OF_THINGS =
  /\b(?:guns?|weapons?|firearms?|rifles?|pistols?|handguns?|vehicles?|cars?|trucks?|phones?|items?)\b[^.;]*\b(?:all|both|one|another|\d+) (?:(?:has|have|had|is|are|was|were|also|still|\w+ly) )*$/i;

/** What is hoped or prayed for need not come. */
const WISHED = /\b(?:hop(?:e|es|ed|ing|eful)|pray(?:s|ed|ing|ers?)?|wish(?:es|ed|ing)?)\b[^.;]{0,60}$/i;
/** Who is in no danger without having been hurt. */
const ANYBODY =
  /\b(?:public|community|neighbou?rhood|residents|neighbou?rs|students|campus|anyone|nobody|everyone|people)\b[^.;]{0,20}$/i;

/** Comfort, told of a speaker or of everything: "we are going to be OK". */
const COMFORT = /\b(?:I|we|it|you|everything|everyone|things?)(?:[’'](?:m|re|s|ll)|(?: \w+){1,2})? $/i;

/** Of those who might have been hurt: "it’s lucky that more people weren’t". */
const LUCKY = /\b(?:amaz(?:ing|ed)|luck(?:y|ily)?|wonder|miracle|fortunate(?:ly)?|more people)\b[^.;]{0,40}$/i;

/** Whether the words of a status, with what stands around them, tell of a thing or of a hope and not of a person. */
export function tellsOfThing(state: State, before: string, words: string, after: string): boolean {
  switch (state) {
    case 'in-custody':
      if (/^(?:in|behind) (?:the )?(?:jail|prison|bars)$/i.test(words)) return TERM.test(before);
      return /\bheld\b/i.test(words) && (GATHERING.test(before) || CAPTIVE.test(after) || KEPT_AT.test(after));
    case 'dead':
      return (
        (/^kill(?:s|ed|ing)$/i.test(words) && KILLS_BILL.test(after)) ||
        (/\bdead$/i.test(words) && BILL_IS.test(before))
      );
    case 'life-threatening':
      return DANGERS.test(after);
    case 'identified':
      return SELF_NAMED.test(after);
    case 'charged':
      return /\b(?:admission|fees?|prices?|tolls?|batter(?:y|ies))\b[^.;,]{0,12}$/i.test(before);
    case 'arrested':
      if (/^(?:is|are|gets?)\b/i.test(words) && TO_COME.test(before)) return true;
      // who is held for an hour, or by those who stood by, is not yet in anybody's custody
      if (
        /\bdetained\b/i.test(words) &&
        (/\b(?:initially|briefly|temporarily)\b/i.test(words) || BYSTANDERS.test(before))
      )
        return true;
      return (
        (/\bcaptur/i.test(words) && (RECORDED.test(after) || RECORDER.test(before) || CONQUERED.test(after))) ||
        (/^arrest/i.test(words) && HOPED.test(before))
      );
    case 'sentenced':
    case 'convicted':
      return TO_COME.test(before);
    case 'released':
      if (/\bsent home$/i.test(words) && (SENDS.test(after) || DISMISSED.test(before))) return true;
      return TO_COME.test(before) || (/^(?:is|are|gets?)\b/i.test(words) && AFTER.test(before)) || SPEAKER.test(before);
    case 'missing':
      return !/^report/i.test(words) && (!SOMEBODY.test(before) || OF_THINGS.test(before));
    case 'improving':
      if (WISHED.test(before)) return true;
      if (AFFAIRS.test(before) || JOB.test(after)) return true;
      return /\bdoing\b/i.test(words) && COMFORT.test(before);
    case 'expected-to-recover':
      if (WISHED.test(before) || (/\bdanger$/i.test(words) && ANYBODY.test(before))) return true;
      return /^(?:going|will|would|should)\b|\bdoing\b/i.test(words) && COMFORT.test(before);
    case 'at-large':
      if (/^at large$/i.test(words)) return AS_A_WHOLE.test(before);
      return /\bfound\b|\blocated\b/i.test(words) && OBJECT.test(before);
    case 'unhurt':
      return LUCKY.test(before);
    case 'hospitalised':
      // advice, not news: "Take the person to the emergency room"
      return (
        /^Take\b/.test(words) || RISKED.test(before) || (/^hospitalizations?$/i.test(words) && !WHOSE.test(before))
      );
    case 'wanted':
      // nobody in particular: "detectives want to talk to witnesses"
      if (/\b(?:talk|speak)\b/.test(words)) return !/ (?:to|with) \p{Lu}/u.test(words);
      return /^warrant/i.test(words) && (/\bsearch $/i.test(before) || SERVED.test(before));
    default:
      return false;
  }
}
