// Every channel, asked by every role in every state, answers as the table of powers says: generated from the table and from
// the list of channels, so that what is added to either is asked here too.

import { beforeEach, describe, expect, test } from 'vitest';
import { powerStates, roles } from '../../../core/powers/role.ts';
import type { PowerState, Someone } from '../../../core/powers/role.ts';
import { mayDo, powers } from '../../../core/powers/table.ts';
import type { PowerAct } from '../../../core/powers/table.ts';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { actsOfChannels } from '../../../electron/services/powers/acts-of-channels.ts';
import type { ActByContent, KnownChannel } from '../../../electron/services/powers/acts-of-channels.ts';
import { DeskOfTest } from '../desk/desk-of-test.ts';
import { counting, draft, fourForThree, held, many, numberOf, pins, record, setUp } from '../desk/small-congress.ts';
import { congress } from '../../unit/minutes/published.ts';

const on = new DeskOfTest();
const someone: readonly Someone[] = [...roles, 'nobody'];

/** Refusals of the gate that say that a contest or congress has not come so far, or has come further. */
const ofState = ['F.401', 'F.421', 'F.422', 'F.423', 'F.424', 'F.425', 'F.426', 'F.427', 'F.753'];
/** "F.425" of "F.425.03": the stage that stands in the way. */
const familyOf = (number: string): string => number.slice(0, 'F.425'.length);
/** Refusals of the gate about who asks and who decides. */
const ofPeople = ['F.750', 'F.751', 'F.752', 'F.754', 'F.755', 'F.756', 'F.757', 'F.758'];

/** What the messages below come to where the act depends on what is asked. */
const byContent: Readonly<Record<ActByContent, (state: PowerState) => PowerAct>> = {
  'of-a-ballot': () => 'enter-ballot',
  'of-a-look': () => 'look-at-ballot',
  'of-taking-back': () => 'take-back-ballot',
  'of-a-seat': (state) => (state === 'set-up' ? 'seat-member' : 'change-committee'),
  'of-leaving-a-seat': (state) => (state === 'set-up' ? 'seat-member' : 'change-committee'),
};

const actOf = (channel: KnownChannel, state: PowerState): PowerAct => {
  const { act } = actsOfChannels[channel];
  return Object.hasOwn(powers, act) ? (act as PowerAct) : byContent[act as ActByContent](state);
};

/** What the table lets happen: it runs, two are asked for, or why not. */
function expected(
  channel: KnownChannel,
  who: Someone,
  state: PowerState,
): 'runs' | 'F.755' | 'F.750' | 'F.752' | 'state' {
  const answer = mayDo(actOf(channel, state), who, state);
  if (answer.may)
    return answer.deciding === 'two-members' && actsOfChannels[channel].evidence === 'in-place' ? 'F.755' : 'runs';
  switch (answer.refusal) {
    case 'nobody-at-keyboard':
      return 'F.750';
    case 'not-of-this-role':
      return 'F.752';
    case 'not-in-this-state':
      return 'state';
  }
}

const kindOf = (answer: Result<unknown, Finding>, ran: boolean): string => {
  if (ran) return 'runs';
  const number = numberOf(answer);
  return ofState.includes(familyOf(number)) ? 'state' : number;
};

/** Somebody who is not there, where a message names a person. */
const member = { id: null, fullName: '', post: '', role: 'member' } as const;
/** Messages that change nothing where they are let through: what they ask is impossible, and the use case says so. */
const messages = (contestId: string) =>
  ({
    'congress:create': { congress: { ...congress, organisation: '' } },
    'congress:open': { id: 'none' },
    'congress:amend': { congress: { ...congress, organisation: '' } },
    'congress:amend-published': { congress: { ...congress, organisation: '' }, reason: '' },
    'attendance:set': {
      attendance: { meeting: 'members-congress', summoned: 1, present: 1, deductions: [] },
      reason: '',
    },
    'committee:enter': { member, pin: null },
    'committee:remove': { memberId: 'm999' },
    'committee:restore': { memberId: 'm999' },
    'keyboard:sit': { memberId: 'm999', pin: '000000' },
    'secret:renew': { memberId: 'm999', secret: '864200' },
    'contest:save': { contest: { ...fourForThree, title: '' } },
    'contest:remove': { contestId: 'none' },
    'contest:freeze-list': { contestId },
    'contest:issue-ballots': { contestId, issued: 0 },
    'contest:withdraw-issue': { contestId, reason: '' },
    'contest:correct-attendance': {
      contestId,
      attendance: { meeting: 'members-congress', summoned: 1, present: 1, deductions: [] },
      issued: 0,
      reason: '',
    },
    'retention:set': { months: 0 },
    'removal:act': { members: [], reason: '' },
    'count:open': { contestId, entryMode: 'struck', operatorId: 'm999', batchSize: 10 },
    'count:record': { contestId, position: 500, marks: '', defects: [] },
    'count:ballot': { contestId, position: 500 },
    'count:withdraw-last': { contestId, position: 500, reason: '' },
    'count:check': { contestId, collected: 1 },
    'count:reconcile': { contestId, collected: 999, acknowledged: [] },
    'count:reopen': { contestId, reason: '' },
    'rules:choose-revision': { contestId, revision: 999, members: [], reason: '' },
    'result:confirm': { contestId, memberId: 'm999', pin: '000000' },
    'round:create': { contestId, decision: '', candidateIds: [] },
    'round:decline': { contestId, decision: '' },
  }) as const;

