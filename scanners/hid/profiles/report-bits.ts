// Bits of a report. A bit's number is its byte × 8 plus its place in the byte, which profiles count from either end.

/** Where bit 0 of a byte is: its lowest bit, as HID counts, or its highest, as many readers count. */
export type BitOrder = 'lsb-first' | 'msb-first';

/** One bit: 0 or 1; 0 beyond the end. */
export function bitAt(bytes: Uint8Array, bit: number, order: BitOrder): number {
  const inByte = bit % 8;
  const shift = order === 'lsb-first' ? inByte : 7 - inByte;
  return ((bytes[Math.floor(bit / 8)] ?? 0) >> shift) & 1;
}

/** `count` bits (1 to 32) as a number; the first bit is the lowest or the highest, as the order has it. */
export function numberAt(bytes: Uint8Array, firstBit: number, count: number, order: BitOrder): number {
  let value = 0;
  for (let index = 0; index < count; index += 1) {
    const bit = bitAt(bytes, firstBit + index, order);
    value = order === 'lsb-first' ? value + bit * 2 ** index : value * 2 + bit;
  }
  return value;
}

/** Bytes one after another. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether nothing but zeros stands from `from` on. */
export const isZeroFrom = (bytes: Uint8Array, from: number): boolean =>
  bytes.subarray(from).every((byte) => byte === 0);

/** "02 0a 5d": bytes as people read them. */
export const hexText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** Reads `hexText` back; `null` for anything else. */
export function bytesOfHex(text: string): Uint8Array | null {
  const digits = text.replace(/\s+/gu, '');
  if (!/^(?:[0-9a-f]{2})*$/iu.test(digits)) return null;
  return Uint8Array.from(digits.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}
