// Alternate delegates in the papers: the way that the congress chose, who they are, and that they wait for a tie.

import { describe, expect, it, test } from 'vitest';
import type { Contest } from '../../../core/contest/contest.ts';
import { alternatesAfter } from '../../../core/count/alternates-of-rounds.ts';
import { announcementPaper } from '../../../core/minutes/announcement.ts';
import { electedListPaper } from '../../../core/minutes/elected-list.ts';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { paperOptions, paperPhrases } from '../../../electron/services/output/paper-words.ts';
import { paperLines } from './paper-text.ts';
import { candidates, contest, publishedOf } from './published.ts';

const names = ['Bùi Thị An', 'Cao Văn Bình', 'Lê Thị Hà', 'Nguyễn Việt Hà', 'Vũ Đức Minh'] as const;
const delegates = (change: Partial<Contest> = {}): Contest => ({
  ...contest,
  office: 'delegates',
  title: 'Bầu đại biểu dự Đại hội cấp trên',
  seats: 2,
  candidates: candidates(...names),
  alternates: { way: 'order-of-votes', places: 2 },
  ...change,
});
const published = (votes: readonly number[], change: Partial<Contest> = {}) =>
  publishedOf({ issued: 100, contest: delegates(change), votes });
const minutesLines = (votes: readonly number[], change: Partial<Contest> = {}) => {
  const result = published(votes, change);
  return paperLines(minutesDocument(result, paperOptions(result, 'vi')));
};

describe('alternates by order of votes', () => {
  it('stand in the minutes with the way that was chosen, and after the official delegates', () => {
    const lines = minutesLines([90, 60, 80, 70, 50]);
    expect(lines).toContain(
      '- Đại hội đã quyết định lấy đại biểu dự khuyết theo thứ tự số phiếu trong danh sách bầu đại biểu chính thức: 02 đồng chí.',
    );
    const at = lines.indexOf('02 đồng chí sau đây là đại biểu dự khuyết, xếp theo số phiếu từ cao đến thấp:');
    expect(lines.slice(at + 2, at + 4)).toEqual(['1 | Nguyễn Việt Hà | 70 | 70,00%', '2 | Cao Văn Bình | 60 | 60,00%']);
  });

  it('stand in the list of those elected and are read out', () => {
    const result = published([90, 60, 80, 70, 50]);
    const options = paperOptions(result, 'vi');
    expect(paperLines(electedListPaper(result, options))).toContain('1 | Nguyễn Việt Hà | 70 | 70,00%');
    expect(paperLines(announcementPaper(result, options))).toContain(
      '1. Đồng chí Nguyễn Việt Hà: 70 phiếu, đạt 70,00%',
    );
  });

  it('may be missing, or nobody', () => {
    expect(minutesLines([90, 50, 80, 70, 50])).toContain('- Còn thiếu 01 đại biểu dự khuyết.');
    const nobody = minutesLines([90, 50, 80, 50, 50]);
    expect(nobody).toContain('Không có đồng chí nào đủ điều kiện làm đại biểu dự khuyết theo thứ tự số phiếu.');
    expect(nobody).toContain('- Còn thiếu 02 đại biểu dự khuyết.');
  });

  it('with equal votes at the cut vote again among themselves', () => {
    const lines = minutesLines([90, 60, 80, 60, 55], { alternates: { way: 'order-of-votes', places: 1 } });
    expect(lines).toContain(
      '- Các đồng chí Cao Văn Bình, Nguyễn Việt Hà có số phiếu bằng nhau cho 01 chỗ đại biểu dự khuyết còn lại (Điều 30, 190-QĐ/TW).',
    );
    expect(lines).toContain(
      '- Đại hội bầu lại trong số những người có số phiếu bằng nhau để chọn người có số phiếu cao hơn, không nhất thiết phải quá một nửa (Điều 30, 190-QĐ/TW).',
    );
  });

  it('wait for a tie of the official delegates', () => {
    const lines = minutesLines([90, 80, 80, 70, 60]);
    expect(lines).toContain(
      'Đại biểu dự khuyết được xác định theo thứ tự số phiếu sau khi đã bầu đủ đại biểu chính thức.',
    );
    const settled = minutesLines([60, 40], {
      round: 'tie-break',
      seats: 1,
      candidates: candidates('Bùi Thị An', 'Cao Văn Bình'),
    });
    expect(settled).toContain(
      'Đại biểu dự khuyết được xác định theo thứ tự số phiếu của lần bầu đầu và ghi trong kết quả của lần bầu ấy.',
    );
  });
});

