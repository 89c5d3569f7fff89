// Whether this machine has a keyboard scanner, and how it is set: remembered by the window, so that screens are guarded
// from the start without asking for devices. The record of its test is kept by the program.

import { create } from 'zustand';
import type { WedgeSettings, WedgeSuffix } from '../../core/keyboard/wedge.ts';

export type ScannerSetting = Pick<WedgeSettings, 'prefix' | 'suffix'>;

const rememberedAs = 'kiem-phieu:keyboard-scanner';
const suffixes: readonly WedgeSuffix[] = ['enter', 'tab', 'enter-or-tab', 'none'];

/** "enter ~": the setting as it is remembered; empty where no scanner was tested. */
export const useKnownScanner = create<{ readonly written: string }>()(() => ({
  written: localStorage.getItem(rememberedAs) ?? '',
}));

/** Notes how this machine's keyboard scanner is set, `null` where none was tested. */
export function rememberScanner(setting: ScannerSetting | null): void {
  const written = setting === null ? '' : `${setting.suffix} ${setting.prefix ?? ''}`;
  localStorage.setItem(rememberedAs, written);
  useKnownScanner.setState({ written });
}

/** The setting that was written; `null` where there is none. */
export function readScanner(written: string): ScannerSetting | null {
  const [named = '', prefix = ''] = written.split(' ');
  const suffix = suffixes.find((known) => known === named);
  return suffix === undefined ? null : { suffix, prefix: prefix === '' ? null : prefix };
}
