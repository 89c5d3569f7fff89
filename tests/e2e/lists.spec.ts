// Lists as offices keep them, offered to the real window and decided by keys alone: an old font that is converted, a
// workbook with a sheet for each delegation, a pasted list that asks something.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { FileChooser } from '@playwright/test';
import exceljs from 'exceljs';
import lists from '../../resources/locales/ui-lists.vi.json' with { type: 'json' };
import roster from '../../resources/locales/ui-roster.vi.json' with { type: 'json' };
import { ask, openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { words } from '../../scripts/main-job/words.ts';
import { electronBinary, machineArguments } from '../../scripts/electron.ts';
import { look } from './look.ts';

const cases = path.resolve(import.meta.dirname, '../fixtures/lists');
let data = '';
let open: OpenApp;

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

const { preview } = roster.roster;
const importButton = () => open.page.getByRole('button', { name: roster.roster.import, exact: true });
const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => open.page.keyboard.press(key)), Promise.resolve());

async function offer(file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const chosen = open.page.waitForEvent('filechooser');
  await importButton().press('Enter');
  await (await chosen).setFiles(file);
  await open.page.getByRole('region', { name: preview.title }).waitFor();
}

/** Two delegations as an office keeps them; the second has a day that there never was. */
async function delegations(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const table = (name: string, people: readonly (readonly string[])[]): exceljs.Worksheet => {
    const sheet = book.addWorksheet(name);
    sheet.addRows([
      ['ĐẢNG BỘ TỈNH LAM SƠN'],
      ['DANH SÁCH ĐẠI BIỂU'],
      ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ'],
      ['I', `Đoàn đại biểu xã ${name}`],
      ...people.map((person, index) => [String(index + 1), ...person]),
      ['', 'Cộng: 3 đồng chí'],
      ['', 'NGƯỜI LẬP BIỂU', '', '', 'TM. BAN THƯỜNG VỤ'],
      ['', 'Lê Thị Lập', '', '', 'Hoàng Văn Ký'],
    ]);
    return sheet;
  };
  const first = table('An Bình', [
    ['Nguyễn Văn An', '01/02/1970', 'Nam', 'Bí thư'],
    ['Trần Thị Bình', '03/04/1971', 'Nữ', 'Phó Bí thư'],
    ['Lê Văn Cường', '05/06/1972', 'Nam', 'Ủy viên'],
  ]);
  first.getRow(6).hidden = true;
  table('Vân Đồn', [['Phạm Văn Dũng', '30/02/1973', 'Nam', 'Bí thư']]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'lists-'));
  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAVE_TO: data });
  await ask(open.page, 'congress:create', {
    congress: {
      purpose: 'rehearsal',
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
  await ask(open.page, 'contest:save', {
    contest: {
      id: null,
      title: 'Bầu Ban Chấp hành',
      office: 'committee',
      ballotForm: 'surplus',
      marking: 'strike',
      seats: 3,
      round: 'first',
      candidates: [],
    },
  });
  await open.page.reload();
  await open.page.waitForSelector('main h1');
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

const goTo = (name: string): Promise<void> =>
  open.page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(name, 'u') })
    .click();

test('an old font is named and converted on request, every cell in view; Esc puts the list away', async () => {
  await goTo(roster.roster['work-name']['delegates-congress']);
  await offer(path.join(cases, 'roster-vni.xlsx'));
  await expect(open.page.getByRole('cell', { name: 'Nguyeãn Vaên An' })).toBeVisible();
  await expect(open.page.getByRole('cell', { name: 'Nguyễn Văn An' })).toBeVisible();
  await look(open, 'lists-old-font');
  const convert = open.page.getByRole('radio', { name: lists.lists.convert.replace('{{font}}', lists.lists.font.vni) });
  await convert.focus();
  await press('Space');
  await expect(open.page.getByRole('button', { name: preview.take.replace('{{count}}', '4') })).toBeEnabled();
  await expect(convert).toBeFocused();
  await press('Escape');
  await expect(importButton()).toBeFocused();
});

test('a sheet for each delegation: told what it is, chosen by keys, refused by row and column, and taken', async () => {
  const { page } = open;
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await offer({ name: 'doan.xlsx', mimeType, buffer: await delegations() });
  await expect(
    page.getByText('3 người; 2 dòng tên bảng, 1 dòng tiêu đề, 1 đề mục, 1 dòng cộng, 2 dòng chữ ký.'),
  ).toBeVisible();
  await expect(page.getByText(/^W\.857/u)).toBeVisible();
  await look(open, 'lists-office');
  const sheets = page.getByRole('button', { name: new RegExp(lists.lists.sheet, 'u') });
  await sheets.focus();
  const choices = page.getByRole('listbox');
  await press('Enter');
  await choices.waitFor();
  await press('ArrowDown', 'Enter');
  await expect(page.getByText(/^F\.807.*Dòng 5, cột C “Ngày sinh”: “30\/02\/1973”/u)).toBeVisible();
  await expect(sheets).toBeFocused();
  await look(open, 'lists-refused');
  await sheets.focus();
  await press('Enter');
  await choices.waitFor();
  await press('Escape');
  await choices.waitFor({ state: 'hidden' });
  // Esc closed the choices, and not what lies under them.
  await expect(sheets).toBeFocused();
  await press('Enter');
  await choices.waitFor();
  await press('ArrowUp', 'Enter');
  const take = page.getByRole('button', { name: preview.take.replace('{{count}}', '3') });
  await take.focus();
  await press('Enter');
  await expect(importButton()).toBeVisible();
  const { people } = await ask(page, 'roster:read', {});
  expect(people.map(({ delegate }) => [delegate.fullName, delegate.delegation])).toEqual([
    ['Nguyễn Văn An', 'Đoàn đại biểu xã An Bình'],
    ['Trần Thị Bình', 'Đoàn đại biểu xã An Bình'],
    ['Lê Văn Cường', 'Đoàn đại biểu xã An Bình'],
  ]);
});

test('a pasted list of candidates asks, is answered by keys, and stands in ballot order', async () => {
  const { page } = open;
  await goTo(words('task.list'));
  await page.getByRole('region', { name: words('list.names') }).waitFor();
  const pasted =
    "TT\tHọ và tên\tNăm sinh\nI\tNhân sự tái cử\t\n1\tĐỗ Văn Gia\t1970\n2\tK'Mák\t1980\n3\tTS. Bùi Thị An\t1975\n\tTổng cộng: 3\t";
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
  const take = page.getByRole('button', { name: words('paste.take', { count: 3 }) });
  await expect(take).toBeDisabled();
  const answered = page.getByRole('checkbox', { name: lists.lists.answered });
  await expect(answered).toBeFocused();
  await look(open, 'lists-candidates');
  await answered.focus();
  await press('Space', 'Tab');
  await expect(take).toBeFocused();
  await press('Enter');
  await page.getByRole('region', { name: words('freeze.title') }).waitFor();
  const [contest] = (await ask(page, 'congress:view', {})).contests;
  expect(contest?.contest.candidates.map(({ fullName }) => fullName)).toEqual(['Bùi Thị An', 'Đỗ Văn Gia', "K'Mák"]);
});

test('the program itself says as JSON what it understands, without a window', () => {
  const words = [
    '--read-list',
    '--as',
    'roster',
    '--date',
    '2025-10-15',
    path.join(cases, 'groups-official-alternate.xlsx'),
  ];
  const run = (end: readonly string[]) =>
    spawnSync(electronBinary(), ['.', ...machineArguments(), ...end], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });
  const { status, stdout } = run(words);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'kiem-phieu/list@1', as: 'roster', people: [{}, {}, {}, {}] });
  expect(run(words.slice(0, -1))).toMatchObject({ status: 2, stdout: '' });
});
