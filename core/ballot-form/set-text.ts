// Setting lines of text: centred, wrapped, one after the other.

import { millimetresPerPoint, point } from './millimetres.ts';
import type { Face, PrintedItem, TextStyle, TypeSetter } from './printed-item.ts';

export const style = (face: Face, size: number): TextStyle => ({ face, size, tracking: 0 });

/** From one baseline to the next, in millimetres, for a size in points. */
export const lineHeight = (size: number): number => size * millimetresPerPoint * 1.2;

/** From the top of a line to its baseline, in millimetres: room for tone marks over capitals. */
export const ascentOf = (size: number): number => size * millimetresPerPoint * 0.95;

/** A block of lines and where the next thing may begin. */
export interface SetBlock {
  readonly items: readonly PrintedItem[];
  /** Millimetres from the upper edge. */
  readonly bottom: number;
}

export const textAt = (text: string, textStyle: TextStyle, x: number, baseline: number): PrintedItem => ({
  kind: 'text',
  text,
  style: textStyle,
  start: point(x, baseline),
  grey: 0,
});

/** Breaks at spaces so that no line is wider than `width` mm; a single long word stays whole. */
export function wrapped(setter: TypeSetter, text: string, textStyle: TextStyle, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && setter.measure(longer, textStyle).advance > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** As many lines as `wrapped` makes, but as equal in width as they can be: for titles. */
export function balanced(setter: TypeSetter, text: string, textStyle: TextStyle, width: number): readonly string[] {
  const lines = wrapped(setter, text, textStyle, width).length;
  let [narrow, wide] = [width / lines, width];
  while (wide - narrow > 0.5) {
    const middle = (narrow + wide) / 2;
    if (wrapped(setter, text, textStyle, middle).length > lines) narrow = middle;
    else wide = middle;
  }
  return wrapped(setter, text, textStyle, wide);
}

/** Lines one below the other, each centred on `centre` (mm), the first one's top at `top`. */
export function centredLines(
  setter: TypeSetter,
  lines: readonly string[],
  textStyle: TextStyle,
  centre: number,
  top: number,
): SetBlock {
  const step = lineHeight(textStyle.size);
  const items = lines.map((line, index) =>
    textAt(
      line,
      textStyle,
      centre - setter.measure(line, textStyle).advance / 2,
      top + ascentOf(textStyle.size) + index * step,
    ),
  );
  return { items, bottom: top + step * lines.length };
}
