import { WEEKDAY_LOWER } from '../times/calendar.ts';
import { type About, BE, HOW, OBJECT, POLICE, type Saying, type State, say, sayOfName } from './saying.ts';

/**
 * How a clause tells a status by its grammar, whatever the verb: what was done to somebody (in the passive, cut to its participle,
 * by an agent, as a noun), what somebody did (in any form of the verb), and where they are. Each list holds the verbs of one state.
 */

/** What is done to somebody. */
interface Act {
  /** Participles: "was captured", "gunman captured after chase". */
  done?: string;
  /** Finite forms that need an agent to be meant so: "police catch gunman". */
  doing?: string;
  /** Nouns, where it is said whose they are: "his capture". */
  noun?: string;
}

/** Behind a participle that stands for a clause: "gunman nabbed after chase". */
const REDUCED =
  '(?= (?:in|after|at|by|following|over|during|late|early|last|hours|days|weeks|months|shortly|without incident|when|near|outside|(?:on )?\\w+day)\\b|[.,;]? ?$| [-–—|])';
/** Behind a noun that names another thing: "his arrest record", "her death certificate". */
const OTHER_NOUN =
  "(?![-’']| (?:of|warrants?|records?|reports?|affidavits?|threats?|penalty|row|toll|certificates?|sentences?|charges?|counts?|cases?|trials?|totals?|tally|spree|suspects?|rates?|convictions?|plot|weapons?|defendants?)\\b|(?: \\w+){1,2} (?:pending|imminent|likely|possible|expected)\\b)";
/** Whose act or lot it is; what is hoped for, called for or paid for has not come. */
const WHOSE =
  "(?<!\\b(?:(?:warrants?|call(?:s|ed|ing)?|reward|push(?:ing)?|wait(?:s|ed|ing)?|hope(?:s|d)?) (?:\\w+ ){0,3}for|lead(?:s|ing)? to|seek(?:ing)?|sought|prevent(?:ed|ing)?|avoid(?:ed|ing)?|resist(?:ed|ing)?|fear(?:ed|ing)?|plan(?:ned|ning)?) )(?<who>[Hh]is|[Hh]er|[Tt]heir|(?:[A-Z][\\w.-]* ){0,2}(?!(?:It|That|There|What|He|She|Here|Who|Let|Today|Yesterday)[’'])[A-Z][\\w-]+[’']s|(?:[Tt]he|[Aa]) (?:[\\w-]+ ){0,2}[a-z]+[’']s)";

/** Whoever charges, tries and clears. */
const COURT =
  "(?:prosecutors?|attorney(?:[’']s office)?|attorney general|grand jury|grand jurors|jury|jurors|judge|court)";
const AGENT = `(?:${POLICE}|${COURT})`;
const WHOM = '[^.;:,]{2,50}?';

/** "Was on Thursday charged", "were again caught". */
const WHEN = `(?:(?:again|soon|today|(?:on )?${WEEKDAY_LOWER}),? )?`;

/** What is done to somebody, in all voices. */
const undergone = (about: About, state: State, { done, doing, noun }: Act): Saying[] => [
  ...(done ? [say(about, state, 'before', `(?:${BE} )${HOW}${WHEN}(?:${done})|(?:${done})${REDUCED}`)] : []),
  ...(doing
    ? [
        say(
          about,
          state,
          'behind',
          `(?=${doing})(?<=\\b${AGENT}(?: (?:have|has|had|later|also|\\w+ly|(?:on )?\\w+day)){0,2} )(?:${doing}) ${OBJECT}`,
        ),
      ]
    : []),
  ...(noun
    ? [
        sayOfName(
          about,
          state,
          'inside',
          `(?=${noun})(?<=\\b${WHOSE} (?:(?!recent|previous|prior|past|last|earlier|first|other)\\w+ )?)(?:${noun})${OTHER_NOUN}`,
        ),
      ]
    : []),
];

