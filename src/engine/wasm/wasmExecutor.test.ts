import { beforeEach, expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { residualOf } from '../../core/presets';
import type { LoadOrder } from '../executor';
import { hashedInput } from '../fixtures/hashed';
import { NODE_KERNELS } from '../fixtures/nodeBackends';
import { QUIET } from '../fixtures/pass';
import { hashedWeights } from '../weights/hashed';
import { Heap } from './heap';
import { kernelsOf } from './kernels';
import { soloTeam } from './team';
import { loadOnWasm, type WasmHost } from './wasmExecutor';

const graph = buildGraph(residualOf('cifar10-resnext29-4x6d'));
const order: LoadOrder = {
  graph,
  weights: hashedWeights(graph),
  keep: new Set(),
  onLoaded: () => undefined,
  signal: QUIET.signal,
};

async function hostWith(maximum: number): Promise<WasmHost> {
  const memory = new WebAssembly.Memory({ initial: 16, maximum });
  return {
    heap: new Heap(memory),
    team: soloTeam(kernelsOf(await NODE_KERNELS('simd'), memory)),
  };
}

let host: WasmHost;
beforeEach(async () => {
  host = await hostWith(1024);
});

const bytes = () => host.heap.memory.buffer.byteLength;

test('a network that is disposed leaves its room to the next', async () => {
  (await loadOnWasm(order, host)).dispose();
  const before = bytes();
  for (let turn = 0; turn < 10; turn += 1) {
    const network = await loadOnWasm(order, host);
    await network.forward(hashedInput(32), QUIET, false);
    network.dispose();
  }
  expect(bytes()).toBe(before);
});

test('runs and cancels in between take no memory, and change no answer', async () => {
  const network = await loadOnWasm(order, host);
  const last = graph.layers.length - 1;
  const first = (await network.forward(hashedInput(32), QUIET, false)).values.get(last);
  const before = bytes();
  for (let turn = 0; turn < 20; turn += 1) {
    const controller = new AbortController();
    const hooks = { onProgress: () => controller.abort(), signal: controller.signal };
    const cancelled = network.forward(hashedInput(32), hooks, false);
    await expect(cancelled).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect((await network.forward(hashedInput(32), QUIET, false)).values.get(last)).toEqual(first);
  }
  expect(bytes()).toBe(before);
});

test('its figures are what it takes: weights and values have been allocated', async () => {
  const start = bytes();
  const network = await loadOnWasm(order, host);
  const taken = bytes() - start;
  expect(network.weightBytes + network.peakBytes).toBeLessThan(taken + start);
  expect(taken).toBeLessThan(1.3 * (network.weightBytes + network.peakBytes));
});

test('where memory runs out, the layer is named and what it had is given back', async () => {
  host = await hostWith(20);
  await expect(loadOnWasm(order, host)).rejects.toMatchObject({
    failure: { code: 'out-of-memory', params: { layer: expect.stringMatching(/./) } },
  });
  const all = bytes();
  expect(host.heap.allocate(all - 4096, 'conv1').bytes).toBeGreaterThan(0);
  expect(bytes()).toBe(all);
});

test('images that there is no room for are refused, and what the network had is given back', async () => {
  (await loadOnWasm(order, host)).dispose();
  host = await hostWith(bytes() / 65_536);
  const network = await loadOnWasm(order, host);
  await expect(network.resize(8)).rejects.toMatchObject({
    failure: { code: 'out-of-memory', params: { layer: 'activations' } },
  });
  network.dispose();
  const all = bytes();
  host.heap.allocate(all - 4096, 'conv1');
  expect(bytes()).toBe(all);
});

test('a load that is cancelled gives back what it had', async () => {
  const controller = new AbortController();
  const onLoaded = () => controller.abort();
  const load = loadOnWasm({ ...order, onLoaded, signal: controller.signal }, host);
  await expect(load).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  const all = bytes();
  host.heap.allocate(all - 4096, 'conv1');
  expect(bytes()).toBe(all);
});
