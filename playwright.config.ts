import { defineConfig } from '@playwright/test';

/** Journeys run against the production build; `npm test` builds it and names a Chromium. */
export default defineConfig({
  testDir: './e2e/journeys',
  testMatch: '*.journey.ts',
  outputDir: './test-results',
  // Each worker has an app and a sandbox of its own, and each journey an empty store.
  fullyParallel: true,
  // They wait for X's rounds of some seconds more than they compute: two left a third of two cores idle.
  workers: 3,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    locale: 'en-GB',
    // Only journeys about it have one: it would answer in the place of the server.
    serviceWorkers: 'block',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1, EXCLUDE localhost'],
    },
  },
});
