// The proof print: its ruler stands clear of everything that the reader needs, and of the names.

import { describe, expect, it } from 'vitest';
import { layOutBallot } from '../../../core/ballot-form/ballot-layout.ts';
import { overlaps, rectangle } from '../../../core/ballot-form/millimetres.ts';
import { pageFrame } from '../../../core/ballot-form/page-frame.ts';
import { papers } from '../../../core/ballot-form/paper.ts';
import { proofItems, rulerLength, rulerPlace } from '../../../core/ballot-form/proof.ts';
import { quietAreas } from '../../../core/ballot-form/reading-marks.ts';
import { typeSetter } from '../../../electron/documents/pdf/type-setter.ts';
import { installedFonts } from '../../../electron/services/ballots/ballot-fonts.ts';
import { contestOf } from '../../scanners/page/generator/contests.ts';

const setter = typeSetter(installedFonts());
const heading = { organisation: 'Đảng bộ xã Hòa Bình', congress: 'Đại hội Đảng bộ xã Hòa Bình', term: '2025 – 2030' };

describe.each(['A4', 'A5'] as const)('the ruler of a proof on %s', (paper) => {
  const frame = pageFrame(papers[paper]);
  const { x, y } = rulerPlace(frame);
  // With its ticks above and its figures below.
  const ruler = rectangle(x - 1, y - 2.5, rulerLength + 5, 6.5);

  it('touches no reading mark and not the form code', () => {
    expect(quietAreas(frame.marks).filter((area) => overlaps(area, ruler))).toEqual([]);
  });

  it.each([6, 12, 63])('touches no name of a list of %i', (names) => {
    const layout = layOutBallot(setter, { contest: contestOf(names, 'strike'), heading, paper });
    if (!layout.ok) throw new Error(layout.error.code);
    expect(layout.value.pages.flatMap((page) => page.places).filter(({ area }) => overlaps(area, ruler))).toEqual([]);
  });

  it('is 100 mm long, from the first tick to the last', () => {
    const ticks = proofItems(setter, frame).flatMap((item) =>
      item.kind === 'bar' && item.area.width < 1 ? [item.area.x + item.area.width / 2] : [],
    );
    expect(Math.max(...ticks) - Math.min(...ticks)).toBeCloseTo(100, 6);
  });
});
