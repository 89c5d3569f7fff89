// A sealed file holds as it was made; whatever is changed in it is found and named.

import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../core/digest/canonical-json.ts';
import type { PublishedResult, ResultRecord } from '../../../core/count/result-record.ts';
import { layout, readContainer, writeContainer } from '../../../core/seal/container.ts';
import { sealedParts } from '../../../core/seal/parts.ts';
import type { SealedPart } from '../../../core/seal/parts.ts';
import { seal } from '../../../core/seal/seal.ts';
import { sealTools } from '../../../electron/services/seal/seal-tools.ts';
import { broken, newKey, published, sampleFile, sampleRecord, sampleRequest, verified } from './sample-result.ts';

const partsOf = (file: Uint8Array): ReadonlyMap<SealedPart, Uint8Array> => readContainer(file).parts;

/** The file with one part replaced, as somebody would do it who rebuilds the container properly. */
const withPart = (file: Uint8Array, name: SealedPart, content: Uint8Array): Uint8Array =>
  writeContainer(
    sealedParts.map((part) => ({
      name: part,
      content: part === name ? content : (partsOf(file).get(part) ?? new Uint8Array()),
    })),
  );

const sealedWith = (
  change: (record: ResultRecord) => ResultRecord,
  confirm: (result: PublishedResult) => PublishedResult = (result) => result,
): Uint8Array => sampleFile(newKey(), confirm(published(change(sampleRecord()))));

describe('a file as it was sealed', () => {
  test('holds, line by line', () => {
    const { holds, lines } = verified(sampleFile());
    expect(lines.filter((line) => !line.holds)).toEqual([]);
    expect(holds).toBe(true);
    expect(lines.map((line) => line.code)).toEqual(
      expect.arrayContaining([
        'container-holds',
        'manifest-holds',
        'public-key-holds',
        'signature-holds',
        'part-holds',
        'digest-list-holds',
        'result-belongs-to-manifest',
        'ballots-agree',
        'tally-fits-list',
        'list-digest-holds',
        'base-holds',
        'percentages-hold',
        'outcome-holds',
        'explanation-holds',
        'confirmations-hold',
      ]),
    );
  });

  test('says what to compare with paper and with the committee', () => {
    const key = newKey();
    const result = published();
    const { facts } = verified(sampleFile(key, result));
    expect(facts).toMatchObject({ resultDigest: result.digest, keyFingerprint: key.fingerprint, purpose: 'real' });
  });

  test('is the same bytes for the same result and key', () => {
    const key = newKey();
    expect(sampleFile(key)).toEqual(sampleFile(key));
  });

  test('of a rehearsal holds and says that it is one', () => {
    const { holds, facts, lines } = verified(sampleFile(newKey(), published(sampleRecord({ purpose: 'rehearsal' }))));
    expect(holds).toBe(true);
    expect(lines.map((line) => line.code)).toContain('sealed-in-rehearsal');
    expect(facts?.purpose).toBe('rehearsal');
  });

  test('begins its signed bytes with what they are', () => {
    const manifest = partsOf(sampleFile()).get('manifest.json') ?? new Uint8Array();
    expect(new TextDecoder().decode(manifest).startsWith('{"artifact":"kiem-phieu/sealed-result@1",')).toBe(true);
  });
});

test('a flipped bit in any byte fails and names the part', () => {
  const file = sampleFile();
  const regions = layout(sealedParts.map((name) => ({ name, content: partsOf(file).get(name) ?? new Uint8Array() })));
  let offset = 0;
  for (const region of regions) {
    for (let index = 0; index < region.bytes.length; index += 1) {
      const damaged = file.slice();
      damaged[offset + index] = (file[offset + index] ?? 0) ^ (1 << (index % 8));
      const { holds, lines } = verified(damaged);
      expect(holds).toBe(false);
      const named = lines.filter((line) => !line.holds).map((line) => line.part);
      expect(named, `${region.kind} of ${region.part}, byte ${index}`).toContain(region.part);
    }
    offset += region.bytes.length;
  }
  expect(offset).toBe(file.length);
}, 120_000);

