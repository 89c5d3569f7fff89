// The tests that mutants of the rules and of the count must not survive, run in one thread and stopped at the first
// failure. Left out are those that start the command in processes of their own and the exhaustive check: seconds each.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    fileParallelism: false,
    include: ['tests/unit/{rules,count}/**/*.test.ts', 'tests/property/laws.test.ts'],
    exclude: ['tests/unit/count/{count-command,golden-congresses,json-members}.test.ts'],
  },
});
