// Whose stamp the ballot asks for: suggested by the level, changed by the set-up.

import { describe, expect, test } from 'vitest';
import { stampOf, suggestedStamp } from '../../../core/congress/convening-committee.ts';

describe('the stamp', () => {
  test.each([
    ['cell', 'Chi bộ thôn 3', 'Đảng bộ xã Vân Khê', 'Ban Chấp hành Đảng bộ xã Vân Khê'],
    ['cell', 'Chi bộ thôn 3', 'Đảng ủy xã Vân Khê', 'Đảng ủy xã Vân Khê'],
    ['cell', 'Chi bộ Văn phòng', ' ', 'Chi ủy Chi bộ Văn phòng'],
    ['grassroots', 'Đảng bộ xã Vân Khê', 'Đảng bộ tỉnh Lam Sơn', 'Ban Chấp hành Đảng bộ xã Vân Khê'],
    ['province', 'Đảng bộ tỉnh Lam Sơn', '', 'Ban Chấp hành Đảng bộ tỉnh Lam Sơn'],
    ['above-grassroots', 'Đảng ủy các cơ quan Đảng tỉnh', '', 'Đảng ủy các cơ quan Đảng tỉnh'],
    ['grassroots', '', '', ''],
  ] as const)('of a %s, %s under “%s”: %s', (level, organisation, superior, stamp) => {
    expect(suggestedStamp({ level, organisation, superior })).toBe(stamp);
    expect(stampOf({ level, organisation, superior })).toBe(stamp);
    expect(stampOf({ level, organisation, superior, stamp: 'Đảng ủy bộ phận' })).toBe('Đảng ủy bộ phận');
  });
});
