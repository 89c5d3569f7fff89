// The results of an accuracy run, kept so that a run of hours can be stopped and go on.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PageResult } from './page-result.ts';

export interface KeptResults {
  readonly add: (result: PageResult) => void;
  readonly write: (minutes: number) => void;
  /** Throws where there are none, or where they are of another reader or of other pages. */
  readonly read: () => { readonly minutes: number; readonly results: readonly PageResult[] };
}

const root = path.join(import.meta.dirname, '..', '..', '..');
/** What pages look like and how they are read depends on these. */
const sources = ['scanners/page', 'tests/scanners/page/generator', 'tests/bench/accuracy', 'core/ballot-form'];

function sourceDigest(): string {
  const hash = createHash('sha256');
  for (const folder of sources)
    for (const name of readdirSync(path.join(root, folder)).sort())
      hash.update(name).update(readFileSync(path.join(root, folder, name)));
  return hash.digest('hex');
}

export function keptResults(folder: string, seed: number): KeptResults {
  const file = path.join(folder, `accuracy-${seed}.jsonl.gz`);
  const lines: string[] = [];
  return {
    add: (result) => {
      lines.push(JSON.stringify(result));
    },
    write: (minutes) => {
      writeFileSync(file, gzipSync([JSON.stringify({ sources: sourceDigest(), minutes }), ...lines].join('\n')));
    },
    read: () => {
      const [head, ...results] = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
      const { sources: known, minutes } = JSON.parse(head ?? '{}') as {
        readonly sources: string;
        readonly minutes: number;
      };
      if (known !== sourceDigest())
        throw new Error(`${file} is of another reader or of other pages: start anew, without --resume.`);
      return { minutes, results: results.map((line) => JSON.parse(line) as PageResult) };
    },
  };
}
