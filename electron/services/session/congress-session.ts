// An open congress: its file, the state that its ledger tells, and the running tallies. The state changes only after the
// file has committed the acts that change it.

import { assert, present } from '../../../core/assert.ts';
import { applyEntry } from '../../../core/life/apply-entry.ts';
import { headAfter, nextEntry } from '../../../core/ledger/chain.ts';
import type { Deed, LedgerHead } from '../../../core/ledger/chain.ts';
import type { Entry } from '../../../core/ledger/entry.ts';
import type { Congress } from '../../../core/congress/congress.ts';
import type { CongressState } from '../../../core/life/congress-state.ts';
import { rulesOfContest } from '../../../core/life/rules-of-contest.ts';
import { findContest } from '../../../core/life/change-contest.ts';
import { countOf } from '../../../core/life/contest-state.ts';
import type { ContestState } from '../../../core/life/contest-state.ts';
import type { CountAct } from '../../../core/count/entries.ts';
import { readingOf } from '../../../core/count/read-marks.ts';
import { allBallots, ballotAt } from '../../../core/life/recorded-ballots.ts';
import { RunningTally } from '../../../core/count/running-tally.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { RuleSet } from '../../../core/rules/rule-set.ts';
import { ruleSet } from '../../../core/rules/rule-sets/rule-sets.ts';
import type { CongressFile, OpenedFile } from '../../../db/congress-file.ts';
import { deskRefusal } from './desk-findings.ts';
import { currentHand } from './hand.ts';
import type { DeskTools } from './desk-tools.ts';
import { noEndYet } from './ledger-end.ts';
import type { LedgerEnd } from './ledger-end.ts';

/** An open congress, as the use cases work with it. */
export interface CongressSession {
  readonly id: string;
  readonly file: CongressFile;
  readonly tools: DeskTools;
  readonly state: () => CongressState;
  readonly head: () => LedgerHead;
  readonly congress: () => Congress;
  /** The rule set of the congress, by its newest reading. */
  readonly rules: () => RuleSet;
  /** The rule set that judges a contest, by the reading under which its list was frozen. */
  readonly rulesFor: (contest: ContestState) => RuleSet;
  /** The contest of that id, or F.421. */
  readonly contest: (contestId: string) => Result<ContestState, Finding>;
  /** The tally of all ballots that stand in a contest's count. */
  readonly tally: (contestId: string) => RunningTally;
  /**
   * Writes acts that belong together, and whatever else `beside` writes into the same file, in one transaction.
   * Answers after the commit; when the disk refuses, nothing has changed, here or there.
   */
  readonly append: (deeds: readonly Deed[], beside?: () => void) => Result<void, Finding>;
  /** Where the ledger's end is anchored. What was appended is acknowledged once its `flushed` has answered. */
  readonly end: LedgerEnd;
}

/** The session of a file that was just made or opened. */
export function openSession(
  id: string,
  { congressFile, replay }: Pick<OpenedFile, 'congressFile' | 'replay'>,
  tools: DeskTools,
  end: LedgerEnd = noEndYet,
): CongressSession {
  let { state, head } = replay;
  const tallies = new Map<string, RunningTally>();
  const rules = (): RuleSet => rulesOf(state);
  const rulesFor = (contest: ContestState): RuleSet => rulesOfContest(contest, rules().id);
  const tally = (contestId: string): RunningTally => {
    const known = tallies.get(contestId);
    if (known !== undefined) return known;
    const contest = present(findContest(state, contestId), `contest ${contestId}`);
    const counted = tallyOf(contest, rulesFor(contest));
    tallies.set(contestId, counted);
    return counted;
  };
  // A disk that fails at the very end of a commit may have kept what it said it had not: then the file is right.
  const readAgain = (): void => {
    const read = congressFile.replay();
    if (!read.ok || read.value.head.digest === head.digest) return;
    ({ state, head } = read.value);
    tallies.clear();
  };
  const append = (deeds: readonly Deed[], beside?: () => void): Result<void, Finding> => {
    if (end.refusal !== null) return failure(end.refusal);
    const steps = stepsOf(state, head, tools, byCurrentHand(deeds));
    const last = steps.at(-1);
    if (last === undefined) return writeSteps(congressFile, steps, beside);
    const first = firstDigest(congressFile, steps);
    const announced = announce(end, headAfter(last.entry), first, steps.length);
    if (!announced.ok) return announced;
    const written = writeSteps(congressFile, steps, beside);
    if (!written.ok) {
      readAgain();
      end.settle(head, first);
      return written;
    }
    for (const { before, entry, after } of steps) {
      keepTally(tallies, before, entry.act);
      state = after;
      head = headAfter(entry);
    }
    end.settle(head, first);
    return success(undefined);
  };
  return {
    id,
    file: congressFile,
    tools,
    rules,
    rulesFor,
    tally,
    append,
    end,
    state: () => state,
    head: () => head,
    congress: () => present(state.congress ?? undefined, 'the congress'),
    contest: (contestId) => {
      const contest = findContest(state, contestId);
      return contest === undefined ? failure(deskRefusal('contest-unknown', {}, '$.contestId')) : success(contest);
    },
  };
}

