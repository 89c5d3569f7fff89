// The sample congresses without their votes: who meets, who counts, what is elected.

import type { CommitteeRole } from '../../core/congress/congress.ts';
import type { Contest } from '../../core/contest/contest.ts';
import type { SampleCongress, SampleMember } from '../../electron/services/desk/sample-congress.ts';
import { heading, rowOf } from './delegates.ts';
import { candidatesFrom, communeNames, communePosts, inspectionNames, provinceNames, provincePosts } from './people.ts';
import { chanceFrom } from './random.ts';

/** A sample before its contests have ballots. */
export type SampleSetting = Omit<SampleCongress, 'contests'>;

type Person = readonly [fullName: string, post: string, role: CommitteeRole];

/** The n-th person gets the PIN 1000 + n. */
const committeeOf = (people: readonly Person[]): readonly SampleMember[] =>
  people.map(([fullName, post, role], index) => ({
    member: { id: `m${String(index + 1).padStart(2, '0')}`, fullName, post, role },
    pin: String(1001 + index),
  }));

export const provinceSetting: SampleSetting = {
  congress: {
    purpose: 'rehearsal',
    organisation: 'Đảng bộ tỉnh Lam Sơn',
    superior: '',
    level: 'province',
    meeting: 'delegates-congress',
    title: 'Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX',
    term: '2025 – 2030',
    place: 'Trung tâm Hội nghị tỉnh, Lam Sơn',
    date: '2025-10-15',
    time: '08:30',
    ruleSet: '190-QD-TW',
  },
  attendance: {
    meeting: 'delegates-congress',
    summoned: 350,
    present: 348,
    deductions: [
      { reason: 'convening-committee-member-absent-throughout', count: 1, names: ['Tạ Khánh Duy'] },
      { reason: 'official-delegate-absent-throughout-no-alternate', count: 1, names: ['Lục Văn Hiệp'] },
    ],
  },
  committee: committeeOf([
    ['Lương Xuân Bách', 'Đoàn đại biểu Đảng bộ các cơ quan Đảng tỉnh', 'head'],
    ['Lê Thị Thu Trà', 'Đoàn đại biểu Đảng bộ Ủy ban nhân dân tỉnh', 'secretary'],
    ['Vũ Đức Toàn', 'Đoàn đại biểu Đảng bộ Công an tỉnh', 'member'],
    ['Hà Thùy Linh', 'Đoàn đại biểu Đảng bộ phường Bến Gạo', 'member'],
    ['Lưu Bảo Ngọc', 'Đoàn đại biểu Đảng bộ phường Cầu Ngói', 'member'],
    ['Hứa Nhật Quang', 'Đoàn đại biểu Đảng bộ xã Suối Ngàn', 'member'],
    ['Bạch Sơn Tùng', 'Đoàn đại biểu Đảng bộ Quân sự tỉnh', 'member'],
    ['Nguyễn Thị Tố Uyên', 'Đoàn đại biểu Đảng bộ xã Đồng Mây', 'member'],
    ['Lò Thị Viện', 'Đoàn đại biểu Đảng bộ xã Bản Hạ', 'member'],
    ['Đặng Hoài Thu', 'Văn phòng Tỉnh ủy', 'technician'],
    ['Trần Gia Khiêm', 'Văn phòng Tỉnh ủy', 'technician'],
  ]),
};

const officials = 200;
const alternates = 4;
/** Badges up to this number were at the door already; the others are still to come. */
const arrived = 190;
const convening = 2;

const delegateRows = [
  heading,
  ...Array.from({ length: officials }, (_, index) => rowOf(index, index < convening ? 'Đương nhiên' : 'Chính thức')),
  ...Array.from({ length: alternates }, (_, index) => rowOf(officials + index, 'Dự khuyết')),
];

export const delegatesSetting: SampleSetting = {
  congress: {
    purpose: 'rehearsal',
    organisation: 'Đảng bộ tỉnh Yên Khê',
    superior: '',
    level: 'province',
    meeting: 'delegates-congress',
    title: 'Đại hội đại biểu Đảng bộ tỉnh Yên Khê lần thứ XX',
    term: '2025 – 2030',
    place: 'Nhà Văn hóa tỉnh, Yên Khê',
    date: '2025-09-20',
    time: '08:00',
    ruleSet: '190-QD-TW',
  },
  attendance: {
    meeting: 'delegates-congress',
    summoned: officials,
    present: arrived - 1,
    deductions: [
      { reason: 'convening-committee-member-absent-throughout', count: 1, names: [delegateRows[convening]?.[1] ?? ''] },
    ],
  },
  roster: {
    rows: delegateRows,
    present: Array.from({ length: arrived }, (_, index) => index + 1).filter((number) => number !== convening),
    absent: [{ number: convening, deduction: 'convening-committee-member-absent-throughout' }],
  },
  committee: committeeOf([
    ['Tô Minh Nguyệt', 'Đoàn Đảng bộ xã Bến Gạo', 'head'],
    ['Phùng Bá Thịnh', 'Đoàn Đảng bộ xã Cầu Ngói', 'secretary'],
    ['Lương Thị Hiền', 'Đoàn Đảng bộ xã Suối Ngàn', 'member'],
    ['Châu Đức Lâm', 'Đoàn Đảng bộ xã Đồng Mây', 'member'],
    ['Triệu Văn Khôi', 'Văn phòng Tỉnh ủy', 'technician'],
  ]),
};