/** What somebody does, or where they are. */
const does = (about: About, state: State, words: string): Saying => say(about, state, 'before', words);
/** The same, told of the case. */
const ofCase = (state: State, words: string): Saying => say('custody', state, 'case', words, 'suspect');
/** With whom it befalls within. */
const within = (about: About, state: State, words: string): Saying => say(about, state, 'inside', words);

const ONES =
  '(?:suspects?|shooters?|gunm[ae]n|killers?|attackers?|assailants?|robbers?|fugitives?|inmates?|prisoners?)';
const PEOPLE = `(?:${ONES}|m[ae]n|wom[ae]n|persons?|people|teens?|teenagers?|drivers?)`;
const THEMSELVES = '(?:himself|herself|themselves|themself)';
const THEIR = '(?:his|her|their)';
const MOVED_TO =
  '(?:upgraded|downgraded|updated|improved|changed|raised|lowered|worsened|deteriorated)(?: from [\\w -]{3,30}?)? to (?:an? |[“"])?';

/** Those that must come before narrower tables: what somebody does to themself, and pleas. */
export const FIRST: readonly Saying[] = [
  does(
    'custody',
    'pleaded-not-guilty',
    `(?:pleaded|pled|pleads?|pleading) (?:not guilty|innocent)|enter(?:s|ed|ing)? (?:an? )?(?:pleas? of )?(?:not[- ]guilty|innocent)(?: pleas?)?`,
  ),
  does(
    'health',
    'dead',
    `(?:kill(?:s|ed|ing)|fatally (?:shoots?|shot|stab(?:s|bed)|wounds?|wounded)) ${THEMSELVES}|(?:took|takes?|taken|taking) ${THEIR} own li(?:fe|ves)|commit(?:s|ted|ting)? suicide`,
  ),
  does('health', 'off-life-support', `(?:taken|removed|took ${WHOM}|pulled) (?:off|from) (?:of )?life support`),
  does(
    'custody',
    'sentenced',
    `(?:${BE} )?${HOW}(?:jailed|imprisoned|locked up) for (?=(?:at least |up to |more than )?(?:life|\\w+(?:[- ]and[- ]a[- ]half)? (?:years|months)))`,
  ),
  does('health', 'released', `(?:${BE} )?(?:recovering|recuperating|resting|healing) at home`),
];

