// Invented people for the samples. Nobody of these exists; places and posts are invented as well.

import type { Candidate } from '../../core/contest/contest.ts';
import { shuffled, type Chance } from './random.ts';

/** Sixty-three names for the provincial committee; several share a given name, some family name too. */
export const provinceNames = [
  'Bùi Thị Hoài An', 'Trần Quốc An', 'Đào Tuấn Anh', 'Nguyễn Thị Lan Anh', 'Nguyễn Việt Anh', 'Hồ Quốc Bảo',
  'Cao Văn Bình', 'Phan Thanh Bình', 'Vũ Minh Châu', 'Đặng Quyết Chiến', 'Lê Mạnh Cường', 'Trịnh Đức Cường',
  'Hoàng Thị Kim Dung', 'Ngô Trí Dũng', 'Phùng Tiến Dũng', 'Mai Hải Dương', 'Nguyễn Thành Đạt',
  'Chu Thị Hồng Điệp', 'Lò Văn Đông', 'Phạm Minh Đức', 'Vi Anh Đức', 'Đỗ Hương Giang', 'Trần Trường Giang',
  'Lê Thị Hà', 'Nguyễn Thị Thu Hà', 'Nguyễn Việt Hà', 'Hoàng Đình Hải', 'Quách Thanh Hải', 'Đinh Thị Mỹ Hạnh',
  'Tống Thu Hằng', 'Nguyễn Trung Hiếu', 'Bế Thị Hoa', 'Dương Xuân Hòa', 'Lê Quang Hùng', 'Phạm Thế Hùng',
  'Kiều Quang Huy', 'Nguyễn Thị Mai Hương', 'Đoàn Quốc Khánh', 'Trần Trung Kiên', 'Âu Thị Ngọc Lan',
  'Nguyễn Hải Long', 'Trương Thị Tuyết Mai', 'Đậu Công Minh', 'Nguyễn Nhật Minh', 'Vũ Hoài Nam',
  'La Thị Thúy Nga', 'Nông Thanh Phong', 'Thái Hồng Phúc', 'Lại Thị Minh Phương', 'Phạm Minh Quân',
  'Cù Ngọc Sơn', 'Nguyễn Hồng Sơn', 'Trần Thị Thanh Tâm', 'Đỗ Phương Thảo', 'Ma Quyết Thắng',
  'Nguyễn Thị Bích Thủy', 'Lý Thu Trang', 'Hoàng Anh Tuấn', 'Vương Quốc Tuấn', 'Phí Thị Cẩm Vân',
  'Nguyễn Quang Vinh', 'Giàng Thị Xuân', 'Từ Hải Yến',
] as const;

export const provincePosts = [
  'Giám đốc Sở Tài chính', 'Giám đốc Sở Xây dựng', 'Giám đốc Sở Nội vụ', 'Giám đốc Sở Tư pháp',
  'Giám đốc Sở Y tế', 'Giám đốc Sở Công Thương', 'Giám đốc Sở Giáo dục và Đào tạo',
  'Giám đốc Sở Nông nghiệp và Môi trường', 'Giám đốc Sở Khoa học và Công nghệ',
  'Giám đốc Sở Văn hóa, Thể thao và Du lịch', 'Chánh Văn phòng Tỉnh ủy', 'Chánh Thanh tra tỉnh',
  'Viện trưởng Viện Kiểm sát nhân dân tỉnh', 'Chánh án Tòa án nhân dân tỉnh', 'Hiệu trưởng Trường Chính trị tỉnh',
  'Chủ tịch Liên đoàn Lao động tỉnh', 'Chủ tịch Hội Nông dân tỉnh', 'Chủ tịch Hội Cựu chiến binh tỉnh',
  'Chủ tịch Hội Liên hiệp Phụ nữ tỉnh', 'Bí thư Tỉnh Đoàn', 'Phó Trưởng Ban Tổ chức Tỉnh ủy',
  'Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Phó Trưởng Ban Nội chính Tỉnh ủy',
  'Phó Chủ tịch Hội đồng nhân dân tỉnh', 'Phó Chủ tịch Ủy ban nhân dân tỉnh', 'Phó Giám đốc Công an tỉnh',
  'Phó Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh', 'Bí thư Đảng ủy phường Bến Gạo', 'Bí thư Đảng ủy phường Cầu Ngói',
  'Bí thư Đảng ủy xã Suối Ngàn', 'Bí thư Đảng ủy xã Đồng Mây', 'Bí thư Đảng ủy xã Núi Tượng',
  'Bí thư Đảng ủy xã Bản Hạ', 'Bí thư Đảng ủy xã Thung Sim', 'Bí thư Đảng ủy xã Vạn Khê',
  'Chủ tịch Ủy ban nhân dân xã Rừng Thông', 'Chủ tịch Ủy ban nhân dân xã Khe Đá',
] as const;

