// The tests that mutants of the rules and of the count must not survive. Left out are those that start the command in
// processes of their own and the exhaustive check, which take seconds each, and the comparison of docs/rules.md with
// the code, which would fail for any change and so prove nothing.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 60_000,
    include: [
      'tests/unit/{rules,count}/**/*.test.ts',
      'tests/unit/minutes/alternates.test.ts',
      'tests/property/laws.test.ts',
    ],
    exclude: [
      'tests/unit/rules/rules-document.test.ts',
      'tests/unit/count/{count-command,golden-congresses,json-members}.test.ts',
    ],
  },
});
