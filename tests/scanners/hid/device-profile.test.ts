// Profiles: those that are shipped hold, and whatever can be wrong with one is said, with its place.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksumOf } from '../../../scanners/hid/profiles/checksum.ts';
import { deviceChecks } from '../../../scanners/hid/profiles/device-checks.ts';
import { deviceProfileJsonSchema } from '../../../scanners/hid/profiles/device-profile.ts';
import { checkProfile, examineProfiles, readProfile } from '../../../scanners/hid/profiles/read-profile.ts';
import { profileText, sampleProfile } from './sample-sheets.ts';
import { latin } from './synthesise.ts';

const folder = new URL('../../../resources/devices/', import.meta.url);
const files = readdirSync(new URL('profiles/', folder));

test.each(files)('%s holds', (file) => {
  const read = readProfile(profileText(file.replace('.json', '')));
  expect(read.ok && read.value.profile.id).toBe(file.replace('.json', ''));
  expect(read.ok && read.value.remarks.filter(({ severity }) => severity === 'refusal')).toEqual([]);
});

test('no two shipped profiles are for one device', () => {
  const profiles = files.flatMap((file) => {
    const read = readProfile(profileText(file.replace('.json', '')));
    return read.ok ? [read.value.profile] : [];
  });
  expect(profiles).toHaveLength(files.length);
  expect(examineProfiles(profiles)).toEqual([]);
});

test('the schema for editors is the one that profiles are read by', () => {
  expect(JSON.parse(readFileSync(new URL('device-profile.schema.json', folder), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(deviceProfileJsonSchema())),
  );
});

describe('what is wrong is said, each with its place', () => {
  type Json = Record<string, unknown>;
  const changed = (change: (profile: Json & { sheet: Json; report: Json; framing: Json }) => void): unknown => {
    const profile = JSON.parse(profileText('sample-numbered-bits')) as Parameters<typeof change>[0];
    change(profile);
    return profile;
  };
  const said = (value: unknown): readonly string[] => {
    const read = checkProfile(value);
    return read.ok ? [] : read.error.map(({ number, path }) => `${number} ${path}`);
  };

  test.each<readonly [string, Parameters<typeof changed>[0], readonly string[]]>([
    [
      'a missing member',
      (profile) => {
        delete profile['name'];
      },
      ['F.852 $.name'],
    ],
    [
      'an unknown member',
      (profile) => {
        profile.report['payload'] = 4;
      },
      ['F.853 $.report.payload'],
    ],
    [
      'a wrong type',
      (profile) => {
        profile.report['bytes'] = '16';
      },
      ['F.851 $.report.bytes'],
    ],
    [
      'a value out of range',
      (profile) => {
        profile.report['payloadBytes'] = 0;
      },
      ['F.854 $.report.payloadBytes'],
    ],
    [
      'another driver',
      (profile) => {
        profile['driver'] = 'printer';
      },
      ['F.854 $.driver'],
    ],
    [
      'a payload beyond the report',
      (profile) => {
        profile.report['payloadBytes'] = 13;
      },
      ['F.855 $.report.payloadAt'],
    ],
    [
      'two fields on one byte',
      (profile) => {
        profile.framing['partAt'] = 4;
      },
      ['F.856 $.framing.partAt'],
    ],
    [
      'a checksum over itself',
      (profile) => {
        profile.sheet['checksum'] = { kind: 'crc-16-ccitt', from: 0, bytes: 31, at: 30, order: 'high-first' };
      },
      ['F.857 $.sheet.checksum'],
    ],
    [
      'rows beyond the sheet',
      (profile) => {
        profile.sheet['layouts'] = [
          {
            marking: 'strike',
            columns: ['strike'],
            cell: { bits: 1, scale: 'dark-is-high', emptyUpTo: 0, markedFrom: 1 },
            blocks: [{ rows: 3, firstBit: 200, rowStep: 30, columnStep: 1 }],
          },
        ];
      },
      ['F.855 $.sheet.layouts[0].blocks[0]'],
    ],
    [
      'columns of another marking',
      (profile) => {
        profile.sheet['layouts'] = [
          {
            marking: 'agree-disagree',
            columns: ['strike'],
            cell: { bits: 1, scale: 'dark-is-high', emptyUpTo: 0, markedFrom: 1 },
            blocks: [{ rows: 2, firstBit: 64, rowStep: 2, columnStep: 1 }],
          },
        ];
      },
      ['F.854 $.sheet.layouts[0].columns'],
    ],
    [
      'levels that cannot be told apart',
      (profile) => {
        profile.sheet['layouts'] = [
          {
            marking: 'strike',
            columns: ['strike'],
            cell: { bits: 1, scale: 'dark-is-high', emptyUpTo: 1, markedFrom: 1 },
            blocks: [{ rows: 2, firstBit: 64, rowStep: 2, columnStep: 1 }],
          },
        ];
      },
      ['F.854 $.sheet.layouts[0].cell'],
    ],
  ])('%s', (_name, change, expected) => {
    expect(said(changed(change))).toEqual(expected);
  });

  test('several at once', () => {
    expect(
      said(
        changed((profile) => {
          delete profile['name'];
          profile.report['bytes'] = 0;
          profile['colour'] = 'red';
        }),
      ).toSorted(),
    ).toEqual(['F.852 $.name', 'F.853 $.colour', 'F.854 $.report.bytes']);
  });

  test('one report that has no room for a sheet that comes in one report', () => {
    expect(
      said(
        changed((profile) => {
          profile['framing'] = { kind: 'single' };
        }),
      ),
    ).toEqual(['F.858 $.framing.kind']);
  });

  test.each(['', '{', '[1]', '"x"', 'null', '\u0000', `{"a":"${'x'.repeat(300_000)}"}`])('no profile: %#', (text) => {
    expect(readProfile(text).ok).toBe(false);
  });

  test('any JSON at all is answered', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readProfile(text).ok).toBe(false);
      }),
    );
  });

  test('a profile with any one value changed is read or refused, never half used', () => {
    const text = profileText('sample-continued-grey');
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '9', '"', '}', '-', 'x'), (at, letter) => {
        const read = readProfile(text.slice(0, at) + letter + text.slice(at + 1));
        if (!read.ok) expect(read.error.length).toBeGreaterThan(0);
      }),
    );
  });
});

