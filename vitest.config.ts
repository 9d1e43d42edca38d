import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // The real package throws outside a React server bundle; the boundary it guards is a bundler's, not a test's.
      'server-only': fileURLToPath(new URL('./lib/server/server-only.stub.ts', import.meta.url)),
    },
  },
  test: { include: ['lib/**/*.test.ts', 'components/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
})
