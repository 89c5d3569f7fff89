// Devices in the real window: recorded devices are plugged in, tested and pulled out; a keyboard scanner types, and a
// person types between the scans.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { openApp } from '../../scripts/main-job/open-app.ts';
import { scannerKeys } from './type-like-a-scanner.ts';

const root = path.resolve(import.meta.dirname, '../..');
const recordings = path.join(root, 'tests/fixtures/hid');

let folder = '';
let app: ElectronApplication;
let page: Page;

test.describe.configure({ mode: 'serial' });

const plugged = (name: string): string => path.join(folder, 'devices', `${name}.json`);
const plug = (name: string): void => {
  fs.copyFileSync(path.join(recordings, name, 'recording.json'), plugged(name));
};

/** The same reports, said long enough after the device was opened for a person to start the test. */
function plugSlowly(name: string, delay: number): void {
  const recording = JSON.parse(fs.readFileSync(path.join(recordings, name, 'recording.json'), 'utf8')) as {
    readonly events: readonly { readonly at: number }[];
  };
  fs.writeFileSync(
    plugged(name),
    JSON.stringify({ ...recording, events: recording.events.map((event) => ({ ...event, at: event.at + delay })) }),
  );
}

async function picture(name: string): Promise<void> {
  const shots = process.env['KIEM_PHIEU_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${name}.png`) });
}

test.beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'devices-'));
  fs.mkdirSync(path.join(folder, 'devices'));
  const profile = JSON.parse(
    fs.readFileSync(path.join(root, 'resources/devices/profiles/sample-numbered-bits.json'), 'utf8'),
  ) as object;
  fs.mkdirSync(path.join(folder, 'save'));
  fs.writeFileSync(
    path.join(folder, 'save', 'reader.json'),
    JSON.stringify({ ...profile, id: 'hall-reader', name: 'Máy đọc dấu của hội trường' }),
  );
  plug('hid-pos-one-report');
  ({ app, page } = await openApp({
    KIEM_PHIEU_DATA: path.join(folder, 'data'),
    KIEM_PHIEU_DEVICES: path.join(folder, 'devices'),
    KIEM_PHIEU_SAVE_TO: path.join(folder, 'save'),
  }));
});
test.afterAll(async () => {
  await app.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a scanner that is plugged in is found, named and ready', async () => {
  await page.getByRole('button', { name: 'Xem và thử thiết bị' }).click();
  await expect(page.getByRole('row', { name: /HID POS scanner/u })).toContainText('sẵn sàng');
  await expect(page.getByRole('row', { name: /HID POS scanner/u })).toContainText('theo bản tự mô tả của máy');
  await picture('devices-found');
});

test('a profile file that is added serves a mark-sense reader; its test shows raw reports and the marks', async () => {
  await page.getByRole('button', { name: 'Thêm tệp mô tả…' }).click();
  await expect(page.getByText('Máy đọc dấu của hội trường')).toBeVisible();
  plugSlowly('marks-numbered', 4000);
  const row = page.getByRole('row', { name: /Mark-sense 1/u });
  await expect(row).toContainText('sẵn sàng', { timeout: 10_000 });
  await expect(row).toContainText('Máy đọc dấu của hội trường');
  await row.getByRole('button', { name: 'Thử đọc' }).click();
  const reports = page.getByRole('list', { name: 'Báo cáo của thiết bị' });
  await expect(reports.getByText(/^01 01 03 01 4b 50 00 07 00 01/u)).toBeVisible({ timeout: 10_000 });
  await expect(
    reports.getByText('Đọc theo lối gạch tên: 3 (gạch) · 22 (gạch) · 31 (gạch)', { exact: false }),
  ).toBeVisible();
  await picture('devices-test');
});

