// Before a result is published nobody can tell it: two members look at a few ballots of which the machine was sure, on
// record, and no warning of one name tells the votes against it.

import { expect, test } from 'vitest';
import type { Deed } from '../../../core/ledger/chain.ts';
import { mostLooks } from '../../../electron/services/scan/review/looks.ts';
import { openReviewRoom } from '../../../electron/services/scan/review/review-room.ts';
import { DeskOfTest } from '../desk/desk-of-test.ts';
import { counting, fourForThree, held, many, numberOf, pins, record, setUp } from '../desk/small-congress.ts';

const on = new DeskOfTest();
const digest = (place: number): string => String(place).padStart(64, 'a');

/** Twelve ballots read surely, and one that waits. */
function scanned() {
  const people = setUp(on.desk);
  const contestId = counting(on.desk, people);
  const session = held(on.desk.session());
  const at = { contestId, pass: 1, batch: 1 } as const;
  const read = (place: number, position: number | null): Deed => ({
    actor: '',
    act: {
      kind: 'ballot-scanned',
      ...at,
      place,
      position,
      marks: 'kkks',
      pages: [
        { digest: digest(place), formCode: 'AAAA', formPage: 1, corners: [], streaks: 0, pixelDigest: digest(place) },
      ],
      reasons: [],
      doubts: [],
      extraInk: [],
    },
  });
  held(session.append([{ actor: '', act: { kind: 'batch-opened', ...at, slip: 13 } }]));
  for (let place = 1; place <= 12; place += 1)
    held(
      session.append([
        {
          actor: '',
          act: {
            kind: 'ballot-recorded',
            contestId,
            pass: 1,
            position: place,
            marks: 'kkks',
            defects: [],
            source: 'page-scanner',
          },
        },
        read(place, place),
      ]),
    );
  held(session.append([read(13, null)]));
  const key = (place: number) => ({ contestId, batch: 1, place });
  const room = openReviewRoom(on.desk.session);
  const admit = (): void => {
    const reviewers = (['head', 'secretary'] as const).map((who) => ({ memberId: people[who], pin: pins[who] }));
    held(room.admit(session, { reviewers }));
  };
  return { people, contestId, session, key, room, admit, members: [people.head, people.secretary] };
}

test('two members see few ballots again of which the machine was sure, however often they sit down', () => {
  const { contestId, session, key, room, admit, members } = scanned();
  expect(numberOf(room.paper(key(1)))).toBe('F.545');
  admit();
  for (let place = 1; place <= mostLooks; place += 1) {
    expect(numberOf(room.paper(key(place)))).toBe('accepted');
    // Turning back to it is the same look.
    expect(numberOf(room.paper(key(place)))).toBe('accepted');
  }
  expect(numberOf(room.paper(key(11)))).toBe('F.766');
  admit();
  expect(numberOf(room.paper(key(11)))).toBe('F.766');
  expect(numberOf(room.paper(key(1)))).toBe('F.766');
  expect(numberOf(room.paper(key(13)))).toBe('accepted');
  const decided = session.state().decisions.filter(({ act }) => act === 'look-in-review');
  expect(decided).toHaveLength(mostLooks);
  expect(decided[0]).toMatchObject({ contestId, members });
});

test('a picture is shown of a paper that was looked at, and of no other', () => {
  const { key, room, admit } = scanned();
  admit();
  held(room.paper(key(13)));
  // It is not kept here; what was not looked at is refused before that is asked.
  expect(room.picture(digest(12))).toMatchObject({ ok: false, error: { code: 'picture-unknown' } });
  room.dismiss();
  expect(room.picture(digest(13))).toMatchObject({ ok: false, error: { code: 'review-not-open' } });
});

test('checking the count of one name tells no votes', () => {
  const people = setUp(on.desk);
  const one = {
    ...fourForThree,
    ballotForm: 'single',
    marking: 'agree-disagree',
    seats: 1,
    office: 'secretary',
    candidates: fourForThree.candidates.slice(0, 1),
  } as const;
  const told = (against: number): string => {
    const contestId = counting(on.desk, people, 30, { ...one, title: `Bầu Bí thư ${against}` });
    record(on.desk, contestId, [...many(against, 'd'), ...many(30 - against, 'a')]);
    const { findings } = held(on.desk.countCheck({ contestId, collected: 30 }));
    return JSON.stringify([findings, held(on.desk.countCheck({ contestId, collected: 30 })).figures]);
  };
  expect(told(9)).toBe(told(2));
});
