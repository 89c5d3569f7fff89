// Set-up as one page of four parts: done parts are one line with their figure, the next is open with the focus in it.

import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { success } from '../../../core/result.ts';
import type { CongressView } from '../../../renderer/session/bridge.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { SetUpScreen } from '../../../renderer/set-up/set-up-screen.tsx';
import { congressWith, counting } from '../result/sample-views.ts';
import { answerWith, speakVietnamese } from '../result/window-boundary.ts';

beforeAll(speakVietnamese);
afterEach(cleanup);

const whole = congressWith(counting);
const withoutVoters: CongressView = { ...whole, attendance: null, base: null, contests: [] };
const withoutContests: CongressView = { ...whole, contests: [] };

function show(view: CongressView): void {
  useSession.setState({ view, place: { at: 'set-up' } });
  render(<SetUpScreen />);
}

const part = (name: RegExp) => screen.getByRole('region', { name });
const heading = (name: RegExp) => within(part(name)).getByRole('button', { name });
const isOpen = (name: RegExp): boolean => heading(name).getAttribute('aria-expanded') === 'true';

test('the first part that lacks something is open with the focus in it; the others are one line with their figure', () => {
  show(withoutVoters);
  expect([/^1\./u, /^2\./u, /^3\./u, /^4\./u].map(isOpen)).toEqual([false, false, true, false]);
  expect(document.activeElement).toBe(within(part(/^3\./u)).getByLabelText(/^Được triệu tập/u));
  expect(heading(/^2\./u).textContent).toContain('4 người, 2 người xác nhận được');
});

test('a part that is saved folds to its figure, and the next one opens with the focus in it', async () => {
  answerWith({ 'attendance:set': () => success(withoutContests) });
  show(withoutVoters);
  await userEvent.type(within(part(/^3\./u)).getByLabelText(/^Được triệu tập/u), '300');
  await userEvent.keyboard('{Enter}');
  expect(await within(part(/^3\./u)).findByText(/cơ sở 300, cần ít nhất 151 phiếu/u)).toBeTruthy();
  expect(isOpen(/^4\./u)).toBe(true);
  expect(part(/^4\./u).contains(document.activeElement)).toBe(true);
});

test('what was typed in a part stays while another is open', async () => {
  show(withoutVoters);
  const summoned = within(part(/^3\./u)).getByLabelText<HTMLInputElement>(/^Được triệu tập/u);
  await userEvent.type(summoned, '312');
  await userEvent.click(heading(/^2\./u));
  expect(isOpen(/^3\./u)).toBe(false);
  await userEvent.click(heading(/^3\./u));
  expect(summoned.value).toBe('312');
});

test('where all is there every part is one line', () => {
  show(whole);
  expect([/^1\./u, /^2\./u, /^3\./u, /^4\./u].map(isOpen)).toEqual([false, false, false, false]);
});
