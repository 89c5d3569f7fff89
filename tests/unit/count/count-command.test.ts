// The command that an auditor runs: what it prints, and how it ends.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { countContest } from '../../../core/count/count-contest.ts';
import { validInput, withValue } from './input.ts';

const command = path.resolve(import.meta.dirname, '../../../electron/cli/count.ts');

function run(input: string | Buffer, ...words: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...words], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { stdout, stderr, status };
}

const resultOf = (input: unknown) => {
  const counted = countContest(input);
  return counted.ok ? counted.value : null;
};

const parsed = (text: string): unknown => JSON.parse(text);

describe('inputs', () => {
  test('one input is answered by one result, a list by a list in the same order', () => {
    const input = validInput();
    const single = run(JSON.stringify(input), '-');
    expect([parsed(single.stdout), single.stderr, single.status]).toEqual([resultOf(input), '', 0]);
    const other = { ...input, contest: { ...input.contest, id: 'khác' } };
    const list = run(JSON.stringify([input, other, input], null, 2), '-');
    expect([parsed(list.stdout), list.status]).toEqual([[resultOf(input), resultOf(other), resultOf(input)], 0]);
    expect(run('[]', '-')).toEqual({ stdout: '[]\n', stderr: '', status: 0 });
  });

  test('come from a file as well, and may start with a byte order mark', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'count-')), 'đầu vào.json');
    writeFileSync(file, `\ufeff${JSON.stringify([validInput()])}`);
    expect(parsed(run('', file).stdout)).toEqual([resultOf(validInput())]);
  });

  test('that are refused stand in their place, and the others are counted', () => {
    const list = run(JSON.stringify([withValue('contest.seats', -1), validInput(), 7]), '-', '--lang', 'en');
    expect(list.status).toBe(2);
    expect(parsed(list.stdout)).toEqual([
      {
        error: {
          code: 'not-a-count',
          path: '$.contest.seats',
          message: 'F.110: -1 is not a whole number of 0 or more.',
        },
      },
      resultOf(validInput()),
      { error: { code: 'wrong-type', path: '$', message: 'F.106: This must be an object, not a number.' } },
    ]);
  });

  test('nested without end are refused without being parsed, and the next one is counted', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const { stdout, stderr, status } = run(`[${nested(1_000_000)},${JSON.stringify(validInput())},${nested(64)}]`, '-');
    expect([stderr, status]).toEqual(['', 2]);
    const codes = (parsed(stdout) as { error?: { code: string } }[]).map(({ error }) => error?.code ?? 'counted');
    expect(codes).toEqual(['nested-too-deep', 'counted', 'wrong-type']);
  });

  test('are refused in Vietnamese words, also for kinds of values', () => {
    const { stdout } = run(JSON.stringify([withValue('contest.title', 7), withValue('ballotsIssued', 2 ** 53)]), '-');
    expect((parsed(stdout) as { error: { message: string } }[]).map(({ error }) => error.message)).toEqual([
      'F.106: Ở đây phải là chuỗi chữ, không phải số.',
      'F.124: 9007199254740992 lớn hơn 9007199254740991, số lớn nhất mà mọi chương trình đọc đúng từng đơn vị.',
    ]);
  });

  test.each([
    ['', 'empty-input'],
    ['{"a":', 'invalid-json'],
    ['{} {}', 'invalid-json'],
    [Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'invalid-utf8'],
    ['{"schema":"kiem-phieu/count-input@1","schema":"x"}', 'duplicate-member'],
    ['null', 'wrong-type'],
  ])('%j is refused: %s', (input, code) => {
    const { stdout, stderr, status } = run(input, '-');
    expect(parsed(stdout)).toMatchObject({ error: { code, path: code === 'duplicate-member' ? '$.schema' : '$' } });
    expect(Object.keys((parsed(stdout) as { error: object }).error)).toEqual(['code', 'path', 'message']);
    expect([stderr, status]).toEqual(['', 2]);
  });

  test('a list that breaks off keeps what was counted', () => {
    const { stdout, status } = run(`[${JSON.stringify(validInput())}, {"schema":`, '-');
    expect(parsed(stdout)).toMatchObject([resultOf(validInput()), { error: { code: 'invalid-json', path: '$' } }]);
    expect(status).toBe(2);
  });

  test('a mark that is written twice is never counted', () => {
    const text = JSON.stringify(validInput()).replace('"c02":"struck"', '"c02":"struck","c02":"kept"');
    expect(parsed(run(text, '-').stdout)).toMatchObject({
      error: { code: 'duplicate-member', path: '$.ballots[1].marks.c02' },
    });
  });
});

describe('words on the command line', () => {
  test.each([[], ['a', 'b'], ['--foo', '-'], ['-', '--lang', 'fr']])(
    'that nobody understands are refused: %j %j %j',
    (...words) => {
      const { stdout, status } = run('', ...words);
      expect([(parsed(stdout) as { error: { code: string } }).error.code, status]).toEqual(['unknown-option', 2]);
    },
  );

  test('a file that cannot be read is refused', () => {
    for (const file of ['/không-có', tmpdir()]) {
      expect(parsed(run('', file).stdout)).toMatchObject({ error: { code: 'unreadable-file', path: '$' } });
    }
  });
});

describe('explanations', () => {
  test('are given only when asked for, in both languages', () => {
    const exact = parsed(run(JSON.stringify(validInput()), '-').stdout) as object;
    const vietnamese = parsed(run(JSON.stringify(validInput()), '-', '--explain').stdout) as Record<string, unknown>;
    const { explanation, ...rest } = vietnamese;
    expect(rest).toEqual(exact);
    expect(explanation).toMatchObject({
      outcome: [
        {
          clause: '190-QĐ/TW, Điều 30, khoản 1',
          certainty: 'text',
          conclusion: 'reckoned-on-valid-ballots',
          figures: { valid: 2, invalid: 1 },
          text: 'Kết quả tính trên 2 phiếu hợp lệ; 1 phiếu không hợp lệ không tính.',
        },
        { conclusion: 'summoned' },
        {},
        {},
        {},
        {},
        {},
        {},
        {},
        {},
        {},
      ],
      ballots: [
        { no: 1 },
        { no: 2 },
        { no: 3, steps: [{ clause: '190-QĐ/TW, Điều 15', text: 'Phiếu không hợp lệ: không bầu ai trong danh sách.' }] },
      ],
    });
    const english = run(JSON.stringify([validInput()]), '--explain', '--lang', 'en', '-').stdout;
    expect(english).toContain('The ballot is invalid: it votes for nobody on the list.');
    expect(english).not.toContain('{{');
  });
});

describe('size', () => {
  test('results are whole however slowly they are read; a reader that leaves ends the count quietly', async () => {
    const many = JSON.stringify(Array.from({ length: 2000 }, () => validInput()));
    const child = spawn(process.execPath, [command, '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdin.on('error', () => undefined);
    child.stdin.end(many);
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([Buffer.concat(errors).toString(), status]).toEqual(['', 2]);
    expect((parsed(run(many, '-').stdout) as unknown[]).length).toBe(2000);
  });
});
