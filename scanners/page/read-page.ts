// Reads one page: finds it in the picture, learns which form it is, judges its marks, and says what is wrong with it.

import { readCodeText } from '../../core/ballot-form/form-code.ts';
import type { Form } from '../../core/ballot-form/form.ts';
import { readCode, darkShare } from './find/code-search.ts';
import type { CodeReader } from './find/code-search.ts';
import { brokenCorners, findCorners, shapeOf, turned } from './find/corner-search.ts';
import type { CornerShape, FoundCorners } from './find/corner-search.ts';
import { isDithered } from './find/dithering.ts';
import { followFeed } from './find/edge-marks.ts';
import type { GreyImage } from './image/grey-image.ts';
import { reduced, thumbnail } from './image/grey-image.ts';
import { greyBelow, greyLevels } from './image/grey-levels.ts';
import type { GreyLevels } from './image/grey-levels.ts';
import type { PageInsight } from './judge/judge-drawing.ts';
import { judgePage } from './judge/judge-page.ts';
import type { PageReading, RejectionReason } from './judge/page-reading.ts';
import { showsOtherSheet } from './find/other-sheet.ts';
import type { FoundSheet } from './find/other-sheet.ts';
import { secondSheet } from './find/page-edges.ts';
import { measuredRuler } from './find/proof-ruler.ts';
import { centred, countAround, placementOf } from './find/placement.ts';
import type { ReadingLimits } from './measure/reading-limits.ts';
import { straightenedPage } from './straighten/straightened-page.ts';
import type { Workspace } from './straighten/straightened-page.ts';
import { findRings } from './find/ring-search.ts';
import type { Ring } from './find/ring-search.ts';
import { templatesOf } from './straighten/template.ts';
import type { FormPageTemplate } from './straighten/template.ts';

/** Everything that reading needs beside the picture. Made once per worker. */
export interface PageReader {
  readonly forms: readonly Form[];
  readonly templates: ReadonlyMap<string, FormPageTemplate>;
  readonly shapes: readonly CornerShape[];
  readonly readCode: CodeReader;
  readonly limits: ReadingLimits;
  readonly workspace: Workspace;
  /** Is told all that was seen of each page that is judged. */
  readonly watch?: (insight: PageInsight) => void;
}

const templateKey = (formCode: string, page: number): string => `${formCode}/${page}`;

export function pageReader(forms: readonly Form[], codeReader: CodeReader, limits: ReadingLimits): PageReader {
  const templates = forms
    .flatMap(templatesOf)
    .map((template) => [templateKey(template.form.formCode, template.page), template] as const);
  const shapes = new Map(forms.map(({ paper, marks }) => [paper.name, shapeOf(marks.corners, marks.corner.outer)]));
  return {
    forms,
    templates: new Map(templates),
    shapes: [...shapes.values()],
    readCode: codeReader,
    limits,
    workspace: new Map(),
  };
}

/** Sides of the small copy and of pictures that are too coarse or too fine. */
const thumbnailSide = 580;
const leastDetail = 4.3;
const greatestDetail = 27;
const leastContrast = 42;
/** A scan's fourth corner stands where the other three put it, in millimetres; a photograph's does not. */
const greatestSkewness = 1.8;

const rejected = (
  reason: RejectionReason,
  known: { readonly formCode: string; readonly contestId: string; readonly formPage: number } | null = null,
): PageReading => ({ status: 'rejected', reasons: [reason], ...known });

