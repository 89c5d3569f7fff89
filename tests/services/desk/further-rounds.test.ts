// What follows from a result: a second ballot, a tie-break, or the decision to hold none.

import { describe, expect, test } from 'vitest';
import { DeskOfTest } from './desk-of-test.ts';
import { contestOf, counting, fourForThree, held, many, numberOf, publish, setUp } from './small-congress.ts';

const on = new DeskOfTest();

/** Bùi Thị An (c02), Cao Văn Bình (c04), Lê Thị Hà (c03), Nguyễn Việt Hà (c01): two elected, one seat empty. */
const oneSeatEmpty = [...many(20, 'kkss'), ...many(10, 'ksks')];
/** One elected; three names with twenty votes each for two seats. */
const tied = [...many(10, 'kkks'), ...many(10, 'kksk'), ...many(10, 'kskk')];

function after(ballots: readonly string[]) {
  const people = setUp(on.desk);
  const contestId = counting(on.desk, people);
  publish(on.desk, people, contestId, ballots);
  return { people, contestId };
}

/** The contest that was drafted last, counted to the end. */
function countLast(people: ReturnType<typeof setUp>, ballots: readonly string[]): string {
  const contestId = held(on.desk.congressView()).contests.at(-1)?.contest.id ?? '';
  held(on.desk.contestFreezeList({ contestId }));
  held(on.desk.contestIssueBallots({ contestId, issued: 30 }));
  held(on.desk.countOpen({ contestId, entryMode: 'struck', operatorId: people.member, batchSize: 10 }));
  publish(on.desk, people, contestId, ballots);
  return contestId;
}

