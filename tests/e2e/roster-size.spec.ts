// 2,000 delegates in the real window: the roster and the door are opened, searched, scrolled and scanned at. How soon each
// key is answered depends on the machine: the times are written down with the test and have no limit here. What keeps
// them short on every machine is held: only the lines in view are drawn. KIEM_PHIEU_PICTURES names a folder for pictures.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { badgeCode, congressTag } from '../../core/roster/badge-code.ts';
import screens from '../../resources/locales/ui-roster.vi.json' with { type: 'json' };
import { ask, openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { heading, rowOf } from '../../scripts/samples/delegates.ts';
import { offerFile } from './excel-list.ts';
import { scannerKeys } from './type-like-a-scanner.ts';

const people = 2000;
/** A window 768 high shows some 20 lines; a list that draws no more than these does not grow with its people. */
const linesDrawn = 100;
/** Milliseconds between two keys of somebody who types fast. */
const pace = 120;
const pictures = process.env['KIEM_PHIEU_PICTURES'];
const { roster, 'check-in': door } = screens;

let data = '';
let open: OpenApp;
let congressId = '';

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const workLine = (name: string): Locator =>
  open.page.getByRole('navigation').getByRole('button', { name: new RegExp(name, 'u') });

async function picture(name: string): Promise<void> {
  if (pictures === undefined) return;
  const png = await open.app.evaluate(
    async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64') ?? '',
  );
  fs.writeFileSync(path.join(pictures, `${name}.png`), Buffer.from(png, 'base64'));
}

/**
 * The longest time from a key or a click to the picture that answers it, as the browser itself reckons it (Event Timing:
 * from the hardware's time stamp to the next paint, in steps of eight milliseconds), while `act` is done. Letters that the
 * guard of the door holds back for a moment count until they stand in their field, and a list counts until it has changed.
 */
async function slowest(act: () => Promise<void>): Promise<number> {
  const { page } = open;
  await page.evaluate(() => {
    const store = globalThis as unknown as { slowest: number; watching: PerformanceObserver; stop: AbortController };
    store.slowest = 0;
    store.stop = new AbortController();
    let pressed = 0;
    const given = { capture: true, signal: store.stop.signal };
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed = timeStamp;
      },
      given,
    );
    const list = document.querySelector('.people-lines');
    // Only while somebody types: a list that is scrolled puts itself in order once more when it has come to rest.
    const following = new MutationObserver(() => {
      if (document.activeElement instanceof HTMLInputElement)
        store.slowest = Math.max(store.slowest, performance.now() - pressed);
    });
    if (list !== null) following.observe(list, { childList: true, subtree: true, characterData: true });
    store.stop.signal.addEventListener('abort', () => {
      following.disconnect();
    });
    window.addEventListener(
      'input',
      () => {
        store.slowest = Math.max(store.slowest, performance.now() - pressed);
      },
      given,
    );
    store.watching = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) store.slowest = Math.max(store.slowest, duration);
    });
    store.watching.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await act();
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const store = globalThis as unknown as { slowest: number; watching: PerformanceObserver; stop: AbortController };
    store.stop.abort();
    for (const { duration } of store.watching.takeRecords()) store.slowest = Math.max(store.slowest, duration);
    store.watching.disconnect();
    return store.slowest;
  });
}

/** Written down with the test, so that a figure that creeps up is seen. */
function noted(what: string, milliseconds: number): void {
  test.info().annotations.push({ type: what, description: `${milliseconds.toFixed(0)} ms` });
  if (pictures !== undefined)
    fs.appendFileSync(path.join(pictures, 'roster-size.txt'), `${what}: ${milliseconds.toFixed(0)} ms\n`);
}

/** Milliseconds from pressing a line of the left list to the first picture with `selector` in it, in the window's own time. */
const opening = (name: string, selector: string): Promise<number> =>
  open.page.evaluate(
    async ([text, wanted]) => {
      const line = [...document.querySelectorAll<HTMLElement>('nav button')].find(({ innerText }) =>
        innerText.includes(text),
      );
      if (line === undefined) throw new Error(`no line ${text}`);
      const started = performance.now();
      line.click();
      while (document.querySelector(wanted) === null) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - started;
    },
    [name, selector] as const,
  );

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'roster-size-'));
  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAVE_TO: data });
  const view = await ask(open.page, 'congress:create', {
    congress: {
      purpose: 'real',
      organisation: 'Đảng bộ tỉnh Lam Sơn',
      superior: '',
      level: 'province',
      meeting: 'delegates-congress',
      title: 'Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX',
      term: '2025 – 2030',
      place: 'Lam Sơn',
      date: '2027-10-15',
      time: '08:00',
      ruleSet: '190-QD-TW',
    },
  });
  congressId = view.id;
  await open.page.reload();
  await open.page.waitForSelector('main h1');
  await workLine(roster['work-name']['delegates-congress']).click();
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

