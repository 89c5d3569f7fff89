// A congress or meeting, who was summoned to it, and who counts.

/** The three kinds of meeting; they differ in the base (190 Đ.30). */
export const meetings = ['members-congress', 'delegates-congress', 'committee-meeting'] as const;
export type MeetingKind = (typeof meetings)[number];

/** Level of the organisation that meets. */
export const levels = ['cell', 'grassroots', 'above-grassroots', 'province', 'central'] as const;
export type Level = (typeof levels)[number];

/** Versioned rule sets known to the program. */
export type RuleSetId = string;

/** `rehearsal` is shown in the title bar, printed across every page, and cannot be sealed as real. */
export const purposes = ['real', 'rehearsal'] as const;
export type Purpose = (typeof purposes)[number];

/** The congress as its papers name it. Texts are Vietnamese, NFC, trimmed. */
export interface Congress {
  readonly purpose: Purpose;
  /** The body that meets: "Đảng bộ tỉnh Lam Sơn". */
  readonly organisation: string;
  /** The body above it, for the heading of papers; empty for none. */
  readonly superior: string;
  readonly level: Level;
  readonly meeting: MeetingKind;
  /** "Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX". */
  readonly title: string;
  /** "nhiệm kỳ 2025 – 2030" is written from "2025 – 2030". */
  readonly term: string;
  readonly place: string;
  /** ISO date of the vote: "2026-11-24". */
  readonly date: string;
  /** Local time of the start: "08:30". */
  readonly time: string;
  readonly ruleSet: RuleSetId;
  /** Whose stamp stands at the ballot's upper left, where it is not the committee that the level suggests (`stampOf`). */
  readonly stamp?: string;
}

/** One deduction from those summoned; reasons per kind of meeting in the rule set (190 Đ.30). */
export interface Deduction {
  readonly reason: string;
  /** Persons, 0 or more. */
  readonly count: number;
  /** Names where the committee entered them; may be fewer than `count`. */
  readonly names?: readonly string[];
}

/** Who was summoned, who came, and what the regulation lets one deduct. All counts are persons. */
export interface Electorate {
  readonly meeting: MeetingKind;
  readonly summoned: number;
  readonly deductions: readonly Deduction[];
}

/** An electorate with attendance at the vote, which the minutes name. */
export interface Attendance extends Electorate {
  readonly present: number;
}

/** Roles in the counting committee (190 Đ.8). Technicians operate; they never rule and never confirm. */
export const committeeRoles = ['head', 'secretary', 'member', 'technician'] as const;
export type CommitteeRole = (typeof committeeRoles)[number];

/** One person who counts. */
export interface CommitteeMember {
  readonly id: string;
  readonly fullName: string;
  /** Post or unit as the minutes print it; may be empty. */
  readonly post: string;
  readonly role: CommitteeRole;
}
