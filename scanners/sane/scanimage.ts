// Runs `scanimage`, the command of the SANE project, and says what became of it.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { pageFinding } from '../../core/count/page-checks.ts';
import type { PageCheckCode } from '../../core/count/page-checks.ts';
import type { Finding } from '../../core/finding/finding.ts';
import { localOnlyEnvironment } from './local-only.ts';

/** How SANE is asked. */
export interface SaneSetting {
  /** Name or path of the command; "scanimage" where nothing is said. */
  readonly program?: string;
  /** Drivers that may be loaded; those of plugged-in scanners where nothing is said. */
  readonly backends?: readonly string[];
}

/** What a finished command left behind. */
export interface Finished {
  /** Exit status; `null` where a signal ended it or it was never started. */
  readonly status: number | null;
  readonly output: string;
  readonly complaints: string;
  /** False where the program is not on this machine. */
  readonly isInstalled: boolean;
}

export interface RunningCommand {
  readonly finished: Promise<Finished>;
  /** Asks it to end as Ctrl C does: the page being scanned is given up, the scanner is left in order. */
  readonly interrupt: () => void;
}

/** More than this of what a scanner says is not kept. */
const longestOutput = 200_000;

/** Drivers leave processes of their own behind that hold the pipes open; after its end a command is not listened to for longer. Milliseconds. */
const lastWords = 500;

/** Starts scanimage with `words`, without a shell, and with drivers of plugged-in scanners alone. */
export function startScanimage(words: readonly string[], { program, backends }: SaneSetting = {}): RunningCommand {
  const child = spawn(program ?? 'scanimage', [...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', ...localOnlyEnvironment(backends) },
  });
  return {
    finished: finishOf(child),
    interrupt: () => {
      child.kill('SIGINT');
    },
  };
}

function finishOf(child: ChildProcess): Promise<Finished> {
  const texts = { output: '', complaints: '' };
  const hear =
    (name: keyof typeof texts) =>
    (chunk: Buffer): void => {
      texts[name] = (texts[name] + chunk.toString('utf8')).slice(-longestOutput);
    };
  child.stdout?.on('data', hear('output'));
  child.stderr?.on('data', hear('complaints'));
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve({ status: null, ...texts, isInstalled: false });
    });
    child.once('exit', (status) => {
      const end = (): void => {
        resolve({ status, ...texts, isInstalled: true });
      };
      const patience = setTimeout(end, lastWords);
      child.once('close', () => {
        clearTimeout(patience);
        end();
      });
    });
  });
}

/** What SANE calls its faults, by the words that scanimage prints; its exit status is not the same in all releases. */
const faults: readonly (readonly [words: RegExp, code: PageCheckCode])[] = [
  [/out of documents/iu, 'scanner-feeder-empty'],
  [/jammed/iu, 'scanner-jammed'],
  [/cover is open/iu, 'scanner-cover-open'],
  [/device busy/iu, 'scanner-busy'],
  [/access to resource has been denied/iu, 'scanner-refused-access'],
  [/open of device|no SANE devices found|invalid argument/iu, 'scanner-not-found'],
];

/** Why a command failed, as a numbered finding. */
export function faultOf({ isInstalled, complaints }: Finished, device: string): Finding {
  if (!isInstalled) return pageFinding('scanner-program-missing');
  const [, code] = faults.find(([words]) => words.test(complaints)) ?? [null, 'scanner-failed' as const];
  const said =
    complaints
      .split('\n')
      .findLast((line) => line.startsWith('scanimage:'))
      ?.replace(/^scanimage:\s*/u, '') ?? '';
  return pageFinding(code, { device, said });
}
