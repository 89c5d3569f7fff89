// Who sits at the keyboard, two members in place, a lock: through the window, and over its one channel.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { actsOfChannels } from '../../electron/services/powers/acts-of-channels.ts';
import { contract } from '../../electron/ipc/contract.ts';
import type { Bridge } from '../../electron/ipc/bridge.ts';
import { decideTogether } from '../../scripts/main-job/decide-together.ts';
import { ask, openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { startCounting, waitForBallots } from '../../scripts/main-job/start-counting.ts';
import { label, words } from '../../scripts/main-job/words.ts';
import { pictures } from './look.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

let data = '';
let open: OpenApp;

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'keyboard-'));
  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAMPLE: 'province' });
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

/** A picture of what lies over the screen at 100 and at 200 %, on the light and on the dark ground. */
async function shoot(name: string): Promise<void> {
  if (pictures === undefined) return;
  for (const theme of ['light', 'dark'])
    for (const zoom of [1, 2]) {
      await open.page.evaluate((ground) => {
        document.documentElement.dataset['theme'] = ground;
      }, theme);
      const png = await open.app.evaluate(async ({ BrowserWindow }, factor) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.webContents.setZoomFactor(factor);
        await new Promise((resolve) => {
          setTimeout(resolve, 500);
        });
        const picture = await window?.webContents.capturePage();
        window?.webContents.setZoomFactor(1);
        return picture?.toPNG().toString('base64');
      }, zoom);
      fs.writeFileSync(path.join(pictures, `${name}-${theme}-${zoom}00.png`), Buffer.from(png ?? '', 'base64'));
    }
  await open.page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light';
  });
}

/** The number of what the page is refused; "accepted" otherwise. */
const numberOf = (channel: string, input: object): Promise<string> =>
  open.page.evaluate(
    async ([name, message]) => {
      const { kiemPhieu } = globalThis as unknown as { kiemPhieu: Bridge };
      const answer = await kiemPhieu.call(name as never, message as never);
      return answer.ok ? 'accepted' : answer.error.number;
    },
    [channel, input] as const,
  );

const contestId = async (): Promise<string> =>
  (await ask(open.page, 'congress:view', {})).contests[0]?.contest.id ?? '';

test('somebody sits down in mid-count without losing the ballot that is being keyed', async () => {
  const { page } = open;
  await page
    .getByRole('button', { name: words('verb.count'), exact: true })
    .first()
    .press('Enter');
  await startCounting(page);
  await page.keyboard.press('7');
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog', { name: words('seat.title') })).toBeVisible();
  await shoot('seat-dialog');
  await page.getByLabel(label('seat.secret')).fill('1001');
  await page.keyboard.press('Enter');
  await expect(page.locator('.key-line')).toContainText('F10');
  await expect(page.locator('.typed')).toContainText('7');
});

test('a ballot ruled invalid by hand asks two members in place', async () => {
  const { page } = open;
  const before = (await ask(page, 'congress:view', {})).contests[0]?.count?.entered ?? 0;
  for (const key of ['*', '2', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog', { name: words('together.title') })).toBeVisible();
  await shoot('together-dialog');
  await decideTogether(page, ['1001', '1002']);
  await waitForBallots(page, before + 1);
});

test('one key locks: no name and no figure is to be seen, and the page is refused everything', async () => {
  const { page } = open;
  const id = await contestId();
  await page.keyboard.press('F10');
  await expect(page.getByRole('heading', { name: words('seat.locked') })).toBeVisible();
  await shoot('locked');
  expect(Object.keys(actsOfChannels).toSorted()).toEqual(Object.keys(contract).toSorted());
  expect(await numberOf('congress:view', {})).toBe('F.751');
  expect(await numberOf('count:ballot', { contestId: id, position: 1 })).toBe('F.751');
  expect(await numberOf('count:record', { contestId: id, position: 2, marks: 'k', defects: [] })).toBe('F.751');
  expect(await numberOf('congress:close', {})).toBe('F.751');
  await page.getByLabel(label('seat.secret')).fill('1001');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: words('seat.locked') })).toBeHidden();
});

test('a page reads no ballot of others, sets no secret, opens no count again alone', async () => {
  const id = await contestId();
  expect(await numberOf('keyboard:stand', {})).toBe('accepted');
  expect(await numberOf('count:ballot', { contestId: id, position: 1 })).toBe('F.755');
  expect(await numberOf('secret:renew', { memberId: 'm01', secret: '864200' })).toBe('F.755');
  expect(await numberOf('committee:remove', { memberId: 'm01' })).toBe('F.755');
  expect(await numberOf('count:reopen', { contestId: id, reason: 'x' })).toMatch(/^F\.425/u);
});
