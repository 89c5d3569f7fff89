// Lays a ballot out: every page with all that is printed on it, and where voters mark.

import type { Contest } from '../contest/contest.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { setContinuation, setHeading } from './heading.ts';
import { setList } from './list.ts';
import type { Place } from './list.ts';
import { planList } from './list-plan.ts';
import type { ListPlan, ListRefusal } from './list-plan.ts';
import { grown, overlaps, rectangle } from './millimetres.ts';
import type { Rectangle } from './millimetres.ts';
import { pageFrame } from './page-frame.ts';
import type { PageFrame } from './page-frame.ts';
import { papers } from './paper.ts';
import type { PaperName } from './paper.ts';
import type { PrintedItem, TypeSetter } from './printed-item.ts';
import { cornerMark, quietAreas } from './reading-marks.ts';
import { centredLines, style } from './set-text.ts';
import type { BallotHeading } from './wording.ts';

/** What is to be printed. The contest has at least one candidate. */
export interface BallotOrder {
  readonly contest: Contest;
  readonly heading: BallotHeading;
  readonly paper: PaperName;
  /** Stands at the foot of every sheet; nothing there unless it is given. */
  readonly sheetNote?: string;
}

/** Paper where ink means nothing, and why. */
export interface IgnoredArea {
  readonly area: Rectangle;
  readonly why: 'stamp' | 'staple' | 'page-edge' | 'reading-mark' | 'form-code';
}

/** One side of one sheet, without marks and code: those are added with the form code. */
export interface LaidOutPage {
  readonly items: readonly PrintedItem[];
  readonly places: readonly Place[];
  readonly ignored: readonly IgnoredArea[];
  readonly free: readonly Rectangle[];
}

export interface BallotLayout {
  readonly frame: PageFrame;
  readonly pages: readonly LaidOutPage[];
}

/** A ballot needs candidates whose names fit; nothing else can go wrong. */
export function layOutBallot(
  setter: TypeSetter,
  { contest, heading, paper, sheetNote = '' }: BallotOrder,
): Result<BallotLayout, ListRefusal> {
  const frame = pageFrame(papers[paper]);
  const head = setHeading(setter, frame, contest, heading);
  const later = setContinuation(setter, frame, contest);
  const plan = planList(setter, frame, contest, { firstTop: head.bottom + 2, laterTop: later.bottom + 4 });
  if (!plan.ok) return failure(plan.error);
  let done = 0;
  const pages = plan.value.pages.map(({ names }, index): LaidOutPage => {
    const block = index === 0 ? head : later;
    const candidates = contest.candidates.slice(done, done + names);
    const list = setList(setter, plan.value, {
      candidates,
      firstNumber: done + 1,
      page: index,
      top: index === 0 ? head.bottom + 2 : later.bottom + 4,
    });
    done += names;
    const ignored = ignoredAreas(frame, index === 0 ? head.stamp : null, plan.value);
    return {
      items: [...block.items, ...list.items, ...footLine(setter, frame, sheetNote, index + 1, plan.value.pages.length)],
      places: list.places,
      ignored,
      free: freeAreas(frame, list.bottom, ignored),
    };
  });
  return success({ frame, pages });
}

/** It moves nothing of the ballot above it. */
function footLine(
  setter: TypeSetter,
  frame: PageFrame,
  sheetNote: string,
  page: number,
  pages: number,
): readonly PrintedItem[] {
  const parts = [sheetNote, ...(pages === 1 ? [] : [`Trang ${page}/${pages}`])].filter((part) => part !== '');
  if (parts.length === 0) return [];
  return centredLines(setter, [parts.join(' · ')], style('italic', 11), frame.centre, frame.paper.height - 17).items;
}

const edge = 5;

function ignoredAreas(
  { paper: { width, height }, marks }: PageFrame,
  stamp: Rectangle | null,
  { pages }: ListPlan,
): readonly IgnoredArea[] {
  const near = cornerMark.fromEdge + cornerMark.quietRadius;
  const quiet = quietAreas(marks);
  const areas: IgnoredArea[] = [
    { area: rectangle(0, 0, width, edge), why: 'page-edge' },
    { area: rectangle(0, height - edge, width, edge), why: 'page-edge' },
    { area: rectangle(0, 0, edge, height), why: 'page-edge' },
    { area: rectangle(width - edge, 0, edge, height), why: 'page-edge' },
    ...quiet.map((area, index): IgnoredArea => ({
      area,
      why: index === quiet.length - 1 ? 'form-code' : 'reading-mark',
    })),
  ];
  if (pages.length > 1) areas.push({ area: rectangle(0, 0, near + 6, near), why: 'staple' });
  if (stamp !== null) areas.push({ area: stamp, why: 'stamp' });
  return areas;
}

/** Below the last row, clear of its strokes, down to the foot; beside the form code where the page is full. */
function freeAreas(
  { left, bottom, marks, paper }: PageFrame,
  listBottom: number,
  ignored: readonly IgnoredArea[],
): readonly Rectangle[] {
  const right = marks.code.x - 6;
  const below = rectangle(left + 2, listBottom + 5, paper.width - 2 * left - 4, bottom - 1 - listBottom - 5);
  const foot = rectangle(left + 2, bottom + 1, right - left - 2, paper.height - 19 - bottom);
  return [below, foot].filter(
    (area) => area.height >= 5 && !ignored.some((other) => overlaps(area, grown(other.area, 0.5))),
  );
}
