// What sealing needs from outside: digests, signatures and text as bytes. Core itself has no cryptography.

/** Digest and encodings; the same bytes give the same answers on every machine. */
export interface DigestTools {
  /** SHA-256 as 64 lower-case hex digits. */
  sha256(bytes: Uint8Array): string;
  /** UTF-8. */
  encode(text: string): Uint8Array;
  /** The text of UTF-8 bytes without a byte order mark; `null` where they are not UTF-8. */
  decode(bytes: Uint8Array): string | null;
}

/** What checking a signature needs. */
export interface VerificationTools extends DigestTools {
  /** SHA-256 of the key as SubjectPublicKeyInfo (DER), 64 hex digits; `null` where the text is not one Ed25519 public key in PEM. */
  fingerprint(publicKey: string): string | null;
  /** Whether the 64 bytes are the Ed25519 signature (RFC 8032) of the message. */
  verifies(publicKey: string, message: Uint8Array, signature: Uint8Array): boolean;
}

/** A key that can sign, without being shown. */
export interface SigningKey {
  /** PEM, ending with one line feed. */
  readonly publicKey: string;
  /** SHA-256 of the key as SubjectPublicKeyInfo (DER), 64 hex digits. */
  readonly fingerprint: string;
  /** The Ed25519 signature, 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}
