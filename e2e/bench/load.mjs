// npm run bench:load: the gzipped bytes of the scripts that the page fetches until lane A is drawn.
import { gzipSync } from 'node:zlib';
import { withBuiltApp } from './page.mjs';

const BUDGET_BYTES = 150_000;

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

await withBuiltApp(async (page, url) => {
  /** @type {import('playwright').Response[]} */
  const scripts = [];
  let drawn = false;
  page.on('response', (response) => {
    // A worker's scripts count too, if they are asked for before the drawing is there.
    const isScript = /javascript/.test(response.headers()['content-type'] ?? '');
    if (!drawn && isScript) scripts.push(response);
  });

  await page.goto(url);
  await page.getByTestId('lane-a').waitFor();
  drawn = true;

  const sizes = await Promise.all(
    scripts.map(async (response) => ({
      path: new URL(response.url()).pathname,
      bytes: gzipSync(await response.body(), { level: 9 }).length,
    })),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { path, bytes } of sizes) console.log(`${kB(bytes).padStart(10)}  ${path}`);
  const verdict = total < BUDGET_BYTES ? 'within' : 'OVER';
  console.log(`${kB(total).padStart(10)}  in all, ${verdict} the budget of ${kB(BUDGET_BYTES)}`);
  if (total === 0) throw new Error('no script was seen, so nothing was measured');
  if (total >= BUDGET_BYTES) process.exitCode = 1;
});
