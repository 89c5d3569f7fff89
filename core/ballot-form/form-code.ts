// The text of the square code: which form, and which page of it. The same on every ballot of the contest.

/** Version of the code's text and of the marks around it. */
const version = 'KP1';

/** Letters and digits that a square code packs tightly, without I, L, O and U, which people confuse. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes the form code from a digest of all that is printed; `hexDigest` has at least 20 hex digits. */
export function formCodeOf(hexDigest: string): string {
  let code = '';
  for (let group = 0; group < 4; group += 1) {
    const bits = Number.parseInt(hexDigest.slice(group * 5, group * 5 + 5), 16);
    for (let shift = 15; shift >= 0; shift -= 5) code += alphabet.charAt((bits >> shift) & 31);
  }
  return `${version}-${code}`;
}

/** A ballot is counted; a proof print never is. */
export type PrintKind = 'ballot' | 'proof';

export interface CodeContent {
  readonly formCode: string;
  /** Counts from 1. */
  readonly page: number;
  readonly print: PrintKind;
}

/** At most 29 letters: what a code of 25 modules holds at quality Q. */
export const codeText = ({ formCode, page, print }: CodeContent): string =>
  `${formCode}-${page}${print === 'proof' ? '-M' : ''}`;

const pattern = /^(KP1-[0-9A-Z]{16})-([1-9]\d?)(-M)?$/u;

/** What a code says; `null` for a code that is not ours. */
export function readCodeText(text: string): CodeContent | null {
  const [, formCode, page, proof] = pattern.exec(text) ?? [];
  if (formCode === undefined || page === undefined) return null;
  return { formCode, page: Number(page), print: proof === undefined ? 'ballot' : 'proof' };
}
