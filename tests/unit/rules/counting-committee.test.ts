// Nobody counts ballots on which their own name stands.

import { expect, test } from 'vitest';
import { examineCountingCommittee, mayDecide } from '../../../core/rules/counting-committee.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { contestOf } from './election.ts';

const member = (fullName: string) => ({ id: fullName, fullName, post: '', role: 'member' as const });

test('a candidate in the counting committee is refused, by name and clause', () => {
  const committee = [member('Lê Thị Bình'), member('NGUYỄN VĂN  B'.normalize('NFD'))];
  expect(examineCountingCommittee(committee, contestOf(), ruleSet190.clauses)).toEqual([
    {
      number: 'F.137',
      code: 'counter-is-candidate',
      severity: 'refusal',
      path: '$.committee[1]',
      figures: { name: 'NGUYỄN VĂN  B'.normalize('NFD'), contest: 'Bầu Ban Chấp hành' },
      citation: { regulation: '190-QĐ/TW', clause: 'Điều 8, khoản 1', certainty: 'text' },
    },
  ]);
});

test('everybody else may count', () => {
  expect(
    examineCountingCommittee([member('Lê Thị Bình'), member('Nguyễn Văn')], contestOf(), ruleSet190.clauses),
  ).toEqual([]);
});

test('everybody but technicians may decide', () => {
  expect((['head', 'secretary', 'member', 'technician'] as const).filter((role) => mayDecide({ role }))).toEqual([
    'head',
    'secretary',
    'member',
  ]);
});
