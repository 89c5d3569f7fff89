// One contest among the contests of a congress, changed without touching the others.

import { assert, present } from '../assert.ts';
import type { CongressState } from './congress-state.ts';
import type { Stage } from '../contest/contest.ts';
import type { ContestState } from './contest-state.ts';

/** The contest of that id, if there is one. */
export const findContest = (state: CongressState, contestId: string): ContestState | undefined =>
  state.contests.find(({ contest }) => contest.id === contestId);

/** The state with `change` done to one contest, which must stand at `stage`. */
export function changeContest(
  state: CongressState,
  contestId: string,
  stage: Stage,
  change: (contest: ContestState) => ContestState,
): CongressState {
  const found = present(findContest(state, contestId), `contest ${contestId}`);
  assert(found.stage === stage, `contest ${contestId} is ${stage}`);
  const changed = change(found);
  return { ...state, contests: state.contests.map((each) => (each === found ? changed : each)) };
}
