// One contest among the contests of a congress, changed without touching the others, by the table of its life.

import { assert, present } from '../assert.ts';
import type { Stage } from '../contest/contest.ts';
import type { CongressState } from './congress-state.ts';
import { isAllowedAt, stagesAfter } from './contest-life.ts';
import type { StageAfter, StageBefore, StepKind } from './contest-life.ts';
import type { ContestAt, ContestState } from './contest-state.ts';
import type { PagesState } from './page-state.ts';

/** The contest of that id, if there is one. */
export const findContest = (state: CongressState, contestId: string): ContestState | undefined =>
  state.contests.find(({ contest }) => contest.id === contestId);

/** Whether the table allows an act where this contest stands. */
const stands = <K extends StepKind>(contest: ContestState, kind: K): contest is ContestAt<StageBefore<K>> =>
  isAllowedAt(kind, contest.stage);

/**
 * The state with `change` done to one contest. The contest must stand where the table allows the act, and stand
 * afterwards where the table says; anything else is a bug and throws.
 */
export function changeContest<K extends StepKind>(
  state: CongressState,
  contestId: string,
  kind: K,
  change: (contest: ContestAt<StageBefore<K>>) => ContestAt<StageAfter<K>>,
): CongressState {
  const found = present(findContest(state, contestId), `contest ${contestId}`);
  assert(stands(found, kind), `contest ${contestId} is ${found.stage}: no ${kind}`);
  const before: Stage = found.stage;
  const changed: ContestState = change(found);
  assert(stagesAfter(kind, before).includes(changed.stage), `${kind} leads from ${before} to where the table says`);
  return replaced(state, found, changed);
}

/** The state with another contest in the place of `before`. */
const replaced = (state: CongressState, before: ContestState, after: ContestState): CongressState => ({
  ...state,
  contests: state.contests.map((each) => (each === before ? after : each)),
});

/** The state with the papers of one contest changed, whatever its stage; the act must be allowed there. */
export function changePages(
  state: CongressState,
  { kind, contestId }: { readonly kind: StepKind; readonly contestId: string },
  change: (pages: PagesState) => PagesState,
): CongressState {
  const found = present(findContest(state, contestId), `contest ${contestId}`);
  assert(isAllowedAt(kind, found.stage), `contest ${contestId} is ${found.stage}: no ${kind}`);
  const pages = change(found.pages);
  return pages === found.pages ? state : replaced(state, found, { ...found, pages });
}
