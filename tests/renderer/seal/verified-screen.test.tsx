// The verdict on a sealed file: whether it holds, and every line in words.

import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { VerifiedScreen } from '../../../renderer/seal/verified-screen.tsx';
import type { Verification } from '../../../renderer/session/bridge.ts';
import { answerWith, speakVietnamese } from '../result/window-boundary.ts';

beforeAll(speakVietnamese);
afterEach(cleanup);

const good: Verification['lines'] = [
  { holds: true, part: 'kqkp', code: 'container-holds', figures: { parts: 11 } },
  {
    holds: true,
    part: 'public-key.pem',
    code: 'public-key-holds',
    figures: { fingerprint: '0a1b '.repeat(16).trim() },
  },
];
const changed: Verification['lines'][number] = {
  holds: false,
  part: 'result.json',
  code: 'part-changed',
  figures: { number: 'F.640' },
};

function show(verification: Verification): void {
  answerWith({});
  render(<VerifiedScreen verification={verification} />);
}

test('a file that holds says so, with both codes to compare and what was not checked', () => {
  const belongs = { holds: true, part: 'result.json', code: 'result-belongs-to-manifest' } as const;
  const lines = [...good, { ...belongs, figures: { digest: '9f8e '.repeat(16).trim() } }];
  show({ file: '/media/usb/a.kqkp', holds: true, lines });
  expect(screen.getByText(/^Tệp nguyên vẹn: cả 3 điều đã kiểm tra đều đúng. Chưa biết khóa/u)).toBeTruthy();
  expect(screen.getByText('9f8e '.repeat(16).trim())).toBeTruthy();
  expect(screen.getByText(/Khóa niêm phong là của ai/u)).toBeTruthy();
  expect(screen.getByText('0a1b '.repeat(16).trim())).toBeTruthy();
  expect(screen.getByText('Vỏ tệp nguyên vẹn: đủ 11 phần, đúng thứ tự, không thừa một byte.')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Những điều không đúng' })).toBeNull();
});

test('what does not hold stands first, with its number and its part', () => {
  show({ file: '/media/usb/a.kqkp', holds: false, lines: [...good, changed] });
  expect(screen.getByText('Tệp không đúng: 1 điều không đúng.')).toBeTruthy();
  const wrong = within(screen.getByRole('region', { name: 'Những điều không đúng' })).getAllByRole('listitem');
  expect(wrong.map((line) => line.textContent)).toEqual(['F.640 result.json: khác với lúc niêm phong.']);
  const regions = screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'));
  expect(regions).toEqual(['Kết luận', 'Những điều không đúng', 'Những điều đúng']);
});

test('a rehearsal is called one', () => {
  show({
    file: 'a.kqkp',
    holds: true,
    lines: [...good, { holds: true, part: 'manifest.json', code: 'sealed-in-rehearsal', figures: {} }],
  });
  expect(
    within(screen.getByRole('region', { name: 'Kết luận' })).getByText('Đây là tệp diễn tập, không phải kết quả thật.'),
  ).toBeTruthy();
});