test('a profile without checksum or sheet number is used, with a word of warning', () => {
  const { sheet, ...rest } = sampleProfile('sample-numbered-bits');
  const read = checkProfile({ ...rest, sheet: { ...sheet, checksum: { kind: 'none' }, sheetNumber: null } });
  expect(read.ok && read.value.remarks.map(({ number }) => number)).toEqual(['W.850', 'N.850']);
});

test('two profiles for one device are told', () => {
  const one = sampleProfile('sample-numbered-bits');
  expect(examineProfiles([one, { ...one, id: 'other', name: 'Other' }])).toMatchObject([
    { number: 'F.859', figures: { first: one.name, second: 'Other' } },
  ]);
  expect(examineProfiles([one, { ...one, id: 'other', match: { ...one.match, usage: '0x0002' } }])).toEqual([]);
});

// Check values of "123456789" as the catalogues of checksums give them.
test.each([
  ['crc-16-ccitt', 0x29b1],
  ['crc-16-modbus', 0x4b37],
  ['sum-8', 0xdd],
  ['sum-8-complement', 0x23],
  ['xor-8', 0x31],
] as const)('%s', (kind, value) => {
  expect(checksumOf(kind, latin('123456789'))).toBe(value);
});

describe('sentences', () => {
  const sentences = (language: string): Readonly<Record<string, string>> =>
    JSON.parse(
      readFileSync(new URL(`../../../resources/locales/devices.${language}.json`, import.meta.url), 'utf8'),
    ) as Record<string, string>;

  test('every check has its sentence in both languages, with the same figures', () => {
    const [vietnamese, english] = [sentences('vi'), sentences('en')];
    expect(Object.keys(vietnamese).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const code of Object.keys(deviceChecks)) {
      const figures = (text = ''): readonly string[] => (text.match(/\{\{\w+\}\}/gu) ?? []).toSorted();
      expect(vietnamese[code], code).toBeDefined();
      expect(figures(vietnamese[code]), code).toEqual(figures(english[code]));
    }
  });

  test('no number is given twice', () => {
    const numbers = Object.values(deviceChecks);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
