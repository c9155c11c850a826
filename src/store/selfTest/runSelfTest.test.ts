import { expect, test, vi } from 'vitest';
import type { BenchmarkBackend } from '../../core/benchmark/set';
import type { SelfTestReport } from '../../core/selfTest/report';
import { type Faults, interpretedEngine } from '../testing/interpretedEngine';
import { runSelfTest, type SelfTestProgress } from './runSelfTest';
import { createSelfTestStore } from './selfTestStore';

const MACHINE = {
  browser: 'Chromium',
  browserVersion: null,
  os: 'Linux',
  osVersion: null,
  logicalCores: 2,
};
const PAGE = { version: '0.1.0', machine: MACHINE };
const PLACE = { fetchFile: async () => new Blob(), breath: async () => undefined };

async function reportOf(
  faults: Faults = {},
  backends: readonly BenchmarkBackend[] = ['wasm'],
): Promise<SelfTestReport> {
  return runSelfTest(interpretedEngine(backends, faults), PAGE, PLACE, {
    onProgress: () => undefined,
    onReport: () => undefined,
    signal: new AbortController().signal,
  });
}

const failedOf = ({ checks }: SelfTestReport) =>
  checks.filter(({ passed }) => !passed).map(({ group, name }) => `${group}: ${name}`);

test('an engine that is right passes, and every kernel was compared on several shapes', async () => {
  const report = await reportOf();
  expect(report).toMatchObject({ complete: true, passed: true, machine: MACHINE });
  expect(failedOf(report)).toEqual([]);
  const kernels = report.checks.filter(({ group }) => group === 'kernel');
  const compared = Object.fromEntries(kernels.map(({ name, compared }) => [name, compared]));
  expect(Object.keys(compared).toSorted()).toEqual(
    [
      'add',
      'average pool',
      'dense 1x1',
      'dense 1x1 with addition',
      'dense 3x3',
      'dense 3x3 with addition',
      'depthwise 3x3',
      'grouped 3x3',
      'linear',
      'max pool',
      'relu',
      'stem 3x3',
      'stem 7x7',
    ].toSorted(),
  );
  expect(compared['grouped 3x3']).toBeGreaterThan(6);
  expect(report.checks.find(({ group }) => group === 'counts')).toMatchObject({ compared: 21 });
});

test('a kernel that is broken fails by its name, says where, and takes no other with it', async () => {
  const report = await reportOf({
    layer: ({ op, in: from }, values) => {
      const grouped = op.kind === 'conv' && op.groups > 1 && op.groups < from.channels;
      // The first pixel of the first channel.
      return grouped ? values.map((value, at) => (at === 0 ? value + 1 : value)) : values;
    },
  });
  expect(report).toMatchObject({ complete: true, passed: false });
  expect(failedOf(report)).toEqual(['kernel: grouped 3x3']);
  const broken = report.checks.find(({ passed }) => !passed);
  expect(broken?.largestError).toBeGreaterThan(1e-4);
  expect(broken?.where).toMatch(/^layer\d\.\d\.conv2 of /);
});

test('an addition that is left out is told from the convolution that it is fused with', async () => {
  const report = await reportOf({
    layer: ({ op }, values) => (op.kind === 'add' ? values.map((value) => value * 0.999) : values),
  });
  expect(failedOf(report).toSorted()).toEqual([
    'kernel: add',
    'kernel: dense 1x1 with addition',
    'kernel: dense 3x3 with addition',
  ]);
});

test.each<[string, Faults, readonly string[]]>([
  [
    'logits off by 2e-3',
    { logit: (value) => value * 1.002 },
    [
      'pytorch: cifar10-resnet29-1x16d',
      'pytorch: cifar10-resnext29-4x6d',
      'pytorch: imagenet-32x4d',
      'pytorch: imagenet-dense',
      'pytorch: imagenet-basic',
      'pytorch: cifar-4x6d',
    ],
  ],
  [
    'a photo two levels off',
    { level: (level) => Math.max(0, level - 2) },
    ['photo: decode and crop'],
  ],
  ['a photo one level off, as decoders may be', { level: (level) => Math.max(0, level - 1) }, []],
  [
    'numbers of a file that lose their last bits',
    { stored: (value) => value * (1 + 1e-6) },
    ['checkpoint: torch zip', 'checkpoint: torch legacy'],
  ],
])('%s', async (_, faults, failed) => {
  // What runs on no backend needs none.
  const backends = faults.logit === undefined ? [] : (['wasm'] as const);
  expect(failedOf(await reportOf(faults, backends))).toEqual(failed);
});

test('what is no number passes nowhere', async () => {
  const report = await reportOf({ logit: () => Number.NaN });
  const broken = report.checks.filter(({ passed }) => !passed);
  // The embedded pair, four recorded networks, and the one of which a file was made.
  expect(broken).toHaveLength(7);
  expect(broken.every(({ largestError }) => largestError === null)).toBe(true);
});

test('a backend on which nothing runs is told with the failure, and leaves the others', async () => {
  const report = await reportOf({ lost: 'cpu' }, ['wasm', 'cpu']);
  const onCpu = report.checks.filter(({ backend }) => backend === 'cpu');
  expect(onCpu.every(({ failure }) => failure?.code === 'device-lost')).toBe(true);
  expect(onCpu.every(({ passed }) => !passed)).toBe(true);
  expect(
    report.checks.filter(({ backend }) => backend === 'wasm').every(({ passed }) => passed),
  ).toBe(true);
  expect(report.backends).toMatchObject([{ simd: true, threads: 2 }, { simd: null }]);
});

test('it tells what it is at, and a cancel keeps what was tested', async () => {
  const abort = new AbortController();
  const told: SelfTestProgress[] = [];
  const report = await runSelfTest(interpretedEngine(['wasm']), PAGE, PLACE, {
    onProgress: (progress) => told.push(progress),
    onReport: ({ checks }) => {
      if (checks.length === 2) abort.abort();
    },
    signal: abort.signal,
  });
  expect(told).toMatchObject([
    { at: 0, job: { group: 'counts', backend: null } },
    { at: 1, job: { group: 'checkpoint', name: 'torch zip' } },
  ]);
  expect(report).toMatchObject({ complete: false, passed: false });
  expect(report.checks).toHaveLength(2);
});

test('the store shows the checks as they come', async () => {
  const store = createSelfTestStore((hooks) =>
    runSelfTest(interpretedEngine([]), PAGE, PLACE, hooks),
  );
  store.getState().start();
  await vi.waitFor(() => expect(store.getState().running).toBe(false));
  expect(store.getState().report).toMatchObject({ passed: true });
  expect(store.getState().report?.checks).toHaveLength(5);
});
