// Reconciling and confirming: nothing closes before it agrees, nobody confirms for another, and no vote is seen meanwhile.

import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { failure, success } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { ReconcileScreen } from '../../../renderer/reconcile/reconcile-screen.tsx';
import type { ContestView, ReconciliationCheck } from '../../../renderer/session/bridge.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { congressWith, contest, counting, published, reconciled } from '../result/sample-views.ts';
import { answerWith, refusal, speakVietnamese } from '../result/window-boundary.ts';
import type { Boundary } from '../result/window-boundary.ts';

beforeAll(speakVietnamese);
beforeEach(() => {
  useSession.setState({ place: { at: 'contest', contestId: 'k1', task: 'reconcile' } });
});
afterEach(cleanup);

function show(view: ContestView): void {
  useSession.setState({ view: congressWith(view) });
  render(<ReconcileScreen view={view} />);
}

const checkWith = (collected: number, findings: readonly Finding[] = []): ReconciliationCheck => ({
  figures: { issued: 300, collected, notReturned: Math.max(0, 300 - collected), valid: 290, invalid: 8 },
  findings,
});

const differs: Finding = refusal('F.151', 'collected-more-than-issued', { collected: 301, issued: 300 });
const unusual = (number: string, code: string): Finding => ({
  number,
  code,
  severity: 'warning',
  path: '$',
  figures: { invalid: 8, collected: 298, percent: '2.68', usual: 5, notReturned: 2, issued: 300 },
});

const count = async (collected: string): Promise<void> => {
  const field = screen.getByLabelText('Số phiếu thu về, đếm từ hòm');
  await userEvent.clear(field);
  await userEvent.type(field, `${collected}{Enter}`);
};

const inputsOf = (boundary: Boundary, channel: string): readonly unknown[] =>
  boundary.asked.filter((each) => each.channel === channel).map(({ input }) => input);

describe('counting out the box', () => {
  test('a number typed and Enter is set against what was issued and entered', async () => {
    const boundary = answerWith({ 'count:check': ({ collected }) => success(checkWith(collected)) });
    show(counting);
    await count('298');
    expect(inputsOf(boundary, 'count:check')).toEqual([{ contestId: 'k1', collected: 298 }]);
    expect(screen.getByText('300 = 298 + 2')).toBeTruthy();
    expect(screen.getAllByText('khớp')).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Chốt đối chiếu' })).toBeTruthy();
  });

  test('what does not agree is a numbered sentence with the difference, and nothing can be closed', async () => {
    answerWith({ 'count:check': ({ collected }) => success(checkWith(collected, [differs])) });
    show(counting);
    await count('301');
    expect(screen.getByText('F.151')).toBeTruthy();
    expect(screen.getByText(/thu về 301/iu, { exact: false })).toBeTruthy();
    expect(screen.getByText('lệch 1 phiếu')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Chốt đối chiếu' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Về màn hình kiểm phiếu' }));
    expect(useSession.getState().place).toEqual({ at: 'contest', contestId: 'k1', task: 'count' });
  });

  test('another number takes back what was said of the one before', async () => {
    answerWith({ 'count:check': ({ collected }) => success(checkWith(collected)) });
    show(counting);
    await count('298');
    const field = screen.getByLabelText('Số phiếu thu về, đếm từ hòm');
    await userEvent.clear(field);
    await userEvent.type(field, '297');
    await userEvent.tab();
    expect(screen.queryByRole('button', { name: 'Chốt đối chiếu' })).toBeNull();
    expect(screen.queryByText('khớp')).toBeNull();
  });

  test('an empty field asks for the number and sends nothing', async () => {
    const boundary = answerWith({});
    show(counting);
    await userEvent.click(screen.getByRole('button', { name: 'Đối chiếu' }));
    expect(screen.getByText('Hãy gõ số phiếu đếm được.')).toBeTruthy();
    expect(boundary.asked).toEqual([]);
  });

  test('each warning is ticked before the count is closed, and its number goes along', async () => {
    const warnings = [unusual('W.205', 'many-invalid-ballots'), unusual('W.207', 'many-not-returned')];
    const boundary = answerWith({
      'count:check': ({ collected }) => success(checkWith(collected, warnings)),
      'count:reconcile': () => success(congressWith(reconciled)),
    });
    show(counting);
    await count('298');
    const close = screen.getByRole<HTMLButtonElement>('button', { name: 'Chốt đối chiếu' });
    expect(close.disabled).toBe(true);
    await userEvent.click(screen.getByRole('checkbox', { name: /W\.205/u }));
    expect(close.disabled).toBe(true);
    await userEvent.click(screen.getByRole('checkbox', { name: /W\.207/u }));
    await userEvent.click(close);
    expect(inputsOf(boundary, 'count:reconcile')).toEqual([
      { contestId: 'k1', collected: 298, acknowledged: ['W.205', 'W.207'] },
    ]);
    expect(useSession.getState().view?.contests[0]?.stage).toBe('reconciled');
  });
});

