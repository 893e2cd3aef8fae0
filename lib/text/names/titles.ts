/** Words that stand before a name as a title or a role, lower-case without a final stop, with the head that they come down to. */
// biome-ignore format: a table
const HEADS = new Map(Object.entries({
  mr: '',
  mrs: '',
  ms: '',
  miss: '',
  sir: '',
  dame: '',
  lord: '',
  lady: '',
  mx: '',
  hon: '',
  honorable: '',
  dr: 'doctor',
  doctor: 'doctor',
  prof: 'professor',
  professor: 'professor',
  rev: 'reverend',
  reverend: 'reverend',
  pastor: 'pastor',
  father: 'father',
  bishop: 'bishop',
  archbishop: 'archbishop',
  cardinal: 'cardinal',
  pope: 'pope',
  rabbi: 'rabbi',
  imam: 'imam',
  officer: 'officer',
  ofc: 'officer',
  patrolman: 'officer',
  deputy: 'deputy',
  trooper: 'trooper',
  agent: 'agent',
  constable: 'constable',
  ranger: 'ranger',
  sgt: 'sergeant',
  sergeant: 'sergeant',
  det: 'detective',
  detective: 'detective',
  cpl: 'corporal',
  corporal: 'corporal',
  lt: 'lieutenant',
  lieutenant: 'lieutenant',
  capt: 'captain',
  captain: 'captain',
  maj: 'major',
  major: 'major',
  col: 'colonel',
  colonel: 'colonel',
  gen: 'general',
  general: 'general',
  cmdr: 'commander',
  commander: 'commander',
  chief: 'chief',
  sheriff: 'sheriff',
  marshal: 'marshal',
  inspector: 'inspector',
  commissioner: 'commissioner',
  superintendent: 'superintendent',
  supt: 'superintendent',
  judge: 'judge',
  justice: 'justice',
  magistrate: 'magistrate',
  prosecutor: 'prosecutor',
  attorney: 'attorney',
  lawyer: 'lawyer',
  coroner: 'coroner',
  examiner: 'examiner',
  mayor: 'mayor',
  governor: 'governor',
  gov: 'governor',
  president: 'president',
  'vice-president': 'vice president',
  senator: 'senator',
  sen: 'senator',
  representative: 'representative',
  sens: 'senator',
  rep: 'representative',
  reps: 'representative',
  govs: 'governor',
  drs: 'doctor',
  atty: 'attorney',
  amb: 'ambassador',
  adm: 'admiral',
  admiral: 'admiral',
  congressman: 'representative',
  congresswoman: 'representative',
  speaker: 'speaker',
  leader: 'leader',
  secretary: 'secretary',
  minister: 'minister',
  chancellor: 'chancellor',
  premier: 'premier',
  king: 'king',
  queen: 'queen',
  prince: 'prince',
  princess: 'princess',
  councilman: 'councillor',
  councilwoman: 'councillor',
  councilor: 'councillor',
  councillor: 'councillor',
  alderman: 'alderman',
  supervisor: 'supervisor',
  director: 'director',
  chairman: 'chair',
  chairwoman: 'chair',
  chair: 'chair',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  spokesperson: 'spokesperson',
  coach: 'coach',
  principal: 'principal',
  ceo: 'chief executive',
  manager: 'manager',
  owner: 'owner',
  'co-owner': 'owner',
  administrator: 'administrator',
  ambassador: 'ambassador',
  paramedic: 'paramedic',
  firefighter: 'firefighter',
  lawmaker: 'lawmaker',
  candidate: 'candidate',
  nominee: 'nominee',
  adviser: 'adviser',
  advisor: 'adviser',
  strategist: 'strategist',
  analyst: 'analyst',
  economist: 'economist',
  host: 'host',
  anchor: 'anchor',
  reporter: 'reporter',
  author: 'author',
  actor: 'actor',
  actress: 'actor',
  singer: 'singer',
  businessman: 'businessperson',
  billionaire: 'billionaire',
  suspect: 'suspect',
  victim: 'victim',
  witness: 'witness',
  neighbor: 'neighbour',
  neighbour: 'neighbour',
  resident: 'resident',
  defendant: 'defendant',
  gunman: 'gunman',
  counsel: 'counsel', editor: 'editor', executive: 'executive', chairperson: 'chair', whip: 'whip', clerk: 'clerk', investigator: 'investigator', negotiator: 'negotiator', guard: 'guard',
  auditor: 'auditor',
  treasurer: 'treasurer',
  trustee: 'trustee',
  server: 'process server',
}));

/** Words that may stand between or before the head of a role: "Assistant", "Acting", "U.S.", "House Majority". */
const MODIFIERS = new Set(
  'acting assistant associate attorney chief communications community congressional county criminal defense democratic deputy district executive federal finance fire first former foreign gop government health homeland homicide house independent information interior interim investigations judicial labor lead legal major majority medical military minority municipal national operations police political press presiding prime principal probate public republican retired senate senior social special staff state superior supreme top treasury tribal vice white cabinet campaign city court defence detective'.split(
    ' ',
  ),
);

/** The normal head of a title word ("Sgt." → "sergeant"), '' for a mere form of address, undefined for another word. */
export function titleHead(lower: string): string | undefined {
  const head = HEADS.get(lower);
  if (head !== undefined) return head;
  // "ex-president", "then-Governor"
  if (lower.startsWith('ex-') || lower.startsWith('then-')) return titleHead(lower.slice(lower.indexOf('-') + 1));
  if (!(lower.endsWith('.') || lower.endsWith('t'))) return undefined;
  return HEADS.get(lower.replace(/\.$/, '').replace(/-elect$/, ''));
}

/** True for a word that only modifies a title. */
export function isTitleModifier(lower: string): boolean {
  return MODIFIERS.has(lower);
}

/** Ranks of one ladder: the same person of the same force holds one of them at a time. */
export const RANKS = [
  'officer',
  'deputy',
  'trooper',
  'corporal',
  'sergeant',
  'lieutenant',
  'captain',
  'major',
  'colonel',
  'commander',
];

/** What a minister or a head of an agency is one of, as it stands behind "Secretary of the": "Interior", "Homeland Security". */
const DEPARTMENTS = new Set(
  'state interior treasury defense defence war labor labour commerce agriculture energy education transportation transport homeland security health and human services housing urban development veterans affairs justice finance foreign environment public national intelligence joint chiefs staff the army navy air force elections corrections trade culture information internal home house assembly'.split(
    ' ',
  ),
);

/** How many words from `from` on are a department that the title before them is of: "of the Interior"; 0 for anything else. */
export function departmentAt(words: readonly { lower: string }[], from: number): number {
  if (!/^(?:of|for)$/.test(words[from]?.lower ?? '')) return 0;
  let to = from + 1;
  while (DEPARTMENTS.has(words[to]?.lower ?? '')) to++;
  return to > from + 1 && !/^(?:the|and)$/.test(words[to - 1]!.lower) ? to - from : 0;
}
