// The native binding inside the real program: devices of this machine are looked for through node-hid, not through
// recordings, and the page says what is there. A machine without a HID device shows none; one that has some shows them.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, openApp } from '../../scripts/main-job/open-app.ts';

test("node-hid loads in the window's program, lists again and again, and is no problem to be told of", async () => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'binding-'));
  const { app, page } = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_DEVICES: '' });
  try {
    await page.getByRole('button', { name: 'Xem và thử thiết bị' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Thiết bị' })).toBeVisible();
    for (let round = 0; round < 20; round += 1) {
      const { problems, devices } = await ask(page, 'devices:state', {});
      expect(problems).toEqual([]);
      for (const { ids } of devices) expect(ids).toMatch(/^[0-9a-f]{4}:[0-9a-f]{4}$/u);
    }
    // A hub that polls on its own for longer than its pace still has nothing to complain of.
    await page.waitForTimeout(4500);
    expect((await ask(page, 'devices:state', {})).problems).toEqual([]);
  } finally {
    await app.close();
    fs.rmSync(data, { recursive: true, force: true });
  }
});
