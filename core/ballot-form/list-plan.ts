// How the names are spread over pages and columns: as few pages as can be, then the larger type, then one column.

import type { Candidate, Contest } from '../contest/contest.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { PageFrame } from './page-frame.ts';
import type { TextStyle, TypeSetter } from './printed-item.ts';
import { choicesOf } from './wording.ts';
import type { Choice } from './wording.ts';

/** Where the parts of a row stand, in millimetres from the left edge of its column. */
export interface RowShape {
  readonly width: number;
  readonly numberCentre: number;
  readonly nameStart: number;
  /** Centres of the boxes, in the order of `choices`. */
  readonly boxCentres: readonly number[];
  readonly choices: readonly Choice[];
}

/** What follows the name of namesakes: year of birth and unit, or the year alone where the row has no room for both. */
export type NoteLength = 'full' | 'short';

export interface ListPlan {
  readonly nameStyle: TextStyle;
  readonly notes: NoteLength;
  readonly columns: 1 | 2;
  readonly row: RowShape;
  /** Left edges of the columns in millimetres. */
  readonly columnStarts: readonly number[];
  /** From one row to the next, in millimetres. */
  readonly pitch: number;
  /** Names on each page, and how many of them stand in its first column. */
  readonly pages: readonly { readonly names: number; readonly rows: number }[];
}

/** Why a list cannot be printed so that it can be read. */
export type ListRefusal =
  | { readonly code: 'name-too-long'; readonly candidateId: string }
  | { readonly code: 'too-many-pages'; readonly pages: number };

/** Lengths in millimetres. */
export const listMeasures = {
  headHeight: 9.5,
  leastPitch: 7.5,
  greatestPitch: 10,
  box: 5,
  boxLine: 0.4,
  freeBelow: 12,
} as const;

const mostPages = 20;
/** From the end of a name to the next thing: voters end their strokes there. */
const afterName = 4;

/** What the shape of a row depends on. */
interface ColumnMeasures {
  /** For the STT, centred. */
  readonly number: number;
  /** For one box. */
  readonly box: number;
  /** Between two columns of names. */
  readonly gap: number;
  /** The list may be wider than the text above it by so much on each side. */
  readonly overhang: number;
}

const roomy: ColumnMeasures = { number: 12, box: 28, gap: 8, overhang: 0 };
const plain: ColumnMeasures = { ...roomy, box: 20 };
/** Two columns with boxes: near boxes stand 10 mm apart, which no tail of a mark bridges unseen. */
const tight: ColumnMeasures = { number: 10, box: 15.5, gap: 6, overhang: 2.5 };

/** Where the list may stand on the first page and on the later ones, in millimetres. */
export interface ListRoom {
  readonly firstTop: number;
  readonly laterTop: number;
}

export function planList(
  setter: TypeSetter,
  frame: PageFrame,
  contest: Contest,
  room: ListRoom,
): Result<ListPlan, ListRefusal> {
  const sizes = frame.paper.name === 'A4' ? [14, 13, 12] : [13, 12, 11];
  const plans = noteLengths(contest).flatMap((notes) =>
    sizes.flatMap((size) =>
      ([1, 2] as const).flatMap((columns) => {
        const plan = planWith(setter, frame, contest, room, columns, nameStyleOf(contest, size), notes);
        return plan === null ? [] : [plan];
      }),
    ),
  );
  const [first, ...others] = plans;
  if (first === undefined) return failure(refusal(setter, contest, sizes.at(-1) ?? 11));
  const best = others.reduce((chosen, plan) => (plan.pages.length < chosen.pages.length ? plan : chosen), first);
  return success(best);
}

/** Names that are struck out stand a little apart in their letters: a stroke is told from them by the paper between. */
const nameStyleOf = ({ marking }: Contest, size: number): TextStyle => ({
  face: 'regular',
  size,
  tracking: marking === 'strike' ? 0.35 : 0,
});

/** Only where names are followed by something there is anything to choose. */
const noteLengths = ({ candidates }: Contest): readonly NoteLength[] =>
  candidates.some(({ distinction }) => distinction !== undefined) ? ['full', 'short'] : ['full'];

/** Between a name and what follows it, in millimetres. */
export const beforeNote = 3;

/** What follows a name, smaller than it; empty where nobody else is called so. */
export function noteOf({ distinction }: Candidate, notes: NoteLength): string {
  if (distinction === undefined) return '';
  const [first = distinction] = distinction.split(', ');
  return `(${notes === 'full' ? distinction : first})`;
}