/** Channels that would leave the congress or make another where they are let through: tried where they are refused. */
const leaving: readonly KnownChannel[] = ['congress:close', 'congress:open-sample', 'congress:create', 'congress:open'];

const functionName = (channel: string): string =>
  channel.replace(/[:-](\p{L})/gu, (_all, letter: string) => letter.toUpperCase());

/** The contest of the congress, brought on as far as the state says; "" where no congress is open. */
function bringTo(state: PowerState): string {
  if (state === 'apart') return '';
  const people = setUp(on.desk);
  if (state === 'set-up') return draft(on.desk, { ...fourForThree, candidates: [] });
  if (state === 'issued') {
    const contestId = draft(on.desk);
    held(on.desk.contestFreezeList({ contestId }));
    held(on.desk.contestIssueBallots({ contestId, issued: 30 }));
    return contestId;
  }
  const contestId = counting(on.desk, people);
  record(on.desk, contestId, [...many(20, 'kkks'), ...many(9, 'kskk')]);
  if (state === 'counting') return contestId;
  held(on.desk.countReconcile({ contestId, collected: 29, acknowledged: ['W.205', 'W.207'] }));
  if (state === 'closed') return contestId;
  held(on.desk.resultConfirm({ contestId, memberId: people.secretary, pin: pins.secretary }));
  held(on.desk.resultConfirm({ contestId, memberId: people.head, pin: pins.head }));
  return contestId;
}

describe.each(powerStates)('in the state “%s”', (state) => {
  let contestId = '';
  beforeEach(() => {
    contestId = bringTo(state);
    // Somebody else sits down: nothing was keyed in this sitting.
    on.at = { role: 'nobody', actor: 'm0', isLocked: false };
  });

  const sitDown = (role: Someone): void => {
    on.at = { role, actor: role === 'nobody' ? '' : 'm1', isLocked: false };
  };
  const inputOf = (channel: KnownChannel): unknown => {
    const said: Readonly<Record<string, unknown>> = messages(contestId);
    const isOfContest = /^(?:minutes|document|result|batch|review|ballots|deck|scan):/u.test(channel);
    return said[channel] ?? (isOfContest && contestId !== '' ? { contestId } : {});
  };

  test('the gate lets through what the table gives, and nothing else', () => {
    for (const channel of Object.keys(actsOfChannels) as readonly KnownChannel[])
      for (const who of someone) {
        sitDown(who);
        let ran = false;
        const input = channel === 'contest:remove' ? {} : inputOf(channel);
        const answer = on.desk.gate.pass(channel, input, () => {
          ran = true;
          return success({});
        });
        expect(kindOf(answer as Result<unknown, Finding>, ran), `${channel} by ${who}`).toBe(
          expected(channel, who, state),
        );
      }
  });

  test('the desk’s own functions answer so too', async () => {
    const functions = on.desk as unknown as Readonly<
      Record<string, (input: unknown) => Promise<Result<unknown, Finding>>>
    >;
    for (const channel of Object.keys(actsOfChannels) as readonly KnownChannel[])
      for (const who of someone) {
        const ask = functions[functionName(channel)];
        const wanted = expected(channel, who, state);
        if (ask === undefined || (wanted === 'runs' && leaving.includes(channel))) continue;
        sitDown(who);
        const before = entries();
        const number = numberOf(await ask(inputOf(channel)));
        if (wanted === 'runs') expect(ofPeople, `${channel} by ${who}`).not.toContain(number);
        else expect(wanted === 'state' ? ofState : [wanted], `${channel} by ${who}`).toContain(familyOf(number));
        expect(entries(), `${channel} by ${who} writes`).toBe(before);
      }
  });

  function entries(): number {
    const session = on.desk.session();
    return session.ok ? session.value.head().sequence : 0;
  }
});

test('an act that stands in no table is refused', () => {
  const answer = on.desk.gate.pass('count:everything', {}, () => success({}));
  expect(numberOf(answer as Result<unknown, Finding>)).toBe('F.754');
});
