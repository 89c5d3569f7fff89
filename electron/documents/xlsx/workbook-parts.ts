// The parts of a workbook: where its sheets are, the shared texts, what styles do to numbers.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { numberFormatOf } from './number-formats.ts';
import type { NumberFormat } from './number-formats.ts';
import type { DateSystem } from './workbook-dates.ts';
import { xmlEvents } from './xml-events.ts';
import type { Archive, ArchiveFault } from '../zip/zip-read.ts';

/** Bytes that a part may have once it is unpacked. */
export const largest = {
  list: 1024 * 1024,
  styles: 8 * 1024 * 1024,
  texts: 128 * 1024 * 1024,
  sheet: 1024 * 1024 * 1024,
} as const;
/** Letters of a number format that are looked at; programs allow no more. */
const longestFormat = 255;
/** Sheets that are looked into. */
const mostSheets = 100;

export type PartFault = ArchiveFault | 'no-worksheet' | 'binary-workbook';

/** Where one sheet is. */
export interface SheetPlace {
  readonly name: string;
  readonly isHidden: boolean;
  /** Name of the part in the archive. */
  readonly part: string;
}

/** Where everything is. */
export interface WorkbookPlaces {
  readonly sheets: readonly SheetPlace[];
  /** `null` where there are none. */
  readonly texts: string | null;
  readonly formats: readonly NumberFormat[];
  readonly dateSystem: DateSystem;
}

const decode = (bytes: Uint8Array): string => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
};

/** Finds parts by their names, whose case does not matter (OPC, 6.2.2.3), with "." and ".." walked through. */
class Parts {
  readonly #archive: Archive;
  readonly #names: ReadonlyMap<string, string>;

  constructor(archive: Archive) {
    this.#archive = archive;
    this.#names = new Map(archive.names.map((name) => [name.replace(/^\/+/u, '').toLowerCase(), name]));
  }

  named(path: string): string | null {
    const steps: string[] = [];
    for (const step of path.replaceAll('\\', '/').split('/')) {
      if (step === '..') steps.pop();
      else if (step !== '' && step !== '.') steps.push(step);
    }
    return this.#names.get(steps.join('/').toLowerCase()) ?? null;
  }

  read(name: string, limit: number): Result<string, PartFault> {
    const bytes = this.#archive.read(name, limit);
    return bytes.ok ? success(decode(bytes.value)) : bytes;
  }
}

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
    const path = /^[\\/]/u.test(target) ? target : `${folder}${target}`;
    relations.set(event.attributes.get('Id') ?? '', { type, target: path });
  }
  return success(relations);
};

interface WorkbookFrame {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isHidden: boolean }[];
  readonly dateSystem: DateSystem;
}

/** Sheets in their order. */
const frameOf = (xml: string): Result<WorkbookFrame, PartFault> => {
  const sheets: { id: string; name: string; isHidden: boolean }[] = [];
  let dateSystem: DateSystem = '1900';
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'fault') return failure('damaged');
    if (event.kind !== 'open') continue;
    if (event.name === 'workbookPr' && ['1', 'true'].includes(event.attributes.get('date1904') ?? ''))
      dateSystem = '1904';
    if (event.name !== 'sheet' || sheets.length >= mostSheets) continue;
    sheets.push({
      id: event.attributes.get('id') ?? '',
      name: (event.attributes.get('name') ?? '').slice(0, 100),
      isHidden: (event.attributes.get('state') ?? 'visible') !== 'visible',
    });
  }
  return success({ sheets, dateSystem });
};

const formatsOf = (xml: string): Result<readonly NumberFormat[], PartFault> => {
  const formats = new Map<number, string>();
  const styles: NumberFormat[] = [];
  let inCellStyles = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'fault') return failure('damaged');
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') inCellStyles = event.kind === 'open';
    if (event.kind !== 'open') continue;
    const id = Number(event.attributes.get('numFmtId') ?? 0);
    if (event.name === 'numFmt') formats.set(id, (event.attributes.get('formatCode') ?? '').slice(0, longestFormat));
    if (event.name === 'xf' && inCellStyles) styles.push(numberFormatOf(id, formats.get(id)));
  }
  return success(styles);
};

/** The workbook's own part: as the package says, else where every program puts it. */
const workbookPart = (parts: Parts): string | null => {
  const list = parts.named('_rels/.rels');
  const xml = list === null ? null : parts.read(list, largest.list);
  const relations = xml?.ok === true ? relationsOf(xml.value, '') : null;
  const found =
    relations?.ok === true ? [...relations.value.values()].find(({ type }) => type === 'officeDocument') : undefined;
  return parts.named(found?.target ?? 'xl/workbook.xml');
};

/** Finds the sheets of a workbook and reads what all of them share. */
export const readPlaces = (archive: Archive): Result<WorkbookPlaces, PartFault> => {
  const parts = new Parts(archive);
  const path = workbookPart(parts);
  if (path === null) return failure('no-worksheet');
  if (path.toLowerCase().endsWith('.bin')) return failure('binary-workbook');
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/u.exec(path) ?? [];
  const workbook = parts.read(path, largest.list);
  const list = parts.named(`${folder}_rels/${file}.rels`);
  if (!workbook.ok) return workbook;
  if (list === null) return failure('damaged');
  const relationsXml = parts.read(list, largest.list);
  if (!relationsXml.ok) return relationsXml;
  const frame = frameOf(workbook.value);
  const relations = relationsOf(relationsXml.value, folder);
  if (!frame.ok) return frame;
  if (!relations.ok) return relations;
  const sheets = frame.value.sheets.flatMap(({ id, name, isHidden }): readonly SheetPlace[] => {
    const relation = relations.value.get(id);
    const part = relation?.type === 'worksheet' ? parts.named(relation.target) : null;
    return part === null ? [] : [{ name, isHidden, part }];
  });
  if (sheets.length === 0) return failure('no-worksheet');
  const partOf = (type: string): string | null => {
    const found = [...relations.value.values()].find((relation) => relation.type === type);
    return found === undefined ? null : parts.named(found.target);
  };
  const styles = partOf('styles');
  const stylesXml = styles === null ? success('') : parts.read(styles, largest.styles);
  if (!stylesXml.ok) return stylesXml;
  const formats = formatsOf(stylesXml.value);
  if (!formats.ok) return formats;
  return success({
    sheets,
    texts: partOf('sharedStrings'),
    formats: formats.value,
    dateSystem: frame.value.dateSystem,
  });
};
