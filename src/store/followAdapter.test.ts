import { expect, test, vi } from 'vitest';
import type { BackendInfo, BackendPresence } from '../worker/protocol';
import { followAdapter } from './followAdapter';
import { readLink } from './link/link';
import { createCardinalStore } from './store';
import { FakeEngine, settled, WASM } from './testing/fakeEngine';

const NO_ADAPTER: BackendInfo = { ...WASM, reason: 'no-adapter' };
const GPU: BackendInfo = { ...WASM, name: 'webgpu', reason: 'hardware-adapter', adapterKey: 'x' };
const presence = (present: boolean, software = false): readonly BackendPresence[] => [
  { name: 'webgpu', present, software, adapter: null, threads: false },
];

/** A browser that has no adapter at its start; what it offers is told when the test says so. */
function atStart() {
  const engine = new FakeEngine();
  let isThere = false;
  let tell: (offered: readonly BackendPresence[]) => void = () => undefined;
  engine.backend = async () => (isThere ? GPU : NO_ADAPTER);
  engine.backends = vi.fn(
    () =>
      new Promise<readonly BackendPresence[]>((resolve) => {
        tell = resolve;
      }),
  );
  const store = createCardinalStore(engine, readLink(''), null);
  followAdapter(store, engine);
  const turnUp = async (offered: readonly BackendPresence[]) => {
    isThere = offered.some(({ present }) => present);
    tell(offered);
    await settled();
  };
  return { engine, store, turnUp };
}

test('a GPU that turns up late takes over, and another backend has answered meanwhile', async () => {
  const { store, turnUp } = atStart();
  await store.getState().learnBackend();
  expect(store.getState().backend).toBe(NO_ADAPTER);
  await turnUp(presence(true));
  expect(store.getState().backend).toBe(GPU);
  expect(store.getState().notices).toEqual([]);
});

test('one that does not, or computes on the CPU, leaves all as it is, and nobody asks again', async () => {
  const { engine, store, turnUp } = atStart();
  await store.getState().learnBackend();
  await turnUp(presence(false));
  await store.getState().learnBackend();
  expect(store.getState().backend).toBe(NO_ADAPTER);
  expect(engine.backends).toHaveBeenCalledTimes(1);
  const software = atStart();
  await software.store.getState().learnBackend();
  await software.turnUp(presence(true, true));
  expect(software.store.getState().backend).toBe(NO_ADAPTER);
});

test('a backend that is forced meanwhile stays', async () => {
  const { engine, store, turnUp } = atStart();
  await store.getState().learnBackend();
  engine.backend = async () => ({ ...WASM, reason: 'forced' });
  await store.getState().forceBackend('wasm');
  const asked = vi.spyOn(engine, 'backend');
  await turnUp(presence(true));
  expect(asked).not.toHaveBeenCalled();
});
