import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './server.mjs';

/** @type {string} */
let directory;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cardinal-server-'));
  await writeFile(join(directory, 'index.html'), '<p>here</p>');
});

afterAll(() => rm(directory, { recursive: true }));

test('a port that is taken is named, and the next one is used', async () => {
  const first = await serve(directory);
  const port = Number(new URL(first.url).port);
  /** @type {number[]} */
  const taken = [];
  const second = await serve(directory, { port, onTaken: (one) => taken.push(one) });
  expect(taken[0]).toBe(port);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  expect(await (await fetch(second.url)).text()).toBe('<p>here</p>');
  await Promise.all([first.close(), second.close()]);
});

test('what is no GET or HEAD is refused', async () => {
  const { url, close } = await serve(directory);
  expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  await close();
});