/** How it is set, beside names in `nameStyle`. */
export const noteStyle = ({ face, size }: TextStyle): TextStyle => ({ face, size: size - 3, tracking: 0 });

function widthOfName(setter: TypeSetter, candidate: Candidate, nameStyle: TextStyle, notes: NoteLength): number {
  const note = noteOf(candidate, notes);
  const name = setter.measure(candidate.fullName, nameStyle).advance;
  return note === '' ? name : name + beforeNote + setter.measure(note, noteStyle(nameStyle)).advance;
}

function refusal(setter: TypeSetter, contest: Contest, size: number): ListRefusal {
  const width = (name: string): number => setter.measure(name, nameStyleOf(contest, size)).advance;
  const longest = contest.candidates.reduce((longer, candidate) =>
    width(candidate.fullName) > width(longer.fullName) ? candidate : longer,
  );
  return width(longest.fullName) > 60
    ? { code: 'name-too-long', candidateId: longest.id }
    : { code: 'too-many-pages', pages: mostPages + 1 };
}

function planWith(
  setter: TypeSetter,
  frame: PageFrame,
  contest: Contest,
  room: ListRoom,
  columns: 1 | 2,
  nameStyle: TextStyle,
  notes: NoteLength,
): ListPlan | null {
  const longest = Math.max(...contest.candidates.map((candidate) => widthOfName(setter, candidate, nameStyle, notes)));
  const row = rowShape(frame, contest, columns, longest);
  if (row === null) return null;
  const spread = spreadRows(frame, contest.candidates.length, room, columns);
  if (spread === null) return null;
  const { gap } = measuresOf(frame, contest, columns);
  const columnStarts =
    columns === 1 ? [frame.centre - row.width / 2] : [frame.centre - gap / 2 - row.width, frame.centre + gap / 2];
  return { nameStyle, notes, columns, row, columnStarts, ...spread };
}

/** `null` where the longest name does not fit beside the boxes. */
function rowShape(frame: PageFrame, contest: Contest, columns: 1 | 2, longest: number): RowShape | null {
  const choices = choicesOf(contest.marking);
  const measures = measuresOf(frame, contest, columns);
  const room = frame.right - frame.left + 2 * measures.overhang;
  const widest = columns === 1 ? room : (room - measures.gap) / 2;
  const nameStart = measures.number + (choices.length === 0 ? 3 : 1);
  const least = nameStart + longest + afterName + choices.length * measures.box;
  if (least > widest) return null;
  const width = columns === 2 ? widest : Math.min(widest, Math.max(least + (choices.length === 0 ? 12 : 4), 118));
  const boxCentres = choices.map((_, index) => width - (choices.length - index - 0.5) * measures.box);
  return { width, numberCentre: measures.number / 2, nameStart, boxCentres, choices };
}

function measuresOf({ paper }: PageFrame, { marking }: Contest, columns: 1 | 2): ColumnMeasures {
  if (columns === 2 && marking !== 'strike') return tight;
  return columns === 1 && paper.name === 'A4' ? roomy : plain;
}

interface Spread {
  readonly pitch: number;
  readonly pages: ListPlan['pages'];
}

function spreadRows({ bottom }: PageFrame, names: number, room: ListRoom, columns: 1 | 2): Spread | null {
  const { headHeight, leastPitch, greatestPitch, freeBelow } = listMeasures;
  const rowsOf = (top: number, pitch: number): number =>
    Math.floor((bottom - freeBelow - top - headHeight) / pitch + 1e-6);
  const capacity = (pages: number, pitch: number): number =>
    columns * (rowsOf(room.firstTop, pitch) + (pages - 1) * rowsOf(room.laterTop, pitch));
  const pageCount = Array.from({ length: mostPages }, (_, index) => index + 1).find(
    (pages) => capacity(pages, leastPitch) >= names,
  );
  if (pageCount === undefined) return null;
  let pitch: number = greatestPitch;
  while (capacity(pageCount, pitch) < names) pitch -= 0.125;
  const pages: { names: number; rows: number }[] = [];
  let left = names;
  for (let page = 0; page < pageCount; page += 1) {
    const most = rowsOf(page === 0 ? room.firstTop : room.laterTop, pitch);
    const here = Math.min(left, most * columns);
    pages.push({ names: here, rows: Math.min(most, Math.ceil(here / columns)) });
    left -= here;
  }
  return { pitch: Math.max(pitch, leastPitch), pages };
}
