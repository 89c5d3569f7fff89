// Text as people paste it, made fit to keep: one form of each letter, single spaces, no invisible signs.

/** Signs that take no place on paper: zero-width joiners and spaces, direction marks, the byte order mark, soft hyphen. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** Composed (NFC), trimmed, runs of white space and control signs made one space, invisible signs dropped. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
