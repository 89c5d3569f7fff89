// Which secrets are refused because they are the first that anybody would try.

/** Fewest characters of a new secret. Secrets of older files may be shorter; they still open. */
export const shortestSecret = 6;
/** Most characters. */
export const longestSecret = 64;

/** One sign again and again, one step up or down, a short piece repeated. */
export function isSimple(secret: string): boolean {
  const signs = Array.from(secret.toLowerCase());
  if (new Set(signs).size <= 2) return true;
  return isLadder(signs) || isRepeated(secret.toLowerCase()) || isDate(secret);
}

function isLadder(signs: readonly string[]): boolean {
  const codes = signs.map((sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  const [step] = steps;
  if (steps.size === 1 && step !== undefined && Math.abs(step) <= 2) return true;
  // "567890": the digit after nine is nought.
  const digits = signs.map(Number);
  if (digits.some((digit) => Number.isNaN(digit))) return false;
  const turns = new Set(digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10));
  return turns.size === 1;
}

const isRepeated = (secret: string): boolean =>
  [1, 2, 3, 4].some(
    (length) =>
      secret.length % length === 0 &&
      secret.length / length >= 2 &&
      secret.slice(0, length).repeat(secret.length / length) === secret,
  );

/** A day of a life written with six or eight digits: "190586", "19051986". */
function isDate(secret: string): boolean {
  const parts = /^(\d{2})(\d{2})(\d{2}|(?:19|20)\d{2})$/u.exec(secret);
  if (parts === null) return false;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
