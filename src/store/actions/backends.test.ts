import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackendInfo, MeasuredNetwork, Measurement } from '../../worker/protocol';
import { trainedLanes } from '../lanes';
import { createCardinalStore } from '../store';
import { FakeEngine, settled, WASM } from '../testing/fakeEngine';

/** A hardware adapter of which the browser tells nothing. */
const GPU: BackendInfo = {
  ...WASM,
  name: 'webgpu',
  reason: 'hardware-adapter',
  adapter: null,
  adapterKey: '///',
};
const measured = (macs: number, ms: number): MeasuredNetwork => ({
  atRestMs: [],
  settled: true,
  busyMs: [ms],
  firstMs: ms,
  perLayer: [],
  clock: 'wall',
  dispatches: 1,
  peakBytes: 4,
  macs,
});
const measurement = (backend: BackendInfo, ms: number): Measurement => ({
  backend,
  images: 1,
  weightFormat: 'f32',
  networks: [measured(1e6, ms), measured(11e6, 10 * ms)],
});

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  const kept = new Map<string, string>();
  const getItem = (key: string) => kept.get(key) ?? null;
  vi.stubGlobal('localStorage', {
    getItem,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
});

/** A page with a photo whose GPU was measured to be ten times as fast as WASM, or as slow. */
async function calibrated(gpuMs: number) {
  const engine = new FakeEngine();
  engine.backend = async () => GPU;
  const opening = { lanes: trainedLanes(), view: {}, problems: [] };
  const store = createCardinalStore(engine, opening, null);
  const learning = store.getState().learnBackend();
  await settled();
  await engine.measurements[0]?.finish(measurement(WASM, 10));
  await engine.measurements[1]?.finish(measurement(GPU, gpuMs));
  await learning;
  const loading = store.getState().loadPhoto(new Blob(), 'cat.png');
  await settled();
  await engine.lastDecode().finish();
  await loading;
  return { engine, store, state: () => store.getState() };
}

describe('a calibration', () => {
  it('of an adapter without a name is used, remembered, and not made again', async () => {
    const { engine, state } = await calibrated(100);
    expect(engine.lastRun().request.preferred).toBe('wasm');
    await state().learnBackend();
    expect(engine.measurements).toHaveLength(2);
    const later = createCardinalStore(
      engine,
      { lanes: trainedLanes(), view: {}, problems: [] },
      null,
    );
    await later.getState().learnBackend();
    expect(engine.measurements).toHaveLength(2);
  });

  it('prefers a backend and forces none, in a run as in a measurement', async () => {
    const { engine, state } = await calibrated(1);
    expect(engine.lastRun().request).toMatchObject({ preferred: 'webgpu' });
    expect(engine.lastRun().request.backend).toBeUndefined();
    state().measure(null);
    expect(engine.measurements.at(-1)?.request).toMatchObject({
      preferred: 'webgpu',
      backend: null,
    });
    state().measure('webgpu');
    expect(engine.measurements.at(-1)?.request.backend).toBe('webgpu');
    expect(engine.measurements.at(-1)?.request.preferred).toBeUndefined();
  });

  it('is of no use once the GPU is gone: the page learns from a run what is in use', async () => {
    const { engine, state } = await calibrated(1);
    const gone: BackendInfo = { ...WASM, reason: 'no-adapter' };
    await engine.runs[0]?.finish({ backend: gone, rebuilt: true });
    expect(state().backend).toBe(gone);
    state().run();
    expect(engine.lastRun().request.preferred).toBeUndefined();
  });

  it('that chose another backend for a pair does not change the page’s', async () => {
    const { engine, state } = await calibrated(100);
    await engine.runs[0]?.finish({ backend: { ...WASM, reason: 'calibrated' } });
    expect(state().backend).toBe(GPU);
  });
});
