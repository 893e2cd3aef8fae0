import { BE, HOW, NOT, POLICE, type Saying, say, sayOfName } from './saying.ts';

const ONES =
  '(?:suspects?|shooters?|gunm[ae]n|killers?|attackers?|assailants?|robbers?|offenders?|culprits?|fugitives?|perpetrators?)';
const PEOPLE = `(?:${ONES}|m[ae]n|wom[ae]n|males?|females?|persons?|people|teens?|teenagers?|youths?|boys?|drivers?|brothers?|boyfriend|husband)`;
/** "Search continues for", "are still looking for". */
const FOR =
  '(?:look(?:ing)?|search(?:ing|es)?|hunt(?:ing)?)(?: \\w+ly| continues| ongoing| is on| (?:on )?\\w+day(?: \\w+)?| today)? for';
/** "Two people who they say may know something": witnesses, and nobody who is at large. */
const NO_WITNESS = '(?! (?:\\w+ ){0,5}(?:may|might|could) (?:know|have (?:seen|heard|witnessed|information)))';
/** What the police do not know of whoever did it. */
const DID = '(?:shot|fired|did|killed|pulled|opened|is responsible|was responsible|is behind|was behind)';

/** How prose tells that nobody is caught, or that somebody is sought; denials and narrow sayings first. */
export const SOUGHT: readonly Saying[] = [
  // nobody caught yet
  say(
    'custody',
    'no-arrests',
    'case',
    `no ${ONES} (?:(?:has|have|had|was|were) )?(?:yet )?(?:been )?(?:arrested|taken into custody)(?: or charged)?|no ?(?:one|body) (?:has|had|was|is)(?: yet)?(?: been)? arrested (?:or|and) charged|${NOT} (?:arrested|charged) (?:anyone|anybody|any(?: \\w+)? suspects?|a suspect)|${NOT} (?:have|has) [^.;,]{3,30} in custody|${NOT} made an arrest|no (?:known |other )?suspects?(?: (?:is|are|was|were))? (?:in|under) (?:police )?(?:custody|arrest)`,
    'suspect',
  ),
  say(
    'custody',
    'no-suspects',
    'case',
    `(?:${NOT} (?:be |been )?(?:known|clear|determined?)|(?=not|\\w+n[’'])(?<=\\b${POLICE}\\b[^.;]{0,30})${NOT} (?:know|say|said)|unclear|unknown|no word(?: on)?) (?:(?:\\w+day )?(?:when|where|why|how|who) [^.;]{3,60} or )?who ${DID}|${NOT} (?:have|had|released?|given?|provided?|offer(?:ed)?) (?:any |an? )?descriptions? of (?:the |an? |any )?(?:possible )?${ONES}|no (?:immediate )?word on (?:whether )?(?:an? |any )?${ONES}|${ONES} (?:(?:is|are|was|were) (?:still )?|remains? |remained )(?:unknown|unidentified)`,
    'suspect',
  ),
  say(
    'custody',
    'no-charges',
    'before',
    `(?:is|are|was|were) not (?:currently )?facing (?:any )?(?:\\w+ )?charges|(?:has|have|had) ${NOT}(?: \\w+)? been charged|(?:has|have|had|was|were|is|are)n[’']t(?: yet)?(?: been)? charged|(?:was|were|is|are) not(?: yet)? charged|not yet (?:been )?(?:formally )?charged`,
  ),
  say(
    'custody',
    'at-large',
    'before',
    `${BE} not (?:yet |immediately )?in custody|attempts to (?:try to )?(?:find|locate) [^.;,]{2,30} (?:(?:have|has|had) been|were) unsuccessful`,
  ),
  say(
    'custody',
    'at-large',
    'inside',
    `(?:without finding|unable to (?:find|locate)|${NOT} (?:found|located|caught|been able to (?:find|locate))) (?<who>(?:the |an? |any |either )?(?:him|her|them|${ONES}))`,
    'suspect',
  ),
  say(
    'custody',
    'no-arrests',
    'case',
    `no arrests?(?: (?:have|has|had|were|was)(?: yet)?(?: been)?(?: made| reported| announced)?)?|(?:have|has|had|did|do|does|could)(?: not|n[’']t)(?: yet)? (?:made?|announced?|report(?:ed)?) (?:any |an )?arrests?|there (?:(?:have|has|had)(?: not|n[’']t)(?: yet)? been|(?:are|were|is|was)(?: not|n[’']t)(?: yet)?) (?:any |an )?arrests?|nor\\b[^.;:]{0,25}\\barrests?|yet to (?:make|announce) (?:any |an )?arrests?|without (?:an |any )?arrests?|(?:ma[dk]e|making) any arrests?|no ?(?:one|body) (?:has been |had been |was |is |have been |were |has yet been )(?:immediately )?(?:arrested|in custody|under arrest|taken into custody)|arrests? (?:has|have|had)(?: not|n[’']t) been made|no one in custody`,
    'suspect',
  ),
  say(
    'custody',
    'at-large',
    'inside',
    `neither (?<who>${PEOPLE}|of the (?:\\w+ )?${PEOPLE}) (?:is|was|has|had)(?: (?:been|yet))* (?:in (?:police )?custody|arrested|apprehended|captured|caught|found|located)`,
    'suspect',
  ),
  say(
    'custody',
    'no-charges',
    'case',
    `no (?:criminal )?charges (?:(?:have|has|had|were|was)(?: yet)?(?: been)? )?(?:filed|reported|announced|made|brought|issued)|no charges(?= (?:after|against)\\b)|charges (?:have|has|had|were|was)(?: not|n[’']t)(?: yet)?(?: been)? (?:filed|brought|issued|announced)|no ?(?:one|body)(?:(?: has|[’']s| had) been| was| is) (?:\\w+ly )?charged|yet to be (?:\\w+ly )?charged`,
    'suspect',
  ),
  say(
    'custody',
    'no-suspects',
    'case',
    `no (?:known |immediate |named |other |current |possible |information (?:about|on) (?:a |any |the |possible )?)?(?:witnesses (?:or|nor) )?suspects?(?: information| descriptions?| (?:has|have|had|was|were) (?:yet )?been (?:identified|named|found|located))?|(?:an? |the |any )?${ONES} (?:has|have) yet to be (?:identified|named|found)|nor (?:any )?suspects?|no (?:further |other |immediate )?(?:descriptions?|information|details) (?:of|about|on|regarding) (?:(?:the|a|any) )?(?:possible )?(?:suspects?|shooters?|gunm[ae]n|attackers?)|${NOT} (?:released?|identif(?:y|ied)|named?|have|had|provided?|given?|any|found)(?: any| a| an)?(?: information (?:about|on)| details (?:about|on)| motive or| motive nor)?(?: possible| descriptions? of| known)?(?: the| a| any)? (?:suspects?|leads?)(?! (?:vehicle|car))|nor (?:have|has|did)[^.;,]{0,30} (?:identified|named|identify|name) (?:any |a |the )?suspects?|(?:working|attempting|hoping|trying) to (?:identify|figure out|determine|learn|find out) (?:the (?:persons?|people|individuals?)(?: or \\w+|\\(s\\))? (?:who (?:is|are|was|were) )?|those |who(?:ever)? (?:is|are|was|were) )(?:responsible|involved|behind)|neither (?:an? |any )?suspects? nor (?:an? |any )?motives?|trying to (?:identify|figure out|determine|learn|find out)(?: who)? (?:(?:the )?(?:shooters?|suspects?|gunm[ae]n|killers?|attackers?)(?: or (?:shooters|suspects))?|(?:is|was|were) (?:responsible|behind)|shot|killed|fired)|(?:identifying|(?:working|attempting|hoping|trying) to identify) (?:the|all|any)(?: of the)? (?:(?:two|three|four|five|possible) )?(?:shooters?|suspects?|gunm[ae]n|killers?|attackers?)(?! as\\b)|close to identifying (?:the|a|those) (?:\\w+ )?(?:m[ae]n|persons?|people|responsible|shooters?|suspects?|gunm[ae]n|killers?|attackers?)`,
    'suspect',
  ),
  say(
    'custody',
    'suspect-known',
    'case',
    `suspects? (?:(?:was|were) (?:identified|named)|(?:has|have) been (?:identified|named))|(?:have|has|had) identified (?:a|the|two|three) suspects?`,
    'suspect',
  ),
  say(
    'custody',
    'at-large',
    'before',
    `(?:${BE} )?${HOW}(?:(?:at large|on the (?:loose|run|lam)|a fugitive)|not (?:yet )?(?:in (?:police )?custody|been (?:located|found|caught|arrested|apprehended|captured)))|(?:has|have|had)(?: not|n[’']t)(?: yet)? been (?:located|caught|arrested|apprehended|captured|taken into custody)|(?:was|were|is|are)(?: not|n[’']t) (?:in (?:police )?custody|under arrest)|yet to be (?:caught|arrested|apprehended|captured|located)`,
  ),
  sayOfName(
    'custody',
    'at-large',
    'inside',
    `(?=[LlSsHh](?:ook|earch|unt))(?<=\\b(?:[Pp]olice|[Dd]eputies|[Dd]etectives|[Oo]fficers|[Aa]uthorities|[Ii]nvestigators|[Mm]arshals|[Tt]roopers)\\b[^.;]{0,40} )${FOR} (?<who>(?:suspects? )?(?:\\d+-year-old )?[A-Z][\\w’'-]+ (?:[A-Z][\\w.’'-]+ ){0,2}[A-Z][\\w’'-]+)`,
  ),
  say(
    'custody',
    'at-large',
    'inside',
    `(?:continu(?:e|es|ed|ing) to |still |now |also |actively )?${FOR} (?<who>${ONES}(?: or ${ONES})?|(?:as many as |at least )?(?:the|an?|this|those|two|three|four|five|several|any|possible|accused|known|additional|\\d)\\b(?![^.;,:]{0,40}\\b(?:bod(?:y|ies)|missing|vehicle|car)\\b)[^.;,:]{0,40}?\\b${PEOPLE}(?![’']s)${NO_WITNESS}|whoever|those (?:responsible|involved)|(?:anyone|anybody) else)`,
    'suspect',
  ),
  say(
    'custody',
    'at-large',
    'inside',
    `(?:continu(?:e|es|ed|ing) to )?(?:seek(?:ing|s)?|sought) (?<who>(?:(?!help|tips|information|public|answers|justice)[a-z-]+ ){0,2}?${ONES}|(?:the|an?|two|three|four|\\d)\\b(?![^.;,:]{0,25}\\b(?:bod(?:y|ies)|missing|vehicle|car)\\b)[^.;,:]{0,25}?\\b(?:${ONES}|armed men|man (?:who|suspected|accused|wanted)|men (?:who|suspected|accused|wanted)))`,
    'suspect',
  ),
  say(
    'custody',
    'at-large',
    'case',
    `(?:help|assistance) (?:in|to|with) (?:find|locat|identify|catch|captur|track)(?:e|ing)?(?: down)? (?:the|an?|two|three|those|any|whoever|possible)(?: \\w+)? ?(?:${ONES}|responsible|involved)`,
    'suspect',
  ),
  say(
    'custody',
    'at-large',
    'inside',
    `(?<!\\b(?:while|when) )(?:work(?:ing|ed)?|tr(?:ying|ied)|attempt(?:ing|ed)?|hop(?:ing|ed?)|efforts?|continu(?:e|es|ed|ing)) to (?:find|locate|track down|apprehend|catch|capture) (?<who>(?:the|an?|that|those|two|three|four)\\b(?![^.;,:]{0,40}\\b(?:bod(?:y|ies)|missing|vehicle|car)\\b)[^.;,:]{0,40}?\\b(?:${ONES}|m[ae]n (?:who|suspected|accused|wanted|responsible)|persons? (?:who|suspected|responsible)))`,
    'suspect',
  ),
  say(
    'custody',
    'at-large',
    'inside',
    `(?:urg(?:ed?|es|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for)|encourag(?:e|ed|es|ing)|plead(?:s|ed|ing)? (?:with|for)|beg(?:s|ged|ging)?|want(?:s|ed)?) (?<who>the (?:\\w+ )?(?:${ONES})(?: or ${ONES})?) to (?:turn (?:himself|herself|themselves) in|surrender|come forward|give (?:himself|herself|themselves) up)`,
    'suspect',
  ),
  say(
    'custody',
    'at-large',
    'inside',
    `manhunt for (?<who>[^.;,:]{0,40}?\\b(?:suspects?|shooters?|gunm[ae]n|killers?|man|men))`,
    'suspect',
  ),
  say(
    'custody',
    'fled',
    'inside',
    `(?:the |an? |two |three |unknown )?(?<who>${ONES})(?:,? who [^.;,]{3,40},?)? (?:then |had |have |later |apparently |reportedly )?(?:fled|ran (?:away|off|from)|drove (?:off|away)|took off|escaped|got away|sped (?:off|away))`,
  ),
  sayOfName(
    'custody',
    'wanted',
    'inside',
    `(?=[Ss]eek|sought)(?<=\\b(?:[Pp]olice|[Dd]eputies|[Dd]etectives|[Oo]fficers|[Aa]uthorities|[Ii]nvestigators|[Mm]arshals|[Tt]roopers)\\b[^.;]{0,30} )(?:[Ss]eek(?:s|ing)?|sought) (?<who>(?:suspects? )?(?:\\d+-year-old )?[A-Z][\\w’'-]+ (?:[A-Z][\\w.’'-]+ ){0,2}[A-Z][\\w’'-]+)`,
  ),
  say(
    'custody',
    'wanted',
    'before',
    `(?<!\\b(?:no longer|not) )(?:(?:${BE} )${HOW}(?:wanted (?:for|on|in|by|as)|being sought|sought (?:by|in|for|on))|(?:${BE} )?(?:still|now|also) wanted(?= (?:for|on|in|by|as|and)\\b|[.,;]|$)|wanted in connection (?:with|to))`,
  ),
  sayOfName(
    'custody',
    'wanted',
    'before',
    `(?=sought)(?<=\\b[A-Z][\\w’'-]+ [A-Z][\\w’'-]+,? (?:\\d+, )?)sought(?= (?:in|for|by|on|after)\\b|$)`,
  ),
  say(
    'custody',
    'of-interest',
    'before',
    `(?<!\\b(?:no longer|not|never|from)\\b[^.;,]{0,50} |n[’']t [^.;,]{0,50})(?:(?:${BE} )?${HOW}(?:considered |called |named |identified as |described as |deemed |labell?ed )(?:as )?)?(?:(?:an?|the|two|three|one) )?[“"‘']?persons? of interest`,
  ),
  say(
    'custody',
    'wanted',
    'before',
    `(?=wanted|sought)(?<=\\b(?:${PEOPLE}|fugitive|felon),? )(?:wanted|sought)(?= (?:in|for|by|on|after)\\b|$)|being sought`,
  ),
  say(
    'custody',
    'wanted',
    'inside',
    `(?:want(?:s|ed)?|hop(?:e|es|ing)|like|need|trying|looking|asking) to (?:talk|speak) (?:to|with) (?<who>[A-Z][^.;:,]{3,40})`,
  ),
  say(
    'custody',
    'wanted',
    'behind',
    `(?:arrest )?warrants? (?:(?:was|were|has been|have been|had been) )?(?:issued |obtained |out |sworn out )?for (?:the arrest of )?(?=[A-Z])|(?:issued|obtained|have|has|secured) (?:an? |two |three )?(?:arrest |murder )?warrants? for (?:the arrest of )?(?:\\d+-year-old |suspect )?(?=[A-Z])|warrants? charging (?=[A-Z\\d]|the |an? )`,
  ),
  say(
    'custody',
    'wanted',
    'inside',
    `warrants? (?:(?:was|were|has been|have been|had been|is|are) )?(?:issued |obtained |out |signed |sworn out )?for (?<who>(?:his|her|their|[A-Z][\\w’'. -]{2,40}?[’']s?) arrest)`,
  ),
];
