// The sheet of what must agree: the equations at the left, their figures at the right, a tick where they hold.

import { StateMark } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';
import { equationsOf } from './equations.ts';
import type { Equation, LedgerFigures } from './equations.ts';

/** The three equations of a count; nothing in it tells of anybody's votes. */
export function Ledger({ figures }: { readonly figures: LedgerFigures }) {
  return (
    <dl className="ledger" aria-live="polite">
      {equationsOf(figures).map((equation) => (
        <LedgerRow key={equation.name} equation={equation} />
      ))}
    </dl>
  );
}

function LedgerRow({ equation: { name, left, right, difference } }: { readonly equation: Equation }) {
  const texts = useTexts();
  const sign = difference === null || difference === 0 ? '=' : '≠';
  const sum = right.map((figure) => figure ?? '…').join(' + ');
  return (
    <div data-state={difference === null ? 'open' : difference === 0 ? 'good' : 'bad'}>
      <dt>{texts(`reconcile.row.${name}`)}</dt>
      <dd>{`${left ?? '…'} ${sign} ${sum}`}</dd>
      <dd className="ledger-check">
        <Check difference={difference} />
      </dd>
    </div>
  );
}

function Check({ difference }: { readonly difference: number | null }) {
  const texts = useTexts();
  if (difference === null) return <StateMark state="open">{texts('reconcile.open')}</StateMark>;
  if (difference === 0) return <StateMark state="good">{texts('reconcile.agrees')}</StateMark>;
  return <StateMark state="bad">{texts('reconcile.differs', { count: Math.abs(difference) })}</StateMark>;
}
