// Pages that an earlier reader read wrong, decided where only people may, or sent to people for nothing: each with what had misled it.

import { beforeAll, expect, test, vi } from 'vitest';
import { present } from '../../../core/assert.ts';
import { readPage } from '../../../scanners/page/read-page.ts';
import type { BlankPage } from './generator/ballot.ts';
import { freshHands } from './generator/hands.ts';
import { profiles } from './generator/profiles.ts';
import { randomFrom } from './generator/random.ts';
import { underTest } from './generator/reader-under-test.ts';
import type { UnderTest } from './generator/reader-under-test.ts';
import { specialPage, specials } from './generator/special-pages.ts';
import { accuracyOrder, imageOf, outcomeOf, trialPage } from './generator/trial.ts';
import type { TrialOrder } from './generator/trial.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

let tested: UnderTest;
beforeAll(async () => {
  tested = await underTest('whole');
});

const bluntPencil = present(
  freshHands.find(({ box }) => box === 'spiral'),
  'the hand that fills in with a pencil',
);

const isStruck = ({ rows: [first] }: BlankPage): boolean => first?.boxes.length === 0;

const pages: readonly (readonly [string, 'names' | 'boxes' | 'any', TrialOrder])[] = [
  ['the only other ink of the page was rubbed out too', 'any', { seed: 2_000_915 }],
  ['one stroke of three was rubbed, one was faint', 'names', { seed: 7_000_001, manner: 'difficult' }],
  ['two strokes of three were rubbed', 'names', { seed: 7_000_179, manner: 'difficult' }],
  ['a rubbed stroke under a word', 'names', { seed: 7_300_506, manner: 'difficult' }],
  ['a short stroke hidden among letters', 'names', { seed: 7_000_059, manner: 'difficult' }],
  ['a short pale stroke among letters', 'names', { seed: 8_400_257, manner: 'difficult' }],
  ['a short stroke of a pencil among letters', 'names', { seed: 8_400_334, manner: 'difficult' }],
  ['a part of a name struck, thick letters in the rest', 'names', { seed: 7_710_194, manner: 'difficult' }],
  ['a stray line along a name', 'names', { seed: 8_300_202, manner: 'writing' }],
  ['a circle around a box, taken for print beside its place', 'boxes', { seed: 8_000_038, manner: 'difficult' }],
  ["a dot of a felt pen at the box's line", 'boxes', { seed: 8_000_147, manner: 'difficult' }],
  ['a wide dot of a felt pen', 'any', { seed: 11_000_250 }],
  ['a short stroke under a fold', 'any', { seed: 41_006_187 }],
  ['a short stroke of which black and white left two dots', 'any', { seed: 41_000_856 }],
  ['a short stroke no larger than a speck', 'any', { seed: 61_001_371, manner: 'difficult' }],
  ['an underline drawn by a shaking hand', 'names', { seed: 71_000_022, manner: 'difficult', ...accuracyOrder }],
  ['a short stroke of one whose pen is a marker', 'any', { seed: 102_002_393, ...accuracyOrder }],
  ["a small cross on the box's line", 'any', { seed: 61_000_512, manner: 'difficult' }],
  ['a short stroke of a hard pencil, as pale as a mark may be', 'any', { seed: 107_010_752, ...accuracyOrder }],
  ["a marker's dot, half of it beside the box", 'any', { seed: 106_005_222, ...accuracyOrder }],
  ['a short stroke among letters on a fold', 'any', { seed: 112_008_114, ...accuracyOrder }],
  ["a marker's dot that looks narrower than the pen", 'any', { seed: 111_027_553, ...accuracyOrder }],
  ["a rubbed cross over which the neighbour's stroke ran", 'any', { seed: 104_003_502, ...accuracyOrder }],
  ['a line of a failing pen that ran through a box', 'any', { seed: 110_014_371, ...accuracyOrder }],
  ['a name struck in part, a speck of dust under the rest', 'any', { seed: 110_015_497, ...accuracyOrder }],
];

