// Headings of groups inside a table: which rows they are, and what they say of the rows below.

import type { Appointment, Sex, Standing } from '../../roster/delegate.ts';
import { isPersonLike } from './row-words.ts';

/** What a heading says of the people below it; `null` where it says nothing of that. */
export interface GroupMeaning {
  readonly standing: Standing | null;
  readonly appointment: Appointment | null;
  readonly sex: Sex | null;
  /** Name of the delegation or unit. */
  readonly delegation: string | null;
}

/** A heading, with its place among others. */
export interface GroupHeading {
  /** "B", "II", "3"; "" where it has none. */
  readonly marker: string;
  /** Without marker, count in brackets and colon. */
  readonly name: string;
  readonly meaning: GroupMeaning;
  /** `plain`: it sorts people and says nothing that a list keeps. `open`: what it says is not understood. */
  readonly certainty: 'understood' | 'plain' | 'open';
}

export const noMeaning: GroupMeaning = { standing: null, appointment: null, sex: null, delegation: null };

const markerForm = /^(?:[IVXLivx]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)[.)]?$/u;

/** Whether a cell of the number's column marks a heading: "II", "B", not the number of a person. */
export const isHeadingMarker = (text: string): boolean => /^(?:[IVXL]+|[A-ZĐ])[.)]?$/u.test(text);

const markerBefore = /^(?:([IVXL]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)\-–:]\s*)(?=\S)/u;
const countBehind = /[\s:,–-]*[([]?\s*\d+\s*(?:đồng chí|đ\/c|đại biểu|người|đảng viên)?\s*[)\]]?\s*$/iu;
const bracketsBehind = /[\s:]*[([][^)\]]*[)\]]\s*$/u;

/** Words that begin the name of a delegation or unit. "Đoàn" is a family name too, and is looked at apart. */
const unitWords =
  /^(?:đảng bộ|đảng ủy|đảng uỷ|đảng đoàn|chi bộ|chi ủy|khối|tổ|đơn vị|cụm|xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|tp\.?|sở|ban|ngành|các ban|cơ quan|công an|quân sự|quân đội|bộ chỉ huy|ủy ban|uỷ ban|văn phòng|hội|mặt trận|liên đoàn|trường|bệnh viện|công ty|doanh nghiệp|tổng công ty|trung tâm|viện|nhóm \d+|tổ \d+)(?=$|[\s:.])/iu;
const doanWords =
  /^đoàn(?=\s+(?:đại biểu|đảng|chi|xã|phường|thị|huyện|quận|tỉnh|tp|thành phố|khối|công|cơ|các|số|đb|thanh niên|trường|sở|ban|i|ii|iii|iv|v|vi|\d+|[a-zđ])(?=$|[\s.:\d]))/iu;
const neutralWords =
  /(?:tái cử|lần đầu|mới|giới thiệu|nhân sự|cơ cấu|tham gia|các đồng chí|danh sách|đồng chí|ứng cử|đề cử|nam|nữ|trẻ|ủy viên|uỷ viên|ban chấp hành|ban thường vụ)/iu;
const groupWords =
  /^(?:đại biểu|các đồng chí|các đại biểu|đảng viên|nhóm|phần|mục|danh sách|thành viên|khách mời|nhân sự|ủy viên|uỷ viên|đồng chí|đc)(?=$|[\s:.])/iu;

/** Whether a text names a delegation or unit, and no person called Đoàn. */
export const isUnitName = (text: string): boolean =>
  doanWords.test(text) || (unitWords.test(text) && !isPersonLike(text));

/** A text that is the name of a person rather than that of a unit: "Đoàn Văn Hậu", not "Đoàn xã Vân Đồn". */
export const isPersonRather = (text: string): boolean => isPersonLike(text) && !isUnitName(text);

/** Whether a text has the words of a heading. */
export const hasHeadingWords = (text: string): boolean => {
  const { name } = withoutMarker(text);
  return isUnitName(name) || groupWords.test(name) || readStandingWords(name) !== null;
};

/** A heading from the cell of its marker and its text. */
export function headingOf(marker: string, text: string): GroupHeading {
  const apart = withoutMarker(text);
  const own = markerForm.test(marker) ? marker.replace(/[.)]$/u, '') : apart.marker;
  const { name } = apart;
  const standing = readStandingWords(name);
  const delegation = isUnitName(name) || (isRoman(own) && standing === null && !neutralWords.test(name)) ? name : null;
  const meaning: GroupMeaning = { ...noMeaning, ...standing, sex: sexOf(name), delegation };
  const says = Object.values(meaning).some((each) => each !== null);
  const certainty = says ? 'understood' : neutralWords.test(name) ? 'plain' : 'open';
  return { marker: own, name, meaning, certainty };
}

