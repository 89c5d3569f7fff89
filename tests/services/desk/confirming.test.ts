// From the last ballot to the published result: what must agree, who confirms, and what is hidden until then.

import { present } from '../../../core/assert.ts';
import { reconciledOf } from '../../../core/life/contest-state.ts';
import { describe, expect, test } from 'vitest';
import { countContest } from '../../../core/count/count-contest.ts';
import { markOfLetter } from '../../../core/count/entries.ts';
import type { MarkLetter } from '../../../core/count/entries.ts';
import { canonicalJson } from '../../../core/digest/canonical-json.ts';
import { createHash } from 'node:crypto';
import { DeskOfTest } from './desk-of-test.ts';
import { contestOf, counting, held, many, numberOf, pins, publish, record, setUp, together } from './small-congress.ts';

const on = new DeskOfTest();
const ballots = [...many(20, 'kkks'), ...many(6, 'kskk'), ...many(2, 'kkkk'), 'ksss'];

function begin(issued = 30) {
  const people = setUp(on.desk);
  return { people, contestId: counting(on.desk, people, issued) };
}

const byHeadAndMember = (people: ReturnType<typeof setUp>) =>
  (['head', 'member'] as const).map((who) => ({ memberId: people[who], pin: pins[who] }));

/** A count that waits for its confirmations. */
function reconciled() {
  const begun = begin();
  record(on.desk, begun.contestId, ballots);
  held(on.desk.countReconcile({ contestId: begun.contestId, collected: 29, acknowledged: ['W.205', 'W.207'] }));
  return begun;
}

describe('reconciling', () => {
  test('says what is missing and stops', () => {
    const { contestId } = begin();
    record(on.desk, contestId, ballots);
    const check = (collected: number) => held(on.desk.countCheck({ contestId, collected }));
    expect(check(28).findings[0]).toMatchObject({
      number: 'F.446',
      figures: { collected: 28, entered: 29, difference: 1 },
    });
    expect(check(31)).toMatchObject({
      figures: { issued: 30, collected: 31, notReturned: 0, valid: 27, invalid: 2 },
      findings: [{ number: 'F.151' }, { number: 'F.446' }, {}, {}],
    });
    expect(numberOf(on.desk.countReconcile({ contestId, collected: 30, acknowledged: ['W.205', 'W.207'] }))).toBe(
      'F.446',
    );
    expect(contestOf(on.desk, contestId)).toMatchObject({ stage: 'counting', reconciliation: null });
  });

  test('asks for a second look at what is unusual, by number', () => {
    const { contestId } = begin();
    record(on.desk, contestId, ballots);
    const { figures, findings } = held(on.desk.countCheck({ contestId, collected: 29 }));
    expect(figures).toEqual({ issued: 30, collected: 29, notReturned: 1, valid: 27, invalid: 2 });
    expect(findings.map(({ number }) => number)).toEqual(['W.205', 'W.207']);
    expect(on.desk.countReconcile({ contestId, collected: 29, acknowledged: ['W.205'] })).toMatchObject({
      ok: false,
      error: { number: 'F.447', figures: { number: 'W.207' } },
    });
    const view = held(on.desk.countReconcile({ contestId, collected: 29, acknowledged: ['W.207', 'W.205', 'W.999'] }))
      .contests[0];
    expect(view).toMatchObject({ stage: 'reconciled', reconciliation: figures, result: null });
  });

  test('a vote against a single name is not told as a short ballot: it would be the result', () => {
    const people = setUp(on.desk);
    const contestId = counting(on.desk, people, 30, {
      id: null,
      title: 'Bầu Bí thư',
      office: 'secretary',
      ballotForm: 'single',
      marking: 'agree-disagree',
      seats: 1,
      round: 'first',
      candidates: [{ id: null, fullName: 'Hoàng Thị Kim Ngân' }],
    });
    record(on.desk, contestId, [...many(18, 'a'), ...many(12, 'd')]);
    expect(held(on.desk.countCheck({ contestId, collected: 30 })).findings).toEqual([]);
  });

  test('can be opened again with a reason; confirmations are void then', () => {
    const { people, contestId } = reconciled();
    held(on.desk.resultConfirm({ contestId, memberId: people.head, pin: pins.head }));
    expect(numberOf(on.desk.countRecord({ contestId, position: 1, marks: 'ksss', defects: [] }))).toBe('F.426.07');
    expect(numberOf(on.desk.countReopen({ contestId, reason: '', members: together(people) }))).toBe('F.403');
    held(on.desk.countReopen({ contestId, reason: 'Xem lại phiếu số 27', members: together(people) }));
    expect(contestOf(on.desk, contestId)).toMatchObject({ stage: 'counting', confirmedBy: [], reconciliation: null });
    held(on.desk.countRecord({ contestId, position: 27, marks: 'skkk', defects: [], members: together(people) }));
    held(on.desk.countReconcile({ contestId, collected: 29, acknowledged: ['W.207'] }));
    held(on.desk.resultConfirm({ contestId, memberId: people.head, pin: pins.head }));
    held(on.desk.resultConfirm({ contestId, memberId: people.member, pin: pins.member }));
    expect(contestOf(on.desk, contestId).result?.ballots).toMatchObject({ valid: 28, invalid: 1 });
    expect(numberOf(on.desk.countReopen({ contestId, reason: 'Xem lại' }))).toBe('F.427.10');
  });
});

