// Pages drawn and scanned by other programs: what people draw on names that is no strike, and strikes that are.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { readForm } from '../../../scanners/page/read-form.ts';
import { openCodeReader } from '../../../scanners/page/find/code-search.ts';
import { decodeJpeg } from '../../../scanners/page/files/jpeg-file.ts';
import type { PageReading } from '../../../scanners/page/judge/page-reading.ts';
import { readingLimits } from '../../../scanners/page/measure/reading-limits.ts';
import { pageReader, readPage } from '../../../scanners/page/read-page.ts';
import type { PageReader } from '../../../scanners/page/read-page.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = path.join(import.meta.dirname, '../../fixtures/pages');
let reader: PageReader;
beforeAll(async () => {
  const forms = ['s24', 's70', 'ad15'].map((name) => {
    const form = readForm(JSON.parse(readFileSync(path.join(folder, 'forms', `${name}.json`), 'utf8')));
    if (!form.ok) throw new Error(`${name}: ${form.error.path}`);
    return form.value;
  });
  reader = pageReader(forms, await openCodeReader(), readingLimits.standard);
});

async function reading(file: string): Promise<PageReading> {
  const decoded = decodeJpeg(readFileSync(path.join(folder, file)));
  if (!decoded.ok) throw new Error(`${file} cannot be decoded`);
  return readPage(reader, decoded.value.image);
}

interface Answers {
  readonly status: PageReading['status'];
  readonly reasons: readonly string[];
  /** Sure answers that are not the usual one. */
  readonly sure: readonly string[];
  /** Whom people are asked about, and why. */
  readonly asked: Readonly<Record<string, string>>;
  readonly writing: boolean;
}

async function answers(file: string): Promise<Answers> {
  const read = await reading(file);
  if (read.status === 'rejected')
    return { status: read.status, reasons: read.reasons, sure: [], asked: {}, writing: false };
  return {
    status: read.status,
    reasons: read.reasons,
    sure: read.marks
      .filter(({ mark, doubt }) => doubt === null && mark !== 'kept' && mark !== 'agree')
      .map(({ candidateId, mark }) => `${candidateId} ${mark}`),
    asked: Object.fromEntries(
      read.marks.flatMap(({ candidateId, doubt }) => (doubt === null ? [] : [[candidateId, doubt]])),
    ),
    writing: read.extraInk.length > 0,
  };
}

test('two names with a ring round each: people decide', async () => {
  const { status, sure, asked } = await answers('ring-one-name.jpg');
  expect([status, sure, Object.keys(asked)]).toEqual(['review', [], ['u002', 'u011']]);
  expect(asked['u002']).toBe('ring');
});

test('the twenty chosen names ringed are not twenty struck names', async () => {
  const { status, sure, asked } = await answers('ring-twenty-chosen.jpg');
  expect([status, sure]).toEqual(['review', []]);
  expect(Object.keys(asked)).toHaveLength(20);
  expect(['u004', 'u006', 'u008', 'u015'].filter((name) => name in asked)).toEqual([]);
});

test('upright slashes across a letter are asked about, however pale', async () => {
  const { status, sure, asked } = await answers('upright-slashes.jpg');
  expect([status, sure, asked]).toEqual(['review', [], { u057: 'upright', u066: 'upright', u069: 'upright' }]);
});

test('a name struck out beside a box that says agree', async () => {
  const { status, asked } = await answers('name-struck-on-box-form.jpg');
  expect([status, asked]).toEqual(['review', { u006: 'on-name' }]);
});

test('crossed-out numbers', async () => {
  const { status, sure, asked } = await answers('number-crossed-out.jpg');
  expect([status, sure, asked]).toEqual(['review', [], { u048: 'on-number', u050: 'on-number', u053: 'on-number' }]);
});

test('a signature beside a struck name is writing, and the name is struck', async () => {
  expect(await answers('signature-beside-struck-name.jpg')).toEqual({
    status: 'review',
    reasons: ['extra-writing'],
    sure: ['u011 struck'],
    asked: {},
    writing: true,
  });
});

test('where print stands twice nothing is sure', async () => {
  const { status, reasons, sure, asked } = await answers('doubled-print.jpg');
  expect([status, reasons, sure, Object.keys(asked).length]).toEqual([
    'review',
    ['print-poor', 'doubtful-mark'],
    [],
    24,
  ]);
});

test('a strike that runs on to the end of the row is a strike', async () => {
  const { status, sure } = await answers('struck-to-end-of-row.jpg');
  expect([status, sure]).toEqual(['read', ['u018 struck', 'u019 struck', 'u023 struck']]);
});

test('fifteen pale ticks that sweep out of their boxes are fifteen marks', async () => {
  const read = await reading('sweeping-ticks.jpg');
  expect(read.status).toBe('read');
  expect(read.status === 'rejected' ? [] : read.marks.map(({ mark }) => mark)).toEqual(
    Array.from({ length: 15 }, () => 'agree'),
  );
});
