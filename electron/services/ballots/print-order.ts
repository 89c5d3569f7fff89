// What `print-form` is given: a count input, or only its rule set and contest, with the words of the heading.

import type { BallotHeading } from '../../../core/ballot-form/wording.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { readContest } from '../../../core/count/count-input.ts';
import { isObject, oneOf, text, wrongType } from '../../../core/count/read-shape.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { finding } from '../../../core/rules/checks.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { ruleSet, ruleSets } from '../../../core/rules/rule-sets/rule-sets.ts';

export interface PrintInput {
  readonly contest: Contest;
  readonly heading: BallotHeading;
}

/** Reads and judges the contest; ballots and everything else in the input are passed over. */
export function readPrintInput(input: unknown): Result<PrintInput, Finding> {
  if (!isObject(input)) return wrongType(input, '$', 'object');
  const id = oneOf(
    'unknown-rule-set',
    ruleSets.map((known) => known.id),
  )(input['ruleSet'], '$.ruleSet');
  if (!id.ok) return id;
  const contest = readContest(input['contest'], '$.contest');
  if (!contest.ok) return contest;
  if (contest.value.candidates.length === 0)
    return failure(finding('missing-member', '$.contest.candidates', { member: 'candidates' }));
  const refused = ruleSet(id.value)
    ?.examineContest(contest.value)
    .find(({ severity }) => severity === 'refusal');
  if (refused !== undefined) return failure(refused);
  const organisation = headingText(input['organisation'], '$.organisation');
  if (!organisation.ok) return organisation;
  const congress = headingText(input['congress'], '$.congress');
  if (!congress.ok) return congress;
  const stamp = headingText(input['stamp'], '$.stamp');
  if (!stamp.ok) return stamp;
  return success({
    contest: contest.value,
    heading: {
      organisation: organisation.value,
      congress: congress.value,
      term: '',
      ...(stamp.value === '' ? {} : { stamp: stamp.value }),
    },
  });
}

const headingText = (value: unknown, path: string): Result<string, Finding> => {
  const read = value === undefined ? success('') : text(value, path);
  return read.ok ? success(read.value.normalize('NFC').trim()) : read;
};
