// Badges: a sheet of eight, from which a reader gets the codes back as they are scanned at the door.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { badgeCode, congressTag, groupedBadgeCode } from '../../../core/roster/badge-code.ts';
import type { Congress } from '../../../core/congress/congress.ts';
import { badgesPdf } from '../../../electron/documents/html/badges.ts';
import { rosterPhrases } from '../../../electron/services/output/roster-words.ts';
import { installedFonts } from '../../../electron/services/ballots/ballot-fonts.ts';
import { delegate } from '../../unit/roster/rosters.ts';

const congress: Congress = {
  purpose: 'rehearsal',
  organisation: 'Đảng bộ tỉnh Lam Sơn',
  superior: '',
  level: 'province',
  meeting: 'delegates-congress',
  title: 'Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX',
  term: '2025 – 2030',
  place: 'Lam Sơn',
  date: '2025-10-15',
  time: '08:30',
  ruleSet: '190-QD-TW',
};
const tag = congressTag('a congress');
const people = Array.from({ length: 10 }, (_, index) =>
  delegate(index * 1111 + 1, {
    fullName: index === 3 ? 'Công Tằng Tôn Nữ Hoàng Nguyễn Thị Phương Quỳnh Trang' : 'Nguyễn Thị Hạnh',
    delegation:
      index === 4
        ? `Đoàn đại biểu Đảng bộ ${'các cơ quan Đảng, Mặt trận Tổ quốc, các tổ chức chính trị – xã hội và '.repeat(2)}tỉnh Lam Sơn`
        : 'Đoàn Đảng bộ xã Suối Ngàn',
  }),
);

const sheet = { folder: '', pages: '', text: '' };

beforeAll(async () => {
  prepareZXingModule({
    overrides: {
      wasmBinary: Uint8Array.from(
        readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
      ).buffer,
    },
  });
  sheet.folder = mkdtempSync(path.join(tmpdir(), 'badges-'));
  const file = path.join(sheet.folder, 'badges.pdf');
  writeFileSync(
    file,
    await badgesPdf({ congress, tag, delegates: people, phrases: rosterPhrases('vi'), fonts: installedFonts() }),
  );
  const drawn = spawnSync('pdftoppm', ['-png', '-gray', '-r', '150', file, path.join(sheet.folder, 'page')]);
  expect(drawn.status).toBe(0);
  sheet.text = spawnSync('pdftotext', ['-layout', file, '-']).stdout.toString();
  sheet.pages = spawnSync('pdfinfo', [file]).stdout.toString();
});
afterAll(() => {
  rmSync(sheet.folder, { recursive: true });
});

describe('ten badges', () => {
  test('stand on two sheets of A4', () => {
    expect(sheet.pages).toMatch(/Pages:\s+2/u);
    expect(sheet.pages).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/u);
  });

  test('carry name, delegation, standing and number in words', () => {
    for (const words of [
      'Nguyễn Thị Hạnh',
      'Đoàn Đảng bộ xã Suối Ngàn',
      'ĐẠI BIỂU CHÍNH THỨC',
      'Số 1112',
      'DIỄN TẬP',
      groupedBadgeCode(badgeCode(tag, 1)),
    ])
      expect(sheet.text).toContain(words);
  });

  test('are read by a scanner, each with its own code', async () => {
    const read = await Promise.all(
      [1, 2].map((page) =>
        readBarcodes(new Uint8Array(readFileSync(path.join(sheet.folder, `page-${page}.png`))), {
          formats: ['Code128'],
          tryHarder: true,
          maxNumberOfSymbols: 20,
        }),
      ),
    );
    expect(
      read
        .flat()
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(people.map(({ number }) => badgeCode(tag, number)).toSorted());
  });
});

test('two thousand badges are made, the same bytes each time', async () => {
  const order = {
    congress,
    tag,
    delegates: Array.from({ length: 2000 }, (_, index) => delegate(index + 1)),
    phrases: rosterPhrases('vi'),
    fonts: installedFonts(),
  };
  const first = await badgesPdf(order);
  expect(
    Buffer.from(await badgesPdf({ ...order, delegates: people })).equals(
      Buffer.from(await badgesPdf({ ...order, delegates: people })),
    ),
  ).toBe(true);
  expect(first.byteLength).toBeGreaterThan(100_000);
});
