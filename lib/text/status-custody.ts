import { BE, HOW, OBJECT, type Saying, say } from './status-saying.ts';

/** How prose tells that somebody is sought, held, charged or sentenced; denials and narrow sayings first. */
export const CUSTODY: readonly Saying[] = [
  // nobody caught yet
  say(
    'custody',
    'no-arrests',
    'case',
    `no arrests?(?: (?:have|has|had|were|was)(?: yet)?(?: been)?(?: made| reported| announced)?)?|(?:have|has|had|did|do|does|could)(?: not|n[’']t)(?: yet)? (?:made?|announced?|report(?:ed)?) (?:any |an )?arrests?|there (?:(?:have|has|had)(?: not|n[’']t)(?: yet)? been|(?:are|were|is|was)(?: not|n[’']t)(?: yet)?) (?:any |an )?arrests?|nor\\b[^.;:]{0,25}\\barrests?|yet to (?:make|announce) (?:any |an )?arrests?|without (?:an |any )?arrests?|no ?(?:one|body) (?:has been |had been |was |is |have been |were |has yet been )(?:immediately )?(?:arrested|in custody|under arrest|taken into custody)|arrests? (?:has|have|had)(?: not|n[’']t) been made|no one in custody`,
    'suspect',
  ),
  say(
    'custody',
    'no-charges',
    'case',
    `no charges (?:have|has|had|were|was)(?: yet)?(?: been)? (?:filed|reported|announced|made)|no ?(?:one|body) (?:has been|had been|was|is) charged`,
    'suspect',
  ),
  say(
    'custody',
    'no-suspects',
    'case',
    `no (?:known |immediate |named |other |current |possible |information (?:about|on) (?:a |any |the |possible )?)?(?:witnesses (?:or|nor) )?suspects?(?: information| descriptions?|(?: (?:is|are|was|were))? (?:in|under) (?:police )?(?:custody|arrest)| (?:has|have|had|was|were) (?:yet )?been (?:identified|named|found|located))?|nor (?:any )?suspects?|no (?:further |other |immediate )?(?:description|information) (?:of|about|on) (?:the|a|any) (?:suspects?|shooters?|gunm[ae]n|attackers?)|(?:not|\\w*n[’']t)(?: yet| immediately)? (?:released?|identif(?:y|ied)|named?|have|had|provided?|given?|any|found)(?: any| a| an)?(?: information (?:about|on)| details (?:about|on)| motive or| motive nor)?(?: possible| descriptions? of| known)?(?: the| a| any)? (?:suspects?|leads?)(?! (?:vehicle|car))|nor (?:have|has|did)[^.;,]{0,30} (?:identified|named|identify|name) (?:any |a |the )?suspects?|trying to (?:identify|figure out|determine|learn|find out)(?: who)? (?:(?:the )?(?:shooters?|suspects?|gunm[ae]n|killers?|attackers?)(?: or (?:shooters|suspects))?|(?:is|was|were) (?:responsible|behind)|shot|killed|fired)|identifying the (?:shooters?|suspects?|gunm[ae]n|killers?|attackers?)`,
    'suspect',
  ),
  say(
    'custody',
    'suspect-known',
    'case',
    `suspects? (?:(?:was|were) (?:identified|named)|(?:has|have) been (?:identified|named))|(?:have|has|had) identified (?:a|the|two|three) (?:suspects?|persons? of interest)`,
    'suspect',
  ),
  say(
    'custody',
    'at-large',
    'before',
    `(?:${BE} )?${HOW}(?:(?:at large|on the (?:loose|run|lam)|a fugitive)|not (?:yet )?(?:in (?:police )?custody|been (?:located|found|caught|arrested|apprehended|captured)))|(?:has|have|had)(?: not|n[’']t)(?: yet)? been (?:located|caught|arrested|apprehended|captured|taken into custody)|(?:was|were|is|are)(?: not|n[’']t) (?:in (?:police )?custody|under arrest)|yet to be (?:caught|arrested|apprehended|captured|located)`,
  ),
  say(
    'custody',
    'at-large',
    'inside',
    `(?:still |now |also |actively )?(?:looking|searching|hunting) for (?<who>(?:the|a|an|two|three|four|five|several|any|possible|accused|as many as|at least)\\b[^.;,:]{0,40}?\\b(?:suspects?|shooters?|gunm[ae]n|killers?|attackers?|assailants?|robbers?|man|men|woman|male|males|person|people))(?: or suspects)?|search(?:ing)? for the (?:suspects?|shooters?|gunm[ae]n|killers?)`,
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
    'at-large',
    'inside',
    `seeking (?<who>(?:the|a|an|two|three)\\b[^.;,:]{0,25}?\\b(?:suspects?|shooters?|gunm[ae]n|killers?|attackers?))`,
    'suspect',
  ),
  say(
    'custody',
    'wanted',
    'before',
    `(?:${BE} )${HOW}(?:wanted (?:for|on|in|by)|being sought|sought (?:by|in|for|on))`,
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
    `(?:arrest )?warrants? (?:(?:was|were|has been|have been|had been) )?(?:issued |obtained |out |sworn out )?for (?:the arrest of )?(?=[A-Z])|(?:issued|obtained|have|has|secured) (?:an? |two |three )?(?:arrest |murder )?warrants? for (?:the arrest of )?(?=[A-Z])`,
  ),

  // the law's course
  say(
    'custody',
    'sentenced',
    'before',
    `(?:${BE} )${HOW}(?:sentenced|given \\w+ years|ordered to serve)|sentenced to (?=\\w+[- ](?:weeks?|months?|years?|life|days?|death))`,
  ),
  say(
    'custody',
    'acquitted',
    'before',
    `(?:${BE} )${HOW}(?:acquitted|cleared of all|exonerated|found not guilty)|found not guilty`,
  ),
  say(
    'custody',
    'convicted',
    'before',
    `(?:${BE} )${HOW}(?:convicted|found guilty)|(?:pleaded|pled|pleads?|pleading|found) guilty`,
  ),
  say(
    'custody',
    'charged',
    'before',
    `(?:${BE} )${HOW}(?:charged|indicted|arraigned)|fac(?:es|ing|e|ed) (?:\\w+ ){0,3}?(?:charges?|counts?|murder)|accused of (?:killing|murdering|shooting|attacking|robbing)`,
  ),
  say('custody', 'charged', 'behind', `(?:have|has|had) (?:charged|indicted) ${OBJECT}`),
  say(
    'custody',
    'released-from-custody',
    'before',
    `(?:${BE} )?${HOW}(?:released (?:from (?:custody|jail|prison)|on (?:\\w+ )?(?:bond|bail)|without (?:being )?charge[sd]?|after (?:posting|questioning))|free on (?:\\w+ )?(?:bond|bail))|(?:posted|made) (?:bond|bail)`,
  ),
  say(
    'custody',
    'surrendered',
    'before',
    `(?:turned|turning|gave|giving) (?:himself|herself|themselves) (?:in|up)|surrendered(?: to)?`,
  ),
  say(
    'custody',
    'arrested',
    'before',
    `(?:${BE} )${HOW}(?:arrested|apprehended|captured|detained|taken into (?:\\w+ )?custody|under arrest)|(?:arrested|apprehended|captured|detained|taken into custody)(?= (?:in|after|on|for|without incident|and (?:charged|booked|jailed)|\\w+day)\\b)|under arrest`,
  ),
  say('custody', 'booked', 'before', `(?:${BE} )?${HOW}(?:booked|jailed)`),
  say(
    'custody',
    'in-custody',
    'before',
    `(?:${BE} )?${HOW}(?:held (?:in|at|on|without|behind)|in (?:police |federal |\\w+ )?custody|behind bars|lodged in (?=(?:the )?(?:[\\w’']+ ){0,4}(?:jail|prison|detention|correctional))|incarcerated|being held|in (?:the )?(?:[A-Z]\\w+ ){0,3}(?:jail|county jail))|remains (?:in (?:the )?(?:\\w+ ){0,3}(?:jail|facility|prison)|jailed)`,
  ),
  say(
    'custody',
    'arrested',
    'behind',
    `(?:have |has |had |also |later |then |quickly )?(?:arrested|apprehended|captured|detained) ${OBJECT}|(?:arrest|capture|detention) of (?=[A-Z\\da]|the |two |three )`,
  ),
  say('custody', 'arrested', 'inside', `(?:took|taken|taking|take) (?<who>[^.;:]{3,60}?) into (?:\\w+ )?custody`),
  say('custody', 'arrested', 'inside', `ha(?:s|ve|d) (?<who>[^.;:,]{3,40}?) in custody`),
  say(
    'custody',
    'arrested',
    'case',
    `(?:made (?:an|two|three|four|five|several|\\d+) arrests?|(?:an|two|three|four|five|several|\\d+) arrests? (?:has|have|had|was|were)(?: been)? made)`,
    'suspect',
  ),
];
