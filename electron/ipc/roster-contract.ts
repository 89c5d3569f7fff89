// Channels of the roster, the door and the credentials report.

import { z } from 'zod';
import * as shape from './schemas.ts';

const nothing = z.strictObject({});
const number = z.number().int().min(1).max(9999);
const reason = shape.text(500);
const partialDate = z.string().regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/);

export const facts = {
  fullName: shape.text(120),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: partialDate,
  ethnicity: shape.text(60),
  religion: shape.text(60),
  partyDate: partialDate,
  schooling: shape.text(60),
  education: z.enum(['doctorate', 'master', 'bachelor', 'college', 'intermediate', 'elementary']).nullable(),
  theory: z.enum(['bachelor', 'advanced', 'intermediate', 'elementary']).nullable(),
  position: shape.text(200),
  delegation: shape.text(200),
  standing: z.enum(['official', 'alternate', 'probationary']),
  appointment: z.enum(['elected', 'ex-officio', 'appointed']),
  cardNumber: shape.text(60),
};

/** As a message brings them: what is known of a day is real. */
const partialDateToSave = z.union([z.literal(''), shape.realPartialDate]);
const factsToSave = { ...facts, birthDate: partialDateToSave, partyDate: partialDateToSave };

const presence = z.enum(['awaited', 'present', 'late', 'left', 'absent']);
const absence = z.strictObject({ deduction: z.string().max(80).nullable(), note: reason }).readonly();

const person = z
  .strictObject({
    delegate: z.strictObject({ number, ...facts }).readonly(),
    presence,
    absence: absence.nullable(),
    replacedBy: number.nullable(),
    replaces: number.nullable(),
    replacementReason: reason,
  })
  .readonly();

const counts = {
  voters: shape.count,
  present: shape.count,
  late: shape.count,
  left: shape.count,
  absent: shape.count,
  awaited: shape.count,
  others: shape.count,
  othersPresent: shape.count,
};

const figures = z
  .strictObject({
    counts: z.strictObject(counts).readonly(),
    delegations: z.array(z.strictObject({ delegation: z.string(), ...counts }).readonly()).readonly(),
    source: shape.attendanceSource,
    overrideReason: z.string(),
    counted: shape.attendance,
    remarks: z.array(shape.finding).readonly(),
    savedAt: z.string(),
  })
  .readonly();

const roster = z.strictObject({ people: z.array(person).readonly(), figures }).readonly();
const change = z
  .strictObject({ changed: z.array(person).readonly(), removed: z.array(number).readonly(), figures })
  .readonly();

const direction = z.enum(['in', 'out']);
const atTheDoor = z
  .strictObject({
    kind: z.enum([
      'arrived',
      'returned',
      'left',
      'already-in',
      'not-here',
      'stands-aside',
      'unknown-number',
      'other-congress',
      'damaged',
      'not-a-badge',
    ]),
    person: person.nullable(),
    alternate: person.nullable(),
    number: z.number().int().nullable(),
    counts: z.strictObject(counts).readonly(),
    savedAt: z.string(),
  })
  .readonly();

const ballots = z
  .array(z.strictObject({ delegation: z.string().max(200), count: shape.count }).readonly())
  .max(2000)
  .readonly();
const handOut = z.strictObject({ ballots, reason }).readonly();

const topic = z
  .strictObject({
    topic: z.enum(['sex', 'age', 'ethnicity', 'religion', 'education', 'theory', 'membership', 'appointment']),
    title: z.string(),
    lines: z.array(z.strictObject({ name: z.string(), count: shape.count, percent: z.string() }).readonly()).readonly(),
    remarks: z.array(z.string()).readonly(),
  })
  .readonly();

const scope = z.enum(['present', 'summoned']);
/** Whose badges: everybody's, those of one delegation, or those chosen. */
const whose = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('delegation'), delegation: z.string().max(200) }),
  z.strictObject({ kind: z.literal('chosen'), numbers: z.array(number).min(1).max(9999).readonly() }),
]);

/** Where a file was written; `null` when the user gave up. */
const written = z.strictObject({ file: z.string() }).readonly().nullable();

export const rosterContract = {
  'roster:read': { input: nothing, output: roster },
  /** Takes the list that was read last, whole or not at all; `reading` is its id. */
  'roster:import': {
    input: z.strictObject({
      reading: z.string().max(40),
      mode: z.enum(['add', 'replace']),
      questions: z.enum(['open', 'answered']),
    }),
    output: roster,
  },
  /** `number` null: a new person. */
  'roster:enter': {
    input: z.strictObject({ number: number.nullable(), facts: z.strictObject(factsToSave) }),
    output: change,
  },
  'roster:remove': { input: z.strictObject({ number, reason }), output: change },
  'roster:replace': { input: z.strictObject({ number, alternate: number, reason }), output: change },
  'roster:withdraw-replacement': { input: z.strictObject({ number, reason }), output: change },
  'roster:rename-delegation': {
    input: z.strictObject({ from: z.string().max(200), to: shape.text(200) }),
    output: change,
  },
  /** Attendance of the contests follows the roster again, after the committee had set its own figures. */
  'roster:follow': { input: nothing, output: shape.congressView },
  'roster:hand-out': { input: z.strictObject({ contestId: shape.id, ballots, reason }), output: handOut },
  'roster:hand-out-of': { input: shape.contestId, output: handOut.nullable() },
  /** An empty workbook with the columns that a list has. */
  'roster:save-template': { input: nothing, output: written },
  'roster:save-badges': { input: z.strictObject({ whose }), output: written },
  'roster:print-badges': { input: z.strictObject({ whose }), output: z.strictObject({ sent: z.boolean() }).readonly() },

  'check-in:scan': { input: z.strictObject({ text: z.string().max(500), direction }), output: atTheDoor },
  'check-in:number': { input: z.strictObject({ number, direction }), output: atTheDoor },
  'check-in:record': { input: z.strictObject({ number, presence, absence: absence.nullable() }), output: change },
  /** Everybody with a vote who is still awaited is present. */
  'check-in:call-roll': { input: nothing, output: roster },

  'credentials:figures': {
    input: z.strictObject({ scope, language: shape.language }),
    output: z
      .strictObject({ total: shape.count, presentPercent: z.string(), topics: z.array(topic).readonly() })
      .readonly(),
  },
  'credentials:preview': {
    input: z.strictObject({ scope, language: shape.language }),
    output: z.strictObject({ html: z.string() }).readonly(),
  },
  'credentials:save': {
    input: z.strictObject({ scope, format: z.enum(['pdf', 'docx', 'xlsx', 'png']) }),
    output: written,
  },
  'credentials:print': { input: z.strictObject({ scope }), output: z.strictObject({ sent: z.boolean() }).readonly() },
} as const;
