// Measures the ruler of a proof print, so that a wrong print scale is found before the vote.

import type { Form } from '../../../core/ballot-form/form.ts';
import { pageFrame } from '../../../core/ballot-form/page-frame.ts';
import { papers } from '../../../core/ballot-form/paper.ts';
import { rulerLength, rulerPlace, rulerTick } from '../../../core/ballot-form/proof.ts';
import type { GreyImage } from '../image/grey-image.ts';
import { greyAt } from './placement.ts';
import type { Placement } from './placement.ts';

/** A tick is looked for so far to each side of its place, in millimetres. */
const reach = 2;
/** Height above the ruler's line at which only the long ticks are seen. */
const height = rulerTick - 0.6;
const detail = 16;

/** Length of the printed ruler on paper in millimetres; `null` where an end is not seen. */
export function measuredRuler(
  image: GreyImage,
  placement: Placement,
  form: Form,
  paper: number,
  dotsPerInch: number,
): number | null {
  const { x, y } = rulerPlace(pageFrame(papers[form.paper.name]));
  const start = tickAt(image, placement, x, y - height, paper);
  const end = tickAt(image, placement, x + rulerLength, y - height, paper);
  if (start === null || end === null) return null;
  const [from, to] = [placement(start, y), placement(end, y)];
  return (Math.hypot(to.x - from.x, to.y - from.y) * 25.4) / dotsPerInch;
}

/** Where the darkness near a tick's place is balanced, in millimetres on the form. */
function tickAt(image: GreyImage, placement: Placement, x: number, y: number, paper: number): number | null {
  let [sum, weighted, darkest] = [0, 0, 0];
  for (let step = -reach * detail; step <= reach * detail; step += 1) {
    const at = x + step / detail;
    let dark = 0;
    for (const above of [-0.3, -0.15, 0, 0.15]) {
      const pixel = placement(at, y + above);
      dark += Math.max(0, paper - greyAt(image, pixel.x, pixel.y, paper) - 25) / 4;
    }
    sum += dark;
    weighted += dark * at;
    darkest = Math.max(darkest, dark);
  }
  return darkest < 12 || sum === 0 ? null : weighted / sum;
}
