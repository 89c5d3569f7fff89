// Types codes as a keyboard scanner does: real key events of the browser at a scanner's pace, with the times that the
// scanner would give them, however busy this machine is.

import type { CDPSession, Page } from '@playwright/test';

interface KeyOf {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
  readonly virtualKey: number;
}

/** Letters, digits, "-" and Enter, as on an American keyboard. */
function keyOf(sign: string): KeyOf {
  if (sign === '\n') return { key: 'Enter', code: 'Enter', shift: false, virtualKey: 13 };
  if (sign === '-') return { key: '-', code: 'Minus', shift: false, virtualKey: 189 };
  if (/^\d$/u.test(sign)) return { key: sign, code: `Digit${sign}`, shift: false, virtualKey: sign.charCodeAt(0) };
  if (/^[A-Za-z]$/u.test(sign))
    return {
      key: sign,
      code: `Key${sign.toUpperCase()}`,
      shift: /[A-Z]/u.test(sign),
      virtualKey: sign.toUpperCase().charCodeAt(0),
    };
  throw new Error(`no key for ${sign}`);
}

export interface ScannerKeys {
  /** One scan: the text and Enter, `gap` milliseconds between keys. */
  readonly scan: (text: string, gap?: number) => Promise<void>;
}

/** A scanner plugged into the page. */
export async function scannerKeys(page: Page): Promise<ScannerKeys> {
  const session = await page.context().newCDPSession(page);
  return { scan: (text, gap = 5) => scan(session, `${text}\n`, gap) };
}

/** Keys are sent without waiting for each other; their times are those of the scanner. */
async function scan(session: CDPSession, text: string, gap: number): Promise<void> {
  const start = Date.now() / 1000;
  const sent = Array.from(text).flatMap((sign, index) => {
    const { key, code, shift, virtualKey } = keyOf(sign);
    const at = start + (index * gap) / 1000;
    const common = { key, code, windowsVirtualKeyCode: virtualKey, modifiers: shift ? 8 : 0 };
    return [
      session.send('Input.dispatchKeyEvent', {
        ...common,
        type: 'keyDown',
        text: key === 'Enter' ? '\r' : key,
        timestamp: at,
      }),
      session.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp', timestamp: at + gap / 2000 }),
    ];
  });
  await Promise.all(sent);
}
