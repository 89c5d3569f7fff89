// The list of names with its head, row by row, and the places that the rows give to voters.

import type { Candidate } from '../contest/contest.ts';
import { beforeNote, listMeasures, noteOf, noteStyle } from './list-plan.ts';
import type { ListPlan } from './list-plan.ts';
import { millimetresPerPoint, rectangle, toHundredths } from './millimetres.ts';
import type { Millimetres, Rectangle } from './millimetres.ts';
import type { PrintedItem, TextStyle, TypeSetter } from './printed-item.ts';
import { centredLines, style, textAt } from './set-text.ts';
import { choiceLabels, columnLabels } from './wording.ts';
import type { Choice } from './wording.ts';

/** Where a voter marks, or the name that a mark is for. */
export type Place =
  | { readonly kind: 'name'; readonly candidateId: string; readonly area: Rectangle; readonly body: Body }
  | { readonly kind: 'box'; readonly candidateId: string; readonly choice: Choice; readonly area: Rectangle };

/** Where a name's small letters stand, from their top down to the baseline, in millimetres. */
export interface Body {
  readonly top: Millimetres;
  readonly bottom: Millimetres;
}

export interface ListPart {
  readonly candidates: readonly Candidate[];
  /** The STT of the first of them. */
  readonly firstNumber: number;
  /** Index into the plan's pages. */
  readonly page: number;
  /** Millimetres from the upper edge. */
  readonly top: number;
}

export interface SetList {
  readonly items: readonly PrintedItem[];
  readonly places: readonly Place[];
  readonly bottom: number;
}

/** Pale enough never to be taken for a stroke. */
const rowRule = { weight: 0.16, grey: 0.6 } as const;
const headRule = { weight: 0.25, grey: 0 } as const;

/** Half of the height of small letters, as a share of the type size: puts names in the middle of their rows. */
const halfSmallLetter = 0.235;

export function setList(setter: TypeSetter, plan: ListPlan, part: ListPart): SetList {
  const rows = plan.pages[part.page]?.rows ?? 0;
  const bottom = part.top + listMeasures.headHeight + rows * plan.pitch;
  const columns = plan.columnStarts.map((start, column) => {
    const candidates = part.candidates.slice(column * rows, (column + 1) * rows);
    return candidates.length === 0
      ? []
      : [...listHead(setter, plan, start, part.top), ...rowRules(plan, start, part.top, candidates.length)];
  });
  const entries = part.candidates.map((candidate, index) => {
    const start = plan.columnStarts[Math.floor(index / rows)] ?? 0;
    const middle = part.top + listMeasures.headHeight + ((index % rows) + 0.5) * plan.pitch;
    return setRow(setter, plan, candidate, part.firstNumber + index, start, middle);
  });
  return {
    items: [...columns.flat(), ...entries.flatMap(({ items }) => items)],
    places: entries.flatMap(({ places }) => places),
    bottom,
  };
}

function listHead(setter: TypeSetter, { row }: ListPlan, start: number, top: number): readonly PrintedItem[] {
  const bold = style('bold', row.choices.length > 0 ? 11 : 12);
  const { headHeight } = listMeasures;
  const lineTop = (lines: number): number => top + (headHeight - lines * bold.size * millimetresPerPoint * 1.2) / 2;
  const head = (lines: readonly string[], centre: number): readonly PrintedItem[] =>
    centredLines(setter, lines, bold, centre, lineTop(lines.length)).items;
  const rule = (y: number): PrintedItem => ({
    kind: 'bar',
    area: rectangle(start, y - headRule.weight / 2, row.width, headRule.weight),
    grey: headRule.grey,
  });
  const nameEnd = row.choices.length === 0 ? row.width : (row.boxCentres[0] ?? row.width) - 10;
  return [
    rule(top),
    rule(top + headHeight),
    ...head([columnLabels.number], start + row.numberCentre),
    ...head([columnLabels.name], start + (row.nameStart + nameEnd) / 2),
    ...row.choices.flatMap((choice, index) => head(choiceLabels[choice], start + (row.boxCentres[index] ?? 0))),
  ];
}

/** Rules below the rows; they end before the boxes, so that a stroke between two boxes stands on open paper. */
function rowRules({ row, pitch }: ListPlan, start: number, top: number, rows: number): readonly PrintedItem[] {
  const width = row.choices.length === 0 ? row.width : (row.boxCentres[0] ?? row.width) - listMeasures.box / 2 - 4;
  return Array.from({ length: rows }, (_, index): PrintedItem => {
    const y = top + listMeasures.headHeight + (index + 1) * pitch;
    return { kind: 'bar', area: rectangle(start, y - rowRule.weight / 2, width, rowRule.weight), grey: rowRule.grey };
  });
}

interface SetRow {
  readonly items: readonly PrintedItem[];
  readonly places: readonly Place[];
}

function setRow(
  setter: TypeSetter,
  { nameStyle, notes, row }: ListPlan,
  candidate: Candidate,
  number: number,
  start: number,
  middle: number,
): SetRow {
  const baseline = middle + nameStyle.size * millimetresPerPoint * halfSmallLetter;
  const numberStyle: TextStyle = { ...nameStyle, tracking: 0 };
  const digits = String(number);
  const numberStart = start + row.numberCentre - setter.measure(digits, numberStyle).advance / 2;
  const { ink, advance } = setter.measure(candidate.fullName, nameStyle);
  const note = noteOf(candidate, notes);
  const nameStart = start + row.nameStart;
  const boxes = row.choices.map((choice, index) => ({
    choice,
    area: rectangle(
      start + (row.boxCentres[index] ?? 0) - listMeasures.box / 2,
      middle - listMeasures.box / 2,
      listMeasures.box,
      listMeasures.box,
    ),
  }));
  return {
    items: [
      textAt(digits, numberStyle, numberStart, baseline),
      textAt(candidate.fullName, nameStyle, nameStart, baseline),
      ...(note === '' ? [] : [textAt(note, noteStyle(nameStyle), nameStart + advance + beforeNote, baseline)]),
      ...boxes.map(({ area }): PrintedItem => ({ kind: 'frame', area, weight: listMeasures.boxLine })),
    ],
    places: [
      {
        kind: 'name',
        candidateId: candidate.id,
        area: rectangle(nameStart + ink.left, baseline + ink.top, ink.right - ink.left, ink.bottom - ink.top),
        body: { top: toHundredths(2 * middle - baseline), bottom: toHundredths(baseline) },
      },
      ...boxes.map(({ choice, area }): Place => ({ kind: 'box', candidateId: candidate.id, choice, area })),
    ],
  };
}
