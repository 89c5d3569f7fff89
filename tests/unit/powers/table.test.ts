// What the table of powers promises, whatever acts are added to it.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rolesDocument } from '../../../scripts/documents/roles-document.ts';
import { answerOf, refusalOfDeciders } from '../../../core/powers/power.ts';
import { powerStates, roles, stateOfCongress } from '../../../core/powers/role.ts';
import { isSimple } from '../../../core/powers/secret.ts';
import { mayDo, powerActs, powers } from '../../../core/powers/table.ts';

describe('the table', () => {
  test('lets nobody do anything but open the program and say who works', () => {
    const open = powerActs.filter((act) => powerStates.some((state) => mayDo(act, 'nobody', state).may));
    expect(open).toEqual(['use-window', 'say-who-works']);
  });

  test('lets an observer change nothing', () => {
    const may = powerActs.filter((act) => powerStates.some((state) => mayDo(act, 'observer', state).may));
    expect(
      may.filter(
        (act) =>
          !/^(see-|open-congress|verify-|use-|say-|report-|make-papers|stop-|leave-|renew-|set-first)/u.test(act),
      ),
    ).toEqual([]);
  });

  test('lets technicians and operators operate, never decide: what decides takes one member’s secret, or two members', () => {
    for (const act of [
      'rule-invalid',
      'correct-ballot',
      'take-back-ballot',
      'withdraw-batch',
      'reopen-count',
      'change-committee',
      'renew-secret',
      'late-attendance',
      'export-pictures',
      'remove-congress',
      'rule-in-review',
      'look-at-ballot',
    ] as const)
      expect(powers[act].deciding, act).toBe('two-members');
    expect(powers['confirm-result'].deciding).toBe('own-secret');
    for (const act of ['correct-own-ballot', 'take-back-own-ballot'] as const)
      expect(mayDo(act, 'technician', 'counting').may, act).toBe(false);
  });

  test('sets no secret and changes no seat between closing and confirming', () => {
    for (const act of ['renew-secret', 'set-first-secret', 'change-committee', 'seat-member'] as const)
      for (const role of roles) expect(mayDo(act, role, 'closed').may, `${act} ${role}`).toBe(false);
  });

  test('says why: nobody there, another role, another state', () => {
    const power = powers['reopen-count'];
    expect(answerOf(power, 'nobody', 'closed')).toEqual({ may: false, refusal: 'nobody-at-keyboard' });
    expect(answerOf(power, 'observer', 'closed')).toEqual({ may: false, refusal: 'not-of-this-role' });
    expect(answerOf(power, 'head', 'counting')).toEqual({ may: false, refusal: 'not-in-this-state' });
    expect(answerOf(power, 'operator', 'closed')).toEqual({ may: true, deciding: 'two-members' });
  });
});

test('the state of a congress is that of the contest that binds most', () => {
  expect(stateOfCongress([])).toBe('set-up');
  expect(stateOfCongress(['set-up', 'issued'])).toBe('issued');
  expect(stateOfCongress(['issued', 'published'])).toBe('published');
  expect(stateOfCongress(['published', 'counting'])).toBe('counting');
  expect(stateOfCongress(['counting', 'closed', 'published'])).toBe('closed');
});

test('two members are two, different, of the committee, and not about themselves', () => {
  const head = { id: 'a', role: 'head' } as const;
  const member = { id: 'b', role: 'member' } as const;
  expect(refusalOfDeciders([head, member])).toBeNull();
  expect(refusalOfDeciders([head])).toBe('two-needed');
  expect(refusalOfDeciders([head, head])).toBe('same-person');
  expect(refusalOfDeciders([head, member, head])).toBe('same-person');
  for (const role of ['technician', 'operator', 'credentials', 'observer', 'nobody'] as const)
    expect(refusalOfDeciders([head, { id: 'c', role }]), role).toBe('not-of-the-committee');
  expect(refusalOfDeciders([head, member], 'b')).toBe('own-affair');
});

test('the first secrets that anybody would try are simple', () => {
  const simple = [
    '111111',
    '123456',
    '654321',
    '135791',
    '121212',
    '123123',
    '890123',
    'aaaaaa',
    'abcdef',
    '190586',
    '19051986',
    '19860519',
    '051986',
    '198600',
    '112233',
    '147258',
  ];
  for (const secret of simple) expect(isSimple(secret), secret).toBe(true);
  for (const secret of ['471126', '864200', '300475x', '581001', 'sen trắng'])
    expect(isSimple(secret), secret).toBe(false);
});

test('docs/roles.md is up to date: npm run docs', () => {
  expect(readFileSync(path.resolve(import.meta.dirname, '../../../docs/roles.md'), 'utf8')).toBe(rolesDocument());
});
