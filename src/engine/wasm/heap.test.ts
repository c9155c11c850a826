import { beforeEach, expect, test } from 'vitest';
import { Heap } from './heap';

let heap: Heap;
beforeEach(() => {
  heap = new Heap(new WebAssembly.Memory({ initial: 1, maximum: 4 }));
});

test('blocks lie apart, at whole cache lines, and never at address 0', () => {
  const blocks = [1, 100, 64].map((bytes) => heap.allocate(bytes, 'conv1'));
  for (const { address } of blocks) expect(address % 64).toBe(0);
  expect(blocks[0]?.address).toBeGreaterThan(0);
  blocks.slice(1).forEach(({ address }, at) => {
    const before = blocks[at];
    expect(address).toBeGreaterThanOrEqual((before?.address ?? 0) + (before?.bytes ?? 0));
  });
});

test('what is given back is used again, also as one longer block', () => {
  const [a, b] = [heap.allocate(20_000, 'conv1'), heap.allocate(20_000, 'conv2')];
  heap.allocate(20_000, 'conv3');
  heap.release(b);
  heap.release(a);
  expect(heap.allocate(40_000, 'conv4').address).toBe(a.address);
  expect(heap.memory.buffer.byteLength).toBe(65_536);
});

test('the memory grows by need, and the numbers stay', () => {
  const first = heap.allocate(4, 'conv1');
  heap.floats(first.address, 1)[0] = 7;
  const long = heap.allocate(100_000, 'conv2');
  expect(heap.memory.buffer.byteLength).toBeGreaterThanOrEqual(long.address + 100_000);
  expect(heap.floats(first.address, 1)[0]).toBe(7);
});

test('where it can not grow, the layer and the bytes are named', () => {
  expect(() => heap.allocate(300_000, 'layer4.0.conv2')).toThrow(
    expect.objectContaining({
      failure: { code: 'out-of-memory', params: { layer: 'layer4.0.conv2', bytes: 300_096 } },
    }),
  );
  expect(heap.allocate(100_000, 'conv1').bytes).toBeGreaterThanOrEqual(100_000);
});
