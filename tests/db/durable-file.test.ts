// A file that has to be there afterwards is written whole and read back, or is as it was: every step on the disk is made to
// fail, one after the other.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failure, success } from '../../core/result.ts';
import { diskSteps, settleDraft, writeDurably, writeFolderDurably } from '../../db/files/durable-file.ts';
import type { DiskSteps } from '../../db/files/durable-file.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'durable-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => path.join(folder, name);
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const inIt = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fs.readdirSync(folder).map((name) => [
      name,
      fs.statSync(inFolder(name)).isDirectory()
        ? fs
            .readdirSync(inFolder(name))
            .map((inner) => `${inner}=${fs.readFileSync(path.join(inFolder(name), inner), 'utf8')}`)
            .join(' ')
        : fs.readFileSync(inFolder(name), 'utf8'),
    ]),
  );

type Step = keyof DiskSteps;

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** The disk of this machine, on which the `nth` call of one step is refused before anything is done. */
function diskThatFails(step: Step, code: string, nth = 1): DiskSteps {
  let calls = 0;
  const failing = (...words: readonly unknown[]): unknown => {
    calls += 1;
    if (calls === nth) throw systemError(code);
    return (diskSteps[step] as (...given: readonly unknown[]) => unknown)(...words);
  };
  return { ...diskSteps, [step]: failing };
}

/** A drive that answers every reading from the `nth` on with other bytes than were written. */
function diskThatForgets(nth: number): DiskSteps {
  let calls = 0;
  return {
    ...diskSteps,
    read: (file) => {
      calls += 1;
      return calls < nth ? diskSteps.read(file) : bytesOf('other bytes');
    },
  };
}

describe('a file', () => {
  test('is there, alone, with its bytes and its mode, in place of an older one', () => {
    fs.writeFileSync(inFolder('a'), 'older');
    expect(writeDurably(inFolder('a'), bytesOf('newer'), { mode: 0o600 })).toEqual(success(undefined));
    expect(inIt()).toEqual({ a: 'newer' });
    expect(fs.statSync(inFolder('a')).mode & 0o777).toBe(0o600);
  });

  test.each(['remove', 'create', 'write', 'flush', 'close', 'read', 'rename'] as const)(
    'stays as it was, and nothing else is left, where %s is refused before the rename',
    (step) => {
      fs.writeFileSync(inFolder('a'), 'older');
      expect(writeDurably(inFolder('a'), bytesOf('newer'), { disk: diskThatFails(step, 'EIO') })).toEqual(
        failure('not-written'),
      );
      expect(inIt()).toEqual({ a: 'older' });
    },
  );

  test('stays as it was where the draft is read back with other bytes', () => {
    fs.writeFileSync(inFolder('a'), 'older');
    expect(writeDurably(inFolder('a'), bytesOf('newer'), { disk: diskThatForgets(1) })).toEqual(failure('differs'));
    expect(inIt()).toEqual({ a: 'older' });
  });

  test('is not left under its name where it is read back with other bytes after the rename, or cannot be read', () => {
    expect(writeDurably(inFolder('a'), bytesOf('newer'), { disk: diskThatForgets(2) })).toEqual(failure('differs'));
    expect(inIt()).toEqual({});
    const unreadable = diskThatFails('read', 'EIO', 2);
    expect(writeDurably(inFolder('a'), bytesOf('newer'), { disk: unreadable })).toEqual(failure('not-written'));
    expect(inIt()).toEqual({});
  });

  test('of which only the folder could not be flushed is removed, or kept whole where it took the place of a record', () => {
    const disk = diskThatFails('flushFolder', 'EIO');
    expect(writeDurably(inFolder('a'), bytesOf('newer'), { disk })).toEqual(failure('not-written'));
    expect(inIt()).toEqual({});
    fs.writeFileSync(inFolder('a'), 'older');
    const again = diskThatFails('flushFolder', 'EIO');
    expect(writeDurably(inFolder('a'), bytesOf('newer'), { unsure: 'kept', disk: again })).toEqual(
      failure('not-written'),
    );
    expect(inIt()).toEqual({ a: 'newer' });
  });

  test.each([
    ['ENOSPC', 'no-room'],
    ['EROFS', 'not-allowed'],
    ['ENODEV', 'folder-missing'],
    ['EIO', 'not-written'],
  ] as const)('tells what the system says: %s is %s', (code, fault) => {
    expect(writeDurably(inFolder('a'), bytesOf('newer'), { disk: diskThatFails('write', code) })).toEqual(
      failure(fault),
    );
  });

  test('is not written through a link, neither under its own name nor under that of the draft', () => {
    fs.writeFileSync(inFolder('other'), 'untouched');
    fs.symlinkSync(inFolder('other'), inFolder('a'));
    expect(writeDurably(inFolder('a'), bytesOf('newer'))).toEqual(failure('link'));
    expect(fs.readFileSync(inFolder('other'), 'utf8')).toBe('untouched');
    fs.rmSync(inFolder('a'));
    // The link comes back after it was removed, as if somebody raced for the name: the draft is made, or nothing is.
    const racing: DiskSteps = {
      ...diskSteps,
      remove: (name) => {
        diskSteps.remove(name);
        if (name.endsWith('.tmp')) fs.symlinkSync(inFolder('other'), name);
      },
    };
    expect(writeDurably(inFolder('a'), bytesOf('newer'), { disk: racing }).ok).toBe(false);
    expect(fs.readFileSync(inFolder('other'), 'utf8')).toBe('untouched');
  });

  test('needs its folder, and makes it where it is told to', () => {
    expect(writeDurably(inFolder('deep/er/a'), bytesOf('newer'))).toEqual(failure('folder-missing'));
    expect(writeDurably(inFolder('deep/er/a'), bytesOf('newer'), { folder: 'made' }).ok).toBe(true);
    expect(fs.readFileSync(inFolder('deep/er/a'), 'utf8')).toBe('newer');
  });
});