describe('a seat that stayed empty', () => {
  test('may be followed by a second ballot among those not elected', () => {
    const { contestId } = after(oneSeatEmpty);
    expect(contestOf(on.desk, contestId)).toMatchObject({
      result: { elected: ['c02', 'c04'], seatsUnfilled: 1 },
      nextRound: {
        round: 'second',
        seats: 1,
        candidateIds: ['c03', 'c01'],
        ballotForm: 'surplus',
        marking: 'strike',
        mustDecide: true,
      },
    });
    const decision = 'Đại hội quyết định bầu tiếp lần hai';
    held(on.desk.roundCreate({ contestId, decision, candidateIds: ['c01', 'c03'] }));
    const second = held(on.desk.congressView()).contests[1];
    expect(second).toMatchObject({
      stage: 'draft',
      origin: { contestId, decision },
      findings: [],
      contest: {
        round: 'second',
        seats: 1,
        office: 'committee',
        ballotForm: 'surplus',
        candidates: [{ id: 'c03' }, { id: 'c01' }],
      },
    });
    expect(contestOf(on.desk, contestId).followedBy).toBe(second?.contest.id);
    expect(numberOf(on.desk.roundCreate({ contestId, decision, candidateIds: ['c01', 'c03'] }))).toBe('F.462');
  });

  test('one name left makes a ballot of one name, with boxes', () => {
    const { people, contestId } = after(oneSeatEmpty);
    held(on.desk.roundCreate({ contestId, decision: 'Ông Nguyễn Việt Hà xin rút', candidateIds: ['c03'] }));
    expect(held(on.desk.congressView()).contests[1]?.contest).toMatchObject({
      ballotForm: 'single',
      marking: 'agree-disagree',
      seats: 1,
    });
    const second = countLast(people, [...many(17, 'a'), ...many(13, 'd')]);
    expect(contestOf(on.desk, second).result).toMatchObject({ elected: ['c03'], next: 'complete' });
    expect(held(on.desk.publishedResult(second)).record.origin).toEqual({
      contestId,
      decision: 'Ông Nguyễn Việt Hà xin rút',
    });
    expect(numberOf(on.desk.roundCreate({ contestId: second, decision: 'Bầu nữa', candidateIds: ['c03'] }))).toBe(
      'F.461',
    );
  });

  test('a decision that comes after sealing leaves the sealed file outdated until it is sealed again', () => {
    const { contestId } = after(oneSeatEmpty);
    const isOutdated = (): boolean => contestOf(on.desk, contestId).isSealOutdated;
    const seal = (): void => {
      held(on.desk.recordSeal(contestId, 'ket-qua.kqkp', 'a'.repeat(64)));
    };
    held(on.desk.roundCreate({ contestId, decision: 'Bầu tiếp', candidateIds: ['c01', 'c03'] }));
    expect(isOutdated()).toBe(false);
    seal();
    held(on.desk.contestRemove({ contestId: contestOf(on.desk, contestId).followedBy ?? '' }));
    expect(isOutdated()).toBe(true);
    seal();
    expect(isOutdated()).toBe(false);
    held(on.desk.roundDecline({ contestId, decision: 'Không bầu nữa' }));
    expect(isOutdated()).toBe(true);
  });

  test('a second ballot has minutes of its own: the first sealed file stays as it is', () => {
    const { people, contestId } = after(oneSeatEmpty);
    held(on.desk.roundCreate({ contestId, decision: 'Bầu tiếp', candidateIds: ['c01', 'c03'] }));
    held(on.desk.recordSeal(contestId, 'ket-qua.kqkp', 'a'.repeat(64)));
    countLast(people, [...many(20, 'ks'), ...many(10, 'sk')]);
    expect(contestOf(on.desk, contestId).isSealOutdated).toBe(false);
  });

  test('its names may be changed by the congress, but nobody elected stands again, and the office stays', () => {
    const { contestId } = after(oneSeatEmpty);
    expect(numberOf(on.desk.roundCreate({ contestId, decision: 'Bầu tiếp', candidateIds: ['c02', 'c01'] }))).toBe(
      'F.465',
    );
    expect(numberOf(on.desk.roundCreate({ contestId, decision: ' ', candidateIds: ['c03', 'c01'] }))).toBe('F.403');
    held(on.desk.roundCreate({ contestId, decision: 'Bầu tiếp', candidateIds: ['c03', 'c01'] }));
    const contest = {
      ...fourForThree,
      ...held(on.desk.congressView()).contests[1]?.contest,
      candidates: [
        { id: 'c03', fullName: 'Lê Thị Hà' },
        { id: null, fullName: 'Đỗ Văn Chính' },
      ],
    };
    held(on.desk.contestSave({ contest }));
    const withElected = [...contest.candidates, { id: null, fullName: 'Bùi Thị An' }];
    expect(numberOf(on.desk.contestSave({ contest: { ...contest, candidates: withElected } }))).toBe('F.430');
    for (const changed of [{ seats: 2 }, { round: 'first' }, { office: 'delegates' }] as const) {
      expect(numberOf(on.desk.contestSave({ contest: { ...contest, ...changed } }))).toBe('F.429');
    }
  });

  test('stays empty when the congress decides so', () => {
    const { contestId } = after(oneSeatEmpty);
    const view = held(on.desk.roundDecline({ contestId, decision: 'Không bầu tiếp' }));
    expect(view.contests[0]).toMatchObject({ noFurtherRound: 'Không bầu tiếp', followedBy: null });
    expect(numberOf(on.desk.roundCreate({ contestId, decision: 'Bầu tiếp', candidateIds: ['c03', 'c01'] }))).toBe(
      'F.462',
    );
    expect(numberOf(on.desk.roundDecline({ contestId, decision: 'Không bầu tiếp' }))).toBe('F.462');
  });

  test('a draft that is taken back can be decided on anew', () => {
    const { contestId } = after(oneSeatEmpty);
    held(on.desk.roundCreate({ contestId, decision: 'Bầu tiếp', candidateIds: ['c03', 'c01'] }));
    held(on.desk.contestRemove({ contestId: contestOf(on.desk, contestId).followedBy ?? '' }));
    expect(contestOf(on.desk, contestId).followedBy).toBeNull();
    held(on.desk.roundDecline({ contestId, decision: 'Không bầu tiếp' }));
  });
});

