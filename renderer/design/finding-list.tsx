// What a check says, in place: its number, its sentence, its clause.

import { useEffect } from 'react';
import type { Finding } from '../../core/finding/finding.ts';
import { citationText, loadSentences, useSentences } from '../texts/finding-text.ts';
import { StateShape } from './state-mark.tsx';
import type { State } from './state-mark.tsx';

const stateOf: Readonly<Record<Finding['severity'], State>> = { refusal: 'bad', warning: 'warn', note: 'open' };

/** One finding as a sentence. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  const sentences = useSentences();
  useEffect(() => {
    void loadSentences();
  }, []);
  return (
    <div className="finding" data-state={stateOf[finding.severity]}>
      <StateShape state={stateOf[finding.severity]} />
      <p>
        <strong>{finding.number}</strong> {sentences.finding(finding)}
        {finding.citation !== undefined && <span className="citation"> ({citationText(finding.citation)})</span>}
      </p>
    </div>
  );
}

/** Findings under each other; refusals are spoken at once. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <div className="findings" role="status">
      {findings.map((finding) => (
        <FindingLine key={`${finding.number} ${finding.path} ${JSON.stringify(finding.figures)}`} finding={finding} />
      ))}
    </div>
  );
}

/** Why an act was refused, beside what asked for it. */
export function Refusal({ finding }: { readonly finding: Finding | null }) {
  return <div role="alert">{finding !== null && <FindingLine finding={finding} />}</div>;
}
