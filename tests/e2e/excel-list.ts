// A list of delegates as an Excel file, offered to the window as a person offers it.

import type { Page } from '@playwright/test';
import exceljs from 'exceljs';
import roster from '../../resources/locales/ui-roster.vi.json' with { type: 'json' };

async function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Danh sách');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Chooses the file on the roster screen. */
export async function offerFile(page: Page, name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: roster.roster.import, exact: true }).click();
  await (
    await chosen
  ).setFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await workbook(rows),
  });
}
