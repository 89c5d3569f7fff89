// What was removed from this machine: the record, shown where the congresses would stand.

import type { RecordedRemoval } from '../session/bridge.ts';
import { StateMark } from '../design/state-mark.tsx';
import { dayAndTime, inGroups } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';

/** Nothing where nothing was removed. */
export function RemovedCongresses({ removed }: { readonly removed: readonly RecordedRemoval[] }) {
  const texts = useTexts();
  if (removed.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="home-removed">
      <h2 id="home-removed">{texts('retention.record')}</h2>
      <ul className="files">
        {removed.toReversed().map(({ removal, begunAt, finished }) => (
          <li key={`${removal.id} ${begunAt}`}>
            <p>
              <strong>{removal.title}</strong>
            </p>
            <p className="file-facts">
              {texts('retention.removed', {
                time: dayAndTime(finished?.at ?? begunAt),
                members: removal.members.join(', '),
                reason: removal.reason,
              })}
            </p>
            <p className="file-facts">
              {texts('retention.head', {
                entries: removal.entries,
                digest: inGroups(removal.ledgerHead.slice(0, 16)).join(' '),
              })}
            </p>
            {finished === null && <StateMark state="warn">{texts('retention.cut-off')}</StateMark>}
          </li>
        ))}
      </ul>
    </section>
  );
}
