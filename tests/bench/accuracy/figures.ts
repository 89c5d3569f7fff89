// The figures of an accuracy run: for every hand, every damage, every kind of page.

import type { PageResult } from './page-result.ts';

interface Row {
  pages: number;
  read: number;
  review: number;
  rejected: number;
  positions: number;
  doubtful: number;
  errors: number;
}

/** Sums of what pages of one kind gave. */
export class Figures {
  readonly #rows = new Map<string, Row>();

  add(name: string, { outcome }: Extract<PageResult, { kind: 'ballot' }>): void {
    const row = this.#rows.get(name) ?? {
      pages: 0,
      read: 0,
      review: 0,
      rejected: 0,
      positions: 0,
      doubtful: 0,
      errors: 0,
    };
    row.pages += 1;
    row[outcome.status] += 1;
    row.positions += outcome.positions;
    row.doubtful += outcome.doubtful;
    row.errors += outcome.errors.length;
    this.#rows.set(name, row);
  }

  /** A table in Markdown. */
  table(head: string): string {
    const lines = [...this.#rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, row]) =>
          `| ${name} | ${row.pages} | ${row.read} | ${row.review} | ${row.rejected} | ${row.positions} | ${row.doubtful} | ${row.errors} |`,
      );
    return [
      `| ${head} | pages | read | review | rejected | positions | doubtful | errors |`,
      '|---|---|---|---|---|---|---|---|',
      ...lines,
    ].join('\n');
  }
}
