import { expect, test } from 'vitest';
import { NODE_KERNELS } from '../fixtures/nodeBackends';
import { Heap } from './heap';
import { KERNELS, type Kernel, kernelsOf } from './kernels';
import { soloTeam } from './team';
import { warmUp } from './warmUp';
import type { WasmHost } from './wasmExecutor';

/** A host whose kernels count their calls. */
async function countingHost(): Promise<{ host: WasmHost; calls: Map<string, number> }> {
  const memory = new WebAssembly.Memory({ initial: 16, maximum: 1024 });
  const calls = new Map<string, number>();
  const counted = kernelsOf(await NODE_KERNELS('simd'), memory).map((kernel, at): Kernel => {
    const name = KERNELS[at] ?? '';
    return (...order) => {
      calls.set(name, (calls.get(name) ?? 0) + 1);
      kernel(...order);
    };
  });
  return { host: { heap: new Heap(memory), team: soloTeam(counted) }, calls };
}

test('every kernel is run often, and all room is given back', async () => {
  const { host, calls } = await countingHost();
  await warmUp(host, new AbortController().signal);
  expect([...calls.keys()].sort()).toEqual([...KERNELS].sort());
  expect(Math.min(...calls.values())).toBeGreaterThanOrEqual(12);
  const before = host.heap.memory.buffer.byteLength;
  await warmUp(host, new AbortController().signal);
  expect(host.heap.memory.buffer.byteLength).toBe(before);
});

test('a warm-up that is told to stop ends', async () => {
  const { host, calls } = await countingHost();
  await expect(warmUp(host, AbortSignal.abort())).rejects.toMatchObject({
    failure: { code: 'cancelled' },
  });
  expect(calls.size).toBe(0);
});
