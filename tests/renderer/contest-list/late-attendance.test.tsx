// A late change on the screen of issue: it says where its figures come from, and what it changed, figure by figure.

import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { LateAttendance } from '../../../renderer/issue/late-attendance-form.tsx';
import type { CongressView, ContestView } from '../../../renderer/session/bridge.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { deskBehindWindow, held, issuedContest } from '../counting/desk-behind-window.ts';
import type { DeskBehindWindow } from '../counting/desk-behind-window.ts';
import { signTogether } from '../sign-two.ts';
import { speakVietnamese } from '../result/window-boundary.ts';

let behind: DeskBehindWindow | null = null;

beforeAll(speakVietnamese);
afterEach(() => {
  cleanup();
  behind?.close();
  behind = null;
});

/** The province sample with 300 ballots of a new contest out. */
async function issued(): Promise<CongressView> {
  behind = deskBehindWindow();
  held(await behind.desk.congressOpenSample({ sample: 'province' }));
  return issuedContest(behind, 4, 3, 300);
}

const lastOf = ({ contests }: CongressView): ContestView => {
  const last = contests.at(-1);
  if (last === undefined) throw new Error('no contest');
  return last;
};

/** Shows the form as it opens where attendance comes from `source`. */
async function openForm(view: CongressView, source: CongressView['roster']['source']): Promise<void> {
  useSession.setState({ view: { ...view, roster: { ...view.roster, people: source === 'typed' ? 0 : 350, source } } });
  render(<LateAttendance view={lastOf(view)} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi thay đổi…' }));
}

test.each([
  ['typed', null],
  ['roster', /^Số liệu lấy từ điểm danh: triệu tập 350/u],
  ['override', /^Số liệu ban kiểm phiếu đặt riêng, khác với điểm danh: triệu tập 350/u],
] as const)('attendance that is “%s” is said to be that, and nothing else', async (source, said) => {
  await openForm(await issued(), source);
  const told = screen.queryByText(/^Số liệu (?:lấy|ban)/u)?.textContent ?? null;
  if (said === null) expect(told).toBeNull();
  else expect(told).toMatch(said);
  expect(document.activeElement).toBe(screen.getByLabelText(/^Được triệu tập/u));
});

test('a change is kept with its reason, and the keys come back to where it was opened', async () => {
  const before = await issued();
  await openForm(before, 'typed');
  const ballots = screen.getByLabelText(/^Tổng số phiếu đã phát ra/u);
  await userEvent.clear(ballots);
  await userEvent.type(ballots, '301{Tab}');
  await userEvent.type(screen.getByLabelText(/^Lý do thay đổi/u), 'Phát thêm cho đồng chí đến muộn');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu thay đổi này' }));
  const [first, second] = before.committee.map(({ member }) => member.id);
  // The province sample's PINs are 1001, 1002 … in the order of its committee.
  const both = [first, second].map((memberId = '', place) => ({ memberId, pin: `100${place + 1}` }));
  expect(await signTogether(both)).toBe('late-attendance');
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ghi thay đổi…' }));
  });
  cleanup();
  const after = held((behind ?? deskBehindWindow()).desk.congressView());
  expect(lastOf(after).issued).toBe(301);
  useSession.setState({ view: after });
  render(<LateAttendance view={lastOf(after)} />);
  expect(screen.getByRole('listitem').textContent).toBe(
    'Phiếu phát ra 300 → 301. Lý do: Phát thêm cho đồng chí đến muộn',
  );
});
