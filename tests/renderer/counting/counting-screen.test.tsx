// The counting screen over the real desk: what is seen after each key, and what lies on disk.

import { signTogether } from '../sign-two.ts';
import { Suspense } from 'react';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ContestScreen } from '../../../renderer/shell/contest-screen.tsx';
import { useSession } from '../../../renderer/session/session.ts';
import { speak } from '../../../renderer/texts/texts.ts';
import { refusal, speakVietnamese } from '../result/window-boundary.ts';
import { deskBehindWindow, held, issuedContest, standAtCount } from './desk-behind-window.ts';
import type { DeskBehindWindow } from './desk-behind-window.ts';

let behind: DeskBehindWindow;
let contestId = '';

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

const codes: Readonly<Record<string, string>> = {
  '+': 'NumpadAdd',
  '-': 'NumpadSubtract',
  '*': 'NumpadMultiply',
  '/': 'NumpadDivide',
  '.': 'NumpadDecimal',
  Enter: 'NumpadEnter',
  Escape: 'Escape',
  PageDown: 'PageDown',
  PageUp: 'PageUp',
};

/** Presses keys of the numeric keypad, written with spaces between them. */
function press(line: string): void {
  for (const key of line.split(' ')) fireEvent.keyDown(document.body, { key, code: codes[key] ?? `Numpad${key}` });
}

/** Keys that end in Enter: waits until the ballot is said to be saved. */
async function keyBallot(line: string, position: number): Promise<void> {
  press(`${line} Enter`);
  await screen.findByText(new RegExp(`^Phiếu ${position}: .*đã lưu`, 'u'));
}

function show(): void {
  render(
    <Suspense>
      <ContestScreen contestId={contestId} task="count" />
    </Suspense>,
  );
}

/** The province sample with its count open, names struck. */
async function openProvince(): Promise<void> {
  held(await behind.desk.congressOpenSample({ sample: 'province' }));
  const view = held(behind.desk.congressView());
  contestId = standAtCount(view);
  const operatorId = view.committee.find(({ member }) => member.role === 'technician')?.member.id ?? '';
  standAtCount(held(behind.desk.countOpen({ contestId, entryMode: 'struck', operatorId, batchSize: 50 })), contestId);
  show();
  await screen.findByRole('main', { name: 'Kiểm phiếu' });
}

const rows = (): readonly HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Tên trên phiếu', hidden: true })).getAllByRole('listitem', { hidden: true });
const rowOf = (number: number): HTMLElement => {
  const found = rows().find((row) => row.querySelector('.name-number')?.textContent === String(number));
  if (found === undefined) throw new Error(`no row ${number}`);
  return found;
};
const state = (): string => document.querySelector('.ballot-state')?.textContent ?? '';
const figures = (): string => document.querySelector('.figures-line')?.textContent ?? '';
const field = (): string => document.querySelector('.entry-box')?.textContent ?? '';

