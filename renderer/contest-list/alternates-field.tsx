// How alternate delegates are found, as the congress decided before the vote: asked where official delegates are elected.

import { ChoiceRow } from '../design/choices.tsx';
import { CountBox } from '../design/fields.tsx';
import { useTexts } from '../texts/texts.ts';
import type { AlternatesDraft } from './contest-draft.ts';

interface AlternatesFieldProps {
  readonly plan: AlternatesDraft | undefined;
  readonly isPlacesMissing: boolean;
  readonly onChange: (plan: AlternatesDraft | undefined) => void;
}

const ways = ['none', 'order-of-votes', 'own-ballot'] as const;
type Way = (typeof ways)[number];

/** What a way begins with; by order of votes one place. */
const planFor = (way: Way): AlternatesDraft | undefined => {
  switch (way) {
    case 'none':
      return undefined;
    case 'order-of-votes':
      return { way, places: 1 };
    case 'own-ballot':
      return { way };
  }
};

/** No alternates, the next in order of votes for so many places, or a ballot of their own. */
export function AlternatesField({ plan, isPlacesMissing, onChange }: AlternatesFieldProps) {
  const texts = useTexts();
  return (
    <>
      <ChoiceRow
        label={texts('contest.alternates.label')}
        value={plan?.way ?? 'none'}
        onChange={(way) => {
          onChange(planFor(way));
        }}
        choices={ways.map((key) => ({ key, name: texts(`contest.alternates.${key}`) }))}
      />
      {plan?.way === 'order-of-votes' && (
        <CountBox
          label={texts('contest.alternates.places')}
          value={plan.places}
          least={1}
          isRequired
          error={isPlacesMissing ? texts('contest.alternates.places-missing') : undefined}
          onChange={(places) => {
            onChange({ ...plan, places });
          }}
        />
      )}
    </>
  );
}
