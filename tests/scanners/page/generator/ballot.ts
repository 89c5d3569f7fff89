// Fills in one page of a ballot as a voter would, and keeps what is true of every place.

import type { Form } from '../../../../core/ballot-form/form.ts';
import type { Choice } from '../../../../core/ballot-form/wording.ts';
import type { Mark } from '../../../../core/ballot/ballot.ts';
import { boxDifficulties, difficultBox, difficultName, nameDifficulties } from './difficult-marks.ts';
import type { Desk, Difficulty, Verdict } from './difficult-marks.ts';
import { drawMark } from './ink.ts';
import type { Stroke } from './ink.ts';
import type { Random } from './random.ts';
import { boxStrokes, nameStrokes } from './shapes.ts';
import type { Area, NameArea } from './shapes.ts';
import { sheetDetail } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** One name of a page with its boxes, in millimetres. */
export interface Row {
  readonly candidateId: string;
  readonly name: NameArea;
  readonly boxes: readonly (Area & { readonly choice: Choice })[];
}

/** One printed page that can be filled in. */
export interface BlankPage {
  readonly form: Form;
  readonly page: number;
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
}

/** What is true of one name of a filled page. */
export interface RowTruth {
  readonly candidateId: string;
  readonly mark: Mark;
  /** Positions that it stands for: its boxes, or one name. */
  readonly positions: number;
  /** `plain`, or what is difficult about it. */
  readonly kind: string;
  readonly verdict: Verdict;
  /** What was drawn, for measuring in the scan; with the tool's darkness. */
  readonly strokes: readonly Stroke[];
}

export function blankPages(form: Form, sheets: readonly Sheet[]): readonly BlankPage[] {
  return sheets.map((sheet, index) => {
    const here = form.places.filter(({ page }) => page === index + 1);
    const rows = here
      .filter(({ kind }) => kind === 'name')
      .map((name): Row => ({
        candidateId: name.candidateId,
        name: { ...name, middle: middleOf(sheet, name) },
        boxes: here.flatMap((place) => (place.kind === 'box' && place.candidateId === name.candidateId ? [place] : [])),
      }));
    return { form, page: index + 1, sheet, rows };
  });
}

/** The height at which a name's ink is balanced: through the middle of its small letters. */
function middleOf({ width, planes: [plane] }: Sheet, { x, y, width: wide, height }: Area): number {
  let [sum, weighted] = [0, 0];
  for (let row = Math.floor(y * sheetDetail); row <= (y + height) * sheetDetail; row += 1) {
    for (let column = Math.floor(x * sheetDetail); column <= (x + wide) * sheetDetail; column += 1) {
      const dark = 255 - (plane?.[row * width + column] ?? 255);
      sum += dark;
      weighted += dark * (row + 0.5);
    }
  }
  return sum === 0 ? y + height / 2 : weighted / sum / sheetDetail;
}

/** How often places are left, marked twice, or difficult. */
export interface FillPlan {
  /** Share of names struck, or disagreed with. */
  readonly against: number;
  readonly neither: number;
  readonly both: number;
  readonly difficult: number;
}

export const plainPlan = (random: Random): FillPlan => ({
  against: random.pick([0.05, 0.15, 0.3, 0.6, 0.95]),
  neither: random.chance(0.15) ? 0.1 : 0,
  both: 0,
  difficult: 0,
});
export const difficultPlan = (random: Random): FillPlan => ({
  ...plainPlan(random),
  both: 0.02,
  difficult: random.between(0.02, 0.1),
});

/** Marks every row; strokes go onto the sheet of the desk. */
export function filledIn({ rows }: BlankPage, desk: Desk, plan: FillPlan): readonly RowTruth[] {
  return rows.map((row) => (row.boxes.length === 0 ? filledName(row, desk, plan) : filledBoxes(row, desk, plan)));
}

function filledName({ candidateId, name }: Row, desk: Desk, plan: FillPlan): RowTruth {
  const { random, voter } = desk;
  const truth = (mark: Mark, { kind, verdict, strokes }: Omit<Difficulty, 'says'>): RowTruth => ({
    candidateId,
    mark,
    positions: 1,
    kind,
    verdict,
    strokes,
  });
  if (random.chance(plan.difficult)) {
    const made = difficultName(random.pick(nameDifficulties), name, desk);
    return truth(made.says === 'marked' ? 'struck' : 'kept', made);
  }
  if (!random.chance(plan.against)) return truth('kept', { kind: 'plain', verdict: 'exact', strokes: [] });
  const strokes = nameStrokes(voter.hand.line, name, voter, random);
  drawMark(desk.sheet, strokes, voter.hand.tool, voter.strength, random);
  return truth('struck', { kind: 'plain', verdict: 'exact', strokes });
}

function filledBoxes({ candidateId, boxes }: Row, desk: Desk, plan: FillPlan): RowTruth {
  const { random, voter } = desk;
  const truth = (mark: Mark, { kind, verdict, strokes }: Omit<Difficulty, 'says'>): RowTruth => ({
    candidateId,
    mark,
    positions: boxes.length,
    kind,
    verdict,
    strokes,
  });
  const chosen = boxes[random.chance(plan.against) ? 1 : 0];
  if (chosen === undefined) throw new Error('A name with no box to mark.');
  if (random.chance(plan.difficult)) {
    const made = difficultBox(random.pick(boxDifficulties), chosen, desk);
    return truth(made.says === 'marked' ? chosen.choice : 'none', made);
  }
  if (random.chance(plan.neither)) return truth('none', { kind: 'plain', verdict: 'exact', strokes: [] });
  const marked = random.chance(plan.both) ? boxes : [chosen];
  const strokes = marked.map((box) => boxStrokes(voter.hand.box, box, voter, random));
  for (const mark of strokes) drawMark(desk.sheet, mark, voter.hand.tool, voter.strength, random);
  return truth(marked.length > 1 ? 'both' : chosen.choice, {
    kind: marked.length > 1 ? 'both' : 'plain',
    verdict: 'exact',
    strokes: strokes.flat(),
  });
}
