// Whole numbers in Vietnamese words, as minutes write them: "hai mươi mốt", "một trăm linh năm".

import { assert, present } from '../assert.ts';

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

const digit = (value: number): string => present(digits[value], `digit ${value}`);

/** Groups of three digits from the lowest: units, thousands, millions, milliards. */
const scales = ['', ' nghìn', ' triệu', ' tỷ'] as const;

/** The largest number that is written in words. */
export const largestInWords = 999_999_999_999;

/** The unit after tens: một is mốt after 20, bốn is tư after 20, năm is lăm after 10. */
function unitAfterTens(tens: number, unit: number): string {
  if (unit === 0) return '';
  if (unit === 1 && tens >= 2) return ' mốt';
  if (unit === 4 && tens >= 2) return ' tư';
  return unit === 5 ? ' lăm' : ` ${digit(unit)}`;
}

/** 1 to 99, without anything before. */
function belowHundred(value: number): string {
  const [tens, unit] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digit(unit);
  return `${tens === 1 ? 'mười' : `${digit(tens)} mươi`}${unitAfterTens(tens, unit)}`;
}

/** 1 to 999 after a higher group: hundreds are said even when there are none. */
function fullGroup(value: number): string {
  const rest = value % 100;
  const hundreds = `${digit(Math.floor(value / 100))} trăm`;
  if (rest === 0) return hundreds;
  return `${hundreds} ${rest < 10 ? 'linh ' : ''}${belowHundred(rest)}`;
}

/** `value` in words, small letters. A whole number from 0 to `largestInWords`. */
export function inWords(value: number): string {
  assert(
    Number.isInteger(value) && value >= 0 && value <= largestInWords,
    `${value} is a number that words are made for`,
  );
  if (value === 0) return digit(0);
  const groups: string[] = [];
  for (let scale = scales.length - 1; scale >= 0; scale -= 1) {
    const group = Math.floor(value / 1000 ** scale) % 1000;
    if (group === 0) continue;
    const words = groups.length === 0 && group < 100 ? belowHundred(group) : fullGroup(group);
    groups.push(`${words}${present(scales[scale], 'a scale')}`);
  }
  return groups.join(' ');
}
