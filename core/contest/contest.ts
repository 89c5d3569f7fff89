// A contest: what is elected, by which form of ballot, from which list.

/** What is elected. Rule sets say which of these they know and what each demands. */
export const offices = [
  'committee',
  'standing-committee',
  'secretary',
  'deputy-secretary',
  'inspection-committee',
  'inspection-chair',
  'inspection-deputy-chair',
  'delegates',
  'alternate-delegates',
  'opinion',
  'peoples-council',
  'confidence',
] as const;
export type Office = (typeof offices)[number];

/** More names than seats, as many (two or more), or one name for one seat. */
export const ballotForms = ['surplus', 'no-surplus', 'single'] as const;
export type BallotForm = (typeof ballotForms)[number];

/** How voters mark the ballot: strike names out, tick boxes, or tick one of three levels of confidence. */
export const markings = ['strike', 'agree-disagree', 'confidence-levels'] as const;
export type Marking = (typeof markings)[number];

/** Which ballot of the contest this is (190 Đ.30). */
export const rounds = ['first', 'second', 'tie-break', 'further'] as const;
export type Round = (typeof rounds)[number];

/** How alternate delegates are found, as the congress decided before the vote. */
export type AlternatesPlan =
  /** The next in order of votes among those over half on the official list; `places` persons, at least 1. */
  | { readonly way: 'order-of-votes'; readonly places: number }
  /** A contest of their own, office `alternate-delegates`. */
  | { readonly way: 'own-ballot' };

/** Whose members alone may stand for an office: it is filled from among those just elected (244 Đ.19 k.9). */
export const bodyOfOffice: Readonly<Partial<Record<Office, Office>>> = {
  'standing-committee': 'committee',
  secretary: 'committee',
  'deputy-secretary': 'committee',
  'inspection-chair': 'inspection-committee',
  'inspection-deputy-chair': 'inspection-committee',
};

/** Where those who stand were elected before, or why the list is not bound to an earlier result. */
export type ElectedFrom =
  /** Ballot `contestId` of this file; `elected`: ids of those who were elected there when the list was last made from it. */
  | { readonly way: 'elected-body'; readonly contestId: string; readonly elected: readonly string[] }
  /** The congress elects the office directly, and decided so in these words. */
  | { readonly way: 'directly'; readonly decision: string }
  /** The body was elected or appointed before this meeting, as is told here: the file has no result of it. */
  | { readonly way: 'earlier-body'; readonly told: string };

/** A person on the ballot list. */
export interface Candidate {
  readonly id: string;
  /** Vietnamese full name, NFC: family name, middle names, given name. */
  readonly fullName: string;
  /** ISO date of joining the Party; breaks full ties of names. */
  readonly partyDate?: string;
  /** Birth date, post, unit as the committee keeps them; printed in lists, on the ballot only to tell namesakes apart. */
  readonly birthDate?: string;
  readonly position?: string;
  /** What follows the name wherever another on the list shares it; set when the list is frozen. */
  readonly distinction?: string;
}

/** What the rules need to know of a contest. `candidates` stand in ballot order. */
export interface Contest {
  readonly id: string;
  /** As on the ballot and the minutes: "Bầu Ban Chấp hành Đảng bộ tỉnh khóa XIX". */
  readonly title: string;
  readonly office: Office;
  readonly ballotForm: BallotForm;
  readonly marking: Marking;
  /** Persons to elect, at least 1. */
  readonly seats: number;
  readonly round: Round;
  readonly candidates: readonly Candidate[];
  /** Only where official delegates are elected, and the congress decided on alternates. */
  readonly alternates?: AlternatesPlan;
  /** Only for offices that are filled from a body (`bodyOfOffice`). */
  readonly electedFrom?: ElectedFrom;
}

/** Where a contest stands, in this order; only counting may be gone back to, before the result is published. */
export const stages = ['draft', 'frozen', 'issued', 'counting', 'reconciled', 'published'] as const;
export type Stage = (typeof stages)[number];
