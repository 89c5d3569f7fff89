// Steps of an explanation as a table: the clause at the left, what follows from it at the right.

import type { Step } from '../../core/rules/rule-set.ts';
import { citationText, useSentences } from '../texts/finding-text.ts';
import { useTexts } from '../texts/texts.ts';

/** All steps, in order. A clause that several steps in a row rest on is named once. */
export function StepTable({ steps }: { readonly steps: readonly Step[] }) {
  const texts = useTexts();
  const sentences = useSentences();
  return (
    <table className="table why-table">
      <thead>
        <tr>
          <th scope="col">{texts('result.column.clause')}</th>
          <th scope="col">{texts('result.column.conclusion')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, place) => (
          <tr key={place}>
            <td className="citation">{isSameClause(step, steps[place - 1]) ? '' : <Clause step={step} />}</td>
            <td>{sentences.step(step)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isSameClause = (step: Step, before: Step | undefined): boolean =>
  before !== undefined && citationText(before.citation) === citationText(step.citation);

/** What was chosen where the text was not at hand is marked as applied by analogy, if the citation does not say it already. */
function Clause({ step: { citation } }: { readonly step: Step }) {
  const texts = useTexts();
  const isMarked = citation.certainty !== 'chosen' || citation.clause.includes('vận dụng');
  return (
    <>
      {citationText(citation)}
      {!isMarked && ` (${texts('result.applied')})`}
    </>
  );
}
