// How many tests a runner's report says were run. A report that is not there, or not readable, counts as nothing.

import fs from 'node:fs';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

type Report = Readonly<Record<string, unknown>>;

const nothing: TestCounts = { passed: 0, failed: 0, skipped: 0 };

export function vitestCounts(file: string): TestCounts {
  const report = read(file);
  return {
    passed: number(report, 'numPassedTests'),
    failed: number(report, 'numFailedTests'),
    skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
  };
}

/** A test that passed only at a repetition counts as failed. */
export function playwrightCounts(file: string): TestCounts {
  const stats = read(file)['stats'];
  if (!isReport(stats)) return nothing;
  return {
    passed: number(stats, 'expected'),
    failed: number(stats, 'unexpected') + number(stats, 'flaky'),
    skipped: number(stats, 'skipped'),
  };
}

export const addCounts = (left: TestCounts, right: TestCounts): TestCounts => ({
  passed: left.passed + right.passed,
  failed: left.failed + right.failed,
  skipped: left.skipped + right.skipped,
});

/** The closing line: plain, alone, and the last. */
export const countsLine = ({ passed, failed, skipped }: TestCounts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

function read(file: string): Report {
  try {
    const found: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    return isReport(found) ? found : {};
  } catch {
    return {};
  }
}

const isReport = (value: unknown): value is Report => typeof value === 'object' && value !== null;

function number(report: Report, name: string): number {
  const found = report[name];
  return typeof found === 'number' ? found : 0;
}
