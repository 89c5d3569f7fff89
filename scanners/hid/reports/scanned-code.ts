// A bar code as it was read, whole.

import type { Symbology } from './symbology.ts';

export interface ScannedCode {
  readonly bytes: Uint8Array;
  /** UTF-8 where the bytes are that, Latin-1 otherwise; without line ends and tabs that scanners add. */
  readonly text: string;
  readonly symbology: Symbology | null;
  /** Reports that it took. */
  readonly reports: number;
}

/** The text that the bytes of a code stand for. */
export const textOfCode = (bytes: Uint8Array): string => decoded(bytes).replace(/[\r\n\t]+$/u, '');

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}
