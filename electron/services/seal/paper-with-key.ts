// Papers of a result name the key that this machine seals with, so that whoever gets the sealed file can compare it.

import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { PaperSource } from '../papers/paper-sources.ts';
import { openSealKey } from './seal-keys.ts';

/** What the papers of a published result are made from, by contest. */
type SourceOf = (contestId: string) => Result<PaperSource, Finding>;

/** The source of papers with the key's fingerprint; without it where the key cannot be read, which sealing then refuses. */
export const paperSourceWithKey =
  (paperSource: SourceOf, dataFolder: string): SourceOf =>
  (contestId) => {
    const source = paperSource(contestId);
    if (!source.ok) return source;
    const key = openSealKey(dataFolder);
    return key.ok ? success({ ...source.value, keyFingerprint: key.value.fingerprint }) : source;
  };
