// What a hand presses in the window, found by the words that stand on it.

import type { Locator, Page } from '@playwright/test';
import { words } from './words.ts';

/** A button by the key of its words. */
export const buttonOf = (
  within: Page | Locator,
  key: string,
  figures: Readonly<Record<string, string | number>> = {},
): Locator => within.getByRole('button', { name: words(key, figures), exact: true });

/** A line of the list of work at the left, by the key of the words that it begins with. */
export const workLineOf = (page: Page, key: string): Locator =>
  page
    .getByRole('navigation', { name: words('work.list') })
    .getByRole('button', { name: new RegExp(`^${words(key)}`, 'u') });
