/**
 * What a claim of each kind states, as types: one interface a kind, all of them plain data. They are part of the model,
 * which hands them on; nobody else imports this file.
 */

export interface NameValue {
  /** `word`: a well-known proper word that is spelt wrong, a day, a state, a people. */
  entity: 'person' | 'organisation' | 'word';
  /** As fully as the text gives it, without titles. */
  full: string;
  /** Given names and initials, in order. */
  given: string[];
  /** Surname; empty for all but persons. */
  family: string;
  suffix?: string;
  /** Head of the title printed before it: "president". */
  title?: string;
}

export interface RoleValue {
  /** Lower-case head of the role: "chief", "process server". */
  head: string;
  /** The role as said: "Independence Police Chief". */
  full: string;
  /** Whose role: the organisation or place before or behind the head. */
  of?: string;
}

/** Years, months or weeks are told apart; `from` and `to` are the same unless a range is stated. */
export interface AgeValue {
  from: number;
  to: number;
  unit: 'year' | 'month' | 'week' | 'day';
}

export interface KinValue {
  /** Lower-case singular relation: "wife", "child", "grandfather". */
  relation: string;
  count?: number;
  /** Whose relation, where stated by name. */
  of?: string;
  /** The relative's name, where stated. */
  who?: string;
}

/** Only stated (or safely resolved) parts are set. */
export interface TimeValue {
  /** Calendar days the words can mean, inclusive. */
  days?: { from: string; to: string };
  /** 0 is Sunday. */
  weekday?: number;
  /** Minutes after midnight, inclusive; `to` may pass 1440 where the span runs over midnight. */
  clock?: { from: number; to: number };
  /** Set where a clock time is stated in digits (or noon, midnight), not as a part of the day. */
  exact?: boolean;
  /** Set where the words do not tell which half of the day is meant: "around 10 o'clock". */
  half?: true;
  /** What of `days` was not said but taken from the report's date: the week of a bare weekday, the year of a bare date. */
  implied?: 'week' | 'year';
  /** Days from another time, which is told elsewhere: "a week earlier" is -7. */
  shift?: number;
  /** IANA-like short name as stated: "ET", "CST", "GMT". */
  zone?: string;
}

export interface PlaceValue {
  /** What sort of place the words name. */
  type: 'address' | 'block' | 'crossing' | 'road' | 'facility' | 'town' | 'county' | 'region' | 'country' | 'site';
  /** Normal form without house number: "larch court ne". */
  name: string;
  /** House or block number. */
  number?: number;
  /** Part of a town: "southwest". */
  side?: string;
  /** Second road of a crossing. */
  cross?: string;
  /** Town, county or state stated with it. */
  within?: string;
  /** The office that bears a town's or county's name and is no spot itself: "police", "sheriff", "attorney". */
  bearer?: string;
}

export interface CountValue {
  from: number;
  /** Unset where the words give no upper bound ("at least five", "dozens"). */
  to?: number;
  /** Lower-case singular of what is counted: "officer", "shot", "person". */
  noun: string;
  /** What happened to them, or what they are said to be: "killed", "wounded", "arrested". */
  state?: string;
  /** "Three others": somebody told of before is left out. */
  other?: boolean;
  /** "Two of the victims": a part of a larger number. */
  part?: boolean;
  /** "A third victim": told in passing, so that there may be more. */
  nth?: boolean;
}

export interface AmountValue {
  from: number;
  to?: number;
  /** Normal unit: "usd", "%", "m", "s", "km/h", "vote". */
  unit: string;
  /** What is measured, lower-case: "reward", "bond", "inflation". */
  of?: string;
}

export interface ChargeValue {
  type: 'charge' | 'bond' | 'sentence' | 'errand';
  /** Normal form of the offence or of the order: "felonious assault", "first-degree murder". */
  name: string;
  counts?: number;
  degree?: number;
}

export interface StatusValue {
  /** What is told of: a person's body, a person's custody, who somebody is, or a case. */
  about: 'health' | 'custody' | 'identity' | 'case';
  /** "dead", "critical", "stable", "released", "arrested", "at-large", "unidentified" … */
  state: string;
}

export interface QuoteValue {
  /** The words between the marks, as printed. */
  words: string;
  speaker?: string;
}

export interface ValueOf {
  name: NameValue;
  role: RoleValue;
  age: AgeValue;
  kin: KinValue;
  time: TimeValue;
  place: PlaceValue;
  count: CountValue;
  amount: AmountValue;
  charge: ChargeValue;
  status: StatusValue;
  quote: QuoteValue;
}
