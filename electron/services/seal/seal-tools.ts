// Digests and Ed25519 of Node, in the form that core/seal asks for.

import { createHash, createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { VerificationTools } from '../../../core/digest/tools.ts';

const strictText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What sealing and verifying need, by `node:crypto`. */
export const sealTools: VerificationTools = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => {
    try {
      return strictText.decode(bytes);
    } catch {
      return null;
    }
  },
  fingerprint: (publicKey) => {
    const key = readPublicKey(publicKey);
    return key && fingerprintOf(key);
  },
  verifies: (publicKey, message, signature) => {
    const key = readPublicKey(publicKey);
    return key !== null && verify(null, message, key, signature);
  },
};

/** SHA-256 of the public key as SubjectPublicKeyInfo (DER), 64 hex digits. */
export function fingerprintOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** The key as the text that goes into a sealed file. */
export const pemOf = (publicKey: KeyObject): string => publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** The key, where the text is exactly the PEM of one Ed25519 public key; `null` otherwise. */
function readPublicKey(text: string): KeyObject | null {
  if (!text.startsWith('-----BEGIN PUBLIC KEY-----\n') || text.length > 200) return null;
  try {
    const key = createPublicKey({ key: text, format: 'pem', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && pemOf(key) === text ? key : null;
  } catch {
    return null;
  }
}
