// The gate lets through what fits the contract, from our own page; all else is refused, logged without content, and changes nothing.

import { describe, expect, test, vi } from 'vitest';
import { failure, success } from '../../../core/result.ts';
import { contract } from '../../../electron/ipc/contract.ts';
import type { Channel } from '../../../electron/ipc/contract.ts';
import { createRoute } from '../../../electron/main/gate/ipc-router.ts';
import type { Handlers, Sender } from '../../../electron/main/gate/ipc-router.ts';
import type { LogEvent } from '../../../electron/main/machine/log.ts';
import { parseAnswer, parseProgress } from '../../../electron/preload/parse-answer.ts';

const page: Sender = { address: 'app://local/index.html', isMainFrame: true };
const state = { version: '0.1.0', language: 'vi', openCongressId: null, notices: [] } as const;

function setUp(some: Partial<Handlers> = {}) {
  const log: LogEvent[] = [];
  const called = vi.fn();
  const all = Object.fromEntries(
    Object.keys(contract).map((channel) => [
      channel,
      () => {
        called(channel);
        return success({});
      },
    ]),
  );
  const handlers = { ...all, ...some } as unknown as Handlers;
  return {
    route: createRoute(handlers, (event) => {
      log.push(event);
    }),
    log,
    called,
  };
}

const numberOf = (answer: { readonly ok: boolean; readonly error?: { readonly number: string } }) =>
  answer.ok ? 'ok' : answer.error?.number;

test('a message that fits is answered', async () => {
  const { route, log } = setUp({ 'program:state': () => success(state) });
  expect(await route(page, 'program:state', {})).toEqual(success(state));
  expect(await route({ ...page, address: 'app://local/index.html#/dem' }, 'program:state', {})).toEqual(success(state));
  expect(log).toEqual([]);
});

test.each<[string, Sender]>([
  ['a frame inside the page', { ...page, isMainFrame: false }],
  ['another page of ours', { ...page, address: 'app://local/paper/x.html' }],
  ['a foreign page', { ...page, address: 'https://example.org/index.html' }],
  ['a page that looks like ours', { ...page, address: 'app://local/index.html.evil' }],
  ['a frame that is gone', { ...page, address: '' }],
])('%s may not ask', async (_who, sender) => {
  const { route, log, called } = setUp();
  expect(numberOf(await route(sender, 'congress:list', {}))).toBe('F.901');
  expect(called).not.toHaveBeenCalled();
  expect(log).toHaveLength(1);
});

test.each([
  '',
  'congress:delete-all',
  'toString',
  '__proto__',
  'constructor',
  7,
  null,
  undefined,
  {},
  ['congress:list'],
])('channel %j is unknown', async (channel) => {
  const { route, log, called } = setUp();
  expect(numberOf(await route(page, channel, {}))).toBe('F.902');
  expect(called).not.toHaveBeenCalled();
  expect(JSON.stringify(log)).not.toContain('delete-all');
});

describe('a message that does not fit', () => {
  test.each(Object.keys(contract))('%s refuses what is not its input', async (channel) => {
    for (const input of [undefined, null, 'x', 7, [], { stranger: 'Nguyễn Văn An' }]) {
      const { route, log, called } = setUp();
      expect(numberOf(await route(page, channel, input))).toBe('F.903');
      expect(called).not.toHaveBeenCalled();
      expect(JSON.stringify(log)).not.toContain('Nguyễn');
    }
  });

  test('says where in the log, and not what', async () => {
    const { route, log } = setUp();
    await route(page, 'result:confirm', { contestId: 'c', memberId: 'm', pin: 'sec' });
    expect(log).toMatchObject([
      {
        event: 'message-not-understood',
        number: 'F.903',
        channel: 'result:confirm',
        issues: ['too_small at pin'],
      },
    ]);
    expect(JSON.stringify(log)).not.toContain('sec"');
  });
});

describe('a handler', () => {
  test('that refuses is passed on', async () => {
    const refused = { number: 'F.301', code: 'x', severity: 'refusal', path: '$', figures: {} } as const;
    const { route } = setUp({ 'congress:view': () => failure(refused) });
    expect(await route(page, 'congress:view', {})).toEqual(failure(refused));
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('ballot 17 of Nguyễn Văn An');
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('Nguyễn Văn An'))],
  ])('that %s stops the act, and its words stay out of the log', async (_how, handler) => {
    const { route, log } = setUp({ 'congress:view': handler });
    expect(numberOf(await route(page, 'congress:view', {}))).toBe('F.904');
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain('Nguyễn');
    expect(numberOf(await route(page, 'congress:list', {}))).toBe('F.905'); // {} is no list; the gate still stands
  });

  test('that answers outside the contract is not passed on', async () => {
    const { route } = setUp({ 'program:state': () => success({ ...state, votes: 7 } as typeof state) });
    expect(numberOf(await route(page, 'program:state', {}))).toBe('F.905');
  });
});

describe('what the bridge receives', () => {
  test('is passed on where it fits', () => {
    expect(parseAnswer('program:state', success(state))).toEqual(success(state));
    const refused = { number: 'F.301', code: 'x', severity: 'refusal', path: '$', figures: { a: 1 } };
    expect(parseAnswer('program:state', { ok: false, error: refused })).toEqual({ ok: false, error: refused });
  });

  test.each([
    undefined,
    null,
    {},
    { ok: true },
    { ok: true, value: {} },
    { ok: false, error: 'x' },
    { ok: true, value: state, more: 1 },
  ])('%j is F.905', (answer) => {
    expect(numberOf(parseAnswer('program:state' satisfies Channel, answer))).toBe('F.905');
  });

  test('progress is parsed too', () => {
    expect(parseProgress({ task: 'seal', done: 1, total: 2 })).toEqual({ task: 'seal', done: 1, total: 2 });
    expect(parseProgress({ task: 'seal' })).toBeNull();
  });
});
