// Why a page was read as it was: a picture of the straightened page with its strokes and answers, and the measures beside it.

import type { PageInsight } from '../../../../scanners/page/judge/judge-drawing.ts';
import type { MarkReading } from '../../../../scanners/page/judge/page-reading.ts';
import type { StrokeObject } from '../../../../scanners/page/measure/stroke-objects.ts';
import { detail } from '../../../../scanners/page/straighten/template.ts';
import type { ColourPicture } from './colour-png.ts';

type Colour = readonly [number, number, number];

const colours = {
  /** A stroke on a name or a number. */
  onName: [214, 40, 40],
  /** Any other stroke. */
  elsewhere: [240, 140, 20],
  /** What a stroke covers of the print. */
  covered: [110, 150, 255],
  kept: [150, 200, 150],
  marked: [20, 110, 40],
  asked: [200, 0, 160],
} as const satisfies Readonly<Record<string, Colour>>;

/** The page in greys, strokes in colours, a frame round each place by its answer: pale green nothing, green marked, violet asked. */
export function explainedPicture({ page, objects, drawings, marks }: PageInsight): ColourPicture {
  const { width, height, dark } = page;
  page.complete();
  const pixels = new Uint8Array(3 * width * height);
  for (let at = 0; at < dark.length; at += 1) pixels.fill(255 - (dark[at] ?? 0), 3 * at, 3 * at + 3);
  const paint = (x: number, y: number, colour: Colour): void => {
    if (x >= 0 && y >= 0 && x < width && y < height) pixels.set(colour, 3 * (y * width + x));
  };
  const onNames = new Set(drawings.flatMap(({ strokes, onNumber }) => [...strokes.objects, ...onNumber]));
  for (const object of objects) {
    for (const { y, from, to } of object.bridges) for (let x = from; x <= to; x += 1) paint(x, y, colours.covered);
    const colour = onNames.has(object) ? colours.onName : colours.elsewhere;
    for (const { y, from, to } of object.runs) for (let x = from; x <= to; x += 1) paint(x, y, colour);
  }
  for (const mark of marks) frame(mark, paint);
  return { width, height, pixels };
}

function frame({ place, mark, doubt }: MarkReading, paint: (x: number, y: number, colour: Colour) => void): void {
  const colour = doubt !== null ? colours.asked : mark === 'kept' || mark === 'none' ? colours.kept : colours.marked;
  const [left, right] = [Math.round(place.x * detail) - 6, Math.round((place.x + place.width) * detail) + 6];
  const [top, bottom] = [Math.round(place.y * detail) - 4, Math.round((place.y + place.height) * detail) + 4];
  for (let x = left; x <= right; x += 1) for (const y of [top, bottom]) paint(x, y, colour);
  for (let y = top; y <= bottom; y += 1) for (const x of [left, right]) paint(x, y, colour);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const inMillimetres = (pixels: number): number => rounded(pixels / detail);

/** Lengths in millimetres on the upright form, darkness as a share of the page's contrast. */
export function explainedMeasures(insight: PageInsight): object {
  const { print, page, objects, template, drawings, marks } = insight;
  return {
    print: { blur: rounded(print.blur), fat: rounded(print.fat), noise: rounded(page.noise / 255) },
    strokes: objects.map(strokeMeasures),
    places: template.rows.map(({ candidateId }, index) => {
      const [mark, drawing] = [marks[index], drawings[index]];
      const measures = Object.entries(drawing?.strokes ?? {}).flatMap(([name, value]) =>
        typeof value === 'number' ? [[name, rounded(value)] as const] : [],
      );
      return {
        candidateId,
        mark: mark?.mark,
        doubt: mark?.doubt ?? null,
        strokes: (drawing?.strokes.objects ?? []).map((object) => objects.indexOf(object)),
        onNumber: (drawing?.onNumber ?? []).map((object) => objects.indexOf(object)),
        says: drawing?.finding.kind === 'asked' ? drawing.finding.doubt : drawing?.finding.kind,
        ...((drawing?.strokes.objects.length ?? 0) === 0 ? {} : { measures: Object.fromEntries(measures) }),
      };
    }),
  };
}

const strokeMeasures = ({ left, right, top, bottom, area, width, darkness }: StrokeObject, index: number): object => ({
  stroke: index,
  x: inMillimetres(left),
  y: inMillimetres(top),
  width: inMillimetres(right - left + 1),
  height: inMillimetres(bottom - top + 1),
  area: rounded(area / (detail * detail)),
  pen: inMillimetres(width),
  length: inMillimetres(area / width),
  darkness: rounded(darkness),
});
