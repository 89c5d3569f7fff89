// Why: each step from the clause over the figures to the conclusion, opened on demand.

import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import type { Step } from '../../core/rules/rule-set.ts';
import { citationText, useSentences } from '../texts/finding-text.ts';
import { useTexts } from '../texts/texts.ts';

/** All steps of a result. A clause that several steps rest on is named once. */
export function Explanation({ steps }: { readonly steps: readonly Step[] }) {
  const texts = useTexts();
  const sentences = useSentences();
  return (
    <Disclosure className="panel why">
      <Heading level={2}><Button slot="trigger" className="act act-plain why-act"><span className="choice-arrow" aria-hidden="true" />{texts('result.why', { count: steps.length })}</Button></Heading>
      <DisclosurePanel>
        <p className="hint">{texts('result.why-explained')}</p>
        <table className="table why-table">
          <thead><tr><th scope="col">{texts('result.column.clause')}</th><th scope="col">{texts('result.column.conclusion')}</th></tr></thead>
          <tbody>
            {steps.map((step, place) => (
              <tr key={place}>
                <td className="citation">{isSameClause(step, steps[place - 1]) ? '' : <Clause step={step} />}</td>
                <td>{sentences.step(step)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </DisclosurePanel>
    </Disclosure>
  );
}

const isSameClause = (step: Step, before: Step | undefined): boolean =>
  before !== undefined && citationText(before.citation) === citationText(step.citation);

/** What was chosen where the text was not at hand is marked as applied by analogy, if the citation does not say it already. */
function Clause({ step: { citation } }: { readonly step: Step }) {
  const texts = useTexts();
  const isMarked = citation.certainty !== 'chosen' || citation.clause.includes('vận dụng');
  return <>{citationText(citation)}{!isMarked && ` (${texts('result.applied')})`}</>;
}
