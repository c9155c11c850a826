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

test('numbers are written piece by piece, and few MB are under way at a time', async () => {
  const { device } = deviceOf(2 ** 30);
  const values = Float32Array.from({ length: 3_000_001 }, (_, at) => at);
  const written = new Float32Array(values.length);
  let [underWay, most] = [0, 0];
  const queue = {
    writeBuffer: (_: object, offset: number, slice: Float32Array) => {
      written.set(slice, offset / Float32Array.BYTES_PER_ELEMENT);
      underWay += slice.byteLength;
      most = Math.max(most, underWay);
    },
    onSubmittedWorkDone: async () => {
      underWay = 0;
    },
  };
  const buffers = new Buffers(Object.assign(device, { queue }) as unknown as GPUDevice);
  await buffers.filled(values, 'conv1');
  expect(Buffer.from(written.buffer).equals(Buffer.from(values.buffer))).toBe(true);
  expect(most).toBeLessThanOrEqual(2 ** 22);
});

test('buffers hold whole vectors of four', () => {
  expect([1, 4, 5].map(paddedBytes)).toEqual([16, 16, 32]);
});
