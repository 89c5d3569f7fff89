// Offices that are filled from among those just elected: the committee is counted, then the list for its secretary is made.

import { describe, expect, test } from 'vitest';
import type { ElectedFrom, Office } from '../../../core/contest/contest.ts';
import type { EnteredContest } from '../../../electron/services/set-up/contest-list.ts';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { paperOptions } from '../../../electron/services/output/paper-words.ts';
import { paperLines } from '../../unit/minutes/paper-text.ts';
import { DeskOfTest } from './desk-of-test.ts';
import { contestOf, counting, draft, held, many, numberOf, publish, setUp } from './small-congress.ts';

const on = new DeskOfTest();

/** An, Bình and Lê Thị Hà are elected. */
const threeElected = [...many(20, 'kkks'), ...many(10, 'kkss')];
/** An and Bình are elected; Lê Thị Hà and Nguyễn Việt Hà have eighteen votes each for one seat. */
const tied = [...many(12, 'kkks'), ...many(12, 'kksk'), ...many(6, 'kskk')];

const listOf = (names: readonly string[], electedFrom?: ElectedFrom, office: Office = 'secretary'): EnteredContest => ({
  id: null,
  title: 'Bầu Bí thư',
  office,
  ballotForm: 'single',
  marking: 'agree-disagree',
  seats: 1,
  round: 'first',
  candidates: names.map((fullName) => ({ id: null, fullName })),
  ...(electedFrom === undefined ? {} : { electedFrom }),
});

const fromBody = (contestId: string): ElectedFrom => ({ way: 'elected-body', contestId, elected: [] });
const numbers = (contestId: string) => contestOf(on.desk, contestId).findings.map(({ number }) => number);

function committeeElected(ballots: readonly string[]) {
  const people = setUp(on.desk);
  const body = counting(on.desk, people);
  publish(on.desk, people, body, ballots);
  return { people, body };
}

describe('a list that comes from an elected body', () => {
  test('offers those elected, and refuses another name with the clause', () => {
    const { body } = committeeElected(threeElected);
    const secretary = draft(on.desk, listOf([], fromBody(body)));
    const { electedBody, contest } = contestOf(on.desk, secretary);
    expect(electedBody).toMatchObject({
      contestId: body,
      isPublished: true,
      isSettled: true,
      elected: [{ fullName: 'Bùi Thị An' }, { fullName: 'Cao Văn Bình' }, { fullName: 'Lê Thị Hà' }],
    });
    expect(contest.electedFrom).toEqual({ way: 'elected-body', contestId: body, elected: ['c02', 'c04', 'c03'] });
    const stranger = on.desk.contestSave({ contest: { ...listOf(['Nguyễn Việt Hà'], fromBody(body)), id: secretary } });
    expect(stranger).toMatchObject({
      ok: false,
      error: {
        number: 'F.564',
        path: '$.contest.candidates[0]',
        figures: { name: 'Nguyễn Việt Hà' },
        citation: { clause: 'quy định về bầu cử tại đại hội (theo 244-QĐ/TW, Điều 19, khoản 9)' },
      },
    });
    held(on.desk.contestSave({ contest: { ...contest, candidates: electedBody?.elected.slice(0, 1) ?? [] } }));
    expect(numbers(secretary)).toEqual([]);
    held(on.desk.contestFreezeList({ contestId: secretary }));
    expect(contestOf(on.desk, secretary).stage).toBe('frozen');
  });

  test('is not frozen before the body is elected, nor from another office, nor where nothing is said', () => {
    const people = setUp(on.desk);
    const body = counting(on.desk, people);
    const early = draft(on.desk, listOf(['Bùi Thị An'], fromBody(body)));
    expect(numberOf(on.desk.contestFreezeList({ contestId: early }))).toBe('F.565');
    const silent = draft(on.desk, listOf(['Bùi Thị An']));
    expect(numberOf(on.desk.contestFreezeList({ contestId: silent }))).toBe('F.566');
    const chair = draft(on.desk, listOf(['Bùi Thị An'], fromBody(body), 'inspection-chair'));
    expect(numberOf(on.desk.contestFreezeList({ contestId: chair }))).toBe('F.567');
    publish(on.desk, people, body, threeElected);
    expect(numbers(early)).toEqual([]);
  });

  test('notices who is elected to the body afterwards, until somebody has looked', () => {
    const { people, body } = committeeElected(tied);
    const secretary = draft(on.desk, listOf(['Bùi Thị An'], fromBody(body)));
    expect(numbers(secretary)).toEqual(['W.222']);
    held(on.desk.roundCreate({ contestId: body, decision: 'Bầu lại', candidateIds: ['c03', 'c01'] }));
    const tieBreak = held(on.desk.congressView()).contests.at(-1)?.contest.id ?? '';
    held(on.desk.contestFreezeList({ contestId: tieBreak }));
    held(on.desk.contestIssueBallots({ contestId: tieBreak, issued: 30 }));
    held(on.desk.countOpen({ contestId: tieBreak, entryMode: 'struck', operatorId: people.member, batchSize: 10 }));
    publish(on.desk, people, tieBreak, [...many(20, 'ks'), ...many(10, 'sk')]);
    const { findings, electedBody, contest } = contestOf(on.desk, secretary);
    expect(findings).toMatchObject([{ number: 'W.221', figures: { names: 'Lê Thị Hà' } }]);
    expect(electedBody).toMatchObject({ isSettled: true, elected: [{}, {}, { fullName: 'Lê Thị Hà' }] });
    held(on.desk.contestSave({ contest: { ...contest, electedFrom: fromBody(body) } }));
    expect(numbers(secretary)).toEqual([]);
  });
});

