// Opens the built app under Playwright, on data of its own.

import path from 'node:path';
import process from 'node:process';
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge } from '../../electron/ipc/bridge.ts';
import type { Channel, Input, Output } from '../../electron/ipc/contract.ts';
import { electronBinary, machineArguments } from '../electron.ts';

export interface OpenApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** The first start after an installation reads the program from a cold disk: a slow one takes more than a minute for it. Milliseconds. */
const firstStart = { timeout: 150_000 } as const;
/** Lets the app start only when Playwright is attached. */
const holdStart = path.join(import.meta.dirname, 'hold-start.cjs');

/** Starts the app; `environment` names its data folder (KIEM_PHIEU_DATA) and whatever else it is to know. */
export async function openApp(environment: Readonly<Record<string, string>>): Promise<OpenApp> {
  const app = await _electron.launch({
    executablePath: electronBinary(),
    args: ['-r', holdStart, '.', ...machineArguments()],
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, ...environment } as Record<string, string>,
    ...firstStart,
  });
  const page = await app.firstWindow(firstStart);
  await page.waitForSelector('main h1', firstStart);
  return { app, page };
}

/** Ends the app as a power cut would: no warning, nothing put away. Comes back when the process is gone. */
export async function pullThePlug({ app }: OpenApp): Promise<void> {
  const gone = new Promise((resolve) => {
    app.process().once('exit', resolve);
  });
  app.process().kill('SIGKILL');
  await gone;
}

/** What the program answers to one message: used to look, never to act. */
export async function ask<C extends Channel>(page: Page, channel: C, input: Input<C>): Promise<Output<C>> {
  const answer = await page.evaluate(
    ([name, message]) => (globalThis as unknown as { kiemPhieu: Bridge }).kiemPhieu.call(name, message as never),
    [channel, input] as const,
  );
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.number} ${answer.error.code}`);
  return answer.value;
}
