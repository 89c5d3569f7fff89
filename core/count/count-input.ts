// The input of `count` (contract `kiem-phieu/count-input@1`): what is counted, for whom, and the ballots.
//
// Order of refusals, the same on every machine: first what everything else rests on, as the contract lists it (schema,
// rule set, contest, electorate, ballots issued, the list of ballots), then members that the contract does not have,
// then what the rules refuse in the contest and in the electorate, then the ballots: more than were issued, and one
// ballot after the other. Unknown members are refused: a misspelt `defects` must not be counted as "no defects".

import { meetings } from '../congress/congress.ts';
import type { Attendance, Deduction, Electorate } from '../congress/congress.ts';
import { ballotForms, markings, offices, rounds } from '../contest/contest.ts';
import type { AlternatesPlan, Candidate, Contest, ElectedFrom } from '../contest/contest.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { citedFinding, finding } from '../rules/checks.ts';
import type { Finding } from '../finding/finding.ts';
import { ruleSet } from '../rules/rule-sets/rule-sets.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import {
  isObject,
  listOf,
  listOfAnything,
  objectOf,
  oneOf,
  optional,
  text,
  wholeNumber,
  wrongType,
} from './read-shape.ts';
import type { Reader } from './read-shape.ts';

/** The only version of the input so far. */
export const inputSchema = 'kiem-phieu/count-input@1';

/** An input whose frame is read and accepted by the rule set. The ballots are read one by one (`ballotReader`). */
export interface CountFrame {
  readonly ruleSet: RuleSet;
  readonly contest: Contest;
  readonly electorate: Electorate | Attendance;
  /** Ballots handed out. */
  readonly issued: number;
  readonly ballots: readonly unknown[];
}

const candidate: Reader<Candidate> = objectOf<Candidate>({
  id: text,
  fullName: text,
  partyDate: optional(text),
  birthDate: optional(text),
  position: optional(text),
  distinction: optional(text),
});

const planByVotes = objectOf<Extract<AlternatesPlan, { way: 'order-of-votes' }>>({
  way: oneOf('unknown-alternates', ['order-of-votes']),
  places: wholeNumber,
});
const planOfOwnBallot = objectOf<Extract<AlternatesPlan, { way: 'own-ballot' }>>({
  way: oneOf('unknown-alternates', ['own-ballot']),
});

/** How alternates are found; beyond the contract, only with official delegates. */
const alternatesPlan: Reader<AlternatesPlan> = (value, path) =>
  isObject(value) && value['way'] === 'order-of-votes' ? planByVotes(value, path) : planOfOwnBallot(value, path);

const fromBody = objectOf<Extract<ElectedFrom, { way: 'elected-body' }>>({
  way: oneOf('body-does-not-fit', ['elected-body']),
  contestId: text,
  elected: listOf(text),
});
const fromDirectElection = objectOf<Extract<ElectedFrom, { way: 'directly' }>>({
  way: oneOf('body-does-not-fit', ['directly']),
  decision: text,
});
const fromEarlierBody = objectOf<Extract<ElectedFrom, { way: 'earlier-body' }>>({
  way: oneOf('body-does-not-fit', ['earlier-body']),
  told: text,
});

/** Where those who stand come from; beyond the contract, and nothing that a count depends on. */
const electedFrom: Reader<ElectedFrom> = (value, path) => {
  if (!isObject(value)) return wrongType(value, path, 'object');
  if (value['way'] === 'elected-body') return fromBody(value, path);
  return value['way'] === 'directly' ? fromDirectElection(value, path) : fromEarlierBody(value, path);
};

/** A contest as the input of `count` carries it; the rules have not yet looked at it. */
export const readContest: Reader<Contest> = objectOf<Contest>({
  id: text,
  title: text,
  office: oneOf('unknown-office', offices),
  ballotForm: oneOf('unknown-form', ballotForms),
  marking: oneOf('unknown-marking', markings),
  seats: wholeNumber,
  round: oneOf('unknown-round', rounds),
  candidates: listOf(candidate),
  alternates: optional(alternatesPlan),
  electedFrom: optional(electedFrom),
});

const deduction: Reader<Deduction> = objectOf<Deduction>({
  reason: text,
  count: wholeNumber,
  names: optional(listOf(text)),
});

interface ElectorateInput extends Electorate {
  readonly present?: number;
}

/** An electorate as the input of `count` carries it; `present` only where a rule set asks for it (opinion ballots). */
export const readElectorate: Reader<Electorate | Attendance> = objectOf<ElectorateInput>({
  meeting: oneOf('unknown-meeting', meetings),
  summoned: wholeNumber,
  present: optional(wholeNumber),
  deductions: listOf(deduction),
});

const readRuleSet: Reader<RuleSet> = (value, path) => {
  if (typeof value !== 'string') return wrongType(value, path, 'string');
  const known = ruleSet(value);
  return known === undefined ? failure(finding('unknown-rule-set', path, { value })) : success(known);
};

interface FrameMembers extends Omit<CountFrame, 'issued'> {
  readonly schema: string;
  readonly ballotsIssued: number;
}

const readFrame: Reader<FrameMembers> = objectOf<FrameMembers>({
  schema: oneOf('unknown-schema', [inputSchema]),
  ruleSet: readRuleSet,
  contest: readContest,
  electorate: readElectorate,
  ballotsIssued: wholeNumber,
  ballots: listOfAnything,
});

/** Reads everything but the single ballots, and asks the rule set. Refuses as the contract says. */
export function readCountFrame(input: unknown): Result<CountFrame, Finding> {
  const frame = readFrame(input, '$');
  if (!frame.ok) return frame;
  const { ruleSet: rules, contest, electorate, ballotsIssued, ballots } = frame.value;
  const refused = [...rules.examineContest(contest), ...rules.examineElectorate(electorate)].find(
    ({ severity }) => severity === 'refusal',
  );
  if (refused !== undefined) return failure(refused);
  const base = rules.base(electorate, { contest });
  if (!base.ok) return base;
  if (ballots.length > ballotsIssued) return failure(moreThanIssued(rules, ballots.length, ballotsIssued));
  return success({ ruleSet: rules, contest, electorate, issued: ballotsIssued, ballots });
}

/** F.151: the committee must find what it did not issue before anything is counted. */
export const moreThanIssued = (rules: RuleSet, collected: number, issued: number): Finding =>
  citedFinding('collected-more-than-issued', '$.ballots', { collected, issued }, rules.clauses);
