import { defineConfig } from 'playwright/test';
import { HOW_TO_GET_ONE, installedBrowser } from '../scripts/browser.mjs';
import { LAUNCH_ARGS } from '../scripts/launchArgs.mjs';

const browser = installedBrowser();
if (!browser) throw new Error(HOW_TO_GET_ONE);
// Playwright's workers read this file again; they need not search again.
process.env.CARDINAL_BROWSER = browser.path;

const long = process.env.CARDINAL_LONG === '1';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: long ? [] : '**/*.long.spec.ts',
  outputDir: 'results',
  globalSetup: './server.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    launchOptions: { executablePath: browser.path, args: LAUNCH_ARGS },
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
  },
});
