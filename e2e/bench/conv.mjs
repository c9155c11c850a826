// npm run bench:conv: the convolutions of two networks on WebGPU, layer by layer, against tfjs's own.
import { chromium } from 'playwright';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { LAUNCH_ARGS } from '../../scripts/launchArgs.mjs';
import { servePage } from '../pages/servePage.mjs';

/** @import { Page } from 'playwright' */

const NETWORKS = ['resnet50', 'resnext50_32x4d'];
const ROUNDS = 3;

const METHOD = `Each shape in turns with tfjs's own convolution (fused conv2d; for groups split, convolved and
concatenated), median of ${ROUNDS} after one that compiles, from the call until the device is through, bias and ReLU
fused in both. Peak: products and sums in registers, nothing loaded, best of five.`;

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @param {readonly (string | number)[]} cells */
function printRow(cells) {
  const [name = '', ...numbers] = cells.map((cell) =>
    typeof cell === 'number' ? cell.toFixed(2) : cell,
  );
  console.log(`${name.padEnd(38)}${numbers.map((cell) => cell.padStart(11)).join('')}`);
}

/**
 * @param {Page} page
 * @param {string} network
 * @param {number} peak GMAC/s
 */
async function benchNetwork(page, network, peak) {
  const layers = await page.evaluate((network) => window.bench.layersOf(network), network);
  const total = { macs: 0, ours: 0, tfjs: 0 };
  console.log(`\n${network}`);
  printRow(['layer', 'count', 'ms', 'GMAC/s', 'of peak', 'tfjs GMAC/s', 'times']);
  for (const layer of layers) {
    const times = await page.evaluate(
      ({ layer, rounds }) => window.bench.timeLayer(layer, rounds),
      { layer, rounds: ROUNDS },
    );
    const [ours, tfjs] = [median(times.ours), median(times.tfjs)];
    printRow([layer.name, `${layer.count}`, ours, ...speeds(layer.macs, ours, tfjs, peak)]);
    total.macs += layer.macs * layer.count;
    total.ours += ours * layer.count;
    total.tfjs += tfjs * layer.count;
  }
  printRow(['all', '', total.ours, ...speeds(total.macs, total.ours, total.tfjs, peak)]);
}

/**
 * @param {number} macs
 * @param {number} ours ms
 * @param {number} tfjs ms
 * @param {number} peak GMAC/s
 */
function speeds(macs, ours, tfjs, peak) {
  const gmacs = macs / ours / 1e6;
  return [gmacs, `${((100 * gmacs) / peak).toFixed(0)} %`, macs / tfjs / 1e6, tfjs / ours];
}

const { path } = await ensureBrowser();
const { url, close } = await servePage('bench.html');
const browser = await chromium.launch({ executablePath: path, args: LAUNCH_ARGS });
try {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  const chosen = process.argv.slice(2);
  console.log(METHOD);
  const peak = await page.evaluate(() => window.bench.peakGmacs());
  console.log(`\nChromium ${browser.version()}, peak ${peak.toFixed(2)} GMAC/s`);
  for (const network of chosen.length > 0 ? chosen : NETWORKS) {
    await benchNetwork(page, network, peak);
  }
} finally {
  await browser.close();
  await close();
}
