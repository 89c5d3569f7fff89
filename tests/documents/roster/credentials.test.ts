// The credentials report as page, word-processor file, workbook and picture: one set of words and figures in all of them.

import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Congress } from '../../../core/congress/congress.ts';
import { credentialsOf } from '../../../core/credentials/credentials.ts';
import { credentialsPaper } from '../../../core/credentials/credentials-paper.ts';
import { factsOf } from '../../../core/list/reading.ts';
import { emptyRoster } from '../../../core/roster/roster.ts';
import { withNumbers } from '../../../core/roster/take-over.ts';
import { credentialsPictureHtml } from '../../../electron/documents/html/credentials-picture.ts';
import { paperDocx } from '../../../electron/documents/docx/paper-docx.ts';
import { paperHtml } from '../../../electron/documents/html/paper-html.ts';
import { readWorkbook } from '../../../electron/documents/xlsx/read-workbook.ts';
import { resultWorkbook } from '../../../electron/documents/xlsx/result-workbook.ts';
import { rosterTemplate } from '../../../electron/documents/xlsx/roster-template.ts';
import { rosterPhrases } from '../../../electron/services/output/roster-words.ts';
import { rowsOf } from '../../../scripts/samples/delegates.ts';
import { absent, imported, rosterAfter } from '../../unit/roster/rosters.ts';
import { partsOf } from '../archive-text.ts';
import { rosterOfRows } from '../../fixtures/read-rows.ts';

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
const phrases = rosterPhrases('vi');
const list = rosterOfRows(rowsOf(60, 2), congress.date);
const roster = rosterAfter(
  imported(...withNumbers(emptyRoster, factsOf(list.people), 'add')),
  absent(60, 'official-delegate-absent-throughout-no-alternate'),
  { kind: 'awaited-are-present' },
);
const credentials = credentialsOf(roster, 'present', congress.date);
const paper = credentialsPaper({ congress, credentials, phrases, takenAt: '2025-10-15T08:40:00+07:00' });
const sentences = [
  'Tổng số đại biểu chính thức được triệu tập: 60 đồng chí.',
  'Có mặt: 59 đồng chí, đạt 98,33% số được triệu tập.',
  'T/M BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU',
];

describe('the report', () => {
  test('as a page says its sentences, and that it is a rehearsal', () => {
    const html = paperHtml(paper);
    for (const sentence of [...sentences, 'DIỄN TẬP']) expect(html).toContain(sentence);
  });

  test('as a word-processor file says the same, the same bytes each time', async () => {
    const bytes = await paperDocx(paper);
    const words = partsOf(bytes)
      .text('word/document.xml')
      .replaceAll(/<[^>]*>/gu, '');
    for (const sentence of sentences) expect(words).toContain(sentence);
    expect(Buffer.from(await paperDocx(paper)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('as a workbook has numbers that can be reckoned with, adding up in every topic', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(
      Buffer.from(await resultWorkbook(paper)) as unknown as Parameters<typeof workbook.xlsx.load>[0],
    );
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Cơ cấu', 'Theo đoàn', 'Vắng mặt']);
    const sums = new Map<string, number>();
    workbook.getWorksheet('Cơ cấu')?.eachRow((row, number) => {
      const [topic, count] = [row.getCell(1).text, row.getCell(3).value];
      if (number > 3 && typeof count === 'number') sums.set(topic, (sums.get(topic) ?? 0) + count);
    });
    expect([...sums.keys()]).toEqual([
      'Giới tính',
      'Độ tuổi',
      'Dân tộc',
      'Tôn giáo',
      'Trình độ chuyên môn',
      'Trình độ lý luận chính trị',
      'Tuổi Đảng',
      'Cách thành đại biểu',
    ]);
    for (const [topic, sum] of sums) expect(sum, topic).toBe(59);
  });

  test('as a picture shows the figures large, and no more lines of a topic than the hall can read', () => {
    const html = credentialsPictureHtml({ congress, credentials, phrases });
    for (const text of ['<b>60</b>', '<b>59</b>', '98,33%', 'DIỄN TẬP']) expect(html).toContain(text);
    for (const topic of html.split('<section>').slice(1))
      expect(topic.match(/<tr>/gu)?.length ?? 0).toBeLessThanOrEqual(6);
  });

  test('writes what people typed as text', () => {
    const hostile = rosterAfter(
      imported({
        ...(list.people[0]?.facts ?? never()),
        fullName: 'An <img src=x>',
        delegation: '<b>Đoàn</b>',
        ethnicity: '<script>',
        number: 1,
      }),
      { kind: 'awaited-are-present' },
    );
    const figures = credentialsOf(hostile, 'present', congress.date);
    for (const html of [
      paperHtml(credentialsPaper({ congress, credentials: figures, phrases, takenAt: congress.date })),
      credentialsPictureHtml({ congress, credentials: figures, phrases }),
    ]) {
      expect(html).not.toContain('<img');
      expect(html).not.toContain('<script>');
    }
  });
});

test('the empty list that the program gives out is understood column by column', async () => {
  const sheets = await readWorkbook('mau.xlsx', await rosterTemplate(phrases));
  if (!sheets.ok) throw new Error(sheets.error.code);
  const filled = rosterOfRows(
    [
      ...(sheets.value[0]?.rows ?? []),
      [
        '1',
        'Lê Văn An',
        'Nam',
        '01/02/1980',
        'Kinh',
        'Không',
        '03/02/2005',
        '12/12',
        'Đại học',
        'Cao cấp',
        'Bí thư',
        'Đoàn A',
        'Chính thức',
        'x',
        '012345',
      ],
    ],
    congress.date,
  );
  expect(filled.findings).toEqual([]);
  expect(filled.people[0]?.facts).toMatchObject({
    education: 'bachelor',
    theory: 'advanced',
    appointment: 'ex-officio',
    cardNumber: '012345',
    schooling: '12/12',
  });
});

function never(): never {
  throw new Error('the list has somebody');
}
