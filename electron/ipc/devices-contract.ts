// Channels about devices of this machine, and what the main process says of them unasked.

import { z } from 'zod';
import * as shape from './schemas.ts';

const nothing = z.strictObject({});
const key = z.string().min(1).max(80);
const findings = z.array(shape.finding).readonly();
const by = shape.text(120).min(1);

const deviceTest = z
  .strictObject({
    at: z.string(),
    by: z.string(),
    identity: z.string(),
    name: z.string(),
    driver: z.string(),
    profile: z.string().nullable(),
    read: shape.count,
    faults: shape.count,
  })
  .readonly();

/** How the keyboard scanner of this machine is set. */
const wedge = z
  .strictObject({ prefix: z.string().length(1).nullable(), suffix: z.enum(['enter', 'tab', 'enter-or-tab', 'none']) })
  .readonly();

const deviceLine = z
  .strictObject({
    key,
    name: z.string(),
    manufacturer: z.string(),
    ids: z.string(),
    serialNumber: z.string(),
    interfaceNumber: z.number(),
    usage: z.string(),
    driver: z.enum(['barcode', 'mark-sense', 'keyboard', 'none']),
    learntFrom: z.enum(['profile', 'descriptor', 'usual']).nullable(),
    profile: z.string().nullable(),
    mostForm: z.number().int().nullable(),
    condition: z.enum(['opening', 'working', 'keyboard', 'not-served', 'not-opened', 'lost', 'flooded']),
    counts: z
      .strictObject({
        reports: z.number(),
        codes: z.number(),
        sheets: z.number(),
        dropped: z.number(),
        faults: z.record(z.string(), z.number()),
      })
      .readonly(),
    finding: shape.finding.nullable(),
    remarks: findings,
    isInUse: z.boolean(),
    tested: deviceTest.nullable(),
  })
  .readonly();

const view = z
  .strictObject({
    devices: z.array(deviceLine).readonly(),
    profiles: z
      .array(
        z
          .strictObject({
            id: z.string(),
            name: z.string(),
            origin: z.enum(['shipped', 'own']),
            driver: z.enum(['barcode', 'mark-sense']).nullable(),
            findings,
          })
          .readonly(),
      )
      .readonly(),
    wedge,
    tests: z.array(deviceTest).readonly(),
    forms: z.array(z.strictObject({ contestId: z.string(), form: shape.count }).readonly()).readonly(),
    problems: findings,
  })
  .readonly();

const markedRow = z
  .strictObject({ row: z.number(), marked: z.array(z.string()).readonly(), doubtful: z.array(z.string()).readonly() })
  .readonly();

const decoded = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('code'),
      text: z.string(),
      bytes: z.string(),
      symbology: z.string().nullable(),
      reports: z.number(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('sheet'),
      form: z.number().nullable(),
      sheetNumber: z.number().nullable(),
      reports: z.number(),
      layouts: z
        .array(z.strictObject({ marking: z.string(), rows: z.array(markedRow).readonly() }).readonly())
        .readonly(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal('fault'), finding: shape.finding }).readonly(),
]);

/** Pushed by the main process while devices are looked for. `report` comes only from the device under test. */
export const deviceEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('devices'), devices: z.array(deviceLine).readonly() }).readonly(),
  z.strictObject({ kind: z.literal('code'), key, text: z.string() }).readonly(),
  z.strictObject({ kind: z.literal('fault'), key, finding: shape.finding }).readonly(),
  z
    .strictObject({
      kind: z.literal('report'),
      key,
      at: z.number(),
      bytes: z.string(),
      decoded: z.array(decoded).readonly(),
      notShown: z.number(),
    })
    .readonly(),
]);

export type DeviceEvent = z.output<typeof deviceEvent>;

export const devicesContract = {
  /** The first message begins to look for devices. */
  'devices:state': { input: nothing, output: view },
  /** Shows raw reports of one device; there is one test at a time. Refused while the device reads ballots of a contest. */
  'devices:start-test': { input: z.strictObject({ key }), output: nothing },
  'devices:stop-test': { input: nothing, output: nothing },
  'devices:record-test': { input: z.strictObject({ by }), output: view },
  'devices:record-wedge-test': { input: z.strictObject({ by, codes: shape.count, faults: shape.count }), output: view },
  'devices:set-wedge': { input: z.strictObject({ wedge }), output: view },
  'devices:reopen': { input: z.strictObject({ key }), output: view },
  /** Asks which file; `null` when the user gave up. `findings` says why a file was not taken in. */
  'devices:add-profile': { input: nothing, output: z.strictObject({ view, findings }).readonly().nullable() },
  'devices:remove-profile': { input: z.strictObject({ id: z.string().max(80) }), output: view },
} as const;
