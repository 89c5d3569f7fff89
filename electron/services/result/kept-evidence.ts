// Before a result is confirmed, the pictures and forms that its ballots were read from are looked at: a result that could
// not be traced back to its ballots any more is not confirmed in silence.

import type { Finding } from '../../../core/finding/finding.ts';
import { inGroups } from '../../../core/seal/checks.ts';
import { checkKept } from '../../../db/kept-check.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { sha256 } from '../session/sha256.ts';

/** F.457 with the first picture or form that was changed or is missing, and the entry that names it; `null` where all are as they were. */
export function refusalOfKept({ file: { connection, ledger } }: CongressSession): Finding | null {
  const { fault } = checkKept(connection, ledger.entries(), sha256);
  if (fault === null) return null;
  return deskRefusal('kept-evidence-differs', {
    kind: fault.kind,
    entry: fault.entry,
    digest: inGroups(fault.digest),
  });
}