describe('a container rebuilt around a changed part', () => {
  test.each(sealedParts)('fails at %s', (name) => {
    const file = sampleFile();
    const content = (partsOf(file).get(name) ?? new Uint8Array()).slice();
    content[content.length - 2] = (content[content.length - 2] ?? 0) ^ 1;
    const failed = verified(withPart(file, name, content)).lines.filter((line) => !line.holds);
    expect(failed.map((line) => line.part)).toContain(name);
    expect(failed.some((line) => line.code === 'content-changed')).toBe(false);
  });

  test('a paper of another sealed result does not fit', () => {
    const other =
      partsOf(sampleFile(newKey(), published(sampleRecord({ votes: [90, 88, 70, 60] })))).get('result.json') ??
      new Uint8Array();
    expect(broken(verified(withPart(sampleFile(), 'result.json', other)))).toEqual(
      expect.arrayContaining(['part-changed result.json', 'result-differs-from-manifest result.json']),
    );
  });

  test('data written in another way than the canonical one is not read', () => {
    const result = new TextDecoder().decode(partsOf(sampleFile()).get('result.json'));
    for (const other of [
      ` ${result}`,
      result.replace('"schema"', '"\\u0073chema"'),
      result.replace('Hòa', 'Hòa\\ud800'),
      result.replace('{', '{"base":118,'),
    ]) {
      expect(other).not.toBe(result);
      expect(broken(verified(withPart(sampleFile(), 'result.json', sealTools.encode(other))))).toContain(
        'result-unreadable result.json',
      );
    }
  });

  test('deep brackets and wild bytes in place of data are refused quietly', () => {
    const deep = sealTools.encode('['.repeat(200_000));
    for (const name of [
      'manifest.json',
      'result.json',
      'confirmations.json',
      'public-key.pem',
      'manifest.sig',
    ] as const) {
      expect(verified(withPart(sampleFile(), name, deep)).holds).toBe(false);
      expect(verified(withPart(sampleFile(), name, Uint8Array.of(0xff, 0xfe, 0))).holds).toBe(false);
    }
  });
});

describe('the key', () => {
  test('of somebody else holds by itself, and fails where a key was asked for', () => {
    const ours = newKey();
    const resealed = sampleFile(newKey());
    expect(verified(resealed).holds).toBe(true);
    expect(broken(verified(resealed, ours.fingerprint))).toEqual(['expected-key-differs public-key.pem']);
    expect(verified(sampleFile(ours), ours.fingerprint).holds).toBe(true);
  });

  test('exchanged alone fails in key and signature', () => {
    const exchanged = withPart(sampleFile(), 'public-key.pem', sealTools.encode(newKey().publicKey));
    expect(broken(verified(exchanged))).toEqual([
      'public-key-differs public-key.pem',
      'signature-differs manifest.sig',
      'part-changed public-key.pem',
    ]);
  });

  test('written in another way is not the key', () => {
    const file = sampleFile();
    const pem = partsOf(file).get('public-key.pem') ?? new Uint8Array();
    const spaced = sealTools.encode(`${new TextDecoder().decode(pem)}\n`);
    expect(broken(verified(withPart(file, 'public-key.pem', spaced)))).toContain(
      'public-key-unreadable public-key.pem',
    );
  });
});

