// The program's own log: a local file that rotates. It holds what happened and where, no votes, no names, no texts of users.

import fs from 'node:fs';
import path from 'node:path';

/** One event: short codes only. */
export interface LogEvent {
  readonly event: string;
  readonly [detail: string]: string | number | readonly string[];
}

/** Writes one event. Never throws: a full disk must not stop a count. */
export type Log = (event: LogEvent) => void;

/** Bytes after which a new file is begun. */
const longest = 1024 * 1024;
/** Files kept beside the current one. */
const kept = 4;
const current = 'kiem-phieu.log';

/** Opens the log in `<dataFolder>/log`. `now` gives the time of each line. */
export function openLog(dataFolder: string, now: () => Date): Log {
  const folder = path.join(dataFolder, 'log');
  const file = path.join(folder, current);
  return (event) => {
    try {
      fs.mkdirSync(folder, { recursive: true });
      rotate(folder, file);
      fs.appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), ...event })}\n`, { mode: 0o600 });
    } catch {
      // Nothing can be said where the log itself cannot be written; the act goes on.
    }
  };
}

/** Where an unexpected error came from: its kind and the lines of our program, without its message. */
export function traceOf(error: unknown): { readonly kind: string; readonly trace: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, trace: [] };
  const code = 'code' in error && typeof error.code === 'string' ? `:${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: `${error.name}${code}`,
    trace: frames.slice(0, 8).map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^()\s]*[\\/]/, '')),
  };
}

function rotate(folder: string, file: string): void {
  if (!fs.existsSync(file) || fs.statSync(file).size < longest) return;
  for (let number = kept; number > 1; number -= 1) {
    const older = path.join(folder, `${current}.${String(number - 1)}`);
    if (fs.existsSync(older)) fs.renameSync(older, path.join(folder, `${current}.${String(number)}`));
  }
  fs.renameSync(file, path.join(folder, `${current}.1`));
}
