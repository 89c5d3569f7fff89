// The folder with all congresses of this machine: names of files, and what the list at home shows of each.

import fs from 'node:fs';
import path from 'node:path';
import type { Congress } from '../core/congress/congress.ts';
import type { Finding } from '../core/finding/finding.ts';
import { anchorFileOf } from './anchor-file.ts';
import { readProgress } from './congress-progress.ts';
import type { CongressProgress } from './congress-progress.ts';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { refusalOfHeader } from './congress-file.ts';
import { databaseRefusal, refusalOf } from './database-findings.ts';

const ending = '.sqlite';

/** Ids are names of files that every system can carry; nothing else is ever looked for. */
const idPattern = /^[a-z0-9][a-z0-9-]{0,78}$/;

/** The file of a congress; `null` for what cannot be an id. */
export const congressFileName = (folder: string, id: string): string | null =>
  idPattern.test(id) ? path.join(folder, `${id}${ending}`) : null;

/** Ids of all files in the folder. */
export function congressIds(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter((id) => idPattern.test(id));
}

/** `wanted`, or with a number behind it where that is taken by a file or was `given` before: no id means two congresses. */
export function freeId(folder: string, wanted: string, given: readonly string[]): string {
  const taken = new Set([...congressIds(folder), ...given]);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The file of a congress and the copies of it that migrations kept; the file itself comes last. */
export function filesOfCongress(folder: string, id: string): readonly string[] {
  const file = congressFileName(folder, id);
  if (file === null) return [];
  const backups = path.join(folder, 'backups');
  const copies = fs.existsSync(backups)
    ? fs.readdirSync(backups).filter((name) => name.startsWith(`${id}.version-`))
    : [];
  const beside = [anchorFileOf(file), `${file}-wal`, `${file}-shm`];
  return [...copies.map((name) => path.join(backups, name)), ...beside, file].filter((each) => fs.existsSync(each));
}

/** A file in the list: what it says of itself, or why it cannot be opened. */
export type ListedFile =
  | {
      readonly congress: Congress;
      readonly progress: CongressProgress;
      readonly changedAt: string;
      readonly problem: null;
    }
  | { readonly congress: null; readonly progress: null; readonly changedAt: string; readonly problem: Finding };

/** Looks at a file that this program has not open; `null` for one in which nothing was written yet. */
export function lookAt(file: string): ListedFile | null {
  const name = path.basename(file);
  try {
    if (fs.statSync(file).size === 0) return null;
    const foreign = refusalOfHeader(file);
    if (foreign !== null) return unreadable(file, foreign);
    const connection = openConnection(file, 'must-exist');
    try {
      return readSummary(connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    const refusal = refusalOf(error, { file: name });
    if (refusal === null && !(error instanceof SyntaxError)) throw error;
    return unreadable(file, refusal ?? databaseRefusal('file-damaged', { file: name }));
  }
}

/** The latest name of the congress, how far it is, and the moment of the last entry; `null` for a file without entries. */
export function readSummary(connection: Connection): ListedFile | null {
  const named = connection
    .prepare<[], { readonly act: string }>(
      "SELECT act FROM ledger WHERE kind IN ('congress-created', 'congress-amended') ORDER BY sequence DESC LIMIT 1",
    )
    .get();
  const last = connection
    .prepare<[], { readonly at: string }>('SELECT at FROM ledger ORDER BY sequence DESC LIMIT 1')
    .get();
  if (named === undefined || last === undefined) return null;
  const { congress } = JSON.parse(named.act) as { readonly congress: Congress };
  return { congress, progress: readProgress(connection), changedAt: last.at, problem: null };
}

function unreadable(file: string, problem: Finding): ListedFile {
  const state = fs.statSync(file, { throwIfNoEntry: false });
  return { congress: null, progress: null, changedAt: (state?.mtime ?? new Date(0)).toISOString(), problem };
}