describe('a list that is not bound to a result', () => {
  test('says why in words, and the words stand in the minutes', () => {
    const { people } = committeeElected(threeElected);
    const directly = (decision: string): ElectedFrom => ({ way: 'directly', decision });
    const unsaid = on.desk.contestSave({ contest: listOf(['Trần Văn Ngoài'], directly(' ')) });
    expect(numberOf(unsaid)).toBe('F.403');
    const secretary = draft(on.desk, listOf(['Trần Văn Ngoài'], directly('Đại hội bầu trực tiếp bí thư')));
    held(on.desk.contestFreezeList({ contestId: secretary }));
    held(on.desk.contestIssueBallots({ contestId: secretary, issued: 30 }));
    held(on.desk.countOpen({ contestId: secretary, entryMode: 'voted', operatorId: people.member, batchSize: 10 }));
    publish(on.desk, people, secretary, many(30, 'a'));
    const source = held(on.desk.paperSource(secretary));
    const minutes = minutesDocument(source.published, paperOptions(source.published, 'vi'));
    expect(paperLines(minutes).join('\n')).toContain(
      'bầu trực tiếp chức danh này. Quyết định: Đại hội bầu trực tiếp bí thư.',
    );
  });

  test('directly is for secretary and deputies; an earlier body for all that are filled from one', () => {
    setUp(on.desk);
    const bound = (office: Office, electedFrom: ElectedFrom): string => {
      const contestId = draft(on.desk, listOf(['Bùi Thị An'], electedFrom, office));
      return numberOf(on.desk.contestFreezeList({ contestId }));
    };
    const directly: ElectedFrom = { way: 'directly', decision: 'Bầu trực tiếp' };
    const earlier: ElectedFrom = { way: 'earlier-body', told: 'Được chỉ định ngày 01/7/2025' };
    expect(bound('deputy-secretary', directly)).toBe('accepted');
    expect(bound('inspection-chair', directly)).toBe('F.567');
    expect(bound('inspection-chair', earlier)).toBe('accepted');
    expect(bound('delegates', earlier)).toBe('F.567');
  });
});
