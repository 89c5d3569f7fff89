// A paper as the lines that a reader sees, so that a test can quote them.

import { cellText } from '../../../core/paper/figures.ts';
import type { Block, Paper } from '../../../core/paper/paper.ts';

const linesOf = (block: Block, paper: Paper): readonly string[] => {
  switch (block.kind) {
    case 'section':
      return [block.text];
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'items':
      return block.items.map(({ mark, runs }) => `${mark} ${runs.map(({ text }) => text).join('')}`.trim());
    case 'names':
      return block.names;
    case 'table':
      return [
        block.columns.map(({ heading }) => heading).join(' | '),
        ...block.rows.map((row) => row.map((cell) => cellText(cell, paper.language)).join(' | ')),
      ];
    case 'digest':
      return [block.caption, block.groups.join(' '), block.note];
    case 'signatures':
      return [
        ...(block.left === null ? [] : [...block.left.lines, block.left.name]),
        ...block.right.lines,
        block.right.name,
        ...(block.members?.names ?? []),
        block.receivers.caption,
        ...block.receivers.lines,
      ];
  }
};

/** Every line of the paper's body, in order. */
export const paperLines = (paper: Paper): readonly string[] => paper.blocks.flatMap((block) => linesOf(block, paper));
