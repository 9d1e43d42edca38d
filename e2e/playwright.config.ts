import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    headless: true,
    actionTimeout: 15_000,
    // It would fetch every reference page in every journey; offline.spec.ts lets it.
    serviceWorkers: 'block',
    // The ladder's one animation passes through colours that no contrast rule would accept.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording costs a fifth of the run, so a journey is recorded when it runs again after a failure. Both runs are reported.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.ASSAY_CHROMIUM ?? process.env.PLAYWRIGHT_CHROMIUM_PATH ?? '/usr/bin/chromium',
      // The sandbox of Chromium needs user namespaces, which containers and root often lack. It opens our own pages only.
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
