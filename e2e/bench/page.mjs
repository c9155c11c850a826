import { chromium } from 'playwright';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { buildIfStale, DIST } from '../../scripts/build.mjs';
import { LAUNCH_ARGS } from '../../scripts/launchArgs.mjs';
import { serve } from '../../scripts/server.mjs';

/** @import { Page } from 'playwright' */

/**
 * Serves the built app as `npm start` does and hands over an empty page at the desk's size.
 * @param {(page: Page, url: string) => Promise<void>} measure
 */
export async function withBuiltApp(measure) {
  if (!(await buildIfStale())) throw new Error('the build failed, so there is nothing to measure');
  const { path } = await ensureBrowser();
  const { url, close } = await serve(DIST);
  const browser = await chromium.launch({ executablePath: path, args: LAUNCH_ARGS });
  try {
    await measure(await browser.newPage({ viewport: { width: 1440, height: 900 } }), url);
  } finally {
    await browser.close();
    await close();
  }
}
