import { appendFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @import { Browser, Page } from 'playwright' */

const HERE = dirname(fileURLToPath(import.meta.url));
export const OUT = process.env.OUT ?? '/tmp';

const PLAIN_ARGS = [
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const SOFTWARE_ARGS = ['--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'];
/** `--use-vulkan=native` is what makes a headless Chromium without a display take the GPU. */
const GPU_ARGS = [
  '--enable-features=Vulkan,WebGPUExperimentalFeatures',
  '--use-angle=vulkan',
  '--use-vulkan=native',
  '--disable-vulkan-surface',
  '--enable-dawn-features=allow_unsafe_apis',
  '--disable-dawn-features=timestamp_quantization',
  '--ignore-gpu-blocklist',
  '--disable-gpu-watchdog',
];

const start = Date.now();

export const elapsedSeconds = () => (Date.now() - start) / 1000;

/** @param {unknown[]} parts */
export function log(...parts) {
  const text = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
  const line = `${elapsedSeconds().toFixed(1).padStart(6)} s  ${text.join(' ')}`;
  console.log(line);
  appendFileSync(join(OUT, 'log.txt'), `${line}\n`);
}

/**
 * A browser on the GPU, or on SwiftShader; with the arguments of GPU_ARGS, a JSON array, where that is set.
 * @param {boolean} software
 * @returns {Promise<Browser>}
 */
export async function launch(software) {
  const { chromium } = await import('playwright');
  const own = process.env.CHROMIUM;
  /** @type {string[] | undefined} */
  const told = process.env.GPU_ARGS === undefined ? undefined : JSON.parse(process.env.GPU_ARGS);
  return chromium.launch({
    ...(own === undefined ? {} : { executablePath: own }),
    args: told ?? [...PLAIN_ARGS, ...(software ? SOFTWARE_ARGS : GPU_ARGS)],
    headless: true,
  });
}

/** A first request may come before the GPU's process is there, and be answered with none. */
const ADAPTER_TRIES = 8;

async function hasAdapter() {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  return adapter != null;
}

/**
 * Serves a directory beside this file and opens one of its pages, once the browser has an adapter.
 * @param {Browser} browser
 * @param {string} directory
 * @param {string} file
 * @returns {Promise<{ page: Page, close: () => Promise<void> }>}
 */
export async function openPage(browser, directory, file = '') {
  // Beside this file where it is packed, and in no place that the project's own checks know.
  const scripts = join(HERE, 'scripts/server.mjs');
  const { serve } = await import(/* @vite-ignore */ scripts);
  const { HEADERS } = await import(/* @vite-ignore */ join(HERE, 'scripts/headers.mjs'));
  // Other engines may run scripts as text, which the page's own policy forbids.
  const headers = directory === 'infer' ? { ...HEADERS, 'Content-Security-Policy': '' } : HEADERS;
  const { url, close } = await serve(join(HERE, directory), { headers });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => log('the page failed:', String(error).slice(0, 500)));
  await page.goto(url + file);
  for (let at = 0; at < ADAPTER_TRIES; at += 1) {
    if (await page.evaluate(hasAdapter)) break;
    await page.waitForTimeout(700);
  }
  return {
    page,
    close: async () => {
      await page.close();
      await close();
    },
  };
}
