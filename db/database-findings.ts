// What a congress file can refuse, with its number. Sentences: resources/locales/database.{vi,en}.json.

import Database from 'better-sqlite3';
import type { Figures, Finding } from '../core/finding/finding.ts';

const refusals = {
  'file-in-use': 'F.480',
  'file-from-newer-version': 'F.481',
  'not-a-congress-file': 'F.482',
  'file-damaged': 'F.483',
  'ledger-broken': 'F.484',
  'entry-does-not-follow': 'F.485',
  'disk-full': 'F.486',
  'disk-failed': 'F.487',
  'file-not-writable': 'F.488',
  'file-missing': 'F.489',
  'file-schema-changed': 'F.490',
  'backup-not-written': 'F.491',
  'act-of-newer-version': 'F.492',
  'anchor-not-written': 'F.493',
  'ledger-cut-off': 'F.494',
  'ledger-tells-another-story': 'F.495',
  'ledger-continued-elsewhere': 'F.496',
  'anchor-missing': 'F.497',
  'anchor-of-another-machine': 'F.498',
  'last-act-stands': 'F.499',
  'last-act-lost': 'F.478',
  'end-never-anchored': 'F.479',
} as const;

export type DatabaseRefusal = keyof typeof refusals;

/** The finding for a refusal. */
export const databaseRefusal = (code: DatabaseRefusal, figures: Figures = {}): Finding => ({
  number: refusals[code],
  code,
  severity: 'refusal',
  path: '$',
  figures,
});

/**
 * The finding for an error of SQLite that comes from the disk, the file or another program. `null` for all else: that is
 * a bug and goes on as an exception.
 */
export function refusalOf(error: unknown, figures: Figures = {}): Finding | null {
  const code = error instanceof Database.SqliteError ? codeOfSqlite(error.code) : codeOfSystem(error);
  return code === null ? null : databaseRefusal(code, figures);
}

function codeOfSqlite(code: string): DatabaseRefusal | null {
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'file-in-use';
  if (code === 'SQLITE_NOTADB') return 'not-a-congress-file';
  if (code.startsWith('SQLITE_CORRUPT')) return 'file-damaged';
  if (code === 'SQLITE_FULL') return 'disk-full';
  if (code.startsWith('SQLITE_IOERR')) return 'disk-failed';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM')
    return 'file-not-writable';
  return null;
}

function codeOfSystem(error: unknown): DatabaseRefusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'ENOENT':
      return 'file-missing';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ENOTDIR':
      return 'file-not-writable';
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full';
    case 'EIO':
      return 'disk-failed';
    case 'EBUSY':
      return 'file-in-use';
    default:
      return null;
  }
}