describe('a result that its own key signed, but that makes no sense', () => {
  const wrong: readonly (readonly [string, (record: ResultRecord) => ResultRecord, string])[] = [
    [
      'more collected than the box held',
      (record) => ({ ...record, ballots: { ...record.ballots, collected: 119 } }),
      'ballots-disagree',
    ],
    [
      'ballots issued that are nowhere',
      (record) => ({ ...record, ballots: { ...record.ballots, issued: 120 } }),
      'ballots-disagree',
    ],
    [
      'reasons that do not add up',
      (record) => ({ ...record, ballots: { ...record.ballots, invalidByReason: { blank: 1 } } }),
      'ballots-disagree',
    ],
    [
      'a vote given away',
      (record) => ({
        ...record,
        tally: record.tally.map((total, index) => (index === 3 ? { ...total, votes: 71 } : total)),
      }),
      'percentages-differ',
    ],
    [
      'a share of the base beautified',
      (record) => ({ ...record, tally: record.tally.map((total) => ({ ...total, percentOfBase: '99.99' })) }),
      'percentages-differ',
    ],
    [
      'a share of the valid ballots beautified',
      (record) => ({ ...record, tally: record.tally.map((total) => ({ ...total, percentOfValid: '99.99' })) }),
      'percentages-differ',
    ],
    [
      'more votes than the ballots had room for',
      (record) => ({ ...record, tally: record.tally.map((total) => ({ ...total, votes: 115 })) }),
      'tally-does-not-fit-list',
    ],
    [
      'more votes than valid ballots',
      (record) => ({
        ...record,
        tally: record.tally.map((total, index) => (index === 0 ? { ...total, votes: 116 } : total)),
      }),
      'tally-does-not-fit-list',
    ],
    ['a person out of order', (record) => ({ ...record, tally: record.tally.toReversed() }), 'tally-does-not-fit-list'],
    ['another base', (record) => ({ ...record, base: 116 }), 'base-differs'],
    ['a lower majority', (record) => ({ ...record, required: 59 }), 'base-differs'],
    ['somebody else elected', (record) => ({ ...record, elected: ['c1', 'c2', 'c4'] }), 'outcome-differs'],
    ['an empty seat hidden', (record) => ({ ...record, seatsUnfilled: 1 }), 'outcome-differs'],
    [
      'a name added to the frozen list',
      (record) => ({
        ...record,
        contest: {
          ...record.contest,
          candidates: record.contest.candidates.map((person) => ({ ...person, fullName: `${person.fullName} B` })),
        },
      }),
      'list-digest-differs',
    ],
    [
      'an explanation shortened',
      (record) => ({ ...record, explanation: record.explanation.slice(1) }),
      'explanation-differs',
    ],
    [
      'an unknown regulation',
      (record) => ({ ...record, congress: { ...record.congress, ruleSet: 'own' } }),
      'rule-set-unknown',
    ],
    [
      'a contest that the regulation refuses',
      (record) => ({ ...record, contest: { ...record.contest, seats: 4 } }),
      'contest-refused-by-rules',
    ],
    [
      'a vote of confidence without its levels',
      (record) => ({
        ...record,
        congress: { ...record.congress, ruleSet: '96-QD-TW' },
        contest: {
          ...record.contest,
          office: 'confidence',
          ballotForm: 'no-surplus',
          marking: 'confidence-levels',
          seats: 4,
        },
      }),
      'levels-missing',
    ],
    ['a member too many', (record) => ({ ...record, note: 'x' }) as ResultRecord, 'result-unreadable'],
  ];
  test.each(wrong)('%s', (_what, change, code) => {
    const { holds, lines } = verified(sealedWith(change));
    expect(holds).toBe(false);
    expect(lines.filter((line) => !line.holds).map((line) => line.code)).toContain(code);
    expect(lines.find((line) => line.code === 'signature-holds')).toBeDefined();
  });

  const confirmedBy =
    (...members: readonly string[]) =>
    (result: PublishedResult): PublishedResult => ({
      ...result,
      confirmations: members.map((memberId) => ({ memberId, at: result.publishedAt })),
    });
  test.each([
    ['nobody', []],
    ['the head alone', ['m1']],
    ['one twice', ['m1', 'm1']],
    ['no head', ['m2']],
    ['head and technician', ['m1', 'm3']],
    ['a stranger', ['m1', 'm2', 'x']],
  ])('confirmed by %s', (_who, members) => {
    expect(broken(verified(sealedWith((record) => record, confirmedBy(...members))))).toEqual([
      'confirmations-insufficient confirmations.json',
    ]);
  });

  test('confirmations of another result', () => {
    const other = sampleFile(newKey(), { ...published(), digest: 'ef'.repeat(32) });
    expect(broken(verified(other))).toEqual([
      'result-differs-from-manifest result.json',
      'confirmations-insufficient confirmations.json',
    ]);
  });

  test('a rehearsal passed off as real by its manifest', () => {
    const key = newKey();
    const rehearsal = sampleFile(key, published(sampleRecord({ purpose: 'rehearsal' })));
    const manifest = new TextDecoder()
      .decode(partsOf(rehearsal).get('manifest.json'))
      .replace('"purpose":"rehearsal"', '"purpose":"real"');
    const bytes = sealTools.encode(manifest);
    const forged = withPart(withPart(rehearsal, 'manifest.json', bytes), 'manifest.sig', key.sign(bytes));
    expect(broken(verified(forged))).toEqual(['result-differs-from-manifest result.json']);
  });
});

test('numbers of failing lines are there for people to quote', () => {
  const { lines } = verified(sampleFile().subarray(0, 400));
  expect(lines.filter((line) => !line.holds).every((line) => /^F\.6\d\d$/.test(String(line.figures['number'])))).toBe(
    true,
  );
});

test('the manifest names every part but itself and its signature', () => {
  const { manifest } = seal(sampleRequest(), newKey(), sealTools);
  expect(manifest.parts.map((part) => part.name)).toEqual(sealedParts.filter((name) => !name.startsWith('manifest.')));
  expect(canonicalJson(manifest).startsWith('{"artifact"')).toBe(true);
});
