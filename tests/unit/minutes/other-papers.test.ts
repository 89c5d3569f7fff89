import { describe, expect, it } from 'vitest';
import { announcementPaper } from '../../../core/minutes/announcement.ts';
import { electedListPaper } from '../../../core/minutes/elected-list.ts';
import { entryLogPaper } from '../../../core/minutes/entry-log.ts';
import type { EntryLog } from '../../../core/minutes/entry-log.ts';
import { explanationPaper } from '../../../core/minutes/explanation.ts';
import { issuedAndReturnedPaper } from '../../../core/minutes/issued-and-returned.ts';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { paperOptions, paperPhrases } from '../../../electron/services/output/paper-words.ts';
import { paperLines } from './paper-text.ts';
import { candidates, congress, contest, publishedOf } from './published.ts';

const published = publishedOf({
  issued: 300,
  invalidByReason: { 'over-vote': 4, blank: 2 },
  acknowledged: ['W.205'],
  contest: {
    ...contest,
    candidates: candidates('Bùi Thị An', 'Cao Văn Bình', 'Lê Thị Hà', 'Nguyễn Việt Hà').map((person) => ({
      ...person,
      birthDate: '1976-11-24',
      position: 'Giám đốc Sở Y tế',
    })),
  },
  votes: [190, 200, 180, 149],
});
const options = paperOptions(published, 'vi');

describe('the list of those elected', () => {
  it('goes by votes and tells birth date and post', () => {
    const lines = paperLines(electedListPaper(published, options));
    expect(lines[0]).toBe(
      '03 đồng chí trúng cử, xếp theo số phiếu từ cao đến thấp, theo kết quả kiểm phiếu ngày 05 tháng 10 năm 2025:',
    );
    expect(lines[2]).toBe('1 | Cao Văn Bình | 24/11/1976 | Giám đốc Sở Y tế | 200 | 66,67%');
    expect(lines[3]).toBe('2 | Bùi Thị An | 24/11/1976 | Giám đốc Sở Y tế | 190 | 63,33%');
  });

  it('says so where nobody is elected', () => {
    const none = publishedOf({ issued: 300, votes: [150, 150, 100, 90] });
    expect(paperLines(electedListPaper(none, paperOptions(none, 'vi')))[0]).toBe(
      'Không có đồng chí nào trúng cử ở lần bầu này.',
    );
  });
});

describe('the announcement', () => {
  it('greets, gives the figures and reads out those elected', () => {
    const lines = paperLines(announcementPaper(published, options));
    expect(lines.slice(0, 3)).toEqual([
      'Kính thưa Đoàn Chủ tịch,',
      'Kính thưa Đại hội,',
      'Thay mặt Ban kiểm phiếu, tôi xin công bố kết quả kiểm phiếu bầu Ban Chấp hành Đảng bộ tỉnh khóa XIX:',
    ]);
    expect(lines).toContain('- Số phiếu không hợp lệ: 06 phiếu.');
    expect(lines).toContain('1. Đồng chí Cao Văn Bình: 200 phiếu, đạt 66,67%');
    expect(lines.at(-1)).toBe('Ban kiểm phiếu trân trọng báo cáo Đại hội.');
  });
});

describe('the explanation', () => {
  it('has one line for each step, with its clause and its sentence', () => {
    const lines = paperLines(explanationPaper(published, options));
    expect(lines).toHaveLength(published.record.explanation.length + 3);
    expect(lines[2]).toBe(
      '1 | Điều 30, khoản 1 (190-QĐ/TW) | Kết quả tính trên 294 phiếu hợp lệ; 6 phiếu không hợp lệ không tính.',
    );
    expect(lines.at(-1)).toBe('Trước khi xác nhận, Ban kiểm phiếu đã xem lại các lưu ý: W.205.');
  });

  it('leaves no step without a sentence, in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const { stepSentence } = paperOptions(published, language);
      const untold = published.record.explanation.filter(
        (step) => stepSentence(step) === step.conclusion || stepSentence(step).includes('{{'),
      );
      expect(untold).toEqual([]);
    }
  });
});

