// What can be done with printed ballots before counting begins, and no longer afterwards; what became of the stock.

import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  accountStock,
  recordDeck,
  recordProof,
  setStrictness,
} from '../../../electron/services/ballots/ballot-stock.ts';
import { recordZeroReport, standBeforeCounting } from '../../../electron/services/ballots/before-counting.ts';
import type { CountingCongress } from './counting-congress.ts';
import { countingCongress, held, scanBatch, striking } from './counting-congress.ts';

vi.setConfig({ testTimeout: 120_000 });

let congress: CountingCongress | null = null;
afterEach(async () => {
  await congress?.close();
  congress = null;
});

const started = async (until: 'frozen' | 'counting'): Promise<CountingCongress> => {
  congress = await countingCongress({ names: 4, seats: 3, issued: 9, until });
  return congress;
};

const deck = { formCode: 'KP1-A', ballots: 8, pages: 8, differing: 0, deckDigest: 'b'.repeat(64) };
const pagesOf = ({ session, contest }: CountingCongress) => held(session.contest(contest.id)).pages;

describe('before counting', () => {
  it('the strictness is chosen, a proof and a deck are read; each is on the record', async () => {
    const made = await started('frozen');
    const { session, contest } = made;
    held(setStrictness(session, { contestId: contest.id, strictness: 'strict' }));
    held(recordProof(session, contest.id, { formCode: made.form.formCode, across: 10_010, along: 9_990 }));
    held(recordDeck(session, contest.id, deck));
    const { strictness, stock } = pagesOf(made);
    expect([strictness, stock.proof, stock.deck]).toMatchObject(['strict', { across: 10_010, along: 9_990 }, deck]);
  });
});

describe('the zero report', () => {
  it('says what the ledger says, with the deck, as long as all of it is zero', async () => {
    const made = await started('frozen');
    held(recordDeck(made.session, made.contest.id, deck));
    expect(held(standBeforeCounting(made.session, made.contest.id))).toMatchObject({
      printed: 19,
      issued: 0,
      votes: [0, 0, 0, 0],
      deck,
      counts: { batches: 0, recorded: 0, valid: 0, invalid: 0, pictures: 0 },
    });
  });

  it('is on the record with the digest of what was printed', async () => {
    const { session, contest } = await started('frozen');
    held(recordZeroReport(session, contest.id, 'print', new TextEncoder().encode('abc')));
    const { state, head } = held(session.file.replay());
    expect(session.file.ledger.entryAt(head.sequence)?.act).toEqual({
      kind: 'zero-report-drawn',
      contestId: contest.id,
      way: 'print',
      paperDigest: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
    expect(state.contests[0]?.stage).toBe('frozen');
  });

  it('is not drawn up once a ballot was counted', async () => {
    const made = await started('counting');
    expect(held(standBeforeCounting(made.session, made.contest.id))).toMatchObject({ issued: 9 });
    await scanBatch(made, made.scanInto('in', [{ marks: striking(made.contest, 1), seed: 1 }]), 1);
    expect(standBeforeCounting(made.session, made.contest.id)).toMatchObject({ ok: false, error: { number: 'F.559' } });
  });
});

describe('once counting has begun', () => {
  it('the strictness is locked and no deck is read any more', async () => {
    const { session, contest } = await started('counting');
    expect(setStrictness(session, { contestId: contest.id, strictness: 'lenient' })).toMatchObject({
      ok: false,
      error: { number: 'F.534' },
    });
    expect(recordDeck(session, contest.id, deck)).toMatchObject({ ok: false, error: { number: 'F.559' } });
  });

  it('the stock is accounted for: printed = issued + spoiled + left over, or a remark says why not', async () => {
    const made = await started('counting');
    const { session, contest } = made;
    const account = (spoiled: number, leftOver: number, remark = '') =>
      accountStock(session, { contestId: contest.id, spoiled, leftOver, remark });
    expect(account(1, 8)).toMatchObject({
      ok: false,
      error: { number: 'F.561', figures: { printed: 19, issued: 9, difference: 1 } },
    });
    held(account(1, 8, 'Một phiếu rách, đã hủy'));
    held(account(2, 8));
    expect(pagesOf(made).stock.accounted).toEqual({ spoiled: 2, leftOver: 8, remark: '' });
  });
});
