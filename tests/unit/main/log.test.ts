// The log says what happened and where, stays small, and never stands in the way.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog, traceOf } from '../../../electron/main/machine/log.ts';
import { momentText } from '../../../electron/main/machine/moment.ts';
import { openSettings } from '../../../electron/main/machine/settings.ts';
import { zoomAfter } from '../../../electron/main/windows/zoom.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'log-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const now = (): Date => new Date('2026-11-24T03:00:00Z');

test('each event is one line with its time', () => {
  const log = openLog(folder, now);
  log({ event: 'refused', number: 'F.301', channel: 'count:open' });
  log({ event: 'stopped', trace: ['a', 'b'] });
  expect(fs.readFileSync(path.join(folder, 'log/kiem-phieu.log'), 'utf8')).toBe(
    '{"at":"2026-11-24T03:00:00.000Z","event":"refused","number":"F.301","channel":"count:open"}\n{"at":"2026-11-24T03:00:00.000Z","event":"stopped","trace":["a","b"]}\n',
  );
});

test('five files of a megabyte are the most it takes', () => {
  const log = openLog(folder, now);
  const filler = 'x'.repeat(600 * 1024);
  for (let turn = 0; turn < 20; turn += 1) log({ event: 'filler', turn, filler });
  const files = fs.readdirSync(path.join(folder, 'log'));
  expect(files.sort()).toEqual([
    'kiem-phieu.log',
    'kiem-phieu.log.1',
    'kiem-phieu.log.2',
    'kiem-phieu.log.3',
    'kiem-phieu.log.4',
  ]);
  expect(fs.readFileSync(path.join(folder, 'log/kiem-phieu.log'), 'utf8')).toContain('"turn":19');
});

test('a folder that cannot be written stops nothing', () => {
  fs.writeFileSync(path.join(folder, 'log'), 'a file in the way');
  expect(() => {
    openLog(folder, now)({ event: 'x' });
  }).not.toThrow();
});

test('an error leaves its kind and its places, not its words', () => {
  const { kind, trace } = traceOf(Object.assign(new RangeError('phiếu của Nguyễn Văn An'), { code: 'SQLITE_FULL' }));
  expect(kind).toBe('RangeError:SQLITE_FULL');
  expect(trace.length).toBeGreaterThan(0);
  expect(trace.join('\n')).toContain('log.test.ts');
  expect(trace.join('\n')).not.toMatch(/Nguyễn|[\\/]/);
  expect(traceOf('Nguyễn')).toEqual({ kind: 'string', trace: [] });
});

test('settings last; damaged ones are as at the first start', () => {
  openSettings(folder).setLanguage('en');
  openSettings(folder).setZoom(1.5);
  expect([openSettings(folder).language(), openSettings(folder).zoom()]).toEqual(['en', 1.5]);
  for (const damaged of ['', '{', '[]', 'null', '{"language":"fr","zoom":9}']) {
    fs.writeFileSync(path.join(folder, 'settings.json'), damaged);
    expect([openSettings(folder).language(), openSettings(folder).zoom()]).toEqual(['vi', 1]);
  }
});

test('letters grow to 200 % and shrink to 80 %, step by step, and 0 brings them back', () => {
  expect(zoomAfter('+', 1)).toBe(1.1);
  expect(zoomAfter('=', 1.75)).toBe(2);
  expect(zoomAfter('+', 2)).toBe(2);
  expect(zoomAfter('-', 1)).toBe(0.9);
  expect(zoomAfter('-', 0.8)).toBe(0.8);
  expect(zoomAfter('0', 1.5)).toBe(1);
  expect(zoomAfter('7', 1.5)).toBeNull();
});

test('a moment is local time with its offset, the same instant', () => {
  for (const time of ['2026-11-24T03:04:05Z', '2026-06-30T23:59:59Z']) {
    const text = momentText(new Date(time));
    expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
    expect(new Date(text).toISOString()).toBe(time.replace('Z', '.000Z'));
  }
});
