// A page made straight, and once more where its rows show that it was not straight yet.

import type { Feed } from '../find/edge-marks.ts';
import type { GreyImage } from '../image/grey-image.ts';
import { straightened } from './rectify.ts';
import type { DarkPage } from './rectify.ts';
import { rowOffsets } from './row-offsets.ts';
import type { RowOffset } from './row-offsets.ts';
import { detail } from './template.ts';
import type { FormPageTemplate } from './template.ts';

/** Memory for one page, as many entries as it has pixels. */
export interface PageBuffers {
  readonly dark: Uint8Array;
  readonly seen: Uint8Array;
  /** All 0 between two pages. */
  readonly labels: Int32Array;
}

/** Buffers by the pages' size, kept from page to page. */
export type Workspace = Map<number, PageBuffers>;

export interface StraightPage {
  readonly page: DarkPage;
  readonly offsets: readonly RowOffset[];
  readonly buffers: PageBuffers;
}

/** Rows may be off by so many pixels without a second pass. */
const farOff = 2;

export function straightenedPage(
  image: GreyImage,
  feed: Feed,
  template: FormPageTemplate,
  black: number,
  workspace: Workspace,
): StraightPage {
  const size = template.width * template.height;
  const buffers = workspace.get(size) ?? {
    dark: new Uint8Array(size),
    seen: new Uint8Array(size),
    labels: new Int32Array(size),
  };
  workspace.set(size, buffers);
  const pass = (through: Feed): StraightPage => {
    const page = straightened(image, through, template, black, buffers.dark);
    return { page, offsets: rowOffsets(page, template), buffers };
  };
  const first = pass(feed);
  const sure = first.offsets.filter(({ fit }) => fit > 0.6);
  const isFar = sure.filter(({ dx, dy }) => Math.max(Math.abs(dx), Math.abs(dy)) >= farOff).length > 0.15 * sure.length;
  return isFar ? pass(correctedFeed(feed, template, first.offsets)) : first;
}

/** Adds what the rows of names say to what the bars said; rows side by side are taken together. */
function correctedFeed(feed: Feed, { rows, marks }: FormPageTemplate, offsets: readonly RowOffset[]): Feed {
  const known = rows
    .flatMap((row, index) => {
      const offset = offsets[index];
      return offset === undefined || offset.fit <= 0.6
        ? []
        : [{ y: (row.body.top + row.body.bottom) / 2 / detail, dx: offset.dx / detail, dy: offset.dy / detail }];
    })
    .sort((a, b) => a.y - b.y);
  const shiftAt = (y: number): { readonly dx: number; readonly dy: number } => {
    const near = known.filter((row) => Math.abs(row.y - y) < 14);
    const used = near.length > 0 ? near : known.filter((row) => Math.abs(row.y - y) < 40);
    if (used.length === 0) return { dx: 0, dy: 0 };
    const weights = used.map((row) => 1 / (2 + Math.abs(row.y - y)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const mean = (value: (row: (typeof used)[number]) => number): number =>
      used.reduce((total, row, index) => total + value(row) * (weights[index] ?? 0), 0) / sum;
    return { dx: mean(({ dx }) => dx), dy: mean(({ dy }) => dy) };
  };
  const width = marks.corners[1].x - marks.corners[0].x;
  const moved =
    (side: Feed['left']) =>
    (y: number): { readonly x: number; readonly y: number } => {
      const { dx, dy } = shiftAt(y);
      const at = side(y + dy);
      const [left, right] = [feed.left(y + dy), feed.right(y + dy)];
      return { x: at.x + ((right.x - left.x) / width) * dx, y: at.y + ((right.y - left.y) / width) * dx };
    };
  return { ...feed, left: moved(feed.left), right: moved(feed.right) };
}