describe('equal votes at the cut', () => {
  test('make a ballot among exactly those, which cannot be left out', () => {
    const { people, contestId } = after(tied);
    expect(contestOf(on.desk, contestId)).toMatchObject({
      result: { elected: ['c02'], tie: { seats: 2, candidates: ['c04', 'c03', 'c01'] } },
      nextRound: { round: 'tie-break', seats: 2, candidateIds: ['c04', 'c03', 'c01'], mustDecide: false },
    });
    expect(numberOf(on.desk.roundDecline({ contestId, decision: 'Không bầu lại' }))).toBe('F.463');
    expect(numberOf(on.desk.roundCreate({ contestId, decision: 'Bầu lại', candidateIds: ['c04', 'c03'] }))).toBe(
      'F.464',
    );
    held(on.desk.roundCreate({ contestId, decision: 'Bầu lại', candidateIds: ['c04', 'c03', 'c01'] }));
    const contest = { ...fourForThree, ...held(on.desk.congressView()).contests[1]?.contest };
    expect(contest).toMatchObject({ round: 'tie-break', seats: 2, ballotForm: 'surplus' });
    expect(numberOf(on.desk.contestSave({ contest: { ...contest, candidates: contest.candidates.slice(1) } }))).toBe(
      'F.464',
    );
    expect(numberOf(on.desk.contestSave({ contest: { ...contest, seats: 1 } }))).toBe('F.464');
    expect(numberOf(on.desk.contestSave({ contest: { ...contest, title: 'Bầu lại Ban Chấp hành' } }))).toBe('accepted');
    const tieBreak = countLast(people, [...many(12, 'kks'), ...many(10, 'ksk'), ...many(8, 'skk')]);
    expect(contestOf(on.desk, tieBreak).result).toMatchObject({ elected: ['c04', 'c03'], next: 'complete' });
  });

  test('leave the sealed file outdated once the ballot among them is published, and the one before it as well', () => {
    const { people, contestId } = after(tied);
    const isOutdated = (id: string): boolean => contestOf(on.desk, id).isSealOutdated;
    const seal = (id: string): void => {
      held(on.desk.recordSeal(id, 'ket-qua.kqkp', 'a'.repeat(64)));
    };
    held(on.desk.roundCreate({ contestId, decision: 'Bầu lại', candidateIds: ['c04', 'c03', 'c01'] }));
    seal(contestId);
    expect(isOutdated(contestId)).toBe(false);
    const tieBreak = countLast(people, [...many(10, 'kss'), ...many(10, 'sks'), ...many(10, 'ssk')]);
    expect([isOutdated(contestId), isOutdated(tieBreak)]).toEqual([true, false]);
    held(
      on.desk.roundCreate({ contestId: tieBreak, decision: 'Bầu lại lần nữa', candidateIds: ['c04', 'c03', 'c01'] }),
    );
    seal(contestId);
    seal(tieBreak);
    countLast(people, [...many(12, 'kks'), ...many(10, 'ksk'), ...many(8, 'skk')]);
    expect([isOutdated(contestId), isOutdated(tieBreak)]).toEqual([true, true]);
  });
});

test('an unpublished contest has no next round', () => {
  const people = setUp(on.desk);
  const contestId = counting(on.desk, people);
  expect(numberOf(on.desk.roundCreate({ contestId, decision: 'Bầu tiếp', candidateIds: [] }))).toBe('F.425');
  expect(numberOf(on.desk.roundDecline({ contestId, decision: 'Thôi' }))).toBe('F.425');
});

describe('equal opinions at the cut', () => {
  test('have no ballot of their own: the congress decides, once, and its decision stays', () => {
    const people = setUp(on.desk);
    const contestId = counting(on.desk, people, 30, {
      ...fourForThree,
      title: 'Xin ý kiến về danh sách bầu cử',
      office: 'opinion',
      marking: 'agree-disagree',
      seats: 2,
    });
    publish(on.desk, people, contestId, [...many(15, 'aadd'), ...many(15, 'adad')]);
    const opinion = contestOf(on.desk, contestId);
    expect(opinion.result?.tie).not.toBeNull();
    expect(opinion.nextRound).toBeNull();
    expect(numberOf(on.desk.roundCreate({ contestId, decision: 'Bầu lại', candidateIds: [] }))).toBe('F.461');
    expect(numberOf(on.desk.roundDecline({ contestId, decision: ' ' }))).toBe('F.403');
    held(on.desk.roundDecline({ contestId, decision: 'Đại hội quyết định giữ bà Bùi Thị An trong danh sách' }));
    expect(contestOf(on.desk, contestId).noFurtherRound).toBe('Đại hội quyết định giữ bà Bùi Thị An trong danh sách');
    expect(numberOf(on.desk.roundDecline({ contestId, decision: 'Khác' }))).toBe('F.462');
  });
});
