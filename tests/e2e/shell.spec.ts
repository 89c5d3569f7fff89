// The shell around the screens, in the real window: what it refuses, and that refusing breaks nothing.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge } from '../../electron/ipc/bridge.ts';
import { electronBinary, machineArguments } from '../../scripts/electron.ts';
import { openApp } from '../../scripts/main-job/open-app.ts';

const root = path.resolve(import.meta.dirname, '../..');
const mainPage = 'app://local/index.html';

let data = '';
let app: ElectronApplication;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'shell-'));
  ({ app, page } = await openApp({ KIEM_PHIEU_DATA: data }));
});
test.afterAll(async () => {
  await app.close();
  fs.rmSync(data, { recursive: true, force: true });
});
test.afterEach(async () => {
  expect(page.url().replace(/#.*/, '')).toBe(mainPage);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await stateIsAnswered()).toBe(true);
});

/** The program still answers: nothing that was refused has broken it. */
const stateIsAnswered = (): Promise<boolean> =>
  page.evaluate(
    async () => (await (globalThis as unknown as { kiemPhieu: Bridge }).kiemPhieu.call('program:state', {})).ok,
  );

/** A call as a page gone wrong would make it. */
const wildCall = (channel: unknown, input: unknown): Promise<unknown> =>
  page.evaluate(
    async ([name, message]) => {
      const { kiemPhieu } = globalThis as unknown as {
        kiemPhieu: { call(channel: unknown, input: unknown): Promise<unknown> };
      };
      return kiemPhieu.call(name, message);
    },
    [channel, input],
  );

const logLines = (): string => {
  const file = path.join(data, 'log/kiem-phieu.log');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
};

/** What an expression in the page comes to: its value, or the name of what it threw. */
const outcomeOf = (expression: string): Promise<unknown> =>
  page.evaluate(
    `(async () => { try { return await (${expression}); } catch (error) { return 'refused: ' + error.name; } })()`,
  );

test('the page has no Node and one bridge of three functions', async () => {
  expect(await outcomeOf('[typeof process, typeof require, typeof module, typeof Buffer, typeof global].join()')).toBe(
    'undefined,undefined,undefined,undefined,undefined',
  );
  expect(await outcomeOf('Object.keys(kiemPhieu).sort().join()')).toBe('call,onDevice,onProgress');
  expect(await outcomeOf("(() => { 'use strict'; kiemPhieu.call = () => 7; return kiemPhieu.call(); })()")).not.toBe(7);
});

test('no window opens, and the page goes nowhere', async () => {
  expect(await outcomeOf("window.open('https://example.org') === null")).toBe(true);
  expect(await outcomeOf("window.open('app://local/index.html') === null")).toBe(true);
  for (const address of [
    'https://example.org/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/index.html',
    'mailto:x@example.org',
  ]) {
    await outcomeOf(`(location.href = ${JSON.stringify(address)}, new Promise((resolve) => setTimeout(resolve, 100)))`);
    expect(page.url().replace(/#.*/, '')).toBe(mainPage);
  }
  expect(
    await outcomeOf(
      "(() => { const view = document.createElement('webview'); view.src = 'https://example.org'; document.body.append(view); const kind = typeof view.loadURL; view.remove(); return kind; })()",
    ),
  ).toBe('undefined');
});

test('nothing is fetched but our own files', async () => {
  for (const address of [
    'http://127.0.0.1:9/',
    'https://example.org/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'app://other/index.html',
  ]) {
    expect(await outcomeOf(`fetch(${JSON.stringify(address)}).then((answer) => answer.status)`), address).toBe(
      'refused: TypeError',
    );
  }
  expect(
    await outcomeOf(
      "new Promise((resolve) => { const image = new Image(); image.onerror = () => resolve('no picture'); image.onload = () => resolve('picture'); image.src = 'http://127.0.0.1:9/x.png'; })",
    ),
  ).toBe('no picture');
  expect(
    await outcomeOf(
      "new Promise((resolve) => { const socket = new WebSocket('ws://127.0.0.1:9/'); socket.onerror = () => resolve('no socket'); })",
    ),
  ).toMatch(/no socket|refused/);
  expect(await outcomeOf("navigator.sendBeacon('http://127.0.0.1:9/', 'x')")).not.toBe(undefined);
  for (const address of [
    'app://local/%2e%2e%2fpackage.json',
    'app://local/..%5c..%5cpackage.json',
    'app://local/../main/main.js',
    'app://local/missing.js',
    'app://local/',
  ]) {
    expect(await outcomeOf(`fetch(${JSON.stringify(address)}).then((answer) => answer.status)`), address).toBe(404);
  }
});

test("even the program itself reaches no other address through the window's session", async () => {
  const status = await app.evaluate(async ({ session }) => {
    try {
      return (await session.defaultSession.fetch('http://127.0.0.1:9/')).status;
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(status).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(logLines()).toContain('"event":"request-refused","scheme":"http:"');
});

test('the policy stands in the header, and no text becomes code', async () => {
  const policy = await outcomeOf(
    "fetch('app://local/index.html').then((answer) => answer.headers.get('content-security-policy'))",
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
  expect(policy).not.toMatch(/allow-modals|allow-popups|allow-downloads|allow-top-navigation/);
  // Later, on the page's own turn: what the test itself evaluates is exempt from the policy.
  expect(
    await outcomeOf(
      "new Promise((resolve) => setTimeout(() => { try { resolve(new Function('return 1')()); } catch (error) { resolve(error.name); } }))",
    ),
  ).toBe('EvalError');
  expect(
    await outcomeOf(
      "(() => { const script = document.createElement('script'); script.textContent = 'globalThis.ran = 1'; document.head.append(script); script.remove(); return globalThis.ran; })()",
    ),
  ).toBe(undefined);
});

test('permissions and downloads are refused', async () => {
  expect(await outcomeOf('Notification.requestPermission()')).toBe('denied');
  expect(await outcomeOf('navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 1)')).toMatch(/^refused/);
  expect(
    await outcomeOf(
      'new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve("here"), () => resolve("refused")))',
    ),
  ).toBe('refused');
  expect(await outcomeOf('navigator.clipboard.readText()')).toMatch(/^refused/);
  await outcomeOf(
    "(() => { const link = document.createElement('a'); link.href = 'data:text/plain,x'; link.download = 'x.txt'; link.click(); return new Promise((resolve) => setTimeout(resolve, 200)); })()",
  );
  expect(logLines()).not.toContain('download-started');
  expect(fs.existsSync(path.join(os.homedir(), 'Downloads/x.txt'))).toBe(false);
});

test('no script opens a print dialog or a message box, in the page or in a frame of it', async () => {
  const said: string[] = [];
  const hear = (message: { text(): string }): number => said.push(message.text());
  page.on('console', hear);
  await outcomeOf('(window.print(), alert(1), confirm(1))');
  await outcomeOf(
    "(() => { const frame = document.createElement('iframe'); document.body.append(frame); frame.contentWindow.print(); frame.remove(); })()",
  );
  expect(said.filter((text) => text.includes("Ignored call to 'print()'"))).toHaveLength(2);
  expect(said.some((text) => text.includes("Ignored call to 'alert()'"))).toBe(true);
  page.off('console', hear);
});

test('a frame inside the page has no bridge', async () => {
  expect(
    await outcomeOf(
      "new Promise((resolve) => { const frame = document.createElement('iframe'); frame.srcdoc = '<p>x</p>'; frame.onload = () => { const kind = typeof frame.contentWindow.kiemPhieu; frame.remove(); resolve(kind); }; document.body.append(frame); })",
    ),
  ).toBe('undefined');
});

test('messages outside the contract are refused with a number, logged without content, and break nothing', async () => {
  expect(await wildCall('congress:destroy', {})).toMatchObject({ ok: false, error: { number: 'F.902' } });
  expect(await wildCall('__proto__', {})).toMatchObject({ ok: false, error: { number: 'F.902' } });
  expect(
    await wildCall('count:record', { contestId: 'x', position: -1, marks: 'Nguyễn Văn An', defects: [] }),
  ).toMatchObject({ ok: false, error: { number: 'F.903' } });
  expect(await wildCall('program:state', { more: true })).toMatchObject({ ok: false, error: { number: 'F.903' } });
  expect(await wildCall('congress:view', null)).toMatchObject({ ok: false, error: { number: 'F.903' } });
  expect(logLines()).toContain('"number":"F.903","channel":"count:record"');
  expect(logLines()).not.toMatch(/Nguyễn|destroy/);
});

test('letters grow with Ctrl and + up to 200 %, and Ctrl and 0 brings them back', async () => {
  const factor = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0);
  const press = (keyCode: string) =>
    app.evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const)
        contents?.sendInputEvent({ type, keyCode: key, modifiers: ['control'] });
    }, keyCode);
  for (let turn = 0; turn < 8; turn += 1) await press('=');
  await expect.poll(factor).toBeCloseTo(2);
  await press('-');
  await expect.poll(factor).toBeCloseTo(1.75);
  await press('0');
  await expect.poll(factor).toBeCloseTo(1);
});

test('a second start of the same data folder ends, and the first window stays', () => {
  const second = spawnSync(electronBinary(), ['.', ...machineArguments()], {
    cwd: root,
    timeout: 20_000,
    env: { ...process.env, KIEM_PHIEU_DATA: data },
  });
  expect(second.status).toBe(0);
});
