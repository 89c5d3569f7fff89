// What a check says: its number, its code, where it bites, and the sentence of law behind it.

/** How sure we are of a statement of law: the regulation's text, published practice, or our own choice ("vận dụng"). */
export type Certainty = 'text' | 'practice' | 'chosen';

/** A clause of a regulation, cited as the committee would cite it. */
export interface Citation {
  /** Short name of the regulation: "190-QĐ/TW". */
  readonly regulation: string;
  /** Article and clause in Vietnamese: "Điều 15, khoản 2". */
  readonly clause: string;
  readonly certainty: Certainty;
}

/** `refusal` stops the act; `warning` asks for a second look; `note` only informs. */
export type Severity = 'refusal' | 'warning' | 'note';

/** Values that the sentence of a finding speaks of; filled into the text at the edge. */
export type Figures = Readonly<Record<string, string | number>>;

/**
 * One numbered statement of a check. `code` is what programs read, `number` what people quote;
 * both stand in the catalogue `core/rules/checks.ts`, and the sentences in `resources/locales`.
 */
export interface Finding {
  /** "F.101" for refusals, "W.201" for warnings, "N.301" for notes. */
  readonly number: string;
  readonly code: string;
  readonly severity: Severity;
  /** JSON path of the offending part ("$.contest.seats"); "$" where the whole is meant. */
  readonly path: string;
  readonly figures: Figures;
  readonly citation?: Citation;
}
