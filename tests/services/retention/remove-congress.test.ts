// A congress is removed when its ballots need not be kept any longer: refused before, on the record, and nothing of it left in its files.

import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../core/result.ts';
import { keptPicturesOf } from '../../../db/kept-pictures.ts';
import type { RemovalOrder } from '../../../electron/services/retention/remove-congress.ts';
import { openDesk } from '../../../electron/services/desk/desk.ts';
import { quickSecrets } from '../powers-of-test.ts';
import { sha256 } from '../../../electron/services/session/sha256.ts';
import { DeskOfTest } from '../desk/desk-of-test.ts';
import { counting, draft, held, many, numberOf, pins, publish, setUp } from '../desk/small-congress.ts';
import type { People } from '../desk/small-congress.ts';

const test = new DeskOfTest();
const day = 24 * 3600 * 1000;

/** Bytes that stand nowhere but in the picture, over several pages of the database. */
const picture = Buffer.from('ẢNH-PHIẾU-KHÔNG-ĐÂU-CÓ '.repeat(2000), 'utf8');
const secrets = [
  picture.subarray(0, 40),
  Buffer.from('Nguyễn Việt Hà', 'utf8'),
  Buffer.from('Lương Xuân Bách', 'utf8'),
];

const filesOf = (): { readonly id: string; readonly file: string } => {
  const { id } = held(test.desk.congressView());
  return { id, file: path.join(test.folder, 'congresses', `${id}.sqlite`) };
};

/** A congress with a published ballot and a kept picture; sealed too where that is said. */
function counted(sealed: 'sealed' | 'open' = 'sealed'): { readonly people: People; readonly contestId: string } {
  const people = setUp(test.desk);
  const contestId = counting(test.desk, people);
  const { file } = held(test.desk.session());
  keptPicturesOf(file.connection).keep({ digest: sha256(picture), type: 'image/jpeg', bytes: picture });
  publish(test.desk, people, contestId, many(30, 'kkks'));
  if (sealed === 'sealed') held(test.desk.recordSeal(contestId, 'ket-qua.kqkp', 'a'.repeat(64)));
  return { people, contestId };
}

const order = (people: People): RemovalOrder => ({
  members: [
    { memberId: people.head, pin: pins.head },
    { memberId: people.secretary, pin: pins.secretary },
  ],
  reason: 'Đã hết thời hạn lưu giữ',
});

const removed = async (people: People): Promise<string> => numberOf(await test.desk.removalAct(order(people)));