describe('alternates by a ballot of their own', () => {
  it('are only named as the way', () => {
    const lines = minutesLines([90, 60, 80, 70, 50], { alternates: { way: 'own-ballot' } });
    expect(lines).toContain('- Đại hội đã quyết định bầu riêng đại biểu dự khuyết.');
    expect(lines.filter((line) => line.includes('là đại biểu dự khuyết'))).toEqual([]);
  });
});

describe('after a tie-break', () => {
  const first = published([90, 80, 80, 70, 60]);
  const tieBreak = publishedOf({
    issued: 100,
    votes: [45, 55],
    contest: delegates({ round: 'tie-break', seats: 1, candidates: delegates().candidates.slice(1, 3) }),
  });

  it('who lost it follows by the votes of the first ballot', () => {
    expect(alternatesAfter(first.record, [])).toBeNull();
    expect(alternatesAfter(first.record, [tieBreak.record])).toEqual({
      taken: ['c2', 'c4'],
      tie: null,
      placesUnfilled: 0,
    });
    const options = { ...paperOptions(first, 'vi'), later: [tieBreak.record] };
    expect(paperLines(electedListPaper(first, options))).toContain('1 | Cao Văn Bình | 80 | 80,00%');
    expect(paperLines(announcementPaper(first, options))).toContain('1. Đồng chí Cao Văn Bình: 80 phiếu, đạt 80,00%');
  });

  it('every paper of the first ballot says who won it, whatever was decided there', () => {
    const options = { ...paperOptions(first, 'vi'), later: [{ ...tieBreak.record, elected: [] }, tieBreak.record] };
    const told =
      'Trúng cử ở lần bầu lại trong số những người có số phiếu bằng nhau, có biên bản riêng: đồng chí Lê Thị Hà (55 phiếu).';
    for (const paper of [
      minutesDocument(first, options),
      electedListPaper(first, options),
      announcementPaper(first, options),
    ]) {
      expect(paperLines(paper).filter((line) => line.includes('lần bầu lại'))).toContain(told);
    }
    // Whoever reads the list or its sheet alone finds all who are elected in one table.
    const row = '2 | Lê Thị Hà |  |  | 80 | 80,00% | Trúng cử ở lần bầu lại giữa những người ngang phiếu: 55 phiếu';
    expect(paperLines(electedListPaper(first, options))).toContain(row);
    const sheet = minutesDocument(first, options).sheets.find(
      ({ name }) => name === paperPhrases('vi').say('sheet.elected'),
    );
    expect(sheet?.rows.map(([, name]) => name)).toEqual([
      { kind: 'text', text: 'Bùi Thị An' },
      { kind: 'text', text: 'Lê Thị Hà' },
    ]);
    const alternate = {
      ...tieBreak.record,
      contest: { ...tieBreak.record.contest, office: 'alternate-delegates' },
    } as const;
    expect(paperLines(minutesDocument(first, { ...options, later: [alternate] }))).toContain(
      'Làm đại biểu dự khuyết sau lần bầu lại trong số những người có số phiếu bằng nhau, có biên bản riêng: đồng chí Lê Thị Hà (55 phiếu).',
    );
  });

  it('nothing is taken from the tie-break itself, from another way, or before the officials are known', () => {
    expect(alternatesAfter(tieBreak.record, [])).toBeNull();
    const own = published([90, 80, 80, 70, 60], { alternates: { way: 'own-ballot' } });
    expect(alternatesAfter(own.record, [tieBreak.record])).toBeNull();
    expect(alternatesAfter(publishedOf({ issued: 100, votes: [90, 80, 70, 60] }).record, [])).toBeNull();
    const undecided = { ...tieBreak.record, elected: [] };
    expect(alternatesAfter(first.record, [undecided])).toBeNull();
  });

  it('equal votes of three leave a tie among the alternates', () => {
    const three = published([90, 80, 80, 80, 60], { alternates: { way: 'order-of-votes', places: 1 } });
    const won = { ...tieBreak.record, elected: ['c3'] };
    expect(alternatesAfter(three.record, [won])).toEqual({
      taken: [],
      tie: { seats: 1, candidates: ['c2', 'c4'] },
      placesUnfilled: 0,
    });
  });

  it('what the first ballot itself told stands', () => {
    const told = published([90, 60, 80, 70, 50]);
    expect(alternatesAfter(told.record, [])).toEqual(told.record.alternates);
    expect(told.record.alternates).toEqual({ taken: ['c4', 'c2'], tie: null, placesUnfilled: 0 });
  });
});

test('the minutes name the key that seals, so that paper vouches for it', () => {
  const result = published([90, 60, 80, 70, 50]);
  const keyFingerprint = '0a1b'.repeat(16);
  expect(paperLines(minutesDocument(result, { ...paperOptions(result, 'vi'), keyFingerprint }))).toContain(
    `Mã kiểm tra của khóa niêm phong: ${'0a1b '.repeat(16).trim()}.`,
  );
});
