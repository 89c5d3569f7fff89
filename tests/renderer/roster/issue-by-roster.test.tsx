// Ballots by delegation: as many as are present, another number only with a reason, and what is issued is that sum.

import { signTogether } from '../sign-two.ts';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { AttendancePart } from '../../../renderer/set-up/attendance-part.tsx';
import { IssueScreen } from '../../../renderer/issue/issue-screen.tsx';
import { useSession } from '../../../renderer/session/session.ts';
import { held } from '../counting/desk-behind-window.ts';
import { speakVietnamese } from '../result/window-boundary.ts';
import { rosterBehindWindow } from './roster-behind-window.ts';
import type { RosterBehindWindow } from './roster-behind-window.ts';

let behind: RosterBehindWindow | null = null;

beforeAll(speakVietnamese);
afterEach(() => {
  cleanup();
  behind?.close();
  behind = null;
});

/** Fifty delegates of two delegations, forty of whom came. */
function fortyCame(): RosterBehindWindow {
  behind = rosterBehindWindow(50, 0);
  for (let number = 1; number <= 40; number += 1) held(behind.roster.checkIn({ number, direction: 'in' }));
  useSession.setState({ view: held(behind.desk.congressView()) });
  return behind;
}

const view = ({ desk }: RosterBehindWindow) => {
  const [contest] = held(desk.congressView()).contests;
  if (contest === undefined) throw new Error('no contest');
  return contest;
};

test('offers those present by delegation and issues their sum', async () => {
  const congress = fortyCame();
  render(<IssueScreen view={view(congress)} />);
  const table = within(await screen.findByRole('region', { name: 'Phiếu giao theo đoàn' }));
  expect(table.getAllByRole('textbox').map((field) => (field as HTMLInputElement).value)).toEqual(['25', '15']);
  expect(screen.getByText('W.809')).toBeTruthy();
  await userEvent.click(table.getByRole('button', { name: 'Phát 40 phiếu' }));
  await waitFor(() => {
    expect(view(congress).issued).toBe(40);
  });
  expect(view(congress).base).toEqual({ base: 50, required: 26 });
});

test('asks why where the sum is another, and keeps the reason', async () => {
  const congress = fortyCame();
  render(<IssueScreen view={view(congress)} />);
  const table = within(await screen.findByRole('region', { name: 'Phiếu giao theo đoàn' }));
  const [first] = table.getAllByRole('textbox');
  if (first === undefined) throw new Error('no field');
  await userEvent.clear(first);
  await userEvent.type(first, '24{Tab}');
  await userEvent.click(table.getByRole('button', { name: 'Phát 39 phiếu' }));
  expect(await screen.findByText('F.836')).toBeTruthy();
  expect(view(congress).issued).toBeNull();
  await userEvent.type(table.getByLabelText(/Lý do khác số có mặt/u), 'Một đại biểu không nhận phiếu');
  await userEvent.click(table.getByRole('button', { name: 'Phát 39 phiếu' }));
  await waitFor(() => {
    expect(view(congress).issued).toBe(39);
  });
  expect(held(congress.roster.handOutOf({ contestId: congress.contestId }))?.reason).toBe(
    'Một đại biểu không nhận phiếu',
  );
});

test('the set-up shows the figures of the roster, takes others with a reason, and goes back to the roster', async () => {
  const congress = fortyCame();
  render(<AttendancePart fold={{ isOpen: true, onTurn: () => undefined, onDone: () => undefined }} />);
  expect(await screen.findByText(/Số liệu lấy từ điểm danh: triệu tập 50, có mặt 40/u)).toBeTruthy();
  const present = screen.getByLabelText('Có mặt');
  expect((present as HTMLInputElement).value).toBe('40');
  await userEvent.clear(present);
  await userEvent.type(present, '45{Tab}');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu phần 3' }));
  expect(await screen.findByText('F.837')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Lý do khác với điểm danh'), 'Đếm lại trong hội trường');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu phần 3' }));
  await waitFor(() => {
    expect(held(congress.desk.congressView())).toMatchObject({
      attendance: { present: 45 },
      roster: { source: 'override' },
    });
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Lấy lại theo điểm danh' }));
  await waitFor(() => {
    expect(held(congress.desk.congressView())).toMatchObject({
      attendance: { present: 40 },
      roster: { source: 'roster' },
    });
  });
});

test('after the issue a late change starts from check-in, needs a reason, and is shown with it', async () => {
  const congress = fortyCame();
  held(congress.desk.contestIssueBallots({ contestId: congress.contestId, issued: 40 }));
  held(congress.roster.checkIn({ number: 41, direction: 'in' }));
  useSession.setState({ view: held(congress.desk.congressView()) });
  const shown = render(<IssueScreen view={view(congress)} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi thay đổi…' }));
  const form = within(screen.getByRole('form', { name: 'Ghi thay đổi…' }));
  expect(form.getByLabelText<HTMLInputElement>('Có mặt').value).toBe('41');
  expect(form.getByRole<HTMLButtonElement>('button', { name: 'Lưu thay đổi này' }).disabled).toBe(true);
  await userEvent.type(form.getByLabelText(/^Lý do thay đổi/u), 'Một đại biểu đến muộn');
  await userEvent.click(form.getByRole('button', { name: 'Lưu thay đổi này' }));
  const { committee } = held(congress.desk.congressView());
  const both = committee.map(({ member }, index) => ({ memberId: member.id, pin: ['471126', '471226'][index] ?? '' }));
  expect(await signTogether(both)).toBe('late-attendance');
  await waitFor(() => {
    expect(view(congress).attendance?.present).toBe(41);
  });
  shown.rerender(<IssueScreen view={view(congress)} />);
  expect(await screen.findByText('Có mặt 40 → 41. Lý do: Một đại biểu đến muộn')).toBeTruthy();
});
