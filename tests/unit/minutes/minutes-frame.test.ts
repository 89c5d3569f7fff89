import { describe, expect, it } from 'vitest';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { headingFor } from '../../../core/paper/heading.ts';
import { paperOptions, paperPhrases } from '../../../electron/services/output/paper-words.ts';
import type { PaperChoices } from '../../../electron/services/output/paper-words.ts';
import { paperLines } from './paper-text.ts';
import { candidates, congress, contest, delegates, publishedOf, testDigest } from './published.ts';
import type { GivenCount } from './published.ts';

const minutesOf = (given: GivenCount, choices: PaperChoices = {}) => {
  const published = publishedOf(given);
  return minutesDocument(published, paperOptions(published, 'vi', choices));
};
const linesOf = (given: GivenCount, choices: PaperChoices = {}) => paperLines(minutesOf(given, choices));

const list = (length: number) => candidates(...Array.from({ length }, (_, index) => `Nguyễn Văn Số ${index + 1}`));

describe('those who count', () => {
  const lines = linesOf({ issued: 300, votes: [200, 190, 180, 170] });

  it('are named with post and role, technicians apart', () => {
    const place = lines.indexOf('- Đại hội đã bầu Ban kiểm phiếu gồm 03 đồng chí:');
    expect(lines.slice(place + 1, place + 5)).toEqual([
      '1. Đồng chí Lương Xuân Bách, Đoàn đại biểu các cơ quan Đảng, Trưởng ban;',
      '2. Đồng chí Lê Thị Thu Trà, Thư ký;',
      '3. Đồng chí Vũ Đức Toàn, Đoàn đại biểu Công an tỉnh, Ủy viên.',
      'Việc kiểm phiếu có sử dụng máy vi tính. Nhân viên kỹ thuật giúp Ban kiểm phiếu: Trần Gia Khiêm (Văn phòng Tỉnh ủy).',
    ]);
  });

  it('sign: presidium and head, then the members, never a technician', () => {
    const place = lines.indexOf('T/M ĐOÀN CHỦ TỊCH');
    expect(lines.slice(place, place + 7)).toEqual([
      'T/M ĐOÀN CHỦ TỊCH',
      '',
      'T/M BAN KIỂM PHIẾU',
      'TRƯỞNG BAN',
      'Lương Xuân Bách',
      'Lê Thị Thu Trà',
      'Vũ Đức Toàn',
    ]);
  });

  it('close with copies, hour and digest', () => {
    expect(lines).toContain(
      'Kết quả trên máy vi tính đã được đồng chí Lương Xuân Bách, đồng chí Lê Thị Thu Trà xác nhận trước khi công bố.',
    );
    expect(lines).toContain(
      'Biên bản này được lập thành 03 bản (ba bản) có giá trị như nhau, hoàn thành hồi 10 giờ 41 phút, ngày 05 tháng 10 năm 2025.',
    );
    expect(lines).toContain('0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef');
    expect(
      linesOf({ issued: 300, votes: [200, 190, 180, 170] }, { copies: 12 }).some((line) =>
        line.includes('12 bản (mười hai bản)'),
      ),
    ).toBe(true);
  });
});

describe('the frame of the minutes', () => {
  const paper = minutesOf({ issued: 300, votes: [200, 190, 180, 170] });

  it('has the issuing congress at left, the Party, place and date at right', () => {
    expect(paper.heading).toEqual({
      superior: [],
      issuer: ['ĐẢNG BỘ TỈNH LAM SƠN', 'ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XIX', 'NHIỆM KỲ 2025 – 2030'],
      right: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
      placeAndDate: 'Lam Sơn, ngày 05 tháng 10 năm 2025',
    });
  });

  it.each([
    ['Nhà văn hóa xã Vân Khê', 'Vân Khê'],
    ['Hội trường Huyện ủy, thành phố Hồ Chí Minh', 'Hồ Chí Minh'],
    ['Hội trường tỉnh', 'Hội trường tỉnh'],
  ])('names of “%s” the locality alone in the date line', (place, locality) => {
    const heading = headingFor({ ...congress, place }, contest, paperPhrases('vi'));
    expect(heading.placeAndDate).toBe(`${locality}, ngày 05 tháng 10 năm 2025`);
  });

  it('tells day, place, congress, contest and regulation at the start', () => {
    expect(paperLines(paper)[0]).toBe(
      'Hôm nay, ngày 05 tháng 10 năm 2025, tại Trung tâm Hội nghị tỉnh, Lam Sơn, Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX, nhiệm kỳ 2025 – 2030, tiến hành bầu Ban Chấp hành Đảng bộ tỉnh khóa XIX bằng phiếu kín theo Quy chế bầu cử trong Đảng (Quyết định số 190-QĐ/TW, ngày 10/10/2024).',
    );
  });

  it('keeps the order of the sample minutes', () => {
    const sections = paper.blocks.flatMap((block) => (block.kind === 'section' ? [block.text] : []));
    expect(sections).toEqual([
      'Số lượng và danh sách bầu cử',
      'Ban kiểm phiếu',
      'Đại biểu tham gia bầu cử',
      'Phiếu bầu',
      'Kết quả kiểm phiếu',
      'Kết quả bầu cử',
    ]);
  });

  it('ties the paper to the sealed file by digest and square code', () => {
    const digest = paper.blocks.find((block) => block.kind === 'digest');
    expect(digest?.groups).toHaveLength(16);
    expect(digest?.groups.join('')).toBe(testDigest);
    expect(digest?.payload).toBe(`KQKP:SHA256:${testDigest.toUpperCase()}`);
  });

  it('is marked on every page in a rehearsal, and only then', () => {
    expect(paper.watermark).toBeNull();
    expect(
      minutesOf({ congress: { ...congress, purpose: 'rehearsal' }, issued: 300, votes: [200, 190, 180, 170] })
        .watermark,
    ).toBe('DIỄN TẬP');
  });

  it('says the same for the same result', () => {
    expect(minutesOf({ issued: 300, votes: [200, 190, 180, 170] })).toEqual(paper);
  });

  it('names the next day where the count ends after midnight', () => {
    const published = publishedOf({ issued: 300, votes: [200, 190, 180, 170] });
    const late = {
      ...published,
      record: { ...published.record, openedAt: '2025-10-05T23:40:00+07:00', reconciledAt: '2025-10-06T00:20:00+07:00' },
    };
    expect(paperLines(minutesDocument(late, paperOptions(late, 'vi')))).toContain(
      'Ban kiểm phiếu đã kiểm phiếu từ 23 giờ 40 phút đến 00 giờ 20 phút, ngày 06 tháng 10 năm 2025.',
    );
  });
});

