// Why: each step from the clause over the figures to the conclusion, opened on demand.

import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import type { Step } from '../../core/rules/rule-set.ts';
import { useTexts } from '../texts/texts.ts';
import { StepTable } from './step-table.tsx';

/** All steps of a result. */
export function Explanation({ steps }: { readonly steps: readonly Step[] }) {
  const texts = useTexts();
  return (
    <Disclosure className="panel why">
      <Heading level={2}>
        <Button slot="trigger" className="act act-plain why-act">
          <span className="choice-arrow" aria-hidden="true" />
          {texts('result.why', { count: steps.length })}
        </Button>
      </Heading>
      <DisclosurePanel>
        <p className="hint">{texts('result.why-explained')}</p>
        <StepTable steps={steps} />
      </DisclosurePanel>
    </Disclosure>
  );
}
