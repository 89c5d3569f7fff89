// Two members of the committee at the keyboard, when the program asks for them.

import type { Page } from '@playwright/test';
import { buttonOf } from './controls.ts';
import { words } from './words.ts';

/** The head and the next member, who stand there already, type their secrets; comes back when the act is done. */
export async function decideTogether(page: Page, secrets: readonly [string, string]): Promise<void> {
  const dialog = page.getByRole('dialog', { name: words('together.title') });
  await dialog.waitFor();
  const fields = dialog.locator('input[type=password]');
  await fields.nth(0).fill(secrets[0]);
  await fields.nth(1).fill(secrets[1]);
  await buttonOf(dialog, 'together.act').press('Enter');
  await dialog.waitFor({ state: 'detached' });
}
