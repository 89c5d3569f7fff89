import { describe, expect, it } from 'vitest';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { paperOptions } from '../../../electron/services/output/paper-words.ts';
import type { PaperChoices } from '../../../electron/services/output/paper-words.ts';
import { paperLines } from './paper-text.ts';
import { candidates, congress, contest, publishedOf } from './published.ts';
import type { GivenCount } from './published.ts';

const minutesOf = (given: GivenCount, choices: PaperChoices = {}) => {
  const published = publishedOf(given);
  return minutesDocument(published, paperOptions(published, 'vi', choices));
};
const linesOf = (given: GivenCount, choices: PaperChoices = {}) => paperLines(minutesOf(given, choices));

describe('the electorate in the minutes (190 Đ.30; worked example 1)', () => {
  const lines = linesOf({
    issued: 348,
    attendance: {
      meeting: 'delegates-congress',
      summoned: 350,
      present: 348,
      deductions: [
        { reason: 'convening-committee-member-absent-throughout', count: 1, names: ['Tạ Khánh Duy'] },
        { reason: 'official-delegate-absent-throughout-no-alternate', count: 1 },
      ],
    },
    votes: [340, 330, 320, 174],
  });

  it('names those summoned, present and absent', () => {
    expect(lines).toContain('- Tổng số đại biểu chính thức được triệu tập: 350 đồng chí.');
    expect(lines).toContain('- Số đại biểu chính thức có mặt khi bầu cử: 348 đồng chí.');
    expect(lines).toContain('- Số đại biểu chính thức vắng mặt khi bầu cử: 02 đồng chí.');
  });

  it('names each deduction with its persons, and the clause', () => {
    expect(lines).toContain('- Số được trừ khi tính kết quả bầu cử (Điều 30, khoản 3, 190-QĐ/TW): 02 đồng chí, gồm:');
    expect(lines).toContain(
      '+ Cấp ủy viên cấp triệu tập đại hội vắng mặt suốt thời gian đại hội: 01 đồng chí (Tạ Khánh Duy).',
    );
    expect(lines).toContain(
      '+ Đại biểu chính thức vắng mặt suốt thời gian đại hội, không có đại biểu dự khuyết thay thế: 01 đồng chí.',
    );
  });

  it('writes out the subtraction and the majority', () => {
    expect(lines).toContain('- Tổng số đại biểu chính thức để tính kết quả bầu cử: 350 − 2 = 348 đồng chí.');
    expect(lines).toContain('- Số phiếu ít nhất để trúng cử (quá một nửa): 175 phiếu.');
  });

  it('gives everybody on the list with shares of the base and of valid ballots, the one with half below the line too', () => {
    expect(lines).toContain('4 | Nguyễn Việt Hà | 174 | 50,00% | 50,00%');
    expect(lines).toContain(
      'Căn cứ kết quả kiểm phiếu, 03 đồng chí có tên sau đây trúng cử, xếp theo số phiếu từ cao đến thấp:',
    );
  });
});

describe('the ballots in the minutes', () => {
  const lines = linesOf({
    issued: 118,
    collected: 117,
    invalidByReason: { 'identifying-mark': 1, 'over-vote': 2 },
    votes: [100, 90, 80, 70],
  });

  it('are counted in figures and in words', () => {
    expect(lines).toContain('- Số phiếu phát ra: 118 phiếu (một trăm mười tám phiếu).');
    expect(lines).toContain('- Số phiếu thu về: 117 phiếu (một trăm mười bảy phiếu).');
    expect(lines).toContain('- Số phiếu không thu về: 01 phiếu (một phiếu).');
    expect(lines).toContain('- Số phiếu hợp lệ: 114 phiếu (một trăm mười bốn phiếu).');
  });

  it('are invalid for reasons, in the order of the regulation', () => {
    const place = lines.indexOf('- Số phiếu không hợp lệ: 03 phiếu (ba phiếu), lý do:');
    expect(lines.slice(place + 1, place + 3)).toEqual([
      '+ Có ký tên, đánh dấu hoặc viết thêm: 01 phiếu.',
      '+ Bầu quá số lượng quy định: 02 phiếu.',
    ]);
  });

  it('say nothing of ballots that were not returned where all were', () => {
    const all = linesOf({ issued: 118, votes: [100, 90, 80, 70] });
    expect(all.filter((line) => line.includes('không thu về'))).toEqual([]);
    expect(all).toContain('- Số phiếu không hợp lệ: 0 phiếu.');
  });
});

