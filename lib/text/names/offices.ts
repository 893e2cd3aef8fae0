/** The bodies that speak and act in a case, as their names have them. */
const BODIES: readonly RegExp[] = [
  /\bPolice\b|\b[A-Z]{1,3}PD\b/,
  /\bSheriff\b/,
  /\bFire\b/,
  /\b(?:Highway|State) Patrol\b/,
  /\bFBI\b/,
  /\bSchools?\b/,
  /\b(?:Hospital|Medical Cent(?:er|re))\b/,
  /\b(?:District Attorney|Prosecutor)\b/,
  /\b(?:Coroner|Medical Examiner)\b/,
];
const FIRE = BODIES[2]!;
/** Holders of a share of an office, or of the office below it. */
const BELOW =
  /\b(?:(?:deputy|assistant|vice)[- ](?:\w+ ){0,3}(?:chief|marshal|superintendent|supt|commissioner|director|mayor|coroner|president|chair\w*)|co-owner)\b/i;

/**
 * Whether one person can hold only one of two offices of one sort: spokesman of the police and of the firefighters, chief and
 * deputy chief, owner and co-owner. An office that is told by its bare word may be any.
 */
export function areTwoOffices(one: string, other: string): boolean {
  const below = [BELOW.test(one), BELOW.test(other)];
  if (below[0] !== below[1]) {
    const whole = below[0] ? other : one;
    // a deputy chief is often called chief
    if (/\bowner$/i.test(whole) || /\S \S/.test(whole)) return true;
  }
  const [mine, theirs] = [bodiesIn(one), bodiesIn(other)];
  if (mine.length === 0 || theirs.length === 0) return false;
  return !mine.some((body) => theirs.includes(body)) || mine.includes(FIRE) !== theirs.includes(FIRE);
}

const bodiesIn = (office: string): RegExp[] => BODIES.filter((body) => body.test(office));