describe('the sheets of the workbook', () => {
  const { sheets } = minutesDocument(published, options);

  it('mark those elected in ballot order and keep numbers as numbers', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Kết quả', 'Trúng cử', 'Số liệu', 'Phiếu', 'Giải thích']);
    expect(sheets[0]?.rows[3]).toEqual([
      { kind: 'count', count: 4 },
      { kind: 'text', text: 'Nguyễn Việt Hà' },
      { kind: 'count', count: 149 },
      { kind: 'percent', percent: '49.67' },
      { kind: 'percent', percent: '50.68' },
      { kind: 'text', text: '' },
    ]);
    expect(sheets[0]?.rows[0]?.at(-1)).toEqual({ kind: 'text', text: 'x' });
  });

  it('count every ground, also those that did not occur', () => {
    const rows = sheets[3]?.rows.map(([what, count]) => [what, count]) ?? [];
    expect(rows).toHaveLength(10);
    expect(rows[6]).toEqual([
      { kind: 'text', text: 'Bầu quá số lượng quy định' },
      { kind: 'count', count: 4 },
    ]);
    expect(rows[8]).toEqual([
      { kind: 'text', text: 'Đánh dấu cả hai ô hoặc không đánh dấu ô nào' },
      { kind: 'count', count: 0 },
    ]);
  });
});

describe('the entry log', () => {
  const log: EntryLog = {
    congress,
    contest,
    takenAt: '2025-10-05T10:30:00+07:00',
    head: 'Lương Xuân Bách',
    passes: [
      {
        pass: 1,
        operator: 'Trần Gia Khiêm',
        entryMode: 'struck',
        openedAt: '2025-10-05T09:40:00+07:00',
        closedAt: '2025-10-05T10:25:00+07:00',
        batches: [
          { batch: 1, ballots: 50, valid: 49, invalid: 1, corrections: 2 },
          { batch: 2, ballots: 48, valid: 48, invalid: 0, corrections: 0 },
        ],
      },
    ],
    events: [
      { kind: 'corrected', at: '2025-10-05T09:52:10+07:00', by: 'Trần Gia Khiêm', pass: 1, batch: 1, reason: '' },
    ],
  };

  it('adds up batches and tells corrections by batch', () => {
    const lines = paperLines(entryLogPaper(log, paperPhrases('vi')));
    expect(lines).toContain('Lượt 1: người nhập Trần Gia Khiêm, nhập tên bị gạch');
    expect(lines).toContain('Bắt đầu 09 giờ 40 phút, kết thúc 10 giờ 25 phút.');
    expect(lines).toContain('1 | 50 | 49 | 1 | 2');
    expect(lines).toContain('Cộng | 98 | 97 | 1 | 2');
    expect(lines).toContain('09 giờ 52 phút | Trần Gia Khiêm | Sửa một phiếu, tập 1, lượt 1 | ');
  });

  it('is signed by who entered the ballots and by the head; several who entered sign under one another', () => {
    const [pass] = log.passes;
    if (pass === undefined) throw new Error('the log has a pass');
    const signed = (passes: EntryLog['passes']) => entryLogPaper({ ...log, passes }, paperPhrases('vi')).blocks.at(-1);
    expect(signed(log.passes)).toMatchObject({
      kind: 'signatures',
      left: { name: 'Trần Gia Khiêm' },
      right: { name: 'Lương Xuân Bách' },
      members: null,
    });
    expect(signed([pass, { ...pass, pass: 2 }])).toMatchObject({ left: { name: 'Trần Gia Khiêm' }, members: null });
    expect(signed([pass, { ...pass, pass: 2, operator: 'Lê Thị Hà' }])).toMatchObject({
      left: null,
      members: { names: ['Trần Gia Khiêm', 'Lê Thị Hà'] },
    });
  });

  it('says so where nothing was corrected, and where a pass goes on', () => {
    const [pass] = log.passes;
    const open = { ...log, events: [], passes: pass === undefined ? [] : [{ ...pass, closedAt: null }] };
    const lines = paperLines(entryLogPaper(open, paperPhrases('vi')));
    expect(lines).toContain('Không có lần sửa, rút phiếu hay mở lại nào.');
    expect(lines).toContain('Bắt đầu 09 giờ 40 phút, chưa kết thúc.');
  });
});

describe('the report on ballots issued and returned', () => {
  const report = {
    congress,
    contest,
    attendance: { meeting: 'delegates-congress' as const, summoned: 300, present: 298, deductions: [] },
    issued: 298,
    returned: 298,
    reportedAt: '2025-10-05T09:40:00+07:00',
  };
  const linesOf = (returned: number) => paperLines(issuedAndReturnedPaper({ ...report, returned }, paperPhrases('vi')));

  it('tells who was summoned and came, what was issued and what came back', () => {
    const lines = linesOf(298);
    expect(lines.join('\n')).toContain('trước khi kiểm phiếu');
    expect(lines.find((line) => line.includes('phát ra:'))).toContain('298');
    expect(lines).toContain('Số phiếu thu về bằng số phiếu phát ra.');
  });

  it('says how many did not come back, and what more than were issued means', () => {
    expect(linesOf(295).join('\n')).toMatch(/không thu về: .*3/u);
    expect(linesOf(299).join('\n')).toContain('hủy số phiếu này và bầu lại');
  });
});
