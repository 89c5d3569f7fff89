// One line of the list of work.

import type { Place } from '../session/place.ts';
import type { StepState } from '../frame/order-of-work.ts';

/** One line of the list; `place` is `null` as long as it cannot be entered. */
export interface WorkLine {
  readonly key: string;
  /** Digit or letter that leads here with Alt: the same in every congress and at every stage. */
  readonly sign: string;
  readonly name: string;
  readonly state: StepState;
  /** Figure of what is done, verb of what comes next. */
  readonly remark: string;
  readonly place: Place | null;
  readonly isHere: boolean;
}
