// The parts of a workbook that its first sheet needs: where the sheet is, the shared texts, which styles are dates.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { isBuiltInDateFormat, isDateFormat } from './workbook-dates.ts';
import type { DateSystem } from './workbook-dates.ts';
import { xmlEvents } from './xml-events.ts';
import type { Archive, ArchiveFault } from '../zip/zip-read.ts';

/** Bytes that a part may have once it is unpacked. */
const largest = { list: 1024 * 1024, styles: 4 * 1024 * 1024, text: 12 * 1024 * 1024 } as const;
/** Letters of a number format that are looked at; programs allow no more. */
const longestFormat = 255;

export type PartFault = ArchiveFault | 'no-worksheet';

/** What the first sheet needs. */
export interface WorkbookParts {
  /** XML of the first visible sheet. */
  readonly sheet: string;
  readonly texts: readonly string[];
  /** Per cell style: whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly dateSystem: DateSystem;
}

const decode = (bytes: Uint8Array): string => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
};

const readPart = (archive: Archive, name: string, limit: number): Result<string, PartFault> => {
  const bytes = archive.read(name, limit);
  return bytes.ok ? success(decode(bytes.value)) : bytes;
};

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Relations of a part by id. Targets are paths in the archive; those that lead outside are left out. */
const relationsOf = (xml: string, folder: string): Result<ReadonlyMap<string, Relation>, PartFault> => {
  const relations = new Map<string, Relation>();
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'fault') return failure('damaged');
    if (event.kind !== 'open' || event.name !== 'Relationship' || event.attributes.get('TargetMode') === 'External')
      continue;
    const target = event.attributes.get('Target') ?? '';
    const type = (event.attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    relations.set(event.attributes.get('Id') ?? '', {
      type,
      target: target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
    });
  }
  return success(relations);
};

interface WorkbookFrame {
  readonly sheetIds: readonly string[];
  readonly dateSystem: DateSystem;
}

/** Sheets in their order, visible ones first. */
const frameOf = (xml: string): Result<WorkbookFrame, PartFault> => {
  const visible: string[] = [];
  const hidden: string[] = [];
  let dateSystem: DateSystem = '1900';
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'fault') return failure('damaged');
    if (event.kind !== 'open') continue;
    if (event.name === 'workbookPr' && ['1', 'true'].includes(event.attributes.get('date1904') ?? ''))
      dateSystem = '1904';
    if (event.name !== 'sheet') continue;
    const list = (event.attributes.get('state') ?? 'visible') === 'visible' ? visible : hidden;
    list.push(event.attributes.get('id') ?? '');
  }
  return success({ sheetIds: [...visible, ...hidden], dateSystem });
};

/** Shared texts; reading aids over the letters (rPh) are left out. */
const sharedTexts = (xml: string): Result<readonly string[], PartFault> => {
  const texts: string[] = [];
  let within: 'none' | 'text' | 'aid' = 'none';
  let current = '';
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'fault') return failure('damaged');
    if (event.kind === 'text') current += within === 'text' ? event.text : '';
    else if (event.kind === 'open') {
      if (event.name === 'si') current = '';
      else if (event.name === 'rPh') within = 'aid';
      else if (event.name === 't' && within === 'none') within = 'text';
    } else if (event.name === 'si') texts.push(current);
    else if ((event.name === 't' && within === 'text') || event.name === 'rPh') within = 'none';
  }
  return success(texts);
};

const dateStylesOf = (xml: string): Result<readonly boolean[], PartFault> => {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'fault') return failure('damaged');
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') inCellStyles = event.kind === 'open';
    if (event.kind !== 'open') continue;
    const id = Number(event.attributes.get('numFmtId') ?? 0);
    if (event.name === 'numFmt') formats.set(id, (event.attributes.get('formatCode') ?? '').slice(0, longestFormat));
    if (event.name === 'xf' && inCellStyles)
      styles.push(isBuiltInDateFormat(id) || isDateFormat(formats.get(id) ?? ''));
  }
  return success(styles);
};

/** Path of the workbook's own part: as the package says, else where every program puts it. */
const workbookPath = (archive: Archive): string => {
  const packageRelations = readPart(archive, '_rels/.rels', largest.list);
  const relations = packageRelations.ok ? relationsOf(packageRelations.value, '') : packageRelations;
  const found = relations.ok ? [...relations.value.values()].find(({ type }) => type === 'officeDocument') : undefined;
  return found?.target ?? 'xl/workbook.xml';
};

/** A part that a workbook may lack, read by `read`; `empty` where it is missing. */
const optionalPart = <T>(
  archive: Archive,
  name: string | undefined,
  limit: number,
  read: (xml: string) => Result<T, PartFault>,
  empty: T,
): Result<T, PartFault> => {
  if (name === undefined || !archive.names.includes(name)) return success(empty);
  const xml = readPart(archive, name, limit);
  return xml.ok ? read(xml.value) : xml;
};

/** Reads the parts of the workbook's first visible sheet. */
export const readParts = (archive: Archive): Result<WorkbookParts, PartFault> => {
  const path = workbookPath(archive);
  if (!archive.names.includes(path)) return failure('no-worksheet');
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/u.exec(path) ?? [];
  const workbook = readPart(archive, path, largest.list);
  const relationsXml = readPart(archive, `${folder}_rels/${file}.rels`, largest.list);
  if (!workbook.ok) return workbook;
  if (!relationsXml.ok) return relationsXml;
  const frame = frameOf(workbook.value);
  const relations = relationsOf(relationsXml.value, folder);
  if (!frame.ok) return frame;
  if (!relations.ok) return relations;
  const worksheet = frame.value.sheetIds
    .map((id) => relations.value.get(id))
    .find((relation) => relation?.type === 'worksheet');
  if (worksheet === undefined) return failure('no-worksheet');
  const targetOf = (type: string): string | undefined =>
    [...relations.value.values()].find((relation) => relation.type === type)?.target;
  const sheet = readPart(archive, worksheet.target, largest.text);
  const texts = optionalPart(archive, targetOf('sharedStrings'), largest.text, sharedTexts, []);
  const dateStyles = optionalPart(archive, targetOf('styles'), largest.styles, dateStylesOf, []);
  if (!sheet.ok) return sheet;
  if (!texts.ok) return texts;
  if (!dateStyles.ok) return dateStyles;
  return success({
    sheet: sheet.value,
    texts: texts.value,
    dateStyles: dateStyles.value,
    dateSystem: frame.value.dateSystem,
  });
};
