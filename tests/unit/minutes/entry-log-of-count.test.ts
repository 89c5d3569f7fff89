// The entry log of a count as its ledger tells it: totals by batch, what was taken back, and nothing of any ballot.

import { assert } from '../../../core/assert.ts';
import { isCounted } from '../../../core/life/contest-state.ts';
import { describe, expect, it } from 'vitest';
import { applyEntry } from '../../../core/life/apply-entry.ts';
import type { Act } from '../../../core/ledger/entry.ts';
import { nothingYet } from '../../../core/life/congress-state.ts';
import { entryLogPaper } from '../../../core/minutes/entry-log.ts';
import { entryLogOf } from '../../../core/minutes/entry-log-of-count.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { paperPhrases } from '../../../electron/services/output/paper-words.ts';
import { paperLines } from './paper-text.ts';
import { committee, congress, contest, delegates } from './published.ts';

const at = (minute: number): string => `2025-10-05T09:${String(minute).padStart(2, '0')}:00+07:00`;
const record = (position: number, marks: string): Act => ({
  kind: 'ballot-recorded',
  contestId: 'bch',
  pass: 1,
  position,
  marks,
  defects: [],
  source: 'keyboard',
});

/** Five ballots in batches of two: the second corrected twice, a sixth taken back, the count opened again. */
const acts: readonly (readonly [minute: number, actor: string, act: Act])[] = [
  [0, '', { kind: 'congress-created', congress }],
  ...committee.map((member) => [1, '', { kind: 'committee-member-entered', member }] as const),
  [2, '', { kind: 'contest-drafted', contest, origin: null }],
  [3, '', { kind: 'list-frozen', contest, digest: 'a'.repeat(64) }],
  [4, '', { kind: 'ballots-issued', contestId: 'bch', issued: 5, attendance: delegates(5) }],
  [5, '', { kind: 'count-opened', contestId: 'bch', pass: 1, entryMode: 'struck', operatorId: 'm4', batchSize: 2 }],
  [6, 'm4', record(1, 'kkks')],
  [7, 'm4', record(2, 'kkkk')],
  [8, 'm4', record(3, 'ssss')],
  [9, 'm4', record(4, 'kkss')],
  [10, 'm4', record(2, 'kkks')],
  [11, 'm4', record(2, 'kkkk')],
  [12, 'm4', record(5, 'ksss')],
  [13, 'm4', record(6, 'ksss')],
  [14, 'm2', { kind: 'ballot-withdrawn', contestId: 'bch', pass: 1, position: 6, reason: 'nhập hai lần' }],
  [
    15,
    '',
    {
      kind: 'count-reconciled',
      contestId: 'bch',
      figures: { issued: 5, collected: 5, notReturned: 0, valid: 3, invalid: 2 },
      acknowledged: [],
      salt: '0'.repeat(64),
    },
  ],
  [16, 'm1', { kind: 'count-reopened', contestId: 'bch', reason: 'xem lại tập 2' }],
  [
    17,
    '',
    {
      kind: 'count-reconciled',
      contestId: 'bch',
      figures: { issued: 5, collected: 5, notReturned: 0, valid: 3, invalid: 2 },
      acknowledged: [],
      salt: '0'.repeat(64),
    },
  ],
];

const logAfter = (count: number) => logOf(acts.slice(0, count));

const logOf = (done: typeof acts) => {
  const state = done.reduce(
    (before, [minute, actor, act]) => applyEntry(before, { at: at(minute), actor, act }),
    nothingYet,
  );
  const [contest] = state.contests;
  assert(contest !== undefined && isCounted(contest), 'the count was opened');
  return entryLogOf({
    congress,
    committee,
    contest,
    rules: ruleSet190,
    takenAt: at(30),
  });
};

describe('the entry log', () => {
  it('adds up each batch with its corrections', () => {
    expect(logAfter(acts.length)).toEqual({
      congress,
      contest,
      takenAt: at(30),
      head: 'Lương Xuân Bách',
      passes: [
        {
          pass: 1,
          operator: 'Trần Gia Khiêm',
          entryMode: 'struck',
          openedAt: at(5),
          closedAt: at(17),
          batches: [
            { batch: 1, ballots: 2, valid: 1, invalid: 1, corrections: 2 },
            { batch: 2, ballots: 2, valid: 1, invalid: 1, corrections: 0 },
            { batch: 3, ballots: 1, valid: 1, invalid: 0, corrections: 0 },
          ],
        },
      ],
      events: [
        { kind: 'corrected', at: at(10), by: 'Trần Gia Khiêm', pass: 1, batch: 1, reason: '' },
        { kind: 'corrected', at: at(11), by: 'Trần Gia Khiêm', pass: 1, batch: 1, reason: '' },
        { kind: 'withdrawn', at: at(14), by: 'Lê Thị Thu Trà', pass: 1, batch: 3, reason: 'nhập hai lần' },
        { kind: 'reopened', at: at(16), by: 'Lương Xuân Bách', pass: 0, batch: 0, reason: 'xem lại tập 2' },
      ],
    });
  });

  it('lists late changes of attendance with what they moved, before everything that came later', () => {
    const late: Act = {
      kind: 'attendance-corrected',
      contestId: 'bch',
      attendance: delegates(6),
      issued: 6,
      reason: 'một đồng chí đến sau',
    };
    const withLate = [...acts.slice(0, 8), [4, '', late] as const, ...acts.slice(8)];
    const log = logOf(withLate.slice(0, -3));
    expect(log.events.map(({ kind, at: when }) => [kind, when])).toEqual([
      ['attendance', at(4)],
      ['corrected', at(10)],
      ['corrected', at(11)],
      ['withdrawn', at(14)],
    ]);
    expect(paperLines(entryLogPaper(log, paperPhrases('vi'))).join('\n')).toContain(
      'Ban kiểm phiếu | Sửa số liệu sau khi phát phiếu, trước khi kiểm phiếu: số được triệu tập 5 thành 6, số có mặt 5 thành 6, số phiếu phát ra 5 thành 6 | một đồng chí đến sau',
    );
  });

  it('is there while ballots are being entered', () => {
    const log = logAfter(acts.length - 4);
    expect(log.passes[0]?.closedAt).toBeNull();
    expect(log.passes[0]?.batches.map(({ ballots }) => ballots)).toEqual([2, 2, 2]);
    expect(log.events.map(({ kind, batch }) => [kind, batch])).toEqual([
      ['corrected', 1],
      ['corrected', 1],
    ]);
  });

  it('has no mark, no position and no name of a candidate in it', () => {
    const paper = entryLogPaper(logAfter(acts.length), paperPhrases('vi'));
    const lines = paperLines(paper).join('\n');
    expect(lines).toContain('1 | 2 | 1 | 1 | 2');
    expect(lines).not.toMatch(/kk|ss|vị trí \d/u);
    for (const { fullName } of contest.candidates) expect(lines).not.toContain(fullName);
    expect(paper.sheets.map(({ name }) => name)).toEqual(['Lượt 1']);
  });
});
