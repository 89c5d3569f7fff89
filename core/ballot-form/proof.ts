// What a proof print has beside the ballot: the word "MẪU" across the page and a ruler of 100 mm.

import { point, rectangle } from './millimetres.ts';
import type { Point } from './millimetres.ts';
import type { PageFrame } from './page-frame.ts';
import type { PrintedItem, TypeSetter } from './printed-item.ts';
import { style, textAt } from './set-text.ts';
import { proofLabel, rulerLabel } from './wording.ts';

/** Length of the printed ruler in millimetres. */
export const rulerLength = 100;

/** Height of the ruler's long ticks in millimetres. */
export const rulerTick = 2.5;

/** Paper that the ruler needs below its line for its figures, and between them and the form code, in millimetres. */
const figuresBelow = 4.2;
const beforeCode = 3;

/** The left end of the ruler's line: beside the form code where the sheet is wide enough, above the code where it is not. */
export function rulerPlace({ left, bottom, marks: { code } }: PageFrame): Point {
  const start = left + 2;
  const isBeside = start + rulerLength + figuresBelow + beforeCode <= code.x;
  return point(start, isBeside ? bottom + 4 : code.y - beforeCode - figuresBelow);
}

export function proofItems(setter: TypeSetter, frame: PageFrame): readonly PrintedItem[] {
  return [watermark(setter, frame), ...ruler(setter, frame)];
}

function watermark(setter: TypeSetter, { centre, paper }: PageFrame): PrintedItem {
  const huge = style('bold', paper.name === 'A4' ? 150 : 105);
  const { advance } = setter.measure(proofLabel, huge);
  const text = textAt(proofLabel, huge, centre - advance / 2, paper.height * 0.62);
  return text.kind === 'text' ? { ...text, grey: 0.85 } : text;
}

function ruler(setter: TypeSetter, frame: PageFrame): readonly PrintedItem[] {
  const { x: start, y } = rulerPlace(frame);
  const small = style('regular', 8);
  const ticks = Array.from({ length: rulerLength / 5 + 1 }, (_, index): PrintedItem => {
    const height = index % 2 === 0 ? rulerTick : 1.5;
    return { kind: 'bar', area: rectangle(start + index * 5 - 0.1, y - height, 0.2, height), grey: 0 };
  });
  return [
    { kind: 'bar', area: rectangle(start, y - 0.1, rulerLength, 0.2), grey: 0 },
    ...ticks,
    textAt('0', small, start - setter.measure('0', small).advance / 2, y + 3.2),
    textAt('100', small, start + rulerLength - setter.measure('100', small).advance / 2, y + 3.2),
    textAt(rulerLabel, small, start + 8, y + 3.2),
  ];
}
