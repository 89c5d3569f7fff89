// What a worker says of one page.

import type { Special } from '../../scanners/page/generator/special-pages.ts';
import type { Manner, Outcome } from '../../scanners/page/generator/trial.ts';

export type PageResult =
  | {
      readonly kind: 'ballot';
      readonly seed: number;
      readonly manner: Manner;
      readonly profile: string;
      readonly hand: string;
      readonly tags: readonly string[];
      readonly writing: string | null;
      readonly outcome: Outcome;
    }
  | {
      readonly kind: 'special';
      readonly seed: number;
      readonly special: Special;
      readonly status: Outcome['status'];
      readonly reasons: readonly string[];
    };
