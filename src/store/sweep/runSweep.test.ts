import { expect, test } from 'vitest';
import { residualOf } from '../../core/presets';
import type { Measurement } from '../../worker/protocol';
import { FakeEngine, settled, WASM } from '../testing/fakeEngine';
import { runSweep, type SweepReport } from './runSweep';

const MEASUREMENT: Measurement = {
  backend: WASM,
  images: 1,
  weightFormat: 'f32',
  networks: [
    {
      firstMs: 3,
      atRestMs: [],
      busyMs: [2, 4, 3],
      settled: true,
      perLayer: [],
      clock: 'wall',
      dispatches: 1,
      peakBytes: 4,
      macs: 5,
    },
  ],
};

function sweeping() {
  const engine = new FakeEngine();
  const abort = new AbortController();
  const reports: SweepReport[] = [];
  const spec = residualOf('cifar10-resnext29-4x6d');
  const order = { lane: 'b', spec, name: 'small', axis: 'cardinality', backend: 'wasm' } as const;
  const result = runSweep(engine, order, {
    onProgress: () => undefined,
    onReport: (report) => reports.push(report),
    signal: abort.signal,
  });
  return { engine, abort, reports, result };
}

test('points appear as they come, what fails is told and leaves the rest, a cancel keeps them', async () => {
  const { engine, abort, reports, result } = sweeping();
  await settled();
  await engine.measurements[0]?.finish(MEASUREMENT);
  expect(reports.at(-1)?.results).toMatchObject([{ busy: { medianMs: 3, leastMs: 2, mostMs: 4 } }]);
  await settled();
  await engine.measurements[1]?.fail('out-of-memory');
  expect(reports.at(-1)?.results[1]).toMatchObject({
    busy: null,
    failure: { code: 'out-of-memory' },
  });
  await settled();
  abort.abort();
  const report = await result;
  expect(report.results).toHaveLength(2);
  expect(report.points).toBeGreaterThan(2);
  expect(engine.measurements[0]?.request).toMatchObject({ backend: 'wasm' });
});
