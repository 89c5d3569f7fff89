// Sealing holds one moment: what happens while the user is asked and documents are made is noticed, and nothing is sealed.

import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sealContest } from '../../../electron/services/seal/seal-contest.ts';
import { verifyFile } from '../../../electron/services/seal/seal-result.ts';
import { DeskOfTest } from './desk-of-test.ts';
import { contestOf, counting, held, many, numberOf, publish, setUp } from './small-congress.ts';

const on = new DeskOfTest();
const documents = { pdf: new Uint8Array([1]), docx: new Uint8Array([2]), xlsx: new Uint8Array([3]) };

/** A published result, and sealing it while `meanwhile` happens at one of the two waits. */
function published() {
  const people = setUp(on.desk);
  const contestId = counting(on.desk, people);
  publish(on.desk, people, contestId, [...many(20, 'kkks'), ...many(10, 'kksk')]);
  const target = path.join(on.folder, 'ket-qua.kqkp');
  const sealing = (meanwhile: { readonly asked?: () => void; readonly made?: () => void }) =>
    sealContest(
      {
        session: on.desk.session,
        dataFolder: on.folder,
        programVersion: '0.2.0',
        now: () => on.now(),
        askTarget: async () => {
          await Promise.resolve();
          meanwhile.asked?.();
          return target;
        },
        documents: async () => {
          await Promise.resolve();
          meanwhile.made?.();
          return documents;
        },
      },
      contestId,
    );
  return { contestId, target, sealing };
}

const amend = (): void => {
  const congress = { ...held(on.desk.session()).congress(), place: 'Hội trường lớn' };
  held(held(on.desk.session()).append([{ actor: '', act: { kind: 'congress-amended', congress } }]));
};

test('seals what stands, with the end of the ledger that it stood on, and records it', async () => {
  const { contestId, target, sealing } = published();
  const head = held(on.desk.session()).head().digest;
  const written = held(await sealing({}));
  expect(contestOf(on.desk, contestId).sealed).toMatchObject({ fileName: 'ket-qua.kqkp', digest: written?.digest });
  expect(held(verifyFile(target, null))).toMatchObject({ holds: true, facts: { ledgerHead: head } });
});

test.each(['asked', 'made'] as const)(
  'the ledger goes on while it is %s: F.662, no file and no entry',
  async (when) => {
    const { contestId, target, sealing } = published();
    expect(numberOf(await sealing({ [when]: amend }))).toBe('F.662');
    expect(fs.existsSync(target)).toBe(false);
    expect(contestOf(on.desk, contestId).sealed).toBeNull();
  },
);

test('another congress is opened meanwhile: F.661, and nothing is recorded there or here', async () => {
  const { contestId, target, sealing } = published();
  const { id } = held(on.desk.congressView());
  const other = (): void => {
    const congress = held(on.desk.session()).congress();
    held(on.desk.congressCreate({ congress: { ...congress, title: 'Đại hội khác' } }));
  };
  expect(numberOf(await sealing({ made: other }))).toBe('F.661');
  expect(fs.existsSync(target)).toBe(false);
  expect(held(on.desk.session()).head().sequence).toBe(1);
  held(on.desk.congressOpen({ id }));
  expect(contestOf(on.desk, contestId).sealed).toBeNull();
});

test('the congress is closed and opened again meanwhile: F.661', async () => {
  const { target, sealing } = published();
  const { id } = held(on.desk.congressView());
  const again = (): void => {
    on.desk.congressClose();
    held(on.desk.congressOpen({ id }));
  };
  expect(numberOf(await sealing({ made: again }))).toBe('F.661');
  expect(fs.existsSync(target)).toBe(false);
});
