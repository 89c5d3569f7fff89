// Papers of a result name the key that this machine seals with, so that whoever gets the sealed file can compare it.

import { success } from '../../../core/result.ts';
import { openSealKey } from '../../services/seal/seal-keys.ts';
import type { DeskPort } from '../gate/desk-port.ts';

/** The source of papers with the key's fingerprint; without it where the key cannot be read, which sealing then refuses. */
export const paperSourceWithKey =
  (paperSource: DeskPort['paperSource'], dataFolder: string): DeskPort['paperSource'] =>
  (contestId) => {
    const source = paperSource(contestId);
    if (!source.ok) return source;
    const key = openSealKey(dataFolder);
    return key.ok ? success({ ...source.value, keyFingerprint: key.value.fingerprint }) : source;
  };
