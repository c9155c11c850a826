import { interpretedConv } from '../../src/engine/fixtures/interpreted';
import { difference, noise, type Shape4 } from '../../src/engine/fixtures/numbers';
import { STORAGE } from '../../src/engine/webgpu/buffers';
import { convCallOf } from '../../src/engine/webgpu/convCall';
import type { WebGpuHost } from '../../src/engine/webgpu/host';
import { runCall } from '../../src/engine/webgpu/runCall';
import { open } from './device';

const X: Shape4 = [2, 13, 11, 20];
const FILTER: Shape4 = [3, 3, 20, 72];
const OUT: Shape4 = [2, 7, 6, 72];
const OPTIONS = { groups: 1, stride: [2, 2], padding: [1, 1], relu: true } as const;

/**
 * Errors of the tiled convolution with tiles of so many rows, by rows: pixels, channels and depth are
 * no multiples of any tile's. The table gives large tiles to large layers alone.
 */
export async function tileErrors(rows: readonly number[]): Promise<Record<number, number>> {
  const { host } = await open('gpu');
  const [x, filter] = [noise(X, 1), noise(FILTER, 2)];
  const [bias, residual] = [noise([72], 3), noise(OUT, 4)];
  const image = { data: x, shape: X };
  const kernel = { data: filter, shape: FILTER };
  const want = interpretedConv(image, kernel, bias, OPTIONS, residual);
  const shape = {
    ...OPTIONS,
    images: 2,
    in: [13, 11],
    out: [7, 6],
    inChannels: 20,
    outChannels: 72,
    kernel: [3, 3],
    residual: true,
  } as const;
  const buffers = [x, filter, bias, residual, new Float32Array(want.data.length)].map((values) =>
    filled(host, values),
  );
  const errors: Record<number, number> = {};
  for (const each of rows) {
    runCall(host, convCallOf(shape, { kind: 'tiled', rows: each }), buffers);
    errors[each] = difference(await read(host, buffers.at(-1)), want.data);
  }
  for (const buffer of buffers) buffer.destroy();
  return errors;
}

function filled({ device }: WebGpuHost, values: Float32Array): GPUBuffer {
  const buffer = device.createBuffer({ size: values.byteLength, usage: STORAGE });
  device.queue.writeBuffer(buffer, 0, values as Float32Array<ArrayBuffer>);
  return buffer;
}

/** Reads a buffer, and clears it for the next to write. */
async function read({ device }: WebGpuHost, buffer?: GPUBuffer): Promise<Float32Array> {
  if (buffer === undefined) throw new Error('no buffer to read');
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
  const staging = device.createBuffer({ size: buffer.size, usage });
  const encoder = device.createCommandEncoder();
  encoder.copyBufferToBuffer(buffer, 0, staging, 0, buffer.size);
  encoder.clearBuffer(buffer);
  device.queue.submit([encoder.finish()]);
  await staging.mapAsync(GPUMapMode.READ);
  const values = new Float32Array(staging.getMappedRange().slice(0));
  staging.destroy();
  return values;
}
