// Who hears scanned codes: the screen that asked last. Whether the code was typed by a keyboard scanner or sent by a HID
// device makes no difference to it.

import { usualWedgeSettings } from '../../core/keyboard/wedge.ts';
import type { WedgeSettings } from '../../core/keyboard/wedge.ts';
import { wedgeFinding } from '../../core/keyboard/wedge-findings.ts';
import type { Finding } from '../../core/finding/finding.ts';
import { startKeyGuard } from './key-guard.ts';

/** A code as it was read, whole. */
export interface HeardCode {
  readonly text: string;
  readonly by: 'keyboard-scanner' | 'hid-scanner';
}

/** Hears whole codes, and why a scan was not taken. */
export interface ScanListener {
  readonly code: (code: HeardCode) => void;
  readonly fault: (finding: Finding) => void;
}

let listeners: readonly ScanListener[] = [];
/** Hears what no screen listens for. */
let elsewhere: ScanListener | null = null;
let settings: WedgeSettings = usualWedgeSettings;
let stopGuard: (() => void) | null = null;

/** Tells the screen that listens; `false` where none does. */
function tell(say: (listener: ScanListener) => void): boolean {
  const last = listeners.at(-1) ?? elsewhere;
  if (last !== null) say(last);
  return last !== null;
}

/** A code of a HID scanner; keyboard scanners are heard by the guard. */
export const hearDeviceCode = (text: string): boolean =>
  tell(({ code }) => {
    code({ text, by: 'hid-scanner' });
  });

/** A fault of a HID scanner. */
export const hearDeviceFault = (finding: Finding): boolean =>
  tell(({ fault }) => {
    fault(finding);
  });

/** How this machine's keyboard scanner is set; heard at once. */
export function setWedgeSettings(next: WedgeSettings): void {
  settings = next;
  guardAnew();
}

/** Listens until the returned function is called. Keys are guarded only while somebody listens. */
export function listenForScans(listener: ScanListener): () => void {
  listeners = [...listeners, listener];
  if (stopGuard === null) guardAnew();
  return () => {
    listeners = listeners.filter((other) => other !== listener);
    if (listeners.length === 0) guardAnew();
  };
}

/** Hears scans while no screen does, until the returned function is called. */
export function listenElsewhere(listener: ScanListener): () => void {
  elsewhere = listener;
  if (stopGuard === null) guardAnew();
  return () => {
    elsewhere = null;
    if (listeners.length === 0) guardAnew();
  };
}

function guardAnew(): void {
  stopGuard?.();
  stopGuard =
    listeners.length === 0 && elsewhere === null
      ? null
      : startKeyGuard(settings, {
          code: (text) => {
            tell(({ code }) => {
              code({ text, by: 'keyboard-scanner' });
            });
          },
          fault: (fault) => {
            tell((last) => {
              last.fault(wedgeFinding(fault));
            });
          },
        });
}
