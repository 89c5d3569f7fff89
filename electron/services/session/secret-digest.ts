// How a secret becomes what is kept of it: slow, and in need of much memory, so that guessing costs whoever has the file.

import { scryptSync } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';
import type { SecretWork } from '../../../db/pins.ts';

// The program of libsodium is unpacked once; from then on every digest is made at once.
await sodium.ready;

/**
 * Argon2id, 64 MiB and three passes (the memory and passes that RFC 9106 recommends second): measured on two cores, and what
 * a million guesses cost with it, stand in docs/secrets.md.
 */
export const usualWork: SecretWork = { method: 'argon2id', passes: 3, memory: 64 * 1024 };

/** PINs of samples stand in the guide: there is nothing to guess. The least that Argon2id takes. */
export const sampleWork = { method: 'argon2id', passes: 2, memory: 8 } as const satisfies SecretWork;

/** Bytes of a salt. */
export const saltLength = 16;
const digestLength = 32;

/** 32 bytes. */
export function secretDigest(secret: string, salt: Uint8Array, work: SecretWork): Uint8Array {
  switch (work.method) {
    case 'scrypt':
      return scryptSync(secret, salt, digestLength, { N: work.cost, r: 8, p: 1 });
    case 'argon2id':
      return sodium.crypto_pwhash(
        digestLength,
        secret,
        // The library takes plain bytes of its own realm: a Buffer made elsewhere is none.
        Uint8Array.from(salt),
        work.passes,
        work.memory * 1024,
        sodium.crypto_pwhash_ALG_ARGON2ID13,
      );
  }
}

/** Below this N scrypt was taken for samples alone. */
const leastCostOfOlder = 2 ** 14;

/** Whether a secret kept like this is kept anew at its next use: everything weaker than `wanted` but samples. */
export function isToBeKeptAnew(work: SecretWork, wanted: SecretWork): boolean {
  if (work.method === 'scrypt') return work.cost >= leastCostOfOlder;
  if (wanted.method === 'scrypt' || work.memory <= sampleWork.memory) return false;
  return work.passes < wanted.passes || work.memory < wanted.memory;
}
