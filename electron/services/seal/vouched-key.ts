// Keys that somebody vouches for, as files: the public key that a committee made known, or a certificate that names it.

import { createPublicKey, X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import { fingerprintOf } from './seal-tools.ts';

/** A PEM is a few hundred bytes; a larger file is none. */
const largestPem = 64 * 1024;

const readPem = (file: string): string | null => {
  const { size } = fs.statSync(file);
  return size > largestPem ? null : fs.readFileSync(file, 'utf8');
};

/** The fingerprint of the public key in a PEM file, 64 hex digits; `null` where none can be read. */
export function keyFromFile(file: string): string | null {
  try {
    const pem = readPem(file);
    return pem?.includes('-----BEGIN PUBLIC KEY-----') === true ? fingerprintOf(createPublicKey(pem)) : null;
  } catch {
    return null;
  }
}

/** The fingerprint of the key that an X.509 certificate names, 64 hex digits; `null` where none can be read. */
export function keyOfCertificate(file: string): string | null {
  try {
    const pem = readPem(file);
    return pem === null ? null : fingerprintOf(new X509Certificate(pem).publicKey);
  } catch {
    return null;
  }
}
