// Holds an opened congress file against its anchor, and goes on anchoring it where the two agree.

import { anchorFileOf, openAnchorWriter, readAnchors } from '../../../db/anchor-file.ts';
import type { OpenedFile } from '../../../db/congress-file.ts';
import { databaseRefusal } from '../../../db/database-findings.ts';
import type { DatabaseRefusal } from '../../../db/database-findings.ts';
import { holdAgainstAnchors } from '../../../core/ledger/anchor.ts';
import type { AnchorVerdict } from '../../../core/ledger/anchor.ts';
import { emptyHead } from '../../../core/ledger/chain.ts';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Figures, Finding } from '../../../core/finding/finding.ts';
import { openSealKey } from '../seal/seal-keys.ts';
import { sealTools } from '../seal/seal-tools.ts';
import { noEndYet } from '../session/ledger-end.ts';
import type { LedgerEnd } from '../session/ledger-end.ts';

/** Where the file came from: made just now, of a version that did not anchor yet, or anchored before. */
export type FilePast = 'made-now' | 'before-anchors' | 'anchored';

/**
 * The end of an opened file's ledger. Where the file does not end where it was anchored, it carries a refusal and nothing
 * is written, in the file or beside it. F.601 without the machine's key: it is never replaced by itself.
 */
export function openLedgerEnd(
  dataFolder: string,
  { congressFile, replay }: OpenedFile,
  past: FilePast,
): Result<LedgerEnd, Finding> {
  const key = openSealKey(dataFolder);
  if (!key.ok) return key;
  const anchorFile = anchorFileOf(congressFile.file);
  const first = congressFile.ledger.entryAt(1)?.digest ?? emptyHead.digest;
  const verdict =
    past === 'anchored'
      ? holdAgainstAnchors(
          { head: replay.head, first, entryAt: congressFile.ledger.entryAt },
          readAnchors(anchorFile, sealTools),
        )
      : null;
  const refusal = verdict === null ? null : refusalOf(verdict, key.value.publicKey, replay.head.sequence);
  if (refusal !== null) return success(closedEnd(refusal));
  const writer = openAnchorWriter(anchorFile, key.value, sealTools, { head: replay.head, first });
  let notice = noticeOf(verdict, past, replay.head.sequence);
  return success({
    ...writer,
    refusal: null,
    notice: () => notice,
    settle: (head, firstDigest) => {
      if (head.sequence > replay.head.sequence) notice = null;
      writer.settle(head, firstDigest);
    },
  });
}

/** An end at which nothing is written. */
const closedEnd = (refusal: Finding): LedgerEnd => ({ ...noEndYet, refusal });

const refusals: Readonly<Record<Exclude<AnchorVerdict['kind'], 'holds' | 'last-act-open'>, DatabaseRefusal>> = {
  'cut-off': 'ledger-cut-off',
  'another-story': 'ledger-tells-another-story',
  'continued-elsewhere': 'ledger-continued-elsewhere',
  'no-anchor': 'anchor-missing',
};

function refusalOf(verdict: AnchorVerdict, ownKey: string, entries: number): Finding | null {
  if (verdict.kind === 'no-anchor') return databaseRefusal(refusals[verdict.kind], { entries });
  const figures: Figures = { entries, anchored: verdict.anchor.sequence };
  if (verdict.anchor.publicKey !== ownKey) return databaseRefusal('anchor-of-another-machine', figures);
  if (verdict.kind === 'holds' || verdict.kind === 'last-act-open') return null;
  return databaseRefusal(refusals[verdict.kind], figures);
}

function noticeOf(verdict: AnchorVerdict | null, past: FilePast, entries: number): Finding | null {
  if (past === 'before-anchors') return warning('end-never-anchored', { entries });
  if (verdict?.kind !== 'last-act-open') return null;
  return warning(verdict.standing ? 'last-act-stands' : 'last-act-lost', { entry: verdict.sequence });
}

const warning = (code: DatabaseRefusal, figures: Figures): Finding => ({
  ...databaseRefusal(code, figures),
  severity: 'warning',
});
