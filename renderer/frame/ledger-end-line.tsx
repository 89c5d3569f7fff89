// What must be said of the open file itself, on every screen until it is settled: that it is open for reading only because
// it does not end where it was anchored, or that the last ballot is to be compared with the paper.

import { FindingLine } from '../design/finding-list.tsx';
import { useSession } from '../session/session.ts';

/** Nothing where the ledger ends as it should. */
export function LedgerEndLine() {
  const finding = useSession(({ view }) => view?.ledgerEnd ?? null);
  if (finding === null) return null;
  return (
    <div className="ledger-end" role={finding.severity === 'refusal' ? 'alert' : 'status'}>
      <FindingLine finding={finding} />
    </div>
  );
}
