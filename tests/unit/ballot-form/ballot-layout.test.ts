// The ballot as it is laid out: who stands where, and that nothing stands on anything else.

import { describe, expect, test } from 'vitest';
import { layOutBallot } from '../../../core/ballot-form/ballot-layout.ts';
import type { BallotLayout } from '../../../core/ballot-form/ballot-layout.ts';
import { grown, overlaps } from '../../../core/ballot-form/millimetres.ts';
import type { PaperName } from '../../../core/ballot-form/paper.ts';
import type { Contest, Marking } from '../../../core/contest/contest.ts';
import { typeSetter } from '../../../electron/documents/pdf/type-setter.ts';
import { installedFonts } from '../../../electron/services/ballots/ballot-fonts.ts';
import { contestOf } from '../../scanners/page/generator/contests.ts';

const setter = typeSetter(installedFonts());
const heading = {
  organisation: 'Đảng bộ tỉnh Lam Sơn',
  congress: 'Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX',
  term: '2025 – 2030',
};

function layoutOf(contest: Contest, paper: PaperName = 'A4'): BallotLayout {
  const layout = layOutBallot(setter, { contest, heading, paper });
  if (!layout.ok) throw new Error(layout.error.code);
  return layout.value;
}

const cases: readonly (readonly [number, Marking, PaperName, number])[] = [
  [1, 'agree-disagree', 'A5', 1],
  [4, 'strike', 'A5', 1],
  [15, 'strike', 'A4', 1],
  [30, 'agree-disagree', 'A4', 1],
  [63, 'agree-disagree', 'A4', 2],
  [63, 'strike', 'A4', 2],
  [98, 'agree-disagree', 'A4', 2],
  [230, 'strike', 'A4', 5],
  [230, 'agree-disagree', 'A4', 5],
];

describe.each(cases)('%d names to %s on %s', (names, marking, paper, most) => {
  const contest = contestOf(names, marking);
  const { pages, frame } = layoutOf(contest, paper);
  const places = pages.flatMap((page) => page.places);

  test(`need at most ${most} pages and stand in ballot order`, () => {
    expect(pages.length).toBeLessThanOrEqual(most);
    expect(places.filter(({ kind }) => kind === 'name').map(({ candidateId }) => candidateId)).toEqual(
      contest.candidates.map(({ id }) => id),
    );
    expect(places.filter(({ kind }) => kind === 'box')).toHaveLength(marking === 'strike' ? 0 : 2 * names);
  });

  test('no place touches another, a reading mark or the edge', () => {
    for (const page of pages) {
      const areas = page.places.map(({ area }) => area);
      for (const [index, area] of areas.entries()) {
        expect(areas.slice(index + 1).some((other) => overlaps(area, grown(other, 0.8)))).toBe(false);
        expect(page.ignored.some((ignored) => overlaps(area, ignored.area))).toBe(false);
        expect(area.x + area.width).toBeLessThan(frame.paper.width - 12);
      }
    }
  });

  test('boxes are 5 mm wide and at least 7.5 mm from the row above, 10 mm from the next box', () => {
    for (const page of pages) {
      const boxes = page.places.filter(({ kind }) => kind === 'box').map(({ area }) => area);
      for (const box of boxes) {
        expect([box.width, box.height]).toEqual([5, 5]);
        const below = boxes.filter(({ x, y }) => x === box.x && y > box.y).map(({ y }) => y - box.y);
        expect(Math.min(...below, 99)).toBeGreaterThanOrEqual(7.45);
        const beside = boxes.filter(({ x, y }) => Math.abs(y - box.y) < 1 && x > box.x).map(({ x }) => x - box.x - 5);
        expect(Math.min(...beside, 99)).toBeGreaterThanOrEqual(10);
      }
    }
  });

  test('free paper holds no place and nothing that means nothing', () => {
    for (const page of pages) {
      for (const free of page.free) {
        expect(page.places.some(({ area }) => overlaps(area, free))).toBe(false);
        expect(page.ignored.some(({ area }) => overlaps(area, free))).toBe(false);
      }
    }
  });
});

