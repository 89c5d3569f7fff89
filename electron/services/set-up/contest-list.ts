// Use cases of a contest before it is voted on: drafted, amended, removed, its list frozen, ballots issued.

import type { Candidate, Contest, ElectedFrom } from '../../../core/contest/contest.ts';
import { isPublished } from '../../../core/life/contest-state.ts';
import type { ContestState } from '../../../core/life/contest-state.ts';
import { inBallotOrder } from '../../../core/contest/name-order.ts';
import { withDistinctions } from '../../../core/contest/namesakes.ts';
import { listDigest } from '../../../core/life/result-of-contest.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { refusalOfIssue } from '../../../core/count/plausibility.ts';
import { freeAlternates } from '../../../core/roster/roster.ts';
import { examineIssued } from '../../../core/roster/figures-in-force.ts';
import { examineCountingCommittee } from '../../../core/rules/counting-committee.ts';
import type { Finding, Severity } from '../../../core/finding/finding.ts';
import { cleanText } from '../../../core/text/clean-text.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { canConfirm } from './counting-committee.ts';
import { examineBody, refusalOfStranger, withThoseElected } from './elected-bodies.ts';
import { contestForStep } from '../session/contest-for-step.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { refusalOfRound } from '../result/round-limits.ts';
import { requiredText } from '../session/typed-text.ts';

/** A candidate as the form gives them; without an id, a new one. */
export type EnteredCandidate = Omit<Candidate, 'id'> & { readonly id: string | null };

/** A contest as the form gives it; without an id, a new one. */
export type EnteredContest = Omit<Contest, 'id' | 'candidates'> & {
  readonly id: string | null;
  readonly candidates: readonly EnteredCandidate[];
};

/** Keeps a draft, names in ballot order. What the rules refuse stands in the view; only freezing is stopped by it. */
export function saveContest(
  session: CongressSession,
  { contest }: { readonly contest: EnteredContest },
): Result<void, Finding> {
  const before = contest.id === null ? success(null) : contestForStep(session, contest.id, 'contest-amended');
  if (!before.ok) return before;
  const cleaned = cleanContest(contest, session, before.value?.contest.candidates ?? []);
  if (!cleaned.ok) return cleaned;
  const refusal = refusalOfRound(session, before.value, cleaned.value);
  if (refusal !== null) return failure(refusal);
  const drafted = withThoseElected(session, cleaned.value);
  const stranger = refusalOfStranger(session, drafted);
  if (stranger !== null) return failure(stranger);
  return session.append([
    {
      actor: '',
      act:
        before.value === null
          ? { kind: 'contest-drafted', contest: drafted, origin: null }
          : { kind: 'contest-amended', contest: drafted },
    },
  ]);
}

/** `kept`: the list as it is stored. What tells namesakes apart is set at freezing, or comes from an earlier ballot; never from a form. */
function cleanContest(
  { id, title, candidates, ...rest }: EnteredContest,
  session: CongressSession,
  kept: readonly Candidate[],
): Result<Contest, Finding> {
  const cleanTitle = requiredText(title, '$.contest.title');
  if (!cleanTitle.ok) return cleanTitle;
  const told = toldOf(rest.electedFrom);
  if (!told.ok) return told;
  const named: EnteredCandidate[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const fullName = requiredText(candidate.fullName, `$.contest.candidates[${index}].fullName`);
    if (!fullName.ok) return fullName;
    const { id: candidateId, position, partyDate, birthDate } = candidate;
    const distinction = kept.find((each) => each.id === candidateId)?.distinction;
    named.push({
      id: candidateId,
      ...(partyDate === undefined ? {} : { partyDate }),
      ...(birthDate === undefined ? {} : { birthDate }),
      fullName: fullName.value,
      ...(position === undefined ? {} : { position: cleanText(position) }),
      ...(distinction === undefined ? {} : { distinction }),
    });
  }
  return success({
    ...rest,
    ...(told.value === undefined ? {} : { electedFrom: told.value }),
    id: id ?? `k${session.head().sequence + 1}`,
    title: cleanTitle.value,
    candidates: inBallotOrder(withIds(named)),
  });
}

/** Why a list is not bound to an earlier result is told in words, which are on record: F.403 where they are missing. */
function toldOf(from: ElectedFrom | undefined): Result<ElectedFrom | undefined, Finding> {
  if (from === undefined || from.way === 'elected-body') return success(from);
  const words =
    from.way === 'directly'
      ? requiredText(from.decision, '$.contest.electedFrom.decision')
      : requiredText(from.told, '$.contest.electedFrom.told');
  if (!words.ok) return words;
  return success(
    from.way === 'directly' ? { way: from.way, decision: words.value } : { way: from.way, told: words.value },
  );
}

