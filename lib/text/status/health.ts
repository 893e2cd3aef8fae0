import { BE, HOW, NOT, OBJECT, type Saying, SOMEBODY, say } from './saying.ts';

const HOSPITAL =
  '(?:hospitals?|medical (?:center|centre)|trauma (?:center|unit)|emergency room|clinic|infirmary|icu|intensive care)';
const MOVED =
  '(?:taken|rushed|transported|airlifted|flown|sent|brought|admitted|transferred|driven|carried|life-?flighted)';
/** Where a bullet or a blade hits somebody. */
const BODY =
  '(?:head|face|jaw|cheek|ear|eye|neck|chest|back|side|ribs|stomach|abdomen|torso|groin|pelvis|shoulder|arm|forearm|elbow|wrist|hand|finger|leg|thigh|knee|calf|shin|ankle|foot|feet|toe|heel|hip|buttocks?|body|extremit(?:y|ies))s?';
/** What hits them. */
const BULLET = '(?:bullets?|gunfire|rounds?|gunshots?|shots|pellets?|buckshot|shrapnel)';

/** How prose tells how a person is; denials and narrow sayings first. */
export const HEALTH: readonly Saying[] = [
  // a person's body
  say(
    'health',
    'released',
    'before',
    `treated (?:[^.;,]{0,40} )?and (?:\\w+ )?(?:released|discharged)|(?:treatment|treated)[^.;]{0,40}? and (?:was|were) (?:\\w+ )?(?:released|discharged)|(?:${BE} )?${HOW}(?:released|discharged) from (?:the |a |an )?(?:[\\w’'.]+ ){0,4}${HOSPITAL}|(?:was|were|been) discharged|out of the hospital|(?:${BE} )?(?:at )?home recovering|(?:was|were|has been|have been) released(?=[^.;]{0,60}\\b(?:condition|hospital)\\b)`,
  ),
  say(
    'health',
    'non-life-threatening',
    'before',
    `(?:not|\\w*n[’']t|none)(?:(?!\\bwith\\b| - )[^.;,–—]){0,70}?life[- ]threatening|non[- ]?life[- ]?threatening(?: (?:injur(?:y|ies)|wounds?|condition))?|neither[^.;,]{0,50}life[- ]threatening`,
  ),
  say('health', 'life-threatening', 'before', `life[- ]threatening(?: (?:injur(?:y|ies)|wounds?|condition))?`),
  say(
    'health',
    'unknown',
    'before',
    `conditions? (?:${BE} |has |have |had )?(?:(?:not|\\w*n[’']t) (?:yet |immediately )?(?:been )?(?:known|available|released|disclosed|clear)|unknown|unavailable|unclear|n[’']t)|unknown condition|${NOT} (?:clear|known) how (?:serious|seriously|badly|severe)|no (?:word|information|update) on (?:his|her|their|the) (?:\\w+ )?conditions?|(?:extent|severity) of (?:[\\w’']+ ){1,4}(?:injuries|wounds) (?:(?:${BE}|has|have) )(?:not|unknown|n[’']t|unclear)`,
  ),
  say(
    'health',
    'unhurt',
    'before',
    `(?:${BE} )?${HOW}(?:unhurt|unharmed|uninjured|unscathed)(?! (?:victims?|m[ae]n|wom[ae]n|people|persons?|residents?|officers?|child(?:ren)?|boys?|girls?|driver|passenger)\\b)|(?:was|were|is|are)(?: not|n[’']t) (?:hurt|injured|wounded|harmed)|no (?:other )?injuries (?:were |was )?(?:reported)?|no ?one (?:else )?was (?:hurt|injured)|escaped (?:injury|unhurt)`,
  ),
  say(
    'health',
    'unknown',
    'before',
    `conditions? (?:has|have|had) yet to be \\w+|(?:${NOT} (?:released?|know|provided?|disclosed?|given?|say|said|sure|have|comment)|unclear|unknown)(?: any| an)?(?: information| details| word| updates?| specifics)?(?: (?:on|about|of))? (?:his|her|their|the|\\w+[’']s?)(?: [\\w’']+){0,3}? conditions?|what condition (?:he|she|they|(?:the |his |her |their )?(?:[\\w’']+ )?(?:victims?|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teens?|others?|people) (?:is|are|was|were))|conditions? (?:of (?:[\\w’']+ ){1,5})(?:(?:is|was|are|were|has|have|had) )?(?:unknown|unavailable|unclear|not (?:yet |immediately )?(?:been )?(?:known|available|clear|released))|conditions?[^.;]{0,30} (?:unknown|could not be (?:obtained|learned))|(?:extent|severity|nature) of (?:[\\w’']+ ){1,10}(?:not|unknown|unclear)|unknown injuries|(?:${NOT} (?:know|sure|say|said)|unclear|unknown) how (?:serious|seriously|badly|severe|severely)`,
  ),
  say(
    'health',
    'not-critical',
    'before',
    `(?:was|were|is|are)(?: not|n[’']t) seriously (?:hurt|injured|wounded)|non-critical(?: (?:condition|injur(?:y|ies)|wounds?))?|(?:not|neither|none)[^.;,]{0,25} critically (?:injured|wounded|hurt)|(?:out of|no longer in) critical(?: condition)?`,
  ),
  say(
    'health',
    'minor-injuries',
    'before',
    `(?:minor|superficial|slight) (?:injur(?:y|ies)|wounds?|cuts|graze)|slightly (?:injured|wounded|hurt)|suffered a graze|graze wounds?|(?:injuries|wounds?) (?:${BE}) (?:\\w+ )?minor`,
  ),
  say(
    'health',
    'expected-to-recover',
    'before',
    `expected to (?:survive|recover|live|pull through|be (?:ok|okay|fine|all right|alright)|make a (?:\\w+ )?recovery)|going to (?:survive|be (?:ok|okay|fine|all right)|make it)|(?:will|should|would) (?:survive|recover|be (?:ok|okay|fine))|(?:a|made a) full recovery`,
  ),
  say(
    'health',
    'expected-to-recover',
    'inside',
    `expect(?:s|ed)? (?<who>[^.;:,]{2,40}?) to (?:survive|recover|live|pull through|be (?:ok|okay|fine))`,
  ),
  say(
    'health',
    'alive',
    'before',
    `${BE} recovering|recovering(?= (?:after|from|at|in)\\b|$)|on (?:the|a|his|her|their) (?:\\w+ )?road to recovery`,
  ),
  say('health', 'serious-to-critical', 'before', `serious[- ]to[- ]critical(?:,? condition)?`),
  say(
    'health',
    'improving',
    'before',
    `(?:${BE} (?:now )?|(?:ok|okay|fine|well|alive|safe) and )doing (?:much |a lot |\\w+ )?(?:better|well|great|good|ok|okay|fine)|(?:moved|pulled|released|transferred|taken|come|came|out) (?:out )?(?:of|from) (?:the )?(?:\\w+ )?(?:icu|intensive care)(?: unit)?|mak(?:es?|ing) (?:an? )?(?:[\\w-]+ ){0,4}recovery|(?:is|are|was|were|continu(?:es?|ed|ing) to|has been|have been) improv(?:e|ing)|awake and (?:talking|alert|responsive)|on the mend|(?:off|from) (?:of )?(?:an? |the |his |her )?(?:ventilator|breathing machine|respirator)`,
  ),
  say(
    'health',
    'critical',
    'behind',
    `critically (?:wounding|injuring|wounds|injures) ${OBJECT}|(?:has |have )?critically (?:wounded|injured) ${OBJECT}`,
  ),
  say(
    'health',
    'critical-but-stable',
    'before',
    `critical[”"]?,? (?:but|and) (?:in )?[“"]?stable[”"]?(?: condition)?|stable,? but (?:still )?critical(?: condition)?`,
  ),
  say(
    'health',
    'critical',
    'before',
    `(?:clinging to|fighting for|battling for) (?:his |her |their )?li(?:fe|ves)|on life support|critical[”"]?,? condition|critical(?:,? life-threatening)? (?:injur(?:y|ies)|wounds?)|(?=critical)(?<=\\b(?:girl|boy|man|woman|teen|child|toddler|baby|infant|father|mother|two|three|four|one|others?|victims?),?(?: \\d+,)? )critical(?= (?:after|following|in)\\b|,|$)|critically (?:wounded|injured|hurt|ill|shot|stabbed|burned)|(?=critically)(?<=\\b(?:one|two|three|four|five|\\d|another|others?)(?: of them)? )critically(?=[,.;]|$)|(?:in|listed (?:as|in)|(?:is|was|are|were|remains?)) (?:\\w+ )?(?:critical|grave)(?: condition|(?= (?:and|but|at|after|on|late|early|following)\\b|[.,;”"]|$))|["“]?grave["”]? condition|lost all (?:brain )?functions?(?: (?:to|of|in) (?:his|her) brain)?`,
  ),
  say('health', 'serious', 'before', `(?:serious|severe|guarded)(?:,? but stable)? condition`),
  say(
    'health',
    'seriously-hurt',
    'before',
    `seriously (?:wounded|injured|hurt)|injuries (?:is|are|was|were) (?:\\w+ )?(?:serious|severe)|(?:serious|severe) (?:injuries|injury|wounds)`,
  ),
  say(
    'health',
    'stable',
    'before',
    `(?:stable|fair|good|satisfactory)[”"]? condition|conditions? (?:of [^.;,]{2,30}? )?(?:(?:was|is|has|were|have|had)(?: been)? )?stabili[sz]ed|(?:was|were|been) (?:later )?stabili[sz]ed|[“"]stable[.,]?[”"]|stable life signs|(?:in|listed (?:as|in)|(?:is|was|are|were|remains?)) (?:\\w+ )?stable(?: condition|(?= (?:and|but|at|after|on|late|early|following)\\b|[.,;”"]|$))|stable vital signs|vital signs (?:are|were) stable|victim stable|stable at (?:a|the)`,
  ),
  say(
    'health',
    'coma',
    'before',
    `(?:medically[- ]induced|induced) coma|in a coma|remains? in (?:a )?coma|(?:is|remains|remained) unconscious`,
  ),
  say('health', 'brain-dead', 'before', `brain[- ]dead`),
  say(
    'health',
    'dead',
    'before',
    `(?:${BE} )${HOW}(?:shot (?:and|to) (?:death|killed)|gunned down|killed|murdered|slain|(?:found |pronounced |declared |shot |confirmed |dead |stabbed |beaten ){0,2}dead|(?:fatally|mortally) (?:shot|wounded|injured|stabbed|struck)|beaten to death|stabbed to death|shot to death)|(?:found|pronounced|declared|shot|left|discovered) dead|(?:found|pronounced|declared|${BE}) deceased|dead(?= (?:after|following)\\b)|dead (?:at|on|inside|in) the|dies|died|had died|ha(?:s|ve) died|passed away|succumbed(?: to)?|lost (?:his|her|their) li(?:fe|ves)|did(?: not|n[’']t) (?:survive|make it)|killed(?= (?:in|by|at|when|after|on|during|outside|near)\\b)|shot (?:and killed|to death)(?= (?:in|by|at|when|after|on|during|outside|near)\\b)|fatally (?:shot|wounded|injured|stabbed)(?= (?:in|by|at|when|after|on|during|outside|near)\\b)`,
  ),
  say(
    'health',
    'dead',
    'inside',
    `(?:claimed|took|taken|claims|takes) (?<who>(?:an?|the|two|three|\\d+) [^.;:,]{2,40}?)['’]s? li(?:fe|ves)`,
  ),
  say(
    'health',
    'dead',
    'before',
    `(?=killed|fatally|slain|dead)(?<=\\b${SOMEBODY} )(?:killed|fatally (?:shot|wounded|injured|stabbed|struck)|slain)(?= (?:while|as|inside|over|following|in|early|late|last|\\w+day)\\b|[,;]|$| [-–—|])`,
  ),
  // "claimed the life of a 23-year-old clerk"
  say(
    'health',
    'dead',
    'inside',
    `(?:claim(?:ed|s|ing)|took|takes|taking) the li(?:fe|ves) of (?<who>(?:an?|the|two|three|his|her|their|\\d|[A-Z])[^.;:,]{0,45})`,
  ),
  say('health', 'dead', 'inside', `(?:left|leaves|leaving) (?<who>[^.;:]{2,50}?) dead`),
  say('health', 'dead', 'inside', `bod(?:y|ies) of (?<who>(?:an?|the|\\d|two|three|his|her|[A-Z])[^.;:,]{0,45})`),
  say('health', 'dead', 'inside', `found the body of (?<who>[^.;:,]{0,45})`),
  say(
    'health',
    'dead',
    'behind',
    `(?:(?:shot|stabbed|shooting|stabbing|beat|beating) and )?(?:killed|killing|kills|murdered|murdering) ${OBJECT}|(?:death|deaths|murder|killing|slaying) of (?=[A-Z\\d]|an? |the |his |her |two |three )|fatally (?:shot|shooting|stabbed|stabbing|wounded|wounding) ${OBJECT}`,
  ),
  say(
    'health',
    'alive',
    'before',
    `(?:still|found|was|were|is) (?:\\w+ )?alive(?: and \\w+)?|alert and (?:breathing|talking|conscious|responsive)|conscious and (?:breathing|alert|talking)|(?:had |has |have )?survived(?! by)(?: the \\w+)?`,
  ),
  say(
    'health',
    'hospitalised',
    'before',
    `(?:${BE} )?${HOW}hospitali[sz]ed|(?:${BE} )?${HOW}${MOVED} (?:by \\w+ )?(?:from [^.;,]{3,25} )?(?:to|into) (?:a |an |the |another |nearby |local |area |two )?(?:[\\w’'.-]+ ){0,6}?${HOSPITAL}|undergo(?:ing|ne|es)?(?: \\w+)? surgery|underwent (?:\\w+ )?surgery|(?:${BE}) (?:\\w+ )?(?:in|at) (?:the |a )(?:local |area |nearby )?hospital|hospitali[sz]ation|being treated (?:at|in) (?:a |the )?(?:[\\w’'.-]+ ){0,4}?${HOSPITAL}`,
  ),
  say(
    'health',
    'hospitalised',
    'inside',
    `(?:sent|sending|sends|took|take|taking|rushed|rushing|transported|airlifted|flew) (?<who>[^.;:]{2,45}?) to (?:a |an |the |another |nearby |local |area )?(?:[\\w’'.-]+ ){0,5}?${HOSPITAL}`,
  ),
  say(
    'health',
    'wounded',
    'before',
    `bleeding (?:heavily|profusely|badly)?|suffer(?:ed|ing|s)? (?:from )?(?:an? |an apparent |a single |multiple |several |at least \\w+ )?(?:gunshot|stab|bullet) wounds?|(?:with|from) (?:an? |an apparent |a single |multiple |several )?(?:gunshot|stab|bullet) wounds?|(?:${BE}) ${HOW}(?:wounded|injured|hurt)|sustained (?:[\\w-]+ )?injur(?:y|ies)|(?:${BE}) ${HOW}shot(?= (?:in the|multiple|several|once|twice|\\w+ times)\\b)`,
  ),
  say(
    'health',
    'wounded',
    'before',
    `(?=injured|wounded|hurt|shot)(?<=\\b${SOMEBODY} )(?:(?:injured|wounded|hurt)(?= (?:in|by|after|at|during|when|while|on|near|outside|as|following)\\b|[,;]|$| [-–—|])|shot(?= in (?:the |his |her )?(?:head|face|neck|chest|back|stomach|abdomen|torso|shoulder|arm|hand|leg|thigh|foot|hip|buttocks)\\b))`,
  ),
  say(
    'health',
    'wounded',
    'before',
    `(?:${BE}) ${HOW}(?:(?:hit|struck|grazed)(?= (?:once |twice |(?:multiple|several|\\w+) times )?(?:(?:by|with) (?:an? |the |several |multiple )?(?:stray |errant )?${BULLET}|(?:in|on) (?:(?:the|his|her|their|both|one|an|left|right|upper|lower) ){1,3}${BODY})\\b)|shot(?= (?:in|through) (?:(?:his|her|their|both|one|an|left|right|upper|lower) ){1,3}${BODY}\\b))`,
  ),
  say(
    'health',
    'stable',
    'inside',
    `(?:doctors|surgeons|medics|paramedics) (?:have |had |were able to )?stabili[sz]ed? (?<who>[^.;:,]{2,40})`,
  ),
];
