// The list screen asks where those who stand come from, and puts those just elected on the list.

import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { ListScreen } from '../../../renderer/contest-list/list-screen.tsx';
import type { ContestView } from '../../../renderer/session/bridge.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { deskBehindWindow, held } from '../counting/desk-behind-window.ts';
import type { DeskBehindWindow } from '../counting/desk-behind-window.ts';
import { speakVietnamese } from '../result/window-boundary.ts';
import { counting, draft, many, publish, setUp } from '../../services/desk/small-congress.ts';

let behind: DeskBehindWindow | null = null;

beforeAll(speakVietnamese);
afterEach(() => {
  cleanup();
  behind?.close();
  behind = null;
});

const last = ({ desk }: DeskBehindWindow): ContestView => {
  const contest = held(desk.congressView()).contests.at(-1);
  if (contest === undefined) throw new Error('no contest');
  return contest;
};

test('those elected to the committee are chosen from a table and put on the list of its secretary', async () => {
  const window = deskBehindWindow();
  behind = window;
  const people = setUp(window.desk);
  const body = counting(window.desk, people);
  publish(window.desk, people, body, [...many(20, 'kkks'), ...many(10, 'kkss')]);
  draft(window.desk, {
    id: null,
    title: 'Bầu Bí thư',
    office: 'secretary',
    ballotForm: 'single',
    marking: 'agree-disagree',
    seats: 1,
    round: 'first',
    candidates: [],
    electedFrom: { way: 'elected-body', contestId: body, elected: [] },
  });
  useSession.setState({ view: held(window.desk.congressView()) });
  const shown = render(<ListScreen view={last(window)} />);
  expect(
    screen.getByRole('button', { name: /từ những người vừa trúng cử|vừa trúng cử: Bầu Ban Chấp hành/u }),
  ).toBeTruthy();
  expect(screen.queryByText('Nguyễn Việt Hà')).toBeNull();
  await userEvent.click(screen.getByRole('row', { name: /Cao Văn Bình/u }));
  await userEvent.click(screen.getByRole('button', { name: 'Đưa 1 người vào danh sách' }));
  await waitFor(() => {
    expect(last(window).contest.candidates.map(({ fullName }) => fullName)).toEqual(['Cao Văn Bình']);
  });
  shown.rerender(<ListScreen view={last(window)} />);
  expect(last(window).findings).toEqual([]);
});
