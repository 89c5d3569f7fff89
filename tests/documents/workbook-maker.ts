// Workbooks made by hand, so that a test can put into them what no office program would write.

import { writeArchive } from '../../electron/documents/zip/zip-write.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An archive of these parts. */
export const archiveOf = (parts: readonly (readonly [name: string, text: string])[]): Uint8Array =>
  writeArchive(parts.map(([name, text]) => ({ name, content: bytesOf(text) })));

/** A workbook whose only sheet is this XML. */
export const workbookOf = (
  sheet: string,
  { texts, styles }: { readonly texts?: string; readonly styles?: string } = {},
): Uint8Array => {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
  const related = [
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    ...(texts === undefined ? [] : [relation('rId2', 'sharedStrings', 'sharedStrings.xml')]),
    ...(styles === undefined ? [] : [relation('rId3', 'styles', '/xl/styles.xml')]),
  ];
  return archiveOf([
    ['_rels/.rels', `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
    ['xl/workbook.xml', '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${related.join('')}</Relationships>`],
    ['xl/worksheets/sheet1.xml', sheet],
    ...(texts === undefined ? [] : [['xl/sharedStrings.xml', texts] as const]),
    ...(styles === undefined ? [] : [['xl/styles.xml', styles] as const]),
  ]);
};