describe('confirming', () => {
  test('takes the head and one more member; until then no vote is to be seen anywhere', () => {
    const { people, contestId } = reconciled();
    const confirm = (who: keyof typeof pins) =>
      on.desk.resultConfirm({ contestId, memberId: people[who], pin: pins[who] });
    expect(numberOf(confirm('technician'))).toBe('F.451');
    for (const who of ['secretary', 'member'] as const) {
      const view = held(confirm(who));
      expect(view.contests[0]).toMatchObject({ stage: 'reconciled', result: null, nextRound: null });
      expect(JSON.stringify(view)).not.toContain('"votes"');
      expect(numberOf(on.desk.publishedResult(contestId))).toBe('F.426');
    }
    expect(numberOf(confirm('member'))).toBe('F.452');
    expect(numberOf(on.desk.committeeRemove({ memberId: people.member }))).toBe('F.753');
    const published = held(confirm('head')).contests[0];
    expect(published).toMatchObject({
      stage: 'published',
      confirmedBy: [people.secretary, people.member, people.head],
    });
    expect(published?.result).toMatchObject({
      base: 30,
      required: 16,
      elected: ['c02', 'c03', 'c04'],
      next: 'complete',
    });
    expect(numberOf(confirm('head'))).toBe('F.427.11');
  });

  test('asks for the PIN, and closes for a while after wrong ones, also after a restart', () => {
    const { people, contestId } = reconciled();
    const { id } = held(on.desk.congressView());
    const confirm = (pin: string) => on.desk.resultConfirm({ contestId, memberId: people.head, pin });
    expect(confirm(pins.secretary)).toMatchObject({ ok: false, error: { number: 'F.454', figures: { left: 2 } } });
    expect(confirm('0000')).toMatchObject({ ok: false, error: { number: 'F.454', figures: { left: 1 } } });
    expect(confirm('0000')).toMatchObject({ ok: false, error: { number: 'F.455', figures: { seconds: 30 } } });
    on.wait(10);
    expect(confirm(pins.head)).toMatchObject({ ok: false, error: { number: 'F.455', figures: { seconds: 20 } } });
    on.restart();
    held(on.desk.congressOpen({ id }));
    expect(confirm(pins.head)).toMatchObject({ ok: false, error: { number: 'F.455', figures: { seconds: 20 } } });
    on.wait(20);
    expect(confirm('0000')).toMatchObject({ ok: false, error: { number: 'F.455', figures: { seconds: 60 } } });
    expect(numberOf(on.desk.resultConfirm({ contestId, memberId: people.member, pin: pins.member }))).toBe('accepted');
    on.wait(60);
    expect(numberOf(confirm(pins.head))).toBe('accepted');
    expect(contestOf(on.desk, contestId).stage).toBe('published');
  });

  test('is for those of the committee that closed the count', () => {
    const { people, contestId } = begin();
    held(on.desk.committeeRemove({ memberId: people.secretary, members: byHeadAndMember(people) }));
    record(on.desk, contestId, ballots);
    held(on.desk.countReconcile({ contestId, collected: 29, acknowledged: ['W.205', 'W.207'] }));
    const late = {
      member: { id: null, fullName: 'Hà Thùy Linh', post: '', role: 'member' },
      pin: '500026',
      members: byHeadAndMember(people),
    } as const;
    expect(numberOf(on.desk.committeeEnter(late))).toBe('F.753');
    expect(numberOf(on.desk.resultConfirm({ contestId, memberId: people.secretary, pin: pins.secretary }))).toBe(
      'F.411',
    );
  });
});

