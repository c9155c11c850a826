import type { Page } from 'playwright/test';
import { type Alive, aliveIn, countedWorker, loseDevice } from './endurance';
import { expect, test } from './fixtures';
import { type HeapBytes, watchHeaps } from './heap';
import { openPanel } from './openPanel';

// Many runs, cancels and lost devices: what is alive then is counted from outside.

const RUNS = 200;
const CANCELS = 20;
/** The page's heap levels off after some 40: code is compiled better the more often it has run. */
const WARM_CANCELS = 40;
/** Where there is a device to lose, one is lost at the end of each part. */
const PARTS = 5;
/**
 * What may be held more than before, however many runs and cancels there were: the beginning of one run meets the end of a
 * cancelled one or not, as the machine is busy or not, and WebAssembly gives no memory back. Of 20 cancels that each left a
 * buffer behind there would be 20, and as much memory as of 20 layers.
 */
const PEAK = { gpuBuffers: 8, wasmBytes: 2 ** 20 };
const PAIR = '/?a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d';

/**
 * How much scripts may hold more for each run, cancel and lost device, bytes, over the last three parts:
 * those before compile, and fill what is filled once. The least that a run could leave behind is its
 * result, about 1 kB with progress and promises; its input is 12 kB. The test's own scripts stay in the
 * page, which is most of what a cancel gets. A lost device left 20 kB when this was written; its networks
 * are 2 MB.
 */
const RUN_BYTES = 256;
const CANCEL_BYTES = 4096;
const LOSS_BYTES = 32_768;
/** Over how many parts that is. */
const COMPARED = 3;

/** Each road of the engine; `cancelled` is how many measurements are. */
const ROADS = [
  { name: 'WebGPU', backend: 'webgpu' },
  { name: 'WASM', backend: 'wasm' },
  { name: 'plain JavaScript', backend: 'cpu' },
] as const;

for (const { name, backend } of ROADS) {
  const lost = backend === 'webgpu' ? PARTS : 0;
  test(`on ${name} 200 runs of each network, 20 cancels and ${lost} lost devices leave nothing behind`, async ({
    page,
  }) => {
    test.setTimeout(1_800_000);
    const heaps = await watchHeaps(page);
    const worker = await countedWorker(page, `${PAIR}&backend=${backend}`);
    // The page asks for an answer of its own once it is idle, which a busy machine puts off; it has room of its own.
    await expect(page.getByTestId('top5-b').locator('li').first()).toBeAttached({
      timeout: 60_000,
    });
    const first = await runBoth(page, 2);
    await openPanel(page, 'Time');
    await measureOnce(page, backend);
    await cancelSome(page, backend, WARM_CANCELS);
    await runBoth(page, 1);
    const before = await aliveIn(worker);
    const held: HeapBytes[] = [];
    for (let part = 0; part < PARTS; part += 1) {
      expect(await runBoth(page, RUNS / PARTS)).toEqual(first);
      await cancelSome(page, backend, CANCELS / PARTS);
      // A cancel is answered before the worker has come to its end; a run waits for that.
      expect(await runBoth(page, 1)).toEqual(first);
      const lostBefore = Math.min(part, lost);
      expectNoMore(await aliveIn(worker), before, lostBefore);
      if (part < lost) await loseDevice(worker);
      expect(await runBoth(page, 1)).toEqual(first);
      held.push(await heaps());
    }
    // What belonged to a lost device is gone with it, whether destroyed one by one or not.
    expectNoMore(await aliveIn(worker), before, lost);
    console.log(`${name}: heaps after each part ${JSON.stringify(held)}`);
    const [from, to] = [held[PARTS - 1 - COMPARED], held[PARTS - 1]];
    const each = 2 * RUNS * RUN_BYTES + CANCELS * CANCEL_BYTES + lost * LOSS_BYTES;
    const room = (each * COMPARED) / PARTS;
    for (const heap of ['page', 'worker'] as const) {
      const grown = (to?.[heap] ?? 0) - (from?.[heap] ?? 0);
      expect(grown, `bytes more in the ${heap}`).toBeLessThan(room);
    }
  });
}

/** What is alive is what was before, but for devices that were lost and for peaks. */
function expectNoMore(alive: Alive, before: Alive, lostDevices: number): void {
  const { gpuBuffers, wasmBytes, ...rest } = before;
  expect(alive).toMatchObject({ ...rest, gpuDevices: rest.gpuDevices + lostDevices });
  expect(alive.gpuBuffers).toBeLessThanOrEqual(gpuBuffers + PEAK.gpuBuffers);
  expect(alive.wasmBytes).toBeLessThanOrEqual(wasmBytes + PEAK.wasmBytes);
}

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

/** A measurement to its end: those that are cancelled reach all of its parts or not, as the machine is busy or not. */
async function measureOnce(page: Page, backend: string): Promise<void> {
  await page.getByTestId(`measure-${backend}`).click();
  await expect(page.getByTestId(`measured-b-${backend}`)).toBeVisible({ timeout: 400_000 });
}

/**
 * Measurements that are cancelled at once: they had runs under way. The page clicks itself, since some last
 * shorter than a click from outside, and each of those leaves some kB of Playwright's in the heap.
 */
function cancelSome(page: Page, backend: string, times: number): Promise<void> {
  return page.evaluate(
    async ({ testId, times }) => {
      const found = async (find: () => HTMLElement | null | undefined) => {
        // What a click changes is drawn by then; a busy machine's next timer may come when a measurement is over.
        await null;
        for (const end = performance.now() + 30_000; performance.now() < end; ) {
          const element = find();
          if (element) return element;
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
        throw new Error(`nothing to click: ${testId}`);
      };
      const measure = () => document.querySelector<HTMLElement>(`[data-testid=${testId}]`);
      const cancel = () =>
        [...document.querySelectorAll('button')].find((each) => each.textContent === 'Cancel');
      for (let time = 0; time < times; time += 1) {
        (await found(measure)).click();
        (await found(cancel)).click();
      }
      await found(measure);
    },
    { testId: `measure-${backend}`, times },
  );
}
