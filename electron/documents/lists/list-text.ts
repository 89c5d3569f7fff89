// The text of a list that was saved as text: UTF-8, UTF-16, or one of the codes that Windows programs in Việt Nam write.

import { letteringOf } from '../../../core/text/old-fonts.ts';

/** Decodes a .csv or .txt file; `null` where it is no text. */
export function listText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return inWindowsCode(bytes);
  }
}

/** A text in an old font is kept letter by letter, to be recognised as one; any other is Windows Vietnamese. */
function inWindowsCode(bytes: Uint8Array): string {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const lines = western.split('\n').map(letteringOf);
  const isOld = lines.some((lettering) => lettering === 'tcvn3' || lettering === 'vni');
  return isOld ? western : new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
}
