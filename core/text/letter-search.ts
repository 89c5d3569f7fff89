// Finding words by what is typed, as people in Việt Nam type: without diacritics everything is found that has these letters;
// a diacritic that was typed is meant. Pure text, no I/O.

/** Small letters, each with its marks behind it, single spaces between words. */
const inLetters = (text: string): string =>
  text.toLowerCase().replaceAll('đ', 'd\u0335').normalize('NFD').replace(/\s+/gu, ' ').trim();

/** One letter and the marks on it. */
interface Letter {
  readonly bare: string;
  readonly marks: string;
}

const lettersOf = (text: string): readonly Letter[] =>
  [...inLetters(text).matchAll(/(\P{M})(\p{M}*)/gu)].map(([, bare = '', marks = '']) => ({ bare, marks }));

/** Letters of each word; signs between words ("–", "/", "(") belong to none. */
const wordsOf = (text: string): readonly (readonly Letter[])[] =>
  inLetters(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map(lettersOf);

/** Whether a letter of the text may stand for the one typed: the same letter, with at least the marks that were typed. */
const meansIt = (typed: Letter, found: Letter | undefined): boolean =>
  found !== undefined &&
  typed.bare === found.bare &&
  Array.from(typed.marks).every((mark) => found.marks.includes(mark));

const begins = (word: readonly Letter[], typed: readonly Letter[]): boolean =>
  typed.every((letter, place) => meansIt(letter, word[place]));

/**
 * Whether every word that was typed begins a word of `text`: "bi thu" and "bí th" find "Bầu Bí thư", "bỉ" does not; "dang"
 * finds "Đảng", "đ" does not find "danh". Nothing typed finds everything.
 */
export function findsWords(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((part) => words.some((word) => begins(word, part)));
}
