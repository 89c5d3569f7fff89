// What the program and its readers say to each other about pages. Everything here crosses between processes.

import type { Form } from '../../../../core/ballot-form/form.ts';
import type { Strictness } from '../../../../core/count/page-entries.ts';
import type { PagePicture } from '../../../../scanners/ballot-source.ts';
import type { PageReading } from '../../../../scanners/page/judge/page-reading.ts';
import type { RestAnswer, RestTask } from './reader-processes.ts';

/** What a worker reads by. */
export interface ReadingOrder {
  readonly forms: readonly Form[];
  readonly strictness: Strictness;
  /** Digests of files that were read and committed before: they are told of and not read again. */
  readonly known: readonly string[];
  /** Bytes of `zxing_reader.wasm`; `null` where the worker finds them itself. */
  readonly codeProgram: Uint8Array | null;
  /** Whether pictures come with what was read off them (as they do where nothing is said), or their digests alone. */
  readonly pictures?: 'kept' | 'named';
}

/** The first that a worker is told. */
export interface WorkerStart {
  readonly kind: 'start';
  readonly order: ReadingOrder;
}

export type WorkerTask =
  | WorkerStart
  | { readonly kind: 'read'; readonly job: number; readonly file: string }
  /** The program has taken a page of this job in: the worker may go on. */
  | { readonly kind: 'taken' }
  /** The page at hand is the last. */
  | RestTask;

/** One page as a worker saw it. */
export type SeenPage =
  | {
      readonly kind: 'seen';
      readonly reading: PageReading;
      readonly picture: PagePicture;
      readonly depth: 1 | 8;
      readonly dotsPerInch: number | null;
    }
  /** No picture came out of it. */
  | { readonly kind: 'unseen'; readonly reasons: readonly string[] }
  | { readonly kind: 'known'; readonly digest: string };

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  /** `page` counts from 1 in the file. */
  | { readonly kind: 'page'; readonly job: number; readonly page: number; readonly seen: SeenPage }
  | { readonly kind: 'done'; readonly job: number }
  | RestAnswer;

/** Pages that a worker may have handed over without an answer: what bounds memory for files of many pages. */
export const pagesInFlight = 4;
