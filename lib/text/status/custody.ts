import { BE, HOW, OBJECT, POLICE, type Saying, SOMEBODY, say } from './saying.ts';

/** How prose tells that somebody is held, charged or sentenced; denials and narrow sayings first. */
export const CUSTODY: readonly Saying[] = [
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
  // "Clerk guilty of arson", as headlines put it
  say('custody', 'convicted', 'before', `(?=guilty)(?<=\\b${SOMEBODY} )guilty (?:of|in|on)(?= )`),
  say('custody', 'convicted', 'behind', `(?<=\\b(?:jury|jurors|judge) )(?:has |have )?convicted ${OBJECT}`),
  say(
    'custody',
    'charged',
    'before',
    `(?:${BE} )${HOW}(?:charged|indicted|arraigned)|(?<!\\bhad )fac(?:es|ing|e|ed) (?:(?!(?:to|that|which|allows?)\\b)[\\w-]+ ){0,6}?(?:charges?|counts?|murder)|accused of (?:killing|murdering|shooting|attacking|robbing)`,
  ),
  // what is still to come, in court
  say(
    'custody',
    'to-be-arraigned',
    'before',
    `(?:${BE} )?await(?:s|ing|ed)? (?:(?:his|her|their|an?) )?(?:arraignment|(?:first|initial) (?:court )?appearance)|(?:(?:${BE} )${HOW}(?:scheduled|expected|due|set|slated) to |will |to )be arraigned|(?:${BE} )?${HOW}(?:scheduled|due|set|slated) for (?:an? )?arraignment|arraignment (?:(?:is|was|has been) )?(?:set|scheduled|pending)|(?:${BE} )${HOW}(?:scheduled|expected|due|set|slated) to (?:appear (?:in|before)|make (?:his|her|their) (?:first|initial))|(?:${BE} )${HOW}(?:due|expected) in court`,
  ),
  say(
    'custody',
    'charged',
    'before',
    `head(?:s|ed|ing) (?:to|for) trial|(?:will|must) stand trial|to stand trial(?=$| [-–—|])|(?:${BE} )${HOW}(?:scheduled|expected|due|set|slated) (?:to (?:stand|go (?:to|on)) trial|for trial)|(?:appeared|appears|appearing) (?:\\w+day )?for (?:an? |his |her |their )?arraignment|arraigned(?= (?:after|over|following|at|late|early|as|before|\\w+day)\\b|[.,]? ?$| [-–—|])`,
  ),
  say('custody', 'charged', 'behind', `(?:have|has|had) (?:charged|indicted) ${OBJECT}`),
  say(
    'custody',
    'released-from-custody',
    'before',
    `(?:${BE} )?${HOW}(?:released (?:from (?:(?:the )?(?:police|county|federal|city|juvenile) )?(?:custody|jail|prison)|on (?:an? )?(?:[\\w$,.-]+ ){0,2}(?:bond|bail|recognizance)|without (?:being )?charge[sd]?|pending|after (?:posting|questioning|being (?:questioned|interviewed)|(?:an |his |her )?(?:interview|interrogation)))|(?=(?:was|were|been|being)[\\w ]{0,20} released)(?<=\\b(?:arrested|detained|custody|questioned|interviewed|jailed)\\b[^.;]{0,60})(?:was|were|been|being) ${HOW}released(?! (?:from (?:the |a |an )?(?:[\\w’'.]+ ){0,4}(?:hospital|medical)|to |by ))|free on (?:\\w+ )?(?:bond|bail))|(?:posted|made) (?:an? )?(?:[\\w$,.-]+ ){0,5}(?:bond|bail)`,
  ),
  say(
    'custody',
    'surrendered',
    'before',
    `(?:turned|turning|gave|giving) (?:himself|herself|themselves) (?:in|up|into (?=(?:the )?(?:[\\w’']+ ){0,2}(?:police|authorities|deputies|officers|sheriff|custody)))|surrendered(?: to)?`,
  ),
  say(
    'custody',
    'arrested',
    'before',
    `(?:${BE} )${HOW}(?:arrested|apprehended|captured|detained|taken into (?:(?!protective )\\w+ )?custody|under arrest)|(?:arrested|apprehended|captured|detained|taken into custody)(?= (?:in|after|on|for|without incident|and (?:charged|booked|jailed)|\\w+day)\\b)|under arrest`,
  ),
  say('custody', 'booked', 'before', `(?:${BE} )?${HOW}(?:booked|jailed)`),
  say(
    'custody',
    'in-custody',
    'before',
    `(?:${BE} )?${HOW}(?:held (?:in|at|on|without|behind)|in (?:police |federal |(?!protective )\\w+ )?custody|behind bars|lodged in (?=(?:the )?(?:[\\w’']+ ){0,4}(?:jail|prison|detention|correctional))|incarcerated|being held|in (?:the )?(?:[A-Z]\\w+ ){0,3}(?:jail|county jail))|remains (?:in (?:the )?(?:\\w+ ){0,3}(?:jail|facility|prison)|jailed)`,
  ),
  say(
    'custody',
    'arrested',
    'behind',
    `(?:have |has |had |also |later |then |quickly )?(?:arrested|apprehended|captured|detained) ${OBJECT}|(?:arrest|capture|detention) of (?=[A-Z\\da]|the |two |three )`,
  ),
  say(
    'custody',
    'arrested',
    'inside',
    `(?:took|taken|taking|take) (?<who>[^.;:]{3,90}?) into (?:(?!protective )\\w+ )?custody`,
  ),
  say('custody', 'arrested', 'inside', `ha(?:s|ve|d) (?<who>[^.;:,]{3,40}?) in custody`),
  say(
    'custody',
    'arrested',
    'case',
    `(?:mak(?:es?|ing) (?:(?:an?|another|two|three|several|\\d+) )?(?:\\w+ )?arrests?(?! (?:reports?|warrants?|records?)\\b)|arrests? (?:made|announced)(?= (?:in|for|after|over|following)\\b|$)|(?<=(?:^|[.!?”"] ))arrests (?:have|had|were)(?: been)? made(?= (?:in|for|after|over|following)\\b)|made (?:an|another|two|three|four|five|several|\\d+) (?:\\w+ )?arrests?|(?:an|two|three|four|five|several|\\d+) arrests? (?:has|have|had|was|were)(?: been)? made|(?:second|third|fourth|fifth|another|\\d(?:st|nd|rd|th)) arrest(?= (?:in|for|made|after)\\b))`,
    'suspect',
  ),

  // as headlines have it, without "to be"
  say(
    'custody',
    'arrested',
    'behind',
    `(?=arrest)(?<=\\b(?:${POLICE}|task force|\\w*pd|agents|feds|fbi) )arrests?(?:, charges?)? (?!(?:reports?|records?|warrants?|affidavits?|teams?|citations?|made)\\b)${OBJECT}`,
  ),
  say(
    'custody',
    'arrested',
    'before',
    `(?:arrested|captured|apprehended)(?= (?:over|following|as|at|when|during|late|early|last|hours|days|weeks|months|shortly|accused)\\b|, (?:accused|charged|police|cops|(?:[\\w-]+ ){1,4}(?:sought|wanted|at large|on the (?:run|loose)))\\b|[.,]? ?$| [-–—|])|(?:brought|placed) (?:back )?in(?:to)? (?:(?!protective )\\w+ )?custody`,
  ),
  say(
    'custody',
    'charged',
    'before',
    `charged(?= with\\b)|(?<!\\band )charged(?= (?:in|as|over|following|after)\\b)|(?=charged)(?<=arrested(?:,| and) )charged|(?:indicted|arraigned)(?= (?:on|in|for|\\w+day)\\b)`,
  ),
  say('custody', 'charged', 'behind', `(?=charge)(?<=\\b(?:${POLICE}|prosecutors|later|also) )charged? ${OBJECT}`),
  say(
    'custody',
    'sentenced',
    'before',
    `sentenced(?= (?:in|for|after|\\w+day)\\b)|gets? (?:life|\\w+ years)(?= (?:in (?:prison|jail|(?:\\w+ )?(?:shooting|death|murder|killing|slaying|stabbing))|for)\\b)`,
  ),
  say(
    'custody',
    'in-custody',
    'before',
    `denied (?:bond|bail)|(?:bond|bail) (?:is|was|has been) (?:set|denied)|(?:bond|bail)(?: hearing)? set (?:at|for)`,
  ),
  say(
    'custody',
    'arrested',
    'before',
    `(?=cuffed|caught|busted)(?<=\\b${SOMEBODY} )(?:cuffed|busted|caught(?= (?:in|at|near|by|with)\\b)(?! (?:in|by) (?:the |an? )?(?:crossfire|cross-fire|middle|shoot|gunfire|gun|stray|bullet|line|act|camera|surveillance|security|act)))(?= (?:in|at|near|by|after|over|with)\\b)`,
  ),
];
