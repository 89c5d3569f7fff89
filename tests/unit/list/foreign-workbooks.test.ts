// Workbooks by programs that share nothing with this one say what was written into them: openpyxl and XlsxWriter while the
// test runs, LibreOffice as it wrote them once.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readListFile } from '../../../electron/documents/lists/read-list-file.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/lists/foreign');
/** Debian's own, which has its packages. */
const python = '/usr/bin/python3';

const hasModule = (name: string): boolean => spawnSync(python, ['-c', `import ${name}`]).status === 0;
const missing = [
  ['openpyxl', 'python3-openpyxl'],
  ['xlsxwriter', 'python3-xlsxwriter'],
].filter(([name = '']) => !hasModule(name));
if (missing.length > 0)
  process.stderr.write(
    `foreign workbooks: skipped, for ${missing.map(([, name]) => name).join(', ')} are not installed\n`,
  );

let made = '';
beforeAll(() => {
  made = fs.mkdtempSync(path.join(os.tmpdir(), 'foreign-workbooks-'));
});
afterAll(() => {
  fs.rmSync(made, { recursive: true, force: true });
});

const read = (file: string) =>
  readListFile(
    { kind: 'file', name: path.basename(file), bytes: new Uint8Array(fs.readFileSync(file)) },
    { as: 'roster', day: '2025-10-15', encoding: 'detect', hidden: 'taken', sheet: null },
  );

/** Every person, every other row and everything that is asked or refused, as office_list.py has them. */
async function expectTheList(file: string): Promise<void> {
  const list = await read(file);
  if (!list.ok) throw new Error(`${list.error.number} ${list.error.code}`);
  const { sheet, otherSheets, people, notPeople, findings, state } = list.value;
  expect([sheet, otherSheets, state]).toEqual([
    'Danh sách (1)',
    [{ name: 'Bìa', people: 0, isHidden: false }],
    'clear',
  ]);
  expect(
    people.map(({ row, isHidden, facts: { fullName, birthDate, sex, position, delegation, cardNumber, standing } }) => [
      row,
      isHidden,
      fullName,
      birthDate,
      sex,
      position,
      delegation,
      cardNumber,
      standing,
    ]),
  ).toEqual([
    [
      4,
      false,
      'Nguyễn Văn Ấn',
      '1970-02-01',
      'male',
      'Bí thư Đảng ủy & Chủ tịch <HĐND>',
      'Đảng bộ xã “A”',
      '00123458',
      'official',
    ],
    [
      5,
      true,
      'Trần Thị Bình',
      '1904-01-02',
      'female',
      'Phó Bí thư Thường trực',
      'Đảng bộ xã “A”',
      '00123459',
      'official',
    ],
    [6, false, 'Đỗ Văn Cường', '1980', 'male', '', 'Đảng bộ xã “A”', '00123460', 'official'],
    [8, false, 'Lê Thị Yến', '1999-12-31', 'female', 'Ủy viên', 'Đảng bộ xã “A”', '00123461', 'alternate'],
  ]);
  expect(notPeople.map(({ row, kind }) => `${row} ${kind}`)).toEqual([
    '1 title',
    '2 title',
    '3 header',
    '7 group',
    '9 total',
    '10 signature',
    '11 signature',
  ]);
  expect(findings.some(({ number, figures }) => number === 'W.857' && figures['row'] === 5)).toBe(true);
}

describe.skipIf(missing.length > 0)('written while the test runs', () => {
  test.each([
    ['with_openpyxl.py', 'plain'],
    ['with_openpyxl.py', '1904'],
    ['with_openpyxl.py', 'iso-dates'],
    ['with_openpyxl.py', 'write-only'],
    ['with_xlsxwriter.py', 'plain'],
    ['with_xlsxwriter.py', '1904'],
    ['with_xlsxwriter.py', 'constant-memory'],
    ['with_xlsxwriter.py', 'zip64'],
    ['with_xlsxwriter.py', 'formulas'],
  ])('%s %s', async (script, manner) => {
    const out = path.join(made, `${script}-${manner}.xlsx`);
    const { status, stderr } = spawnSync(python, ['-B', script, manner, out], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    await expectTheList(out);
  });
});

describe('written by LibreOffice', () => {
  test.each(['by-libreoffice.xlsx', 'by-libreoffice-1904.xlsx', 'by-libreoffice-by-ods.xlsx'])('%s', async (file) => {
    await expectTheList(path.join(folder, file));
  });

  test.each([
    ['by-libreoffice.ods', 'F.710'],
    ['by-libreoffice.xls', 'F.703'],
  ])('%s is refused with what to do', async (file, number) => {
    const list = await read(path.join(folder, file));
    expect(list.ok ? null : list.error.number).toBe(number);
  });
});
