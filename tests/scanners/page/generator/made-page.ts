// One made page: a ballot filled in by a voter, damaged and scanned, with the truth beside it.

import turbo from '@julusian/jpeg-turbo';
import type { BlankPage, FillPlan, RowTruth } from './ballot.ts';
import { filledIn } from './ballot.ts';
import { write, writings } from './extra-writing.ts';
import type { Writing, Written } from './extra-writing.ts';
import type { Hand } from './hands.ts';
import { dogEared, folded, copied, paleToner, shownThrough, speckled, stamped, tinted } from './paper-damage.ts';
import type { Damage, PaperOrder, PictureForm } from './profiles.ts';
import type { Random } from './random.ts';
import { scanned } from './scan.ts';
import type { ScannedPicture } from './scan.ts';
import { contrastOf, strengthInScan } from './strength.ts';
import { voterWith } from './shapes.ts';
import { freshSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export interface PageOrder {
  readonly blank: BlankPage;
  readonly hand: Hand;
  readonly plan: FillPlan;
  readonly damage: Damage;
  /** Writing beside the marks, or none. */
  readonly writing: Writing | null;
  readonly random: Random;
}

/** A row's truth, and how strongly its strokes show in the scan (1 where there are none, or a strong tool drew them). */
export interface SeenTruth extends RowTruth {
  readonly strength: number;
}

export interface MadePage {
  readonly picture: ScannedPicture;
  readonly form: PictureForm;
  readonly truths: readonly SeenTruth[];
}

/** Strokes that reach less than this share of the page's contrast over 0.3 mm are a class of their own. */
export const faintLimit = 0.15;

export function madePage({ blank, hand, plan, damage, writing, random }: PageOrder): MadePage {
  const colours = damage.picture.kind === 'jpeg' ? damage.picture.colours : 1;
  const sheet = freshSheet(blank.sheet, colours);
  beforeVoting(sheet, damage.paper, blank, random);
  const printed = freshSheet(sheet, colours);
  const voter = voterWith(hand, random);
  const truths = filledIn(blank, { sheet, printed, voter, random }, plan);
  const written =
    writing === null
      ? { crossed: [], strokes: [] }
      : write(
          sheet,
          writing,
          roomFor(blank, random),
          blank.rows.map(({ name }) => name),
          voter,
          random,
        );
  afterVoting(sheet, damage.paper, random);
  const picture = kept(scanned(sheet, damage.scan, random), damage.picture);
  const contrast = contrastOf(picture);
  return {
    picture,
    form: damage.picture,
    truths: truths
      .map((drawn, index) => crossedBy(written, index, drawn))
      .map((truth) => ({
        ...truth,
        // Black and white has no paleness: what is left of a rubbed stroke is as black as any.
        ...(truth.kind === 'half-rubbed' && damage.picture.kind === 'bilevel' ? { verdict: 'exact' as const } : {}),
        strength: isStrong(truth, hand, damage.picture)
          ? 1
          : strengthInScan(picture, contrast, blank.sheet, truth.strokes),
      })),
  };
}

/** Nobody knows what a line over several names means for one that nothing else strikes. */
const crossedBy = ({ crossed, strokes }: Written, index: number, truth: RowTruth): RowTruth =>
  crossed.includes(index) && truth.positions === 1 && truth.mark === 'kept'
    ? { ...truth, verdict: 'must-doubt', kind: 'block-line', strokes }
    : truth;

/** Of these kinds little may be left to see, whatever drew them. */
const oftenPale: readonly string[] = ['faint', 'half-rubbed', 'short-stroke'];

/** Tools that leave dark strokes do so in every scan with greys; black and white may lose a pencil's. A dot has no way along which to measure. */
const isStrong = ({ kind, strokes }: RowTruth, { tool }: Hand, { kind: picture }: PictureForm): boolean =>
  strokes.length === 0 ||
  kind === 'dot' ||
  (!oftenPale.includes(kind) && tool.strength[0] >= 0.65 && picture !== 'bilevel');

function beforeVoting(sheet: Sheet, paper: PaperOrder, { form, page }: BlankPage, random: Random): void {
  if (paper.toner < 1) paleToner(sheet, paper.toner);
  if (paper.copy === 'copy') copied(sheet, random);
  const stamp = form.ignored.find((area) => area.page === page && area.why === 'stamp');
  if (paper.stamp === 'yes' && stamp !== undefined)
    stamped(sheet, { x: stamp.x + stamp.width / 2, y: stamp.y + stamp.height - 20 }, 16, random);
}

function afterVoting(sheet: Sheet, paper: PaperOrder, random: Random): void {
  if (paper.throughShine > 0) shownThrough(sheet, paper.throughShine);
  if (paper.tint !== null) tinted(sheet, paper.tint);
  speckled(sheet, random, paper.specks.count, paper.specks.radii);
  for (const fold of paper.folds) folded(sheet, fold, random);
  if (paper.ear !== null) dogEared(sheet, paper.ear.corner, paper.ear.legs);
}

/** Free paper of the page for words; the whole page for lines. */
function roomFor(
  { form, page }: BlankPage,
  random: Random,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const free = form.free.filter((area) => area.page === page);
  if (free.length > 0 && random.chance(0.7)) return random.pick(free);
  return { x: 20, y: 60, width: form.paper.width - 60, height: form.paper.height - 110 };
}

export const anyWriting = (random: Random): Writing => random.pick(writings);

/** The picture as the scanner hands it over: a JPEG file, or pixels of pure black and white. */
export type ScannedFile =
  | { readonly kind: 'jpeg'; readonly bytes: Uint8Array }
  | { readonly kind: 'pixels'; readonly width: number; readonly height: number; readonly pixels: Uint8Array };

export function fileOf({ width, height, planes }: ScannedPicture, form: PictureForm): ScannedFile {
  const [first, green, blue] = planes;
  if (first === undefined) throw new Error('A picture without pixels.');
  if (form.kind === 'bilevel') return { kind: 'pixels', width, height, pixels: first };
  if (green === undefined || blue === undefined) {
    const options = { format: turbo.FORMAT_GRAY, width, height, subsampling: turbo.SAMP_GRAY, quality: form.quality };
    return {
      kind: 'jpeg',
      bytes: turbo.compressSync(Buffer.from(first.buffer, first.byteOffset, first.length), options),
    };
  }
  const colours = Buffer.alloc(3 * width * height);
  for (let at = 0; at < first.length; at += 1) {
    colours[3 * at] = first[at] ?? 0;
    colours[3 * at + 1] = green[at] ?? 0;
    colours[3 * at + 2] = blue[at] ?? 0;
  }
  return {
    kind: 'jpeg',
    bytes: turbo.compressSync(colours, {
      format: turbo.FORMAT_RGB,
      width,
      height,
      subsampling: turbo.SAMP_420,
      quality: form.quality,
    }),
  };
}

/** A black-and-white scanner keeps no greys: what it loses is lost before anybody measures. */
function kept(picture: ScannedPicture, form: PictureForm): ScannedPicture {
  const [plane] = picture.planes;
  if (form.kind !== 'bilevel' || plane === undefined) return picture;
  const threshold = bilevelThreshold(plane);
  return { ...picture, planes: [plane.map((grey) => (grey < threshold ? 0 : 255))] };
}

/** Scanners cut somewhat nearer to paper than to print. */
function bilevelThreshold(pixels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < pixels.length; at += 7) counts[pixels[at] ?? 0] = (counts[pixels[at] ?? 0] ?? 0) + 1;
  let paper = 120;
  for (let level = 120; level < 256; level += 1) if ((counts[level] ?? 0) > (counts[paper] ?? 0)) paper = level;
  return paper * 0.72;
}
