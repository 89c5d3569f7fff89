import { describe, expect, it } from 'vitest';
import { plainLetters } from '../../../electron/services/output/file-names.ts';

describe('names of files', () => {
  it('have small letters, digits and hyphens only', () => {
    expect(plainLetters('Bầu Ban Chấp hành Đảng bộ xã Đồng Mây, khóa VII')).toBe(
      'bau-ban-chap-hanh-dang-bo-xa-dong-may-khoa-vii',
    );
    expect(plainLetters('  “…” ')).toBe('');
  });
  it('are cut between two words', () => {
    expect(plainLetters('Bầu Ban Chấp hành Đảng bộ tỉnh Lam Sơn khóa XIX, nhiệm kỳ 2025 – 2030')).toBe(
      'bau-ban-chap-hanh-dang-bo-tinh-lam-son-khoa-xix-nhiem-ky',
    );
    expect(plainLetters('x'.repeat(80))).toBe('x'.repeat(60));
  });
});
