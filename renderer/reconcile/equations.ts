// What must agree in a count, as equations.

/** Figures of the sheet; `collected` is `null` until the committee has counted what was in the box. */
export interface LedgerFigures {
  readonly issued: number;
  readonly collected: number | null;
  readonly valid: number;
  readonly invalid: number;
  /** Ballots among the invalid ones that the committee did not issue. */
  readonly foreign: number;
}

/** One line of the sheet; figures that are not known yet are `null`. */
export interface Equation {
  readonly name: 'issued' | 'own' | 'entered' | 'judged';
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

/**
 * Issued is own ballots returned and not returned; what is in the box is own ballots and foreign ones, where there are any;
 * entered is what is in the box; that is valid and invalid.
 */
export function equationsOf({ issued, collected, valid, invalid, foreign }: LedgerFigures): readonly Equation[] {
  const own = collected === null ? null : collected - foreign;
  const notReturned = own === null ? null : Math.max(0, issued - own);
  return [
    ...(foreign === 0 ? [] : [equation('own', collected, [own, foreign])]),
    equation('issued', issued, [own, notReturned]),
    equation('entered', valid + invalid, [collected]),
    equation('judged', collected, [valid, invalid]),
  ];
}
