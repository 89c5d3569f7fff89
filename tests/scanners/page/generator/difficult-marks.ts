// Marks that people argue about: what a reader must not decide alone, or must not be misled by.

import { drawMark, rubbed } from './ink.ts';
import type { Stroke, Tool } from './ink.ts';
import { strokeThrough } from './path.ts';
import type { Spot } from './path.ts';
import type { Random } from './random.ts';
import { boxStrokes, nameStrokes } from './shapes.ts';
import type { Area, NameArea, Voter } from './shapes.ts';
import type { Sheet } from './sheet.ts';

/** What is right to say of a place: exactly the truth (or doubt), or nothing but doubt. */
export type Verdict = 'exact' | 'must-doubt';

/** How a difficult mark counts; `says` is the mark where the truth is known. */
export interface Difficulty {
  readonly kind: string;
  readonly verdict: Verdict;
  /** Whether the place counts as marked (struck) where it is known. */
  readonly says: 'marked' | 'empty';
  readonly strokes: readonly Stroke[];
}

export const boxDifficulties = [
  'dot',
  'half-rubbed',
  'beside',
  'circled',
  'faint',
  'overshoot',
  'long-tail',
  'short-stroke',
] as const;
export const nameDifficulties = [
  'part-struck',
  'underlined',
  'half-rubbed',
  'tone-line',
  'faint',
  'overlong',
  'dot',
  'last-word-kept',
  'short-touch',
] as const;

const pencil = {
  name: 'faint pencil',
  colour: [0.72, 0.72, 0.7],
  width: [0.35, 0.6],
  strength: [0.1, 0.5],
  grain: 0.5,
  gaps: 0,
} as const satisfies Tool;

export interface Desk {
  readonly sheet: Sheet;
  /** The sheet as it was printed. */
  readonly printed: Sheet;
  readonly voter: Voter;
  readonly random: Random;
}

export function difficultBox(
  kind: (typeof boxDifficulties)[number],
  box: Area,
  { sheet, printed, voter, random }: Desk,
): Difficulty {
  const { hand, motion, strength } = voter;
  const usual = (shape = hand.box, area = box): readonly Stroke[] => boxStrokes(shape, area, voter, random);
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const draw = (strokes: readonly Stroke[], tool: Tool = hand.tool, dark = strength): readonly Stroke[] => {
    drawMark(sheet, strokes, tool, dark, random);
    return strokes;
  };
  switch (kind) {
    case 'dot': {
      const spot = { x: centre.x + random.between(-1.3, 1.3), y: centre.y + random.between(-1.3, 1.3) };
      return {
        kind,
        verdict: 'exact',
        says: 'empty',
        strokes: draw([
          strokeThrough([spot, { x: spot.x + 0.1, y: spot.y + 0.1 }], { ...motion, tremor: 0, lift: 1 }, random),
        ]),
      };
    }
    case 'half-rubbed': {
      const strokes = draw(usual());
      rubbed(
        sheet,
        printed,
        { x: box.x - 1.5, y: box.y - 1.5, width: box.width + 3, height: box.height + 3 },
        random.between(0.12, 0.4),
        random.between(0.02, 0.08),
      );
      return { kind, verdict: 'must-doubt', says: 'marked', strokes };
    }
    case 'beside':
      return {
        kind,
        verdict: 'exact',
        says: 'marked',
        strokes: draw(usual(hand.box, { ...box, x: box.x + random.pick([-1, 1]) * random.between(1.8, 3.2) })),
      };
    case 'circled':
      return {
        kind,
        verdict: 'must-doubt',
        says: 'marked',
        strokes: draw([strokeThrough(round(centre, random.between(3.4, 4.6)), motion, random)]),
      };
    case 'faint':
      return {
        kind,
        verdict: 'exact',
        says: 'marked',
        strokes: draw(usual(), pencil, random.between(...pencil.strength)),
      };
    case 'overshoot':
      return {
        kind,
        verdict: 'exact',
        says: 'marked',
        strokes: draw(boxStrokes('cross', box, { ...voter, hand: { ...hand, size: [1.4, 1.8] } }, random)),
      };
    case 'long-tail': {
      const end = { x: centre.x + random.between(-3, 3), y: centre.y + random.pick([-1, 1]) * random.between(6, 11) };
      return {
        kind,
        verdict: 'exact',
        says: 'marked',
        strokes: draw([...usual(), strokeThrough([centre, end], motion, random)]),
      };
    }
    case 'short-stroke': {
      const length = random.between(0.6, 1.1);
      const turn = random.between(0, 6.28);
      return {
        kind,
        verdict: 'must-doubt',
        says: 'empty',
        strokes: draw([
          strokeThrough(
            [centre, { x: centre.x + length * Math.cos(turn), y: centre.y + length * Math.sin(turn) }],
            { ...motion, width: Math.min(motion.width, 0.6) },
            random,
          ),
        ]),
      };
    }
    default:
      throw new Error(`No such difficulty: ${String(kind)}`);
  }
}

