// What passes the gate can be written into a ledger: half letters, bytes in the place of objects and days that no calendar
// has are refused as not understood, and nothing else is logged of them.

import { describe, expect, test, vi } from 'vitest';
import { success } from '../../../core/result.ts';
import type { Channel } from '../../../electron/ipc/contract.ts';
import { contract } from '../../../electron/ipc/contract.ts';
import { createRoute } from '../../../electron/main/gate/ipc-router.ts';
import type { Handlers } from '../../../electron/main/gate/ipc-router.ts';
import { misfitOf } from '../../../electron/main/gate/message-form.ts';
import type { LogEvent } from '../../../electron/main/machine/log.ts';

const page = { address: 'app://local/index.html', isMainFrame: true };

async function sent(channel: Channel, input: unknown) {
  const log: LogEvent[] = [];
  const handle = vi.fn(() => success({}));
  const handlers = Object.fromEntries(Object.keys(contract).map((name) => [name, handle])) as unknown as Handlers;
  const answer = await createRoute(handlers, (event) => log.push(event))(page, channel, input);
  return { number: answer.ok ? 'answered' : answer.error.number, called: handle.mock.calls.length, log };
}

const congress = {
  purpose: 'real',
  organisation: 'Đảng bộ xã Lam Sơn',
  superior: '',
  level: 'grassroots',
  meeting: 'members-congress',
  title: 'Đại hội',
  term: '',
  place: '',
  date: '2025-02-28',
  time: '08:00',
  ruleSet: '190-QD-TW',
};
const half = 'Nguyễn \ud83d Văn';

describe('refused before any handler is called, and logged in one line without its content', () => {
  test.each<readonly [string, Channel, unknown]>([
    ['half a letter', 'congress:create', { congress: { ...congress, title: half } }],
    ['half a letter as the name of a member', 'program:state', { [half]: 1 }],
    ['bytes in place of an empty message', 'program:state', new Uint8Array(0)],
    ['floats in place of an empty message', 'congress:list', new Float64Array(0)],
    ['a date object', 'program:state', new Date(0)],
    ['a map', 'congress:close', new Map()],
    ['an error', 'congress:close', new Error('x')],
    ['the 30th of February', 'congress:create', { congress: { ...congress, date: '2025-02-30' } }],
    ['the 29th of February of a common year', 'congress:amend', { congress: { ...congress, date: '2025-02-29' } }],
    ['a month 13', 'congress:create', { congress: { ...congress, date: '2025-13-01' } }],
    ['an hour 24', 'congress:create', { congress: { ...congress, time: '24:00' } }],
    [
      'an id that leads out of its folder',
      'scan:drop',
      { contestId: '../../x', name: 'a.png', bytes: new Uint8Array(1) },
    ],
    ['an id with a separator', 'scan:view', { contestId: 'a/b' }],
    ['an id with a backslash', 'scan:view', { contestId: 'a\\b' }],
    ['an id that ends a text', 'scan:view', { contestId: 'a\0b' }],
    ['an id of dots', 'scan:view', { contestId: '..' }],
    ['a candidate born on no day', 'contest:save', { contest: { candidates: [{ birthDate: '1976-02-30' }] } }],
  ])('%s', async (_what, channel, input) => {
    const { number, called, log } = await sent(channel, input);
    expect(number).toBe('F.903');
    expect(called).toBe(0);
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ event: 'message-not-understood', channel });
    expect(JSON.stringify(log)).not.toMatch(/Nguy|Lam|02-30|\.\.\//);
  });
});

test('what is right passes', async () => {
  expect((await sent('congress:create', { congress })).called).toBe(1);
  expect((await sent('congress:create', { congress: { ...congress, date: '2024-02-29' } })).called).toBe(1);
  expect((await sent('scan:drop', { contestId: 'bch-2', name: 'a.png', bytes: new Uint8Array(3) })).called).toBe(1);
});

test('a message within itself is no message', () => {
  const ring: Record<string, unknown> = {};
  ring['again'] = ring;
  expect(misfitOf(ring)).toMatch(/^too_deep/);
});
