// Shares as the minutes print them: two decimals, half rounded up, without floating point.

/** `part` of `whole` in percent: "85.59". "0.00" of nothing. Both are whole numbers, 0 or more. */
export function percentage(part: number, whole: number): string {
  if (whole === 0) return '0.00';
  const hundredths = (BigInt(part) * 20000n + BigInt(whole)) / (BigInt(whole) * 2n);
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
