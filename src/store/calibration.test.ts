import { describe, expect, test } from 'vitest';
import { residualOf } from '../core/presets';
import type { BackendInfo, MeasuredNetwork, Measurement } from '../worker/protocol';
import {
  type Calibration,
  calibrate,
  calibratedBackend,
  storeCalibration,
  storedCalibration,
} from './calibration';
import { FakeEngine, WASM } from './testing/fakeEngine';

const GPU: BackendInfo = {
  ...WASM,
  name: 'webgpu',
  reason: 'hardware-adapter',
  adapter: 'acme',
  adapterKey: 'acme x',
};
const measured = (macs: number, ms: number): MeasuredNetwork => ({
  atRestMs: [],
  settled: true,
  busyMs: [ms, ms + 1, ms - 1],
  firstMs: 10 * ms,
  perLayer: [],
  clock: 'wall',
  dispatches: 1,
  peakBytes: 4,
  macs,
});
const measurement = (backend: BackendInfo, small: number, large: number): Measurement => ({
  backend,
  images: 1,
  networks: [measured(1e6, small), measured(11e6, large)],
});

/** What is made of the times of a small and a large network (1 and 11 million multiply-adds). */
async function calibrated(wasm: [number, number], gpu: [number, number]): Promise<Calibration> {
  const engine = new FakeEngine();
  const result = calibrate(engine, 'acme x');
  await engine.measurements[0]?.finish(measurement(WASM, ...wasm));
  await engine.measurements[1]?.finish(measurement(GPU, ...gpu));
  return result;
}

describe('the backend by measurement', () => {
  test('a GPU that starts slowly and then runs fast wins from some size on', async () => {
    const calibration = await calibrated([2, 22], [12, 14]);
    expect(calibration).toMatchObject({ adapter: 'acme x', wasmMs: 2, webgpuMs: 12 });
    // 2 ms a million and nothing to start, against 0.2 and 11.8.
    expect(calibration.wasmBelowMacs).toBeCloseTo(11.8e6 / 1.8, -1);
  });

  test('one that is faster at all sizes always wins, one that is slower never does', async () => {
    expect((await calibrated([20, 100], [2, 5])).wasmBelowMacs).toBe(0);
    expect((await calibrated([20, 30], [2, 12])).wasmBelowMacs).toBe(0);
    expect((await calibrated([2, 12], [20, 30])).wasmBelowMacs).toBeNull();
    expect((await calibrated([2, 5], [10, 100])).wasmBelowMacs).toBeNull();
  });

  test('a pair shares the backend of its larger network', () => {
    const small = residualOf('cifar10-resnet29-1x16d');
    const large = residualOf('resnet50');
    const calibration = { adapter: 'acme x', wasmBelowMacs: 1e9, wasmMs: 2, webgpuMs: 12 };
    expect(calibratedBackend(calibration, GPU, [small, small])).toBe('wasm');
    expect(calibratedBackend(calibration, GPU, [small, large])).toBe('webgpu');
    expect(calibratedBackend({ ...calibration, wasmBelowMacs: null }, GPU, [large])).toBe('wasm');
  });

  test('what was measured on another adapter says nothing of this one', () => {
    const calibration = { adapter: 'other', wasmBelowMacs: null, wasmMs: 2, webgpuMs: 12 };
    expect(calibratedBackend(calibration, GPU, [residualOf('resnet50')])).toBeNull();
    expect(calibratedBackend(null, GPU, [residualOf('resnet50')])).toBeNull();
  });
});

describe('what is remembered', () => {
  const calibration = { adapter: 'acme x', wasmBelowMacs: null, wasmMs: 2, webgpuMs: 12 };

  test('is read as it was written', () => {
    const kept = new Map<string, string>();
    storeCalibration({ setItem: (key, value) => void kept.set(key, value) }, calibration);
    expect(storedCalibration({ getItem: (key) => kept.get(key) ?? null })).toEqual(calibration);
  });

  test.each(['', 'null', '{', '[]', '{"adapter":1}', '{"adapter":"x","wasmBelowMacs":-1}'])(
    'is measured again where it reads %j',
    (text) => {
      expect(storedCalibration({ getItem: () => text })).toBeNull();
    },
  );

  test('is measured again where storage is forbidden', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(storedCalibration({ getItem: forbidden })).toBeNull();
    expect(() => storeCalibration({ setItem: forbidden }, calibration)).not.toThrow();
  });
});
