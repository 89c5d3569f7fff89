// Looks at the screen that stands in the window as people see it: in both languages, at 100 and 200 %. Nothing spills out
// of the window, no text is cut off, and the rules of accessibility hold. KIEM_PHIEU_PICTURES names a folder that gets a
// picture of each.

import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';

/** The folder that gets pictures, if there is one. */
export const pictures = process.env['KIEM_PHIEU_PICTURES'];
export type ScreenLanguage = 'vi' | 'en';

/** How a screen is looked at. */
export interface Looking {
  readonly languages?: readonly ScreenLanguage[];
  /** Selects the part that is scrolled into the picture; the top of the screen where nothing is said. */
  readonly part?: string;
}

/** What is wrong with the screen as it is laid out: the window scrolls as a whole, or a text is cut off. */
const layoutFaults = ({ page }: OpenApp): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    const spilling = [
      ...(scrollWidth > clientWidth ? [`the window is ${scrollWidth - clientWidth} px too narrow`] : []),
      ...(scrollHeight > clientHeight ? [`the window is ${scrollHeight - clientHeight} px too low`] : []),
    ];
    const cut = Array.from(
      document.querySelectorAll<HTMLElement>('h1, h2, h3, p, button, th, td, li, label, legend, span, strong, dt, dd'),
    )
      .filter(
        (element) =>
          element.clientWidth > 4 &&
          element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).overflowX === 'hidden',
      )
      .map((element) => `cut off: ${element.innerText.slice(0, 60)}`);
    return [...spilling, ...cut];
  });

/** Letters at `factor` times their size; comes back when the page is laid out and painted with them. */
async function zoomTo({ app, page }: OpenApp, factor: number): Promise<void> {
  const width = await app.evaluate(({ BrowserWindow }, zoom) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.webContents.setZoomFactor(zoom);
    return window?.getContentSize()[0] ?? 0;
  }, factor);
  // Half a letter is rounded up by one and down by the other.
  await expect
    .poll(async () => Math.abs((await page.evaluate(() => window.innerWidth)) - width / factor))
    .toBeLessThanOrEqual(1);
  await page.evaluate(
    () =>
      new Promise<void>((painted) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            painted();
          });
        });
      }),
  );
}

/** The window as it is shown; Playwright's own pictures cut a window off whose letters are larger. */
async function picture({ app }: OpenApp): Promise<Buffer> {
  const written = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  return Buffer.from(written ?? '', 'base64');
}

/** Looks at the screen as it stands. The window speaks the language of before afterwards, at 100 %. */
export async function look(
  open: OpenApp,
  name: string,
  { languages = ['vi', 'en'], part }: Looking = {},
): Promise<void> {
  const { page } = open;
  const faults: string[] = [];
  // A screen that is loaded when it is first shown leaves an empty place until it is there.
  await page.locator('main h1').first().waitFor();
  for (const language of languages) {
    await switchTo(open, language);
    for (const zoom of [1, 2]) {
      await zoomTo(open, zoom);
      if (part !== undefined)
        await page
          .locator(part)
          .last()
          .evaluate((element) => {
            element.scrollIntoView({ block: 'start' });
          });
      if (pictures !== undefined)
        fs.writeFileSync(path.join(pictures, `${name}-${language}-${zoom}00.png`), await picture(open));
      faults.push(...(await layoutFaults(open)).map((fault) => `${name}, ${language}, ${zoom}00 %: ${fault}`));
    }
    await zoomTo(open, 1);
  }
  if (languages.length > 1) await switchTo(open, 'vi');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('[data-live-announcer]').analyze();
  faults.push(
    ...violations.map(
      ({ id, nodes }) =>
        `${name}: ${id} at ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(', ')}`,
    ),
  );
  expect.soft(faults).toEqual([]);
}

/** The language switch names the other language in its own words. */
export async function switchTo({ page }: OpenApp, language: ScreenLanguage): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)) === language) return;
  await page.locator(`.title-bar [lang="${language}"]`).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
}
