// Family names of the peoples of Việt Nam, as evidence that a text is a name. Nobody is refused for another one.

import { nameKey } from './name-order.ts';

const names = `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm
Phùng Mai Tô Tạ Hà Lương Cao Thái Châu Quách Tăng Thạch Chu Lưu La Lại Triệu Kiều Nghiêm Khổng Phí Ninh Doãn Văn Từ Tống
Trang Đàm Bạch Ông Ân Âu An Bàng Bành Bế Biện Bồ Ca Cái Cam Cát Cầm Cấn Chúc Chử Chung Chế Chương Cồ Cù Cung Cụt Danh Diệp Diêm
Du Dư Đái Đan Đậu Đèo Điền Điêu Đồng Đới Đường Đổng Giang Giáp Giả Hạ Hán Hàn Hàng Hàu Hầu Hình Hoa Hoàn Hồng Hùng Hứa Hướng
Hy Kha Khà Khâu Khiếu Khoàng Khúc Khuất Khương Kim Ka Kiên Kinh Lã Lạc Lăng Lầu Lò Lỗ Lộc Lù Luân Luyện Lường Lữ Lục Ma Mã Mạc Mạch
Mai Mạnh Mẫn Man Mang Mào Mâu Mè Minh Mông Mùa Mục Nghê Ngải Ngân Ngọ Ngụy Nhan Nhâm Nhữ Nhuận Nhạc Ninh Nông Ông Ôn Phàn Phó Phù
Phu Phương Quan Quảng Quàng Quán Quản Quế Quyền Sa Sái Sầm Sơn Sùng Tào Tẩn Tần Tề Thàng Thân Thang Thành Thào Thẩm Thi Thiều Thịnh
Thiệu Thới Thục Tiêu Tiết Tòng Tôn Tông Tôn-Thất Tòng Trà Trác Tráng Triệu Trinh Trì Trưng Tri Trừ Tuấn Tưởng Ty Úc Ứng Uông Ung Vạn
Vàng Vân Vì Vi Việt Vừ Xa Xuân Yên Y H K Giàng Cứ Sìn Chảo Chang Cháng Hạng Hờ Hảng Vần Lệnh Lìn Lồ Phừ Pờ Lỳ Bàn Đặng Hoàng
Niê Ksor Siu Rơ Rah Kpă Nay Rmah Ayun Byă Êban Mlô Kbuôr Hra Đinh Y Pơloong Bríu Bhling Alăng Zơrâm Hôih Blúp Cơlâu Hồ Kray Kê Kôn
Liêng Lơ Lơmu Bon Cil Cill Dagout Jơ Kơ Pang Rơông Touneh Sơn Thạch Danh Chau Néang Neáng Kiên Lâm Báo Bá Chamaléa Katơ Pinăng Từ Quảng`;

const keys: ReadonlySet<string> = new Set(names.split(/\s+/u).map(nameKey));

/** The most common ones, that are no middle names as well: proof that what stands before is a title. */
const common: ReadonlySet<string> = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Tạ Hà Lương Cao Thái Châu Quách Tăng Thạch Chu Lưu La Triệu Kiều Nghiêm Đàm Tống Từ Bạch Ninh Tôn Nông Lò Hoàng Mạc Khổng Phí Doãn Đồng Giang'
    .split(' ')
    .map(nameKey),
);

/** Whether the first syllable of a name is one of the most common family names. */
export const startsWithCommonFamilyName = (name: string): boolean => common.has(nameKey(name.split(' ')[0] ?? ''));

/** Whether the first syllable of a name is a family name that is known here. Case and place of the tone do not matter. */
export const startsWithFamilyName = (name: string): boolean => keys.has(nameKey(name.split(' ')[0] ?? ''));