/** `dotsPerInch` as the file says it: only the ruler of a proof print is measured by it. */
export async function readPage(
  reader: PageReader,
  image: GreyImage,
  dotsPerInch: number | null = null,
): Promise<PageReading> {
  let small = thumbnail(image, thumbnailSide);
  const levels = greyLevels(small);
  if (levels.contrast < leastContrast) return rejected('blank');
  let rings = findRings(small, levels);
  let found = findCorners(rings, reader.shapes);
  if (found === null) {
    // A small sheet on a large bed has small marks.
    small = thumbnail(image, 2 * thumbnailSide);
    rings = findRings(small, levels);
    found = findCorners(rings, reader.shapes);
  }
  if (found === null)
    return rejected(
      isDithered(image) ? 'dithered' : (withoutCorners(rings, reader.shapes) ?? nothingFound(small.pixels, levels)),
    );
  if (found.skewness > greatestSkewness) return rejected('photograph');
  if (found.pixelsPerMillimetre < leastDetail || found.pixelsPerMillimetre > greatestDetail)
    return rejected('resolution');
  if (found.lost !== null && !isInside(found, image)) return rejected('cut-off');
  return readFound(reader, { image, levels, found, small, rings }, dotsPerInch);
}

/** What the rings say where they are no page: a photograph, a part of a page, or nothing. */
function withoutCorners(rings: readonly Ring[], shapes: readonly CornerShape[]): RejectionReason | null {
  const broken = brokenCorners(rings, shapes);
  if (broken === 'perspective') return 'photograph';
  if (broken === 'one-side') return 'cut-off';
  return rings.length === 1 ? 'corner-lost' : null;
}

/** A page with hardly any ink is blank; one with more is something else. */
function nothingFound(pixels: Uint8Array, { paper, contrast }: GreyLevels): RejectionReason {
  let dark = 0;
  for (const grey of pixels) if (grey < paper - 0.5 * contrast) dark += 1;
  return dark < 0.004 * pixels.length ? 'blank' : 'foreign-page';
}

/** Whether the lost corner's place is in the picture at all. */
function isInside({ corners, lost }: FoundCorners, { width, height }: GreyImage): boolean {
  const corner = corners[lost ?? 0];
  return corner !== undefined && corner.x > 4 && corner.y > 4 && corner.x < width - 4 && corner.y < height - 4;
}

async function readFound(
  reader: PageReader,
  sheet: Omit<FoundSheet, 'paper'>,
  dotsPerInch: number | null,
): Promise<PageReading> {
  const { image: original, levels: roughLevels, found: rough } = sheet;
  const { image, found } = atWorkingSize(original, refined(original, rough, roughLevels.paper));
  const levels = withPrint(roughLevels, image, found);
  const recognised = await recognise(reader, image, found, levels);
  if (recognised.kind !== 'page' && recognised.kind !== 'proof-print')
    return rejected(recognised.kind === 'code-unreadable' && isDithered(original) ? 'dithered' : recognised.kind);
  const { template, corners } = recognised;
  const known = { formCode: template.form.formCode, contestId: template.form.contestId, formPage: template.page };
  const placement = placementOf(corners, template.marks.corners);
  if (recognised.kind === 'proof-print') {
    const ruler =
      dotsPerInch === null
        ? null
        : measuredRuler(image, placement, template.form, levels.paper, dotsPerInch * (image.width / original.width));
    return {
      status: 'rejected',
      reasons: ['proof-print'],
      ...known,
      ...(ruler === null ? {} : { ruler: Math.round(ruler * 100) / 100 }),
    };
  }
  const feed = followFeed({
    image,
    placement,
    marks: template.marks,
    ...levels,
    pixelsPerMillimetre: corners.pixelsPerMillimetre,
  });
  const lostBars = feed.missing / Math.max(1, feed.expected);
  if (lostBars > (corners.lost === null ? 0.5 : 0.25) || feed.unevenness > 4) return rejected('distorted', known);
  const edges = secondSheet(image, placement, template.form.paper, levels);
  if (edges === 'seen') return rejected('double-feed', known);
  if (await showsOtherSheet({ ...sheet, paper: template.form.paper })) return rejected('several-sheets', known);
  const page = straightenedPage(image, feed, template, levels.black, reader.workspace);
  const outline = corners.corners.map(
    ({ x, y }) => [x * (original.width / image.width), y * (original.height / image.height)] as const,
  );
  const notes = {
    unevenness: feed.unevenness,
    pixelsPerMillimetre: rough.pixelsPerMillimetre,
    lostCorner: corners.lost,
  };
  const judged = judgePage(page, template, reader.limits, notes, reader.watch);
  const read = { ...judged, ...known, outline };
  // A second sheet may lie so that it looks like a smaller print: people see which it is.
  return edges === 'scaled-print' ? { ...read, status: 'review', reasons: [...judged.reasons, 'print-scale'] } : read;
}

