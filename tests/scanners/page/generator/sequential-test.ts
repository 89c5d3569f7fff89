// The sequential accuracy test of the voting-system guidelines (VVSG 1.0, volume II, 4.7.1.1).

/** An error before this position ends the test in rejection. */
export const earliestError = 26_997;
/** So many positions without an error end it in acceptance. */
export const acceptedAt = 1_549_703;
/** After one error, so many more without another. */
export const acceptedAfterError = 1_576_701;

export type SequentialState =
  | { readonly kind: 'running'; readonly positions: number; readonly firstError: number | null }
  | { readonly kind: 'accepted' | 'rejected'; readonly positions: number; readonly firstError: number | null };

export const start: SequentialState = { kind: 'running', positions: 0, firstError: null };

/** Takes the positions of one page, and how many of them were read wrong. */
export function further(state: SequentialState, positions: number, errors: number): SequentialState {
  if (state.kind !== 'running') return state;
  const total = state.positions + positions;
  if (errors > 0) {
    const isRejected = errors > 1 || state.firstError !== null || total < earliestError;
    return { kind: isRejected ? 'rejected' : 'running', positions: total, firstError: state.firstError ?? total };
  }
  const goal = state.firstError === null ? acceptedAt : state.firstError + acceptedAfterError;
  return { ...state, kind: total >= goal ? 'accepted' : 'running', positions: total };
}
