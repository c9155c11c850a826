// npm run lighthouse: the four scores of Lighthouse, as on a phone, of the built app as npm start serves it.
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { buildIfStale, DIST } from '../../scripts/build.mjs';
import { LAUNCH_ARGS } from '../../scripts/launchArgs.mjs';
import { serve } from '../../scripts/server.mjs';

const BARS = { performance: 97, accessibility: 100, 'best-practices': 100, seo: 100 };

/** @returns {Promise<number>} a port that nothing listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

if (!(await buildIfStale())) throw new Error('the build failed, so there is nothing to measure');
const { path } = await ensureBrowser();
const { url, close } = await serve(DIST);
const port = await freePort();
const browser = await chromium.launch({
  executablePath: path,
  args: [...LAUNCH_ARGS, `--remote-debugging-port=${port}`],
});
try {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: Object.keys(BARS),
  });
  if (!result) throw new Error('Lighthouse gave no result');
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(runtimeError.message);
  for (const [id, bar] of Object.entries(BARS)) {
    const score = Math.round(100 * (categories[id]?.score ?? 0));
    if (score < bar) process.exitCode = 1;
    console.log(
      `${String(score).padStart(4)}  ${id}, ${score < bar ? 'UNDER' : 'at least'} ${bar}`,
    );
  }
  for (const { title, score, scoreDisplayMode, displayValue } of Object.values(audits)) {
    const isWeak = scoreDisplayMode !== 'informative' && score !== null && score < 0.9;
    if (isWeak) console.log(`      ${title}${displayValue ? `: ${displayValue}` : ''}`);
  }
} finally {
  await browser.close();
  await close();
}