/** A single entry, as each ballot is, is anchored while it is committed; several are anchored before, so that none can be put behind them. */
function announce(end: LedgerEnd, head: LedgerHead, first: string, entries: number): Result<void, Finding> {
  if (entries > 1) return end.announceAndWait(head, first);
  end.announce(head, first);
  return success(undefined);
}

/** Digest of the ledger's first entry, which may be among those that are written now. */
const firstDigest = ({ ledger }: CongressFile, [step]: readonly LedgerStep[]): string =>
  step?.entry.sequence === 1
    ? step.entry.digest
    : present(ledger.entryAt(1), 'the first entry of a ledger that goes on').digest;

const rulesOf = ({ congress }: CongressState): RuleSet =>
  present(ruleSet(congress?.ruleSet ?? ''), `rule set ${congress?.ruleSet ?? ''}`);

/** One entry with the state that it finds and the state that it leaves. */
interface LedgerStep {
  readonly before: CongressState;
  readonly entry: Entry;
  readonly after: CongressState;
}

/** Everything in one transaction. A single entry, as each ballot is, needs none around it. */
function writeSteps(
  file: CongressFile,
  steps: readonly LedgerStep[],
  beside: (() => void) | undefined,
): Result<void, Finding> {
  const [only] = steps;
  if (only !== undefined && steps.length === 1 && beside === undefined) return file.writeEntry(only.entry);
  return file.write(() => {
    for (const { entry } of steps) file.ledger.append(entry);
    beside?.();
  });
}

/** What writing `deeds` will do, before anything is written: an act that does not fit stops here. */
function stepsOf(
  state: CongressState,
  head: LedgerHead,
  tools: DeskTools,
  deeds: readonly Deed[],
): readonly LedgerStep[] {
  const at = tools.now();
  let [before, last] = [state, head];
  return deeds.map((deed) => {
    const entry = nextEntry(last, at, deed, tools);
    const step = { before, entry, after: applyEntry(before, entry) };
    [before, last] = [step.after, headAfter(entry)];
    return step;
  });
}

/** Acts that a member does by their own secret in place, whoever sits at the keyboard. */
const byOwnSecret: ReadonlySet<Entry['act']['kind']> = new Set([
  'result-confirmed',
  'result-published',
  'renewals-seen',
]);

/** The deeds with who did them, and before them who decided on them. */
function byCurrentHand(deeds: readonly Deed[]): readonly Deed[] {
  const hand = currentHand();
  if (hand === undefined) return deeds;
  const { actor, decided } = hand;
  const done = deeds.map((deed) => (actor === '' || byOwnSecret.has(deed.act.kind) ? deed : { ...deed, actor }));
  if (decided === null) return done;
  hand.decided = null;
  return [{ actor, act: { kind: 'decided-together', ...decided } }, ...done];
}

/** The tally of the ballots that stand in a contest, counted from the first on. */
export function tallyOf(state: ContestState, rules: RuleSet): RunningTally {
  const { contest } = state;
  const count = countOf(state);
  const running = new RunningTally(rules, contest);
  for (const ballot of count === null ? [] : allBallots(count.ballots)) running.add(readingOf(ballot, contest.marking));
  return running;
}

/** Carries one act over into the tally of its contest. `before` is the state that the act found. */
function keepTally(tallies: Map<string, RunningTally>, before: CongressState, act: Entry['act']): void {
  // Ballots from anywhere in the count leave it: they are counted anew when somebody asks.
  // So they are when another reading of the regulation judges them.
  // A count that was opened on an issue that is taken back is no longer there.
  if (act.kind === 'batch-withdrawn' || act.kind === 'rules-revision-chosen' || act.kind === 'issue-withdrawn')
    tallies.delete(act.contestId);
  if (act.kind !== 'ballot-recorded' && act.kind !== 'ballot-withdrawn') return;
  const tally = tallies.get(act.contestId);
  if (tally !== undefined) carryOver(tally, present(findContest(before, act.contestId), 'the contest'), act);
}

function carryOver(
  tally: RunningTally,
  state: ContestState,
  act: Extract<CountAct, { kind: 'ballot-recorded' | 'ballot-withdrawn' }>,
): void {
  const { contest } = state;
  const count = countOf(state);
  assert(count !== null, 'ballots are recorded in a count');
  const superseded = ballotAt(count.ballots, act.position);
  if (superseded !== undefined) tally.takeBack(readingOf(superseded, contest.marking));
  if (act.kind === 'ballot-recorded') tally.add(readingOf(act, contest.marking));
}
