// docs/contest-life.md: the stages of a contest, and which act may be done at which, drawn from the table in core/life.

import { stages } from '../../core/contest/contest.ts';
import type { Stage } from '../../core/contest/contest.ts';
import { stagesAfter, stepKinds } from '../../core/life/contest-life.ts';
import type { StepKind } from '../../core/life/contest-life.ts';
import { forbiddenStep } from '../../core/life/step-findings.ts';

/** The whole document, in Markdown. */
export const contestLifeDocument = (): string =>
  [
    '# The life of a contest',
    '',
    '<!-- Made from core/life/contest-life.ts by `npm run docs`. A test holds it equal: change the table, not this file. -->',
    '',
    'A contest begins as a draft (`contest-drafted`). Acts that are told beside an arrow lead from one stage to the next; all',
    'others leave the contest where it stands. What a contest knows at each stage is a type of its own in',
    '`core/life/contest-state.ts`: a draft has no count, and a published result has always been confirmed.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> draft: contest-drafted',
    ...arrows(),
    '```',
    '',
    '## Every act at every stage',
    '',
    '→ leads to that stage · ✓ allowed, the stage stays · a number: forbidden, and refused with that finding. Numbers are',
    'the stage that stands in the way (F.422 to F.427) and the act. Some acts on paper are refused earlier by a finding of',
    'their own (F.501 to F.561).',
    '',
    `| act | ${stages.join(' | ')} |`,
    `|---|${stages.map(() => '---').join('|')}|`,
    ...stepKinds.map((kind) => `| \`${kind}\` | ${stages.map((stage) => cell(kind, stage)).join(' | ')} |`),
    '',
  ].join('\n');

/** One arrow for each way between two different stages, with the acts that lead along it. */
function arrows(): readonly string[] {
  const acts = new Map<string, string[]>();
  for (const kind of stepKinds) {
    for (const stage of stages) {
      for (const after of stagesAfter(kind, stage)) {
        if (after === stage) continue;
        const way = `  ${stage} --> ${after === 'removed' ? '[*]' : after}`;
        acts.set(way, [...(acts.get(way) ?? []), kind]);
      }
    }
  }
  return [...acts].map(([way, kinds]) => `${way}: ${kinds.join(', ')}`);
}

function cell(kind: StepKind, stage: Stage): string {
  const ways = stagesAfter(kind, stage);
  if (ways.length === 0) return forbiddenStep(kind, { stage, contest: { title: '' } }).number;
  return ways.map((after) => (after === stage ? '✓' : `→ ${after}`)).join(' or ');
}
