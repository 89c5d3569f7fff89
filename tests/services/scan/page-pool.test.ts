// Workers that read pages: order, known files, files of many pages, files that are no pictures, a worker that dies.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPagePool } from '../../../electron/services/scan/processes/page-pool.ts';
import type { PageInOrder } from '../../../electron/services/scan/processes/page-pool.ts';
import { sha256 } from '../../../electron/services/session/sha256.ts';
import { jpeg, png } from '../../scanners/inbox/pictures.ts';
import { filesOf } from './counting-congress.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pool-'));
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Named {
  readonly file: string;
}

const order = (known: readonly string[] = []) => ({
  forms: [],
  strictness: 'standard' as const,
  known,
  codeProgram: null,
});

/** What comes of files, one line a page. */
async function readAll(files: readonly string[], known: readonly string[] = []): Promise<readonly string[]> {
  const pool = openPagePool(order(known), { workers: 2 });
  const queue = [...files];
  const lines: string[] = [];
  for await (const { file, page, seen, isLast } of pool.read<Named>(() =>
    Promise.resolve(queue.length === 0 ? null : { file: queue.shift() ?? '' }),
  )) {
    lines.push(
      `${path.basename(file.file)} ${page} ${seen.kind === 'seen' ? seen.picture.type : seen.kind}${isLast ? ' last' : ''}`,
    );
  }
  await pool.close();
  return lines;
}

const put = (name: string, bytes: Uint8Array): string => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
};

describe('the pool', () => {
  it('hands pages over in the order of their files, whichever worker is quicker', async () => {
    const files = Array.from({ length: 40 }, (_, index) => put(`p${String(index).padStart(2, '0')}.jpg`, jpeg(index)));
    expect(await readAll(files)).toEqual(files.map((file) => `${path.basename(file)} 1 image/jpeg last`));
  });

  it('reads every page of a file, more than it hands over at once', async () => {
    const document = await PDFDocument.create();
    const picture = await document.embedJpg(jpeg(5));
    for (let page = 0; page < 25; page += 1) document.addPage([100, 100]).drawImage(picture);
    const lines = await readAll([put('many.pdf', await document.save()), put('after.png', png(1))]);
    expect(lines).toEqual([
      ...Array.from({ length: 25 }, (_, index) => `many.pdf ${index + 1} image/jpeg${index === 24 ? ' last' : ''}`),
      'after.png 1 image/png last',
    ]);
  });

  it('names what is no picture or cut off, and goes on', async () => {
    const files = [
      put('note.txt', new TextEncoder().encode('không phải ảnh')),
      put('cut.jpg', jpeg(1).subarray(0, 300)),
      path.join(folder, 'gone.jpg'),
      put('good.jpg', jpeg(2)),
    ];
    expect(await readAll(files)).toEqual([
      'note.txt 1 unseen last',
      'cut.jpg 1 unseen last',
      'gone.jpg 1 unseen last',
      'good.jpg 1 image/jpeg last',
    ]);
  });

  it('does not read again what is known by its bytes', async () => {
    const [old, fresh] = [put('old.jpg', jpeg(7)), put('fresh.jpg', jpeg(8))];
    expect(await readAll([old, fresh], [sha256(jpeg(7))])).toEqual([
      'old.jpg 1 known last',
      'fresh.jpg 1 image/jpeg last',
    ]);
  });

  it('ends its reading when it is closed, also while a file is waited for', async () => {
    const pool = openPagePool(order(), { workers: 1 });
    const pages: PageInOrder<Named>[] = [];
    const files = filesOf(path.join(folder, 'closed'), [jpeg(1), jpeg(2)]);
    const queue = fs.readdirSync(files).map((name) => ({ file: path.join(files, name) }));
    let release: () => void = () => undefined;
    const next = (): Promise<Named | null> => {
      const file = queue.shift();
      return file === undefined
        ? new Promise((resolve) => {
            release = () => {
              resolve(null);
            };
          })
        : Promise.resolve(file);
    };
    for await (const page of pool.read<Named>(next)) {
      pages.push(page);
      if (pages.length === 2) {
        await pool.close();
        release();
      }
    }
    expect(pages).toHaveLength(2);
  });

  it('is closed in the middle of reading again and again, without taking the program down', () => {
    const ended = spawnSync(process.execPath, [path.join(import.meta.dirname, 'closed-while-reading.ts'), folder], {
      encoding: 'utf8',
      timeout: 100_000,
    });
    expect([ended.status, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout.trim()).toBe('12 pools closed, 2 readers started');
  });

  it('sets a page aside that takes too long, reads on with another worker, and ends the one that hangs', async () => {
    // A progressive picture at the limit of what is read: seconds in the decoder. More pages follow in its file than are handed over at once.
    const [width, height] = [9_900, 9_900];
    const noise = Buffer.from(Uint8Array.from({ length: width * 64 }, (_, at) => (at * 2_654_435_761) >>> 24));
    const picture = await sharp(
      Buffer.concat(Array.from({ length: Math.ceil(height / 64) }, () => noise)).subarray(0, width * height),
      { raw: { width, height, channels: 1 } },
    )
      .jpeg({ quality: 100, progressive: true })
      .toBuffer();
    const document = await PDFDocument.create();
    for (const bytes of [picture, ...Array.from({ length: 9 }, () => jpeg(5))])
      document.addPage([100, 100]).drawImage(await document.embedJpg(bytes));
    const slow = put('slow.pdf', await document.save());
    const after = put('after-slow.jpg', jpeg(9));
    const ended = spawnSync(process.execPath, [path.join(import.meta.dirname, 'hung-page.ts'), slow, after, after], {
      encoding: 'utf8',
      timeout: 100_000,
    });
    expect([ended.status, ended.signal, ended.stderr]).toEqual([0, null, '']);
    expect(ended.stdout.trim().split('\n')[0]).toBe('slow.pdf read-too-long, readers ended: 1');
    expect(
      ended.stdout
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual(['after-slow.jpg seen', 'after-slow.jpg seen', 'still here']);
  });

  it('gives up with an error where the reader does not start', async () => {
    const broken = openPagePool({ ...order(), codeProgram: new Uint8Array([1, 2, 3]) }, { workers: 1 });
    const file = put('any.jpg', jpeg(3));
    let isGiven = false;
    const next = (): Promise<Named | null> => {
      if (isGiven) return Promise.resolve(null);
      isGiven = true;
      return Promise.resolve({ file });
    };
    await expect(async () => {
      for await (const page of broken.read<Named>(next)) expect(page).toBeUndefined();
    }).rejects.toThrow('does not start');
    await broken.close();
  });
});
