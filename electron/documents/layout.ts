// What page and word-processor file lay out alike: columns of names, numbers of sections.

import type { Block, Paper } from '../../core/paper/paper.ts';

/** Whether a block stays on the page of the one that follows it. */
export type Flow = 'with-next' | 'alone';

/** A table or a list is never parted from the sentence that leads to it, nor the signatures from what they sign. */
export const flowOf = (block: Block, next: Block | undefined): Flow => {
  if (next === undefined) return 'alone';
  const leads = block.kind === 'paragraph' || block.kind === 'items';
  if (leads && (next.kind === 'table' || next.kind === 'names' || next.kind === 'digest')) return 'with-next';
  return next.kind === 'signatures' ? 'with-next' : 'alone';
};

/** Columns for a list of names: as many as the longest name leaves room for on a line of 165 mm. */
export const columnsOfNames = (names: readonly string[]): 1 | 2 | 3 => {
  const longest = names.reduce((length, name) => Math.max(length, name.length), 0);
  if (names.length <= 4 || longest > 34) return 1;
  return names.length <= 12 || longest > 21 ? 2 : 3;
};

/** "1. Bùi Thị An" and so on, left to right and then down; the last row is filled up with "". */
export const rowsOfNames = (names: readonly string[], columns: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(names.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const place = row * columns + column;
      const name = names[place];
      return name === undefined ? '' : `${place + 1}. ${name}`;
    }),
  );

/** Sections count from 1 through the paper. */
export const sectionNumbers = ({ blocks }: Paper): ReadonlyMap<Block, number> =>
  new Map(blocks.filter(({ kind }) => kind === 'section').map((block, index) => [block, index + 1]));
