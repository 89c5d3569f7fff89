// The count: one input of the contract in, one result or refusal out. No database, no clock, no network.

import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { Finding } from '../finding/finding.ts';
import type { Step } from '../rules/rule-set.ts';
import type { InvalidReason } from '../ballot/ballot.ts';
import { conclude } from './conclude.ts';
import type { Totals } from './conclude.ts';
import { readCountFrame } from './count-input.ts';
import type { CountFrame } from './count-input.ts';
import { ballotReader } from './read-ballot.ts';
import type { NumberedReading } from './read-ballot.ts';
import { RunningTally } from './running-tally.ts';

/** The verdict on one ballot, in the words of the contract. */
export type BallotVerdict =
  | { readonly no: number; readonly valid: true }
  | { readonly no: number; readonly valid: false; readonly reason: InvalidReason };

/** A result of the contract `kiem-phieu/count-result@1`. */
export interface CountResult extends Totals {
  readonly schema: 'kiem-phieu/count-result@1';
  readonly contestId: string;
  /** In the order of the input. */
  readonly verdicts: readonly BallotVerdict[];
}

/** Why the result is what it is: for the whole count, and for each ballot in the order of the input. */
export interface CountExplanation {
  readonly outcome: readonly Step[];
  readonly ballots: readonly { readonly no: number; readonly steps: readonly Step[] }[];
}

/** Counts one input. Refuses what the contract refuses; the order of refusals stands in `count-input.ts`. */
export function countContest(input: unknown): Result<CountResult, Finding> {
  const read = readAll(input);
  return read.ok ? count(read.value) : read;
}

/** Counts one input and explains the result and every ballot. */
export function explainCount(
  input: unknown,
): Result<{ readonly result: CountResult; readonly explanation: CountExplanation }, Finding> {
  const read = readAll(input);
  if (!read.ok) return read;
  const result = count(read.value);
  return result.ok ? success({ result: result.value, explanation: explain(read.value) }) : result;
}

/** An input of which every part was read. */
interface ReadInput {
  readonly frame: CountFrame;
  readonly readings: readonly NumberedReading[];
}

function readAll(input: unknown): Result<ReadInput, Finding> {
  const frame = readCountFrame(input);
  if (!frame.ok) return frame;
  const readBallot = ballotReader(frame.value.contest);
  const readings: NumberedReading[] = [];
  for (const [index, ballot] of frame.value.ballots.entries()) {
    const reading = readBallot(ballot, `$.ballots[${index}]`);
    if (!reading.ok) return failure(reading.error);
    readings.push(reading.value);
  }
  return success({ frame: frame.value, readings });
}

function count({ frame, readings }: ReadInput): Result<CountResult, Finding> {
  const running = new RunningTally(frame.ruleSet, frame.contest);
  const verdicts = readings.map((reading): BallotVerdict => {
    const verdict = running.add(reading);
    return verdict.valid ? { no: reading.no, valid: true } : { no: reading.no, valid: false, reason: verdict.reason };
  });
  const concluded = conclude({ ...frame, figures: running.figures(), tally: running.tally() });
  if (!concluded.ok) return concluded;
  const { ballots, ...rest } = concluded.value.totals;
  const head = { schema: 'kiem-phieu/count-result@1', contestId: frame.contest.id } as const;
  return success({ ...head, ballots, verdicts, ...rest });
}

function explain({ frame: { ruleSet, contest, electorate }, readings }: ReadInput): CountExplanation {
  const running = new RunningTally(ruleSet, contest);
  const ballots = readings.map((reading) => {
    running.add(reading);
    return { no: reading.no, steps: ruleSet.explainVerdict(contest, reading) };
  });
  return { outcome: ruleSet.explainOutcome(contest, running.tally(), electorate), ballots };
}