describe('ties (worked example 2)', () => {
  it('name those with equal votes, the seats left and what follows', () => {
    const lines = linesOf({ issued: 300, votes: [200, 190, 180, 180] });
    expect(lines).toContain(
      'Căn cứ kết quả kiểm phiếu, 02 đồng chí có tên sau đây trúng cử, xếp theo số phiếu từ cao đến thấp:',
    );
    expect(lines).toContain(
      '- Các đồng chí Lê Thị Hà, Nguyễn Việt Hà có số phiếu bằng nhau (180 phiếu), trong khi số lượng còn được bầu là 01 đồng chí (Điều 30, 190-QĐ/TW).',
    );
    expect(lines).toContain(
      '- Đại hội bầu lại trong số những người có số phiếu bằng nhau để chọn người có số phiếu cao hơn, không nhất thiết phải quá một nửa (Điều 30, 190-QĐ/TW).',
    );
  });

  it('tell what the congress decided, closed by one full stop', () => {
    const decided = (decision: string) => linesOf({ issued: 300, votes: [200, 190, 180, 180] }, { decision });
    expect(decided('bầu lại ngay trong buổi chiều')).toContain(
      '- Quyết định của Đại hội: bầu lại ngay trong buổi chiều.',
    );
    expect(decided('bầu lại ngay.')).toContain('- Quyết định của Đại hội: bầu lại ngay.');
  });

  it('are broken by the higher vote, with fewer than half', () => {
    const tieBreak = {
      ...contest,
      round: 'tie-break',
      seats: 1,
      candidates: candidates('Lê Thị Hà', 'Nguyễn Việt Hà'),
    } as const;
    const paper = minutesOf({
      contest: tieBreak,
      issued: 300,
      invalidByReason: { blank: 65 },
      votes: [120, 115],
      decidedBefore: 'bầu lại giữa hai đồng chí',
    });
    const lines = paperLines(paper);
    expect(paper.subject).toEqual([contest.title, '(Bầu lại trong số những người có số phiếu bằng nhau)']);
    expect(lines).toContain('- Quyết định của Đại hội: bầu lại giữa hai đồng chí.');
    expect(lines).toContain('- Số lượng còn phải bầu: 01 đồng chí.');
    expect(lines).toContain(
      '- Danh sách bầu lại gồm 02 đồng chí có số phiếu bằng nhau, xếp theo thứ tự trên phiếu bầu:',
    );
    expect(lines).toContain(
      '- Ở lần bầu này, người có số phiếu cao hơn trúng cử, không nhất thiết phải quá một nửa (Điều 30, 190-QĐ/TW).',
    );
    expect(lines).toContain(
      'Căn cứ kết quả kiểm phiếu, 01 đồng chí có số phiếu cao hơn sau đây trúng cử (Điều 30, 190-QĐ/TW):',
    );
    expect(lines).toContain('1 | Lê Thị Hà | 120 | 40,00%');
  });

  it('that stay ties are left to the congress', () => {
    const tieBreak = {
      ...contest,
      round: 'tie-break',
      seats: 1,
      candidates: candidates('Lê Thị Hà', 'Nguyễn Việt Hà'),
    } as const;
    const lines = linesOf({ contest: tieBreak, issued: 300, votes: [150, 150] });
    expect(lines).toContain('Căn cứ kết quả kiểm phiếu, không có đồng chí nào trúng cử ở lần bầu này.');
    expect(lines).toContain('- Việc có bầu lại nữa hay không do Đại hội quyết định (Điều 30, 190-QĐ/TW).');
  });
});

