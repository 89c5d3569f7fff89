// The table of powers: act × role × state × one person or two. It is the only place where a power is given. Services
// refuse what it refuses, also an act that does not stand in it; screens and docs/roles.md are made from it.

import type { Deciding, Power, PowerAnswer, PowerGroup } from './power.ts';
import { answerOf } from './power.ts';
import { deciding, powerStates, roles } from './role.ts';
import type { PowerState, Someone } from './role.ts';

const everybody = roles;
/** Those who prepare a congress, as the committee tells them. */
const preparing = ['technician', 'secretary', 'head'] as const;
const preparingAndMembers = [...preparing, 'member'] as const;
/** Those who work at the ballots. */
const working = ['technician', 'operator', ...deciding] as const;
/** Those who may mend what they have keyed themselves: the technician only operates. */
const mending = ['operator', ...deciding] as const;
const atTheDoor = [...preparing, 'credentials'] as const;

const always = powerStates;
const withCongress = powerStates.filter((state) => state !== 'apart');
/** No secret is set and no seat changes hands between closing a count and confirming its result. */
const beforeCounting = ['set-up', 'issued'] as const;
const sinceCounting = ['counting', 'published'] as const;

const power = (
  group: PowerGroup,
  at: readonly Someone[],
  states: readonly PowerState[],
  how: Deciding = 'alone',
): Power => ({ group, at, states, deciding: how });

/** Every act that can be asked for. */
export const powers = {
  'use-window': power('machine', [...everybody, 'nobody'], always),
  'say-who-works': power('machine', [...everybody, 'nobody'], always),
  'see-congresses': power('machine', everybody, always),
  'make-congress': power('machine', preparing, always),
  'open-congress': power('machine', everybody, always),
  'verify-file': power('machine', everybody, always),
  'see-devices': power('machine', everybody, always),
  'set-up-devices': power('machine', working, always),
  'see-who-did-what': power('machine', ['technician', 'observer', ...deciding], always),

  'see-congress': power('set-up', everybody, withCongress),
  'amend-congress': power('set-up', preparing, withCongress),
  'amend-published': power('set-up', preparingAndMembers, ['counting', 'closed', 'published'], 'two-members'),
  'set-attendance': power('set-up', atTheDoor, withCongress),
  'draft-contest': power('set-up', preparingAndMembers, withCongress),
  'freeze-list': power('set-up', preparing, ['set-up']),
  'see-delegates': power('set-up', everybody, withCongress),
  'edit-delegates': power('set-up', atTheDoor, withCongress),
  'check-in': power('set-up', atTheDoor, withCongress),
  'report-credentials': power('set-up', everybody, withCongress),

  'seat-member': power('people', preparing, ['set-up']),
  'change-committee': power('people', preparing, [...beforeCounting, ...sinceCounting], 'two-members'),
  'set-first-secret': power('people', everybody, beforeCounting),
  'renew-secret': power('people', everybody, [...beforeCounting, ...sinceCounting], 'two-members'),

  'issue-ballots': power('ballots', preparingAndMembers, ['set-up']),
  'withdraw-issue': power('ballots', preparingAndMembers, ['issued', 'counting'], 'two-members'),
  'late-attendance': power('ballots', preparingAndMembers, ['issued'], 'two-members'),
  'see-ballot-papers': power('ballots', everybody, withCongress),
  'print-ballots': power('ballots', working, withCongress),
  'try-machine': power('ballots', working, withCongress),
  'set-reading': power('ballots', working, withCongress),

  'report-return': power('counting', working, ['issued']),
  'open-count': power('counting', working, ['issued', 'counting']),
  'enter-ballot': power('counting', working, ['counting']),
  'look-at-own-ballot': power('counting', working, ['counting']),
  'look-at-ballot': power('counting', working, ['counting'], 'two-members'),
  'correct-own-ballot': power('counting', mending, ['counting']),
  'correct-ballot': power('counting', working, ['counting'], 'two-members'),
  'rule-invalid': power('counting', working, ['counting'], 'two-members'),
  'take-back-own-ballot': power('counting', mending, ['counting']),
  'take-back-ballot': power('counting', working, ['counting'], 'two-members'),
  'scan-ballots': power('counting', working, ['counting']),
  'stop-scanning': power('counting', everybody, withCongress),
  'open-review': power('counting', working, ['counting', 'closed', 'published'], 'two-members'),
  'leave-review': power('counting', everybody, withCongress),
  'look-in-review': power('counting', working, ['counting', 'closed', 'published'], 'two-members'),
  'rule-in-review': power('counting', working, ['counting'], 'two-members'),
  'withdraw-batch': power('counting', working, ['counting'], 'two-members'),

  'check-count': power('result', working, ['counting']),
  'close-count': power('result', working, ['counting']),
  'reopen-count': power('result', working, ['closed'], 'two-members'),
  'choose-revision': power('result', working, ['counting', 'closed'], 'two-members'),
  'confirm-result': power('result', working, ['closed'], 'own-secret'),
  'decide-round': power('result', preparingAndMembers, ['published']),
  'make-papers': power('result', everybody, withCongress),
  'seal-result': power('result', preparingAndMembers, ['published']),

  'see-keeping': power('keeping', everybody, withCongress),
  'set-keeping': power('keeping', preparing, withCongress),
  'see-removed': power('keeping', everybody, always),
  'export-pictures': power('keeping', working, ['published'], 'two-members'),
  'remove-congress': power('keeping', preparingAndMembers, withCongress, 'two-members'),
} as const satisfies Readonly<Record<string, Power>>;

/** An act that the table knows. */
export type PowerAct = keyof typeof powers;

/** All acts, in the order of the table. */
export const powerActs = Object.keys(powers) as readonly PowerAct[];

/** What the table says of an act. */
export const mayDo = (act: PowerAct, who: Someone, state: PowerState): PowerAnswer => answerOf(powers[act], who, state);
