// What people drew, put into and beside the places of our ballots, and what is true of the places then.

import type { GestureKind, MarkKind } from './real-ink.ts';

/** Where a piece of real ink is put. */
export type Placing =
  /** Through the name, scaled along its length only. */
  'through-name' | 'round-name' | 'over-name' | 'beside-name' | 'in-box' | 'round-box';

/** A way to fill in a place with real ink, and what is true of it then. */
export interface RealHabit {
  readonly id: string;
  readonly sentence: string;
  readonly form: 'strike' | 'boxes';
  readonly ink:
    { readonly from: 'marks'; readonly kind: MarkKind } | { readonly from: 'gestures'; readonly kind: GestureKind };
  readonly placing: Placing;
  readonly truth: 'marked' | 'people';
  readonly page?: 'review';
  readonly clean?: true;
}

const marks = (kind: MarkKind): RealHabit['ink'] => ({ from: 'marks', kind });
const gestures = (kind: GestureKind): RealHabit['ink'] => ({ from: 'gestures', kind });

export const realHabits: readonly RealHabit[] = [
  {
    id: 'real-line-through',
    sentence: 'A line that somebody drew, through the name: struck.',
    form: 'strike',
    ink: marks('line'),
    placing: 'through-name',
    truth: 'marked',
    clean: true,
  },
  {
    id: 'real-ring-round',
    sentence: 'A ring that somebody drew, round the name: people decide.',
    form: 'strike',
    ink: marks('boxring'),
    placing: 'round-name',
    truth: 'people',
  },
  {
    id: 'real-circle-round',
    sentence: 'A circle drawn as a gesture, round the name: people decide.',
    form: 'strike',
    ink: gestures('circle'),
    placing: 'round-name',
    truth: 'people',
  },
  {
    id: 'real-rectangle-round',
    sentence: 'A rectangle drawn as a gesture, round the name: people decide.',
    form: 'strike',
    ink: gestures('rectangle'),
    placing: 'round-name',
    truth: 'people',
  },
  {
    id: 'real-delete-mark-over',
    sentence: 'The sign for deleting, a looped cross, over the name: people decide.',
    form: 'strike',
    ink: gestures('delete_mark'),
    placing: 'over-name',
    truth: 'people',
  },
  {
    id: 'real-check-over',
    sentence: 'A tick over the name: people decide.',
    form: 'strike',
    ink: gestures('check'),
    placing: 'over-name',
    truth: 'people',
  },
  {
    id: 'real-word-beside',
    sentence: 'A word beside the name: people decide.',
    form: 'strike',
    ink: marks('word'),
    placing: 'beside-name',
    truth: 'people',
    page: 'review',
  },
  {
    id: 'real-arrow-beside',
    sentence: 'An arrow beside the name: people decide.',
    form: 'strike',
    ink: marks('arrow'),
    placing: 'beside-name',
    truth: 'people',
    page: 'review',
  },
  {
    id: 'real-star-beside',
    sentence: 'A star beside the name: people decide.',
    form: 'strike',
    ink: gestures('star'),
    placing: 'beside-name',
    truth: 'people',
    page: 'review',
  },
  {
    id: 'real-question-beside',
    sentence: 'A question mark beside the name: people decide.',
    form: 'strike',
    ink: gestures('question_mark'),
    placing: 'beside-name',
    truth: 'people',
    page: 'review',
  },
  {
    id: 'real-x-in-box',
    sentence: 'An X that somebody drew, in the box: marked.',
    form: 'boxes',
    ink: marks('x'),
    placing: 'in-box',
    truth: 'marked',
    clean: true,
  },
  {
    id: 'real-plus-in-box',
    sentence: 'A plus that somebody drew, in the box: marked.',
    form: 'boxes',
    ink: marks('plus'),
    placing: 'in-box',
    truth: 'marked',
  },
  {
    id: 'real-fill-in-box',
    sentence: 'A box filled in: marked.',
    form: 'boxes',
    ink: marks('fill'),
    placing: 'in-box',
    truth: 'marked',
  },
  {
    id: 'real-check-in-box',
    sentence: 'A tick drawn as a gesture, in the box: marked.',
    form: 'boxes',
    ink: gestures('check'),
    placing: 'in-box',
    truth: 'marked',
  },
  {
    id: 'real-v-in-box',
    sentence: 'A V drawn as a gesture, in the box: marked.',
    form: 'boxes',
    ink: gestures('v'),
    placing: 'in-box',
    truth: 'marked',
  },
  {
    id: 'real-cross-gesture-in-box',
    sentence: 'An X drawn in one go, in the box: marked.',
    form: 'boxes',
    ink: gestures('x'),
    placing: 'in-box',
    truth: 'marked',
  },
  {
    id: 'real-ring-round-box',
    sentence: 'A ring that somebody drew, round the box: people decide.',
    form: 'boxes',
    ink: marks('ring'),
    placing: 'round-box',
    truth: 'people',
  },
  {
    id: 'real-line-through-name-on-boxes',
    sentence: 'A line through the name of a ballot with boxes: people decide.',
    form: 'boxes',
    ink: marks('line'),
    placing: 'through-name',
    truth: 'people',
  },
];
