// The ballots on which habits are tried: printed by the program, drawn by another, measured where voters aim at.

import type { Form, FormPlace } from '../../../../core/ballot-form/form.ts';
import type { PaperName } from '../../../../core/ballot-form/paper.ts';
import type { Choice } from '../../../../core/ballot-form/wording.ts';
import type { Contest, Marking } from '../../../../core/contest/contest.ts';
import { printForm } from '../../../../electron/documents/pdf/printed-form.ts';
import { installedFonts } from '../../../../electron/services/ballots/ballot-fonts.ts';
import { chanceOf } from './chance.ts';
import { detail, printedSheets } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Millimetres from the upper left corner of the sheet. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a voter sees of one person's row. */
export interface Row {
  readonly candidateId: string;
  /** The name's ink. */
  readonly name: Area;
  /** The zone of the name's small letters. */
  readonly body: Area;
  readonly words: readonly Area[];
  readonly number: Area;
  /** Where the row's printed rule ends. */
  readonly end: number;
  /** From this row to the next one below, in millimetres. */
  readonly pitch: number;
  readonly boxes: readonly (Area & { readonly choice: Choice })[];
}

export interface Ballot {
  readonly form: Form;
  readonly page: number;
  readonly sheet: Sheet;
  readonly marking: Marking;
  /** From the top, column by column. */
  readonly rows: readonly Row[];
  /** Where no voter has anything to write. */
  readonly free: readonly Area[];
}

const families = 'Hà Vi Lò Quàng Tô Kiều Mai Đinh Lương Trịnh Đoàn Chu Thái Cao Nghiêm Phùng Tạ Khúc'.split(' ');
const middles = ['Thị', 'Văn', 'Bá', 'Trọng', 'Thị Bích', 'Duy', 'Khắc', 'Mạnh', 'Thị Thu', 'Ngọc', 'Viết', 'Tiến'];
const givens = 'Ước Ẩn Quyền Nghĩa Phượng Khiêm Tỵ Oanh Lĩnh Đông Hảo Thụ Giỏi Bảy Thưởng Uyên Ngữ Hậu'.split(' ');

function contestFor(names: number, marking: Marking): Contest {
  const chance = chanceOf('names', names, marking);
  return {
    id: `habits-${marking}-${names}`,
    title: 'Bầu Ban Chấp hành Đảng bộ xã khóa IV, nhiệm kỳ 2025 – 2030',
    office: marking === 'confidence-levels' ? 'confidence' : 'committee',
    ballotForm: 'surplus',
    marking,
    seats: Math.max(1, names - 3),
    round: 'first',
    candidates: Array.from({ length: names }, (_, index) => ({
      id: `n${String(index + 1).padStart(2, '0')}`,
      fullName: `${chance.one(families)} ${chance.one(middles)} ${chance.one(givens)}`,
    })),
  };
}

const heading = {
  organisation: 'Đảng bộ xã Thượng Sơn',
  congress: 'Đại hội đại biểu Đảng bộ xã Thượng Sơn lần thứ IV, nhiệm kỳ 2025 – 2030',
  term: '',
};

async function printedBallot(names: number, marking: Marking, paper: PaperName): Promise<readonly Ballot[]> {
  const contest = contestFor(names, marking);
  const printed = await printForm({ contest, heading, paper, print: 'ballot', fonts: installedFonts() });
  if (!printed.ok) throw new Error(`A ballot of ${names} names cannot be printed: ${printed.error.code}`);
  const { form, pdf } = printed.value;
  const sheets = await printedSheets(pdf, form.pages);
  return sheets.map((sheet, index) => measured(form, index + 1, sheet, marking));
}

