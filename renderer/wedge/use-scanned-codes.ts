// Scanned codes for a screen: `useScannedCodes(hear)`. While the screen is shown, no scan lands in a field of it.

import { useEffect, useEffectEvent } from 'react';
import type { Finding } from '../../core/finding/finding.ts';
import { startDeviceCodes } from './device-codes.ts';
import { listenForScans } from './scan-listeners.ts';
import type { HeardCode } from './scan-listeners.ts';

/** What a screen does with a whole code, and with a scan that was not taken. */
export interface ScanHearing {
  readonly code: (code: HeardCode) => void;
  readonly fault: (finding: Finding) => void;
}

/** Hears codes of any scanner, keyboard or HID, as long as the screen is shown. */
export function useScannedCodes({ code, fault }: ScanHearing): void {
  const hearCode = useEffectEvent(code);
  const hearFault = useEffectEvent(fault);
  useEffect(() => {
    startDeviceCodes();
    return listenForScans({
      code: (heard) => {
        hearCode(heard);
      },
      fault: (finding) => {
        hearFault(finding);
      },
    });
  }, []);
}