const round = (centre: Spot, radius: number): readonly Spot[] =>
  Array.from({ length: 33 }, (_, index) => ({
    x: centre.x + radius * Math.cos((index / 31) * 6.28),
    y: centre.y + 0.9 * radius * Math.sin((index / 31) * 6.28),
  }));

export function difficultName(
  kind: (typeof nameDifficulties)[number],
  name: NameArea,
  { sheet, printed, voter, random }: Desk,
): Difficulty {
  const { hand, motion, strength } = voter;
  const draw = (strokes: readonly Stroke[], tool: Tool = hand.tool, dark = strength): readonly Stroke[] => {
    drawMark(sheet, strokes, tool, dark, random);
    return strokes;
  };
  const level = (y: number, from = 0, to = 1): readonly Stroke[] => [
    strokeThrough(
      [
        { x: name.x + from * name.width, y: y + 0.1 * random.gaussian() },
        { x: name.x + to * name.width, y: y + 0.1 * random.gaussian() },
      ],
      { ...motion, width: Math.min(motion.width, 0.7), bow: 0.004 },
      random,
    ),
  ];
  switch (kind) {
    case 'part-struck':
      return {
        kind,
        verdict: 'must-doubt',
        says: 'marked',
        strokes: draw(level(name.middle, -0.03, random.between(0.25, 0.6))),
      };
    case 'last-word-kept':
      return {
        kind,
        verdict: 'must-doubt',
        says: 'marked',
        strokes: draw(level(name.middle, random.between(0.35, 0.6), 1.05)),
      };
    case 'underlined':
      return {
        kind,
        verdict: 'must-doubt',
        says: 'empty',
        strokes: draw(level(name.y + name.height + random.between(-0.1, 0.8), -0.02, 1.02)),
      };
    case 'tone-line':
      return {
        kind,
        verdict: 'must-doubt',
        says: 'marked',
        strokes: draw(level(name.middle - random.between(1.9, 2.5), -0.02, 1.02)),
      };
    case 'half-rubbed': {
      const strokes = draw(nameStrokes(hand.line, name, voter, random));
      rubbed(
        sheet,
        printed,
        { x: name.x - 8, y: name.y - 1, width: name.width + 22, height: name.height + 2 },
        random.between(0.12, 0.4),
        random.between(0.02, 0.08),
      );
      return { kind, verdict: 'must-doubt', says: 'marked', strokes };
    }
    case 'faint':
      return {
        kind,
        verdict: 'exact',
        says: 'marked',
        strokes: draw(nameStrokes(hand.line, name, voter, random), pencil, random.between(...pencil.strength)),
      };
    case 'overlong':
      return {
        kind,
        verdict: 'exact',
        says: 'marked',
        strokes: draw(nameStrokes('line', name, { ...voter, hand: { ...hand, beyond: [6, 22] } }, random)),
      };
    case 'dot': {
      const spot = { x: name.x + random.next() * name.width, y: name.middle + random.between(-1.5, 1.5) };
      return {
        kind,
        verdict: 'exact',
        says: 'empty',
        strokes: draw([
          strokeThrough([spot, { x: spot.x + 0.1, y: spot.y + 0.1 }], { ...motion, tremor: 0, lift: 1 }, random),
        ]),
      };
    }
    case 'short-touch':
      return {
        kind,
        verdict: 'must-doubt',
        says: 'empty',
        strokes: draw(level(name.middle, 0.3, 0.3 + random.between(0.18, 0.3))),
      };
    default:
      throw new Error(`No such difficulty: ${String(kind)}`);
  }
}
