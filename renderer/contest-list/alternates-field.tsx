// How alternate delegates are found, as the congress decided before the vote: asked where official delegates are elected.

import type { AlternatesPlan } from '../../core/contest/contest.ts';
import { ChoiceRow } from '../design/choices.tsx';
import { CountBox } from '../design/fields.tsx';
import { useTexts } from '../texts/texts.ts';

interface AlternatesFieldProps {
  readonly plan: AlternatesPlan | undefined;
  readonly onChange: (plan: AlternatesPlan | undefined) => void;
}

const ways = ['none', 'order-of-votes', 'own-ballot'] as const;
type Way = (typeof ways)[number];

/** What is kept for a way; by order of votes at least one place. */
const planFor = (way: Way): AlternatesPlan | undefined => {
  switch (way) {
    case 'none': return undefined;
    case 'order-of-votes': return { way, places: 1 };
    case 'own-ballot': return { way };
  }
};

/** No alternates, the next in order of votes for so many places, or a ballot of their own. */
export function AlternatesField({ plan, onChange }: AlternatesFieldProps) {
  const texts = useTexts();
  return (
    <>
      <ChoiceRow
        label={texts('contest.alternates.label')} value={plan?.way ?? 'none'} onChange={(way) => { onChange(planFor(way)); }}
        choices={ways.map((key) => ({ key, name: texts(`contest.alternates.${key}`) }))}
      />
      {plan?.way === 'order-of-votes' && (
        <CountBox label={texts('contest.alternates.places')} value={plan.places} least={1} onChange={(places) => { onChange({ ...plan, places: places ?? 1 }); }} isRequired />
      )}
    </>
  );
}
