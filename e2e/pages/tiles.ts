import { interpretedConv } from '../../src/engine/fixtures/interpreted';
import { difference, noise, type Shape4 } from '../../src/engine/fixtures/numbers';
import { STORAGE } from '../../src/engine/webgpu/buffers';
import { convCallsOf } from '../../src/engine/webgpu/convCall';
import type { WebGpuHost } from '../../src/engine/webgpu/host';
import { runConv } from '../../src/engine/webgpu/runCall';
import { SPLIT_TILES } from '../../src/engine/webgpu/splitTable';
import { open } from './device';

const X: Shape4 = [2, 13, 11, 20];
const FILTER: Shape4 = [3, 3, 20, 72];
const OUT: Shape4 = [2, 7, 6, 72];
const OPTIONS = { groups: 1, stride: [2, 2], padding: [1, 1], relu: true } as const;

/**
 * Errors of the split convolution with each tile of the table, by so many slices of its sum: pixels,
 * channels and depth are no multiples of any tile's. The table gives large tiles to large layers alone.
 */
export async function tileErrors(slices: readonly number[]): Promise<Record<string, number>> {
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
  const buffers = {
    x: filled(host, x),
    filter: filled(host, filter),
    bias: filled(host, bias),
    added: filled(host, residual),
    y: filled(host, new Float32Array(want.data.length)),
  };
  const errors: Record<string, number> = {};
  for (const tile of SPLIT_TILES) {
    for (const each of slices) {
      const choice = { kind: 'split', split: { tile, slices: each } } as const;
      runConv(host, convCallsOf(shape, choice, 'vec4f'), buffers);
      const name = `${tile.pixels}x${tile.channels}, ${each} slices`;
      errors[name] = difference(await read(host, buffers.y), want.data);
    }
  }
  for (const buffer of Object.values(buffers)) buffer.destroy();
  return errors;
}

function filled({ device }: WebGpuHost, values: Float32Array): GPUBuffer {
  const buffer = device.createBuffer({ size: values.byteLength, usage: STORAGE });
  device.queue.writeBuffer(buffer, 0, values as Float32Array<ArrayBuffer>);
  return buffer;
}

/** Reads a buffer, and clears it for the next to write. */
async function read({ device }: WebGpuHost, buffer: GPUBuffer): Promise<Float32Array> {
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
