// Setting a congress up: what is kept, what is refused, what is fixed from when on.

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { congress } from '../../unit/minutes/published.ts';
import { DeskOfTest } from './desk-of-test.ts';
import {
  contestOf,
  counting,
  draft,
  fourForThree,
  held,
  numberOf,
  pins,
  publish,
  many,
  setUp,
  thirty,
  together,
} from './small-congress.ts';

const on = new DeskOfTest();

test('without an open congress every act is refused with F.401', () => {
  expect(numberOf(on.desk.congressView())).toBe('F.401');
  expect(numberOf(on.desk.contestSave({ contest: fourForThree }))).toBe('F.401');
  expect(numberOf(on.desk.ledgerHead())).toBe('F.401');
  expect(on.desk.openCongressId()).toBeNull();
});

describe('the congress', () => {
  test('that cannot be written leaves no file behind', () => {
    const folder = path.join(on.folder, 'congresses');
    const files = (): readonly string[] => (fs.existsSync(folder) ? fs.readdirSync(folder) : []);
    const before = files();
    expect(() => on.desk.congressCreate({ congress: { ...congress, place: 'Hà \ud83d Nội' } })).toThrow(TypeError);
    expect(files()).toEqual(before);
  });

  test('is kept cleaned, listed, and opened again as it was', () => {
    const made = held(on.desk.congressCreate({ congress: { ...congress, title: '  Đại hội \u200b lần   thứ I ' } }));
    expect(made.congress.title).toBe('Đại hội lần thứ I');
    const [listed] = held(on.desk.congressList());
    expect(listed).toMatchObject({
      id: made.id,
      title: 'Đại hội lần thứ I',
      purpose: 'real',
      changedAt: on.now(),
      problem: null,
    });
    on.restart();
    expect(held(on.desk.congressList())).toEqual([listed]);
    expect(held(on.desk.congressOpen({ id: made.id }))).toEqual(made);
    expect(on.desk.openCongressId()).toBe(made.id);
  });

  test('of the same name is another file', () => {
    const one = held(on.desk.congressCreate({ congress }));
    const other = held(on.desk.congressCreate({ congress }));
    expect(other.id).toBe(`${one.id}-2`);
    expect(held(on.desk.congressList())).toHaveLength(2);
  });

  test.each(['../../etc/passwd', 'a/b', '', '.', 'CON', 'x'.repeat(80)])('id %j leads to no file', (id) => {
    expect(numberOf(on.desk.congressOpen({ id }))).toBe('F.402');
  });

  test('without a name is refused', () => {
    expect(on.desk.congressCreate({ congress: { ...congress, title: ' \u200b ' } })).toMatchObject({
      ok: false,
      error: { number: 'F.403', path: '$.congress.title' },
    });
    expect(numberOf(on.desk.congressCreate({ congress: { ...congress, ruleSet: '1-QD' } }))).toBe('F.112');
    expect(held(on.desk.congressList())).toEqual([]);
  });

  test('keeps what the rules rest on once a list is frozen', () => {
    setUp(on.desk);
    const contestId = draft(on.desk);
    held(on.desk.congressAmend({ congress: { ...congress, purpose: 'rehearsal' } }));
    held(on.desk.contestFreezeList({ contestId }));
    for (const changed of [
      { purpose: 'real' },
      { level: 'cell' },
      { meeting: 'members-congress' },
      { ruleSet: '244-QD-TW' },
    ] as const) {
      expect(numberOf(on.desk.congressAmend({ congress: { ...congress, purpose: 'rehearsal', ...changed } }))).toBe(
        'F.404',
      );
    }
    expect(
      held(on.desk.congressAmend({ congress: { ...congress, purpose: 'rehearsal', place: 'Hội trường B' } })).congress
        .place,
    ).toBe('Hội trường B');
  });
});

