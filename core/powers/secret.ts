// Which secrets are refused because they are the first that anybody would try.

/** Fewest characters of a new secret. Secrets of older files may be shorter; they still open. */
export const shortestSecret = 6;
/** Most characters. */
export const longestSecret = 64;

/** One sign again and again, one step up or down, a short piece repeated. */
export function isSimple(secret: string): boolean {
  const signs = Array.from(secret.toLowerCase());
  if (new Set(signs).size <= 2) return true;
  return isLadder(signs) || isRepeated(secret.toLowerCase()) || isDate(secret) || isFirstTried(secret);
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

/** A day or month of a life written with six or eight digits: "190586", "19051986", "19860519", "051986", "198605". */
function isDate(secret: string): boolean {
  if (!/^(?:\d{6}|\d{8})$/u.test(secret)) return false;
  const year = String.raw`(?:19[2-9]\d|20[0-3]\d)`;
  const [day, month] = [String.raw`(?:0[1-9]|[12]\d|3[01])`, String.raw`(?:0[1-9]|1[0-2])`];
  const orders = [
    day + month + String.raw`(?:\d{2})`,
    day + month + year,
    month + day + year,
    year + month + day,
    month + year,
    year + month,
  ];
  return orders.some((order) => new RegExp(`^${order}$`, 'u').test(secret)) || isYearWithTwoDigits(secret);
}

/** "198600", "991986". */
const isYearWithTwoDigits = (secret: string): boolean =>
  /^(?:(?:19[2-9]\d|20[0-3]\d)\d{2}|\d{2}(?:19[2-9]\d|20[0-3]\d))$/u.test(secret);

/** Pairs one after the other, and ways across the number keys: the first that anybody tries beside ladders and days. */
const firstTried: ReadonlySet<string> = new Set([
  '112233',
  '223344',
  '334455',
  '445566',
  '332211',
  '123321',
  '654456',
  '123654',
  '321654',
  '456123',
  '789456',
  '987123',
  '147258',
  '258369',
  '147369',
  '369258',
  '258147',
  '741852',
  '852963',
  '963852',
  '159357',
  '357159',
  '159753',
  '951753',
  '753951',
  '102030',
  '010203',
  '100200',
  '520520',
  '113114',
  '115114',
  '114115',
  '686868',
  '868686',
  '393979',
  '797939',
]);

const isFirstTried = (secret: string): boolean => firstTried.has(secret);
