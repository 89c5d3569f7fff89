// The marks of a ballot, name by name; pressing a name does what the screen that shows the list says.

import type { Mark } from '../../core/ballot/ballot.ts';
import { ActButton } from '../design/act-button.tsx';
import { useTexts } from '../texts/texts.ts';

interface MarkListProps {
  readonly names: readonly string[];
  readonly marks: readonly Mark[];
  /** What pressing a name does. */
  readonly hint: string;
  /** The name that is outlined in the picture, if one is. */
  readonly chosen?: number | null;
  readonly onPress: (candidate: number) => void;
}

/** Long lists are folded away until they are asked for. */
export function MarkList({ names, marks, hint, chosen = null, onPress }: MarkListProps) {
  const texts = useTexts();
  return (
    <details className="review-marks" open={names.length <= 12}>
      <summary>{texts('review.names')}</summary>
      <p className="hint">{hint}</p>
      <ol>
        {names.map((name, index) => {
          const mark = marks[index] ?? 'none';
          return (
            <li key={`${index} ${name}`} aria-current={index === chosen ? 'true' : undefined}>
              <ActButton
                kind="quiet"
                onPress={() => {
                  onPress(index);
                }}
              >
                <span className="review-number">{index + 1}</span>
                <span>{name}</span>
                <span className="review-mark" data-mark={mark}>
                  {texts(`review.mark.${mark}`)}
                </span>
              </ActButton>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
