import { expect, test } from 'vitest';
import { Buffers, paddedBytes } from './buffers';

/** A device of which each buffer beyond so many bytes in all is short of memory. */
function deviceOf(maxBytes: number) {
  let bytes = 0;
  const live = new Set<object>();
  const device = {
    pushErrorScope: () => undefined,
    popErrorScope: () => Promise.resolve(bytes > maxBytes ? { message: 'out of memory' } : null),
    createBuffer: ({ size }: { size: number }) => {
      bytes += size;
      const buffer = { destroy: () => live.delete(buffer) };
      live.add(buffer);
      return buffer;
    },
  };
  return { device: device as unknown as GPUDevice, live };
}

test('a buffer that there is no room for is told by layer and size, and all are given back', async () => {
  const { device, live } = deviceOf(100);
  const buffers = new Buffers(device);
  await buffers.make(64, 0, 'conv1');
  await expect(buffers.make(48, 0, 'layer1.0.conv1')).rejects.toMatchObject({
    failure: { code: 'out-of-memory', params: { layer: 'layer1.0.conv1', bytes: 48 } },
  });
  expect(live.size).toBe(2);
  buffers.destroy();
  expect(live.size).toBe(0);
});

test('buffers hold whole vectors of four', () => {
  expect([1, 4, 5].map(paddedBytes)).toEqual([16, 16, 32]);
});
