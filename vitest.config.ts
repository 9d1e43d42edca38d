import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What holds something for the whole process: the console's database and wiring, child processes, a clock or a `fetch` of its own. */
const alone = [
  'lib/server/**/*.test.ts',
  'lib/store/**/*.test.ts',
  'lib/command/**/*.test.ts',
  'components/probes/**/*.test.ts',
  'components/test/send-signed-elsewhere.test.ts',
  'components/test/jti-memory.test.ts',
  'components/setup/draft-store.test.ts',
  'lib/domain/exchange.test.ts',
  'lib/queries/fetch-json.test.ts',
  'lib/sandbox/listen.test.ts',
  'lib/sandbox/conformance/**/*.test.ts',
  'lib/sandbox/admin/signature/**/*.test.ts',
]
const all = ['lib/**/*.test.ts', 'components/**/*.test.ts']

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // The real package throws outside a React server bundle; the boundary it guards is a bundler's, not a test's.
      'server-only': fileURLToPath(new URL('./lib/server/server-only.stub.ts', import.meta.url)),
    },
  },
  test: {
    // Vitest leaves a core to itself; of two that is half the machine.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      // Modules are read once a worker and not once a file: most of the time of small tests was that.
      { extends: true, test: { name: 'together', include: all, exclude: alone, isolate: false, pool: 'threads' } },
    ],
  },
})