describe('keying a ballot', () => {
  test('every name is there; a number typed is struck, lit and listed; the state says by how many too many', async () => {
    await openProvince();
    expect(rows()).toHaveLength(63);
    expect(state()).toContain('Chưa nhập');
    press('7 2 2 6');
    expect(rowOf(22).textContent).toContain('gạch');
    expect(rowOf(22).dataset['lit']).toBe('');
    expect(rowOf(7).dataset['lit']).toBeUndefined();
    expect(field()).toBe('6');
    expect(document.querySelector('.typed')?.textContent).toContain('7 · 22');
    expect(state()).toBe('Đang nhậpcòn gạch 6');
    press('0 3 1 4 0 4 7 5 2 5 8');
    expect(state()).toBe('Hợp lệbầu đủ');
  });

  test('a saved ballot is on disk, said in one line, and the sheet is clear', async () => {
    await openProvince();
    await keyBallot('7 1 2 2 2 3 1 4 0 4 7 5 2 6 3', 1);
    const saved = held(behind.desk.countBallot({ contestId, position: 1 }));
    expect([...saved.marks.matchAll(/s/gu)].map(({ index }) => index + 1)).toEqual([7, 12, 22, 31, 40, 47, 52, 63]);
    expect(screen.getByText('Phiếu số 2')).toBeTruthy();
    expect(screen.getByText(/^Phiếu 1: gạch 8, hợp lệ/u)).toBeTruthy();
    expect(rows().every((row) => !row.textContent.includes('gạch'))).toBe(true);
    expect(figures()).toMatch(/Phát ra348Đã nhập1Hợp lệ1Không hợp lệ0Còn347/u);
  });

  test('no vote of anybody is seen or summed up while ballots are keyed', async () => {
    await openProvince();
    const before = rows().map((row) => row.textContent);
    for (let position = 1; position <= 3; position += 1) await keyBallot('7 1 2 2 2 3 1 4 0 4 7 5 2 6 3', position);
    expect(rows().map((row) => row.textContent)).toEqual(before);
  });

  test('a key draws anew only the rows that it is about', async () => {
    await openProvince();
    press('7');
    const changed = new Set<Element>();
    const observer = new MutationObserver((mutations) => {
      for (const { target } of mutations) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('.name-row');
        if (row != null) changed.add(row);
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    press('1 2');
    await act(() => Promise.resolve());
    observer.disconnect();
    expect([...changed].map((row) => row.querySelector('.name-number')?.textContent).toSorted()).toEqual(['12', '7']);
  });

  test('a ground seen on the paper is typed by its number; an over-vote is saved by the key for invalid ballots', async () => {
    await openProvince();
    press('7 *');
    expect(screen.getByText(/1 không do Ban kiểm phiếu phát ra/u)).toBeTruthy();
    press('2');
    expect(state()).toContain('Không hợp lệ');
    press('Enter');
    const both = [
      { memberId: 'm01', pin: '1001' },
      { memberId: 'm02', pin: '1002' },
    ];
    expect(await act(() => signTogether(both))).toBe('rule-invalid');
    await screen.findByText(/^Phiếu 1: .*không hợp lệ/u);
    expect(held(behind.desk.countBallot({ contestId, position: 1, members: both }))).toMatchObject({
      valid: false,
      reason: 'unreadable',
      defects: ['unreadable'],
    });
    press('7');
    expect(state()).toBe('Đang nhậpcòn gạch 7');
    press('Enter Enter');
    expect(state()).toContain('Không hợp lệ');
    expect(screen.getByText(/bấm \* rồi Enter/u)).toBeTruthy();
    expect(behind.desk.countBallot({ contestId, position: 2 }).ok).toBe(false);
    press('* Enter');
    await screen.findByText(/^Phiếu 2: .*không hợp lệ/u);
  });

  test('a row of digits that writes Vietnamese letters is noticed, and the digits are taken', async () => {
    await openProvince();
    fireEvent.keyDown(document.body, { key: 'ă', code: 'Digit1' });
    fireEvent.keyDown(document.body, { key: 'ê', code: 'Digit3' });
    expect(rowOf(13).textContent).toContain('gạch');
    expect(screen.getByText(/đang gõ ra chữ/u)).toBeTruthy();
    press('7');
    expect(screen.queryByText(/đang gõ ra chữ/u)).toBeNull();
  });

  test('NumLock off is noticed, and the digits are taken all the same', async () => {
    await openProvince();
    fireEvent.keyDown(document.body, { key: 'Home', code: 'Numpad7' });
    expect(rowOf(7).textContent).toContain('gạch');
    expect(screen.getByText(/NumLock đang tắt/u)).toBeTruthy();
    press('8');
    expect(screen.queryByText(/NumLock đang tắt/u)).toBeNull();
  });
});

describe('when the program refuses', () => {
  test('the ballot stays, the reason is spoken, Enter saves again', async () => {
    await openProvince();
    behind.refuseNextRecord(refusal('F.480', 'disk-full', { file: 'x' }));
    press('7 1 2 2 2 3 1 4 0 4 7 5 2 6 3 Enter');
    const alert = await screen.findByText(/Phiếu số 1 chưa lưu/u);
    expect(alert.closest('[role="alert"]')?.textContent).toContain('F.480');
    expect(rowOf(63).textContent).toContain('gạch');
    expect(behind.desk.countBallot({ contestId, position: 1 }).ok).toBe(false);
    press('Enter');
    await screen.findByText(/^Phiếu 1: gạch 8, hợp lệ/u);
    expect(screen.queryByText(/chưa lưu và vẫn còn/u)).toBeNull();
  });
});

describe('going back', () => {
  test('a ballot is corrected in its place', async () => {
    await openProvince();
    await keyBallot('7 1 2 2 2 3 1 4 0 4 7 5 2 6 3', 1);
    press('/ 1 Enter');
    await screen.findByText('Sửa phiếu số 1');
    expect(rowOf(63).textContent).toContain('gạch');
    press('6 3 6 2 Enter');
    await screen.findByText(/Đã sửa phiếu số 1/u);
    const saved = held(behind.desk.countBallot({ contestId, position: 1 }));
    expect([saved.marks[62], saved.marks[61], saved.corrections]).toEqual(['k', 's', 1]);
    expect(screen.getByText('Phiếu số 2')).toBeTruthy();
  });

  test('the last ballot is withdrawn with a reason, from the keypad', async () => {
    await openProvince();
    await keyBallot('7 1 2 2 2 3 1 4 0 4 7 5 2 6 3', 1);
    await keyBallot('7 1 2 2 2 3 1 4 0 4 7 5 2 6 2', 2);
    press('/ *');
    const dialog = await screen.findByRole('dialog');
    press('9');
    expect(rowOf(9).textContent).not.toContain('gạch');
    fireEvent.keyDown(within(dialog).getByRole('button', { name: 'Rút phiếu số 2' }), { key: '2', code: 'Numpad2' });
    expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: /Bấm nhầm/u }).checked).toBe(true);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Rút phiếu số 2' }));
    await screen.findByText(/Đã rút phiếu số 2/u);
    expect(behind.desk.countBallot({ contestId, position: 2 }).ok).toBe(false);
    expect(figures()).toMatch(/Đã nhập1/u);
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    await keyBallot('7 1 2 2 2 3 1 4 0 4 7 5 2 6 1', 2);
  });
});

