// Ballots of a whole congress, made by as many workers as there are processors: files in folders, and the truth beside them.

import fs from 'node:fs';
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Form } from '../../core/ballot-form/form.ts';

/** Clean marks; marks that people argue about; fewer struck than must be; a word beside the names. */
export type Manner = 'plain' | 'difficult' | 'too-many' | 'writing';

export interface OrderedBallot {
  readonly number: number;
  /** Where its pages go. */
  readonly folder: string;
  readonly manner: Manner;
}

export interface VotersOrder {
  readonly form: Form;
  /** The file that the program saved for the printer. */
  readonly pdf: string;
  readonly ballots: readonly OrderedBallot[];
}

/** What the voter did, as letters in ballot order. */
export interface BallotTruth {
  readonly number: number;
  readonly marks: string;
}

/** Gives the truth of a folder's ballots once all of them are written. */
export type ReadyFolder = (folder: string) => Promise<readonly BallotTruth[]>;

/**
 * Begins to make ballots, folder after folder, and goes on while the first ones are read. The same numbers give the same
 * ballots, whichever worker makes them.
 */
export function startMaking({ form, pdf, ballots }: VotersOrder): ReadyFolder {
  const folders = new Map<string, Folder>();
  for (const { folder } of ballots) {
    if (!folders.has(folder)) fs.mkdirSync(folder, { recursive: true });
    const known = folders.get(folder) ?? waitingFolder();
    known.missing += 1;
    folders.set(folder, known);
  }
  const take = (truth: BallotTruth): void => {
    const ordered = ballots.find(({ number }) => number === truth.number);
    const folder = ordered === undefined ? undefined : folders.get(ordered.folder);
    if (folder === undefined) return;
    folder.truths.push(truth);
    folder.missing -= 1;
    if (folder.missing === 0) folder.resolve(folder.truths.sort((one, other) => one.number - other.number));
  };
  const workers = Math.max(1, Math.min(4, os.availableParallelism()));
  for (let share = 0; share < workers; share += 1) {
    const worker = new Worker(new URL('./made-ballots.worker.ts', import.meta.url), {
      workerData: {
        form,
        pdf,
        ballots: ballots.filter((_ballot, index) => index % workers === share),
      } satisfies VotersOrder,
    });
    worker.on('message', take);
    worker.once('error', (error: Error) => {
      for (const { reject } of folders.values()) reject(error);
    });
  }
  return (folder) => folders.get(folder)?.whole ?? Promise.resolve([]);
}

interface Folder {
  missing: number;
  readonly truths: BallotTruth[];
  readonly whole: Promise<readonly BallotTruth[]>;
  readonly resolve: (truths: readonly BallotTruth[]) => void;
  readonly reject: (error: Error) => void;
}

function waitingFolder(): Folder {
  let [resolve, reject]: [Folder['resolve'], Folder['reject']] = [() => undefined, () => undefined];
  const whole = new Promise<readonly BallotTruth[]>((made, failed) => {
    [resolve, reject] = [made, failed];
  });
  // Who asks for the folder is told; nobody else has to.
  whole.catch(() => undefined);
  return { missing: 0, truths: [], whole, resolve, reject };
}
