// Lengths on paper. Everything about a printed page is in millimetres from the upper left corner of the upright page.

declare const unit: unique symbol;

/** A length on paper; a number of pixels or points is not one. */
export type Millimetres = number & { readonly [unit]: 'millimetres' };

/** A plain number, said to be millimetres. */
export const millimetres = (value: number): Millimetres => value as Millimetres;

/** Rounded to the two decimals that `FORM.json` carries. */
export const toHundredths = (value: number): Millimetres => millimetres(Math.round(value * 100) / 100);

/** Type sizes are in points: 72 to the inch of 25.4 mm. */
export const millimetresPerPoint = 25.4 / 72;

export interface Point {
  readonly x: Millimetres;
  readonly y: Millimetres;
}

/** `x`, `y` is the upper left corner. */
export interface Rectangle {
  readonly x: Millimetres;
  readonly y: Millimetres;
  readonly width: Millimetres;
  readonly height: Millimetres;
}

export const point = (x: number, y: number): Point => ({ x: toHundredths(x), y: toHundredths(y) });

export const rectangle = (x: number, y: number, width: number, height: number): Rectangle => ({
  x: toHundredths(x),
  y: toHundredths(y),
  width: toHundredths(width),
  height: toHundredths(height),
});

/** The rectangle with `margin` more on every side. */
export const grown = ({ x, y, width, height }: Rectangle, margin: number): Rectangle =>
  rectangle(x - margin, y - margin, width + 2 * margin, height + 2 * margin);

/** Whether two rectangles share paper; touching edges do not. */
export const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
