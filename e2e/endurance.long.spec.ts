import type { Page, Worker } from 'playwright/test';
import { expect, test } from './fixtures';

// Many runs, cancels and lost devices on WebGPU: what is alive on the GPU is counted from outside, by
// wrapping what makes and destroys it in the worker.

const RUNS = 200;
const CANCELS = 20;
const LOSSES = 5;
const PAIR = '/?a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d&backend=webgpu';

interface Counted {
  buffers: Set<GPUBuffer>;
  devices: GPUDevice[];
}

/** The engine worker with its GPU objects counted, before any is made. */
async function countedWorker(page: Page): Promise<Worker> {
  const waiting = page.waitForEvent('worker', (worker) => worker.url().includes('engine.worker'));
  await page.goto(PAIR);
  const worker = await waiting;
  await worker.evaluate(() => {
    const counted: Counted = { buffers: new Set(), devices: [] };
    Object.assign(self, { counted });
    const { requestDevice } = GPUAdapter.prototype;
    GPUAdapter.prototype.requestDevice = async function (...args) {
      const device = await requestDevice.apply(this, args);
      counted.devices.push(device);
      return device;
    };
    const { createBuffer } = GPUDevice.prototype;
    GPUDevice.prototype.createBuffer = function (descriptor) {
      const buffer = createBuffer.call(this, descriptor);
      counted.buffers.add(buffer);
      return buffer;
    };
    const { destroy } = GPUBuffer.prototype;
    GPUBuffer.prototype.destroy = function () {
      counted.buffers.delete(this);
      return destroy.call(this);
    };
  });
  return worker;
}

const liveBuffers = (worker: Worker) =>
  worker.evaluate(() => (self as unknown as { counted: Counted }).counted.buffers.size);

/** Runs both embedded networks some times; the logits of the last round. */
function runBoth(page: Page, rounds: number): Promise<number[][]> {
  return page.evaluate(async (count) => {
    const input = new Float32Array(32 * 32 * 3).map((_, index) => Math.sin(index / 7));
    let logits: number[][] = [];
    for (let round = 0; round < count; round += 1) {
      logits = [];
      for (const lane of ['a', 'b'] as const) {
        const run = await window.cardinal.run(lane, input, [1, 32, 32, 3], { timed: false });
        logits.push([...run.logits]);
      }
    }
    return logits;
  }, rounds);
}

test('200 runs of each network, 20 cancels and 5 lost devices leave nothing behind', async ({
  page,
}) => {
  test.setTimeout(900_000);
  const worker = await countedWorker(page);
  const first = await runBoth(page, 2);
  const before = await liveBuffers(worker);
  expect(before).toBeGreaterThan(0);

  for (let part = 0; part < LOSSES; part += 1) {
    expect(await runBoth(page, RUNS / LOSSES)).toEqual(first);
    for (let cancel = 0; cancel < CANCELS / LOSSES; cancel += 1) await cancelOne(page);
    expect(await liveBuffers(worker)).toBe(before);
    await loseDevice(worker);
    expect(await runBoth(page, 1)).toEqual(first);
  }
  // What belonged to a lost device is gone with it, whether destroyed one by one or not.
  const alive = await worker.evaluate(() => {
    const { counted } = self as unknown as { counted: Counted };
    return { devices: counted.devices.length, buffers: counted.buffers.size };
  });
  expect(alive.devices).toBe(1 + LOSSES);
  expect(alive.buffers).toBe(before);
});

/** A measurement that is cancelled at once: it had runs under way. */
async function cancelOne(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Time' }).click();
  await page.getByTestId('measure-webgpu').click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByTestId('measure-webgpu')).toBeVisible();
}

function loseDevice(worker: Worker): Promise<void> {
  return worker.evaluate(async () => {
    const device = (self as unknown as { counted: Counted }).counted.devices.at(-1);
    device?.destroy();
    await device?.lost;
  });
}
