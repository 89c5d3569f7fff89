import { describe, expect, it } from 'vitest';
import { roundTitle } from '../../../core/contest/round-title.ts';

describe('the title of a further round', () => {
  it('says how often the ballot is held', () => {
    expect(roundTitle('Bầu Ban Chấp hành', 'second')).toBe('Bầu Ban Chấp hành (lần hai)');
    expect(roundTitle('Bầu đại biểu (lần hai)', 'further')).toBe('Bầu đại biểu (lần ba)');
    expect(roundTitle('Bầu đại biểu (lần ba)', 'further')).toBe('Bầu đại biểu (lần tư)');
  });
  it('says that it is among equals', () => {
    expect(roundTitle('Bầu Ban Chấp hành', 'tie-break')).toBe('Bầu Ban Chấp hành (bầu lại)');
    expect(roundTitle('Bầu Ban Chấp hành (bầu lại)', 'tie-break')).toBe('Bầu Ban Chấp hành (bầu lại lần hai)');
    expect(roundTitle('Bầu Ban Chấp hành (bầu lại lần hai)', 'tie-break')).toBe('Bầu Ban Chấp hành (bầu lại lần ba)');
    expect(roundTitle('Bầu Ban Chấp hành (lần hai)', 'tie-break')).toBe('Bầu Ban Chấp hành (bầu lại)');
  });
  it('keeps what stands in brackets for another reason', () => {
    expect(roundTitle('Bầu Ban Chấp hành (khóa XIX)', 'second')).toBe('Bầu Ban Chấp hành (khóa XIX) (lần hai)');
  });
});
