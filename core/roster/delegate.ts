// A delegate (or a member) as the party committee's list keeps them, and where they stand at the congress.

/** Whether someone votes: official delegates and members do; alternates only in the place of one; members on probation never. */
export type Standing = 'official' | 'alternate' | 'probationary';

/** How an official delegate came to the congress: elected below, by virtue of office (đương nhiên), or appointed (chỉ định). */
export type Appointment = 'elected' | 'ex-officio' | 'appointed';

export type Sex = 'male' | 'female';

/** The highest degree, from the highest down. */
export type Education = 'doctorate' | 'master' | 'bachelor' | 'college' | 'intermediate' | 'elementary';

/** Level of political theory, from the highest down. */
export type Theory = 'bachelor' | 'advanced' | 'intermediate' | 'elementary';

/** What a list says of a person. Texts are NFC and trimmed; "" and `null` where the list says nothing. */
export interface DelegateFacts {
  readonly fullName: string;
  readonly sex: Sex | null;
  /** "1976-11-24", or "1976-11", or "1976" where the list knows no more. */
  readonly birthDate: string;
  readonly ethnicity: string;
  /** "Không" where the list says that there is none. */
  readonly religion: string;
  /** Like `birthDate`: when admitted to the Party. */
  readonly partyDate: string;
  /** General education as the list writes it: "12/12". */
  readonly schooling: string;
  readonly education: Education | null;
  readonly theory: Theory | null;
  readonly position: string;
  /** Delegation at the congress, or the cell or unit that a member belongs to. */
  readonly delegation: string;
  readonly standing: Standing;
  readonly appointment: Appointment;
  readonly cardNumber: string;
}

/** A person of the roster. */
export interface Delegate extends DelegateFacts {
  /** 1 to 9999, printed on the badge and coded in it; never given twice in a congress, so that it is the identity too. */
  readonly number: number;
}

/** Highest number of a badge. */
export const highestNumber = 9999;

/**
 * Where a person is. `late` came after the start and is present; `left` was present and went away; `absent` was
 * reported absent. Nobody is absent before that is said.
 */
export type Presence = 'awaited' | 'present' | 'late' | 'left' | 'absent';

/** Why someone is absent, as far as the base depends on it. */
export interface Absence {
  /** Reason of deduction of the rule set; `null` where the regulation does not deduct this absence. */
  readonly deduction: string | null;
  /** In the words of the committee; may be empty. */
  readonly note: string;
}
