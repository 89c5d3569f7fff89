// The channel by which lists of people are read: from a file or the clipboard, off the main process.

import { z } from 'zod';
import { facts } from './roster-contract.ts';
import * as shape from './schemas.ts';

const place = { row: z.number().int().min(1), column: z.number().int().min(1) };

const reading = z
  .strictObject({
    /** By which `roster:import` names it. */
    id: z.string(),
    as: z.enum(['roster', 'candidates']),
    people: z
      .array(
        z.strictObject({ row: place.row, isHidden: z.boolean(), facts: z.strictObject(facts).readonly() }).readonly(),
      )
      .readonly(),
    notPeople: z
      .array(
        z
          .strictObject({
            row: place.row,
            kind: z.enum(['title', 'header', 'numbering', 'group', 'total', 'signature', 'note']),
            text: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    findings: z.array(shape.finding).readonly(),
    columns: z.array(z.strictObject({ header: z.string(), meaning: z.string().nullable() }).readonly()).readonly(),
    conversions: z
      .array(
        z
          .strictObject({
            ...place,
            font: z.enum(['tcvn3', 'vni']),
            before: z.string(),
            after: z.string(),
            isChosen: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
    sheet: z.string().nullable(),
    isSheetHidden: z.boolean(),
    sheetPlace: shape.count,
    otherSheets: z
      .array(z.strictObject({ name: z.string(), people: shape.count, isHidden: z.boolean() }).readonly())
      .readonly(),
    state: z.enum(['clear', 'asks', 'refused']),
  })
  .readonly();

/** Letters of a text from the clipboard; a table of 20,000 rows has fewer. */
const longestPaste = 32_000_000;

export const listContract = {
  /** What a list says; `roster:import` takes the one that was read last. Understood by `core/list/reading.ts`. */
  'list:read': {
    input: z.strictObject({
      as: z.enum(['roster', 'candidates']),
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('file'), name: z.string().max(260), bytes: z.instanceof(Uint8Array) }),
        z.strictObject({ kind: z.literal('clipboard'), text: z.string().max(longestPaste) }),
      ]),
      sheet: z.string().max(100).nullable(),
      encoding: z.enum(['detect', 'unicode', 'tcvn3', 'vni']),
      hidden: z.enum(['taken', 'left-out']),
    }),
    output: reading,
  },
  /** Ends the reading that is under way; it answers N.856. Nothing happens where none is. */
  'list:stop': { input: z.strictObject({}), output: z.strictObject({}) },
};
