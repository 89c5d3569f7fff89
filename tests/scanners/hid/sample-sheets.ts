// Sheets for the three sample profiles of `resources/devices/profiles`, laid out by hand as the profiles' texts say.

import { readFileSync } from 'node:fs';
import type { MarkSenseProfile } from '../../../scanners/hid/profiles/device-profile.ts';
import { readProfile } from '../../../scanners/hid/profiles/read-profile.ts';
import { crcCcitt, pieces, setHighFirst } from './synthesise.ts';

const folder = new URL('../../../resources/devices/profiles/', import.meta.url);

export const profileText = (id: string): string => readFileSync(new URL(`${id}.json`, folder), 'utf8');

/** A shipped profile of a mark-sense reader. */
export function sampleProfile(
  id: 'sample-numbered-bits' | 'sample-continued-grey' | 'sample-delimited-stream',
): MarkSenseProfile {
  const read = readProfile(profileText(id));
  if (!read.ok || read.value.profile.driver !== 'mark-sense') throw new Error(`${id} is not a mark-sense profile`);
  return read.value.profile;
}

/** Sample 1: 32 bytes, "KP", form, number, bits of struck names from bit 64 (35) and 136 (35), CRC at the end. */
export function numberedSheet({
  form,
  number,
  struck,
  alarms = [],
}: {
  readonly form: number;
  readonly number: number;
  readonly struck: readonly number[];
  readonly alarms?: readonly number[];
}): Uint8Array {
  const sheet = new Uint8Array(32);
  sheet.set([0x4b, 0x50, form >> 8, form & 255, number >> 8, number & 255]);
  setHighFirst(
    sheet,
    struck.map((name) => (name < 35 ? 64 + name * 2 : 136 + (name - 35) * 2)),
  );
  setHighFirst(sheet, alarms);
  const crc = crcCcitt(sheet.subarray(0, 30));
  sheet.set([crc >> 8, crc & 255], 30);
  return sheet;
}

/** Sample 1: three reports of twelve bytes, numbered from 1, all with the sheet's number. */
export const numberedReports = (sheet: Uint8Array, sheetByte: number): readonly Uint8Array[] =>
  pieces(sheet, 12).map((piece, index, all) => {
    const report = new Uint8Array(16);
    report.set([1, index + 1, all.length, sheetByte]);
    report.set(piece, 4);
    return report;
  });

/** Sample 2: 40 bytes, 0xA5, form, number, alarms, then four bits of darkness for each cell, XOR at the end. */
export function greySheet({
  form,
  number,
  darkness,
}: {
  readonly form: number;
  readonly number: number;
  readonly darkness: readonly number[];
}): Uint8Array {
  const sheet = new Uint8Array(40);
  sheet.set([0xa5, form, number, 0]);
  for (const [cell, level] of darkness.entries()) {
    const byte = 4 + Math.floor(cell / 2);
    sheet[byte] = (sheet[byte] ?? 0) + (cell % 2 === 0 ? level : level * 16);
  }
  sheet[39] = sheet.reduce((value, byte) => value ^ byte, 0);
  return sheet;
}

/** Sample 2: reports of any payload up to 30 bytes; bit 0 says that more follows. */
export const greyReports = (cut: readonly Uint8Array[]): readonly Uint8Array[] =>
  cut.map((piece, index) => {
    const report = new Uint8Array(32);
    report.set([index < cut.length - 1 ? 1 : 0, piece.length]);
    report.set(piece, 2);
    return report;
  });

/** Sample 3: 12 bytes: number, two bits for each of 30 names (0 is marked), spare, and what makes the sum zero. */
export function streamSheet({
  number,
  marked,
}: {
  readonly number: number;
  readonly marked: readonly (readonly [name: number, column: number])[];
}): Uint8Array {
  const sheet = new Uint8Array(12).fill(255, 1, 9);
  sheet[0] = number;
  for (const [name, column] of marked) {
    const bit = 8 + name * 2 + column;
    const byte = Math.floor(bit / 8);
    sheet[byte] = (sheet[byte] ?? 0) & ~(1 << (bit % 8));
  }
  sheet[11] = (256 - (sheet.reduce((sum, byte) => sum + byte, 0) % 256)) % 256;
  return sheet;
}

/** Sample 3: what goes over the wire for sheets. */
export const streamBytes = (sheets: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(sheets.flatMap((sheet) => [0x02, 0x5a, ...sheet, 0x03]));

/** Sample 3: the stream cut into reports of up to seven bytes, length first. */
export const streamReports = (cut: readonly Uint8Array[]): readonly Uint8Array[] =>
  cut.map((piece) => {
    const report = new Uint8Array(8);
    report[0] = piece.length;
    report.set(piece, 1);
    return report;
  });
