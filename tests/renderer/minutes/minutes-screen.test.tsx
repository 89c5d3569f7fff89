// The minutes: the page in a frame that runs nothing; where a file went is said, and so is what was refused.

import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { failure, success } from '../../../core/result.ts';
import { MinutesScreen } from '../../../renderer/minutes/minutes-screen.tsx';
import type { ContestView } from '../../../renderer/session/bridge.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { congressWith, published, reconciled } from '../result/sample-views.ts';
import { answerWith, refusal, speakVietnamese } from '../result/window-boundary.ts';

beforeAll(async () => {
  await speakVietnamese();
  // jsdom lays nothing out, so nothing changes its size.
  const nothing = (): void => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = nothing;
      unobserve = nothing;
      disconnect = nothing;
    },
  );
});
afterEach(cleanup);

const view = published({ votes: [250, 240, 230, 160, 100, 90] });
const preview = {
  'minutes:preview': ({ language }: { readonly language: string }) => success({ html: `<p>${language}</p>` }),
} as const;

function show(shown: ContestView = view): void {
  useSession.setState({ view: congressWith(shown), place: { at: 'contest', contestId: 'k1', task: 'minutes' } });
  render(<MinutesScreen view={shown} />);
}

async function choose(list: RegExp, option: RegExp | string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: list }));
  await userEvent.click(screen.getByRole('option', { name: option }));
}

test('the page is shown in a frame without scripts, in Vietnamese first', async () => {
  const boundary = answerWith(preview);
  show();
  const page = await screen.findByTitle<HTMLIFrameElement>('Trang giấy');
  expect(page.getAttribute('srcdoc')).toBe('<p>vi</p>');
  expect(page.getAttribute('sandbox')).not.toContain('allow-scripts');
  await choose(/Xem trước$/u, /Tiếng Anh/u);
  expect((await screen.findByTitle('Trang giấy')).getAttribute('srcdoc')).toBe('<p>en</p>');
  expect(boundary.asked.map(({ input }) => input)).toEqual([
    { contestId: 'k1', language: 'vi', paper: 'minutes' },
    { contestId: 'k1', language: 'en', paper: 'minutes' },
  ]);
});

test.each([
  ['Lưu PDF', 'pdf'],
  ['Lưu Word', 'docx'],
  ['Lưu Excel', 'xlsx'],
] as const)('%s says where the file is', async (button, format) => {
  answerWith({ ...preview, 'document:save': (input) => success({ file: `/media/usb/bien-ban.${input.format}` }) });
  show();
  await userEvent.click(screen.getByRole('button', { name: button }));
  expect(await screen.findByText(`Đã lưu: /media/usb/bien-ban.${format}`)).toBeTruthy();
});

test('another paper of the contest is looked at and saved in its place', async () => {
  const boundary = answerWith({ ...preview, 'document:save': () => success({ file: 'giai-thich.pdf' }) });
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Giải thích kết quả' }));
  await screen.findByTitle('Trang giấy');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu PDF' }));
  expect(await screen.findByText('Đã lưu: giai-thich.pdf')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Giải thích kết quả' }).textContent).toContain('đã lưu PDF');
  expect(screen.getByRole('button', { name: 'Bản công bố kết quả' }).textContent).not.toContain('đã lưu');
  expect(boundary.asked.slice(1).map(({ input }) => input)).toEqual([
    { contestId: 'k1', language: 'vi', paper: 'explanation' },
    { contestId: 'k1', format: 'pdf', paper: 'explanation' },
  ]);
});

test('who gives up in the dialog is told that nothing was saved', async () => {
  answerWith({ ...preview, 'document:save': () => success(null) });
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Lưu PDF' }));
  expect(await screen.findByText(/Chưa in, chưa lưu gì/u)).toBeTruthy();
});

test('while a file is made, no second one is asked for', async () => {
  let finish: (() => void) | undefined;
  const made = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const boundary = answerWith({
    ...preview,
    'document:save': async () => {
      await made;
      return success({ file: 'x.pdf' });
    },
  });
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Lưu PDF' }));
  expect(screen.getByText('Đang lập tệp…')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Lưu Word' }));
  finish?.();
  expect(await screen.findByText('Đã lưu: x.pdf')).toBeTruthy();
  expect(boundary.asked.filter(({ channel }) => channel === 'document:save')).toHaveLength(1);
});

test('no printer is a refusal in place, and nothing claims to be printed', async () => {
  answerWith({
    ...preview,
    'document:print': () => failure(refusal('F.911', 'no-printer', { subject: 'document:print' })),
  });
  show();
  await userEvent.click(screen.getByRole('button', { name: 'In biên bản' }));
  expect(await screen.findByText(/Máy này chưa có máy in nào/u)).toBeTruthy();
  expect(screen.queryByText('Đã gửi sang máy in.')).toBeNull();
});

test('there are no minutes before the result is published', () => {
  const boundary = answerWith(preview);
  show(reconciled);
  expect(screen.getByText('Biên bản có sau khi kết quả được xác nhận.')).toBeTruthy();
  expect(boundary.asked).toEqual([]);
});
