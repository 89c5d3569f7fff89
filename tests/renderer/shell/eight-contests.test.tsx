// A congress of eight contests: the bar says which and how far, keys lead to each, and no line of the list ever moves.

import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ContestBar } from '../../../renderer/frame/contest-bar.tsx';
import { closePalette, usePalette } from '../../../renderer/frame/palette-store.ts';
import type { CongressView, ContestView } from '../../../renderer/session/bridge.ts';
import { go, useSession } from '../../../renderer/session/session.ts';
import { useFrameKeys } from '../../../renderer/shell/keys.ts';
import { Palette } from '../../../renderer/shell/palette.tsx';
import { WorkList } from '../../../renderer/shell/work-list.tsx';
import { congressWith, contest, counting, published } from '../result/sample-views.ts';
import { speakVietnamese } from '../result/window-boundary.ts';

const titles = [
  'Bầu Ban Chấp hành',
  'Bầu Ban Thường vụ',
  'Bầu Bí thư',
  'Bầu Phó Bí thư',
  'Bầu Ủy ban Kiểm tra',
  'Bầu Chủ nhiệm Ủy ban Kiểm tra',
  'Bầu đại biểu',
  'Bầu đại biểu dự khuyết',
];

const called = (view: ContestView, title: string, place: number): ContestView => ({
  ...view,
  contest: { ...view.contest, id: `k${place + 1}`, title },
});

const draft: ContestView = { ...counting, contest, stage: 'draft', issued: null, count: null, listDigest: null };
const eight: CongressView = {
  ...congressWith(counting),
  contests: titles.map((title, place) =>
    called(
      place === 0 ? published({ votes: [250, 240, 230, 160, 100, 90] }) : place < 3 ? counting : draft,
      title,
      place,
    ),
  ),
};

beforeAll(speakVietnamese);
beforeEach(() => {
  useSession.setState({ view: eight, place: { at: 'board' }, openContestId: null });
  closePalette();
});
afterEach(cleanup);

function Window() {
  useFrameKeys(() => undefined);
  const { isOpen } = usePalette();
  return (
    <>
      <ContestBar />
      <WorkList />
      {isOpen && <Palette />}
    </>
  );
}

const bar = () => within(screen.getByRole('region', { name: 'Cuộc bầu đang làm' }));
const signs = () =>
  [...document.querySelectorAll('.work-list .act')].map((line) =>
    [...line.querySelectorAll('span')]
      .slice(0, 2)
      .map((part) => part.textContent)
      .join(' '),
  );
const press = (code: string, held: object): boolean => fireEvent.keyDown(document.body, { code, key: code, ...held });
const place = () => useSession.getState().place;

test('the bar says which contest, how far, how many', async () => {
  render(<Window />);
  go({ at: 'contest', contestId: 'k3', task: 'count' });
  expect(await bar().findByText('Bầu Bí thư')).toBeTruthy();
  expect(bar().getByTitle('Cuộc bầu 3/8')).toBeTruthy();
  expect(bar().getByText('298/300 phiếu')).toBeTruthy();
  expect(bar().getByRole('img', { name: 'Đã xong 2 trong 7 bước' })).toBeTruthy();
});

test('the bar stays with the contest that was entered last', async () => {
  render(<Window />);
  press('Digit6', { ctrlKey: true });
  expect(place()).toEqual({ at: 'contest', contestId: 'k6', task: 'list' });
  press('KeyT', { altKey: true });
  expect(place()).toEqual({ at: 'set-up' });
  expect(await bar().findByText('Bầu Chủ nhiệm Ủy ban Kiểm tra')).toBeTruthy();
  press('Numpad1', { altKey: true });
  expect(place()).toMatchObject({ contestId: 'k6', task: 'list' });
});

test('digits and letters stand at the same lines at every stage', () => {
  render(<Window />);
  const seen = new Set<string>();
  for (const id of ['k1', 'k2', 'k5']) {
    cleanup();
    go({ at: 'contest', contestId: id, task: 'list' });
    render(<Window />);
    seen.add(signs().join('|'));
  }
  expect(seen.size).toBe(1);
  expect([...seen][0]).toContain('1 Danh sách|2 In phiếu|3 Phát phiếu|4 Kiểm phiếu|5 Quét phiếu|6 Đối chiếu');
});

test('a step that is not reached is not entered by its digit', () => {
  render(<Window />);
  go({ at: 'contest', contestId: 'k5', task: 'list' });
  press('Digit9', { altKey: true });
  expect(place()).toMatchObject({ task: 'list' });
});

test('Ctrl+K finds a step of another contest without diacritics, and Enter goes there', async () => {
  render(<Window />);
  press('KeyK', { ctrlKey: true });
  const field = await screen.findByRole('combobox');
  await userEvent.type(field, 'doi chieu bi thu');
  const lines = screen.getAllByRole('option').map(({ textContent }) => textContent);
  expect(lines).toEqual(['Đối chiếu · Bầu Bí thư']);
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(place()).toEqual({ at: 'contest', contestId: 'k3', task: 'reconcile' });
  expect(usePalette.getState().isOpen).toBe(false);
});

test('a tone that was typed is meant; arrows choose; keys of the frame rest below', async () => {
  render(<Window />);
  press('KeyK', { ctrlKey: true });
  const field = await screen.findByRole('combobox');
  await userEvent.type(field, 'bi thu');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await userEvent.clear(field);
  await userEvent.type(field, 'bỉ');
  expect(screen.queryAllByRole('option')).toHaveLength(0);
  await userEvent.clear(field);
  fireEvent.keyDown(field, { key: 'ArrowUp' });
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Thiết bị');
  press('Digit2', { ctrlKey: true });
  expect(place()).toEqual({ at: 'board' });
});
