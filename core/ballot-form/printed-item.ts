// What stands on a printed page, as data: the same list makes the PDF and the picture that the reader subtracts.

import type { Point, Rectangle } from './millimetres.ts';

export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic';

/** How a text is set. */
export interface TextStyle {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Extra space after every letter, in points. */
  readonly tracking: number;
}

/** Measures of a text in millimetres; ink relative to the start of its baseline, y downwards. */
export interface TextMeasure {
  readonly advance: number;
  readonly ink: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** A closed outline in millimetres, `x0 y0 x1 y1 …`; inside by the non-zero rule. */
export type Outline = readonly number[];

/** Knows the letters of the ballot's typeface. */
export interface TypeSetter {
  readonly measure: (text: string, style: TextStyle) => TextMeasure;
  /** The letters' outlines relative to the start of the baseline. */
  readonly outlines: (text: string, style: TextStyle) => readonly Outline[];
}

/** `grey`: 0 is black, 1 is white. */
export type PrintedItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly style: TextStyle;
      readonly start: Point;
      readonly grey: number;
    }
  | { readonly kind: 'bar'; readonly area: Rectangle; readonly grey: number }
  | { readonly kind: 'frame'; readonly area: Rectangle; readonly weight: number }
  | { readonly kind: 'ring'; readonly centre: Point; readonly outer: number; readonly inner: number }
  | { readonly kind: 'disc'; readonly centre: Point; readonly diameter: number }
  /** The square code; its modules fill `area`, without the quiet zone. */
  | { readonly kind: 'code'; readonly text: string; readonly area: Rectangle };
