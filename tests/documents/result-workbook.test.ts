import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../electron/documents/xlsx/read-workbook.ts';
import { resultWorkbook } from '../../electron/documents/xlsx/result-workbook.ts';
import { hostileMinutes, minutesOfList, minutesOfOne } from './sample-papers.ts';

const opened = async (bytes: Uint8Array): Promise<exceljs.Workbook> => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
};

describe('the workbook of a result', () => {
  it('has its sheets, with votes as numbers and shares as percentages', async () => {
    const workbook = await opened(await resultWorkbook(minutesOfList(63)));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Kết quả',
      'Trúng cử',
      'Số liệu',
      'Phiếu',
      'Giải thích',
    ]);
    const votes = workbook.getWorksheet('Kết quả');
    expect(votes?.getRow(4).values).toEqual([undefined, 1, 'Nguyễn Thị Kim Người Thứ 1', 397, 0.9925, 1, 'x']);
    expect(votes?.getCell('D4').numFmt).toBe('0.00%');
    expect(votes?.getCell('C4').numFmt).toBe('#,##0');
    expect(votes?.getCell('B66').value).toBe('Nguyễn Thị Kim Người Thứ 63');
  });

  it('keeps the head in view and on every printed page', async () => {
    const workbook = await opened(await resultWorkbook(minutesOfList(63)));
    for (const worksheet of workbook.worksheets) {
      expect(worksheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
      expect(worksheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'portrait',
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '3:3',
      });
      expect(worksheet.columns.every(({ width }) => (width ?? 0) >= 6)).toBe(true);
    }
  });

  it('says in the header of each page that it is a rehearsal', async () => {
    const rehearsal = await opened(await resultWorkbook(minutesOfList(20)));
    const real = await opened(await resultWorkbook(minutesOfOne()));
    expect(rehearsal.worksheets.every(({ headerFooter }) => headerFooter.oddHeader === '&CDIỄN TẬP')).toBe(true);
    expect(real.worksheets.some(({ headerFooter }) => headerFooter.oddHeader?.includes('DIỄN TẬP'))).toBe(false);
  });

  it('is the same bytes for the same paper', async () => {
    const [first, second] = [await resultWorkbook(minutesOfList(63)), await resultWorkbook(minutesOfList(63))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('keeps what people typed as text, never as a formula', async () => {
    const workbook = await opened(await resultWorkbook(hostileMinutes()));
    expect(workbook.worksheets[0]?.getCell('B4').value).toBe('<script>alert("x")</script> & \'q\' ]]> <b>');
    for (const worksheet of workbook.worksheets)
      worksheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeFalsy()));
  });

  it('is read back by our own reader', async () => {
    const sheets = await readWorkbook('ket-qua.xlsx', await resultWorkbook(minutesOfOne()));
    expect(sheets.ok && sheets.value[0]?.rows[3]).toEqual([
      '1',
      'Hoàng Thị Kim Ngân',
      '17',
      '0.8095',
      '4',
      '0.1905',
      'x',
    ]);
  });
});
