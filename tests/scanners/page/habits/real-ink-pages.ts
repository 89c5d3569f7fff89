// Ballots filled in with ink that people put on paper: what they drew is theirs, where it stands is ours.

import { present } from '../../../../core/assert.ts';
import type { Area, Ballot, Row } from './ballots.ts';
import { chanceOf } from './chance.ts';
import type { Chance } from './chance.ts';
import type { FilledPage, PlaceTruth } from './filled-page.ts';
import { layInk, takenUp } from './ink.ts';
import type { PenInHand } from './ink.ts';
import { pens, usualPens } from './pens.ts';
import { gestureStroke, laidOnPaper, layMark } from './real-ink.ts';
import type { GestureKind, MarkKind, RealInk } from './real-ink.ts';
import { fileOf, scanned, somePass } from './scanner.ts';
import { sheetToWriteOn } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Where a piece of real ink is put. */
type Placing =
  /** Through the name, scaled along its length only. */
  'through-name' | 'round-name' | 'over-name' | 'beside-name' | 'in-box' | 'round-box';

/** A way to fill in a place with real ink, and what is true of it then. */
export interface RealHabit {
  readonly id: string;
  readonly sentence: string;
  readonly form: 'strike' | 'boxes';
  readonly ink:
    { readonly from: 'marks'; readonly kind: MarkKind } | { readonly from: 'gestures'; readonly kind: GestureKind };
  readonly placing: Placing;
  readonly truth: 'marked' | 'people';
  readonly page?: 'review';
  readonly clean?: true;
}

const marks = (kind: MarkKind): RealHabit['ink'] => ({ from: 'marks', kind });
const gestures = (kind: GestureKind): RealHabit['ink'] => ({ from: 'gestures', kind });

export const realHabits: readonly RealHabit[] = [
  {
    id: 'real-line-through',
    sentence: 'A line that somebody drew, through the name: struck.',
    form: 'strike',
    ink: marks('line'),
    placing: 'through-name',
    truth: 'marked',
    clean: true,
  },
  {
    id: 'real-ring-round',
    sentence: 'A ring that somebody drew, round the name: people decide.',
    form: 'strike',
    ink: marks('boxring'),
    placing: 'round-name',
    truth: 'people',
  },
  {
    id: 'real-circle-round',
    sentence: 'A circle drawn as a gesture, round the name: people decide.',
    form: 'strike',
    ink: gestures('circle'),
    placing: 'round-name',
    truth: 'people',
  },
  {
    id: 'real-rectangle-round',
    sentence: 'A rectangle drawn as a gesture, round the name: people decide.',
    form: 'strike',
    ink: gestures('rectangle'),
    placing: 'round-name',
    truth: 'people',
  },
  {
    id: 'real-delete-mark-over',
    sentence: 'The sign for deleting, a looped cross, over the name: people decide.',
    form: 'strike',
    ink: gestures('delete_mark'),
    placing: 'over-name',
    truth: 'people',
  },
  {
    id: 'real-check-over',
    sentence: 'A tick over the name: people decide.',
    form: 'strike',
    ink: gestures('check'),
    placing: 'over-name',
    truth: 'people',
  },
  {
    id: 'real-word-beside',
    sentence: 'A word beside the name: people decide.',
    form: 'strike',
    ink: marks('word'),
    placing: 'beside-name',
    truth: 'people',
    page: 'review',
  },
  {
    id: 'real-arrow-beside',
    sentence: 'An arrow beside the name: people decide.',
    form: 'strike',
    ink: marks('arrow'),
    placing: 'beside-name',
    truth: 'people',
    page: 'review',
  },
  {
    id: 'real-star-beside',
    sentence: 'A star beside the name: people decide.',
    form: 'strike',
    ink: gestures('star'),
    placing: 'beside-name',
    truth: 'people',
    page: 'review',
  },
  {
    id: 'real-question-beside',
    sentence: 'A question mark beside the name: people decide.',
    form: 'strike',
    ink: gestures('question_mark'),
    placing: 'beside-name',
    truth: 'people',
    page: 'review',
  },
  {
    id: 'real-x-in-box',
    sentence: 'An X that somebody drew, in the box: marked.',
    form: 'boxes',
    ink: marks('x'),
    placing: 'in-box',
    truth: 'marked',
    clean: true,
  },
  {
    id: 'real-plus-in-box',
    sentence: 'A plus that somebody drew, in the box: marked.',
    form: 'boxes',
    ink: marks('plus'),
    placing: 'in-box',
    truth: 'marked',
  },
  {
    id: 'real-fill-in-box',
    sentence: 'A box filled in: marked.',
    form: 'boxes',
    ink: marks('fill'),
    placing: 'in-box',
    truth: 'marked',
  },
  {
    id: 'real-check-in-box',
    sentence: 'A tick drawn as a gesture, in the box: marked.',
    form: 'boxes',
    ink: gestures('check'),
    placing: 'in-box',
    truth: 'marked',
  },
  {
    id: 'real-v-in-box',
    sentence: 'A V drawn as a gesture, in the box: marked.',
    form: 'boxes',
    ink: gestures('v'),
    placing: 'in-box',
    truth: 'marked',
  },
  {
    id: 'real-cross-gesture-in-box',
    sentence: 'An X drawn in one go, in the box: marked.',
    form: 'boxes',
    ink: gestures('x'),
    placing: 'in-box',
    truth: 'marked',
  },
  {
    id: 'real-ring-round-box',
    sentence: 'A ring that somebody drew, round the box: people decide.',
    form: 'boxes',
    ink: marks('ring'),
    placing: 'round-box',
    truth: 'people',
  },
  {
    id: 'real-line-through-name-on-boxes',
    sentence: 'A line through the name of a ballot with boxes: people decide.',
    form: 'boxes',
    ink: marks('line'),
    placing: 'through-name',
    truth: 'people',
  },
];

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
  readonly real: RealInk;
  readonly pen: PenInHand;
  readonly chance: Chance;
}