const isRoman = (marker: string): boolean => /^[IVXL]+$/u.test(marker);

function withoutMarker(text: string): { readonly marker: string; readonly name: string } {
  const found = markerBefore.exec(text);
  const rest = text.slice(found?.[0].length ?? 0);
  const name = rest
    .replace(bracketsBehind, '')
    .replace(/[:–-]\s*\d+.*$/u, '')
    .replace(countBehind, (counted) => (/\p{L}|[([]/u.test(counted) ? '' : counted))
    .replace(/[\s:.]+$/u, '');
  return { marker: found?.[1] ?? '', name };
}

/** "ĐẠI BIỂU DỰ KHUYẾT", "Đảng viên dự bị", "Đại biểu đương nhiên". */
function readStandingWords(name: string): Pick<GroupMeaning, 'standing' | 'appointment'> | null {
  const text = name.normalize('NFC').toLowerCase();
  if (text.includes('dự khuyết')) return { standing: 'alternate', appointment: null };
  if (text.includes('dự bị')) return { standing: 'probationary', appointment: null };
  if (text.includes('đương nhiên')) return { standing: 'official', appointment: 'ex-officio' };
  if (text.includes('chỉ định')) return { standing: 'official', appointment: 'appointed' };
  if (text.includes('được bầu')) return { standing: 'official', appointment: 'elected' };
  return text.includes('chính thức') ? { standing: 'official', appointment: null } : null;
}

function sexOf(name: string): Sex | null {
  const text = name.normalize('NFC').toLowerCase();
  if (/^(?:đại biểu |các đồng chí |đảng viên )?nữ$/u.test(text)) return 'female';
  return /^(?:đại biểu |các đồng chí |đảng viên )?nam$/u.test(text) ? 'male' : null;
}

/** Headings that hold for the row at hand, the outermost first. */
export type OpenGroups = readonly GroupHeading[];

/** Which kind of marker a heading has; headings of one kind follow one another, others stand inside. */
function kindOf({ marker, meaning }: GroupHeading, open: OpenGroups): string {
  if (/^\d+$/u.test(marker)) return 'number';
  if (marker.includes('.')) return `number of ${marker.split('.').length}`;
  const isNextLetter = open.some(
    (other) =>
      other.marker.length === 1 &&
      other.marker.charCodeAt(0) + 1 === marker.charCodeAt(0) &&
      !/[IVX]/u.test(other.marker),
  );
  if (marker.length === 1 && (isNextLetter || !/[IVX]/u.test(marker))) return 'letter';
  if (marker !== '') return 'roman';
  if (meaning.standing !== null) return 'standing';
  return meaning.delegation === null ? 'words' : 'delegation';
}

/** Kinds of markers from the outermost in: "A", "I", "1", "1.1". Headings without one have no rank. */
const ranks: readonly string[] = ['letter', 'roman', 'number', 'number of 2', 'number of 3'];

/**
 * The headings that hold below `heading`: it ends the one of its own kind, and all that stood inside that. Where none of
 * its kind is open, "A" behind the people of "I" ends "I"; right below "I" it stands inside.
 */
export function openGroups(open: OpenGroups, heading: GroupHeading, before: 'heading' | 'people'): OpenGroups {
  const kind = kindOf(heading, open);
  const kinds = open.map((other, index) => kindOf(other, open.slice(0, index)));
  const same = kinds.indexOf(kind);
  if (same >= 0) return [...open.slice(0, same), heading];
  const rank = ranks.indexOf(kind);
  const inner = kinds.findIndex((other) => rank >= 0 && before === 'people' && ranks.indexOf(other) > rank);
  return [...(inner < 0 ? open : open.slice(0, inner)), heading];
}

/** What all open headings say together; an inner one has the last word. */
export const meaningOfGroups = (open: OpenGroups): GroupMeaning =>
  open.reduce<GroupMeaning>(
    (all, { meaning }) => ({
      standing: meaning.standing ?? all.standing,
      appointment: meaning.appointment ?? (meaning.standing === null ? all.appointment : null),
      sex: meaning.sex ?? all.sex,
      delegation: meaning.delegation ?? all.delegation,
    }),
    noMeaning,
  );
