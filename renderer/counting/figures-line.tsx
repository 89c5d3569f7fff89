// Ballots in figures: issued, entered, valid, invalid, left, and the pace. Never a vote.

import { useTexts } from '../texts/texts.ts';
import { useCounting } from './counting-context.ts';
import { pace } from './pace.ts';

/** The line of figures, always in view. */
export function FiguresLine() {
  const texts = useTexts();
  const { issued, entered, valid, invalid, foreign } = useCounting(({ pad }) => pad.figures);
  const perMinute = useCounting(({ moments }) => pace(moments));
  const figures = [
    ['issued', issued],
    ['entered', entered],
    ['valid', valid],
    ['invalid', invalid],
    ['left', Math.max(0, issued - (entered - foreign))],
  ] as const;
  return (
    <dl className="figures-line" aria-label={texts('counting.figures.label')}>
      {figures.map(([name, figure]) => (
        <div key={name} data-figure={name}>
          <dt>{texts(`counting.figures.${name}`)}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
      <div data-figure="pace">
        <dt>{texts('counting.figures.pace')}</dt>
        <dd>
          {perMinute === null
            ? texts('counting.figures.pace-none')
            : texts('counting.figures.pace-value', { count: perMinute })}
        </dd>
      </div>
    </dl>
  );
}
