// The same page in every kind of file: each says the same of every mark, or leaves it to people; none says something else.

import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formInText } from '../../../electron/services/ballots/form-file.ts';
import { openPagePool } from '../../../electron/services/scan/processes/page-pool.ts';
import type { SeenPage } from '../../../electron/services/scan/processes/page-work.ts';
import { decodeJpeg } from '../../../scanners/page/files/jpeg-file.ts';
import { ditheredFiles, foreignFiles, refusedFiles, sources, tools } from './foreign-files.ts';
import type { ForeignFile } from './foreign-files.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const missing = Object.entries(tools).filter(([tool]) => spawnSync('which', [tool]).status !== 0);
if (missing.length > 0)
  process.stderr.write(
    `matrix of file kinds: skipped, for ${missing.map(([, name]) => name).join(', ')} are not installed\n`,
  );

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/pages');
/** A ballot of eight names with two boxes each, marked agree but for one. */
const truth = 'u001 agree, u002 agree, u003 agree, u004 agree, u005 disagree, u006 agree, u007 agree, u008 agree';

let folder = '';
/** Under `folder`, apart from the sources, which others are still made from. */
const made = 'made';
const run = promisify(execFile);

async function make(command: string, target: string): Promise<void> {
  const [tool = '', ...words] = command.split(' ').map((word) => word.replaceAll('@', target));
  await run(tool, words, { cwd: folder });
}

async function makeAll(files: readonly ForeignFile[]): Promise<void> {
  const queue = [...files];
  const maker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      for (const command of next.commands) await make(command, path.join(made, next.name));
  };
  await Promise.all([maker(), maker()]);
}

/** The upper half of a scan of two A5 sheets on an A4 glass. */
function writePage(): void {
  const decoded = decodeJpeg(new Uint8Array(fs.readFileSync(path.join(fixtures, 'two-a5-on-a4.jpg'))));
  if (!decoded.ok) throw new Error(decoded.error);
  const { width, height, pixels } = decoded.value.image;
  const half = Math.floor(height / 2);
  const header = new TextEncoder().encode(`P5\n${width} ${half}\n255\n`);
  fs.writeFileSync(path.join(folder, 'page.pgm'), Buffer.concat([header, pixels.subarray(0, width * half)]));
}

async function seen(files: readonly ForeignFile[]): Promise<readonly (readonly [string, SeenPage])[]> {
  const form = formInText(fs.readFileSync(path.join(fixtures, 'forms/ad8a5.json'), 'utf8'));
  if (!form.ok) throw new Error(form.error.code);
  const pool = openPagePool(
    { forms: [form.value], strictness: 'standard', known: [], codeProgram: null, pictures: 'named' },
    { workers: 2 },
  );
  const queue = files.map(({ name }) => ({ file: path.join(folder, made, name) }));
  const pages: (readonly [string, SeenPage])[] = [];
  for await (const page of pool.read(() => Promise.resolve(queue.shift() ?? null)))
    pages.push([path.basename(page.file.file), page.seen]);
  await pool.close();
  return pages;
}

/** The marks of which the reader is sure; others as the truth has them, for people see them. */
function marksOf(page: SeenPage): string {
  if (page.kind !== 'seen') return page.kind === 'unseen' ? page.reasons.join(' ') : 'known';
  if (page.reading.status === 'rejected') return page.reading.reasons.join(' ');
  const expected = new Map(truth.split(', ').map((each) => each.split(' ') as [string, string]));
  return page.reading.marks
    .map(
      ({ candidateId, mark, doubt }) => `${candidateId} ${doubt === null ? mark : (expected.get(candidateId) ?? '')}`,
    )
    .join(', ');
}

describe.runIf(missing.length === 0)('a page of foreign make', () => {
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'matrix-'));
    writePage();
    fs.mkdirSync(path.join(folder, made));
    for (const command of sources) await make(command, '');
    await makeAll([...foreignFiles, ...ditheredFiles, ...refusedFiles]);
  });
  afterAll(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it(`is read alike in ${foreignFiles.length} kinds of files`, async () => {
    expect(foreignFiles.length).toBeGreaterThanOrEqual(80);
    expect(new Set(foreignFiles.map(({ name }) => name)).size).toBe(foreignFiles.length);
    const pages = await seen(foreignFiles);
    expect(pages.map(([name, page]) => `${name}: ${marksOf(page)}`)).toEqual(
      foreignFiles.map(({ name }) => `${name}: ${truth}`),
    );
    // Kinds of one resolution may send the page to people, or not: how timid the reader is, is measured by its benches.
    expect(pages.filter(([, { kind }]) => kind !== 'seen')).toEqual([]);
  });

  it('is never misread where grey was made of dots, and the reason says so where nothing is read', async () => {
    for (const [name, page] of await seen(ditheredFiles)) {
      const reading = page.kind === 'seen' ? page.reading : null;
      expect([name, reading?.status === 'rejected' ? reading.reasons : marksOf(page)]).toEqual([
        name,
        reading?.status === 'rejected' ? ['dithered'] : truth,
      ]);
    }
  });

  it('is refused by name where its packing is not read', async () => {
    const pages = await seen(refusedFiles);
    expect(pages.map(([, page]) => marksOf(page))).toEqual(refusedFiles.map(() => 'unknown-compression'));
  });
});