describe('attendance', () => {
  test('gives the base, and is refused where the regulation refuses it', () => {
    held(on.desk.congressCreate({ congress }));
    expect(held(on.desk.attendanceSet({ attendance: thirty, reason: '' })).base).toEqual({ base: 30, required: 16 });
    expect(numberOf(on.desk.attendanceSet({ attendance: { ...thirty, present: 32 }, reason: '' }))).toBe('F.143');
    expect(
      numberOf(on.desk.attendanceSet({ attendance: { ...thirty, meeting: 'members-congress' }, reason: '' })),
    ).toBe('F.405');
    expect(held(on.desk.congressView()).attendance).toEqual(thirty);
  });

  test('changes only with a reason once a list is frozen, and not for ballots that are issued', () => {
    const people = setUp(on.desk);
    const contestId = counting(on.desk, people);
    const later = { ...thirty, summoned: 33 };
    expect(numberOf(on.desk.attendanceSet({ attendance: later, reason: ' ' }))).toBe('F.406');
    const view = held(on.desk.attendanceSet({ attendance: later, reason: 'Bổ sung hai đại biểu' }));
    expect(view.base).toEqual({ base: 32, required: 17 });
    expect(contestOf(on.desk, contestId).base).toEqual({ base: 30, required: 16 });
  });
});

describe('the committee', () => {
  test('has one head; who is not in it cannot be amended or removed', () => {
    const people = setUp(on.desk);
    expect(
      numberOf(
        on.desk.committeeEnter({ member: { id: null, fullName: 'Hà Thùy Linh', post: '', role: 'head' }, pin: null }),
      ),
    ).toBe('F.412');
    expect(
      numberOf(
        on.desk.committeeEnter({
          member: { id: 'm999', fullName: 'Hà Thùy Linh', post: '', role: 'member' },
          pin: null,
        }),
      ),
    ).toBe('F.411');
    expect(numberOf(on.desk.committeeRemove({ memberId: 'm999' }))).toBe('F.411');
    const renamed = held(
      on.desk.committeeEnter({
        member: { id: people.head, fullName: 'Lương Xuân Bách', post: 'Trưởng đoàn', role: 'head' },
        pin: null,
        members: [
          { memberId: people.secretary, pin: pins.secretary },
          { memberId: people.member, pin: pins.member },
        ],
      }),
    );
    expect(renamed.committee[0]).toEqual({
      member: { id: people.head, fullName: 'Lương Xuân Bách', post: 'Trưởng đoàn', role: 'head' },
      hasPin: true,
    });
    expect(
      held(on.desk.committeeRemove({ memberId: people.technician, members: together(people) })).committee,
    ).toHaveLength(3);
  });

  test('takes nobody who stands on a list that is still open, and freezing refuses the other way round', () => {
    const people = setUp(on.desk);
    const contestId = draft(on.desk);
    const enter = (fullName: string) =>
      on.desk.committeeEnter({
        member: { id: null, fullName, post: '', role: 'member' },
        pin: null,
        members: together(people),
      });
    expect(numberOf(enter('cao  văn bình'))).toBe('F.137');
    const withMember = draft(on.desk, {
      ...fourForThree,
      candidates: [...fourForThree.candidates, { id: null, fullName: 'Vũ Đức Toàn' }],
    });
    expect(contestOf(on.desk, withMember).findings[0]?.number).toBe('F.137');
    expect(numberOf(on.desk.contestFreezeList({ contestId: withMember }))).toBe('F.137');
    held(on.desk.contestRemove({ contestId: withMember }));
    held(on.desk.contestFreezeList({ contestId }));
    held(on.desk.contestIssueBallots({ contestId, issued: 30 }));
    held(on.desk.countOpen({ contestId, entryMode: 'struck', operatorId: people.member, batchSize: 10 }));
    publish(on.desk, people, contestId, many(30, 'kkks'));
    expect(numberOf(enter('Cao Văn Bình'))).toBe('accepted');
  });

  test('PINs are nowhere in the file as they were typed', () => {
    setUp(on.desk);
    const entry = held(on.desk.session()).file.ledger.entryAt(4);
    expect(entry?.act).toMatchObject({ kind: 'pin-set' });
    const file = held(on.desk.session()).file.connection.serialize().toString('latin1');
    for (const pin of Object.values(pins)) expect(file).not.toContain(pin);
  });
});

