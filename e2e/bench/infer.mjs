// npm run bench:infer [-- --webgpu] [--rounds=9] [--contestants=Cardinal,LiteRT.js]: Cardinal, onnxruntime-web,
// tfjs and LiteRT.js side by side, in one page of the real browser, interleaved; prints the table and, where it is
// of all of them, writes it to bench/results.md.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { LAUNCH_ARGS } from '../../scripts/launchArgs.mjs';
import { ROOT } from '../../scripts/run.mjs';
import { buildInferPage, inferPageConfig } from './infer/buildPage.mjs';
import { report } from './infer/report.mjs';

/** @import { ContestantName, InferOrder, InferTimes } from './infer/order' */

const PAGE = join(ROOT, 'e2e/results/infer-page');
const NETWORKS = ['resnet50', 'resnext50_32x4d'];
/** On a software adapter a run of onnxruntime-web takes half a minute. */
const GPU_ROUNDS = 3;

/**
 * @param {string} url
 * @param {readonly InferOrder[]} orders
 * @param {string} executablePath
 */
async function measure(url, orders, executablePath) {
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  try {
    /** @type {{ order: InferOrder, times: InferTimes[] }[]} */
    const measured = [];
    for (const order of orders) {
      // A page for each: tfjs and onnxruntime-web start their threads once and for all.
      const page = await browser.newPage();
      page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
      await page.goto(url);
      const times = await page.evaluate((each) => window.infer(each), order);
      await page.close();
      measured.push({ order, times });
    }
    return { measured, browser: `Chromium ${browser.version()}` };
  } finally {
    await browser.close();
  }
}

/** @param {string} name */
async function versionOf(name) {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  return `${name} ${JSON.parse(await readFile(file, 'utf8')).version}`;
}

/** @param {string} name */
function option(name) {
  const given = process.argv.find((each) => each.startsWith(`${name}=`));
  return given?.slice(name.length + 1);
}

const rounds = Number(option('--rounds') ?? 9);
const told = option('--contestants');
const contestants =
  told === undefined ? {} : { contestants: /** @type {ContestantName[]} */ (told.split(',')) };
/** @type {InferOrder[]} */
const orders = [1, 2]
  .filter((threads) => threads <= cpus().length)
  .map((threads) => ({ ...contestants, networks: NETWORKS, backend: 'wasm', threads, rounds }));
if (process.argv.includes('--webgpu')) {
  const gpu = /** @type {const} */ ({ backend: 'webgpu', threads: 1, rounds: GPU_ROUNDS });
  orders.push({ ...contestants, networks: NETWORKS, ...gpu });
}

await buildInferPage(PAGE);
const { path } = await ensureBrowser();
const server = await preview(inferPageConfig(PAGE));
const [url = ''] = server.resolvedUrls?.local ?? [];
try {
  const { measured, browser } = await measure(url, orders, path);
  const names = ['@tensorflow/tfjs-backend-wasm', 'onnxruntime-web', '@litertjs/core'];
  const versions = [browser, ...(await Promise.all(names.map(versionOf)))];
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`;
  const text = report({ machine, versions, measured });
  console.log(text);
  if (told === undefined) {
    await mkdir(join(ROOT, 'bench'), { recursive: true });
    await writeFile(join(ROOT, 'bench/results.md'), text);
  }
} finally {
  await server.close();
}