export const communeSetting: SampleSetting = {
  congress: {
    purpose: 'rehearsal',
    organisation: 'Đảng bộ xã Suối Ngàn',
    superior: 'Đảng bộ tỉnh Lam Sơn',
    level: 'above-grassroots',
    meeting: 'delegates-congress',
    title: 'Đại hội đại biểu Đảng bộ xã Suối Ngàn lần thứ I',
    term: '2025 – 2030',
    place: 'Hội trường Trung tâm xã, Suối Ngàn',
    date: '2025-08-12',
    time: '08:00',
    ruleSet: '190-QD-TW',
  },
  attendance: {
    meeting: 'delegates-congress',
    summoned: 160,
    present: 159,
    deductions: [{ reason: 'official-delegate-absent-throughout-no-alternate', count: 1, names: ['Phạm Văn Khoát'] }],
  },
  committee: committeeOf([
    ['Trần Thị Bưởi', 'Chi bộ Quân sự xã', 'head'],
    ['Nguyễn Văn Hòe', 'Chi bộ Trường Tiểu học Suối Ngàn', 'secretary'],
    ['Lê Thị Na', 'Chi bộ thôn Cây Đa', 'member'],
    ['Hoàng Văn Sáu', 'Chi bộ thôn Bến Đò', 'member'],
    ['Đỗ Văn Thuật', 'Chi bộ thôn Trại Mới', 'member'],
    ['Phan Minh Trí', 'Văn phòng Đảng ủy xã', 'technician'],
  ]),
};

export const cellSetting: SampleSetting = {
  congress: {
    purpose: 'rehearsal',
    organisation: 'Chi bộ thôn Đồng Mây',
    superior: 'Đảng bộ xã Suối Ngàn',
    level: 'cell',
    meeting: 'members-congress',
    title: 'Đại hội Chi bộ thôn Đồng Mây lần thứ VII',
    term: '2025 – 2027',
    place: 'Nhà văn hóa thôn, Đồng Mây',
    date: '2025-06-21',
    time: '14:00',
    ruleSet: '190-QD-TW',
  },
  attendance: {
    meeting: 'members-congress',
    summoned: 24,
    present: 21,
    deductions: [
      { reason: 'member-temporarily-transferred', count: 1, names: ['Nguyễn Thế Vượng'] },
      { reason: 'member-exempted-absent', count: 2, names: ['Cao Thị Tý', 'Lê Văn Thìn'] },
    ],
  },
  committee: committeeOf([
    ['Đinh Thị Nhài', 'Đảng viên Chi bộ', 'head'],
    ['Bùi Văn Quyền', 'Đảng viên Chi bộ', 'secretary'],
    ['Vũ Thị Ngát', 'Đảng viên Chi bộ', 'member'],
  ]),
};

export const provinceCommittee: Contest = {
  id: 'bch',
  title: 'Bầu Ban Chấp hành Đảng bộ tỉnh Lam Sơn khóa XIX, nhiệm kỳ 2025 – 2030',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 55,
  round: 'first',
  candidates: candidatesFrom(provinceNames, provincePosts, chanceFrom(63)),
};

export const provinceSecretary: Contest = {
  id: 'bi-thu',
  title: 'Bầu Bí thư Tỉnh ủy Lam Sơn khóa XIX, nhiệm kỳ 2025 – 2030',
  office: 'secretary',
  ballotForm: 'single',
  marking: 'agree-disagree',
  seats: 1,
  round: 'first',
  candidates: provinceCommittee.candidates
    .filter((candidate) => candidate.fullName === 'Nguyễn Quang Vinh')
    .map((candidate) => ({ ...candidate, id: 'c01' })),
  electedFrom: { way: 'directly', decision: 'Đại hội biểu quyết bầu trực tiếp Bí thư Tỉnh ủy tại đại hội.' },
};

export const provinceInspection: Contest = {
  id: 'ubkt',
  title: 'Bầu Ủy ban Kiểm tra Tỉnh ủy Lam Sơn khóa XIX, nhiệm kỳ 2025 – 2030',
  office: 'inspection-committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 11,
  round: 'first',
  candidates: candidatesFrom(inspectionNames, ['Ủy ban Kiểm tra Tỉnh ủy'], chanceFrom(13)),
};

export const delegatesCommittee: Contest = {
  id: 'bch',
  title: 'Bầu Ban Chấp hành Đảng bộ tỉnh Yên Khê khóa XX, nhiệm kỳ 2025 – 2030',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 21,
  round: 'first',
  candidates: candidatesFrom(communeNames, provincePosts, chanceFrom(20)),
};

export const communeCommittee: Contest = {
  id: 'bch',
  title: 'Bầu Ban Chấp hành Đảng bộ xã Suối Ngàn khóa I, nhiệm kỳ 2025 – 2030',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 21,
  round: 'first',
  candidates: candidatesFrom(communeNames, communePosts, chanceFrom(24)),
};

export const cellSecretary: Contest = {
  id: 'bi-thu',
  title: 'Bầu Bí thư Chi bộ thôn Đồng Mây, nhiệm kỳ 2025 – 2027',
  office: 'secretary',
  ballotForm: 'single',
  marking: 'agree-disagree',
  seats: 1,
  round: 'first',
  candidates: candidatesFrom(['Hoàng Thị Kim Ngân'], ['Trưởng thôn Đồng Mây'], chanceFrom(1)),
};