describe('pause', () => {
  test('Esc leads to the board, and counting goes on at the next ballot', async () => {
    await openProvince();
    await keyBallot('7 1 2 2 2 3 1 4 0 4 7 5 2 6 3', 1);
    press('Escape');
    expect(useSession.getState().place).toEqual({ at: 'board' });
    cleanup();
    standAtCount(held(behind.desk.congressView()), contestId);
    show();
    expect(await screen.findByText('Phiếu số 2')).toBeTruthy();
    expect(figures()).toMatch(/Đã nhập1Hợp lệ1/u);
  });
});

describe('other ballots and languages', () => {
  test('230 names stand on pages that follow the number typed and turn by PageUp and PageDown', async () => {
    held(await behind.desk.congressOpenSample({ sample: 'cell' }));
    const issued = issuedContest(behind, 230, 180, 9);
    contestId = issued.contests.at(-1)?.contest.id ?? '';
    const operatorId = issued.committee[0]?.member.id ?? '';
    standAtCount(held(behind.desk.countOpen({ contestId, entryMode: 'struck', operatorId, batchSize: 50 })), contestId);
    show();
    expect((await screen.findByText(/^Trang 1\/4: số 1–/u)).textContent).toBeTruthy();
    press('2 3 0');
    expect(rowOf(230).textContent).toContain('gạch');
    expect(screen.getByText(/^Trang 4\/4/u)).toBeTruthy();
    press('PageUp');
    expect(screen.getByText(/^Trang 3\/4/u)).toBeTruthy();
    press('0 0 1');
    expect(rowOf(1).textContent).toContain('gạch');
  });

  test('a ballot with one name takes one key for its answer', async () => {
    held(await behind.desk.congressOpenSample({ sample: 'cell' }));
    const view = held(behind.desk.congressView());
    contestId = standAtCount(view);
    const operatorId = view.committee[0]?.member.id ?? '';
    standAtCount(held(behind.desk.countOpen({ contestId, entryMode: 'struck', operatorId, batchSize: 50 })), contestId);
    show();
    await screen.findByText(/1 đồng ý · 2 không đồng ý/u);
    press('2');
    expect(state()).toBe('Hợp lệkhông đồng ý');
    await keyBallot('1', 1);
    expect(held(behind.desk.countBallot({ contestId, position: 1 })).marks).toBe('a');
  });

  test('the screen speaks English, too', async () => {
    await openProvince();
    await act(() => speak('en'));
    press('7');
    expect(state()).toBe('Being typed7 still to strike');
    await act(() => speak('vi'));
  });
});

describe('why', () => {
  test('F2 tells the steps of the ballot on the screen, and before the next one is begun those of the ballot saved last', async () => {
    await openProvince();
    press('F2');
    expect(screen.queryByRole('dialog')).toBeNull();
    press('1 + 2 + F2');
    const over = await screen.findByRole('dialog', { name: 'Vì sao phiếu số 1 không hợp lệ' });
    expect(within(over).getByText(/190-QĐ\/TW, Điều 15/u)).toBeTruthy();
    expect(within(over).getByText(/61/u)).toBeTruthy();
    fireEvent.keyDown(within(over).getByRole('button'), { key: 'F2' });
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    await keyBallot('3 + 4 + 5 + 6 + 7 + 8 + 9 +', 1);
    press('F2');
    expect(await screen.findByRole('dialog', { name: 'Vì sao phiếu số 1 hợp lệ' })).toBeTruthy();
  });
});