/** One voter keeps to few pieces of ink, as one hand does. */
function layReal({ sheet, real, pen, chance }: RealDesk, { ink, placing }: RealHabit, row: Row, box: Area): void {
  if (ink.from === 'gestures') {
    const stroke = gestureStroke(
      chance.one(present(real.gestures[ink.kind], ink.kind)),
      areaFor(placing, row, box, null, chance),
    );
    layInk(sheet, stroke, pen, chance);
    return;
  }
  const mark = chance.one(
    real.marks[ink.kind].filter(
      ({ wide, high }) => placing !== 'through-name' || (high <= mostRise && high / wide < 0.09),
    ),
  );
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
  const desk = { sheet, real, pen: takenUp(pens[chance.one(usualPens)], chance), chance };
  laidOnPaper(sheet, real, chance);
  const touched =
    habit.form === 'boxes' && habit.placing === 'in-box' ? ballot.rows : chance.some(ballot.rows, chance.count(1, 4));
  const truths = ballot.rows.map((row): PlaceTruth => {
    const { candidateId, boxes } = row;
    const box = boxes.length === 0 ? null : chance.one(boxes);
    const isTouched = touched.includes(row);
    if (isTouched) layReal(desk, habit, row, box ?? row.name);
    const marked = box === null ? 'struck' : box.choice;
    const untouched = box === null ? 'kept' : 'none';
    const truth = !isTouched ? untouched : habit.truth === 'people' ? 'people' : marked;
    return { candidateId, truth, isCleanMark: isTouched && habit.clean === true };
  });
  const filled = { sheet, truths, mustBeReviewed: habit.page === 'review', pen: 'real ink' };
  const pass = somePass(chance);
  return { filled, file: await fileOf(scanned(sheet, pass, chance), pass) };
}
