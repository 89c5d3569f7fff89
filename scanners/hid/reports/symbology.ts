// Symbology identifiers: three characters, "]", a letter for the kind of code, a modifier (ISO/IEC 15424, once AIM).

/** Kinds of code by their letter; only those that badges and papers are likely to carry have a name. */
const kinds: Readonly<Record<string, SymbologyKind>> = {
  A: 'code-39',
  C: 'code-128',
  d: 'data-matrix',
  e: 'gs1-databar',
  E: 'ean-upc',
  F: 'codabar',
  G: 'code-93',
  I: 'interleaved-2-of-5',
  L: 'pdf417',
  Q: 'qr-code',
  U: 'maxicode',
  z: 'aztec',
};

export type SymbologyKind =
  | 'code-39'
  | 'code-128'
  | 'data-matrix'
  | 'gs1-databar'
  | 'ean-upc'
  | 'codabar'
  | 'code-93'
  | 'interleaved-2-of-5'
  | 'pdf417'
  | 'qr-code'
  | 'maxicode'
  | 'aztec'
  | 'other';

export interface Symbology {
  readonly kind: SymbologyKind;
  /** As the scanner sent it: "]Q1". */
  readonly identifier: string;
}

/** What three bytes say; `null` where a scanner sends none or nothing of that form. */
export function symbologyOf(bytes: Uint8Array): Symbology | null {
  const identifier = String.fromCharCode(...bytes);
  const letter = /^\]([A-Za-z])[0-9A-Za-z]$/u.exec(identifier)?.[1];
  return letter === undefined ? null : { kind: kinds[letter] ?? 'other', identifier };
}
