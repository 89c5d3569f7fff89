// Reads report descriptors (USB Device Class Definition for HID 1.11, 6.2.2) as far as input reports go: which bits of
// which report mean what. Descriptors come from devices, so every byte of them is taken as possibly wrong.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';

/** Neighbouring fields of one usage in an input report. */
export interface InputField {
  /** `null` for devices that do not number their reports. */
  readonly reportId: number | null;
  readonly usagePage: number;
  readonly usage: number;
  /** From the first bit after the report's number. */
  readonly firstBit: number;
  /** Bits of one value, 1 to 32. */
  readonly bits: number;
  /** Values one after another. */
  readonly count: number;
  /** Padding. */
  readonly isConstant: boolean;
  /** Usages of the collections around the field, outermost first, each as page × 65536 + usage. */
  readonly collections: readonly number[];
}

/** One kind of input report. */
export interface InputReport {
  readonly reportId: number | null;
  /** Bytes with the report's number, where there is one. */
  readonly bytes: number;
}

export interface InputReports {
  readonly fields: readonly InputField[];
  readonly reports: readonly InputReport[];
}

/** Why a descriptor was not understood. */
export type DescriptorFault = 'too-large' | 'cut-off' | 'unbalanced' | 'size-impossible';

const largestDescriptor = 4096;
const mostStackedStates = 16;
/** The largest report that we take, in bits: 8 KiB. */
const mostBits = 65_536;

interface Globals {
  readonly usagePage: number;
  readonly reportId: number | null;
  readonly size: number;
  readonly count: number;
}

interface Item {
  /** Type and tag of a short item: the prefix without its size bits. */
  readonly prefix: number;
  /** Unsigned, little-endian. */
  readonly value: number;
  readonly length: number;
}

const prefixes = {
  input: 0x80,
  collection: 0xa0,
  endCollection: 0xc0,
  output: 0x90,
  feature: 0xb0,
  usagePage: 0x04,
  reportSize: 0x74,
  reportId: 0x84,
  reportCount: 0x94,
  push: 0xa4,
  pop: 0xb4,
  usage: 0x08,
  usageMinimum: 0x18,
  usageMaximum: 0x28,
} as const;

/** Splits the descriptor into items; long items (prefix 0xFE) are stepped over. */
function readItems(bytes: Uint8Array): Result<readonly Item[], DescriptorFault> {
  const items: Item[] = [];
  let at = 0;
  while (at < bytes.length) {
    const head = bytes[at] ?? 0;
    const isLong = head === 0xfe;
    const length = isLong ? (bytes[at + 1] ?? 0) : ([0, 1, 2, 4][head & 3] ?? 0);
    const first = at + (isLong ? 3 : 1);
    if (first + length > bytes.length) return failure('cut-off');
    if (!isLong) items.push({ prefix: head & 0xfc, value: littleEndian(bytes, first, length), length });
    at = first + length;
  }
  return success(items);
}

function littleEndian(bytes: Uint8Array, from: number, length: number): number {
  let value = 0;
  for (let index = length - 1; index >= 0; index -= 1) value = value * 256 + (bytes[from + index] ?? 0);
  return value;
}

/** What has been gathered on the way through the items. */
interface Walk {
  globals: Globals;
  readonly stack: Globals[];
  readonly collections: number[];
  usages: number[];
  minimum: number | null;
  readonly bitsOfReport: Map<number | null, number>;
  readonly fields: InputField[];
}

/** Input fields and input reports of a descriptor. */
export function readDescriptor(bytes: Uint8Array): Result<InputReports, DescriptorFault> {
  if (bytes.length > largestDescriptor) return failure('too-large');
  const items = readItems(bytes);
  if (!items.ok) return items;
  const walk: Walk = {
    globals: { usagePage: 0, reportId: null, size: 0, count: 0 },
    stack: [],
    collections: [],
    usages: [],
    minimum: null,
    bitsOfReport: new Map(),
    fields: [],
  };
  for (const item of items.value) {
    const problem = takeItem(walk, item);
    if (problem !== null) return failure(problem);
  }
  return walk.collections.length > 0 ? failure('unbalanced') : success(gathered(walk));
}

