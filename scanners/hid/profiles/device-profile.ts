// A device profile: what a technician writes down of a device, so that it is served without new code. The shape stands
// here once; `resources/devices/device-profile.schema.json` is generated from it, and `read-profile.ts` checks more.

import { z } from 'zod';
import { checksumKinds } from './checksum.ts';

export const profileSchemaName = 'kiem-phieu/device-profile@1';

/** Largest report and largest sheet that profiles may speak of, in bytes. */
export const mostBytes = 8192;

const hex16 = z
  .string()
  .regex(/^0x[0-9a-fA-F]{4}$/u)
  .describe('Sixteen bits in hexadecimal, as in "0x04d8".');
const hexBytes = (least: number, most: number) =>
  z.string().regex(new RegExp(`^[0-9a-fA-F]{2}(?: [0-9a-fA-F]{2}){${Math.max(least - 1, 0)},${most - 1}}$`, 'u'));
const place = z
  .number()
  .int()
  .min(0)
  .max(mostBytes - 1);
const bit = z
  .number()
  .int()
  .min(0)
  .max(mostBytes * 8 - 1);
const size = z.number().int().min(1).max(mostBytes);
const reportNumber = z.number().int().min(1).max(255).nullable();
const otherReports = z
  .array(z.number().int().min(1).max(255))
  .max(32)
  .readonly()
  .describe('Numbers of reports that are about something else; they are passed over.');
const pause = z.number().int().min(10).max(10_000);
const bitField = z.strictObject({ firstBit: bit, bits: z.number().int().min(1).max(32) }).readonly();

const common = {
  schema: z.literal(profileSchemaName),
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
    .max(60),
  name: z.string().min(1).max(120).describe('As the devices page shows it.'),
  match: z
    .strictObject({
      vendorId: hex16,
      productId: hex16,
      usagePage: hex16.optional(),
      usage: hex16.optional(),
      interfaceNumber: z.number().int().min(0).max(255).optional(),
    })
    .readonly()
    .describe('Which device it is. What is left out does not matter.'),
  onOpen: z
    .array(hexBytes(1, 64))
    .max(4)
    .readonly()
    .optional()
    .describe('Feature reports sent once the device is open, number first.'),
};

const barcodeProfile = z.strictObject({
  ...common,
  driver: z.literal('barcode'),
  layout: z
    .strictObject({
      reportId: reportNumber,
      bytes: size.describe('Whole report, its number included.'),
      lengthAt: place.nullable(),
      symbologyAt: place.nullable(),
      dataAt: place,
      dataBytes: size,
      continuedBit: bit.nullable(),
      otherReports,
    })
    .readonly(),
  pauseMilliseconds: pause,
});

const framing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single') }),
  z.strictObject({ kind: z.literal('continued'), continuedBit: bit, pauseMilliseconds: pause }),
  z.strictObject({
    kind: z.literal('numbered'),
    partAt: place,
    firstPart: z.union([z.literal(0), z.literal(1)]),
    totalAt: place.nullable(),
    sheetAt: place.nullable(),
    pauseMilliseconds: pause,
  }),
  z.strictObject({
    kind: z.literal('delimited'),
    start: hexBytes(1, 8),
    end: hexBytes(1, 8).nullable(),
    pauseMilliseconds: pause,
  }),
]);

const checksum = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.enum(checksumKinds),
    from: place,
    bytes: size,
    at: place,
    order: z.enum(['high-first', 'low-first']),
  }),
]);

const block = z
  .strictObject({
    rows: z.number().int().min(1).max(1000),
    firstBit: bit,
    rowStep: z.number().int().min(1).max(4096),
    columnStep: z.number().int().min(1).max(4096),
  })
  .readonly();

const cell = z
  .strictObject({
    bits: z.number().int().min(1).max(8),
    scale: z.enum(['dark-is-high', 'dark-is-low']),
    emptyUpTo: z.number().int().min(0).max(254),
    markedFrom: z.number().int().min(1).max(255),
  })
  .readonly();

export const columnNames = ['strike', 'agree', 'disagree', 'high', 'middle', 'low'] as const;

const sheetLayout = z
  .strictObject({
    marking: z.enum(['strike', 'agree-disagree', 'confidence-levels']),
    columns: z.array(z.enum(columnNames)).min(1).max(3).readonly(),
    cell,
    blocks: z.array(block).min(1).max(64).readonly().describe('Rows of names, in ballot order.'),
  })
  .readonly();

const markSenseProfile = z.strictObject({
  ...common,
  driver: z.literal('mark-sense'),
  report: z
    .strictObject({
      id: reportNumber,
      bytes: size.describe('Whole report, its number included.'),
      payloadAt: place,
      payloadBytes: size,
      lengthAt: place.nullable().describe('Byte that says how much of the payload is used.'),
      otherReports,
    })
    .readonly(),
  framing,
  sheet: z
    .strictObject({
      bytes: size.describe('One sheet, put together.'),
      bitOrder: z.enum(['lsb-first', 'msb-first']),
      constants: z
        .array(z.strictObject({ at: place, bytes: hexBytes(1, 16) }).readonly())
        .max(16)
        .readonly(),
      checksum,
      form: bitField.nullable().describe('Number of the printed form.'),
      sheetNumber: bitField.nullable().describe('Counts sheets; a repeated one is not taken twice.'),
      alarms: z
        .array(
          z
            .strictObject({
              bit,
              when: z.union([z.literal(0), z.literal(1)]),
              meaning: z.enum(['double-feed', 'skew', 'misread']),
            })
            .readonly(),
        )
        .max(16)
        .readonly(),
      layouts: z.array(sheetLayout).min(1).max(3).readonly(),
    })
    .readonly(),
});

export const deviceProfile = z.discriminatedUnion('driver', [barcodeProfile, markSenseProfile]);

export type DeviceProfile = Readonly<z.infer<typeof deviceProfile>>;
export type BarcodeProfile = Extract<DeviceProfile, { readonly driver: 'barcode' }>;
export type MarkSenseProfile = Extract<DeviceProfile, { readonly driver: 'mark-sense' }>;
export type Framing = MarkSenseProfile['framing'];
export type SheetSpec = MarkSenseProfile['sheet'];
export type SheetLayout = SheetSpec['layouts'][number];
export type ColumnName = (typeof columnNames)[number];
export type BitField = NonNullable<SheetSpec['form']>;

/** The schema that editors check profiles with, as JSON Schema (draft 2020-12). */
export const deviceProfileJsonSchema = (): unknown => z.toJSONSchema(deviceProfile);
