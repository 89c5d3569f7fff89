// What a row says by its words alone: a total, a signature, a note, the heading of a group.

import { isFullName } from '../../text/person-name.ts';
import { startsWithFamilyName } from '../../text/family-names.ts';

/** What rows are that are no people. */
export type RowKind = 'title' | 'header' | 'numbering' | 'group' | 'total' | 'signature' | 'note';

const totalWords =
  /^(?:tổng\s*(?:cộng|số|hợp)?|cộng(?:\s+dồn|\s+chung)?|total|sub-?total|(?:trang trước\s+)?(?:mang|chuyển)\s+sang|cộng\s+(?:nhóm|đoàn|trang|mục).*)(?=$|[\s:.(=–-])/iu;
const sumWords =
  /^(?:danh sách (?:này )?(?:có|gồm)|ấn định|tổng cộng|trong đó|gồm có)(?=$|[\s:.])|^(?:tổng|cộng)\s*[:=]|^(?:\d+\s+)?(?:đồng chí|đại biểu|người)\s*\.?$/iu;

/** Whether a row adds something up: "Tổng cộng", "Cộng:", "Danh sách này có 63 đồng chí". */
export const isTotal = (text: string): boolean => totalWords.test(text) || sumWords.test(text);

const signatureWords =
  /^(?:t\s*[/.]\s*m\.?|tm\.?|k\s*[/.]?\s*t\.?|tl\.?|t\s*[/.]\s*l\.?|tuq\.?|đ\s*[/.]\s*d|xác nhận|người lập|lập biểu|người ký|nơi nhận|thủ trưởng|ký tên|\(?\s*(?:đã ký|ký|kí)(?:[,.) ]|$)|\(ký)(?=$|[\s.:,)(]|\p{Lu})/iu;
const placeAndDay = /ngày\s*[\d.…_]*\s*tháng\s*[\d.…_]*\s*năm\s*[\d.…_]*/iu;
/** Offices that sign, in capitals and nothing else: "BÍ THƯ", "TRƯỞNG BAN", "CHỦ TỊCH". */
const signingOffice =
  /^(?:(?:PHÓ )?(?:BÍ THƯ|CHỦ TỊCH|TRƯỞNG (?:BAN|ĐOÀN|PHÒNG|TIỂU BAN)|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|CHỦ NHIỆM)|THƯ KÝ|PHÓ (?:TRƯỞNG )?BAN|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BAN TỔ CHỨC|ĐẢNG ỦY|ĐOÀN CHỦ TỊCH|ĐOÀN THƯ KÝ|VĂN PHÒNG|KẾ TOÁN)(?: [\p{Lu}\s]*)?$/u;

/** Whether a cell belongs to a block of signatures. */
export const isSignature = (text: string): boolean => {
  const capitals = text.normalize('NFC');
  return (
    (signatureWords.test(text) && !isPersonLike(text)) ||
    isDayLine(text) ||
    signingOffice.test(capitals.replace(/[.:,]+$/u, ''))
  );
};

const isDayLine = (text: string): boolean => placeAndDay.test(text) && text.length < 100 && !/sinh/iu.test(text);

const noteWords = /^(?:\(?\*+\)?|ghi chú|lưu ý|chú thích|chú ý|note|nguồn|\(\d\)\s*:|chú giải)(?=$|[\s:.)\p{L}])/iu;

/** Whether a text is a remark about the list. */
export const isNote = (text: string): boolean =>
  noteWords.test(text) || (text.length > 60 && text.split(' ').length >= 10);

/** A text that could be the name of a person: in the form of a name, beginning with a family name. */
export const isPersonLike = (text: string): boolean =>
  isFullName(text) && startsWithFamilyName(text) && text.split(' ').length <= 6;
