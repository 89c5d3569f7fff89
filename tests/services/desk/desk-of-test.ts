// A desk on real files for tests.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { present } from '../../../core/assert.ts';
import { openDesk } from '../../../electron/services/desk/desk.ts';
import type { AtKeyboard } from '../../../electron/services/powers/keyboard.ts';
import { atKeyboard, quickSecrets } from '../powers-of-test.ts';
import type { Desk } from './small-congress.ts';

const start = Date.UTC(2025, 9, 5, 1, 30);

/** A desk on a folder that each test gets anew, with a clock that the test can move. */
export class DeskOfTest {
  folder = '';
  /** Milliseconds since 1970. */
  clock = start;
  /** Seconds that the machine has run: a clock that is set does not move it. */
  elapsed = 0;
  /** Who sits there; a head of the committee at the start of each test. */
  at: AtKeyboard = atKeyboard('head');
  #desk: Desk | undefined;

  constructor() {
    beforeEach(() => {
      this.folder = mkdtempSync(path.join(tmpdir(), 'desk-'));
      this.clock = start;
      this.at = atKeyboard('head');
      this.restart();
    });
    afterEach(() => {
      this.#desk?.close();
      this.#desk = undefined;
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  get desk(): Desk {
    return present(this.#desk, 'the desk');
  }

  /** Time goes by. */
  wait(seconds: number): void {
    this.clock += seconds * 1000;
    this.elapsed += seconds;
  }

  /** As after the program was closed and started again, a second later. */
  restart(): void {
    this.#desk?.close();
    this.#desk = openDesk({
      ...quickSecrets,
      dataFolder: this.folder,
      now: () => this.now(),
      elapsed: () => this.elapsed,
      keyboard: { who: () => this.at },
    });
    this.clock += 1000;
  }

  now(): string {
    return new Date(this.clock).toISOString().replace('.000Z', 'Z');
  }
}
