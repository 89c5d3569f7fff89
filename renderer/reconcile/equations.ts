// What must agree in a count, as equations.

/** Figures of the sheet; `collected` is `null` until the committee has counted what was in the box. */
export interface LedgerFigures {
  readonly issued: number;
  readonly collected: number | null;
  readonly valid: number;
  readonly invalid: number;
}

/** One line of the sheet; figures that are not known yet are `null`. */
export interface Equation {
  readonly name: 'issued' | 'entered' | 'judged';
  readonly left: number | null;
  readonly right: readonly (number | null)[];
  /** Left less right; `null` as long as a figure is missing. */
  readonly difference: number | null;
}

function equation(name: Equation['name'], left: number | null, right: readonly (number | null)[]): Equation {
  const sum = right.reduce<number | null>(
    (total, figure) => (total === null || figure === null ? null : total + figure),
    0,
  );
  return { name, left, right, difference: left === null || sum === null ? null : left - sum };
}

/** Issued is returned and not returned; entered is returned; returned is valid and invalid. */
export function equationsOf({ issued, collected, valid, invalid }: LedgerFigures): readonly Equation[] {
  const notReturned = collected === null ? null : Math.max(0, issued - collected);
  return [
    equation('issued', issued, [collected, notReturned]),
    equation('entered', valid + invalid, [collected]),
    equation('judged', collected, [valid, invalid]),
  ];
}
