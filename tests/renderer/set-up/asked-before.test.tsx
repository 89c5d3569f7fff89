// What is asked before it is done: figures that cannot be, a person taken out of the committee, facts that results name.

import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { IssueScreen } from '../../../renderer/issue/issue-screen.tsx';
import type { CongressView, ContestView } from '../../../renderer/session/bridge.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { CommitteePart } from '../../../renderer/set-up/committee-part.tsx';
import { congressOf, draftOf } from '../../../renderer/set-up/congress-draft.ts';
import { sentencesIn } from '../../../renderer/texts/finding-text.ts';
import { deskBehindWindow, held, issuedContest } from '../counting/desk-behind-window.ts';
import type { DeskBehindWindow } from '../counting/desk-behind-window.ts';
import { signTogether } from '../sign-two.ts';
import { speakVietnamese } from '../result/window-boundary.ts';

const unfolded = { isOpen: true, onTurn: () => undefined, onDone: () => undefined };
let behind: DeskBehindWindow | null = null;

beforeAll(speakVietnamese);
afterEach(() => {
  cleanup();
  behind?.close();
  behind = null;
});

/** The province sample (350 summoned) with a contest whose 300 ballots are out. */
async function issued(): Promise<CongressView> {
  behind = deskBehindWindow();
  held(await behind.desk.congressOpenSample({ sample: 'province' }));
  return issuedContest(behind, 4, 3, 300);
}

const shownNow = (): CongressView => held((behind ?? deskBehindWindow()).desk.congressView());

function showIssue(view: CongressView): ContestView {
  const last = view.contests.at(-1);
  if (last === undefined) throw new Error('no contest');
  useSession.setState({ view });
  render(<IssueScreen view={last} />);
  return last;
}

/** The province sample's secrets are 1001, 1002 … in the order of its committee. */
const both = (view: CongressView) =>
  view.committee.slice(0, 2).map(({ member }, place) => ({ memberId: member.id, pin: `100${place + 1}` }));

test('an issue is taken back by two, and then figures that cannot be are refused in their field', async () => {
  const view = await issued();
  showIssue(view);
  await userEvent.click(screen.getByRole('button', { name: 'Hủy lần phát phiếu này…' }));
  const form = within(screen.getByRole('form', { name: 'Hủy lần phát phiếu ghi nhầm' }));
  const reason = form.getByLabelText('Lý do hủy');
  expect(document.activeElement).toBe(reason);
  // Esc closes the form and nothing else, and the keys come back to where it was opened.
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Hủy lần phát phiếu này…' }));
  await userEvent.keyboard('{Enter}');
  await userEvent.type(screen.getByLabelText('Lý do hủy'), 'Ghi nhầm{Enter}');
  expect(await signTogether(both(view))).toBe('withdraw-issue');
  await waitFor(() => {
    expect(shownNow().contests.at(-1)?.stage).toBe('frozen');
  });
  cleanup();
  showIssue(shownNow());
  expect(screen.getByText('Đã hủy lần ghi phát ra 300 phiếu. Lý do: Ghi nhầm')).toBeTruthy();
  const count = screen.getByLabelText('Số phiếu phát ra');
  const act = screen.getByRole<HTMLButtonElement>('button', { name: 'Ghi số phiếu phát ra' });
  await userEvent.clear(count);
  await userEvent.type(count, '3500{Tab}');
  expect(screen.getByText('F.530')).toBeTruthy();
  expect(act.disabled).toBe(true);
  await userEvent.clear(count);
  await userEvent.type(count, '350{Tab}');
  expect(act.disabled).toBe(true);
  await userEvent.type(screen.getByLabelText('Lý do phát nhiều hơn số có mặt'), 'Hai đại biểu vừa đến');
  expect(act.disabled).toBe(false);
  await userEvent.click(act);
  await waitFor(() => {
    expect(shownNow().contests.at(-1)?.issued).toBe(350);
  });
});

test('a person is taken out after a question, and comes back by one key', async () => {
  behind = deskBehindWindow();
  const view = held(await behind.desk.congressOpenSample({ sample: 'province' }));
  useSession.setState({ view });
  render(<CommitteePart fold={unfolded} />);
  const [, , third] = view.committee;
  const name = third?.member.fullName ?? '';
  await userEvent.click(screen.getByRole('button', { name: `Bỏ ${name} khỏi ban kiểm phiếu` }));
  expect(screen.getByRole('alertdialog').textContent).toContain(`Đưa ${name} ra khỏi ban kiểm phiếu?`);
  await userEvent.keyboard('{Escape}');
  expect(shownNow().committee).toHaveLength(view.committee.length);
  await userEvent.click(screen.getByRole('button', { name: `Bỏ ${name} khỏi ban kiểm phiếu` }));
  await userEvent.click(screen.getByRole('button', { name: 'Đưa ra khỏi ban' }));
  await signTogether(both(view));
  const back = await screen.findByRole('button', { name: 'Lấy lại' });
  expect(shownNow().committee).toHaveLength(view.committee.length - 1);
  await userEvent.click(back);
  await signTogether(both(view));
  await waitFor(() => {
    expect(
      shownNow()
        .committee.map(({ member }) => member.id)
        .sort(),
    ).toEqual(view.committee.map(({ member }) => member.id).sort());
  });
});

test.each([
  ['8h', '1.12.26'],
  ['8h00', '1/12/2026'],
  ['8 giờ', '01-12-2026'],
  ['8:00', '1.12.2026'],
  ['8 giờ 00 phút', '01/12/26'],
])('“%s” and “%s” are eight in the morning of the first of December', async (time, date) => {
  behind = deskBehindWindow();
  const { congress } = held(await behind.desk.congressOpenSample({ sample: 'cell' }));
  expect(congressOf({ ...draftOf(congress), time, date })).toMatchObject({
    ok: true,
    value: { time: '08:00', date: '2026-12-01' },
  });
  expect(congressOf({ ...draftOf(congress), time: '8h5', date: '1.12' })).toEqual({
    ok: false,
    error: ['date', 'time'],
  });
});

test('shares in Vietnamese sentences have a comma', () => {
  const figures = { invalid: 8, collected: 298, percent: '2.68', usual: 5 };
  const finding = { number: 'W.205', code: 'many-invalid-ballots', severity: 'warning', path: '$', figures } as const;
  expect(sentencesIn('vi').finding(finding)).toContain('2,68%');
});