describe('removing a congress', () => {
  it('waits for the seal, for a period, and for its end', async () => {
    const { people, contestId } = counted('open');
    expect(await removed(people)).toBe('F.474');
    held(test.desk.recordSeal(contestId, 'ket-qua.kqkp', 'a'.repeat(64)));
    expect(await removed(people)).toBe('F.473');
    held(test.desk.retentionSet({ months: 6 }));
    expect(held(test.desk.retentionView())).toMatchObject({
      months: 6,
      lastDay: '2026-04-05',
      ballots: 30,
      pictures: 1,
      refusal: { number: 'F.475', figures: { day: '05/04/2026' } },
    });
    test.clock = Date.parse('2026-04-05T23:59:59Z');
    expect(await removed(people)).toBe('F.475');
    test.clock += 1000;
    expect(held(test.desk.retentionView()).refusal).toBeNull();
    expect(await removed(people)).toBe('accepted');
  });

  it('counts a period that is said only after sealing from that day on', () => {
    counted();
    test.clock += 400 * day;
    held(test.desk.retentionSet({ months: 1 }));
    expect(held(test.desk.retentionView())).toMatchObject({ lastDay: '2026-12-09', refusal: { number: 'F.475' } });
  });

  it('refuses a congress that has a ballot open beside the sealed one, and one without any ballot', async () => {
    counted();
    held(test.desk.retentionSet({ months: 1 }));
    const second = draft(test.desk, {
      ...(held(test.desk.session()).state().contests[0]?.contest ?? expect.fail()),
      id: null,
      title: 'Bầu lần hai',
    });
    held(test.desk.contestFreezeList({ contestId: second }));
    test.clock += 60 * day;
    expect(held(test.desk.retentionView()).refusal).toBeNull();
    held(test.desk.contestIssueBallots({ contestId: second, issued: 30 }));
    expect(held(test.desk.retentionView()).refusal).toMatchObject({
      number: 'F.474',
      figures: { contest: 'Bầu lần hai' },
    });
    const others = setUp(test.desk);
    expect(await removed(others)).toBe('F.474');
  });

  it('lengthens a period, and shortens it only before anything is published', () => {
    const people = setUp(test.desk);
    held(test.desk.retentionSet({ months: 12 }));
    held(test.desk.retentionSet({ months: 6 }));
    expect(['0', '1.5', '601'].map((months) => numberOf(test.desk.retentionSet({ months: Number(months) })))).toEqual([
      'F.471',
      'F.471',
      'F.471',
    ]);
    publish(test.desk, people, counting(test.desk, people), many(30, 'kkks'));
    expect(numberOf(test.desk.retentionSet({ months: 5 }))).toBe('F.472');
    held(test.desk.retentionSet({ months: 24 }));
    test.restart();
    held(test.desk.congressOpen({ id: held(test.desk.congressList())[0]?.id ?? '' }));
    expect(held(test.desk.retentionView()).months).toBe(24);
  });

  it('needs two members with their PINs and a reason; what is refused changes nothing', async () => {
    const { people } = counted();
    held(test.desk.retentionSet({ months: 1 }));
    test.clock += 60 * day;
    const [first] = order(people).members;
    const refused = async (changed: Partial<RemovalOrder>): Promise<string> =>
      numberOf(await test.desk.removalAct({ ...order(people), ...changed }));
    expect(await refused({ members: first === undefined ? [] : [first, first] })).toBe('F.542');
    expect(
      await refused({
        members: [
          { memberId: people.head, pin: pins.head },
          { memberId: people.technician, pin: pins.technician },
        ],
      }),
    ).toBe('F.543');
    expect(
      await refused({
        members: [
          { memberId: people.head, pin: pins.head },
          { memberId: people.secretary, pin: '0000' },
        ],
      }),
    ).toBe('F.454');
    expect(await refused({ reason: ' ' })).toBe('F.403');
    expect(held(test.desk.removalRecord())).toEqual([]);
    expect(held(test.desk.retentionView()).ballots).toBe(30);
  });

  it('leaves nothing of it in the file, the copies beside it, or what was scanned; the record stays', async () => {
    const { people } = counted();
    held(test.desk.retentionSet({ months: 1 }));
    test.clock += 60 * day;
    const { id, file } = filesOf();
    const head = held(test.desk.ledgerHead());
    const backup = path.join(test.folder, 'congresses', 'backups', `${id}.version-1.sqlite`);
    const scan = path.join(test.folder, 'scans', id, 'k1', 'dropped', 'trang.jpg');
    const other = path.join(test.folder, 'congresses', 'backups', `${id}-2.version-1.sqlite`);
    for (const each of [backup, scan, other]) {
      fs.mkdirSync(path.dirname(each), { recursive: true });
      fs.writeFileSync(each, picture);
    }
    // A second name of each file shows what became of the bytes themselves.
    const kept = [file, `${file}-wal`, backup, scan].map((each, index) => {
      const second = path.join(test.folder, `same-bytes-${index}`);
      fs.linkSync(each, second);
      return second;
    });
    expect(secrets.every((secret) => kept.slice(0, 2).some((each) => fs.readFileSync(each).includes(secret)))).toBe(
      true,
    );
    expect(await removed(people)).toBe('accepted');
    for (const each of kept) {
      const left = fs.readFileSync(each);
      expect(left.length).toBeGreaterThan(0);
      expect(left.every((byte) => byte === 0)).toBe(true);
    }
    const anchor = file.replace(/\.sqlite$/, '.anchor');
    expect([file, anchor, `${file}-wal`, `${file}-shm`, backup, scan].filter((each) => fs.existsSync(each))).toEqual(
      [],
    );
    expect(fs.readFileSync(other).equals(picture)).toBe(true);
    expect(numberOf(test.desk.congressView())).toBe('F.401');
    expect(held(test.desk.congressList())).toEqual([]);
    test.restart();
    expect(held(test.desk.removalRecord())).toMatchObject([
      {
        removal: {
          id,
          ledgerHead: head,
          pictures: 1,
          reason: 'Đã hết thời hạn lưu giữ',
          members: ['Lương Xuân Bách', 'Lê Thị Thu Trà'],
          retention: { months: 1, lastDay: '2025-11-05' },
          contests: [
            {
              title: 'Bầu Ban Chấp hành Đảng bộ',
              ballots: 30,
              sealedFile: 'ket-qua.kqkp',
              sealedDigest: 'a'.repeat(64),
            },
          ],
        },
        finished: { files: 4 },
      },
    ]);
  });

  it('is finished at the next start where it was cut off, and never touches a later congress of the same name', async () => {
    const { people } = counted();
    held(test.desk.retentionSet({ months: 1 }));
    test.clock += 60 * day;
    const { file } = filesOf();
    // A folder in the place of a copy is what no disk lets anybody overwrite.
    const obstacle = path.join(
      test.folder,
      'congresses',
      'backups',
      `${path.basename(file, '.sqlite')}.version-1.sqlite`,
    );
    fs.mkdirSync(obstacle, { recursive: true });
    expect(await removed(people)).toBe('F.476');
    expect(fs.existsSync(file)).toBe(true);
    fs.rmdirSync(obstacle);
    test.restart();
    expect(held(test.desk.removalRecord())).toMatchObject([{ finished: null }]);
    held(await test.desk.finishRemovals());
    expect(fs.existsSync(file)).toBe(false);
    setUp(test.desk);
    expect(filesOf().file).not.toBe(file);
    held(await test.desk.finishRemovals());
    expect(fs.existsSync(filesOf().file)).toBe(true);
  });

  it('removes a rehearsal whenever two members want it to', async () => {
    held(await test.desk.congressOpenSample({ sample: 'cell' }));
    expect(held(test.desk.retentionView()).refusal).toBeNull();
  });
});

