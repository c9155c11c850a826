import { expect, test, vi } from 'vitest';
import type { BenchmarkReport } from '../../core/benchmark/report';
import { BENCHMARK_NETWORKS, WHOLE_BENCHMARK } from '../../core/benchmark/set';
import type { BackendPresence, Measurement } from '../../worker/protocol';
import { FakeEngine, settled, WASM } from '../testing/fakeEngine';
import { createBenchmarkStore } from './benchmarkStore';
import { type BenchmarkProgress, runBenchmark } from './runBenchmark';

const present = (name: BackendPresence['name'], there = true): BackendPresence => ({
  name,
  present: there,
  adapter: null,
  software: false,
  threads: true,
});

const MEASUREMENT: Measurement = {
  backend: WASM,
  images: 1,
  weightFormat: 'f32',
  networks: [
    {
      firstMs: 3,
      atRestMs: [],
      busyMs: [2],
      settled: true,
      perLayer: [{ name: 'conv1', elapsedMs: 1, macs: 5 }],
      clock: 'wall',
      dispatches: 1,
      peakBytes: 4,
      macs: 5,
    },
  ],
};

const MACHINE = {
  browser: 'Chromium',
  browserVersion: null,
  os: 'Linux',
  osVersion: null,
  logicalCores: 2,
};
const PAGE = { version: '0.1.0', machine: MACHINE };

const WITHOUT_GPU = [present('webgpu', false), present('wasm'), present('cpu')];

function running(order = WHOLE_BENCHMARK, backends = WITHOUT_GPU) {
  const engine = new FakeEngine();
  engine.backends = async () => backends;
  const told: BenchmarkProgress[] = [];
  const reports: BenchmarkReport[] = [];
  const abort = new AbortController();
  const result = runBenchmark(engine, order, PAGE, {
    onProgress: (progress) => told.push(progress),
    onReport: (report) => reports.push(report),
    signal: abort.signal,
  });
  return { engine, told, reports, abort, result };
}

const SMALL = { ...WHOLE_BENCHMARK, networks: BENCHMARK_NETWORKS.slice(2) };

test('job after job on the backends that are there, with the weights of the set', async () => {
  const { engine, result } = running({ ...WHOLE_BENCHMARK, rounds: 7 });
  for (let at = 0; at < 6; at += 1) {
    await settled();
    expect(engine.measurements).toHaveLength(at + 1);
    await engine.measurements[at]?.finish(MEASUREMENT);
  }
  const report = await result;
  expect(report).toMatchObject({ complete: true, batch: 1, machine: MACHINE, failures: [] });
  expect(report.results.map(({ network, backend }) => `${backend} ${network}`)).toEqual([
    'wasm resnet50',
    'wasm resnext50_32x4d',
    'wasm cifar10-resnet29-1x16d',
    'wasm cifar10-resnext29-4x6d',
    'cpu cifar10-resnet29-1x16d',
    'cpu cifar10-resnext29-4x6d',
  ]);
  const requests = engine.measurements.map(({ request }) => request);
  expect(requests.map(({ networks }) => networks[0]?.weights.kind)).toEqual([
    'hashed',
    'hashed',
    ...new Array(4).fill('file'),
  ]);
  expect(requests.every(({ rounds, networks }) => rounds === 7 && networks.length === 1)).toBe(
    true,
  );
});

test('a software adapter, which is the slowest, comes last', async () => {
  const software = { ...present('webgpu'), software: true };
  const { engine, told, abort, result } = running(SMALL, [software, present('wasm')]);
  await settled();
  expect(engine.measurements[0]?.request.backend).toBe('wasm');
  expect(told.at(-1)).toMatchObject({ jobs: 4 });
  abort.abort();
  await result;
});

test('what fails on one backend is told, and leaves the others', async () => {
  const { engine, result, reports } = running(SMALL);
  await settled();
  await engine.measurements[0]?.fail('out-of-memory');
  for (const at of [1, 2, 3]) {
    await settled();
    await engine.measurements[at]?.finish(MEASUREMENT);
  }
  const { results, failures, complete } = await result;
  expect(failures).toMatchObject([
    { network: 'cifar10-resnet29-1x16d', backend: 'wasm', failure: { code: 'out-of-memory' } },
  ]);
  expect([results.length, complete, reports.length]).toEqual([3, true, 4]);
});

test('it tells which job it is at, how many runs are through and what is left', async () => {
  const { engine, told, abort, result } = running(SMALL);
  await settled();
  expect(told.at(-1)).toMatchObject({ at: 0, jobs: 4, runs: null, leftMs: 40_000 });
  engine.measurements[0]?.progress({ phase: 'weights', done: 1, total: 2 });
  engine.measurements[0]?.progress({ phase: 'measure', done: 17, total: 34 });
  expect(told.at(-1)).toMatchObject({ at: 0, jobs: 4, runs: { done: 17, total: 34 } });
  abort.abort();
  await result;
});

test('a cancel ends it at once, and what was measured is kept', async () => {
  const { engine, abort, result } = running(SMALL);
  await settled();
  await engine.measurements[0]?.finish(MEASUREMENT);
  await settled();
  abort.abort();
  const report = await result;
  expect(report).toMatchObject({ complete: false, failures: [] });
  expect(report.results).toHaveLength(1);
  expect(engine.measurements).toHaveLength(2);
});

test('the store shows what is measured as it comes, and keeps it after a cancel', async () => {
  const engine = new FakeEngine();
  engine.backends = async () => [present('wasm')];
  const store = createBenchmarkStore((order, hooks) => runBenchmark(engine, order, PAGE, hooks));
  store.getState().start();
  store.getState().start();
  await settled();
  expect(engine.measurements).toHaveLength(1);
  await engine.measurements[0]?.finish(MEASUREMENT);
  await settled();
  expect(store.getState()).toMatchObject({ running: true, report: { results: [{}] } });
  store.getState().cancel();
  await vi.waitFor(() => expect(store.getState().running).toBe(false));
  expect(store.getState().report).toMatchObject({ complete: false, results: [{}] });
});

test('stopped before anything was measured there is no report; what keeps it from beginning is told', async () => {
  const engine = new FakeEngine();
  const store = createBenchmarkStore((order, hooks) => runBenchmark(engine, order, PAGE, hooks));
  engine.backends = async () => [present('wasm')];
  store.getState().start();
  await settled();
  store.getState().cancel();
  await vi.waitFor(() => expect(store.getState().running).toBe(false));
  expect(store.getState()).toMatchObject({ report: null, failure: null });
  engine.backends = async () => Promise.reject(new Error('no worker'));
  store.getState().start();
  await vi.waitFor(() => expect(store.getState().running).toBe(false));
  expect(store.getState().failure).toMatchObject({ code: 'internal' });
});