/** Black as the corner marks have it: a page of few letters has too little ink to say. */
function withPrint(
  { paper, black }: GreyLevels,
  image: GreyImage,
  { corners, lost, shape, pixelsPerMillimetre }: FoundCorners,
): GreyLevels {
  const radius = 0.5 * shape.outer * pixelsPerMillimetre;
  const counts = new Uint32Array(256);
  for (const [index, corner] of corners.entries()) if (index !== lost) countAround(image, corner, radius, counts);
  const printed = Math.max(black * 0.5, greyBelow(counts, 0.12));
  return { paper, black: printed, contrast: paper - printed };
}

/** Corners at the middle of their marks, to a fraction of a pixel. */
function refined(image: GreyImage, found: FoundCorners, paper: number): FoundCorners {
  const radius = 0.66 * found.shape.outer * found.pixelsPerMillimetre;
  const seen = found.corners.map((corner, index) =>
    index === found.lost ? corner : centred(image, corner, radius, paper),
  );
  const [a, b, c, d] = seen;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return found;
  const completed = (next: typeof a, before: typeof a, opposite: typeof a): typeof a => ({
    x: next.x + before.x - opposite.x,
    y: next.y + before.y - opposite.y,
  });
  if (found.lost === 2) return { ...found, corners: [a, b, completed(d, b, a), d] };
  return { ...found, corners: [a, b, c, found.lost === 3 ? completed(a, c, b) : d] };
}

/** Finer pictures are reduced: strokes stay two pixels wide, and work stays the same. */
function atWorkingSize(
  image: GreyImage,
  found: FoundCorners,
): { readonly image: GreyImage; readonly found: FoundCorners } {
  const factor = Math.max(1, Math.round(found.pixelsPerMillimetre / 7.4));
  if (factor === 1) return { image, found };
  const [a, b, c, d] = found.corners;
  const small = (corner: typeof a): typeof a => ({ x: corner.x / factor, y: corner.y / factor });
  return {
    image: reduced(image, factor),
    found: {
      ...found,
      corners: [small(a), small(b), small(c), small(d)],
      pixelsPerMillimetre: found.pixelsPerMillimetre / factor,
    },
  };
}

type Recognised =
  | { readonly kind: 'page' | 'proof-print'; readonly template: FormPageTemplate; readonly corners: FoundCorners }
  | { readonly kind: 'code-unreadable' | 'corner-lost' | 'another-contest' };

/** The code says which form and page it is, and which way up. */
async function recognise(
  reader: PageReader,
  image: GreyImage,
  found: FoundCorners,
  levels: GreyLevels,
): Promise<Recognised> {
  const form = reader.forms.find(({ marks }) => marks.corners[1].x - marks.corners[0].x === found.shape.width);
  if (form === undefined) return { kind: 'another-contest' };
  const ways = [found, turned(found)]
    .map((corners) => {
      const placement = placementOf(corners, form.marks.corners);
      return { corners, placement, dark: darkShare(image, placement, form.marks.code, levels.paper, levels.contrast) };
    })
    .sort((a, b) => b.dark - a.dark);
  for (const { corners, placement } of ways) {
    const text = await readCode(reader.readCode, image, placement, form.marks.code, levels.paper, levels.contrast);
    if (text === null) continue;
    const content = readCodeText(text);
    if (content === null) return { kind: 'another-contest' };
    const template = reader.templates.get(templateKey(content.formCode, content.page));
    return template === undefined
      ? { kind: 'another-contest' }
      : { kind: content.print === 'proof' ? 'proof-print' : 'page', template, corners };
  }
  // Three rings that are no page at all: nothing but the lost corner is certain.
  return { kind: found.lost === null ? 'code-unreadable' : 'corner-lost' };
}
