// Lists that were frozen under an earlier reading of the regulation: where the newest reading judges their ballots
// otherwise, two members choose by which one the result is reckoned, and the choice stands in the ledger.

import { canonicalJson } from '../../../core/digest/canonical-json.ts';
import { conclude } from '../../../core/count/conclude.ts';
import { readingOf } from '../../../core/count/read-marks.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { isCounted, isPublished } from '../../../core/life/contest-state.ts';
import type { ContestState, CountedContest } from '../../../core/life/contest-state.ts';
import { allBallots } from '../../../core/life/recorded-ballots.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { RuleSet } from '../../../core/rules/rule-set.ts';
import { admitReviewers } from '../scan/review/scan-review.ts';
import type { Reviewer } from '../scan/review/scan-review.ts';
import { tallyOf } from '../session/congress-session.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { contestForStep } from '../session/contest-for-step.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { requiredText } from '../session/typed-text.ts';

/** What members are told before they choose: ballots, never votes. */
export interface RevisionQuestion {
  /** The reading under which the list was frozen, and the newest. */
  readonly kept: number;
  readonly newest: number;
  /** Ballots on which the two readings differ; 0 where only what shares are reckoned on differs. */
  readonly ballots: number;
  readonly validIfKept: number;
  readonly validIfNewest: number;
}

/** What two members decide. */
export interface RevisionChoosing {
  readonly contestId: string;
  readonly revision: number;
  readonly members: readonly Reviewer[];
  readonly reason: string;
}

/** The question as it stands now; `null` where both readings say the same, where it was answered, or nothing is counted. */
export function revisionQuestion(session: CongressSession, state: ContestState): RevisionQuestion | null {
  if (!isCounted(state) || isPublished(state)) return null;
  const { rulesRevision, revisionChoice, count, contest } = state;
  const [kept, newest] = [session.rulesFor(state), session.rules()];
  if (rulesRevision === newest.revision || revisionChoice !== null) return null;
  if (totalsBy(kept, state) === totalsBy(newest, state)) return null;
  const readings = allBallots(count.ballots).map((ballot) => readingOf(ballot, contest.marking));
  const verdicts = readings.map((reading) => [kept.judge(contest, reading), newest.judge(contest, reading)] as const);
  return {
    kept: kept.revision,
    newest: newest.revision,
    ballots: verdicts.filter(([one, other]) => canonicalJson(one) !== canonicalJson(other)).length,
    validIfKept: verdicts.filter(([one]) => one.valid).length,
    validIfNewest: verdicts.filter(([, other]) => other.valid).length,
  };
}

/** Everything that is concluded by one reading, as a text to be compared. */
function totalsBy(ruleSet: RuleSet, state: CountedContest): string {
  const { contest, issue } = state;
  const running = tallyOf(state, ruleSet);
  const figures = running.figures();
  const { issued, attendance: electorate } = issue;
  const concluded = conclude({ ruleSet, contest, electorate, issued, figures, tally: running.tally() });
  return canonicalJson(concluded.ok ? concluded.value.totals : concluded.error);
}

/** F.458 as long as members have to choose between two readings. */
export function refusalOfRevision(session: CongressSession, state: ContestState): Finding | null {
  const question = revisionQuestion(session, state);
  return question === null ? null : deskRefusal('revision-not-chosen', { ...question }, '$.contestId');
}

/** Writes which reading judges the ballots: F.459 where nothing is to be chosen, or another reading than the two. */
export function chooseRevision(
  session: CongressSession,
  { contestId, revision, members, reason }: RevisionChoosing,
): Result<void, Finding> {
  const found = contestForStep(session, contestId, 'rules-revision-chosen');
  if (!found.ok) return found;
  const { contest } = found.value;
  const question = revisionQuestion(session, found.value);
  if (question === null || (revision !== question.kept && revision !== question.newest))
    return failure(deskRefusal('no-revision-to-choose', { contest: contest.title }, '$.revision'));
  const why = requiredText(reason, '$.reason');
  if (!why.ok) return why;
  const admitted = admitReviewers(session, members);
  if (!admitted.ok) return admitted;
  const [actor = ''] = admitted.value;
  return session.append([
    {
      actor,
      act: { kind: 'rules-revision-chosen', contestId, revision, members: admitted.value, reason: why.value },
    },
  ]);
}
