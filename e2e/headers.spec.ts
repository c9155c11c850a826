import type { Page, Worker } from 'playwright/test';
import type { ScriptRun } from '../src/store/scripting/run';
import { expect, test } from './fixtures';

// Threads need cross-origin isolation, isolation needs headers on every worker, the policy wants files
// of ours: here they are seen to work together, in the built app.

const CIFAR_PAIR = '/?a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d';
const INPUT_PX = 32;

/** Runs lane A on a fixed input; the values come back as plain numbers. */
async function runLaneA(
  page: Page,
): Promise<Pick<ScriptRun, 'backend' | 'elapsedMs'> & { logits: number[] }> {
  return page.evaluate(async (sizePx) => {
    const input = new Float32Array(sizePx * sizePx * 3).map((_, index) => Math.sin(index / 7));
    const { logits, backend, elapsedMs } = await window.cardinal.run('a', input, [
      1,
      sizePx,
      sizePx,
      3,
    ]);
    return { logits: [...logits], backend, elapsedMs };
  }, INPUT_PX);
}

async function openWith(page: Page, backend: string): Promise<void> {
  await page.goto(`${CIFAR_PAIR}&backend=${backend}`);
  await expect(page.getByTestId('lane-a')).toBeVisible();
}

function engineWorker(page: Page): Worker {
  const worker = page.workers().find((one) => one.url().includes('engine.worker'));
  if (!worker) throw new Error(`no engine worker among: ${page.workers().map((w) => w.url())}`);
  return worker;
}

test('the engine worker is isolated and may share memory', async ({ page }) => {
  await openWith(page, 'wasm');
  await runLaneA(page);
  const inWorker = await engineWorker(page).evaluate(() => ({
    isolated: self.crossOriginIsolated,
    sharedBytes: new SharedArrayBuffer(8).byteLength,
  }));
  expect(inWorker).toEqual({ isolated: true, sharedBytes: 8 });
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('WASM runs with threads in the engine worker, whose scripts are files', async ({ page }) => {
  const urls: string[] = [];
  page.on('response', (response) => urls.push(response.url()));
  await openWith(page, 'wasm');
  const { backend, logits } = await runLaneA(page);
  expect(backend).toBe('wasm');
  expect(logits).toHaveLength(10);
  expect(logits.every(Number.isFinite)).toBe(true);
  const { inUse, threads } = await page.evaluate(() => window.cardinal.engine());
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  expect({ inUse, threads }).toEqual({ inUse: 'wasm', threads: Math.min(cores, 8) });
  expect(urls.some((url) => url.includes('/assets/simd-shared'))).toBe(true);
  // WASM brings kernels of its own, and nothing of tfjs's.
  expect(urls.filter((url) => url.includes('tfjs'))).toEqual([]);
  expect(urls.filter((url) => url.startsWith('blob:'))).toEqual([]);
});

test('WebGPU runs in the engine worker, and agrees with WASM', async ({ page }, testInfo) => {
  // A software adapter compiles some dozens of shaders on the processor.
  testInfo.slow();
  await openWith(page, 'webgpu');
  const hasAdapter = await page.evaluate(
    async () => (await navigator.gpu?.requestAdapter()) != null,
  );
  testInfo.skip(!hasAdapter, 'skipped: no adapter');
  const gpu = await runLaneA(page);
  expect(gpu.backend).toBe('webgpu');
  await openWith(page, 'wasm');
  const wasm = await runLaneA(page);
  const largest = Math.max(...wasm.logits.map(Math.abs));
  const errors = gpu.logits.map((value, index) => Math.abs(value - (wasm.logits[index] ?? 0)));
  expect(Math.max(...errors) / largest).toBeLessThan(2e-3);
});
