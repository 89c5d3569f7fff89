// What the cells of a list of delegates say, as people write it: sex, standing, degrees, levels of theory.

import type { Appointment, Education, Sex, Standing, Theory } from './delegate.ts';
import { plainKey } from './search-key.ts';

const isTick = (key: string): boolean => ['x', 'v', '1', 'co', 'true', '✓', '✔', '√', '+'].includes(key);

/** Whether a cell of a column that is only ticked says yes. */
export const saysYes = (text: string): boolean => isTick(plainKey(text));

/** "Nam", "Nữ"; in a column called "Nữ" alone also a tick. `null` for anything else. */
export function readSex(text: string): Sex | null {
  const key = plainKey(text);
  if (['nam', 'm', 'male', 'ong'].includes(key)) return 'male';
  return ['nu', 'f', 'female', 'ba'].includes(key) ? 'female' : null;
}

export interface ReadStanding {
  readonly standing: Standing;
  /** `null` where the cell does not say. */
  readonly appointment: Appointment | null;
}

/** "Chính thức", "Dự khuyết", "Đảng viên dự bị", "Đương nhiên", "Chỉ định", "Bầu". `null` for anything else. */
export function readStanding(text: string): ReadStanding | null {
  const key = plainKey(text).replace(/^(dai bieu|dang vien|db|dv)\s+/u, '');
  const appointment = readAppointment(key);
  if (/\b(du khuyet|dk|alternate)\b/u.test(key)) return { standing: 'alternate', appointment };
  if (/\b(du bi|probationary)\b/u.test(key)) return { standing: 'probationary', appointment };
  const isOfficial = /\b(chinh thuc|ct|official)\b/u.test(key) || appointment !== null || isTick(key);
  return isOfficial ? { standing: 'official', appointment } : null;
}

function readAppointment(key: string): Appointment | null {
  if (/\b(duong nhien|ex officio)\b/u.test(key)) return 'ex-officio';
  if (/\b(chi dinh|appointed)\b/u.test(key)) return 'appointed';
  return /\b(bau|duoc bau|bau cu|elected)\b/u.test(key) ? 'elected' : null;
}

/** Words by which a degree is known, the highest first: "PGS.TS", "ThS. Luật" and the like. */
const degrees: readonly (readonly [Education, RegExp])[] = [
  ['doctorate', /\b(tien si|tien sy|ts|tskh|pgs|gs|pho giao su|giao su|doctor|doctorate|phd)\b/u],
  ['master', /\b(thac si|thac sy|ths|cao hoc|master)\b/u],
  ['college', /\b(cao dang|cd|college)\b/u],
  ['intermediate', /\b(trung cap|trung hoc chuyen nghiep|tc|thcn)\b/u],
  ['elementary', /\b(so cap|sc)\b/u],
  ['bachelor', /\b(dai hoc|dh|cu nhan|ky su|bac si|kien truc su|duoc si|luat su|bachelor|university)\b/u],
];

/** The highest degree that a cell names; `null` where it names none that we know. */
export function readEducation(text: string): Education | null {
  const key = plainKey(text.replace(/[.,;/()-]/gu, ' '));
  return degrees.find(([, words]) => words.test(key))?.[0] ?? null;
}

const theories: readonly (readonly [Theory, RegExp])[] = [
  ['bachelor', /\b(cu nhan|cn|dai hoc|thac si|tien si|bachelor)\b/u],
  ['advanced', /\b(cao cap|cc|cao trung|advanced)\b/u],
  ['intermediate', /\b(trung cap|tc|intermediate)\b/u],
  ['elementary', /\b(so cap|sc|elementary)\b/u],
];

/** "Cao cấp LLCT", "TC", "Cử nhân"; `null` for anything else. */
export function readTheory(text: string): Theory | null {
  const key = plainKey(text.replace(/[.,;/()-]/gu, ' '));
  return theories.find(([, words]) => words.test(key))?.[0] ?? null;
}

/** Words with which a cell says that there is none: "Không", "không có", "0", "-". */
export const saysNone = (text: string): boolean =>
  ['khong', 'khong co', 'chua', 'chua qua', '0', '-', '–', 'none', 'no'].includes(plainKey(text));
