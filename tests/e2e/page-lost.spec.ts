// The page's process is killed with names struck on a ballot that is not saved: the page comes back, says that this ballot
// was emptied, and takes no key before somebody has read it.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { startCounting } from '../../scripts/main-job/start-counting.ts';
import { words } from '../../scripts/main-job/words.ts';
import { pictures } from './look.ts';

test.setTimeout(240_000);

let data = '';
let open: OpenApp;

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'page-lost-'));
  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAMPLE: 'province' });
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

/** What an expression in the page comes to; asked through the program, for the driver of the test has lost the page, too. */
const inPage = (expression: string): Promise<string> =>
  open.app.evaluate(async ({ BrowserWindow }, asked) => {
    // A page that is gone just then never answers: it is asked again.
    const gone = new Promise<string>((resolve) => {
      setTimeout(resolve, 2_000, 'no page');
    });
    const answer = BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript(asked)
      .then(String, () => 'no page');
    return Promise.race([answer ?? 'no page', gone]);
  }, expression);

const said = (): Promise<string> => inPage("document.querySelector('[role=alertdialog]')?.textContent ?? ''");

test('a ballot that was emptied by a lost page is named, and keyed again from the start', async () => {
  const { page, app } = open;
  await page
    .getByRole('button', { name: words('verb.count'), exact: true })
    .first()
    .press('Enter');
  await startCounting(page);
  for (const key of ['9', '8']) await page.keyboard.press(key);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(said, { timeout: 60_000 }).toContain('F.595');
  expect(await said()).toMatch(/phiếu số 1\b.*Nhập lại/u);
  if (pictures !== undefined) {
    await inPage('new Promise((resolve) => { setTimeout(resolve, 1500); })');
    const png = await app.evaluate(async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
    );
    fs.writeFileSync(path.join(pictures, 'page-lost.png'), Buffer.from(png ?? '', 'base64'));
  }
  expect(fs.readFileSync(path.join(data, 'log/kiem-phieu.log'), 'utf8')).toContain('"event":"page-gone"');
  await inPage("document.querySelector('[role=alertdialog] button').click()");
  await expect.poll(said).toBe('');
});
