// One ballot as read from paper, before and after the rules have judged it.

/** A name on a ballot that is marked by striking out. */
export type StrikeMark = 'kept' | 'struck';
/** The two boxes of a name: which of them carry a mark. */
export type AgreeMark = 'agree' | 'disagree' | 'both' | 'none';
/** The three boxes of a vote of confidence; `several` and `none` count for nothing. */
export type ConfidenceMark = 'high' | 'middle' | 'low' | 'several' | 'none';
/** A level of confidence, as a ballot can give it to a person. */
export type ConfidenceLevel = 'high' | 'middle' | 'low';
export type Mark = StrikeMark | AgreeMark | ConfidenceMark;

/** What a person saw on the paper beside the marks; a name struck out is a defect only in a vote of confidence. */
export type Defect = 'not-issued' | 'unreadable' | 'extra-name' | 'identifying-mark' | 'name-struck';

/** Grounds of invalidity, in the order in which the first one is counted (190 Đ.15). */
export type InvalidReason = Defect | 'over-vote' | 'blank' | 'both-or-neither';

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
