// Sealing: what will be in the file, how far it is, what was written and what to do with it.

import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { failure, success } from '../../../core/result.ts';
import { nextTask } from '../../../renderer/frame/order-of-work.ts';
import { SealScreen } from '../../../renderer/seal/seal-screen.tsx';
import type { ContestView } from '../../../renderer/session/bridge.ts';
import { useSession, useView } from '../../../renderer/session/session.ts';
import { congressWith, published, reconciled } from '../result/sample-views.ts';
import { answerWith, refusal, speakVietnamese } from '../result/window-boundary.ts';

beforeAll(speakVietnamese);
afterEach(cleanup);

const view = published({ votes: [250, 240, 230, 160, 100, 90] });
const digest = '0123456789abcdef'.repeat(4);
const sealed: ContestView = {
  ...view,
  sealed: { fileName: 'DIEN-TAP-2025-08-12-bau.kqkp', digest, at: '2025-08-12T18:30:00+07:00' },
};

/** The screen of the contest as the session holds it. */
function Shown() {
  const [contest] = useView().contests;
  return contest === undefined ? null : <SealScreen view={contest} />;
}

function show(shown: ContestView): void {
  useSession.setState({ view: congressWith(shown), place: { at: 'contest', contestId: 'k1', task: 'seal' } });
  render(<Shown />);
}

test('before sealing, the parts are listed, single ballots are said to stay, and a rehearsal is called one', () => {
  answerWith({});
  show(view);
  expect(screen.getByText('Biên bản: PDF để đọc và in, Word, Excel')).toBeTruthy();
  expect(screen.getByText(/Không có từng lá phiếu/u)).toBeTruthy();
  expect(screen.getByText(/Đây là diễn tập/u)).toBeTruthy();
});

test('while the file is made its progress is shown, afterwards where it is and its code in groups of four', async () => {
  let finish: (() => void) | undefined;
  const made = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const boundary = answerWith({
    'result:seal': async () => {
      await made;
      return success({ file: '/media/usb/DIEN-TAP-2025-08-12-bau.kqkp', digest, view: congressWith(sealed) });
    },
  });
  show(view);
  await userEvent.click(screen.getByRole('button', { name: 'Niêm phong kết quả' }));
  expect(screen.getByText('Chọn nơi lưu tệp…')).toBeTruthy();
  act(() => {
    boundary.tell({ task: 'another', done: 1, total: 2 });
  });
  expect(screen.queryByRole('progressbar', { name: /các phần của tệp/u })).toBeNull();
  act(() => {
    boundary.tell({ task: 'result:seal', done: 1, total: 4 });
  });
  expect(screen.getByRole('progressbar', { name: /các phần của tệp/u }).getAttribute('aria-valuenow')).toBe('1');
  finish?.();
  expect(await screen.findByText('Đã ghi tại: /media/usb/DIEN-TAP-2025-08-12-bau.kqkp')).toBeTruthy();
  expect(screen.getByText('0123 4567 89ab cdef '.repeat(4).trim())).toBeTruthy();
  expect(screen.getByText('bbbb '.repeat(16).trim())).toBeTruthy();
  expect(screen.queryByRole('progressbar', { name: /các phần của tệp/u })).toBeNull();
  await userEvent.keyboard('{Enter}');
  expect(boundary.asked.filter(({ channel }) => channel === 'result:seal')).toHaveLength(1);
});

test('a full drive is a refusal in place, and nothing claims to be sealed', async () => {
  answerWith({
    'result:seal': () => failure(refusal('F.604', 'seal-no-room', { file: 'a.kqkp', folder: '/media/usb' })),
  });
  show(view);
  await userEvent.click(screen.getByRole('button', { name: 'Niêm phong kết quả' }));
  expect(await screen.findByText(/không còn đủ chỗ cho tệp a\.kqkp/u)).toBeTruthy();
  expect(screen.queryByText('Đã niêm phong')).toBeNull();
});

test('who gives up in the dialog can seal again', async () => {
  answerWith({ 'result:seal': () => success(null) });
  show(view);
  await userEvent.click(screen.getByRole('button', { name: 'Niêm phong kết quả' }));
  expect(await screen.findByRole('button', { name: 'Niêm phong kết quả' })).toBeTruthy();
  expect(screen.queryByText('Chọn nơi lưu tệp…')).toBeNull();
});

test('what was sealed before can be verified from here, and the verdict opens', async () => {
  const verification = { file: '/media/usb/a.kqkp', holds: true, lines: [] };
  answerWith({ 'seal:verify': () => success(verification) });
  show(sealed);
  expect(screen.getByText('DIEN-TAP-2025-08-12-bau.kqkp')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Kiểm tra tệp niêm phong' }));
  expect(useSession.getState().place).toEqual({ at: 'verified', verification });
});

test('a result that is not published offers no sealing', () => {
  answerWith({});
  show(reconciled);
  expect(screen.queryByRole('button', { name: 'Niêm phong kết quả' })).toBeNull();
});

test('a decision that came after sealing asks for sealing again, here and in the order of work', () => {
  answerWith({});
  const outdated: ContestView = { ...sealed, isSealOutdated: true };
  expect([nextTask(sealed), nextTask(outdated)]).toEqual([null, 'seal']);
  show(outdated);
  expect(screen.getByText(/hãy niêm phong lại và thay tệp đã giao/u)).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Niêm phong lại',
    'Đã niêm phong',
  ]);
  cleanup();
  show(sealed);
  expect(screen.queryByText(/thay tệp đã giao/u)).toBeNull();
});
