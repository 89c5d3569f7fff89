// Reading processes: ended where they take too much or hang, and never left behind.

import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it, vi } from 'vitest';
import { plainReaders } from '../../../electron/services/scan/processes/child-reader.ts';
import { endReader, giveBack, takeReader } from '../../../electron/services/scan/processes/reader-processes.ts';
import type { ReaderProcess } from '../../../electron/services/scan/processes/reader-processes.ts';

vi.setConfig({ testTimeout: 120_000 });

const program = new URL('./greedy-reader.ts', import.meta.url);

/** What the reader says next, or that it is gone. */
const next = (reader: ReaderProcess, task: string): Promise<unknown> =>
  new Promise((resolve) => {
    reader.hear({
      message: resolve,
      gone: () => {
        resolve('gone');
      },
    });
    reader.send(task);
  });

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a reading process', () => {
  it('that takes more memory than it may is ended, though it hears nothing any more', async () => {
    const reader = takeReader(plainReaders, program);
    expect(await next(reader, 'memory')).toBe('gone');
  });

  it('that fails is gone, and whoever hears it afterwards is told so', async () => {
    const reader = takeReader(plainReaders, program);
    expect(await next(reader, 'fault')).toBe('gone');
    expect(await next(reader, 'number')).toBe('gone');
  });

  it('that hangs is ended, at once or when it is given back and does not rest', async () => {
    for (const end of [
      async (reader: ReaderProcess) => {
        endReader(reader);
        await Promise.resolve();
      },
      (reader: ReaderProcess) => giveBack(program, reader, 10),
    ]) {
      const reader = takeReader(plainReaders, program);
      const pid = Number(await next(reader, 'number'));
      reader.send('hang');
      await end(reader);
      await vi.waitUntil(() => !isThere(pid), { timeout: 60_000 });
    }
  });

  it.runIf(process.platform !== 'win32')(
    'does not outlive its program, though that was killed and it hangs',
    async () => {
      const owner = spawn(process.execPath, [path.join(import.meta.dirname, 'killed-with-reader.ts')]);
      const pid = Number(
        await new Promise((resolve) => {
          owner.stdout.once('data', resolve);
        }),
      );
      expect(isThere(pid)).toBe(true);
      owner.kill('SIGKILL');
      await vi.waitUntil(() => !isThere(pid), { timeout: 60_000 });
    },
  );
});