test('the zone of small letters lies inside the name and in the middle of its row', () => {
  const [page] = layoutOf(contestOf(15, 'strike')).pages;
  for (const place of page?.places ?? []) {
    if (place.kind !== 'name') continue;
    expect(place.body.top).toBeGreaterThan(place.area.y);
    expect(place.body.bottom).toBeLessThanOrEqual(place.area.y + place.area.height + 0.01);
    expect(place.body.bottom - place.body.top).toBeGreaterThan(1.8);
  }
});

test('the head says who elects what, how many from how many, and how', () => {
  const [page] = layoutOf({ ...contestOf(15, 'strike'), seats: 12 }).pages;
  const words = (page?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  const all = words.join(' ');
  for (const part of [
    'ĐẢNG BỘ TỈNH LAM SƠN',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'PHIẾU BẦU',
    'BAN CHẤP HÀNH',
    'Số lượng cần bầu: 12 đồng chí (danh sách có 15 đồng chí)',
    'gạch giữa cả họ và tên',
    'STT',
    'Họ và tên',
    'Dấu của Ban kiểm',
  ]) {
    expect(all).toContain(part);
  }
});

test('a name that no page is wide enough for is refused by name', () => {
  const contest = contestOf(3, 'agree-disagree');
  const long = { id: 'long', fullName: 'Nguyễn '.repeat(14).trim() };
  const layout = layOutBallot(setter, {
    contest: { ...contest, candidates: [...contest.candidates, long] },
    heading,
    paper: 'A5',
  });
  expect(layout).toEqual({ ok: false, error: { code: 'name-too-long', candidateId: 'long' } });
});

test.each([
  [12, 'agree-disagree', 'A5'],
  [63, 'strike', 'A4'],
  [4, 'strike', 'A4'],
] as const)(
  'a note at the foot of %d names to %s on %s stands on every sheet and moves nothing',
  (names, marking, paper) => {
    const contest = contestOf(names, marking);
    const noted = layOutBallot(setter, { contest, heading, paper, sheetNote: 'PHIẾU THỬ' });
    if (!noted.ok) throw new Error(noted.error.code);
    const plain = layoutOf(contest, paper);
    expect(noted.value.pages.map(({ places, free }) => [places, free])).toEqual(
      plain.pages.map(({ places, free }) => [places, free]),
    );
    for (const { items } of noted.value.pages)
      expect(items.some((item) => item.kind === 'text' && item.text.startsWith('PHIẾU THỬ'))).toBe(true);
  },
);

describe('namesakes', () => {
  const [first, second, ...others] = contestOf(12, 'strike').candidates;
  if (first === undefined || second === undefined) throw new Error('the list has twelve names');
  const withNotes = (...notes: readonly [string, string]): Contest => ({
    ...contestOf(12, 'strike'),
    candidates: [
      { ...first, fullName: 'Nguyễn Văn Minh', distinction: notes[0] },
      { ...second, fullName: 'Nguyễn Văn Minh', distinction: notes[1] },
      ...others,
    ],
  });
  const textsOf = ({ pages }: BallotLayout): readonly string[] =>
    pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])));

  test('are told apart behind their names; what is marked is the name', () => {
    const told = layoutOf(withNotes('1970, Xã An Bình', '1981, Xã Hòa Lạc'));
    expect(textsOf(told)).toEqual(expect.arrayContaining(['(1970, Xã An Bình)', '(1981, Xã Hòa Lạc)']));
    const [one, other] = told.pages.flatMap(({ places }) => places);
    expect(one?.area.width).toBe(other?.area.width);
  });

  test('have the year alone where a row has no room for a long unit, and names stay one a row', () => {
    const unit = 'Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam kiêm Chủ tịch Hội Nông dân huyện Mường Khương';
    expect(textsOf(layoutOf(withNotes(`1970, ${unit}`, `1981, ${unit}`), 'A5'))).toEqual(
      expect.arrayContaining(['(1970)', '(1981)']),
    );
  });
});
