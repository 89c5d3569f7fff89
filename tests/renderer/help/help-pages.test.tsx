// F1: every place has its page in both languages, and Esc closes it without leading anywhere.

import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import english from '../../../resources/locales/help.en.json' with { type: 'json' };
import vietnamese from '../../../resources/locales/help.vi.json' with { type: 'json' };
import { HelpPages } from '../../../renderer/help/help-pages.tsx';
import { paperTasks, tasks } from '../../../renderer/session/place.ts';
import type { Place } from '../../../renderer/session/place.ts';
import { speak } from '../../../renderer/texts/texts.ts';
import { answerWith, speakVietnamese } from '../result/window-boundary.ts';

beforeAll(speakVietnamese);
beforeEach(() => {
  answerWith({});
});
afterEach(async () => {
  cleanup();
  await speak('vi');
});

const places: readonly Place[] = [
  { at: 'home' },
  { at: 'board' },
  { at: 'set-up' },
  { at: 'new-congress' },
  { at: 'verified', verification: { file: '', holds: true, lines: [] } },
  { at: 'roster' },
  { at: 'check-in' },
  { at: 'credentials' },
  { at: 'devices' },
  { at: 'retention' },
  ...paperTasks.map((task) => ({ at: 'paper', contestId: 'k1', task }) as const),
  ...tasks.map((task) => ({ at: 'contest', contestId: 'k1', task }) as const),
];

const nameOf = (place: Place): string => ('task' in place ? place.task : place.at);

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const pages: Readonly<
    Record<
      string,
      { readonly title: string; readonly do: readonly string[]; readonly power: string; readonly who: string }
    >
  > = (language === 'vi' ? vietnamese : english).pages;

  test.each(places)('$at $task says what to do, what a power cut does, and who decides', async (place) => {
    await speak(language);
    render(<HelpPages place={place} onClose={() => undefined} />);
    const page = pages[nameOf(place)];
    expect(screen.getByRole('dialog').textContent).toContain(page?.title);
    for (const step of page?.do ?? []) expect(screen.getByText(step)).toBeTruthy();
    expect(screen.getByText(page?.power ?? 'missing')).toBeTruthy();
    expect(screen.getByText(page?.who ?? 'missing')).toBeTruthy();
  });
});

test('Esc closes the page, and the frame behind it does not hear the key', async () => {
  const closed = vi.fn();
  const heard = vi.fn();
  window.addEventListener('keydown', (event) => {
    if (!event.defaultPrevented) heard(event.key);
  });
  render(<HelpPages place={{ at: 'board' }} onClose={closed} />);
  await userEvent.keyboard('{Escape}');
  expect(closed).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalledWith('Escape');
});

test('the button closes it too', async () => {
  const closed = vi.fn();
  render(<HelpPages place={{ at: 'board' }} onClose={closed} />);
  await userEvent.click(screen.getByRole('button', { name: 'Đóng' }));
  expect(closed).toHaveBeenCalledOnce();
});
