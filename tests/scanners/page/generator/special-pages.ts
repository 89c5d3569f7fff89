// Pages that are no ballot to be counted, or not one alone.

import { difficultPlan, plainPlan } from './ballot.ts';
import type { BlankPage } from './ballot.ts';
import { hands } from './hands.ts';
import { fileOf, madePage } from './made-page.ts';
import type { ScannedFile } from './made-page.ts';
import { speckled } from './paper-damage.ts';
import { damageFor } from './profiles.ts';
import type { Profile } from './profiles.ts';
import type { Random } from './random.ts';
import { scanned } from './scan.ts';
import type { ScannedPicture } from './scan.ts';
import { sheetDetail, whiteSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export const specials = ['another-contest', 'blank', 'photograph', 'double-feed', 'cut-off', 'proof-print'] as const;
export type Special = (typeof specials)[number];

/** What there is to make them from. */
export interface SpecialSources {
  readonly ballots: readonly BlankPage[];
  /** Pages of a contest that the reader does not know, and proof prints of one that it knows. */
  readonly others: readonly BlankPage[];
  readonly proofs: readonly BlankPage[];
}

export function specialPage(kind: Special, sources: SpecialSources, profile: Profile, random: Random): ScannedFile {
  const damage = { ...damageFor(profile, random), picture: { kind: 'jpeg', quality: 80, colours: 1 } as const };
  const scan = { ...damage.scan, larger: Math.min(0.3, damage.scan.larger), streaks: [] };
  const filled = (blanks: readonly BlankPage[]): ScannedPicture =>
    madePage({
      blank: random.pick(blanks),
      hand: random.pick(hands),
      plan: random.chance(0.5) ? plainPlan(random) : difficultPlan(random),
      damage: { ...damage, scan, paper: { ...damage.paper, folds: [], ear: null } },
      writing: null,
      random,
    }).picture;
  const file = (picture: ScannedPicture): ScannedFile => fileOf(picture, damage.picture);
  switch (kind) {
    case 'another-contest':
      return file(filled(sources.others));
    case 'proof-print':
      return file(filled(sources.proofs));
    case 'blank': {
      const sheet = whiteSheet(210, 297);
      speckled(sheet, random, random.whole(40), [0.03, 0.15]);
      return file(scanned(sheet, scan, random));
    }
    case 'photograph':
      return file(photographed(random.pick(sources.ballots).sheet, random));
    case 'double-feed':
      return file(lengthened(filled(sources.ballots), scan.dotsPerInch, random));
    case 'cut-off':
      return file(cutOff(filled(sources.ballots), random));
    default:
      throw new Error(`No such page: ${String(kind)}`);
  }
}

/** The lower sheet peeps out by 5 to 40 mm below or above, parted by a thin shadow. */
function lengthened(
  { width, height, planes, place }: ScannedPicture,
  dotsPerInch: number,
  random: Random,
): ScannedPicture {
  const more = Math.round((random.pick([5, 5, 8, 15, 40]) * dotsPerInch) / 25.4);
  const isAbove = random.chance(0.5);
  const shadow = Math.max(1, Math.round(dotsPerInch / 100));
  const longer = planes.map((plane) => {
    const paper = plane[Math.round(height * 0.5) * width + Math.round(width * 0.04)] ?? 240;
    const rows = new Uint8Array(width * (height + more)).fill(paper);
    rows.set(plane, isAbove ? more * width : 0);
    const edge = isAbove ? more - shadow : height;
    rows.fill(Math.round(paper * 0.8), edge * width, (edge + shadow) * width);
    return rows;
  });
  return { width, height: height + more, planes: longer, place };
}

/** A quarter to a half of the page is missing: the feeder stopped, or the corner was not on the glass. */
function cutOff({ width, height, planes, place }: ScannedPicture, random: Random): ScannedPicture {
  const kept = Math.round(height * random.between(0.5, 0.85));
  const from = random.chance(0.5) ? 0 : height - kept;
  return {
    width,
    height: kept,
    planes: planes.map((plane) => plane.slice(from * width, (from + kept) * width)),
    place,
  };
}

/** Seen from a hand above the table: perspective, uneven light, a table around. */
function photographed(sheet: Sheet, random: Random): ScannedPicture {
  const [width, height] = [1700, 2300];
  const plane = sheet.planes[0] ?? new Uint8Array(0);
  const pixels = new Uint8Array(width * height);
  const [leanX, leanY] = [
    random.pick([-1, 1]) * random.between(0.06, 0.2),
    random.pick([-1, 1]) * random.between(0.06, 0.25),
  ];
  const turn = random.between(-0.1, 0.1);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [u, v] = [(column - width / 2) / width, (row - height / 2) / height];
      const depth = 1 + leanX * u + leanY * v;
      const [x, y] = [
        (u * Math.cos(turn) - v * 1.35 * Math.sin(turn)) / depth,
        (v + (u / 1.35) * Math.sin(turn)) / depth,
      ];
      const [sheetX, sheetY] = [
        Math.round((0.5 + x * 1.28) * sheet.width),
        Math.round((0.5 + y * 1.28) * sheet.height),
      ];
      const isPaper = sheetX >= 0 && sheetY >= 0 && sheetX < sheet.width && sheetY < sheet.height;
      const light = 0.75 + 0.25 * (1 - u - v) * 0.8;
      const grey = isPaper ? (plane[sheetY * sheet.width + sheetX] ?? 0) * 0.9 + 12 : 95;
      pixels[row * width + column] = Math.min(255, grey * Math.min(1, light) + 3 * random.next());
    }
  }
  return { width, height, planes: [pixels], place: (x, y) => ({ x: x * sheetDetail, y: y * sheetDetail }) };
}