test('2,000 rows of Excel are understood and taken', async () => {
  const rows = [
    heading,
    ...Array.from({ length: people - 50 }, (_, index) => rowOf(index)),
    ...Array.from({ length: 50 }, (_, index) => rowOf(people - 50 + index, 'Dự khuyết')),
  ];
  await offerFile(open.page, 'hai-nghin.xlsx', rows);
  const take = open.page.getByRole('button', { name: roster.preview.take.replace('{{count}}', String(people)) });
  await expect(take).toBeVisible();
  const started = performance.now();
  await take.click();
  await expect(open.page.getByRole('status').getByText(`${people} người`)).toBeVisible();
  noted('2,000 taken', performance.now() - started);
  expect((await ask(open.page, 'roster:read', {})).people).toHaveLength(people);
  await picture('size-roster');
});

test('the roster is opened, searched and walked to its end, and a person recorded; only lines in view are drawn', async () => {
  const { page } = open;
  // The first visit of the door loads what the screen is made of; what is measured are later ones.
  await workLine(door.title).click();
  await page.locator('.door-answer').waitFor();
  noted('roster opened', await opening(roster['work-name']['delegates-congress'], '.people-line'));
  const rows = page.getByRole('grid').getByRole('row');
  const drawn = async (): Promise<number> => rows.count();
  expect(await drawn()).toBeLessThan(linesDrawn);
  const field = page.getByLabel(roster.search);
  await field.focus();
  noted(
    'search, slowest key',
    await slowest(async () => {
      await page.keyboard.type('nguyen thi', { delay: pace });
      for (let back = 0; back < 10; back += 1) await page.keyboard.press('Backspace', { delay: pace });
      await page.keyboard.type('1999', { delay: pace });
    }),
  );
  await expect(rows.first()).toContainText('1999');
  await picture('size-search');
  await field.fill('');
  await rows.first().focus();
  noted(
    'list, slowest key',
    await slowest(async () => {
      for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'PageDown', 'End']) await page.keyboard.press(key);
      await expect(rows.last()).toContainText(new RegExp(`(^|\\D)${people}(\\D|$)`, 'u'));
      expect(await drawn()).toBeLessThan(linesDrawn);
      for (const key of ['ArrowUp', 'Home']) await page.keyboard.press(key);
    }),
  );
  noted('a person opened', await slowest(() => page.keyboard.press('Enter')));
  noted(
    'a person recorded as present',
    await slowest(async () => {
      await page.getByRole('button', { name: roster.person['mark-present'], exact: true }).click();
      await expect(page.getByRole('region', { name: roster.person.presence })).toContainText(roster.presence.present);
    }),
  );
  await picture('size-person');
});

test('at the door a name that is typed and 40 badges are answered', async () => {
  const { page } = open;
  noted('door opened', await opening(door.title, '.door-answer'));
  const field = page.getByLabel(door.field);
  await field.focus();
  noted(
    'door, slowest key',
    await slowest(async () => {
      // At a person's pace: faster keys are a scanner's.
      await page.keyboard.type('nguyen', { delay: pace });
      await page.keyboard.press('Enter');
      await expect(page.getByRole('listbox', { name: door.choose })).toBeVisible();
    }),
  );
  await picture('size-door');
  await field.fill('');
  const scanner = await scannerKeys(page);
  const answer = page.locator('.door-answer');
  const times: number[] = [];
  for (let number = 1001; number <= 1040; number += 1) {
    const started = performance.now();
    await scanner.scan(badgeCode(congressTag(congressId), number));
    await expect(answer).toContainText(new RegExp(`Số\\s${number}$`, 'u'));
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  noted('badge, median', times[20] ?? 0);
  noted('badge, slowest', times[39] ?? 0);
});
