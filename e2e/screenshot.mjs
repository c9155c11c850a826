// npm run screenshot: the README's picture, taken of the built app.
import { withBuiltApp } from './bench/page.mjs';

await withBuiltApp(async (page, url) => {
  await page.goto(url);
  await page.getByTestId('lane-a').waitFor();
  await page.evaluate(() => document.fonts.ready);
  // What moves when the page opens has come to rest by then.
  await page.waitForTimeout(2000);
  const path = 'docs/screenshot.png';
  await page.screenshot({ path });
  console.log(`wrote ${path}`);
});