function gathered({ fields, bitsOfReport }: Walk): InputReports {
  const reports = [...bitsOfReport].map(([reportId, bits]) => ({
    reportId,
    bytes: Math.ceil(bits / 8) + (reportId === null ? 0 : 1),
  }));
  return { fields, reports };
}

function takeItem(walk: Walk, { prefix, value, length }: Item): DescriptorFault | null {
  switch (prefix) {
    case prefixes.usagePage:
      return changeGlobals(walk, { usagePage: value });
    case prefixes.reportSize:
      return changeGlobals(walk, { size: value });
    case prefixes.reportCount:
      return changeGlobals(walk, { count: value });
    case prefixes.reportId:
      return value < 1 || value > 255 ? 'size-impossible' : changeGlobals(walk, { reportId: value });
    case prefixes.push:
      return push(walk);
    case prefixes.pop:
      return pop(walk);
    case prefixes.usage:
      return takeUsage(walk, fullUsage(walk, value, length));
    case prefixes.usageMinimum:
      walk.minimum = fullUsage(walk, value, length);
      return null;
    case prefixes.usageMaximum:
      return takeRange(walk, fullUsage(walk, value, length));
    case prefixes.collection:
      walk.collections.push(walk.usages[0] ?? 0);
      return forgetLocals(walk);
    case prefixes.endCollection:
      return walk.collections.pop() === undefined ? 'unbalanced' : forgetLocals(walk);
    case prefixes.input:
      return takeInput(walk, value);
    case prefixes.output:
    case prefixes.feature:
      return forgetLocals(walk);
    default:
      return null;
  }
}

/** A usage of four bytes brings its own page (6.2.2.8). */
const fullUsage = ({ globals }: Walk, value: number, length: number): number =>
  length === 4 ? value : globals.usagePage * 65_536 + value;

function changeGlobals(walk: Walk, change: Partial<Globals>): null {
  walk.globals = { ...walk.globals, ...change };
  return null;
}

function push(walk: Walk): DescriptorFault | null {
  if (walk.stack.length >= mostStackedStates) return 'unbalanced';
  walk.stack.push(walk.globals);
  return null;
}

function pop(walk: Walk): DescriptorFault | null {
  const globals = walk.stack.pop();
  if (globals === undefined) return 'unbalanced';
  walk.globals = globals;
  return null;
}

function takeUsage(walk: Walk, usage: number): null {
  walk.usages.push(usage);
  return null;
}

/** Usages from the minimum to here; a range that is wider than any report is cut to what a report can hold. */
function takeRange(walk: Walk, maximum: number): DescriptorFault | null {
  const { minimum } = walk;
  walk.minimum = null;
  if (minimum === null || maximum < minimum) return 'unbalanced';
  for (let usage = minimum; usage <= maximum && walk.usages.length < 1024; usage += 1) walk.usages.push(usage);
  return null;
}

function forgetLocals(walk: Walk): null {
  walk.usages = [];
  walk.minimum = null;
  return null;
}

/** One input item: `flags` bit 0 is "constant" (6.2.2.5). */
function takeInput(walk: Walk, flags: number): DescriptorFault | null {
  const { size, count, reportId } = walk.globals;
  const used = walk.bitsOfReport.get(reportId) ?? 0;
  if (size > 32 || used + size * count > mostBits) return 'size-impossible';
  walk.bitsOfReport.set(reportId, used + size * count);
  if (size > 0 && count > 0) walk.fields.push(...fieldsOf(walk, used, (flags & 1) === 1));
  return forgetLocals(walk);
}

/** Usages go to values one by one; the last usage holds for all values that are left (6.2.2.8). */
function fieldsOf(
  { globals, usages, collections }: Walk,
  firstBit: number,
  isConstant: boolean,
): readonly InputField[] {
  const { size, count, reportId } = globals;
  const named = usages.length === 0 ? [0] : usages.slice(0, count);
  return named.map((usage, index) => ({
    reportId,
    usagePage: Math.floor(usage / 65_536),
    usage: usage % 65_536,
    firstBit: firstBit + index * size,
    bits: size,
    count: index === named.length - 1 ? count - index : 1,
    isConstant,
    collections: [...collections],
  }));
}
