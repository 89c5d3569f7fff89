// The name of a person as a list writes it: numbers and titles before it set apart, and whether it has the form of one.

import { startsWithCommonFamilyName } from './family-names.ts';

/** The longest name that is taken, in characters. */
export const longestName = 120;

const latin = '\\p{Script=Latin}';
/** Syllables of letters and the signs that names have: "K'Brăm", "Y-Thôn", "Nguyễn Thị A.". */
const syllable = `${latin}[${latin}\\p{M}'’ʼ.-]*`;
const nameForm = new RegExp(`^${syllable}(?: ${syllable})*$`, 'u');

/** Whether a text has the form of a full name: two syllables or more, of letters and the signs that names have. */
export const isFullName = (name: string): boolean => name.includes(' ') && hasNameForm(name);

/** Whether a text has the form of a name, also of one syllable ("K'Mák"): no digits, brackets or other signs. */
export const hasNameForm = (name: string): boolean => name.length <= longestName && nameForm.test(name);

/** What stands before a name and is no part of it. */
const numberBefore = /^(?:\d+\s*[.)\-–:]\s*|\d+\s+)/u;
const comradeBefore = /^(?:đ\s*[/.]\s*c|đc\.|đồng chí)(?![\p{L}\p{M}])[\s.:]*/iu;
const academicBefore =
  /^(?:(?:GS|PGS|TSKH|TS|ThS|Th\.S|CN|KS|BS|LS|DS|NCS|(?:BS\.?\s*)?CKI{1,2}|(?:BS\.?\s*)?CK[12]|NSND|NSƯT|NGND|NGƯT)\b(?:\s*[.,]\s*|\s+))+/u;
const rankBefore =
  /^(?:(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy|uý)|chuẩn đô đốc|đô đốc|hòa thượng|hoà thượng|thượng tọa|đại đức|ni sư|ni trưởng|linh mục|mục sư|tiến sĩ|thạc sĩ|giáo sư|phó giáo sư|bác sĩ|luật sư|kỹ sư|anh hùng LLVTND)(?![\p{L}\p{M}])[\s.:,]*/iu;
/** "Ông" is a family name too. */
const politeBefore = /^(?:ông|bà|anh|chị)(?![\p{L}\p{M}])[\s.:]*/iu;

/** A name without what stood before it. */
export interface NameApart {
  readonly name: string;
  /** "Đ/c", "PGS.TS", "Ông", as written; "" for none. */
  readonly title: string;
  /** `asked`: "Ông" or "Bà" was left, for what follows starts with no common family name: it may be one. */
  readonly certainty: 'sure' | 'asked';
}

/** Sets numbers and titles before a name apart. `text` is cleaned. */
export function nameApart(text: string): NameApart {
  const numbered = text.replace(numberBefore, '');
  let rest = numbered;
  let certainty: NameApart['certainty'] = 'sure';
  for (let again = true; again;) {
    const before = rest;
    for (const title of [comradeBefore, academicBefore, rankBefore]) rest = rest.replace(title, '');
    const polite = rest.replace(politeBefore, '');
    const isPolite = polite !== rest && polite !== '';
    if (isPolite && polite.includes(' ') && startsWithCommonFamilyName(polite)) rest = polite;
    else if (isPolite) certainty = 'asked';
    again = rest !== before;
  }
  if (rest.trim() === '') return { name: numbered.trim(), title: '', certainty: 'sure' };
  const title = numbered.slice(0, numbered.length - rest.length).trim();
  return { name: rest.trim(), title, certainty };
}
