// An empty list of delegates as a workbook, with the columns that the program understands and one line of how to fill it.

import exceljs from 'exceljs';
import type { Phrases } from '../../../core/paper/phrases.ts';

/** Column, width in characters, and what may stand in it. */
const columns = [
  ['STT', 6, ''],
  ['Họ và tên', 28, ''],
  ['Giới tính', 10, 'Nam, Nữ'],
  ['Ngày sinh', 13, 'ngày/tháng/năm'],
  ['Dân tộc', 11, ''],
  ['Tôn giáo', 11, 'Không nếu không theo'],
  ['Ngày vào Đảng', 13, 'ngày/tháng/năm'],
  ['Học vấn', 9, '12/12'],
  ['Trình độ chuyên môn', 14, 'Đại học, Thạc sĩ …'],
  ['Lý luận chính trị', 14, 'Cử nhân, Cao cấp, Trung cấp, Sơ cấp'],
  ['Chức vụ', 30, ''],
  ['Đoàn, đơn vị', 30, ''],
  ['Chính thức, dự khuyết', 14, 'Chính thức, Dự khuyết'],
  ['Đương nhiên', 11, 'x nếu là đại biểu đương nhiên'],
  ['Số thẻ', 14, 'viết như chữ, giữ số 0 ở đầu'],
] as const;

/** Rows that are made ready to be filled in. */
const readyRows = 2000;

/** The bytes of the workbook. Dates and card numbers are columns of text, so that nothing is turned into something else. */
export async function rosterTemplate(phrases: Phrases): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const worksheet = workbook.addWorksheet(phrases.say('template.sheet'), { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const [index, [heading, width, note]] of columns.entries()) {
    const column = worksheet.getColumn(index + 1);
    column.width = width;
    column.numFmt = '@';
    const cell = worksheet.getCell(1, index + 1);
    cell.value = heading;
    cell.font = { bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    if (note !== '') cell.note = note;
  }
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: readyRows, column: columns.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
