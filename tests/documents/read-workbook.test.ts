import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ListSheet } from '../../core/list/sheet/sheet.ts';
import { readWorkbook } from '../../electron/documents/xlsx/read-workbook.ts';
import { dateOfSerial, isDateFormat } from '../../electron/documents/xlsx/workbook-dates.ts';
import { archiveOf, workbookOf } from './workbook-maker.ts';

const sheetOf = async (bytes: Uint8Array): Promise<ListSheet> => {
  const sheets = await readWorkbook('danh-sach.xlsx', bytes);
  if (!sheets.ok) throw new Error(sheets.error.code);
  const visible = sheets.value.find(({ isHidden }) => !isHidden);
  if (visible === undefined) throw new Error('no sheet can be seen');
  return visible;
};

const rowsOf = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> => (await sheetOf(bytes)).rows;

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const sheets = await readWorkbook('danh-sach.xlsx', bytes);
  return sheets.ok ? 'read' : `${sheets.error.number} ${sheets.error.code}`;
};

const written = async (
  fill: (worksheet: exceljs.Worksheet, workbook: exceljs.Workbook) => void,
): Promise<Uint8Array> => {
  const workbook = new exceljs.Workbook();
  fill(workbook.addWorksheet('Danh sách'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

describe('a workbook from an office program', () => {
  it('gives texts, rich texts, numbers, results of formulas, links and errors as people see them', async () => {
    const bytes = await written((sheet) => {
      sheet.addRow(['TT', 'Họ và tên']);
      sheet.addRow([1, { richText: [{ text: 'Nguyễn ', font: { bold: true } }, { text: 'Văn A' }] }, 1.5, true]);
      sheet.addRow([
        { formula: 'A2+1', result: 2 },
        { formula: 'CONCAT("a")', result: 'Bí thư' },
        { error: '#N/A' },
        { text: 'liên kết', hyperlink: 'https://example.invalid' },
      ]);
    });
    expect(await rowsOf(bytes)).toEqual([
      ['TT', 'Họ và tên'],
      ['1', 'Nguyễn Văn A', '1.5', 'TRUE'],
      ['2', 'Bí thư', '', 'liên kết'],
    ]);
  });

  it('gives dates as ISO, whatever their format', async () => {
    const bytes = await written((sheet) => {
      for (const format of ['dd/mm/yyyy', '[$-42A]d" tháng "m" năm "yyyy;@', 'mmm-yy', 'dd/mm/yyyy hh:mm']) {
        const cell = sheet.addRow([new Date(Date.UTC(1976, 10, 24))]).getCell(1);
        cell.numFmt = format;
      }
      const number = sheet.addRow([28088]).getCell(1);
      number.numFmt = '#,##0 "đảng viên"';
    });
    expect(await rowsOf(bytes)).toEqual([['1976-11-24'], ['1976-11-24'], ['1976-11'], ['1976-11-24'], ['28088']]);
  });

  it('keeps blank rows between others, so that row numbers stay those people see', async () => {
    const bytes = await written((sheet) => {
      sheet.getCell('B2').value = 'tên';
      sheet.getCell('A5').value = 'cuối';
      sheet.getCell('C9').font = { bold: true };
    });
    expect(await rowsOf(bytes)).toEqual([[], ['', 'tên'], [], [], ['cuối']]);
  });

  it('is read from its first visible sheet', async () => {
    const bytes = await written((sheet, workbook) => {
      sheet.state = 'hidden';
      sheet.addRow(['ẩn']);
      workbook.addWorksheet('Hai').addRow(['thấy']);
    });
    expect(await rowsOf(bytes)).toEqual([['thấy']]);
  });

  it('may count its days from 1904', async () => {
    const bytes = await written((sheet, workbook) => {
      workbook.properties.date1904 = true;
      sheet.addRow([new Date(Date.UTC(1976, 10, 24))]).getCell(1).numFmt = 'dd/mm/yyyy';
    });
    expect(await rowsOf(bytes)).toEqual([['1976-11-24']]);
  });
});

describe('a workbook as other programs write it', () => {
  it('may leave out references, prefixes its names, and keep texts inline', async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Lê &amp; Trần</x:t></x:is></x:c>' +
      '<x:c><x:v>12</x:v></x:c></x:row><x:row r="3"><x:c t="str"><x:f>A1</x:f><x:v>&#7879;</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await rowsOf(workbookOf(sheet))).toEqual([['Lê & Trần', '12'], [], ['ệ']]);
  });

  it('may have aids for reading over its letters, which are not part of the text', async () => {
    const texts =
      '<sst><si><r><t>Nguyễn </t></r><r><t xml:space="preserve">Văn A</t></r><rPh><t>aid</t></rPh></si></sst>';
    expect(
      await rowsOf(
        workbookOf('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>', {
          texts,
        }),
      ),
    ).toEqual([['Nguyễn Văn A']]);
  });
});

describe('what is no workbook for us', () => {
  const compound = (text: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(512),
      Buffer.from(text, 'utf16le'),
    ]);

  it('is told apart: nothing, another file, the old format, a password', async () => {
    expect(await codeOf(new Uint8Array())).toBe('F.701 not-a-workbook');
    expect(await codeOf(Buffer.from('TT;Họ và tên\n1;Nguyễn Văn A'))).toBe('F.701 not-a-workbook');
    expect(await codeOf(archiveOf([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']]))).toBe(
      'F.710 workbook-open-document',
    );
    expect(await codeOf(compound('Workbook'))).toBe('F.703 workbook-old-format');
    expect(await codeOf(compound('EncryptedPackage'))).toBe('F.702 workbook-encrypted');
  });

  it('names the file in the refusal', async () => {
    const rows = await readWorkbook('danh sách (2).xls', compound('Workbook'));
    expect(!rows.ok && rows.error).toMatchObject({
      severity: 'refusal',
      path: '$',
      figures: { name: 'danh sách (2).xls' },
    });
  });

  it('may be empty', async () => {
    expect(await rowsOf(await written(() => undefined))).toEqual([]);
  });

  it('may be damaged: cut short at any place, or one byte changed, and never stops the program', async () => {
    const whole = await written((sheet) => sheet.addRow(['Nguyễn Văn A']));
    for (let length = 0; length < whole.length; length += 97)
      expect(await codeOf(whole.subarray(0, length))).toMatch(/^F\.70[14] /u);
    for (let place = 0; place < whole.length; place += 41) {
      const changed = Uint8Array.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 0x40;
      expect(await codeOf(changed)).toMatch(/^(read|F\.70\d .*)$/u);
    }
  });
});

describe('hostile workbooks', () => {
  it('that unpack to nothing but room take no memory for it', async () => {
    const bomb = `<worksheet><sheetData>${' '.repeat(40 * 1024 * 1024)}</sheetData></worksheet>`;
    const bytes = workbookOf(bomb);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await rowsOf(bytes)).toEqual([]);
  });

  it('that bring entities of their own are damaged to us', async () => {
    const entities =
      '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(await codeOf(workbookOf(entities))).toBe('F.704 workbook-damaged');
    expect(
      await codeOf(
        workbookOf('<worksheet><sheetData><row><c t="str"><v>&unknown;</v></c></row></sheetData></worksheet>'),
      ),
    ).toBe('F.704 workbook-damaged');
  });

  it('that place cells far away, or write long texts, are refused by name', async () => {
    const cell = (reference: string, text: string) =>
      workbookOf(
        `<worksheet><sheetData><row><c r="${reference}" t="str"><v>${text}</v></c></row></sheetData></worksheet>`,
      );
    expect(await sheetOf(cell('A1048576', 'x'))).toMatchObject({ rows: [], beyond: { row: 1_048_576, column: 1 } });
    expect(await sheetOf(cell('XFD1', 'x'))).toMatchObject({ rows: [], beyond: { row: 1, column: 16_384 } });
    expect(await sheetOf(cell('XFD1048576', ' '))).toMatchObject({ rows: [], beyond: null });
    expect((await sheetOf(cell('AB12', 'x'.repeat(501)))).faults).toEqual([
      { kind: 'too-long', row: 12, column: 28, text: '' },
    ]);
  });

  it('that nest, cross or do not close their elements are damaged', async () => {
    for (const sheet of [
      '<a>'.repeat(5000),
      '<worksheet><sheetData></worksheet></sheetData>',
      '<worksheet',
      '<worksheet><!--',
      '<worksheet><c r="',
      '<>',
      '<w><c t="str"><v>x</v></c></w>',
      '<w><row r="x"><c t="str"><v>x</v></c></row></w>',
    ]) {
      expect(await codeOf(workbookOf(sheet))).toBe('F.704 workbook-damaged');
    }
  });

  it('are walked through in time that grows with their size only', async () => {
    const many = `<worksheet><sheetData>${'<row/>'.repeat(1_000_000)}</sheetData></worksheet>`;
    // A reader that walked back over what it has read would not come to an end here.
    expect(await codeOf(workbookOf(many))).toBe('read');
    const brackets = '<worksheet><sheetData><row><c s="0"><v>1</v></c></row></sheetData></worksheet>';
    expect(
      await codeOf(
        workbookOf(brackets, {
          styles: `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(1_000_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
        }),
      ),
    ).toBe('read');
  });
});

describe('dates of serial numbers', () => {
  it('follow both systems, the day that never was included', () => {
    expect([1, 59, 61, 28088, 45000].map((serial) => dateOfSerial(serial, '1900'))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '1976-11-24',
      '2023-03-15',
    ]);
    expect(dateOfSerial(26626, '1904')).toBe('1976-11-24');
    expect(dateOfSerial(28088.5, '1900')).toBe('1976-11-24 12:00');
    expect(dateOfSerial(28087.99999, '1900')).toBe('1976-11-24');
    expect(dateOfSerial(0.75, '1900')).toBe('18:00');
    expect([-1, 3_000_000, Number.NaN].map((serial) => dateOfSerial(serial, '1900'))).toEqual([null, null, null]);
  });

  it('are told from other numbers by their format', () => {
    expect(['dd/mm/yyyy', 'd-mmm', '[$-409]h:mm AM/PM', '[h]:mm', 'yyyy"năm"'].map(isDateFormat)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['General', '0.00', '#,##0 "đ"', '[Red]0', '0.00E+00', '\\d0', '_d0'].map(isDateFormat)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
