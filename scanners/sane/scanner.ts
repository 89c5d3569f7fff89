// Scanners that SANE knows on this machine: which there are, what they can do, and feeding a stack through one into a folder.

import fs from 'node:fs';
import path from 'node:path';
import { failure, success } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Finding } from '../../core/finding/finding.ts';
import { pageFinding } from '../../core/count/page-checks.ts';
import { isLocalDevice } from './local-only.ts';
import { faultOf, startScanimage } from './scanimage.ts';
import type { SaneSetting } from './scanimage.ts';
import { readScannerOptions, scanWords } from './scanner-options.ts';
import type { ScannerOptions, ScanWish } from './scanner-options.ts';

export interface Scanner {
  /** As SANE names it: "fujitsu:fi-7160:1234". */
  readonly device: string;
  /** Maker and model. */
  readonly name: string;
}

/** Scanners that are plugged in and answer now; none is looked for over a network. */
export async function listScanners(sane: SaneSetting = {}): Promise<Result<readonly Scanner[], Finding>> {
  const finished = await startScanimage(['-f', '%d\t%v %m%n'], sane).finished;
  if (finished.status !== 0) return failure(faultOf(finished, ''));
  return success(
    finished.output.split('\n').flatMap((line): Scanner[] => {
      const [device = '', name = ''] = line.split('\t');
      return isLocalDevice(device, sane.backends) ? [{ device, name: name.trim() }] : [];
    }),
  );
}

/** What a scanner can do; F.590 for one that is reached over a network. */
export async function scannerOptions(device: string, sane: SaneSetting = {}): Promise<Result<ScannerOptions, Finding>> {
  if (!isLocalDevice(device, sane.backends)) return failure(pageFinding('scanner-not-local', { device }));
  const finished = await startScanimage(['-d', device, '-A'], sane).finished;
  return finished.status === 0 ? success(readScannerOptions(finished.output)) : failure(faultOf(finished, device));
}

/** How feeding came to its end. */
export type FeedEnd =
  /** The feeder is empty, as it should be in the end. */
  | { readonly kind: 'fed'; readonly pages: number }
  | { readonly kind: 'stopped'; readonly pages: number }
  | { readonly kind: 'failed'; readonly pages: number; readonly finding: Finding };

export interface Feeding {
  /** Resolves when the scanner has stopped. Every file that it leaves is whole. */
  readonly ended: Promise<FeedEnd>;
  readonly stop: () => void;
}

export interface FeedOrder extends ScanWish {
  readonly device: string;
  /** Where the pages go, one TIFF each; nobody else writes there. */
  readonly folder: string;
  readonly sane?: SaneSetting;
  /** Further words for scanimage. */
  readonly furtherWords?: readonly string[];
}

/** Feeds the stack through; pages are numbered on from those that lie in the folder already. */
export async function feedStack(order: FeedOrder): Promise<Result<Feeding, Finding>> {
  const { device, folder, sane = {}, furtherWords = [] } = order;
  const options = await scannerOptions(device, sane);
  if (!options.ok) return options;
  fs.mkdirSync(folder, { recursive: true });
  const first = 1 + Math.max(0, ...fs.readdirSync(folder).map((name) => Number(pageName.exec(name)?.[1] ?? 0)));
  const batch = [`--batch=${path.join(folder, 'trang-%06d.tif')}`, `--batch-start=${first}`, '--batch-print'];
  const command = startScanimage(
    ['-d', device, ...scanWords(options.value, order), ...furtherWords, '--format=tiff', ...batch],
    sane,
  );
  let isStopped = false;
  const ended = command.finished.then((finished): FeedEnd => {
    const pages = finished.output.split('\n').filter((line) => pageName.test(line)).length;
    if (isStopped) return { kind: 'stopped', pages };
    if (isEmptyAtLast(finished.complaints, pages)) return { kind: 'fed', pages };
    return finished.status === 0
      ? { kind: 'fed', pages }
      : { kind: 'failed', pages, finding: faultOf(finished, device) };
  });
  return success({
    ended,
    stop: () => {
      isStopped = true;
      command.interrupt();
    },
  });
}

const pageName = /trang-(\d{6})\.tif$/u;

const isEmptyAtLast = (complaints: string, pages: number): boolean =>
  pages > 0 && /out of documents/iu.test(complaints);
