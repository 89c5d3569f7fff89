// A page that was lost is loaded again and told of; one that is lost again and again is given up.

import { expect, test } from 'vitest';
import { pageReloads, reloadLimits } from '../../../electron/main/machine/page-reloads.ts';

test('it is told until somebody has read it', () => {
  const reloads = pageReloads(() => 0);
  expect(reloads.isToTell()).toBe(false);
  expect(reloads.lost()).toBe('load-again');
  expect(reloads.isToTell()).toBe(true);
  reloads.told();
  expect(reloads.isToTell()).toBe(false);
});

test('a page that is lost a fourth time within five minutes is not loaded again', () => {
  let now = 0;
  const reloads = pageReloads(() => now);
  for (let loss = 0; loss < reloadLimits.most; loss += 1) expect(reloads.lost()).toBe('load-again');
  expect(reloads.lost()).toBe('give-up');
  now = reloadLimits.within;
  expect(reloads.lost()).toBe('load-again');
});
