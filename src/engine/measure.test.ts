import { expect, test, vi } from 'vitest';
import { EngineError } from '../core/failure';
import { residualOf } from '../core/presets';
import type { BackendInfo } from './backendInfo';
import { QUIET } from './fixtures/pass';
import { measure } from './measure';
import type { RunProgress } from './progress';
import type { RunOrder, RunOutcome } from './session';

const [a, b] = [residualOf('cifar10-resnet29-1x16d'), residualOf('cifar10-resnext29-4x6d')];
const networks = [a, b].map((spec) => ({ spec, weights: { kind: 'random', seed: 1 } as const }));
const backend: BackendInfo = {
  name: 'wasm',
  reason: 'no-webgpu',
  adapter: null,
  software: false,
  simd: true,
  threads: 1,
  limits: { maxWeightBytes: 1, maxTensorBytes: 1 },
};

/** A run that takes as long as it is told, and knows what it was asked. */
function runner(times: readonly number[], used = backend) {
  let at = 0;
  return vi.fn(async ({ timed }: RunOrder): Promise<RunOutcome> => {
    const elapsedMs = times[at++ % times.length] ?? 0;
    const perLayer = timed ? [{ name: 'conv1', elapsedMs, macs: 1 }] : null;
    const facts = {
      dispatches: 3,
      peakBytes: 8,
      perLayer,
      clock: 'wall',
      rebuilt: false,
      pace: 'busy',
      weightFormat: 'f32',
      weightBytes: 4,
    } as const;
    const values = new Float32Array(10);
    return {
      values,
      shape: [10],
      backend: used,
      elapsedMs,
      taps: {},
      classWeights: null,
      ...facts,
    };
  });
}

test('networks take turns after a warm-up, all on the backend that took the first', async () => {
  const run = runner([9, 90, 1, 10, 3, 30, 2, 20, 5, 50, 7, 70, 6, 60]);
  const { backend: used, networks: measured } = await measure(
    run,
    { networks, backend: null, rounds: 3 },
    QUIET,
  );
  expect(used).toBe(backend);
  expect(measured.map(({ firstMs, busyMs }) => [firstMs, busyMs])).toEqual([
    [9, [1, 3, 2]],
    [90, [10, 30, 20]],
  ]);
  expect(measured.map(({ perLayer }) => perLayer[0]?.elapsedMs)).toEqual([6, 60]);
  const asked = run.mock.calls.map(([order]) => [order.spec, order.backend, order.timed]);
  expect(asked.slice(0, 3)).toEqual([
    [a, null, false],
    [b, 'wasm', false],
    [a, 'wasm', false],
  ]);
  expect(asked).toHaveLength(2 * (1 + 3 + 3));
});

/** What is measured of a GPU whose first network takes so long in each round, and how long it rested before each run. */
async function measuredOnGpu(rounds: readonly number[]) {
  const gpu: BackendInfo = { ...backend, name: 'webgpu', adapter: 'nvidia' };
  vi.useFakeTimers();
  const run = runner(
    rounds.flatMap((ms) => [ms, 2 * ms]),
    gpu,
  );
  const rests: number[] = [];
  let ended = performance.now();
  const clocked = async (order: RunOrder) => {
    rests.push(performance.now() - ended);
    const outcome = await run(order);
    vi.advanceTimersByTime(outcome.elapsedMs);
    ended = performance.now();
    return outcome;
  };
  const measuring = measure(clocked, { networks, backend: null, rounds: 3 }, QUIET);
  await vi.runAllTimersAsync();
  const { networks: measured } = await measuring;
  vi.useRealTimers();
  return { measured, rests };
}

test('a GPU is timed at rest, then in a row once rounds agree with those half a second before', async () => {
  // So many that three of the five rounds half a second before have the full clock too.
  const settling = [40, 30, ...new Array<number>(19).fill(10)];
  const rounds = [80, 21, 22, 20, 23, 24, ...settling, 9, 8, 7, 6, 6, 6];
  const { measured, rests } = await measuredOnGpu(rounds);
  expect(measured).toMatchObject([
    { firstMs: 80, atRestMs: [21, 22, 20, 23, 24], busyMs: [9, 8, 7], settled: true },
    { firstMs: 160, atRestMs: [42, 44, 40, 46, 48], busyMs: [18, 16, 14], settled: true },
  ]);
  // Both networks once, five rounds of both at rest, and all that follows in a row.
  expect(rests.slice(0, 14)).toEqual([0, 0, ...new Array<number>(10).fill(150), 0, 0]);
  expect(Math.max(...rests.slice(12))).toBe(0);
});

test('a GPU that never settles is measured all the same, and it is told', async () => {
  const rounds = Array.from({ length: 600 }, (_, at) => (at % 2 === 0 ? 20 : 40));
  const { measured } = await measuredOnGpu(rounds);
  expect(measured[0]).toMatchObject({ settled: false, busyMs: { length: 3 } });
});

test('what is no GPU is not timed at rest', async () => {
  const order = { networks, backend: null, rounds: 3 };
  const { networks: measured } = await measure(runner([5]), order, QUIET);
  expect(measured).toMatchObject(networks.map(() => ({ atRestMs: [], settled: true })));
});

test('a batch is given as one input', async () => {
  const run = runner([1]);
  const order = { networks, backend: null, images: 4, rounds: 3 };
  await measure(run, order, QUIET);
  const [asked] = run.mock.calls[0] ?? [];
  expect(asked?.inputShape).toEqual([4, 32, 32, 3]);
  expect(asked?.input).toHaveLength(4 * 32 * 32 * 3);
});

test('progress goes to the end', async () => {
  const told: RunProgress[] = [];
  const hooks = { ...QUIET, onProgress: (progress: RunProgress) => told.push(progress) };
  await measure(runner([1]), { networks, backend: null, rounds: 3 }, hooks);
  expect(told.at(-1)).toEqual({ phase: 'measure', done: 14, total: 14 });
});

test('slow networks are measured five times, no more', async () => {
  const clock = vi.spyOn(performance, 'now');
  let now = 0;
  clock.mockImplementation(() => {
    now += 30_000;
    return now;
  });
  const { networks: measured } = await measure(
    runner([1]),
    { networks, backend: null, rounds: 50 },
    QUIET,
  );
  clock.mockRestore();
  expect(measured[0]?.busyMs).toHaveLength(5);
});

test('a quick measurement ends sooner, and not before there are enough', async () => {
  const clock = vi.spyOn(performance, 'now');
  let now = 0;
  clock.mockImplementation(() => {
    now += 800;
    return now;
  });
  const order = { networks, backend: null, rounds: 50, enoughMs: 1500 };
  const { networks: measured } = await measure(runner([1]), order, QUIET);
  clock.mockRestore();
  expect(measured[0]?.busyMs).toHaveLength(6);
});

test('a cancel between two runs ends it', async () => {
  const controller = new AbortController();
  const run = runner([1]);
  const onProgress = (progress: RunProgress) => {
    if (progress.phase === 'measure' && progress.done === 2) controller.abort();
  };
  const measuring = measure(
    run,
    { networks, backend: null, rounds: 3 },
    { onProgress, signal: controller.signal },
  );
  await expect(measuring).rejects.toThrow(EngineError);
  expect(run.mock.calls.length).toBeLessThan(5);
});