const CUSTODY: readonly Saying[] = [
  // the course of a case, its end first
  within(
    'custody',
    'convicted',
    `(?=ha|f[io])(?<=\\bjur(?:y|ors) )(?:has |have )?(?:finds?|found) (?<who>${WHOM}) guilty`,
  ),
  ...undergone('custody', 'convicted', {
    doing: 'convict(?:s|ed)?',
    noun: '(?:guilty )?(?:conviction|guilty plea|guilty verdict)',
  }),
  does(
    'custody',
    'convicted',
    `(?:plead(?:s|ed|ing)?|pled) no contest|(?:takes?|took|accept(?:s|ed)) (?:an? )?plea (?:deal|agreement|bargain)|enter(?:s|ed) (?:an? )?(?:plea of guilty|guilty pleas?|no[- ]contest pleas?)|guilty pleas? (?:from|by|of) (?=[\\w-]+)|admit(?:s|ted) (?:to )?(?:murder|manslaughter)`,
  ),
  ...undergone('custody', 'acquitted', {
    done: 'cleared of (?:all |the )?(?:\\w+ )?(?:charges?|murder|manslaughter|killing)',
    doing: 'acquit(?:s|ted)?|clear(?:s|ed)?',
    noun: 'acquittal',
  }),
  does('custody', 'acquitted', `walk(?:s|ed|ing)? (?:out of|from) (?:the )?court(?:room|house)? (?:an? )?free`),
  ...undergone('custody', 'sentenced', {
    done: `condemned to death|handed (?:an? )?(?:\\w+[- ]){1,4}sentence|sent to (?:prison|jail) for (?=\\w+)`,
    doing: 'sentence[sd]?',
    noun: '(?:prison |jail |life |death )sentence',
  }),
  does(
    'custody',
    'sentenced',
    `(?:get|got|receive)(?:s|d)? (?:an? )?(?:\\w+[- ]years?(?:[- ]to[- ]\\w+)?(?= (?:in prison|behind bars|in jail|sentence))|life (?=in prison|sentence|without)|probation)|will spend (?:the rest of ${THEIR} life|at least \\w+ years|\\w+ years|life) (?:in prison|behind bars)`,
  ),
  does(
    'custody',
    'on-trial',
    `(?:${BE} |went |goes |go |put |stand(?:s|ing)? |stood )on trial|(?:stood|standing|stands) trial|trial (?:(?:of|for|against) ${WHOM} )?(?:is |was )?(?:began|begins|opened|opens|started|starts|gets under ?way|got under ?way|under ?way|resumed|resumes|enter(?:s|ed)) ?`,
  ),
  ofCase(
    'on-trial',
    `jury selection (?:began|begins|continues|continued|is under ?way|started)|jur(?:y|ors) (?:${BE} )?(?:still )?(?:(?:to |will )?(?:beg[aiu]n|start|resume|continue)(?:s|ed|ning|ing|d)? )?deliberat(?:ions?|ing)|deliberations (?:began|begin|continued?|resumed?)|(?:opening|closing) (?:statements|arguments)`,
  ),
  within(
    'custody',
    'cleared',
    `(?:drop|dismiss|withdrew|withdraw|throw(?:s|ing)? out|threw out)(?:s|es|ped|ped|ping|ed|ing)? (?:all |the |criminal |murder |those )*charges against (?<who>${WHOM})(?=[.,;]|$| (?:in|after|on|because|when)\\b)`,
  ),
  does(
    'custody',
    'cleared',
    `cleared of (?:any |all )?(?:criminal )?wrongdoing|(?:all |the )charges against (?:him|her|them|the (?:man|woman|officer|suspect)) (?:was|were|have been|are) (?:\\w+ )?(?:dropped|dismissed|withdrawn|thrown out)|(?:get|got|gets|had|has) (?:an? |all |the )?(?:\\w+ )?charges? (?:dropped|dismissed)`,
  ),
  within(
    'custody',
    'cleared',
    `(?:grand (?:jury|jurors)|prosecutors?|office|attorney|da) (?:declin|refus|cho|opt|decid)\\w+ (?:not )?to (?:indict|charge|prosecute) (?<who>${WHOM})(?=[.,;]|$| (?:in|after|on|for)\\b)`,
  ),
  within(
    'custody',
    'charged',
    `(?:file[sd]?|filing|brought|bring(?:s|ing)?|approved|announced?|laid|issued) (?:(?!motion|dismiss|no\\b|drop|more|additional)[\\w-]+ ){0,6}?charges? (?:(?:on )?\\w+day )?against (?<who>${WHOM})(?=[.,;]|$| (?:in|after|on|for|who|over|with)\\b)`,
  ),
  within(
    'custody',
    'charged',
    `(?<!\\bno (?:\\w+ )?)charges? (?:(?:have|has|had|was|were)(?: also)?(?: been)? )?(?:filed|brought|laid|approved)(?: (?:on )?\\w+day)? against (?<who>${WHOM})(?=[.,;]|$| (?:in|after|for|who|over)\\b)`,
  ),
  say(
    'custody',
    'charged',
    'behind',
    `(?=charged)(?<=\\b${AGENT}\\b(?:(?! (?:say|says|said|who|that|after|when|told|as)\\b)[^.;:,]){0,40} )charged(?! (?:at|into|toward|admission)\\b) ${OBJECT}`,
  ),
  ...undergone('custody', 'charged', {
    done: `(?:hit|slapped) with (?:[\\w-]+ ){0,3}charges?|bound over (?:for|to|on)|ordered to stand trial`,
    doing: `indict(?:s|ed)?|arraign(?:s|ed)`,
    noun: 'indictment',
  }),
  does(
    'custody',
    'charged',
    `appear(?:s|ed) (?:\\w+day )?(?:in|before) (?:an? |the )?(?:[\\w’'-]+ ){0,3}?(?:court|judge|magistrate)\\b|made ${THEIR} (?:first|initial) (?:court )?appearance|stands? accused of|await(?:s|ed|ing)? trial|accused (?:of murder|in the (?:death|murder|killing|slaying|shooting))`,
  ),

  // held, and free again
  ...undergone('custody', 'arrested', {
    done: `nabbed|collared|recaptured|re-?arrested|tracked down|hunted down|rounded up|caught(?! (?:on|in|up|off|fire|between|sight|by (?:surprise|(?:an? |the )?(?:stray|bullet|security|surveillance|camera)))\\b)|picked up by ${POLICE}|(?:led|taken) (?:away|out|off)(?: of [\\w ]{3,20})? in handcuffs|taken in for questioning`,
    doing: `nab(?:s|bed)?|collar(?:s|ed)?|catch(?:es)?|caught(?! up)|caught up (?:to|with)|captures?|apprehends?|detains?|recapture[sd]?|handcuff(?:s|ed)?`,
    noun: 'arrest|capture|apprehension',
  }),
  ofCase('arrested', `(?:\\w+day(?: \\w+)?|today)[’']s arrests?(?! (?:warrants?|reports?|records?)\\b)`),
  ...undergone('custody', 'surrendered', { noun: 'surrender' }),
  does(
    'custody',
    'surrendered',
    `(?:turn(?:s|ed|ing)?|g(?:ave|ives?|iving)|hand(?:s|ed|ing)?) ${THEMSELVES} (?:in|over|up)|surrender(?:s|ing)(?= to\\b| (?:after|in|at|peacefully|without)\\b|[.,;]|$)|(?<=\\b(?:suspects|m[ae]n|teens|brothers)\\b[^.;]{0,40} )surrender(?= to\\b)`,
  ),
  ...undergone('custody', 'released-from-custody', {
    done: `(?:set free|freed)(?! up)|let go(?= (?:after|by|without)\\b)|granted (?:bond|bail)|released to ${THEIR} (?:parents?|mother|father|family|grand\\w+)`,
    noun: 'release from (?:jail|prison|custody)',
  }),
  does(
    'custody',
    'released-from-custody',
    `(?<!\\b(?:was|were|been|while|already|still|gotten|got|get|came) )(?:out|free) (?:of (?:jail|prison|custody)|on (?:bond|bail))|walk(?:s|ed)? (?:out of (?:jail|prison)|free)|posts? (?:an? )?(?:[\\w$,.-]+ ){0,2}(?:bond|bail)`,
  ),
  ...undergone('custody', 'in-custody', {
    done: `remanded|(?:ordered )?held (?:on|under|without|in|pending)(?= )|extradited|(?:ordered|kept) (?:held|detained|jailed|in (?:jail|custody))|(?:taken|transported|brought|returned) to (?:the )?(?:[\\w’'.]+ ){0,4}jail`,
    noun: 'detention',
  }),
  does(
    'custody',
    'in-custody',
    `in (?:police )?detention|on remand|awaiting trial (?:in|at)|(?:${BE} )(?:\\w+ )?in (?:the )?(?:[\\w’'.]+ ){0,4}(?:jail|prison)(?= (?:on|awaiting|without|in lieu|under|facing|for)\\b|[.,;])`,
  ),
  within('custody', 'in-custody', `(?:ordered|orders) (?<who>${WHOM}) (?:to be )?(?:held|detained|jailed|remanded)`),

  // not caught
  does(
    'custody',
    'at-large',
    `(?<!\\b(?:or|and|of|to|for|attempt(?:ed|ing)) )(?:elud|evad|avoid)(?:es?|ed|ing) (?:police|capture|arrest|authorities|officers|the law)|in hiding|(?:remains?|remained) (?:free|uncaught|a fugitive|loose)|still (?:free|uncaught|loose)|whereabouts (?:(?:is|are|was|were|remain(?:s|ed)?) )?(?:still )?(?:un|not )(?:known|clear)`,
  ),
  within('custody', 'at-large', `track(?:ing)? (?<who>him|her|them|(?:the |an? )?(?:\\w+ )?${ONES}) down`),
  within(
    'custody',
    'at-large',
    `(?=(?:(?:is|are|was|were) )?hunt)(?<=\\b${POLICE}(?: in [\\w ]{3,20})? )(?:(?:is|are|was|were) )?hunt(?:s|ed|ing)? (?<who>(?:the |an? |two |three )?(?:[\\w-]+ ){0,2}?(?:${ONES}|m[ae]n|wom[ae]n|teens?))`,
  ),
  sayOfName(
    'custody',
    'at-large',
    'inside',
    `(?:[Mm]anhunt|[Ss]earch|[Hh]unt) (?:\\w+ ){0,3}for (?<who>(?:suspects? |fugitive |gunman )?(?:\\d+-year-old )?(?:[A-Z][\\w.’'-]* ){1,3}[A-Z][\\w’'-]+)(?= (?:is|was|has|continues|continued|in|after)\\b|[.,;]|$)`,
  ),
  ofCase(
    'at-large',
    `manhunt(?:s)?(?: (?:is|was|has|remains?|continues?|continued))*(?: (?:been |still )?(?:under ?way|on|ongoing|launched|intensif\\w+|continues|continued))|launch(?:es|ed|ing)? (?:an? )?(?:\\w+ )?manhunt|(?:search|hunt)(?: (?:is|was))?(?: (?:still|now))? (?:under ?way|on|continues|continued|ongoing|intensif\\w+) for (?:the |an? |any |two |three |those )?(?:(?!un)\\w+ ){0,2}(?:${ONES}|responsible|involved|man|men)`,
  ),
  does(
    'custody',
    'at-large',
    `(?:is |was |as |became )?the (?:subject|target|object) of an? (?:[\\w-]+ ){0,3}(?:manhunt|search)|(?=(?:that |who |whom )?(?:they|${POLICE}) (?:are|were) )(?<=\\b${PEOPLE} )(?:that |who |whom )?(?:they|${POLICE}) (?:are|were) (?:still |now )?(?:looking|searching) for`,
  ),
  ofCase('no-arrests', `close to (?:making )?(?:an )?arrests?`),
  ofCase(
    'arrests-unknown',
    `(?:(?:not|\\w*n[’']t)(?: \\w+ly)? (?:clear|known|say|said|disclosed?|confirm(?:ed)?|clarify|clarified|revealed?)|unclear|unknown|declin\\w+ to say|no (?:immediate )?word(?: on)?) (?:if|whether)(?: or not)? (?:any ?(?:one|body)|any |an? |the )?(?:suspects?|arrests?|shooters?|gunm[ae]n|assailants?|attackers?|person)? ?(?:(?:is|are|was|were|has|have|had)(?: yet)? (?:been )?)?(?:made|arrested|in (?:police )?custody|taken into custody|detained|caught|apprehended|captured)|no (?:immediate )?(?:word|information|details) (?:on|about|of|regarding) (?:any )?(?:possible )?arrests?`,
  ),
  ofCase(
    'no-suspects',
    `(?:(?:working|trying|hoping|seeking|attempting|looking|help|need) to (?:identify|develop) (?:a |any |possible |potential |the )?|identify(?:ing)? (?:any )?(?:possible|potential) )${ONES}|(?:by|when|after|that) (?:an? |several |two |three )?unknown (?:[\\w-]+ )?(?:${ONES}|person|persons|people|individuals?|m[ae]n)`,
  ),
  within(
    'custody',
    'fled',
    `(?=fle|escap|r[au]n|dr(?:ove|iv)|sped|took)(?<=\\b(?<who>${ONES}|subjects)\\b(?!['’])(?:(?! (?:victims?|who|that|woman|man|he|she|they)\\b)[^.;:]){3,70} (?:and|then|before) (?:\\w+ly )?)(?:fled|fleeing|escaped|escaping|ran (?:off|away|from)|running (?:off|away|from)|drove (?:off|away)|driving (?:off|away)|sped (?:off|away)|took off)`,
  ),
  within(
    'custody',
    'fled',
    `(?<who>(?:an? |the |two |three |four )?(?:\\w+ )?${PEOPLE}) (?:\\w+ly )?(?:(?:is|are|was|were) (?:believed|thought|said|seen) (?:to have )?)?(?:fled|flees?|fleeing|escap(?:ed|es?|ing)|got away|gets away|drove (?:off|away)|ran (?:off|away)|took off|sped (?:off|away))`,
  ),
];

