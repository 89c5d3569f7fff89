// "Quá một nửa": what more than half is, and what more than a part is (190 Đ.14 k.3, Đ.30 k.2–3).
// Whole numbers only: no result depends on the rounding of a fraction.

/** The least whole number that is more than half of `base`: `votes > base / 2`. 1 where the base is nothing. */
export const moreThanHalf = (base: number): number => Math.floor(base / 2) + 1;

/** The least whole number that is more than 30 % of `persons` (190 Đ.14 k.3). */
export const moreThanThirtyPercent = (persons: number): number => Math.floor((persons * 3) / 10) + 1;

/** The least whole number that is two thirds of `persons` or more. */
export const twoThirds = (persons: number): number => Math.ceil((persons * 2) / 3);
