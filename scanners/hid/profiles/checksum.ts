// Checksums that readers put behind a sheet's bits, by their usual names.

export const checksumKinds = ['sum-8', 'sum-8-complement', 'xor-8', 'crc-16-ccitt', 'crc-16-modbus'] as const;

/**
 * `sum-8`: sum of all bytes, its low byte. `sum-8-complement`: what makes that sum zero. `xor-8`: exclusive or of all
 * bytes (LRC). `crc-16-ccitt`: polynomial 0x1021, start 0xFFFF, high bit first. `crc-16-modbus`: polynomial 0x8005
 * reflected, start 0xFFFF.
 */
export type ChecksumKind = (typeof checksumKinds)[number];

/** Bytes that a checksum takes. */
export const checksumBytes = (kind: ChecksumKind): 1 | 2 => (kind.startsWith('crc-16') ? 2 : 1);

/** The checksum of `bytes`, as a number of 8 or 16 bits. */
export function checksumOf(kind: ChecksumKind, bytes: Uint8Array): number {
  switch (kind) {
    case 'sum-8':
      return sum(bytes);
    case 'sum-8-complement':
      return (256 - sum(bytes)) % 256;
    case 'xor-8':
      return bytes.reduce((value, byte) => value ^ byte, 0);
    case 'crc-16-ccitt':
      return bytes.reduce(ccittStep, 0xffff);
    case 'crc-16-modbus':
      return bytes.reduce(modbusStep, 0xffff);
  }
}

const sum = (bytes: Uint8Array): number => bytes.reduce((value, byte) => (value + byte) % 256, 0);

function ccittStep(start: number, byte: number): number {
  let value = start ^ (byte << 8);
  for (let bit = 0; bit < 8; bit += 1) value = (value & 0x8000) === 0 ? value << 1 : (value << 1) ^ 0x1021;
  return value & 0xffff;
}

function modbusStep(start: number, byte: number): number {
  let value = start ^ byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 0 ? value >> 1 : (value >> 1) ^ 0xa001;
  return value;
}
