import { defineConfig } from 'vitest/config'
import { playwright } from '@vitest/browser-playwright'

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const chromium = playwright({
  launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: chromiumFlags },
})

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          root: import.meta.dirname,
          include: ['**/*.test.ts'],
          exclude: ['**/*.page.test.ts', '**/node_modules/**'],
          globalSetup: ['support/mongo-for-tests.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Pages and widgets run in a real browser: focus order, forms and crypto are what they are for respondents.
        test: {
          name: 'page',
          root: import.meta.dirname,
          include: ['**/*.page.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            provider: chromium,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
