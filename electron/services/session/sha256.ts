// SHA-256 as everything about paper writes it.

import { createHash } from 'node:crypto';

/** 64 hex digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
