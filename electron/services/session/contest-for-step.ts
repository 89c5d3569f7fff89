// The contest that an act is about to be done to, where the table of its life allows the act.

import type { ContestAt, ContestState } from '../../../core/life/contest-state.ts';
import { isAllowedAt } from '../../../core/life/contest-life.ts';
import type { StageBefore, StepKind } from '../../../core/life/contest-life.ts';
import { forbiddenStep } from '../../../core/life/step-findings.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from './congress-session.ts';

/** The contest, ready for the act; F.421 where there is none, F.422.xx to F.427.xx where it stands at another stage. */
export function contestForStep<K extends StepKind>(
  session: CongressSession,
  contestId: string,
  kind: K,
): Result<ContestAt<StageBefore<K>>, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  return isReady(found.value, kind) ? success(found.value) : failure(forbiddenStep(kind, found.value));
}

const isReady = <K extends StepKind>(contest: ContestState, kind: K): contest is ContestAt<StageBefore<K>> =>
  isAllowedAt(kind, contest.stage);
