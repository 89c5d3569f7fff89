// The machine's own key for sealing: made at first need, kept in the data folder, never shown.

import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { SigningKey } from '../../../core/digest/tools.ts';
import { writeDurably } from '../../../db/files/durable-file.ts';
import { sealRefusal } from './seal-findings.ts';
import { fingerprintOf, pemOf } from './seal-tools.ts';

const privateName = 'seal-key.pem';
const publicName = 'seal-public-key.pem';

/**
 * The key pair in `<dataFolder>/keys`; made there if there is none.
 * F.601 where a key is there but cannot be read: it is never replaced by itself.
 */
export function openSealKey(dataFolder: string): Result<SigningKey, Finding> {
  const folder = path.join(dataFolder, 'keys');
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!fs.existsSync(path.join(folder, privateName))) createKey(folder);
    return success(signingKey(createPrivateKey(fs.readFileSync(path.join(folder, privateName)))));
  } catch {
    return failure(sealRefusal('seal-key-unreadable', { folder }));
  }
}

function signingKey(privateKey: KeyObject): SigningKey {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  const publicKey = createPublicKey(privateKey);
  return {
    publicKey: pemOf(publicKey),
    fingerprint: fingerprintOf(publicKey),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

/** A power cut leaves a whole key or none; what counts as the key comes last. */
function createKey(folder: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const write = (name: string, text: string): void => {
    const written = writeDurably(path.join(folder, name), Buffer.from(text, 'utf8'), { mode: 0o600 });
    if (!written.ok) throw new Error(`${name} was not written: ${written.error}`);
  };
  write(publicName, pemOf(publicKey));
  write(privateName, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}