export const inspectionNames = [
  'Đỗ Văn Chính', 'Lê Thị Ngọc Diệp', 'Hà Trọng Đại', 'Phạm Thu Hiền', 'Nguyễn Huy Hoàng', 'Vũ Đình Khoa',
  'Trần Thị Hồng Loan', 'Bùi Đức Lợi', 'Lương Thế Nghĩa', 'Hoàng Thị Nhung', 'Nguyễn Duy Thành', 'Đàm Quang Trung',
  'Ngô Thị Ánh Tuyết',
] as const;

export const communeNames = [
  'Lê Hữu Ân', 'Hoàng Văn Bắc', 'Trần Đình Cảnh', 'Nguyễn Thị Chi', 'Phạm Văn Công', 'Đỗ Thị Dịu', 'Bùi Văn Được',
  'Nguyễn Văn Hậu', 'Trần Thị Hậu', 'Vũ Thị Hiên', 'Lê Văn Hưng', 'Nguyễn Đình Khải', 'Phạm Thị Lành',
  'Hoàng Ngọc Lâm', 'Đinh Văn Lực', 'Nguyễn Thị Mận', 'Trương Văn Ngạn', 'Lê Thị Oanh', 'Nguyễn Xuân Quý',
  'Cao Thị Sen', 'Đặng Văn Tài', 'Nguyễn Bá Thịnh', 'Vũ Văn Ước', 'Phan Thị Xoan',
] as const;

export const communePosts = [
  'Bí thư Chi bộ thôn Đồng Mây', 'Bí thư Chi bộ thôn Suối Trong', 'Bí thư Chi bộ thôn Cây Đa',
  'Bí thư Chi bộ thôn Bến Đò', 'Bí thư Chi bộ thôn Trại Mới', 'Phó Bí thư Đảng ủy xã',
  'Chủ tịch Ủy ban nhân dân xã', 'Phó Chủ tịch Ủy ban nhân dân xã', 'Phó Chủ tịch Hội đồng nhân dân xã',
  'Chủ tịch Ủy ban Mặt trận Tổ quốc xã', 'Chủ tịch Hội Nông dân xã', 'Chủ tịch Hội Liên hiệp Phụ nữ xã',
  'Chủ tịch Hội Cựu chiến binh xã', 'Bí thư Đoàn xã', 'Chỉ huy trưởng Ban Chỉ huy Quân sự xã', 'Trưởng Công an xã',
  'Hiệu trưởng Trường Trung học cơ sở Suối Ngàn', 'Trưởng Trạm Y tế xã', 'Công chức Tư pháp – Hộ tịch',
  'Công chức Tài chính – Kế toán', 'Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã',
] as const;

const two = (value: number): string => String(value).padStart(2, '0');

const dateBetween = (firstYear: number, years: number, chance: Chance): string =>
  `${firstYear + chance.below(years)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;

/** Candidates in the order given, with dates and posts from `chance`. Ids are "c01", "c02", … */
export const candidatesFrom = (
  names: readonly string[], posts: readonly string[], chance: Chance,
): readonly Candidate[] => {
  const mixed = shuffled(posts, chance);
  return names.map((fullName, index) => {
    const birthDate = dateBetween(1966, 20, chance);
    const joined = Number(birthDate.slice(0, 4)) + 22 + chance.below(8);
    return {
      id: `c${two(index + 1)}`,
      fullName,
      birthDate,
      partyDate: dateBetween(joined, 1, chance),
      position: mixed[index % mixed.length] ?? '',
    };
  });
};