describe('a contest', () => {
  test('has its names in ballot order, with ids of their own that stay', () => {
    setUp(on.desk);
    const contestId = draft(on.desk);
    const { contest } = contestOf(on.desk, contestId);
    expect(contest.candidates.map(({ id, fullName }) => [id, fullName])).toEqual([
      ['c02', 'Bùi Thị An'],
      ['c04', 'Cao Văn Bình'],
      ['c03', 'Lê Thị Hà'],
      ['c01', 'Nguyễn Việt Hà'],
    ]);
    held(
      on.desk.contestSave({
        contest: { ...contest, candidates: [...contest.candidates.slice(1), { id: null, fullName: 'Đỗ Văn Chính' }] },
      }),
    );
    expect(contestOf(on.desk, contestId).contest.candidates.map(({ id }) => id)).toEqual(['c04', 'c05', 'c03', 'c01']);
  });

  test('that the rules refuse is kept as a draft and not frozen', () => {
    setUp(on.desk);
    const contestId = draft(on.desk, {
      ...fourForThree,
      seats: 4,
      ballotForm: 'no-surplus',
      marking: 'agree-disagree',
    });
    expect(contestOf(on.desk, contestId)).toMatchObject({ stage: 'draft', findings: [{ number: 'F.135' }] });
    expect(numberOf(on.desk.contestFreezeList({ contestId }))).toBe('F.135');
    expect(contestOf(on.desk, contestId)).toMatchObject({ stage: 'draft', listDigest: null });
  });

  test('is fixed once its list is frozen', () => {
    setUp(on.desk);
    const contestId = draft(on.desk);
    held(on.desk.contestFreezeList({ contestId }));
    const { contest, listDigest } = contestOf(on.desk, contestId);
    expect(listDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(numberOf(on.desk.contestSave({ contest: { ...contest, candidates: contest.candidates.slice(0, 3) } }))).toBe(
      'F.423.01',
    );
    expect(numberOf(on.desk.contestRemove({ contestId }))).toBe('F.423.02');
    expect(numberOf(on.desk.contestFreezeList({ contestId }))).toBe('F.423.03');
    expect(numberOf(on.desk.contestFreezeList({ contestId: 'k999' }))).toBe('F.421');
    expect(contestOf(on.desk, contestId)).toMatchObject({ contest, listDigest });
  });

  test('of a further round comes from a result and is not typed', () => {
    setUp(on.desk);
    expect(numberOf(on.desk.contestSave({ contest: { ...fourForThree, round: 'second' } }))).toBe('F.428');
  });
});

describe('ballots are issued', () => {
  test('only with a frozen list, attendance, and a committee that can confirm', () => {
    held(on.desk.congressCreate({ congress }));
    const contestId = draft(on.desk);
    const issue = (issued: number) => on.desk.contestIssueBallots({ contestId, issued });
    expect(numberOf(issue(30))).toBe('F.422.04');
    held(on.desk.contestFreezeList({ contestId }));
    expect(numberOf(issue(30))).toBe('F.407');
    held(on.desk.attendanceSet({ attendance: thirty, reason: '' }));
    held(
      on.desk.committeeEnter({
        member: { id: null, fullName: 'Lương Xuân Bách', post: '', role: 'head' },
        pin: '471126',
      }),
    );
    expect(numberOf(issue(30))).toBe('F.414');
    held(
      on.desk.committeeEnter({
        member: { id: null, fullName: 'Trần Gia Khiêm', post: '', role: 'technician' },
        pin: '471226',
      }),
    );
    expect(numberOf(issue(30))).toBe('F.414');
    held(
      on.desk.committeeEnter({
        member: { id: null, fullName: 'Vũ Đức Toàn', post: '', role: 'member' },
        pin: '471326',
      }),
    );
    expect(numberOf(issue(0))).toBe('F.431');
    expect(contestOf(on.desk, contestId).issued).toBeNull();
    held(issue(30));
    expect(contestOf(on.desk, contestId)).toMatchObject({ stage: 'issued', issued: 30 });
    expect(numberOf(issue(31))).toBe('F.424.04');
  });
});