/** Ids for those who have none: "c01", "c02" … behind the highest that is in use. */
function withIds(candidates: readonly EnteredCandidate[]): readonly Candidate[] {
  let highest = Math.max(0, ...candidates.map(({ id }) => Number(/^c(\d{1,9})$/.exec(id ?? '')?.[1] ?? 0)));
  return candidates.map(({ id, ...candidate }) => {
    if (id !== null) return { id, ...candidate };
    highest += 1;
    return { id: `c${String(highest).padStart(2, '0')}`, ...candidate };
  });
}

/** Takes back a draft. */
export function removeContest(
  session: CongressSession,
  { contestId }: { readonly contestId: string },
): Result<void, Finding> {
  const found = contestForStep(session, contestId, 'contest-removed');
  if (!found.ok) return found;
  return session.append([{ actor: '', act: { kind: 'contest-removed', contestId } }]);
}

const bySeverity: readonly Severity[] = ['refusal', 'warning', 'note'];

/** What the rules say of a contest and of those who count it, refusals first. */
export function examine(session: CongressSession, state: ContestState): readonly Finding[] {
  const { contest } = state;
  const rules = session.rulesFor(state);
  const committee = isPublished(state) ? [] : session.state().committee.map(({ member }) => member);
  const findings = [
    ...rules.examineContest(contest),
    ...examineBody(session, state),
    ...examineCountingCommittee(committee, contest, rules.clauses),
  ];
  return bySeverity.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** Freezes the list: from here on no name changes. Any refusal of the rules stops it. */
export function freezeList(
  session: CongressSession,
  { contestId }: { readonly contestId: string },
): Result<void, Finding> {
  const found = contestForStep(session, contestId, 'list-frozen');
  if (!found.ok) return found;
  const [first] = examine(session, found.value);
  if (first?.severity === 'refusal') return failure(first);
  const contest: Contest = {
    ...found.value.contest,
    candidates: withDistinctions(inBallotOrder(found.value.contest.candidates)),
  };
  return session.append([
    {
      actor: '',
      act: {
        kind: 'list-frozen',
        contest,
        digest: listDigest(contest, session.tools),
        rulesRevision: session.rules().revision,
      },
    },
  ]);
}

/** How many ballots were handed out; `reason`: why more than voters are present. */
export interface IssuedBallots {
  readonly contestId: string;
  readonly issued: number;
  readonly reason?: string;
}

/** Ballots leave the committee's hands; attendance, and with it the base, is fixed: F.407, F.414, F.431, F.530, F.531. */
export function issueBallots(
  session: CongressSession,
  { contestId, issued, reason = '' }: IssuedBallots,
): Result<void, Finding> {
  const found = contestForStep(session, contestId, 'ballots-issued');
  if (!found.ok) return found;
  const { contest } = found.value;
  const { attendance, committee, roster } = session.state();
  if (attendance === null || attendance.summoned === 0) return failure(deskRefusal('attendance-missing'));
  const rules = session.rulesFor(found.value);
  const refusal = rules.examineElectorate(attendance).find(({ severity }) => severity === 'refusal');
  if (refusal !== undefined) return failure(refusal);
  const [counter] = examineCountingCommittee(
    committee.map(({ member }) => member),
    contest,
    rules.clauses,
  );
  if (counter !== undefined) return failure(counter);
  if (!canConfirm(session.state())) return failure(deskRefusal('committee-incomplete'));
  if (issued < 1) return failure(deskRefusal('no-ballots-issued', {}, '$.issued'));
  const base = rules.base(attendance, { contest });
  if (!base.ok) return base;
  const unexplained = examineIssued(roster, contestId, issued, attendance);
  if (unexplained !== null) return failure(unexplained);
  const why = cleanText(reason) === '' ? (roster.handOuts.get(contestId)?.reason ?? '') : cleanText(reason);
  const receivers = { ...attendance, alternates: freeAlternates(roster) };
  const impossible = refusalOfIssue(rules, issued, receivers, why);
  if (impossible !== null) return failure(impossible);
  const explained = issued > attendance.present ? { reason: why } : {};
  return session.append([{ actor: '', act: { kind: 'ballots-issued', contestId, issued, attendance, ...explained } }]);
}
