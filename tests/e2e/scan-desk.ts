// What stands around the window in the test of scanning: folders that it is told, prints that come back from a scanner,
// pictures of the screens.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { label, words } from '../../scripts/main-job/words.ts';
import { filesOf } from '../services/scan/counting-congress.ts';
import { blankPictures, jpegOf } from '../services/scan/scanned-ballots.ts';
import type { BlankPicture } from '../services/scan/scanned-ballots.ts';

/** The folder that the program is told instead of asking for it. */
export const pointTo = ({ app }: OpenApp, folder: string): Promise<void> =>
  app.evaluate((_electron, scans) => {
    process.env['KIEM_PHIEU_SCANS'] = scans;
  }, folder);

/** A saved print as a printer at so many percent and a scanner of 200 dpi leave it: JPEG files that say no resolution. */
export function scannedPrint(pdf: string, folder: string, percent: number): string {
  const sheets = blankPictures(new Uint8Array(fs.readFileSync(pdf)));
  return filesOf(
    folder,
    sheets.map((sheet, index) => jpegOf(shrunk(sheet, percent / 100), () => ((index * 7919 + 31) % 97) / 97)),
  );
}

/** The print becomes smaller, the sheet does not. */
function shrunk({ width, height, pixels }: BlankPicture, scale: number): BlankPicture {
  if (scale === 1) return { width, height, pixels };
  const small = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < Math.floor(height * scale); y += 1) {
    for (let x = 0; x < Math.floor(width * scale); x += 1)
      small[y * width + x] = pixels[Math.floor(y / scale) * width + Math.floor(x / scale)] ?? 255;
  }
  return { width, height, pixels: small };
}

/** Spoiled and left-over ballots are written down. */
export async function accountFor(
  page: Page,
  { spoiled, leftOver }: { readonly spoiled: number; readonly leftOver: number },
): Promise<void> {
  await page.getByLabel(label('ballots.stock.spoiled')).fill(String(spoiled));
  await page.getByLabel(label('ballots.stock.left-over')).fill(String(leftOver));
  await page.getByRole('button', { name: words('ballots.stock.account'), exact: true }).click();
}

const seen = new Set<string>();

/** Pictures of the screen, once for each name, in both languages, at 100 and 200 %, where KIEM_PHIEU_SHOTS names a folder for them. */
export async function look({ app, page }: OpenApp, name: string): Promise<void> {
  const shots = process.env['KIEM_PHIEU_SHOTS'];
  if (shots === undefined || seen.has(name)) return;
  seen.add(name);
  const zoomTo = (factor: number): Promise<void> =>
    app.evaluate(({ BrowserWindow }, zoom) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom);
    }, factor);
  const focused = await page.evaluateHandle(() => document.activeElement);
  for (const language of ['en', 'vi']) {
    const other = page.locator(`.title-bar [lang="${language}"]`);
    if ((await other.count()) > 0) await other.click();
    for (const zoom of [1, 2]) {
      await zoomTo(zoom);
      await page.waitForTimeout(250);
      const picture = await app.evaluate(async ({ BrowserWindow }) =>
        (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
      );
      fs.writeFileSync(path.join(shots, `${name}-${language}-${zoom}00.png`), Buffer.from(picture ?? '', 'base64'));
    }
    await zoomTo(1);
  }
  // The keys are where they were: switching the language has taken them.
  await focused.evaluate((element) => {
    if (element instanceof HTMLElement) element.focus();
  });
}
