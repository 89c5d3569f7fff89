// Has a scanned proof print measured by a reading process: decoding a large picture would hold up the window.

import { pageFinding } from '../../../core/count/page-checks.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { plainReaders } from '../scan/processes/child-reader.ts';
import { endReader, giveBack, longestPage, takeReader } from '../scan/processes/reader-processes.ts';
import type { StartReader } from '../scan/processes/reader-processes.ts';
import { workerProgram } from '../scan/processes/worker-program.ts';
import type { ProofMeasure } from '../ballots/ballot-stock.ts';
import type { ProofAnswer, ProofOrder, ProofTask } from './measure-proof.ts';

const program = workerProgram(import.meta.url, 'measure-proof');

/** How a proof is read. */
export interface ProofSetting {
  /** So long a file may take, in milliseconds. */
  readonly patience?: number;
  readonly startReader?: StartReader;
}

/** What `measureProof` says. F.556 also where the file takes longer than `patience`, or brings the reader down. */
export async function readProof(
  order: ProofOrder,
  { patience = longestPage, startReader = plainReaders }: ProofSetting = {},
): Promise<Result<ProofMeasure, Finding>> {
  const reader = takeReader(startReader, program);
  const measure = await new Promise<Result<ProofMeasure, Finding> | null>((resolve) => {
    const timer = setTimeout(() => {
      resolve(null);
    }, patience);
    const end = (answer: Result<ProofMeasure, Finding> | null): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    reader.hear({
      message: (message) => {
        const answer = message as ProofAnswer;
        end(answer.kind === 'measured' ? answer.measure : null);
      },
      gone: () => {
        end(null);
      },
    });
    reader.send({ kind: 'measure', order } satisfies ProofTask);
  });
  if (measure !== null) {
    void giveBack(program, reader, longestPage);
    return measure;
  }
  endReader(reader);
  return failure(pageFinding('proof-not-read'));
}