describe('other meetings and elections', () => {
  it('speaks of the meeting and its members where a committee elects', () => {
    const meeting = {
      ...congress,
      meeting: 'committee-meeting',
      title: 'Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ tỉnh',
      term: '',
    } as const;
    const paper = minutesOf({
      congress: meeting,
      attendance: { ...delegates(55), meeting: 'committee-meeting' },
      issued: 55,
      votes: [50, 49, 48, 20],
    });
    const lines = paperLines(paper);
    expect(lines).toContain('- Tổng số thành viên được triệu tập: 55 đồng chí.');
    expect(lines).toContain('- Hội nghị đã biểu quyết số lượng cần bầu: 03 đồng chí.');
    expect(lines).toContain('CHỦ TRÌ HỘI NGHỊ');
    expect(paper.heading.issuer).toEqual(['ĐẢNG BỘ TỈNH LAM SƠN', 'HỘI NGHỊ LẦN THỨ NHẤT BAN CHẤP HÀNH ĐẢNG BỘ TỈNH']);
  });

  it('heads an election of the State with its name and motto', () => {
    const council = {
      ...contest,
      office: 'peoples-council',
      title: 'Bầu đại biểu Hội đồng nhân dân',
      candidates: list(5).map((person, index) => ({ ...person, birthDate: `197${index}-01-01` })),
    } as const;
    const paper = minutesOf({
      congress: { ...congress, ruleSet: '85-2015-QH13' },
      contest: council,
      attendance: delegates(100),
      issued: 90,
      votes: [80, 70, 60, 30, 10],
    });
    expect(paper.heading.right).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
    expect(paperLines(paper)).toContain('- Tổng số để tính kết quả: 90.');
  });

  it('reports the three levels of a vote of confidence, and elects nobody', () => {
    const confidence = {
      ...contest,
      office: 'confidence',
      title: 'Lấy phiếu tín nhiệm',
      marking: 'confidence-levels',
      seats: 2,
      ballotForm: 'no-surplus',
      candidates: list(2),
    } as const;
    const paper = minutesOf({
      congress: { ...congress, ruleSet: '96-QD-TW' },
      contest: confidence,
      attendance: delegates(50),
      issued: 50,
      votes: [30, 10],
      levels: [
        { high: 30, middle: 15, low: 5 },
        { high: 10, middle: 10, low: 28 },
      ],
    });
    const lines = paperLines(paper);
    expect(paper.title).toBe('BIÊN BẢN KIỂM PHIẾU LẤY PHIẾU TÍN NHIỆM');
    expect(lines).toContain('2 | Nguyễn Văn Số 2 | 10 | 20,00% | 10 | 20,00% | 28 | 56,00%');
    expect(lines.filter((line) => line.includes('trúng cử'))).toEqual([]);
  });

  it('tells who goes on the list after an opinion ballot', () => {
    const opinion = { ...contest, office: 'opinion', title: 'Xin ý kiến về người được giới thiệu' } as const;
    const paper = minutesOf({ contest: opinion, issued: 300, votes: [200, 190, 180, 80] });
    const lines = paperLines(paper);
    expect(paper.title).toBe('BIÊN BẢN KIỂM PHIẾU XIN Ý KIẾN');
    expect(lines).toContain('- Số phiếu đồng ý ít nhất để vào danh sách bầu cử (trên 30%): 91 phiếu.');
    expect(lines).toContain(
      'Căn cứ kết quả kiểm phiếu, 03 đồng chí có tên sau đây đủ điều kiện vào danh sách bầu cử, xếp theo số phiếu từ cao đến thấp:',
    );
  });
});