const orders = {
  small: [
    [12, 'strike', 'A5'],
    [8, 'agree-disagree', 'A5'],
  ],
  whole: [
    [24, 'strike', 'A4'],
    [12, 'strike', 'A5'],
    [48, 'strike', 'A4'],
    [15, 'agree-disagree', 'A4'],
    [8, 'agree-disagree', 'A5'],
    [40, 'agree-disagree', 'A4'],
    [9, 'confidence-levels', 'A4'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [number, Marking, PaperName])[]>>;

/** `small` prints two short ballots, for tests that must end soon. */
export async function printedBallots(extent: keyof typeof orders): Promise<readonly Ballot[]> {
  const ballots: Ballot[] = [];
  for (const [names, marking, paper] of orders[extent]) ballots.push(...(await printedBallot(names, marking, paper)));
  return ballots;
}

const areaOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Area => ({
  left: x,
  right: x + width,
  top: y,
  bottom: y + height,
});

function measured(form: Form, page: number, sheet: Sheet, marking: Marking): Ballot {
  const here = form.places.filter((place) => place.page === page);
  const names = here.filter((place) => place.kind === 'name');
  const rows = names.map((place, index) => {
    const next = names[index + 1];
    const pitch = next !== undefined && next.x < place.x + 5 ? next.body.top - place.body.top : null;
    return { place, pitch };
  });
  const usual = rows.find(({ pitch }) => pitch !== null)?.pitch ?? 8;
  return {
    form,
    page,
    sheet,
    marking,
    rows: rows.map(({ place, pitch }) => measuredRow(sheet, place, here, pitch ?? usual)),
    free: form.free.filter((area) => area.page === page).map(areaOf),
  };
}

function measuredRow(
  sheet: Sheet,
  place: Extract<FormPlace, { readonly kind: 'name' }>,
  here: readonly FormPlace[],
  pitch: number,
): Row {
  const name = areaOf(place);
  const body = { ...name, top: place.body.top, bottom: place.body.bottom };
  const band = { ...body, top: body.top - 1 };
  const [number] = inkRuns(sheet, { ...band, left: Math.max(0, name.left - 14), right: name.left - 1 }, 2);
  return {
    candidateId: place.candidateId,
    name,
    body,
    words: inkRuns(sheet, { ...name, right: name.right + 0.2 }, 0.95).map((word) => ({
      ...word,
      top: body.top,
      bottom: body.bottom,
    })),
    number:
      number === undefined
        ? { ...body, left: name.left - 9, right: name.left - 6 }
        : { ...number, top: body.top, bottom: body.bottom },
    end: ruleEnd(sheet, body, pitch),
    pitch,
    boxes: here.flatMap((box) =>
      box.kind === 'box' && box.candidateId === place.candidateId ? [{ ...areaOf(box), choice: box.choice }] : [],
    ),
  };
}

/** Stretches with ink of an area, parted where paper shows over `gap` millimetres. */
function inkRuns({ width, planes: [plane] }: Sheet, area: Area, gap: number): readonly Area[] {
  const runs: Area[] = [];
  const hasInk = (column: number): boolean => {
    for (let row = Math.round(area.top * detail); row < area.bottom * detail; row += 1)
      if ((plane?.[row * width + column] ?? 255) < 110) return true;
    return false;
  };
  for (let column = Math.round(area.left * detail); column < area.right * detail; column += 1) {
    if (!hasInk(column)) continue;
    const at = column / detail;
    const last = runs.at(-1);
    if (last !== undefined && at - last.right < gap) runs[runs.length - 1] = { ...last, right: at };
    else runs.push({ ...area, left: at, right: at });
  }
  return runs;
}

/** Right end of the rule below a name. */
function ruleEnd({ width, planes: [plane] }: Sheet, body: Area, pitch: number): number {
  let furthest = body.right;
  for (let row = Math.round((body.bottom + 1.2) * detail); row < (body.bottom + pitch * 0.75) * detail; row += 1) {
    let column = Math.round(body.left * detail);
    while (column < width && (plane?.[row * width + column] ?? 255) < 225) column += 1;
    furthest = Math.max(furthest, column / detail);
  }
  return furthest;
}
