// Vietnamese as it was written before Unicode: TCVN3 (.VnTime) and VNI put their letters where Western ones stand, so
// that a text shows as “NguyÔn” or “Nguyeãn” in another font. Tables: TCVN 5712:1993 (VN3), VNI-Windows.

import { startsWithFamilyName } from './family-names.ts';
import { unicodeOnly } from './clean-text.ts';

export type OldFont = 'tcvn3' | 'vni';

/**
 * How a text is written. `plain`: nothing tells, as in "Lan" or "Hoa"; `either`: an old font, but which is open;
 * `mixed`: signs of an old font beside letters that only Unicode has.
 */
export type Lettering = OldFont | 'unicode' | 'plain' | 'either' | 'mixed';

const tcvn3: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ ' +
    'Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const vniSingles: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
const vniPairs: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'aøà aùá aûả aõã aïạ aêă aèằ aéắ aúẳ aüẵ aëặ aââ aàầ aáấ aåẩ aãẫ aäậ eøè eùé eûẻ eõẽ eïẹ eâê eàề eáế eåể eãễ eäệ ' +
    'oøò oùó oûỏ oõõ oïọ oâô oàồ oáố oåổ oãỗ oäộ ôøờ ôùớ ôûở ôõỡ ôïợ uøù uùú uûủ uõũ uïụ öøừ öùứ öûử öõữ öïự ' +
    'yøỳ yùý yûỷ yõỹ'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(2)]),
);

/** Signs that are letters in TCVN3 alone, inside a word. */
const tcvn3Signs = /\p{L}[¨©ª«¬\u00adµ¶·¸¹»¼½¾÷]|(?<!\p{L})[®§][a-zµ-þ]|[a-z]×/gu;
/** Capitals and letters after a consonant that neither Vietnamese nor VNI has there. */
const tcvn3Letters = /[A-Za-z][ÆÇËÎÏØÜÞß]|[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ][åäëïøûüçþð]/gu;
/** Capitals that Vietnamese has, but not behind a small letter: weaker, for people mistype case. */
const tcvn3Capitals = /[a-z][ÐÑÈÉÊÌÒÓÔÕÖÝ](?![A-ZÀ-Ỹ])/u;
/** Pairs of a vowel and a letter that stands for its marks. "oà", "oá", "oã", "uû" are left out: others write them too. */
const vniMarks =
  /[aeo][âÂ]|[aA][êåäëüéèúáàãÊÅÄËÜÉÈÚÁÀÃ]|[eE][åäàáãÂÅÄÀÁÃ]|[oO][åäÅÄ]|[aeoyAEOYôÔöÖ][øûïØÛÏ]|[uU][øïØÏ]|[aeouyôöAEOUYÔÖ][ùõÙÕ](?![a-z]*[ạ-ỹ])|(?<!\p{L})[ñÑ][aeiouyôöAEIOUYÔÖ]/gu;
/** Letters of either font that Vietnamese in Unicode has not. */
const westernLetters = /[äåæçëîïñöøûüþßÄÅÆÇËÎÏÑÖØÛÜÞ]/u;

/** How a text is written, from its letters alone. */
export function letteringOf(text: string): Lettering {
  if (!/[\u0080-\u{10ffff}]/u.test(text)) return 'plain';
  const isUnicode = unicodeOnly.test(text);
  const ofVni = count(text, vniMarks);
  const ofTcvn3 =
    count(text, tcvn3Signs) + count(text, tcvn3Letters) + (!isUnicode && tcvn3Capitals.test(text) ? 1 : 0);
  if (isUnicode) return ofVni + ofTcvn3 > 0 ? 'mixed' : 'unicode';
  if (ofVni !== ofTcvn3) return ofVni > ofTcvn3 ? 'vni' : 'tcvn3';
  if (ofVni > 0) return 'either';
  return westernLetters.test(text) ? 'either' : 'plain';
}

const count = (text: string, marks: RegExp): number => [...text.matchAll(marks)].length;

/** The text in Unicode (NFC), if it is written in `font`. */
export const fromOldFont = (text: string, font: OldFont): string =>
  (font === 'tcvn3' ? fromTcvn3(text) : fromVni(text)).normalize('NFC');

function fromTcvn3(text: string): string {
  const plain = (word: string): string => word.replace(/[¡-þ]/gu, (letter) => tcvn3[letter] ?? letter);
  const converted = plain(text);
  if (startsWithFamilyName(converted)) return converted;
  // A spreadsheet that changed capitals took “Ç” for a Western capital: “Trçn” was “TrÇn”.
  const other = text.replace(/^\S+/u, (word) => word.replace(/[À-ÖØ-öø-þ]/gu, otherCase));
  return other !== text && startsWithFamilyName(plain(other)) ? plain(other) : converted;
}

const otherCase = (letter: string): string =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();

function fromVni(text: string): string {
  let converted = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const pair = vniPairs[(letter + text.charAt(at + 1)).toLowerCase()];
    const found = pair ?? vniSingles[letter.toLowerCase()] ?? letter;
    converted += letter === letter.toLowerCase() ? found : found.toUpperCase();
    if (pair !== undefined) at += 1;
  }
  return converted;
}