describe('the published result', () => {
  test('is what the headless count says of the same ballots', () => {
    const { people, contestId } = begin();
    publish(on.desk, people, contestId, ballots);
    const { record: found } = held(on.desk.publishedResult(contestId));
    const { contest } = contestOf(on.desk, contestId);
    const counted = held(
      countContest({
        schema: 'kiem-phieu/count-input@1',
        ruleSet: '190-QD-TW',
        contest,
        ballotsIssued: 30,
        electorate: {
          meeting: 'delegates-congress',
          summoned: 31,
          deductions: [{ reason: 'official-delegate-absent-throughout-no-alternate', count: 1 }],
        },
        ballots: ballots.map((marks, index) => ({
          no: index + 1,
          defects: [],
          marks: Object.fromEntries(
            contest.candidates.map(({ id }, place) => [id, markOfLetter[marks.charAt(place) as MarkLetter]]),
          ),
        })),
      }),
    );
    const { ballots: figures, base, required, tally, elected, tie, seatsUnfilled, next } = counted;
    expect(found).toMatchObject({ ballots: figures, base, required, tally, elected, tie, seatsUnfilled, next });
  });

  test('carries the digest that all confirmed, over its canonical JSON', () => {
    const { people, contestId } = begin();
    publish(on.desk, people, contestId, ballots);
    const { record: found, digest, confirmations } = held(on.desk.publishedResult(contestId));
    expect(digest).toBe(createHash('sha256').update(canonicalJson(found), 'utf8').digest('hex'));
    expect(contestOf(on.desk, contestId).result?.digest).toBe(digest);
    expect(confirmations.map(({ memberId }) => memberId)).toEqual([people.secretary, people.head]);
  });

  test('commits to the ballots whatever the order they were read in, and only with the salt', () => {
    const { people, contestId } = begin();
    publish(on.desk, people, contestId, ballots);
    const { record: found } = held(on.desk.publishedResult(contestId));
    const { file, state } = held(on.desk.session());
    const salt = reconciledOf(present(state().contests[0], 'the contest'))?.salt ?? '';
    const commitment = (lines: readonly string[], using: string) =>
      createHash('sha256')
        .update(canonicalJson({ ballots: lines.toSorted(), salt: using }), 'utf8')
        .digest('hex');
    expect(found.ballotsDigest).toBe(commitment(ballots.toReversed(), salt));
    expect(found.ballotsDigest).not.toBe(commitment(ballots, '0'.repeat(64)));
    expect(JSON.stringify(found)).not.toContain(salt);
    expect([...file.ledger.entries()].filter(({ act }) => act.kind === 'ballot-recorded')).toHaveLength(29);
  });

  test('stays what it was, though the congress, the committee and attendance change later, and after a restart', () => {
    const { people, contestId } = begin();
    publish(on.desk, people, contestId, ballots);
    const before = held(on.desk.publishedResult(contestId));
    const view = held(on.desk.congressView());
    held(
      on.desk.congressAmendPublished({
        congress: { ...view.congress, place: 'Nơi khác' },
        reason: 'Gõ nhầm',
        members: together(people),
      }),
    );
    held(
      on.desk.committeeEnter({
        member: { id: people.head, fullName: 'Lương Xuân Bách', post: 'Chức vụ khác', role: 'head' },
        pin: null,
        members: [
          { memberId: people.secretary, pin: pins.secretary },
          { memberId: people.member, pin: pins.member },
        ],
      }),
    );
    held(on.desk.committeeRemove({ memberId: people.technician, members: together(people) }));
    on.restart();
    held(on.desk.congressOpen({ id: view.id }));
    expect(held(on.desk.publishedResult(contestId))).toEqual(before);
    expect(contestOf(on.desk, contestId).result).toEqual(view.contests[0]?.result);
  });

  test('is sealed with a note in the ledger; an unpublished one is not', () => {
    const { people, contestId } = reconciled();
    const digest = 'a'.repeat(64);
    expect(numberOf(on.desk.recordSeal(contestId, 'ket-qua.kqkp', digest))).toBe('F.426.13');
    held(on.desk.resultConfirm({ contestId, memberId: people.secretary, pin: pins.secretary }));
    held(on.desk.resultConfirm({ contestId, memberId: people.head, pin: pins.head }));
    const head = held(on.desk.ledgerHead());
    const view = held(on.desk.recordSeal(contestId, 'ket-qua.kqkp', digest));
    expect(view.contests[0]?.sealed).toEqual({ fileName: 'ket-qua.kqkp', digest, at: on.now() });
    expect(held(on.desk.session()).file.ledger.entryAt(view.entries)?.previous).toBe(head);
  });
});
