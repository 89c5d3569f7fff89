// What a bar code profile must hold beyond its shape: every field inside the report, none over another.

import type { Finding } from '../../../core/finding/finding.ts';
import type { BarcodeProfile } from './device-profile.ts';
import { examineClaims } from './field-claims.ts';
import type { Claim } from './field-claims.ts';

/** All findings on a bar code profile. */
export function examineBarcodeProfile({ layout }: BarcodeProfile): readonly Finding[] {
  const { reportId, lengthAt, symbologyAt, dataAt, dataBytes, continuedBit } = layout;
  const whole = (path: string, at: number, bytes: number): Claim => ({ path, firstBit: at * 8, bits: bytes * 8 });
  return examineClaims(layout.bytes * 8, [
    ...(reportId === null ? [] : [whole('$.layout.reportId', 0, 1)]),
    whole('$.layout.dataAt', dataAt, dataBytes),
    ...(lengthAt === null ? [] : [whole('$.layout.lengthAt', lengthAt, 1)]),
    ...(symbologyAt === null ? [] : [whole('$.layout.symbologyAt', symbologyAt, 3)]),
    ...(continuedBit === null ? [] : [{ path: '$.layout.continuedBit', firstBit: continuedBit, bits: 1 }]),
  ]);
}