describe('a folder', () => {
  const two = [success({ name: '1', bytes: bytesOf('one') }), success({ name: '2', bytes: bytesOf('two') })];

  test('stands under its name with all its files', () => {
    expect(writeFolderDurably(inFolder('out'), two)).toEqual(success(undefined));
    expect(inIt()).toEqual({ out: '1=one 2=two' });
  });

  test.each([
    ['makeFolder', 1],
    ['create', 1],
    ['write', 2],
    ['flush', 2],
    ['close', 1],
    ['read', 2],
    ['flushFolder', 1],
    ['rename', 1],
    ['flushFolder', 2],
  ] as const)('is not there, and neither is a part of it, where %s is refused at call %i', (step, nth) => {
    const disk = diskThatFails(step, 'ENOSPC', nth);
    expect(writeFolderDurably(inFolder('out'), two, { disk })).toEqual(failure({ kind: 'disk', why: 'no-room' }));
    expect(inIt()).toEqual({});
  });

  test('is not there where one of its files cannot be made, and the reason passes through', () => {
    expect(writeFolderDurably(inFolder('out'), [...two, failure('lost')])).toEqual(
      failure({ kind: 'not-made', why: 'lost' }),
    );
    expect(inIt()).toEqual({});
  });

  test('never takes the place of anything, not of an empty folder either', () => {
    fs.mkdirSync(inFolder('out'));
    expect(writeFolderDurably(inFolder('out'), two)).toEqual(failure({ kind: 'disk', why: 'not-allowed' }));
    expect(inIt()).toEqual({ out: '' });
  });
});

test('a draft that somebody else made takes the place of a file', () => {
  fs.writeFileSync(inFolder('draft'), 'newer');
  fs.writeFileSync(inFolder('a'), 'older');
  settleDraft(inFolder('draft'), inFolder('a'));
  expect(inIt()).toEqual({ a: 'newer' });
});
