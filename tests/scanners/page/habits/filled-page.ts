// One page: a ballot, a voter with one hand and one pen, a habit, and what is true of every place afterwards.

import { present } from '../../../../core/assert.ts';
import type { Mark } from '../../../../core/ballot/ballot.ts';
import type { Area, Ballot, Row } from './ballots.ts';
import type { Chance } from './chance.ts';
import type { Habit, Movement, Reach, Target } from './habit.ts';
import { layInk, smudge, takenUp, whiten } from './ink.ts';
import type { PenInHand } from './ink.ts';
import { shakingHand, someHand } from './movement.ts';
import type { Hand } from './movement.ts';
import { pens, usualPens } from './pens.ts';
import { laidBy } from './shapes.ts';
import { detail, sheetToWriteOn } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** What is true of one person's place. */
export interface PlaceTruth {
  readonly candidateId: string;
  /** `people`: no sure answer is right. */
  readonly truth: Mark | 'people';
  /** Whether the voter made a mark here that the limits for clean marks count. */
  readonly isCleanMark: boolean;
}

export interface FilledPage {
  readonly sheet: Sheet;
  readonly truths: readonly PlaceTruth[];
  readonly mustBeReviewed: boolean;
  readonly pen: string;
}

/** The voter at the ballot. */
interface Voter {
  readonly sheet: Sheet;
  readonly ballot: Ballot;
  readonly hand: Hand;
  readonly pen: PenInHand;
  readonly chance: Chance;
}

export function filledPage(ballot: Ballot, habit: Habit, chance: Chance): FilledPage {
  const penName = chance.one(habit.pens ?? usualPens);
  const colours = chance.happens(0.2) ? 3 : 1;
  const voter: Voter = {
    sheet: sheetToWriteOn(ballot.sheet, colours),
    ballot,
    hand: habit.hand === 'shaking' ? shakingHand(chance) : someHand(chance),
    pen: takenUp(pens[penName], chance),
    chance,
  };
  agedPaper(voter.sheet, chance);
  const touched = rowsFor(habit.reach, ballot.rows, chance);
  const truths = habit.form === 'strike' ? strikePage(voter, habit, touched) : boxPage(voter, habit, touched);
  for (const movement of habit.once ?? []) draw(voter, movement, onceTarget(voter, movement.on ?? 'free', touched));
  return { sheet: voter.sheet, truths, mustBeReviewed: habit.page === 'review', pen: penName };
}

/** A few specks that every sheet and every glass has. */
function agedPaper(sheet: Sheet, chance: Chance): void {
  for (let speck = chance.count(0, 6); speck > 0; speck -= 1) {
    const [x, y] = [chance.of([2, sheet.width / detail - 2]), chance.of([2, sheet.height / detail - 2])];
    const size = chance.of([0.1, 0.28]);
    smudge(sheet, { left: x - size, right: x + size, top: y - size, bottom: y + size }, chance.of([0.2, 0.7]), chance);
  }
}

/** Neighbours stand below one another; everybody else anywhere. */
function rowsFor(reach: Reach, rows: readonly Row[], chance: Chance): readonly Row[] {
  switch (reach) {
    case 'one':
      return chance.some(rows, 1);
    case 'few':
      return chance.some(rows, chance.count(1, Math.min(4, rows.length)));
    case 'many':
      return chance.some(rows, Math.max(2, Math.round(rows.length * chance.of([0.4, 0.9]))));
    case 'all':
      return rows;
    case 'pair':
      return neighbours(rows, 2, chance);
    case 'run':
      return neighbours(rows, chance.count(3, Math.min(6, rows.length)), chance);
  }
}

function neighbours(rows: readonly Row[], wanted: number, chance: Chance): readonly Row[] {
  const starts = rows.slice(0, rows.length - wanted + 1).flatMap((row, index) => {
    const group = rows.slice(index, index + wanted);
    return group.every(({ name }) => Math.abs(name.left - row.name.left) < 5) ? [group] : [];
  });
  return starts.length === 0 ? rows.slice(0, 1) : chance.one(starts);
}

const isGroup = (target: Target | undefined): boolean => target === 'group' || target === 'box-group';

/** Habits that take several rows at once draw the movements of a group only with the first of them. */
function drawHabit(voter: Voter, habit: Habit, touched: readonly Row[], choices: readonly number[]): void {
  for (const [index, row] of touched.entries()) {
    for (const movement of habit.draw) {
      if (isGroup(movement.on) && index > 0) continue;
      draw(
        voter,
        movement,
        targetOf(movement.on ?? (habit.form === 'boxes' ? 'box' : 'name'), row, touched, choices[index] ?? 0),
      );
    }
  }
}

const plainStrike: Movement = {
  draw: 'line',
  from: { along: 0, height: [0.4, 0.65], beyond: [-3, -0.6] },
  to: { along: 1, height: [0.4, 0.65], beyond: [0.6, 3.5] },
};

const plainCross: Movement = { draw: 'cross', at: { along: 0.5, height: 0.5 }, size: [3.6, 4.8] };

