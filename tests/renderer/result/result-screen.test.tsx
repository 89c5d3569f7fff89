// The published result: order, endings with their clause, the one act allowed next, and why.

import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { success } from '../../../core/result.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { ResultScreen } from '../../../renderer/result/result-screen.tsx';
import type { ContestView } from '../../../renderer/session/bridge.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { congressWith, contest, published, reconciled } from './sample-views.ts';
import { answerWith, speakVietnamese } from './window-boundary.ts';

beforeAll(speakVietnamese);
afterEach(cleanup);

function show(view: ContestView): void {
  useSession.setState({ view: congressWith(view), place: { at: 'contest', contestId: 'k1', task: 'result' } });
  render(<ResultScreen view={view} />);
}

/** Cells of a table without its heading, row by row. */
const rowsOf = (name: RegExp): readonly (readonly string[])[] =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

const peopleOf = (name: RegExp): readonly (string | undefined)[] => rowsOf(name).map((cells) => cells[1]);

describe('who is elected', () => {
  test('stands by votes from high to low with rank, votes and share of the base; the others in ballot order', () => {
    answerWith({});
    show(published({ votes: [180, 100, 250, 90, 200, 80] }));
    expect(rowsOf(/^Trúng cử/u).map((cells) => cells.slice(0, 4))).toEqual([
      ['1', 'Đỗ Minh Châu', '250', '83,33%'],
      ['2', 'Lê Thị Hà', '200', '66,67%'],
      ['3', 'Bùi Thị An', '180', '60,00%'],
    ]);
    expect(rowsOf(/^Không trúng cử/u).map((cells) => cells.slice(0, 3))).toEqual([
      ['2', 'Cao Văn Bình', '100'],
      ['4', 'Hoàng Văn Dũng', '90'],
      ['6', 'Nguyễn Thị Hạnh', '80'],
    ]);
    expect(screen.getByText('Trúng cử 3 trong 3 người cần bầu.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Chuẩn bị/u })).toBeNull();
  });

  test('is not told before the result is published', () => {
    answerWith({});
    show(reconciled);
    for (const { fullName } of contest.candidates) expect(document.body.textContent).not.toContain(fullName);
    expect(screen.getByRole('button', { name: 'Sang đối chiếu và xác nhận' })).toBeTruthy();
  });

  test('over half without a seat is told from below the line', () => {
    answerWith({});
    show(published({ votes: [250, 240, 230, 160, 100, 90] }));
    expect(rowsOf(/^Không trúng cử/u).map((cells) => cells.at(-1))).toEqual([
      'đạt mức, đã đủ số lượng',
      'chưa đạt mức',
      'chưa đạt mức',
    ]);
  });

  test('with 230 names every one of them stands in a table', () => {
    answerWith({});
    const candidates = Array.from({ length: 230 }, (_, place) => ({
      id: `c${place + 1}`,
      fullName: `Nguyễn Văn Số ${place + 1}`,
    }));
    show(
      published({ contest: { ...contest, seats: 180, candidates }, votes: candidates.map((_, place) => 290 - place) }),
    );
    expect(peopleOf(/^Trúng cử/u)).toHaveLength(140);
    expect(peopleOf(/^Không trúng cử/u)).toHaveLength(90);
  });
});

describe('figures of ballots', () => {
  test('name the grounds of invalidity in the words of the regulation', () => {
    answerWith({});
    show(published({ votes: [250, 240, 230, 160, 100, 90] }));
    const panel = within(screen.getByRole('region', { name: 'Phiếu bầu' }));
    expect(panel.getByText('Bầu quá số lượng quy định').nextSibling?.textContent).toBe('5');
    expect(panel.getByText('Không bầu ai').nextSibling?.textContent).toBe('3');
  });
});

describe('a tie at the cut', () => {
  const tied = published({ votes: [250, 240, 180, 180, 100, 90] });

  test('is a sentence with its clause, and leads to a ballot among exactly the equal ones', async () => {
    const next: ContestView = { ...reconciled, contest: { ...contest, id: 'k2', round: 'tie-break' } };
    const boundary = answerWith({ 'round:create': () => success(congressWith({ ...tied, followedBy: 'k2' }, next)) });
    show(tied);
    const ending = screen.getByRole('region', { name: 'Việc tiếp theo' });
    expect(ending.textContent).toMatch(
      /Ngang phiếu \(180\) cho 1 chỗ còn lại: Đỗ Minh Châu, Hoàng Văn Dũng\. \(190-QĐ\/TW, Điều 30/u,
    );
    expect(screen.queryByRole('button', { name: 'Không bầu nữa…' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Chuẩn bị bầu lại/u }));
    expect(
      within(screen.getByRole('list', { name: 'Danh sách của lần bầu tiếp' }))
        .getAllByRole('listitem')
        .map((line) => line.textContent),
    ).toEqual(['1 Đỗ Minh Châu', '2 Hoàng Văn Dũng']);
    expect(screen.queryByRole('checkbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Lập cuộc bầu lại' }));
    expect(boundary.asked).toEqual([
      {
        channel: 'round:create',
        input: {
          contestId: 'k1',
          decision: 'Đại hội bầu lại giữa những người có số phiếu bằng nhau để lấy 1 người.',
          candidateIds: ['c3', 'c4'],
        },
      },
    ]);
    expect(useSession.getState().place).toEqual({ at: 'contest', contestId: 'k2', task: 'list' });
  });
});

describe('seats left empty', () => {
  const short = published({ votes: [250, 240, 150, 149, 100, 90] });

  test('leave the second ballot to the congress: names it let withdraw do not stand', async () => {
    const boundary = answerWith({ 'round:create': () => success(congressWith({ ...short, followedBy: 'k2' })) });
    show(short);
    await userEvent.click(screen.getByRole('button', { name: 'Chuẩn bị bầu lần hai…' }));
    expect(screen.getByText('Danh sách 4 người, bầu 1.')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: /Hoàng Văn Dũng/u }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Nguyễn Thị Hạnh/u }));
    expect(screen.getByText('Danh sách 2 người, bầu 1.')).toBeTruthy();
    const decision = screen.getByLabelText(/Quyết định của đại hội/u);
    await userEvent.clear(decision);
    await userEvent.type(decision, 'Đại hội biểu quyết bầu lần hai.');
    await userEvent.click(screen.getByRole('button', { name: 'Lập cuộc bầu lần hai' }));
    expect(boundary.asked).toEqual([
      {
        channel: 'round:create',
        input: { contestId: 'k1', decision: 'Đại hội biểu quyết bầu lần hai.', candidateIds: ['c3', 'c5'] },
      },
    ]);
  });

  test('fewer names than seats make no ballot, and one name is asked in boxes', async () => {
    answerWith({});
    show(short);
    await userEvent.click(screen.getByRole('button', { name: 'Chuẩn bị bầu lần hai…' }));
    const create = screen.getByRole<HTMLButtonElement>('button', { name: 'Lập cuộc bầu lần hai' });
    for (const name of [/Đỗ Minh Châu/u, /Hoàng Văn Dũng/u, /Lê Thị Hà/u])
      await userEvent.click(screen.getByRole('checkbox', { name }));
    expect(screen.getByText('Phiếu một người: đánh dấu ô Đồng ý hoặc Không đồng ý.')).toBeTruthy();
    expect(create.disabled).toBe(false);
    await userEvent.click(screen.getByRole('checkbox', { name: /Nguyễn Thị Hạnh/u }));
    expect(create.disabled).toBe(true);
  });

  test('or the congress votes no more, and its decision is recorded', async () => {
    const decision = 'Đại hội quyết định không bầu thêm.';
    const boundary = answerWith({
      'round:decline': () => success(congressWith({ ...short, noFurtherRound: decision })),
    });
    show(short);
    await userEvent.click(screen.getByRole('button', { name: 'Không bầu nữa…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ghi quyết định' }));
    expect(boundary.asked).toEqual([{ channel: 'round:decline', input: { contestId: 'k1', decision } }]);
    cleanup();
    show({ ...short, noFurtherRound: decision });
    expect(screen.getByText(`Không bầu nữa. Quyết định đã ghi: ${decision}`)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Chuẩn bị bầu lần hai…' })).toBeNull();
  });

  test('after a second ballot nothing more is offered than the minutes', () => {
    answerWith({});
    const second: Contest = { ...contest, round: 'second', seats: 2 };
    show(published({ contest: second, votes: [250, 150, 140, 100, 90, 80] }));
    expect(screen.getByRole('region', { name: 'Việc tiếp theo' }).textContent).toContain('không bầu tiếp nữa');
    expect(
      within(screen.getByRole('region', { name: 'Việc tiếp theo' }))
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Sang biên bản']);
  });
});

describe('why', () => {
  test('every step of the explanation can be read, clause by clause', async () => {
    answerWith({});
    const view = published({ votes: [250, 240, 180, 180, 100, 90] });
    show(view);
    const steps = view.result?.explanation ?? [];
    await userEvent.click(screen.getByRole('button', { name: `Vì sao có kết quả này (${steps.length} bước)` }));
    const rows = rowsOf(/^$/u);
    expect(rows).toHaveLength(steps.length);
    expect(rows.map((cells) => cells[1])).toContain('Quá một nửa của 300: từ 151 phiếu trở lên.');
    expect(rows.map((cells) => cells[1])).toContain('Hoàng Văn Dũng: 180 phiếu, đạt mức 151.');
    expect(rows[0]?.[0]).toMatch(/^190-QĐ\/TW, Điều 30/u);
  });
});

describe('other kinds of ballot', () => {
  test('one name: elected or not is the sentence, with agreement and disagreement in figures', () => {
    answerWith({});
    const single: Contest = {
      ...contest,
      office: 'secretary',
      ballotForm: 'single',
      marking: 'agree-disagree',
      seats: 1,
      candidates: contest.candidates.slice(0, 1),
    };
    show(published({ contest: single, votes: [150] }));
    expect(screen.getByText('Bùi Thị An không trúng cử: 150 phiếu, 50,00%.')).toBeTruthy();
    expect(rowsOf(/^Không trúng cử/u)[0]?.slice(2, 5)).toEqual(['150', '140', '50,00%']);
  });

  test('an opinion elects nobody: it says who qualifies for the list', () => {
    answerWith({});
    show(published({ contest: { ...contest, office: 'opinion', seats: 3 }, votes: [250, 240, 230, 80, 60, 40] }));
    expect(document.body.textContent).not.toMatch(/trúng cử/iu);
    expect(peopleOf(/^Đủ điều kiện/u)).toEqual(['Bùi Thị An', 'Cao Văn Bình', 'Đỗ Minh Châu']);
  });

  test('a vote of confidence reports three levels per person and points out low ones', () => {
    answerWith({});
    const level = (high: number, middle: number, low: number) => ({ high, middle, low });
    const confidence: Contest = {
      ...contest,
      office: 'confidence',
      marking: 'confidence-levels',
      seats: 1,
      candidates: contest.candidates.slice(0, 3),
    };
    show(
      published({
        contest: confidence,
        rules: '96-QD-TW',
        votes: [200, 60, 40],
        levels: [level(200, 60, 30), level(60, 70, 160), level(40, 40, 210)],
      }),
    );
    const rows = rowsOf(/^Mức tín nhiệm/u);
    expect(rows[0]?.slice(1)).toEqual(['Bùi Thị An', '200 · 67,11%', '60 · 20,13%', '30 · 10,07%', '']);
    expect(rows.map((cells) => cells.at(-1))).toEqual(['', 'thấp quá một nửa', 'thấp từ hai phần ba']);
  });

  test('alternates by order of votes stand apart, in that order', () => {
    answerWith({});
    const delegates: Contest = { ...contest, office: 'delegates', alternates: { way: 'order-of-votes', places: 1 } };
    show(published({ contest: delegates, votes: [250, 240, 230, 160, 170, 90] }));
    expect(peopleOf(/^Trúng cử/u)).toEqual(['Bùi Thị An', 'Cao Văn Bình', 'Đỗ Minh Châu']);
    expect(peopleOf(/^Dự khuyết/u)).toEqual(['Lê Thị Hà']);
    expect(peopleOf(/^Không trúng cử/u)).toEqual(['Hoàng Văn Dũng', 'Nguyễn Thị Hạnh']);
  });

  test('who won the ballot among equals stands apart, and nobody is told to be tied any more', () => {
    answerWith({});
    const view = published({ votes: [250, 240, 160, 170, 170, 90] });
    const { result } = view;
    if (result === null) throw new Error('the result is published');
    const [winner = ''] = result.tie?.candidates ?? [];
    show({ ...view, result: { ...result, later: { elected: [winner], alternates: [] } } });
    expect(screen.getByText('Trúng cử 2 trong 3 người cần bầu; 1 người nữa trúng cử ở lần bầu lại.')).toBeTruthy();
    expect(peopleOf(/^Trúng cử, theo/u)).toEqual(['Bùi Thị An', 'Cao Văn Bình']);
    expect(peopleOf(/^Trúng cử ở lần bầu lại/u)).toEqual(['Hoàng Văn Dũng']);
    expect(rowsOf(/^Không trúng cử/u).map((cells) => [cells[1], cells.at(-1)])).toEqual([
      ['Đỗ Minh Châu', 'đạt mức, đã đủ số lượng'],
      ['Lê Thị Hà', 'đạt mức, đã đủ số lượng'],
      ['Nguyễn Thị Hạnh', 'chưa đạt mức'],
    ]);
  });
});
