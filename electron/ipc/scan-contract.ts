// Channels about paper: ballots printed, scanned, reviewed, and the test deck. Spread into the one contract.

import { z } from 'zod';
import * as shape from './schemas.ts';

const nothing = z.strictObject({});
const pin = shape.secret;
const members = shape.membersInPlace;
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const paper = z.enum(['A4', 'A5']);
const strictness = z.enum(['strict', 'standard', 'lenient']);
const batchNumber = z.number().int().min(1).max(100_000);
const place = z.number().int().min(1).max(1_000_000);
const reason = shape.text(500).min(1);
const marks = z.string().max(1000);
const area = {
  page: z.number().int().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
} as const;

const runProgress = z
  .strictObject({
    /** Into which it read. */
    batch: batchNumber,
    isRunning: z.boolean(),
    isCutShort: z.boolean(),
    source: z.string(),
    counts: z.enum(['pages', 'sheets']),
    pages: shape.count,
    total: shape.count.nullable(),
    accepted: shape.count,
    forReview: shape.count,
    setAside: shape.count,
    alreadyRead: shape.count,
    pagesPerMinute: shape.count,
    notices: z.array(shape.finding).readonly(),
    failure: shape.finding.nullable(),
  })
  .readonly();

const deck = z
  .strictObject({
    formCode: z.string(),
    ballots: shape.count,
    pages: shape.count,
    differing: shape.count,
    deckDigest: z.string(),
    at: z.string(),
  })
  .readonly();

