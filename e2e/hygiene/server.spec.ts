import { get } from 'node:http';
import { HEADERS } from '../../scripts/headers.mjs';
import { expect, test } from '../fixtures';

/** A path as it stands: fetch and Playwright would tidy it first. */
function statusOfRawPath(url: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { path }, (response) => resolve(response.resume().statusCode)).on('error', reject);
  });
}

test('every response carries every header', async ({ page, baseURL }) => {
  const wrong: string[] = [];
  page.on('response', (response) => {
    const headers = response.headers();
    for (const [name, value] of Object.entries(HEADERS)) {
      if (headers[name.toLowerCase()] !== value) wrong.push(`${response.url()}: ${name}`);
    }
  });
  await page.goto('/');
  // By then scripts, styles, a font, a photo, weights and WebAssembly have come.
  await expect(page.locator('[data-answers="b"]')).toContainText('cat');
  await page.request.get('/no-such-file');
  expect(wrong).toEqual([]);
  expect(baseURL).toContain('http://127.0.0.1');
});

test('the page has nothing inline', async ({ page }) => {
  const html = await (await page.request.get('/')).text();
  // The policy itself names what it allows of them.
  const rest = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  expect(rest).not.toBe(html);
  expect(rest).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|data:/);
  const scripts = html.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts).toHaveLength(1);
  for (const script of scripts) expect(script).toContain(' src="./');
});

test('hashed files are kept for ever, the page is asked for again', async ({ page }) => {
  const html = await page.request.get('/');
  expect(html.headers()['cache-control']).toBe('no-cache');
  const script = /href="\.(\/assets\/[^"]+\.js)"/.exec(await html.text())?.[1] ?? '';
  const { 'cache-control': kept, 'content-type': type } = (
    await page.request.get(script)
  ).headers();
  expect(kept).toContain('immutable');
  expect(type).toContain('text/javascript');
  const etag = html.headers().etag ?? '';
  const again = await page.request.get('/', { headers: { 'If-None-Match': etag } });
  expect(again.status()).toBe(304);
});

test('text is compressed as the browser asks', async ({ page }) => {
  for (const encoding of ['br', 'gzip']) {
    const response = await page.request.get('/', { headers: { 'Accept-Encoding': encoding } });
    expect(response.headers()['content-encoding']).toBe(encoding);
    expect(await response.text()).toContain('<div id="root">');
  }
  const plain = await page.request.get('/', { headers: { 'Accept-Encoding': 'identity' } });
  expect(plain.headers()['content-encoding']).toBeUndefined();
});

test('no path leads out of the built app', async ({ baseURL }) => {
  const url = baseURL ?? '';
  const paths = ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '//etc/passwd'];
  for (const path of paths) expect(await statusOfRawPath(url, path), path).toBe(404);
  expect(await statusOfRawPath(url, '/%')).toBe(404);
  expect(await statusOfRawPath(url, '/index.html')).toBe(200);
});
