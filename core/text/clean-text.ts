// Text as people paste it, made fit to keep: one form of each letter, single spaces, no invisible signs.

/** Signs that take no place on paper: zero-width joiners and spaces, direction marks, the byte order mark. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** Letters that only Unicode Vietnamese has, and no text in a font of the nineties. */
export const unicodeOnly = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u;

/** Letters that look like Đ and are not: Eth and the African D, large and small. */
const crossedD: Readonly<Record<string, string>> = { '\u00d0': 'Đ', '\u0189': 'Đ', '\u0256': 'đ', '\u00f0': 'đ' };

/**
 * Composed (NFC), trimmed, runs of white space and control signs made one space, invisible signs dropped. A soft
 * hyphen is dropped only beside letters that prove the text Unicode: in the old font code TCVN3 it is the letter ư.
 */
export function cleanText(text: string): string {
  const composed = text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return composed.includes('\u00ad') && unicodeOnly.test(composed) ? composed.replaceAll('\u00ad', '') : composed;
}

/** Cleaned, with letters that only look like Đ made Đ: for texts that are known to be Unicode. */
export const vietnameseText = (text: string): string =>
  cleanText(text).replace(/[\u00d0\u0189\u0256\u00f0]/gu, (letter) => crossedD[letter] ?? letter);
