// The door at the keyboard: numbers, cards and names, the roll, and what stands large on the screen.

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CheckInScreen } from '../../../renderer/check-in/check-in-screen.tsx';
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

async function standAtDoor(officials: number, alternates = 0): Promise<RosterBehindWindow> {
  behind = rosterBehindWindow(officials, alternates);
  render(<CheckInScreen />);
  await screen.findByRole('heading', { name: 'Điểm danh' });
  return behind;
}

const answer = (): HTMLElement => {
  const panel = document.querySelector<HTMLElement>('.door-answer');
  if (panel === null) throw new Error('no answer on the screen');
  return panel;
};

/** A text as it stands in the field, and Enter. How keys of a person and of a scanner are told apart is tried elsewhere. */
async function type(text: string): Promise<void> {
  const field = await screen.findByLabelText<HTMLInputElement>('Số trên thẻ, số thẻ Đảng, hoặc tên không cần dấu');
  fireEvent.change(field, { target: { value: text } });
  if (field.form === null) throw new Error('the field stands in a form');
  fireEvent.submit(field.form);
}

describe('typed at the door', () => {
  test('a number is answered large, with name and delegation, and the field is empty again', async () => {
    const { roster } = await standAtDoor(5);
    await type('3');
    await waitFor(() => {
      expect(answer().dataset['kind']).toBe('arrived');
    });
    const person = held(roster.read()).people[2];
    expect(answer().textContent).toContain(person?.delegate.fullName);
    expect(answer().textContent).toContain(person?.delegate.delegation);
    expect(person?.presence).toBe('present');
    expect(screen.getByLabelText<HTMLInputElement>('Số trên thẻ, số thẻ Đảng, hoặc tên không cần dấu').value).toBe('');
    await type('3');
    await waitFor(() => {
      expect(answer().textContent).toContain('Đã điểm danh rồi');
    });
  });

  test('a Party card is found before a name, a number that nobody has is said', async () => {
    const { roster } = await standAtDoor(5);
    await type('38.000004');
    await waitFor(() => {
      expect(answer().textContent).toContain('Số\u00a04');
    });
    expect(held(roster.read()).figures.counts.present).toBe(1);
    await type('77');
    await waitFor(() => {
      expect(answer().textContent).toContain('Không có số 77');
    });
    expect(held(roster.read()).figures.counts.present).toBe(1);
  });

  test('a name that several have is chosen with the arrow keys', async () => {
    const { roster } = await standAtDoor(40);
    await type('nguyen');
    const offered = await screen.findByRole('listbox', { name: 'Chọn người' });
    const options = within(offered).getAllByRole('option');
    expect(options.length).toBeGreaterThan(1);
    expect(held(roster.read()).figures.counts.present).toBe(0);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => {
      expect(answer().dataset['kind']).toBe('arrived');
    });
    expect(options[1]?.textContent).toContain(answer().querySelector('.door-name')?.textContent ?? 'nobody');
  });

  test('an alternate is let in and said to have no vote', async () => {
    await standAtDoor(3, 1);
    await type('4');
    await waitFor(() => {
      expect(answer().textContent).toContain('Không có quyền biểu quyết: Dự khuyết');
    });
  });

  test('people leave in the other direction', async () => {
    const { roster } = await standAtDoor(3);
    await type('1');
    await waitFor(() => {
      expect(answer().dataset['kind']).toBe('arrived');
    });
    await userEvent.click(screen.getByRole('radio', { name: 'ra về' }));
    await type('1');
    await waitFor(() => {
      expect(answer().textContent).toContain('Đã ghi ra về');
    });
    expect(held(roster.read()).figures.counts).toMatchObject({ present: 0, left: 1 });
  });
});

test('the roll is called with a second key, and everybody awaited is present', async () => {
  const { roster } = await standAtDoor(6);
  await userEvent.click(await screen.findByRole('button', { name: 'Ghi tất cả người chưa điểm danh là có mặt…' }));
  expect(held(roster.read()).figures.counts.present).toBe(0);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi 6 người có mặt' }));
  await waitFor(() => {
    expect(held(roster.read()).figures.counts.present).toBe(6);
  });
});

test('without a roster the door leads to it', async () => {
  await standAtDoor(0);
  await userEvent.click(await screen.findByRole('button', { name: 'Sang danh sách' }));
  expect(useSession.getState().place).toEqual({ at: 'roster' });
});
