// A watched folder: what is taken, when, in which order, and that nothing is lost.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptFolder } from '../../../scanners/inbox/kept-folder.ts';
import { watchFolder } from '../../../scanners/inbox/watched-folder.ts';
import { wholeness } from '../../../scanners/inbox/whole-file.ts';
import { openPages } from '../../../scanners/page/files/page-file.ts';
import { jpeg, pdf, png, tiff } from './pictures.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inbox-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, bytes: Uint8Array): string => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
};
const names = (files: readonly string[]): readonly string[] => files.map((file) => path.basename(file));
const limits = { settled: 400, patience: 15_000, most: 32 };

describe('the end of a file', () => {
  it('is found in every kind of picture that the reader decodes', async () => {
    for (const bytes of [jpeg(), png(), tiff(), tiff('big-endian'), await pdf()]) {
      expect(wholeness(bytes)).toBe('whole');
      const opened = await openPages(bytes);
      expect(opened.ok && opened.value.pages.length).toBe(1);
    }
  });

  it('is missed wherever the file is cut', async () => {
    for (const bytes of [jpeg(), png(), tiff(), tiff('big-endian'), await pdf()]) {
      for (const share of [0.001, 0.2, 0.5, 0.9, 0.98])
        expect(wholeness(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe('unfinished');
    }
  });

  it('is unknown of what is no picture', () => {
    expect(wholeness(new TextEncoder().encode('hướng dẫn sử dụng máy quét'))).toBe('other');
  });
});

describe('a watched folder', () => {
  it('tells of a file only once it stands still and has its end', () => {
    const watch = watchFolder(folder, limits);
    const whole = jpeg();
    const file = put('trang1.jpg', whole.subarray(0, 200));
    expect(watch.look(0)).toEqual([]);
    expect(watch.look(5_000)).toEqual([]);
    fs.appendFileSync(file, whole.subarray(200));
    expect(watch.look(5_100)).toEqual([]);
    expect(watch.look(5_400)).toEqual([]);
    expect(names(watch.look(5_500))).toEqual(['trang1.jpg']);
  });

  it('keeps the order of the names, also while an earlier file is still being written', () => {
    const watch = watchFolder(folder, limits);
    put('trang10.jpg', jpeg(1));
    put('trang2.jpg', jpeg(2));
    const late = put('trang1.jpg', jpeg(3).subarray(0, 100));
    watch.look(0);
    expect(watch.look(1_000)).toEqual([]);
    fs.writeFileSync(late, jpeg(3));
    watch.look(2_000);
    expect(names(watch.look(2_400))).toEqual(['trang1.jpg', 'trang2.jpg', 'trang10.jpg']);
  });

  it('takes a broken file in the end, so that it is named and stops nothing', () => {
    const watch = watchFolder(folder, limits);
    put('a.jpg', jpeg().subarray(0, 100));
    put('b.jpg', jpeg(1));
    watch.look(0);
    expect(watch.look(14_999)).toEqual([]);
    expect(names(watch.look(15_000))).toEqual(['a.jpg', 'b.jpg']);
  });

  it('passes over hidden files, files at work, empty files and folders', () => {
    const watch = watchFolder(folder, limits);
    put('.scan.jpg', jpeg());
    put('scan.jpg.part', jpeg());
    put('~scan.tmp', jpeg());
    put('empty.jpg', new Uint8Array());
    fs.mkdirSync(path.join(folder, 'kiem-phieu'));
    watch.look(0);
    expect(watch.look(60_000)).toEqual([]);
  });

  it('waits while the folder is away', () => {
    const watch = watchFolder(path.join(folder, 'stick'), limits);
    expect(watch.look(0)).toEqual([]);
    fs.mkdirSync(path.join(folder, 'stick'));
    fs.writeFileSync(path.join(folder, 'stick', 'a.png'), png());
    watch.look(1_000);
    expect(names(watch.look(2_000))).toEqual(['a.png']);
  });
});

describe('the kept folder', () => {
  it('moves a file to those that wait and then to those that were read, byte for byte', () => {
    const kept = openKeptFolder(path.join(folder, 'kept'), fs.copyFileSync);
    const file = put('trang1.jpg', jpeg());
    const taken = kept.take(file);
    expect(fs.existsSync(file)).toBe(false);
    expect(kept.waiting()).toEqual([taken]);
    kept.finish(taken);
    expect(kept.waiting()).toEqual([]);
    const [read] = fs.readdirSync(path.join(folder, 'kept/read'));
    expect(new Uint8Array(fs.readFileSync(path.join(folder, 'kept/read', read ?? '')))).toEqual(new Uint8Array(jpeg()));
  });

  it('never writes over a file of the same name', () => {
    const kept = openKeptFolder(path.join(folder, 'kept'), fs.copyFileSync);
    for (const shade of [1, 2, 3]) kept.finish(kept.take(put('scan.jpg', jpeg(shade))));
    expect(fs.readdirSync(path.join(folder, 'kept/read'))).toEqual([
      '000001-scan.jpg',
      '000002-scan.jpg',
      '000003-scan.jpg',
    ]);
  });

  it('knows after a new start what still waits, and goes on counting', () => {
    const first = openKeptFolder(path.join(folder, 'kept'), fs.copyFileSync);
    first.finish(first.take(put('a.jpg', jpeg(1))));
    first.take(put('b.jpg', jpeg(2)));
    const second = openKeptFolder(path.join(folder, 'kept'), fs.copyFileSync);
    expect(second.waiting().map(({ name }) => name)).toEqual(['b.jpg']);
    second.take(put('c.jpg', jpeg(3)));
    expect(second.waiting().map(({ name }) => name)).toEqual(['b.jpg', 'c.jpg']);
  });
});