describe('confirming', () => {
  const choose = async (name: string, pin: string): Promise<void> => {
    await userEvent.click(screen.getByRole('radio', { name: new RegExp(name, 'u') }));
    await userEvent.type(screen.getByLabelText('Mã PIN của tôi'), `${pin}{Enter}`);
  };

  test('those with a PIN may choose themselves; technicians are not offered, and who is missing is said', () => {
    answerWith({});
    show(reconciled);
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
      expect.stringContaining('Trần Thị Bưởi'),
      expect.stringContaining('Nguyễn Văn Hòe'),
    ]);
    const places = within(screen.getByRole('list', { name: 'Những người xác nhận' }));
    expect(places.getByText('Trưởng ban: Trần Thị Bưởi')).toBeTruthy();
    expect(places.getAllByText('còn thiếu')).toHaveLength(2);
    expect(screen.getByText(/Chưa đặt mã PIN.*Phạm Văn Sung/u)).toBeTruthy();
  });

  test('a wrong PIN is refused in place and leaves no digits behind', async () => {
    const boundary = answerWith({
      'result:confirm': () => failure(refusal('F.903', 'message-not-understood', { subject: 'PIN' })),
    });
    show(reconciled);
    await choose('Trần Thị Bưởi', '9999');
    expect(inputsOf(boundary, 'result:confirm')).toEqual([{ contestId: 'k1', memberId: 'm1', pin: '9999' }]);
    expect(await screen.findByText('F.903')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Mã PIN của tôi').value).toBe('');
    expect(useSession.getState().place).toMatchObject({ task: 'reconcile' });
  });

  test('after the first one the other is still missing, and after the second the result is shown', async () => {
    const first: ContestView = { ...reconciled, confirmedBy: ['m2'] };
    answerWith({
      'result:confirm': ({ memberId }) =>
        success(congressWith(memberId === 'm2' ? first : published({ votes: [200, 190, 180, 100, 90, 80] }))),
    });
    show(reconciled);
    await choose('Nguyễn Văn Hòe', '1002');
    expect(useSession.getState().place).toMatchObject({ task: 'reconcile' });
    cleanup();
    show(first);
    expect(screen.queryByRole('radio', { name: /Nguyễn Văn Hòe/u })).toBeNull();
    expect(screen.getAllByText('còn thiếu')).toHaveLength(1);
    await choose('Trần Thị Bưởi', '1001');
    expect(useSession.getState().place).toEqual({ at: 'contest', contestId: 'k1', task: 'result' });
  });

  test("nobody on the list and nobody's votes are to be seen", () => {
    answerWith({});
    show(reconciled);
    for (const { fullName } of contest.candidates) expect(document.body.textContent).not.toContain(fullName);
  });

  test('the count is reopened with a reason only, asked once', async () => {
    const boundary = answerWith({ 'count:reopen': () => success(congressWith(counting)) });
    show(reconciled);
    await userEvent.click(screen.getByRole('button', { name: 'Mở lại để sửa phiếu…' }));
    const act = screen.getByRole<HTMLButtonElement>('button', { name: 'Mở lại và ghi lý do' });
    await userEvent.type(screen.getByLabelText(/Lý do mở lại/u), '   ');
    expect(act.disabled).toBe(true);
    await userEvent.type(screen.getByLabelText(/Lý do mở lại/u), 'Phiếu số 12 nhập nhầm{Enter}');
    expect(inputsOf(boundary, 'count:reopen')).toEqual([{ contestId: 'k1', reason: 'Phiếu số 12 nhập nhầm' }]);
    expect(useSession.getState().place).toEqual({ at: 'contest', contestId: 'k1', task: 'count' });
  });

  test('once published, the screen tells what agreed and who confirmed, and offers no reopening', () => {
    answerWith({});
    show(published({ votes: [200, 190, 180, 100, 90, 80] }));
    expect(screen.getAllByText('đã xác nhận')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Mở lại để sửa phiếu…' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Xem kết quả' })).toBeTruthy();
  });
});
