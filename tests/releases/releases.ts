// The frozen files of every release, and what each release said of them.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Attendance } from '../../core/congress/congress.ts';
import type { ResultRecord } from '../../core/count/result-record.ts';
import type { LedgerHead } from '../../core/ledger/chain.ts';
import { toldDifferences } from './told-differences.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/releases');

/** What a release said of one contest. */
export interface ContestAsTold {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  /** Ballots in the count; `null` before it was opened. */
  readonly ballots: number | null;
  readonly result: { readonly digest: string; readonly record: ResultRecord } | null;
  readonly sealed: { readonly fileName: string; readonly digest: string; readonly at: string } | null;
  readonly isSealOutdated: boolean;
}

/** What a release said of one database. */
export interface DatabaseAsTold {
  readonly head: LedgerHead;
  readonly attendance: Attendance | null;
  readonly committee: readonly string[];
  readonly contests: readonly ContestAsTold[];
}

interface Expected {
  readonly fingerprint: string;
  readonly databases: Readonly<Record<string, DatabaseAsTold>>;
}

/** Versions with frozen files, oldest first. */
export const releases: readonly string[] = fs.readdirSync(folder).sort();

/** Where a frozen file of a release lies. */
export const frozen = (release: string, ...names: readonly string[]): string => path.join(folder, release, ...names);

/** What a release said of its databases. */
export const expectedOf = (release: string): Expected =>
  JSON.parse(fs.readFileSync(frozen(release, 'expected.json'), 'utf8')) as Expected;

/** Every database of every release. */
export const databases: readonly (readonly [release: string, name: string])[] = releases.flatMap((release) =>
  Object.keys(expectedOf(release).databases).map((name) => [release, name] as const),
);

/** A data folder of its own with a copy of one frozen database, which is the congress `name`. */
export function dataFolderWith(release: string, name: string): string {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'release-'));
  fs.mkdirSync(path.join(data, 'congresses'));
  fs.copyFileSync(frozen(release, `${name}.sqlite`), path.join(data, 'congresses', `${name}.sqlite`));
  return data;
}

/** A frozen text in the words of today: only the differences that are told in `told-differences.ts` are carried over. */
export const inWordsOfToday = (release: string, text: string): string =>
  toldDifferences
    .filter((told) => told.release === release)
    .reduce((words, { before, after }) => words.replaceAll(before, after), text);
