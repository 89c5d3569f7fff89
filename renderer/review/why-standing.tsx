// Why a ballot under review is valid or not: asked by a key or a button once every question about it is answered.

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import { ActButton } from '../design/act-button.tsx';
import { WhyDialog } from '../result/why-dialog.tsx';
import { whyKey } from '../result/why-key.ts';
import { useTexts } from '../texts/texts.ts';
import { standingOf, stepsOf } from './review-state.ts';
import type { Review } from './review-state.ts';

interface Why {
  /** Whether the answer lies over the screen: then the screen's own keys rest. */
  readonly isOpen: boolean;
  readonly ask: () => void;
  readonly dialog: ReactNode;
}

/** The steps of the ballot as it stands in the review. */
export function useWhy(review: Review, rules: RuleSet): Why {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  const title = texts(standingOf(review, rules).isValid ? 'review.steps.valid' : 'review.steps.invalid');
  return {
    isOpen,
    ask: () => {
      setOpen(true);
    },
    dialog: isOpen ? (
      <WhyDialog
        title={title}
        steps={stepsOf(review, rules)}
        onClose={() => {
          setOpen(false);
        }}
      />
    ) : null,
  };
}

export function WhyButton({ onAsk }: { readonly onAsk: () => void }) {
  const texts = useTexts();
  return (
    <ActButton kind="quiet" onPress={onAsk}>
      <kbd className="key">{whyKey}</kbd> {texts('review.steps.ask')}
    </ActButton>
  );
}