function strikePage(
  voter: Voter,
  habit: Extract<Habit, { form: 'strike' }>,
  touched: readonly Row[],
): readonly PlaceTruth[] {
  const { ballot, chance } = voter;
  const others = ballot.rows.filter((row) => !touched.includes(row));
  const struck =
    habit.others === 'plain' ? chance.some(others, chance.count(1, Math.max(1, Math.round(others.length * 0.3)))) : [];
  for (const row of struck) draw(voter, plainStrike, targetOf('name', row, [], 0));
  drawHabit(voter, habit, touched, []);
  return ballot.rows.map((row) => {
    const isTouched = touched.includes(row);
    const truth = isTouched ? habit.truth : struck.includes(row) ? 'struck' : 'kept';
    return { candidateId: row.candidateId, truth, isCleanMark: habit.clean === true && truth === 'struck' };
  });
}

function boxPage(
  voter: Voter,
  habit: Extract<Habit, { form: 'boxes' }>,
  touched: readonly Row[],
): readonly PlaceTruth[] {
  const { ballot, chance } = voter;
  // One voter mostly agrees, with a few exceptions; groups agree together, as their mark stands in one column.
  const often = chance.of([0.5, 0.95]);
  const together = chance.count(0, 1);
  const several = habit.draw.some(({ on }) => isGroup(on));
  const choiceOf = (): number =>
    chance.happens(often) ? 0 : chance.count(1, voter.ballot.marking === 'confidence-levels' ? 2 : 1);
  const choices = new Map(ballot.rows.map((row) => [row, several ? together : choiceOf()]));
  if (habit.others === 'plain')
    for (const row of ballot.rows)
      if (!touched.includes(row)) draw(voter, plainCross, targetOf('box', row, [], choices.get(row) ?? 0));
  drawHabit(
    voter,
    habit,
    touched,
    touched.map((row) => choices.get(row) ?? 0),
  );
  return ballot.rows.map((row) => {
    const chosen = present(row.boxes[choices.get(row) ?? 0], 'the chosen box').choice;
    const isTouched = touched.includes(row);
    const truth = isTouched ? boxTruth(habit.truth, chosen, row) : habit.others === 'plain' ? chosen : 'none';
    return { candidateId: row.candidateId, truth, isCleanMark: habit.clean === true && truth === chosen };
  });
}

function boxTruth(truth: 'chosen' | 'none' | 'both' | 'people', chosen: Mark, { boxes }: Row): Mark | 'people' {
  if (truth === 'chosen') return chosen;
  if (truth === 'both') return boxes.length > 2 ? 'several' : 'both';
  return truth;
}

const around = (areas: readonly Area[]): Area => ({
  left: Math.min(...areas.map(({ left }) => left)),
  right: Math.max(...areas.map(({ right }) => right)),
  top: Math.min(...areas.map(({ top }) => top)),
  bottom: Math.max(...areas.map(({ bottom }) => bottom)),
});

function targetOf(target: Target, row: Row, group: readonly Row[], choice: number): Area {
  const middle = row.words[Math.floor(row.words.length / 2)];
  const box = row.boxes[choice];
  switch (target) {
    case 'name':
      return row.body;
    case 'letters':
      return row.name;
    case 'number':
      return row.number;
    case 'first-word':
      return row.words[0] ?? row.body;
    case 'middle-word':
      return middle ?? row.body;
    case 'last-word':
      return row.words.at(-1) ?? row.body;
    case 'row':
      return { ...row.body, left: row.number.left, right: row.end };
    case 'group':
      return around(group.map(({ body }) => body));
    case 'box':
      return present(box, 'the box meant');
    case 'other-box':
      return present(
        row.boxes.find((other) => other !== box),
        'another box',
      );
    case 'boxes':
      return around([
        present(box, 'the box meant'),
        present(row.boxes[choice === 0 ? 1 : choice - 1], 'its neighbour'),
      ]);
    case 'box-group':
      return around(group.map(({ boxes }) => present(boxes[choice], 'a box of the group')));
    case 'free':
    case 'list':
    case 'heading':
      throw new Error(`${target} is no place of one row.`);
  }
}

function onceTarget({ ballot, chance }: Voter, target: Target, touched: readonly Row[]): Area {
  const list = around(ballot.rows.map(({ body }) => body));
  const { width } = ballot.form.paper;
  if (target === 'list') return list;
  // Above the list's own head, whatever stands there on a first page or a later one.
  if (target === 'heading') return { left: width * 0.3, right: width * 0.7, top: list.top - 26, bottom: list.top - 17 };
  if (target === 'free') {
    const roomy = ballot.free.filter(({ left, right, top, bottom }) => right - left > 40 && bottom - top > 8);
    if (roomy.length > 0) return chance.one(roomy);
    return { left: width * 0.25, right: width * 0.75, top: list.bottom + 8, bottom: list.bottom + 22 };
  }
  return targetOf(target, present(touched[0], 'a row that was touched'), touched, 0);
}

/** Brings a movement onto the paper. */
function draw({ sheet, hand, pen, chance }: Voter, movement: Movement, target: Area): void {
  const laid = laidBy(movement, { target, hand, chance });
  switch (laid.kind) {
    case 'smudge':
      smudge(sheet, laid.area, laid.dark, chance);
      return;
    case 'whitener':
      whiten(sheet, laid.area, chance);
      return;
    case 'ink': {
      const used = movement.pen === undefined ? pen : takenUp(pens[movement.pen], chance);
      const layers = used.layers * chance.of(movement.press ?? 1);
      for (const stroke of laid.strokes) layInk(sheet, stroke, { ...used, layers }, chance);
    }
  }
}