describe('empty seats (worked example 3)', () => {
  it('leave a second ballot to the congress', () => {
    const lines = linesOf({ issued: 300, votes: [200, 190, 150, 149] });
    expect(lines).toContain('- So với số lượng cần bầu còn thiếu 01 đồng chí.');
    expect(lines).toContain('- Việc có bầu thêm lần thứ hai hay không do Đại hội quyết định (Điều 30, 190-QĐ/TW).');
  });

  it('stay empty after the second ballot', () => {
    const second = {
      ...contest,
      round: 'second',
      seats: 1,
      candidates: candidates('Lê Thị Hà', 'Nguyễn Việt Hà'),
    } as const;
    const paper = minutesOf({ contest: second, issued: 300, votes: [150, 149] });
    expect(paper.subject[1]).toBe('(Bầu lần thứ hai)');
    expect(paperLines(paper)).toContain('- Đã qua lần bầu thứ hai nên không bầu thêm nữa (Điều 30, 190-QĐ/TW).');
  });

  it('of delegates to the congress above may be followed by another ballot', () => {
    const allotted = {
      ...contest,
      office: 'delegates',
      title: 'Bầu đại biểu dự Đại hội cấp trên',
      round: 'further',
    } as const;
    const paper = minutesOf({ contest: allotted, issued: 300, votes: [200, 190, 150, 149] });
    expect(paper.subject[1]).toBe('(Bầu tiếp)');
    expect(
      paperLines(paper).filter((line) => line.startsWith('- Việc có bầu tiếp hay không do Đại hội quyết định')),
    ).toHaveLength(1);
  });
});

describe('one-person ballots (worked example 5)', () => {
  const secretary = {
    ...contest,
    title: 'Bầu Bí thư Chi bộ',
    office: 'secretary',
    ballotForm: 'single',
    marking: 'agree-disagree',
    seats: 1,
    candidates: candidates('Hoàng Thị Kim Ngân'),
  } as const;
  const cell = {
    ...congress,
    level: 'cell',
    meeting: 'members-congress',
    organisation: 'Chi bộ thôn Đồng Mây',
    title: 'Đại hội Chi bộ thôn Đồng Mây lần thứ VII',
  } as const;
  const members = { meeting: 'members-congress', summoned: 21, present: 21, deductions: [] } as const;

  it('give votes for and against, and the elected in one sentence', () => {
    const lines = linesOf({
      congress: cell,
      contest: secretary,
      attendance: members,
      issued: 21,
      invalidByReason: { 'both-or-neither': 1 },
      votes: [11],
    });
    expect(lines).toContain('- Đại hội bầu 01 đồng chí.');
    expect(lines).toContain('- Đại hội đã thông qua danh sách bầu cử gồm 01 đồng chí: Hoàng Thị Kim Ngân.');
    expect(lines).toContain('- Tổng số đảng viên chính thức được triệu tập: 21 đồng chí.');
    expect(lines).toContain('+ Đánh dấu cả hai ô hoặc không đánh dấu ô nào: 01 phiếu.');
    expect(lines).toContain(
      'TT | Họ và tên | Đồng ý | Tỷ lệ % so với tổng số tính kết quả (21) | Không đồng ý | Tỷ lệ % so với tổng số tính kết quả (21)',
    );
    expect(lines).toContain('1 | Hoàng Thị Kim Ngân | 11 | 52,38% | 9 | 42,86%');
    expect(lines).toContain(
      'Căn cứ kết quả kiểm phiếu, đồng chí Hoàng Thị Kim Ngân được 11 phiếu, đạt 52,38% so với tổng số tính kết quả, trúng cử.',
    );
  });

  it('say so where ten of twenty-one are not more than half', () => {
    const lines = linesOf({ congress: cell, contest: secretary, attendance: members, issued: 21, votes: [10] });
    expect(lines).toContain(
      'Căn cứ kết quả kiểm phiếu, đồng chí Hoàng Thị Kim Ngân được 10 phiếu, đạt 47,62% so với tổng số tính kết quả, không quá một nửa, không trúng cử.',
    );
    expect(lines).toContain('- So với số lượng cần bầu còn thiếu 01 đồng chí.');
  });
});

describe('no-surplus ballots (worked example 6)', () => {
  it('count what is not for a person as against or without an opinion', () => {
    const boxes = {
      ...contest,
      office: 'deputy-secretary',
      ballotForm: 'no-surplus',
      marking: 'agree-disagree',
      candidates: candidates('An Văn A', 'Bùi Văn B', 'Cao Văn C'),
    } as const;
    const lines = linesOf({ contest: boxes, issued: 100, votes: [99, 60, 51] });
    expect(lines).toContain(
      '- Đại hội đã thông qua danh sách bầu cử gồm 03 đồng chí, không có số dư, xếp theo thứ tự trên phiếu bầu:',
    );
    expect(lines).toContain('2 | Bùi Văn B | 60 | 60,00% | 40 | 40,00%');
    expect(lines.some((line) => line.includes('Không đồng ý hoặc không có ý kiến'))).toBe(true);
  });
});
