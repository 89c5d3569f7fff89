// What a mark-sense profile must hold beyond its shape: fields inside, none over another, a checksum that can be
// checked, reports that can carry a whole sheet, cells that can be told apart.

import type { Finding } from '../../../core/finding/finding.ts';
import { checksumBytes } from './checksum.ts';
import { deviceFinding } from './device-checks.ts';
import type { ColumnName, MarkSenseProfile, SheetLayout } from './device-profile.ts';
import { examineClaims } from './field-claims.ts';
import type { Claim } from './field-claims.ts';
import { bytesOfHex } from './report-bits.ts';

/** All findings on a mark-sense profile: refusals, then warnings and notes. */
export const examineMarkSenseProfile = (profile: MarkSenseProfile): readonly Finding[] => [
  ...examineReport(profile),
  ...examineFraming(profile),
  ...examineSheet(profile),
  ...profile.sheet.layouts.flatMap((layout, index) => examineLayout(profile, layout, index)),
  ...remarksOn(profile),
];

const byteClaim = (path: string, at: number, bytes = 1): Claim => ({ path, firstBit: at * 8, bits: bytes * 8 });

/** Fields of one report. */
function examineReport({ report, framing }: MarkSenseProfile): readonly Finding[] {
  const ofFraming: readonly Claim[] =
    framing.kind === 'continued'
      ? [{ path: '$.framing.continuedBit', firstBit: framing.continuedBit, bits: 1 }]
      : framing.kind === 'numbered'
        ? [
            byteClaim('$.framing.partAt', framing.partAt),
            ...(framing.totalAt === null ? [] : [byteClaim('$.framing.totalAt', framing.totalAt)]),
            ...(framing.sheetAt === null ? [] : [byteClaim('$.framing.sheetAt', framing.sheetAt)]),
          ]
        : [];
  return examineClaims(report.bytes * 8, [
    ...(report.id === null ? [] : [byteClaim('$.report.id', 0)]),
    byteClaim('$.report.payloadAt', report.payloadAt, report.payloadBytes),
    ...(report.lengthAt === null ? [] : [byteClaim('$.report.lengthAt', report.lengthAt)]),
    ...ofFraming,
  ]);
}

/** Reports that could never carry a whole sheet. */
function examineFraming({ report, framing, sheet }: MarkSenseProfile): readonly Finding[] {
  const refused = (path: string): readonly Finding[] => [
    deviceFinding('profile-framing-impossible', { payload: report.payloadBytes, sheet: sheet.bytes }, path),
  ];
  if (framing.kind === 'single' && report.payloadBytes < sheet.bytes) return refused('$.framing.kind');
  const parts = Math.ceil(sheet.bytes / report.payloadBytes);
  if (framing.kind === 'numbered' && parts > 255) return refused('$.framing.partAt');
  return [];
}

/** Fields of one sheet, apart from its cells. */
function sheetClaims({ sheet }: MarkSenseProfile): readonly Claim[] {
  const { checksum, form, sheetNumber } = sheet;
  return [
    ...sheet.constants.map(({ at, bytes }, index) =>
      byteClaim(`$.sheet.constants[${index}]`, at, bytesOfHex(bytes)?.length ?? 0),
    ),
    ...(checksum.kind === 'none' ? [] : [byteClaim('$.sheet.checksum.at', checksum.at, checksumBytes(checksum.kind))]),
    ...(form === null ? [] : [{ path: '$.sheet.form', ...form }]),
    ...(sheetNumber === null ? [] : [{ path: '$.sheet.sheetNumber', ...sheetNumber }]),
    ...sheet.alarms.map(({ bit }, index) => ({ path: `$.sheet.alarms[${index}].bit`, firstBit: bit, bits: 1 })),
  ];
}

function examineSheet(profile: MarkSenseProfile): readonly Finding[] {
  const { sheet } = profile;
  return [...examineClaims(sheet.bytes * 8, sheetClaims(profile)), ...examineChecksum(profile)];
}

/** The range must lie inside the sheet and must not hold the checksum itself. */
function examineChecksum({ sheet }: MarkSenseProfile): readonly Finding[] {
  const { checksum } = sheet;
  if (checksum.kind === 'none') return [];
  const end = checksum.from + checksum.bytes;
  const isOutside = end > sheet.bytes;
  const isWithinItself = checksum.at < end && checksum.at + checksumBytes(checksum.kind) > checksum.from;
  if (!isOutside && !isWithinItself) return [];
  return [
    deviceFinding('profile-checksum-impossible', { from: checksum.from, bytes: checksum.bytes }, '$.sheet.checksum'),
  ];
}

const columnsOf: Readonly<Record<SheetLayout['marking'], readonly ColumnName[]>> = {
  strike: ['strike'],
  'agree-disagree': ['agree', 'disagree'],
  'confidence-levels': ['high', 'middle', 'low'],
};

function examineLayout(profile: MarkSenseProfile, layout: SheetLayout, index: number): readonly Finding[] {
  const path = `$.sheet.layouts[${index}]`;
  const { marking, columns, cell } = layout;
  const value = (member: string, found: string, allowed: string): Finding =>
    deviceFinding('profile-value-refused', { member, value: found, allowed }, `${path}.${member}`);
  const expected = columnsOf[marking];
  const isComplete = columns.length === expected.length && expected.every((column) => columns.includes(column));
  const isFirst = profile.sheet.layouts.findIndex((other) => other.marking === marking) === index;
  const isTellable = cell.emptyUpTo < cell.markedFrom && cell.markedFrom < 2 ** cell.bits;
  return [
    ...(isFirst ? [] : [value('marking', marking, '')]),
    ...(isComplete ? [] : [value('columns', columns.join(', '), expected.join(', '))]),
    ...(isTellable
      ? []
      : [
          value(
            'cell',
            `${cell.emptyUpTo} < ${cell.markedFrom} < ${2 ** cell.bits}`,
            'emptyUpTo < markedFrom < 2^bits',
          ),
        ]),
    ...examineClaims(profile.sheet.bytes * 8, [...sheetClaims(profile), ...cellClaims(layout, path)]).filter(
      (finding) => finding.path.startsWith(path),
    ),
  ];
}

/** Every cell of every row: a sheet has a few hundred. */
const cellClaims = ({ blocks, columns, cell }: SheetLayout, path: string): readonly Claim[] =>
  blocks
    .flatMap((block, index) =>
      Array.from({ length: block.rows }, (_row, row) =>
        columns.map((_column, column) => ({
          path: `${path}.blocks[${index}]`,
          firstBit: block.firstBit + row * block.rowStep + column * block.columnStep,
          bits: cell.bits,
        })),
      ),
    )
    .flat();

function remarksOn({ sheet }: MarkSenseProfile): readonly Finding[] {
  return [
    ...(sheet.checksum.kind === 'none' ? [deviceFinding('profile-without-checksum', {}, '$.sheet.checksum')] : []),
    ...(sheet.sheetNumber === null ? [deviceFinding('profile-without-sheet-number', {}, '$.sheet.sheetNumber')] : []),
  ];
}
