// Why a step of a contest's life is forbidden. Each forbidden step has its own number: the stage that stands in the way,
// and behind it the act. Numbers are never given anew. Sentences: resources/locales/desk.{vi,en}.json, by stage.

import type { Stage } from '../contest/contest.ts';
import type { Finding } from '../finding/finding.ts';
import type { StepKind } from './contest-life.ts';

/** Where a contest stands, as what stands in the way. */
const ofStage = {
  draft: { number: 'F.422', code: 'contest-is-draft' },
  frozen: { number: 'F.423', code: 'list-is-frozen' },
  issued: { number: 'F.424', code: 'ballots-are-issued' },
  counting: { number: 'F.425', code: 'contest-is-being-counted' },
  reconciled: { number: 'F.426', code: 'count-is-reconciled' },
  published: { number: 'F.427', code: 'result-is-published' },
} as const satisfies Readonly<Record<Stage, { readonly number: string; readonly code: string }>>;

/** The number of each act, behind that of the stage. */
const ofStep: Readonly<Record<StepKind, string>> = {
  'contest-amended': '01',
  'contest-removed': '02',
  'list-frozen': '03',
  'ballots-issued': '04',
  'attendance-corrected': '05',
  'count-opened': '06',
  'ballot-recorded': '07',
  'ballot-withdrawn': '08',
  'count-reconciled': '09',
  'count-reopened': '10',
  'result-confirmed': '11',
  'result-published': '12',
  'result-sealed': '13',
  'no-further-round': '14',
  'strictness-set': '15',
  'deck-read': '16',
  'ballots-printed': '17',
  'stock-accounted': '18',
  'proof-read': '19',
  'batch-opened': '20',
  'slip-corrected': '21',
  'ballot-scanned': '22',
  'page-set-aside': '23',
  'scan-ruled': '24',
  'batch-closed': '25',
  'batch-withdrawn': '26',
  'zero-report-drawn': '27',
  'pictures-exported': '28',
  'rules-revision-chosen': '29',
  'return-reported': '30',
  'issue-withdrawn': '31',
};

/** A contest as a refusal names it. */
interface Named {
  readonly stage: Stage;
  readonly contest: { readonly title: string };
}

/** The finding that a step is forbidden where this contest stands: "F.425.03", a list frozen while ballots are counted. */
export const forbiddenStep = (kind: StepKind, { stage, contest }: Named): Finding => ({
  ...stageFinding({ stage, contest }),
  number: `${ofStage[stage].number}.${ofStep[kind]}`,
});

/** The finding that something cannot be looked at or made where this contest stands: "F.425". */
export const stageFinding = ({ stage, contest }: Named): Finding => ({
  number: ofStage[stage].number,
  code: ofStage[stage].code,
  severity: 'refusal',
  path: '$',
  figures: { contest: contest.title },
});
