// The life of a contest as one table: which act may be done at which stage, and where the contest stands afterwards.
// The fold of the ledger, the services, the documentation and the tests all ask this table.

import type { ContestAct } from '../contest/entries.ts';
import { stages } from '../contest/contest.ts';
import type { Stage } from '../contest/contest.ts';
import type { CountAct } from '../count/entries.ts';
import type { PageAct } from '../count/page-entries.ts';

/** Acts that are done to a contest that is there. */
export type StepKind = Exclude<(ContestAct | CountAct | PageAct)['kind'], 'contest-drafted'>;

/** Where a step leads: to a stage, or to no contest. */
type After = Stage | 'removed';

/** By the stage before: the stage after, or those that are possible. A stage that is not there forbids the act. */
type Steps = Readonly<Partial<Record<Stage, After | readonly After[]>>>;

const unchangedFromFreezing = {
  frozen: 'frozen',
  issued: 'issued',
  counting: 'counting',
  reconciled: 'reconciled',
  published: 'published',
} as const satisfies Steps;
const unchangedBeforeCounting = { draft: 'draft', frozen: 'frozen', issued: 'issued' } as const satisfies Steps;
const unchangedWhileCounting = { counting: 'counting' } as const satisfies Steps;

/** The table. A contest begins as a draft (`contest-drafted`). */
export const contestLife = {
  'contest-amended': { draft: 'draft' },
  'contest-removed': { draft: 'removed' },
  'list-frozen': { draft: 'frozen' },
  'ballots-issued': { frozen: 'issued' },
  /** Only while nothing was entered. */
  'issue-withdrawn': { issued: 'frozen', counting: 'frozen' },
  'attendance-corrected': { issued: 'issued' },
  /** A later opening of an open count says who goes on with it. */
  'count-opened': { issued: 'counting', counting: 'counting' },
  /** Before votes are counted, or not at all. */
  'return-reported': { issued: 'issued' },
  'ballot-recorded': { counting: 'counting' },
  'ballot-withdrawn': { counting: 'counting' },
  'count-reconciled': { counting: 'reconciled' },
  'count-reopened': { reconciled: 'counting' },
  /** A closed count that is to be judged otherwise is open again. */
  'rules-revision-chosen': { counting: 'counting', reconciled: ['counting', 'reconciled'] },
  'result-confirmed': { reconciled: 'reconciled' },
  'result-published': { reconciled: 'published' },
  'result-sealed': { published: 'published' },
  'no-further-round': { published: 'published' },
  'strictness-set': unchangedBeforeCounting,
  'deck-read': unchangedBeforeCounting,
  'ballots-printed': unchangedFromFreezing,
  'stock-accounted': unchangedFromFreezing,
  'proof-read': unchangedFromFreezing,
  'batch-opened': unchangedWhileCounting,
  'slip-corrected': unchangedWhileCounting,
  'ballot-scanned': unchangedWhileCounting,
  'page-set-aside': unchangedWhileCounting,
  'scan-ruled': unchangedWhileCounting,
  'batch-closed': unchangedWhileCounting,
  'batch-withdrawn': unchangedWhileCounting,
  /** On record only: they change nothing. */
  'zero-report-drawn': { draft: 'draft', ...unchangedFromFreezing },
  'pictures-exported': { draft: 'draft', ...unchangedFromFreezing },
} as const satisfies Readonly<Record<StepKind, Steps>>;

/** Stages at which an act may be done. */
export type StageBefore<K extends StepKind> = keyof (typeof contestLife)[K] & Stage;

/** Stages at which the contest stands after an act. */
export type StageAfter<K extends StepKind> = Each<(typeof contestLife)[K][keyof (typeof contestLife)[K]]> & Stage;

type Each<T> = T extends readonly (infer E)[] ? E : T;

/** All acts of the table, in its order. */
export const stepKinds: readonly StepKind[] = Object.keys(contestLife).filter((kind): kind is StepKind =>
  Object.hasOwn(contestLife, kind),
);

/** Where a contest may stand after an act at `stage`; nowhere where the act is forbidden there. */
export const stagesAfter = (kind: StepKind, stage: Stage): readonly After[] => {
  const steps: Steps = contestLife[kind];
  const after = steps[stage] ?? [];
  return typeof after === 'string' ? [after] : after;
};

/** Whether an act may be done at this stage. */
export const isAllowedAt = (kind: StepKind, stage: Stage): boolean => stagesAfter(kind, stage).length > 0;

/** A step that the table forbids. */
export interface ForbiddenStep {
  readonly kind: StepKind;
  readonly stage: Stage;
}

/** Every step that the table forbids, act by act. */
export const forbiddenSteps: readonly ForbiddenStep[] = stepKinds.flatMap((kind) =>
  stages.filter((stage) => !isAllowedAt(kind, stage)).map((stage) => ({ kind, stage })),
);
