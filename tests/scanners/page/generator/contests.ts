// Contests to print ballots for, with made-up names.

import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PrintKind } from '../../../../core/ballot-form/form-code.ts';
import type { Form } from '../../../../core/ballot-form/form.ts';
import type { PaperName } from '../../../../core/ballot-form/paper.ts';
import type { Contest, Marking } from '../../../../core/contest/contest.ts';
import { printForm } from '../../../../electron/documents/pdf/printed-form.ts';
import { installedFonts } from '../../../../electron/services/ballots/ballot-fonts.ts';
import { blankPages } from './ballot.ts';
import type { BlankPage } from './ballot.ts';
import { randomFrom } from './random.ts';
import { printedSheets } from './sheet.ts';

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
];
const middles = [
  'Văn',
  'Thị',
  'Hữu',
  'Đức',
  'Minh',
  'Quốc',
  'Thanh',
  'Ngọc',
  'Xuân',
  'Công',
  'Đình',
  'Thế',
  'Thị Kim',
  'Hồng',
];
const givens = [
  'An',
  'Ánh',
  'Bình',
  'Cường',
  'Dũng',
  'Đạt',
  'Giang',
  'Hà',
  'Hải',
  'Hiếu',
  'Hùng',
  'Hương',
  'Khánh',
  'Lan',
  'Linh',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Phong',
  'Quang',
  'Quỳnh',
  'Sơn',
  'Thảo',
  'Thắng',
  'Trang',
  'Tuấn',
  'Vinh',
  'Yến',
  'Ý',
];

/** The same number of names gives the same names. */
export function contestOf(names: number, marking: Marking, id = `${marking}-${names}`): Contest {
  const random = randomFrom(1000 + names);
  const isSingle = names === 1;
  return {
    id,
    title: isSingle
      ? 'Bầu Bí thư Tỉnh ủy khóa XIX, nhiệm kỳ 2025 – 2030'
      : 'Bầu Ban Chấp hành Đảng bộ tỉnh khóa XIX, nhiệm kỳ 2025 – 2030',
    office: isSingle ? 'secretary' : 'committee',
    ballotForm: isSingle ? 'single' : 'surplus',
    marking,
    seats: isSingle ? 1 : Math.max(1, Math.round(names * 0.85)),
    round: 'first',
    candidates: Array.from({ length: names }, (_, index) => ({
      id: `c${String(index + 1).padStart(3, '0')}`,
      fullName: `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`,
    })),
  };
}

export interface PrintedContest {
  readonly form: Form;
  readonly pdf: Uint8Array;
}

export async function printedContest(
  contest: Contest,
  paper: PaperName,
  print: PrintKind = 'ballot',
): Promise<PrintedContest> {
  const heading = {
    organisation: 'Đảng bộ tỉnh Lam Sơn',
    congress: 'Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX, nhiệm kỳ 2025 – 2030',
    term: '',
  };
  const printed = await printForm({ contest, heading, paper, print, fonts: installedFonts() });
  if (!printed.ok) throw new Error(`The list does not fit: ${printed.error.code}`);
  return printed.value;
}

/** Ballots ready to be filled in, drawn from the PDF. */
export function blanksOf({ form, pdf }: PrintedContest): readonly BlankPage[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'ballot-'));
  try {
    writeFileSync(path.join(folder, 'ballot.pdf'), pdf);
    return blankPages(form, printedSheets(path.join(folder, 'ballot.pdf')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
