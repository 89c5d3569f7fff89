// Ballots filled in with ink that people put on paper: what they drew is theirs, where it stands is ours.

import type { Area, Ballot, Row } from './ballots.ts';
import { chanceOf } from './chance.ts';
import type { Chance } from './chance.ts';
import type { FilledPage, PlaceTruth } from './filled-page.ts';
import { layInk, takenUp } from './ink.ts';
import type { PenInHand } from './ink.ts';
import { pens, usualPens } from './pens.ts';
import type { Placing, RealHabit } from './real-ink-habits.ts';
import { gestureStroke, laidOnPaper, layMark } from './real-ink.ts';
import type { RealInk, RealMark } from './real-ink.ts';
import { fileOf, scanned, somePass } from './scanner.ts';
import { sheetToWriteOn } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Lines that rise more leave the small letters of a name. */
const mostRise = 2.4;

/** The area that the ink fills, in millimetres; `wide` and `high` are its own size. */
function areaFor(
  placing: Placing,
  row: Row,
  box: Area,
  own: { wide: number; high: number } | null,
  chance: Chance,
): Area {
  const { name, body } = row;
  switch (placing) {
    case 'through-name': {
      const high = own?.high ?? 2;
      const middle = (body.top + body.bottom) / 2 + chance.around(0.15);
      const left = name.left - chance.of([0.8, 2.5]);
      const right = name.right + chance.of([0.8, 2.5]);
      return { left, right, top: middle - high / 2, bottom: middle + high / 2 };
    }
    case 'round-name': {
      const margin = chance.of([0.7, 1.5]);
      return {
        left: name.left - 1.4 * margin,
        right: name.right + 1.4 * margin,
        top: name.top - margin * 0.6,
        bottom: name.bottom + margin * 0.6,
      };
    }
    case 'over-name': {
      const wide = chance.of([5, 9]);
      const left = chance.of([name.left, Math.max(name.left, name.right - wide)]);
      return { left, right: left + wide, top: body.top - chance.of([1, 2]), bottom: body.bottom + chance.of([0.4, 1]) };
    }
    case 'beside-name': {
      const high = Math.min(own?.high ?? 4, 6);
      const wide = own === null ? 4 : Math.min(18, (own.wide * high) / own.high);
      const left = name.right + chance.of([3, 6]);
      const middle = (body.top + body.bottom) / 2;
      return { left, right: left + wide, top: middle - high / 2, bottom: middle + high / 2 };
    }
    case 'in-box': {
      const size = chance.of([3.4, 4.8]);
      const [x, y] = [
        (box.left + box.right) / 2 + chance.around(0.25),
        (box.top + box.bottom) / 2 + chance.around(0.25),
      ];
      return { left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 };
    }
    case 'round-box': {
      const margin = chance.of([0.8, 1.5]);
      return { left: box.left - margin, right: box.right + margin, top: box.top - margin, bottom: box.bottom + margin };
    }
  }
}

interface RealDesk {
  readonly sheet: Sheet;
  /** Pieces of one person's drawing; none where the ink is a gesture's. */
  readonly marks: readonly RealMark[];
  readonly gestures: readonly (readonly number[])[];
  readonly pen: PenInHand;
  readonly chance: Chance;
}

/** One voter has one pen: all marks of a page come out of one drawing. */
function oneDrawing({ marks: all }: RealInk, { ink, placing }: RealHabit, chance: Chance): readonly RealMark[] {
  if (ink.from === 'gestures') return [];
  const fitting = all[ink.kind].filter(
    ({ wide, high }) => placing !== 'through-name' || (high <= mostRise && high / wide < 0.09),
  );
  const { drawing } = chance.one(fitting);
  return fitting.filter((mark) => mark.drawing === drawing);
}

function layReal(
  { sheet, marks: own, gestures: ways, pen, chance }: RealDesk,
  placing: Placing,
  row: Row,
  box: Area,
): void {
  if (own.length === 0) {
    layInk(sheet, gestureStroke(chance.one(ways), areaFor(placing, row, box, null, chance)), pen, chance);
    return;
  }
  const mark = chance.one(own);
  layMark(sheet, mark, areaFor(placing, row, box, mark, chance));
}

export interface RealTrial {
  readonly filled: FilledPage;
  readonly file: Uint8Array;
}

/** The same order gives the same bytes. */
export async function realTrial(
  ballots: readonly Ballot[],
  real: RealInk,
  habit: RealHabit,
  seed: number,
): Promise<RealTrial> {
  const chance = chanceOf('real', habit.id, seed);
  const ballot = chance.one(ballots.filter(({ marking }) => (marking === 'strike') === (habit.form === 'strike')));
  const sheet = sheetToWriteOn(ballot.sheet, 1);
  const { ink, placing } = habit;
  const desk: RealDesk = {
    sheet,
    marks: oneDrawing(real, habit, chance),
    gestures: ink.from === 'gestures' ? real.gestures[ink.kind] : [],
    pen: takenUp(pens[chance.one(usualPens)], chance),
    chance,
  };
  laidOnPaper(sheet, real, chance);
  const touched =
    habit.form === 'boxes' && habit.placing === 'in-box' ? ballot.rows : chance.some(ballot.rows, chance.count(1, 4));
  const truths = ballot.rows.map((row): PlaceTruth => {
    const { candidateId, boxes } = row;
    const box = boxes.length === 0 ? null : chance.one(boxes);
    const isTouched = touched.includes(row);
    if (isTouched) layReal(desk, placing, row, box ?? row.name);
    const marked = box === null ? 'struck' : box.choice;
    const untouched = box === null ? 'kept' : 'none';
    const truth = !isTouched ? untouched : habit.truth === 'people' ? 'people' : marked;
    return { candidateId, truth, isCleanMark: isTouched && habit.clean === true };
  });
  const filled = { sheet, truths, mustBeReviewed: habit.page === 'review', pen: 'real ink' };
  const pass = somePass(chance);
  return { filled, file: await fileOf(scanned(sheet, pass, chance), pass) };
}
