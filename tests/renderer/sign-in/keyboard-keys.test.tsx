// Sitting down and locking, by key, over whatever is on the screen.

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useSeated } from '../../../renderer/session/seated.ts';
import { WhoWorks } from '../../../renderer/frame/who-works.tsx';
import { KeyboardKeys } from '../../../renderer/sign-in/keyboard-keys.tsx';
import { deskBehindWindow, held, standAtCount } from '../counting/desk-behind-window.ts';
import type { DeskBehindWindow } from '../counting/desk-behind-window.ts';
import { speakVietnamese } from '../result/window-boundary.ts';

let behind: DeskBehindWindow;

beforeEach(async () => {
  // What lies over the screen is loaded when it is first shown: here it is there before the clock of a search runs.
  await Promise.all([
    import('../../../renderer/sign-in/seat-dialog.tsx'),
    import('../../../renderer/sign-in/lock-cover.tsx'),
  ]);
  await speakVietnamese();
  behind = deskBehindWindow();
  useSeated.setState({ memberId: null, isLocked: false, isAsked: false });
  held(await behind.desk.congressOpenSample({ sample: 'cell' }));
  standAtCount(held(behind.desk.congressView()));
  render(
    <>
      <WhoWorks />
      <KeyboardKeys />
    </>,
  );
});
afterEach(() => {
  cleanup();
  behind.close();
});

test('F9 asks who works; a wrong secret is told, a right one sits them down, and the foot of the window says so', async () => {
  expect(screen.getByText(/Ngồi máy: chưa rõ ai/u)).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'F9' });
  const secret = await screen.findByLabelText(/^Mã của người này/u);
  await userEvent.type(secret, '9999{Enter}');
  expect(await screen.findByText('F.454')).toBeTruthy();
  await userEvent.type(screen.getByLabelText(/^Mã của người này/u), '1001{Enter}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(held(behind.desk.keyboardState()).memberId).toBe('m01');
  expect(screen.getByText(/F10 khóa/u)).toBeTruthy();
});

test('F10 locks at once; the cover names nobody and shows no figure, and opens to the secret alone', async () => {
  held(behind.desk.keyboardSit({ memberId: 'm01', pin: '1001' }));
  fireEvent.keyDown(document.body, { key: 'F10' });
  const cover = await screen.findByRole('dialog', { name: 'Máy đang khóa' });
  const { committee } = held(behind.desk.congressView());
  for (const { member } of committee) expect(cover.textContent).not.toContain(member.fullName);
  expect(cover.textContent).not.toMatch(/\d/u);
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('dialog', { name: 'Máy đang khóa' })).toBeTruthy();
  await userEvent.type(screen.getByLabelText(/^Mã của người này/u), '1001{Enter}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(held(behind.desk.keyboardState())).toEqual({ memberId: 'm01', isLocked: false });
});