describe('the record', () => {
  it('refuses to be changed, and a record that was changed is not read', async () => {
    const { people } = counted();
    held(test.desk.retentionSet({ months: 1 }));
    test.clock += 60 * day;
    expect(await removed(people)).toBe('accepted');
    const file = path.join(test.folder, 'removed.sqlite');
    const connection = new Database(file);
    expect(() => connection.exec("UPDATE removal SET at = ''")).toThrow('append-only');
    expect(() => connection.exec('DELETE FROM removal')).toThrow('append-only');
    connection.exec(
      "DROP TRIGGER removal_is_not_updated; UPDATE removal SET at = '2020-01-01T00:00:00Z' WHERE sequence = 1",
    );
    connection.close();
    expect(numberOf(test.desk.removalRecord())).toBe('F.484');
    expect(numberOf(test.desk.congressCreate({ congress: { ...sample(), title: 'Đại hội khác' } }))).toBe('F.484');
  });

  it('tells how far it has come', async () => {
    const { people } = counted();
    held(test.desk.retentionSet({ months: 1 }));
    test.clock += 60 * day;
    const { id } = filesOf();
    test.desk.close();
    const told: (readonly [number, number])[] = [];
    const desk = openDesk({
      ...quickSecrets,
      dataFolder: test.folder,
      now: () => test.now(),
      tell: (done, total) => {
        told.push([done, total]);
      },
    });
    held(desk.congressOpen({ id }));
    const answer: Result<unknown, { readonly number: string }> = await desk.removalAct(order(people));
    expect(answer.ok).toBe(true);
    const [, total = 0] = told[0] ?? [];
    expect(total).toBeGreaterThan(picture.length);
    expect(told.at(-1)).toEqual([total, total]);
  });
});

const sample = () =>
  ({
    purpose: 'real',
    organisation: 'Đảng bộ xã',
    superior: '',
    level: 'grassroots',
    meeting: 'members-congress',
    title: 'Đại hội',
    term: '2025 – 2030',
    place: '',
    date: '2026-11-24',
    time: '08:30',
    ruleSet: '190-QD-TW',
  }) as const;
