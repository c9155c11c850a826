// npm run e2e: the Playwright suite in a browser that is found or installed first.
import { ensureBrowser } from './browser.mjs';
import { runPackage } from './run.mjs';

try {
  const { path } = await ensureBrowser();
  process.exitCode = await runPackage(
    'playwright/cli.js',
    ['test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
    { env: { CARDINAL_BROWSER: path } },
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
