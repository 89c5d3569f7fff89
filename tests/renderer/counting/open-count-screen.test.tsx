// Opening a count over the real desk: sensible answers stand there, Enter begins.

import { Suspense } from 'react';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ContestScreen } from '../../../renderer/shell/contest-screen.tsx';
import { speakVietnamese } from '../result/window-boundary.ts';
import { deskBehindWindow, held, issuedContest, standAtCount } from './desk-behind-window.ts';
import type { DeskBehindWindow } from './desk-behind-window.ts';

let behind: DeskBehindWindow;

// Screens are loaded when they are first shown; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 15_000 });

beforeAll(speakVietnamese);
beforeEach(() => {
  behind = deskBehindWindow();
});
afterEach(() => {
  cleanup();
  behind.close();
});

const show = (contestId: string): void => {
  render(
    <Suspense>
      <ContestScreen contestId={contestId} task="count" />
    </Suspense>,
  );
};
const countOf = (contestId: string) =>
  held(behind.desk.congressView()).contests.find(({ contest }) => contest.id === contestId)?.count;

test('a technician keys, names struck are typed where that takes fewer keys, and Enter begins', async () => {
  held(await behind.desk.congressOpenSample({ sample: 'province' }));
  const view = held(behind.desk.congressView());
  const contestId = standAtCount(view);
  show(contestId);
  expect(await screen.findByText(/348 phiếu đã phát ra, 63 tên trên phiếu/u)).toBeTruthy();
  expect(screen.getByText('Phiếu bầu đủ thì gõ 8 số.')).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('main', { name: 'Kiểm phiếu' });
  const technician = view.committee.find(({ member }) => member.role === 'technician')?.member;
  expect(countOf(contestId)).toMatchObject({
    entryMode: 'struck',
    batchSize: 50,
    operatorId: technician?.id,
    nextPosition: 1,
  });
  expect(screen.getByText(`Người nhập: ${technician?.fullName ?? ''} · Lượt 1`)).toBeTruthy();
});

test('where few of many are elected, names voted are typed', async () => {
  held(await behind.desk.congressOpenSample({ sample: 'cell' }));
  const issued = issuedContest(behind, 4, 3, 9);
  const contestId = issued.contests.at(-1)?.contest.id ?? '';
  standAtCount(issued, contestId);
  show(contestId);
  const voted = await screen.findByRole('radio', { name: /những người được bầu/u });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /những người bị gạch tên/u }).checked).toBe(true);
  await userEvent.click(voted);
  await userEvent.click(screen.getByRole('button', { name: 'Bắt đầu nhập phiếu' }));
  await screen.findByRole('main', { name: 'Kiểm phiếu' });
  expect(countOf(contestId)?.entryMode).toBe('voted');
});