/** How printing and scanning of a contest stand. Ballots and papers, never votes. */
export const scanView = z
  .strictObject({
    contestId: shape.id,
    strictness,
    stock: z
      .strictObject({
        printed: z.array(z.strictObject({ paper, formCode: z.string(), ballots: shape.count }).readonly()).readonly(),
        total: shape.count,
        issued: shape.count.nullable(),
        accounted: z
          .strictObject({ spoiled: shape.count, leftOver: shape.count, remark: z.string() })
          .readonly()
          .nullable(),
        /** Hundredths of a millimetre for 100 mm. */
        proof: z
          .strictObject({
            formCode: z.string(),
            across: z.number(),
            along: z.number(),
            at: z.string(),
            isTrueToSize: z.boolean(),
          })
          .readonly()
          .nullable(),
        deck: deck.nullable(),
      })
      .readonly(),
    batches: z
      .array(
        z
          .strictObject({
            batch: batchNumber,
            slip: shape.count,
            stage: z.enum(['open', 'closed', 'withdrawn']),
            openedAt: z.string(),
            counted: shape.count,
            waiting: shape.count,
            dismissed: shape.count,
            withdrawnBecause: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    waiting: z
      .array(
        z
          .strictObject({
            batch: batchNumber,
            place,
            kind: z.enum(['ballot', 'set-aside']),
            reasons: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    run: runProgress.nullable(),
    /** Members who decide in review now. */
    reviewers: z.array(z.string()).readonly(),
    count: shape.countFigures.nullable(),
    savedAt: z.string(),
  })
  .readonly();

const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), marks, defects: z.array(shape.defect).max(5) }),
  z.strictObject({ kind: z.literal('scanned-again') }),
  z.strictObject({ kind: z.literal('no-ballot') }),
]);

const namedBatch = z.strictObject({ contestId: shape.id, batch: batchNumber });
const namedPaper = namedBatch.extend({ place });
const onPaper = z.strictObject({ contestId: shape.id, paper });

/** Paper as the review screen shows it; lengths in millimetres on the upright form. */
const shownPaper = z
  .strictObject({
    batch: batchNumber,
    place,
    kind: z.enum(['ballot', 'set-aside']),
    /** What became of it. */
    state: z.enum(['counted', 'waiting', 'dismissed']),
    reasons: z.array(z.string()).readonly(),
    /** As the machine read it; empty where it read nothing. */
    marks,
    /** As people decided; `null` while nothing was decided. */
    decided: z
      .strictObject({
        kind: z.enum(['counted', 'scanned-again', 'no-ballot']),
        marks: marks.nullable(),
        defects: z.array(shape.defect).readonly(),
        reason: z.string(),
      })
      .readonly()
      .nullable(),
    /** What the rules say of the machine's reading. */
    verdict: z.strictObject({ valid: z.boolean(), reason: shape.invalidReason.nullable() }).readonly().nullable(),
    doubts: z
      .array(z.strictObject({ candidate: z.number().int().min(0), doubt: z.string(), ...area }).readonly())
      .readonly(),
    extraInk: z.array(z.strictObject(area).readonly()).readonly(),
    pages: z
      .array(
        z
          .strictObject({
            digest,
            /** `null` where the page was not recognised; then it is shown as it is. */
            formPage: z.number().int().min(1).nullable(),
            /** The form's corner marks in the picture: x, y, x, y … in pixels; empty where they are not known. */
            corners: z.array(z.number()).max(8).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    form: z
      .strictObject({
        width: z.number(),
        height: z.number(),
        corners: z.array(z.strictObject({ x: z.number(), y: z.number() }).readonly()).readonly(),
        /** Where the mark of each candidate is made, in ballot order. */
        rows: z.array(z.strictObject(area).readonly()).readonly(),
      })
      .readonly()
      .nullable(),
  })
  .readonly();

const formShown = z
  .strictObject({
    formCode: z.string(),
    width: z.number(),
    height: z.number(),
    /** The print of each page, one bit a pixel, deflated (zlib). */
    pages: z
      .array(
        z.strictObject({ width: z.number().int(), height: z.number().int(), ink: z.instanceof(Uint8Array) }).readonly(),
      )
      .readonly(),
  })
  .readonly();

const from = z.discriminatedUnion('kind', [
  /** The program asks which. */
  z.strictObject({ kind: z.literal('files') }),
  z.strictObject({ kind: z.literal('folder') }),
  z.strictObject({ kind: z.literal('watched') }),
  z.strictObject({ kind: z.literal('dropped') }),
  /** A mark-sense reader, by the key of its device (`devices:state`); `form` once for a contest whose sheets carry a form number. */
  z.strictObject({ kind: z.literal('reader'), key: z.string().min(1).max(80), form: shape.count.nullable() }),
  z.strictObject({
    kind: z.literal('scanner'),
    device: z.string().min(1).max(300),
    source: z.string().max(120).nullable(),
    resolution: z.number().int().min(100).max(600),
  }),
]);

const saved = z.strictObject({ file: z.string(), view: scanView }).readonly().nullable();
const sent = z.strictObject({ sent: z.boolean(), view: scanView }).readonly();

export const scanContract = {
  'scan:view': { input: shape.contestId, output: scanView },
  /** `null` when the user gave up. */
  'scan:start': { input: z.strictObject({ contestId: shape.id, from }), output: scanView.nullable() },
  'scan:stop': { input: shape.contestId, output: scanView },
  'scan:drop': {
    input: z.strictObject({ contestId: shape.id, name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
    output: nothing,
  },
  'scan:scanners': {
    input: nothing,
    output: z
      .array(
        z.strictObject({ device: z.string(), name: z.string(), sources: z.array(z.string()).readonly() }).readonly(),
      )
      .readonly(),
  },
  'scan:set-strictness': { input: z.strictObject({ contestId: shape.id, strictness }), output: scanView },

  'batch:open': {
    input: z.strictObject({ contestId: shape.id, slip: z.number().int().min(1).max(100_000) }),
    output: scanView,
  },
  'batch:correct-slip': {
    input: namedBatch.extend({ slip: z.number().int().min(1).max(100_000), reason }),
    output: scanView,
  },
  'batch:close': { input: namedBatch, output: scanView },
  'batch:withdraw': { input: namedBatch.extend({ reason, members }), output: scanView },

  'review:admit': {
    input: z.strictObject({
      contestId: shape.id,
      reviewers: z
        .array(z.strictObject({ memberId: shape.id, pin }))
        .min(1)
        .max(5),
    }),
    output: scanView,
  },
  'review:dismiss': { input: shape.contestId, output: scanView },
  'review:paper': { input: namedPaper, output: shownPaper },
  'review:picture': {
    input: z.strictObject({ digest }),
    output: z.strictObject({ type: z.string(), bytes: z.instanceof(Uint8Array) }).readonly(),
  },
  'review:rule': { input: namedPaper.extend({ decision, reason: shape.text(500) }), output: scanView },
  /** Writes all pictures of a published contest into a folder of the user's choice, in no order. `null` when the user gave up. */
  'review:export-pictures': {
    input: z.strictObject({ contestId: shape.id, reason, members }),
    output: z.strictObject({ folder: z.string(), pictures: shape.count }).readonly().nullable(),
  },

  'ballots:form': { input: onPaper, output: formShown },
  'ballots:save': { input: onPaper.extend({ print: z.enum(['ballot', 'proof']) }), output: saved },
  'ballots:print': { input: onPaper.extend({ print: z.enum(['ballot', 'proof']) }), output: sent },
  /** How many came out of the printer. */
  'ballots:record': { input: onPaper.extend({ ballots: z.number().int().min(1).max(100_000) }), output: scanView },
  'ballots:account': {
    input: z.strictObject({
      contestId: shape.id,
      spoiled: shape.count,
      leftOver: shape.count,
      remark: shape.text(500),
    }),
    output: scanView,
  },
  /** Asks for the scanned proof; the view tells what it measured, right or wrong. `null` when the user gave up. */
  'ballots:read-proof': { input: onPaper, output: scanView.nullable() },

  'deck:save': { input: onPaper, output: saved },
  'deck:print': { input: onPaper, output: sent },
  /** Asks for the scanned deck; `null` when the user gave up. */
  'deck:read': { input: onPaper, output: scanView.nullable() },
  'deck:zero-report': {
    input: z.strictObject({ contestId: shape.id, way: z.enum(['save', 'print']) }),
    output: z
      .union([z.strictObject({ file: z.string() }), z.strictObject({ sent: z.boolean() })])
      .readonly()
      .nullable(),
  },
} as const;
