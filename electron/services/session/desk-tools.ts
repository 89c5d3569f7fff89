// What the desk needs from outside beside the disk: the hour, chance, and digests.

import { hash, randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { ChainTools } from '../../../core/ledger/chain.ts';
import type { SecretWork } from '../../../db/pins.ts';
import { usualWork } from './secret-digest.ts';

/** Handed to everything that must not ask the machine by itself. */
export interface DeskTools extends ChainTools {
  /** ISO 8601 with offset, to the second. */
  readonly now: () => string;
  /** Seconds that this machine has run, whatever its clock was set to. */
  readonly elapsed: () => number;
  /** How much work a guess at a new secret is. */
  readonly secretWork: SecretWork;
  /** Bytes that nobody can foresee. */
  readonly randomBytes: (length: number) => Uint8Array;
}

/** The tools of this machine; `now` is handed in. */
export const machineTools = (now: () => string): DeskTools => ({
  now,
  elapsed: () => performance.now() / 1000,
  secretWork: usualWork,
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  sha256: (bytes) => hash('sha256', bytes, 'hex'),
  // Not by a TextEncoder: that takes memory of its own for every text, and a saved ballot waits for it.
  encode: (text) => Buffer.from(text, 'utf8'),
});
