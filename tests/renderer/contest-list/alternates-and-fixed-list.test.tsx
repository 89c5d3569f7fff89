// The list screen asks how alternates are found where delegates are elected, and edits nothing that the rules fix.

import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Office, Round } from '../../../core/contest/contest.ts';
import { ListScreen } from '../../../renderer/contest-list/list-screen.tsx';
import type { ContestView } from '../../../renderer/session/bridge.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { congress } from '../../unit/minutes/published.ts';
import { deskBehindWindow, held } from '../counting/desk-behind-window.ts';
import type { DeskBehindWindow } from '../counting/desk-behind-window.ts';
import { speakVietnamese } from '../result/window-boundary.ts';

let behind: DeskBehindWindow | null = null;

beforeAll(speakVietnamese);
afterEach(() => {
  cleanup();
  behind?.close();
  behind = null;
});

const contestOf = ({ desk }: DeskBehindWindow): ContestView => {
  const [contest] = held(desk.congressView()).contests;
  if (contest === undefined) throw new Error('no contest');
  return contest;
};

/** A drafted contest of three names for two seats, in the open window. */
function drafted(office: Office): DeskBehindWindow {
  behind = deskBehindWindow();
  held(behind.desk.congressCreate({ congress }));
  held(
    behind.desk.contestSave({
      contest: {
        id: null,
        title: 'Bầu đại biểu',
        office,
        ballotForm: 'surplus',
        marking: 'strike',
        seats: 2,
        round: 'first',
        candidates: ['Bùi Thị An', 'Cao Văn Bình', 'Lê Thị Hà'].map((fullName) => ({ id: null, fullName })),
      },
    }),
  );
  useSession.setState({ view: held(behind.desk.congressView()) });
  return behind;
}

const inRound = (view: ContestView, round: Round): ContestView => ({ ...view, contest: { ...view.contest, round } });

test('delegates: the way and the places of alternates are asked, saved, and taken back', async () => {
  const window = drafted('delegates');
  const shown = render(<ListScreen view={contestOf(window)} />);
  await userEvent.click(screen.getByRole('radio', { name: 'lấy theo thứ tự số phiếu' }));
  const places = screen.getByLabelText(/^Số đại biểu dự khuyết/u);
  await userEvent.clear(places);
  await userEvent.type(places, '2{Tab}');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
  await waitFor(() => {
    expect(contestOf(window).contest.alternates).toEqual({ way: 'order-of-votes', places: 2 });
  });
  expect(contestOf(window).findings.map(({ number }) => number)).toContain('W.208');
  shown.rerender(<ListScreen view={contestOf(window)} />);
  await userEvent.click(screen.getByRole('radio', { name: 'không bầu' }));
  await userEvent.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
  await waitFor(() => {
    expect(contestOf(window).contest.alternates).toBeUndefined();
  });
});

test('an empty field of places or seats stays empty, says what is missing once it is left, and is not saved', async () => {
  const window = drafted('delegates');
  render(<ListScreen view={contestOf(window)} />);
  await userEvent.click(screen.getByRole('radio', { name: 'lấy theo thứ tự số phiếu' }));
  const places = screen.getByLabelText<HTMLInputElement>(/^Số đại biểu dự khuyết/u);
  const seats = screen.getByLabelText<HTMLInputElement>(/^Số lượng cần bầu/u);
  await userEvent.clear(places);
  expect(places.value).toBe('');
  expect(screen.queryByText(/^Hãy ghi số đại biểu dự khuyết/u)).toBeNull();
  await userEvent.clear(seats);
  await userEvent.tab();
  expect([places.value, seats.value]).toEqual(['', '']);
  expect(screen.getByText(/^Hãy ghi số đại biểu dự khuyết/u)).toBeTruthy();
  expect(screen.getByText(/^Hãy ghi số người cần bầu/u)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
  expect(contestOf(window).contest).toMatchObject({ seats: 2 });
  expect(contestOf(window).contest.alternates).toBeUndefined();
});

test('no other office is asked for alternates', () => {
  const window = drafted('committee');
  render(<ListScreen view={contestOf(window)} />);
  expect(screen.queryByText(/Đại biểu dự khuyết, theo quyết định/u)).toBeNull();
});

test("a tie-break offers nothing to edit and says why; a second ballot stays the congress's to change", () => {
  const view = contestOf(drafted('delegates'));
  const shown = render(<ListScreen view={inRound(view, 'tie-break')} />);
  expect(screen.getByText(/Danh sách do quy chế định/u)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Nhập từ tệp Excel/u })).toBeNull();
  expect(screen.queryByLabelText(/^Họ và tên/u)).toBeNull();
  expect(screen.getByRole('button', { name: /chốt/iu })).toBeTruthy();
  shown.rerender(<ListScreen view={inRound(view, 'second')} />);
  expect(screen.getByRole('button', { name: /Nhập từ tệp Excel/u })).toBeTruthy();
  expect(screen.queryByText(/theo quyết định của đại hội/u)).toBeNull();
});