test("the test is written down with the tester's name, and stands in the table", async () => {
  await page
    .getByRole('region', { name: /Đọc thử/u })
    .getByRole('textbox', { name: 'Người thử' })
    .fill('Trần Văn Kỹ');
  await page.getByRole('button', { name: 'Ghi là đã thử' }).click();
  await expect(page.getByText('Đã ghi vào sổ thử của máy này')).toBeVisible();
  await expect(page.getByRole('row', { name: /Mark-sense 1/u }).first()).toContainText('Trần Văn Kỹ');
  const kept = JSON.parse(fs.readFileSync(path.join(folder, 'data/devices/machine-devices.json'), 'utf8')) as {
    readonly tests: readonly { readonly by: string; readonly read: number }[];
  };
  expect(kept.tests).toMatchObject([{ by: 'Trần Văn Kỹ', driver: 'mark-sense' }]);
  expect(JSON.stringify(kept)).not.toContain('gạch');
  await picture('devices-recorded');
});

test('a device that is pulled out goes from the table, its test says so', async () => {
  fs.rmSync(plugged('marks-numbered'));
  await expect(page.getByText('Thiết bị đang thử đã bị rút ra')).toBeVisible({ timeout: 10_000 });
  await page.getByRole('button', { name: 'Thôi thử' }).click();
});

test('no key of a scan lands in a field, and no key of a person is lost', async () => {
  await page.getByRole('region', { name: 'Máy quét kiểu bàn phím' }).getByRole('button', { name: 'Thử đọc' }).click();
  const field = page.getByRole('textbox', { name: 'Ô để thử' });
  await field.focus();
  const scanner = await scannerKeys(page);
  await page.keyboard.type('Dong chi ', { delay: 60 });
  await scanner.scan('KP7Q-00417');
  await page.keyboard.type('so 12', { delay: 60 });
  await scanner.scan('KP7Q-00418', 1);
  await scanner.scan('KP7Q-00419', 20);
  await page.keyboard.press('Backspace');
  const heard = page.getByRole('list', { name: 'Mã đã nghe' });
  await expect(heard.getByRole('listitem')).toHaveText([/KP7Q-00419/u, /KP7Q-00418/u, /KP7Q-00417/u]);
  await expect(field).toHaveValue('Dong chi so 1');
  await expect(field).toBeFocused();
  await picture('devices-wedge');
});

test('undo, caret and length of a field stay its own', async () => {
  const prefix = page.getByRole('textbox', { name: 'Ký tự máy quét gửi trước mỗi mã' });
  await prefix.focus();
  await page.keyboard.type('~!', { delay: 80 });
  await expect(prefix).toHaveValue('~');
  await page.keyboard.press('Backspace');
  await expect(prefix).toHaveValue('');
  const field = page.getByRole('textbox', { name: 'Ô để thử' });
  await field.focus();
  await page.keyboard.press('Home');
  await page.keyboard.type('A', { delay: 60 });
  await expect(field).toHaveValue('ADong chi so 1');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('Dong chi so 1');
});

test('once a keyboard scanner is recorded, its codes land in no field of any screen', async () => {
  await page
    .getByRole('region', { name: 'Máy quét kiểu bàn phím' })
    .getByRole('textbox', { name: 'Người thử' })
    .fill('Trần Văn Kỹ');
  await page
    .getByRole('region', { name: 'Máy quét kiểu bàn phím' })
    .getByRole('button', { name: 'Ghi là đã thử' })
    .click();
  await expect(page.getByRole('row', { name: /Máy quét kiểu bàn phím/u })).toContainText('Trần Văn Kỹ');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lập mới' }).click();
  const field = page.getByRole('textbox').first();
  await field.focus();
  const before = await field.inputValue();
  const scanner = await scannerKeys(page);
  await page.keyboard.type('x', { delay: 60 });
  await scanner.scan('KP7Q-00417');
  await page.keyboard.type('y', { delay: 60 });
  await expect(page.getByText('Màn hình này không dùng máy quét; mã vừa quét đã được bỏ qua.')).toBeVisible();
  await expect(field).toHaveValue(`${before}xy`);
  await picture('devices-elsewhere');
});
