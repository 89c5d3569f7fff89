// Vietnamese letters apart from their tones, for sorting and comparing: composed and decomposed text give the same.

/** The six tones in the order of dictionaries: none, huyền, hỏi, ngã, sắc, nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** One syllable as dictionaries order it: first by letters, then by tone. */
export interface Syllable {
  /** Ranks of the letters, one character code per letter; compared as strings. */
  readonly letters: string;
  readonly tone: Tone;
}

const toneOfMark: Readonly<Record<string, Tone>> = {
  '\u0300': 1,
  '\u0340': 1,
  '\u0309': 2,
  '\u0303': 3,
  '\u0301': 4,
  '\u0341': 4,
  '\u0323': 5,
};

/** The alphabet, with the foreign letters f, j, w, z at their places in the Latin order. */
const alphabet = 'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z'.split(' ');

/** Rank of each letter, by its decomposed form without tone. Ranks leave room below for signs and digits. */
const rankOfLetter = new Map(alphabet.map((letter, place) => [letter.normalize('NFD'), 0x1000 + place]));

/** Marks that make a letter of its own: breve, circumflex, horn. */
const letterMarks = '\u0306\u0302\u031b';

/** Signs that join or abbreviate names ("K'Brăm", "Y-Thôn") and do not order them. */
const silentSigns = /['’ʼ`.\-‐‑–_]/gu;

/** The syllable without its tone, decomposed and in small letters, and the tone that it carries. */
function takeTone(syllable: string): { readonly bare: string; readonly tone: Tone } {
  let tone: Tone = 0;
  let bare = '';
  for (const sign of syllable.toLowerCase().normalize('NFD')) {
    const found = toneOfMark[sign];
    if (found === undefined) bare += sign;
    else if (tone === 0) tone = found;
  }
  return { bare, tone };
}

/** Splits decomposed text into letters, each with the marks that belong to it. */
function lettersOf(bare: string): readonly string[] {
  const letters: string[] = [];
  for (const sign of bare) {
    const before = letters.pop();
    if (before === undefined) letters.push(sign);
    else if (letterMarks.includes(sign)) letters.push(before + sign);
    else letters.push(before, ...(/\p{M}/u.test(sign) ? [] : [sign]));
  }
  return letters.filter((letter) => !/^\p{M}/u.test(letter));
}

/** Letters of the alphabet by rank, digits and other signs before them, other letters after them. */
function rankOf(letter: string): number {
  const known = rankOfLetter.get(letter) ?? rankOfLetter.get(letter.charAt(0));
  if (known !== undefined) return known;
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? code : Math.min(0x2000 + code, 0xffff);
}

/** The syllable in a form whose parts compare in dictionary order. Case and place of the tone mark do not matter. */
export function syllableOf(text: string): Syllable {
  const { bare, tone } = takeTone(text.replace(silentSigns, ''));
  return { letters: String.fromCharCode(...lettersOf(bare).map(rankOf)), tone };
}

/** Negative, zero or positive, as `one` stands before, with, or after `other` in a dictionary. */
export function compareSyllables(one: Syllable, other: Syllable): number {
  if (one.letters !== other.letters) return one.letters < other.letters ? -1 : 1;
  return one.tone - other.tone;
}
