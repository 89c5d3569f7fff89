// The ballot's typeface: measures and outlines of its letters, from the font files that the PDF embeds.

import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { present } from '../../../core/assert.ts';
import type { FontFiles } from '../../../core/ballot-form/font-files.ts';
import { millimetresPerPoint } from '../../../core/ballot-form/millimetres.ts';
import type { Face, Outline, TextMeasure, TextStyle, TypeSetter } from '../../../core/ballot-form/printed-item.ts';

interface PlacedGlyph {
  readonly glyph: ReturnType<Font['layout']>['glyphs'][number];
  /** Millimetres from the start of the baseline; `y` downwards. */
  readonly x: number;
  readonly y: number;
  /** Millimetres per unit of the font. */
  readonly scale: number;
}

interface SetLine {
  readonly glyphs: readonly PlacedGlyph[];
  readonly advance: number;
}

/** Opens the fonts once; throws where a file is not a font. */
export function typeSetter(files: FontFiles): TypeSetter {
  const opened = new Map<Face, Font>();
  const fontOf = (face: Face): Font => {
    const known = opened.get(face);
    if (known !== undefined) return known;
    const font = create(Buffer.from(files[face]));
    if (!('layout' in font)) throw new Error(`The font file of ${face} holds a collection.`);
    opened.set(face, font);
    return font;
  };
  return {
    measure: (text, style) => measured(setLine(fontOf(style.face), text, style)),
    outlines: (text, style) => setLine(fontOf(style.face), text, style).glyphs.flatMap(outlinesOf),
  };
}

function setLine(font: Font, text: string, { size, tracking }: TextStyle): SetLine {
  const scale = (size * millimetresPerPoint) / font.unitsPerEm;
  const run = font.layout(text);
  let x = 0;
  const glyphs = run.glyphs.map((glyph, index): PlacedGlyph => {
    const position = present(run.positions[index], 'position of a glyph');
    const placed = { glyph, x: x + position.xOffset * scale, y: -position.yOffset * scale, scale };
    x += position.xAdvance * scale + tracking * millimetresPerPoint;
    return placed;
  });
  return { glyphs, advance: x };
}

function measured({ glyphs, advance }: SetLine): TextMeasure {
  const boxes = glyphs
    .filter(({ glyph }) => glyph.path.commands.length > 0)
    .map(({ glyph: { bbox }, x, y, scale }) => ({
      left: x + bbox.minX * scale,
      right: x + bbox.maxX * scale,
      top: y - bbox.maxY * scale,
      bottom: y - bbox.minY * scale,
    }));
  if (boxes.length === 0) return { advance, ink: { left: 0, right: 0, top: 0, bottom: 0 } };
  return {
    advance,
    ink: {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    },
  };
}

/** Straight pieces that a curve is cut into; a letter's curves are about a millimetre long. */
const curvePieces = 6;

function outlinesOf({ glyph, x, y, scale }: PlacedGlyph): readonly Outline[] {
  const outlines: number[][] = [];
  let pen = { x: 0, y: 0 };
  const go = (to: { readonly x: number; readonly y: number }): void => {
    outlines.at(-1)?.push(x + to.x * scale, y - to.y * scale);
  };
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === 'moveTo') outlines.push([]);
    if (command === 'closePath') continue;
    if (command === 'quadraticCurveTo') {
      for (let piece = 1; piece <= curvePieces; piece += 1) {
        const t = piece / curvePieces;
        const [u, v, w] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
        go({ x: u * pen.x + v * a + w * c, y: u * pen.y + v * b + w * d });
      }
      pen = { x: c, y: d };
    } else {
      go({ x: a, y: b });
      pen = { x: a, y: b };
    }
  }
  return outlines;
}