test.each(pages)('%s', async (_, places, order) => {
  const blanks = tested.blanks.filter((blank) => places === 'any' || isStruck(blank) === (places === 'names'));
  const { status, errors } = await outcomeOf(tested.reader, trialPage(blanks, order));
  expect(status).not.toBe('rejected');
  expect(errors).toEqual([]);
});

test.each([
  [
    'ticks that stand in a corner of the box and go on outside',
    { seed: 53_000_562, manner: 'plain', profile: 'normal' },
  ],
  ['ticks whose point lies below the box', { seed: 54_000_385, manner: 'plain', profile: 'clean' }],
  [
    'boxes filled in with a pencil, small and at the line',
    { seed: 102_000_489, manner: 'plain', profile: 'clean', voters: [bluntPencil] },
  ],
  [
    'a tick whose small part in the box is mostly edge',
    { seed: 300_000_504, manner: 'plain', profile: 'clean', ...accuracyOrder },
  ],
  ['a tick in which the pen failed', { seed: 300_000_530, manner: 'plain', profile: 'clean', ...accuracyOrder }],
  [
    'a fold that runs along a printed rule',
    { seed: 300_000_011, manner: 'plain', profile: 'normal', ...accuracyOrder },
  ],
  ['a pale fold along a rule over a name', { seed: 301_000_021, manner: 'plain', profile: 'normal', ...accuracyOrder }],
  ['strokes of a pencil beside a fold', { seed: 302_000_715, manner: 'plain', profile: 'normal', ...accuracyOrder }],
  [
    'a straight line along the tops of letters',
    { seed: 302_000_735, manner: 'plain', profile: 'normal', ...accuracyOrder },
  ],
  ['a scribble that ends among the last letters', { seed: 105_000_408, ...accuracyOrder }],
  ["two ticks, of which one's arm ends just under the other's box", { seed: 105_001_912, ...accuracyOrder }],
  ['print beside its place under a turned-down corner', { seed: 105_000_543, ...accuracyOrder }],
  ['a slash in whose middle the pen failed', { seed: 107_005_525, ...accuracyOrder }],
  ['names struck with a blunt pencil', { seed: 106_001_601, ...accuracyOrder }],
  [
    'strokes of a hard pencil, all alike, on paper too white to tell of rubbing',
    { seed: 109_012_562, ...accuracyOrder },
  ],
  ['a slash of which the pen left two parts', { seed: 109_012_203, ...accuracyOrder }],
  ['a wave that the letters of a short word hide', { seed: 109_015_259, ...accuracyOrder }],
  ['a zigzag that goes on beside the name', { seed: 109_007_052, ...accuracyOrder }],
  ['a box filled in with a pencil that is paler today', { seed: 109_004_619, ...accuracyOrder }],
  ['a tick of which only the point stands in the box', { seed: 109_000_014, ...accuracyOrder }],
  ['nothing marked for a person where the back shines through everywhere', { seed: 109_016_077, ...accuracyOrder }],
  ['a streak through the form code', { seed: 109_002_336, ...accuracyOrder }],
  ["a streak near the sheet's edge", { seed: 109_013_341, ...accuracyOrder }],
  ['a corner mark under a turned-down corner, the form code beside it', { seed: 109_028_943, ...accuracyOrder }],
  ['a corner mark half under a turned-down corner', { seed: 109_024_126, ...accuracyOrder }],
  [
    'a sheet askew before a lid that is lighter than its paper',
    { seed: 54_001_024, manner: 'plain', profile: 'normal' },
  ],
] as const)('not sent to people any more: %s', async (_, order) => {
  const { status, errors } = await outcomeOf(tested.reader, trialPage(tested.blanks, order));
  expect(status).toBe('read');
  expect(errors).toEqual([]);
});

test('a second sheet that peeps out by 5 mm behind one that is hardly askew', async () => {
  const random = randomFrom(108_000_080);
  const [kind, profile] = [random.pick(specials), random.pick(profiles)];
  const { status, reasons } = await readPage(
    tested.reader,
    imageOf(specialPage(kind, tested.specials, profile, random)),
  );
  expect([kind, status, reasons]).toEqual(['double-feed', 'rejected', ['double-feed']]);
});
