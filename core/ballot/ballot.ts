// One ballot as read from paper, before and after the rules have judged it.

/** A name on a ballot that is marked by striking out. Of each list of marks, the first is a name or box as it was printed. */
export const strikeMarks = ['kept', 'struck'] as const;
export type StrikeMark = (typeof strikeMarks)[number];

/** The two boxes of a name: which of them carry a mark. */
export const agreeMarks = ['none', 'agree', 'disagree', 'both'] as const;
export type AgreeMark = (typeof agreeMarks)[number];

/** A level of confidence, as a ballot can give it to a person. */
export const confidenceLevels = ['high', 'middle', 'low'] as const;
export type ConfidenceLevel = (typeof confidenceLevels)[number];

/** The three boxes of a vote of confidence; `several` and `none` count for nothing. */
export const confidenceMarks = ['none', ...confidenceLevels, 'several'] as const;
export type ConfidenceMark = (typeof confidenceMarks)[number];

export type Mark = StrikeMark | AgreeMark | ConfidenceMark;

/** What a person saw on the paper beside the marks; a name struck out is a defect only in a vote of confidence. */
export const defects = ['not-issued', 'unreadable', 'extra-name', 'identifying-mark', 'name-struck'] as const;
export type Defect = (typeof defects)[number];

/** Grounds of invalidity, in the order in which the first one is counted (190 Đ.15). */
export const invalidReasons = [...defects, 'over-vote', 'blank', 'both-or-neither'] as const;
export type InvalidReason = (typeof invalidReasons)[number];

/** What stands on one ballot. `marks[i]` belongs to the i-th candidate in ballot order. */
export interface Reading {
  readonly marks: readonly Mark[];
  readonly defects: readonly Defect[];
}

/**
 * What the rules say of one reading. `votesFor` are indices in ballot order; `levels`, per candidate in ballot order,
 * stands only in votes of confidence (`null`: no or several boxes, which gives that person nothing).
 */
export type Verdict =
  | {
      readonly valid: true;
      readonly votesFor: readonly number[];
      readonly levels?: readonly (ConfidenceLevel | null)[];
    }
  | { readonly valid: false; readonly reason: InvalidReason; readonly grounds: readonly InvalidReason[] };