const HOSPITAL = '(?:hospitals?|medical (?:center|centre)|trauma (?:center|unit)|infirmary)';

const HEALTH: readonly Saying[] = [
  ...undergone('health', 'dead', {
    done: 'assassinated|electrocuted|strangled|suffocated|crushed to death|burned to death|mauled to death|trampled to death|beheaded|hanged|drowned|incinerated',
    noun: 'death|(?<!\\b[Hh](?:is|er) (?:\\w+ )?)(?:murder|killing|slaying|assassination)|funeral|autopsy|memorial service|body(?= (?:was|is|has been|had been) (?:later )?(?:found|discovered|recovered|pulled|identified|dumped|lying))',
  }),
  does(
    'health',
    'dead',
    `(?=dead)(?<=\\b(?:suspects?|gunm[ae]n|shooters?|victims?|m[ae]n|wom[ae]n|boys?|girls?|teens?|child|toddler|baby|infant|officers?|deputy|driver|father|mother|brother|sister|son|daughter|couple|husband|wife|carrier|student|clerk|guard)(?:,? \\d+,)? )dead(?= (?:in|near|outside|and)\\b|[,;.]|$| [-–—|])|among the (?:dead|deceased)|perish(?:ed|es|ing)?|drown(?:s|ed)|bled to death|succumb(?:s|ing)? to|dead on arrival|(?:could not|couldn[’']t) be (?:saved|revived|resuscitated)|(?:shot|stabbed|beaten) and killed`,
  ),
  say(
    'health',
    'dead',
    'behind',
    `(?:fatally|mortally) (?:shoots?|stabs?|strikes?|struck|beats?|hits?|wounds|injure[sd]?|injuring|striking|hitting|running over) ${OBJECT}`,
  ),
  within(
    'health',
    'dead',
    `(?:shoots?|shot|shooting|stabs?|stabbed|stabbing|beats?|beat|beating|bludgeon(?:s|ed)|strangle[sd]?) (?<who>${WHOM}) (?:dead|to death)(?= (?:in|at|on|after|before|with|outside|near|during)\\b|[.,;]|$)`,
  ),
  within(
    'health',
    'dead',
    `(?<!\\b(?:was|were|is|are|been|be|his|her) )(?:slain|deceased|murdered) (?<who>(?:[\\w-]+ ){0,2}?(?:victims?|m[ae]n|wom[ae]n|boys?|girls?|teens?|officers?|deput(?:y|ies)|child(?:ren)?|students?|couple))`,
  ),
  does(
    'health',
    'intensive-care',
    `in (?:the )?(?:\\w+ ){0,3}?(?:intensive care|icu)(?: unit)?|on (?:an? )?(?:ventilator|respirator|breathing (?:machine|tube))`,
  ),
  does(
    'health',
    'critical',
    `cling(?:s|ing) to life|fights for ${THEIR} li(?:fe|ves)|(?:near|close to) death|gravely (?:injured|wounded|ill|hurt)|li(?:fe|ves) (?:hangs?|hanging|hung) in the balance|${MOVED_TO}critical`,
  ),
  does('health', 'serious', `${MOVED_TO}(?:serious|guarded)`),
  does('health', 'stable', `${MOVED_TO}(?:stable|fair|good|satisfactory)`),
  does(
    'health',
    'disabled',
    `paraly[sz]ed|(?:lost|loses?|losing) (?:the use of|(?:${THEIR}|an?|one|both) (?:\\w+ )?(?:legs?|arms?|eyes?|sight|hands?|foot|feet|kidney|vision|eyesight|fingers?))|amputat(?:ed|ion)|(?:will|may) never walk again|brain[- ]damaged?`,
  ),
  does(
    'health',
    'improving',
    `regain(?:s|ed|ing)? consciousness|(?:woke|wakes|waking|awoke|emerge[sd]?|awakened) (?:up )?from (?:an? |the |${THEIR} )?(?:\\w+ )?coma|breathing on ${THEIR} own`,
  ),
  does(
    'health',
    'expected-to-recover',
    `(?:out of|not in)(?: any| immediate)? danger|(?:${BE}) out of the woods|prognosis (?:is|was) (?:good|excellent|positive)|(?:good|excellent) prognosis|likely (?:to )?(?:survive|recover|live)|(?:will|should|would) (?:live|pull through|make it|be all ?right)(?=[.,;”"]|$)|(?:will|should) be released from the hospital|pulled through|expected to (?:be (?:released|discharged)|go home|return home|leave the hospital)`,
  ),
  does(
    'health',
    'released',
    `home from (?:the )?hospital|(?:left|leaves|leaving|out of) (?:the )?hospital|sent home|(?=(?:ha[sd]|have|was|were|been)[\\w ]{0,22} (?:released|discharged))(?<=\\b(?:treated|hospitali[sz]ed|hospital|treatment|surgery|injur(?:y|ies)|wounds?)\\b[^.;]{0,60})(?:has|have|had|was|were|been)(?: since| later| already| all| both)?(?: been)? (?:released|discharged)(?! (?:from (?:jail|custody|prison)|on |to |by |the |a |an |his |her |into ))`,
  ),
  does(
    'health',
    'unhurt',
    `(?:escape[sd]?|walk(?:s|ed)? away|emerge[sd]?) (?:without (?:serious )?injur(?:y|ies)|unscathed|uninjured|unharmed|unhurt)|without injury|(?:was|were)(?: not|n[’']t) (?:hit|struck)(?! by)`,
  ),
  does(
    'health',
    'hospitalised',
    `(?:drove|drives|driven|checked|took) ${THEMSELVES} (?:to|into|in at) (?:an? |the )?(?:[\\w’'.-]+ ){0,5}?${HOSPITAL}|(?:had|has|having|${BE} in|needed|needs|requir(?:ed|es)|out of|emergency) (?:\\w+ )?surgery|operated on|medevac[’'k]?(?:ed)?|(?:remains?|remained|still|was|were|is|are) (?:in|at) (?:an? |the )?(?:[\\w’'.-]+ ){0,4}?${HOSPITAL}`,
  ),

  // lost and found
  does(
    'health',
    'found-safe',
    `(?:found|located|turned up|returned|returned home|came home) (?:\\w+ )?(?:safe|unharmed|unhurt|well|in good health)(?: and (?:sound|well|unharmed))?|(?:${BE} )pulled to safety|reunited with ${THEIR}`,
  ),
  does(
    'health',
    'missing',
    `(?=[\\w’' ]{0,40}missing)(?:${BE} |(?<=\\b(?:m[ae]n|wom[ae]n|boys?|girls?|teens?|child|children|hikers?|swimmers?|people) ))(?:still |reported |listed as |declared )?missing(?= (?:since|after|for|from|in|and)\\b|[.,;]|$)|(?:went|gone|go(?:es)?|reported (?:him|her|them)?) ?missing|unaccounted for|(?:has|have|had) (?:disappeared|vanished)|(?:disappeared|vanished)(?= (?:in|on|from|after|while|without|\\w+day)\\b)`,
  ),
  ...undergone('health', 'missing', { noun: 'disappearance' }),
];

/** The sayings of all these, in the order in which they are tried. */
export const BY_CLAUSE: readonly Saying[] = [...CUSTODY, ...HEALTH];
