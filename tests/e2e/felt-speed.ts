// How the window feels while work goes on: the time between frames, and from a deciding key to the next paper's picture.

import fs from 'node:fs';
import path from 'node:path';
import { expect as expectSoon } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

const expect = expectSoon.configure({ timeout: 60_000 });

/** Times between two frames of the window, in milliseconds. */
export interface Frames {
  readonly frames: number;
  readonly longest: number;
  /** Frames that came more than 50 ms after the one before. */
  readonly late: number;
}

interface Watch {
  isRunning: boolean;
  readonly gaps: number[];
  /** Milliseconds from the last key to the picture of another paper. */
  readonly papers: number[];
}

/** Counts frames from now on; the function that is answered ends it. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  const watch = await page.evaluateHandle(() => {
    const watching: Watch = { isRunning: true, gaps: [], papers: [] };
    let last = performance.now();
    const frame = (at: number): void => {
      watching.gaps.push(at - last);
      last = at;
      if (watching.isRunning) requestAnimationFrame(frame);
    };
    requestAnimationFrame((at) => {
      last = at;
      requestAnimationFrame(frame);
    });
    return watching;
  });
  return () =>
    watch.evaluate((watching) => {
      watching.isRunning = false;
      return {
        frames: watching.gaps.length,
        longest: Math.round(Math.max(0, ...watching.gaps)),
        late: watching.gaps.filter((gap) => gap > 50).length,
      };
    });
}

/** Takes the time of every paper in review from now on: from the key before it to the frame after its pictures are there. */
export async function watchPapers(page: Page): Promise<() => Promise<readonly number[]>> {
  const watch = await page.evaluateHandle(() => {
    const watching: Watch = { isRunning: true, gaps: [], papers: [] };
    let [key, shown] = [0, ''];
    window.addEventListener(
      'keydown',
      () => {
        key = performance.now();
      },
      true,
    );
    const frame = (): void => {
      const lead = document.querySelector('.review-head .lead')?.textContent ?? '';
      const room = document.querySelector('.review-desk .review-pictures');
      const isWhole =
        room !== null && room.querySelector('[role="status"]') === null && room.querySelector('image') !== null;
      if (lead !== shown && (lead === '' || isWhole)) {
        if (lead !== '' && shown !== '') watching.papers.push(Math.round(performance.now() - key));
        shown = lead;
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return watching;
  });
  return () => watch.evaluate(({ papers }) => papers);
}

/** Until the pictures of the paper in review have been painted, as people wait before they decide. */
export async function paperStands(page: Page): Promise<void> {
  const room = page.locator('.review-desk .review-pictures');
  await expect(room.locator('image')).not.toHaveCount(0);
  await expect(room.getByRole('status')).toHaveCount(0);
  // After the second frame the first one, in which the time is taken, is over.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );
}

/** Drops files from the disk on a place of the window, as a person does with the mouse. */
export async function dropFiles(page: Page, place: Locator, files: readonly string[]): Promise<void> {
  const contents = files.map((file) => ({
    name: path.basename(file),
    bytes: fs.readFileSync(file).toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of dropped)
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, contents);
  await place.dispatchEvent('dragover', { dataTransfer });
  await place.dispatchEvent('drop', { dataTransfer });
}
