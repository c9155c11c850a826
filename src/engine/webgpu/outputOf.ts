import { halfBits } from '../checkpoint/half';
import type { OutputWeights } from '../executor';
import type { Step } from '../plan';
import { Buffers } from './buffers';
import type { WebGpuHost } from './host';
import type { StepBuffers } from './networkBuffers';
import { weightLayout } from './weightedCalls';

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;
const HALF_BYTES = Uint16Array.BYTES_PER_ELEMENT;

/** Reads the weights of one output of a fully connected layer, as its kernels have them. */
export async function outputOf(
  step: Step,
  output: number,
  { kernel, bias }: StepBuffers,
  { device, machine }: WebGpuHost,
): Promise<OutputWeights> {
  const { layer } = step;
  const inputs = layer.in.channels;
  const { format, rows } = weightLayout(step, machine);
  const [own = 0] = new Float32Array(
    await read(bias, output * FLOAT_BYTES, FLOAT_BYTES, layer.name, device),
  );
  if (rows) {
    const bytes = inputs * (format === 'f16' ? HALF_BYTES : FLOAT_BYTES);
    const row = await read(kernel, output * bytes, bytes, layer.name, device);
    const weights = format === 'f16' ? floatsOf(new Uint16Array(row)) : new Float32Array(row);
    return { weights, bias: own };
  }
  const all = new Float32Array(await read(kernel, 0, kernel.size, layer.name, device));
  const padded = Math.ceil(layer.out.channels / 4) * 4;
  const weights = Float32Array.from({ length: inputs }, (_, at) => all[at * padded + output] ?? 0);
  return { weights, bias: own };
}

function floatsOf(halves: Uint16Array): Float32Array {
  const table = halfBits();
  return new Float32Array(Uint32Array.from(halves, (half) => table[half] ?? 0).buffer);
}

/** Errors: `out-of-memory`. */
async function read(
  from: GPUBuffer,
  offset: number,
  bytes: number,
  layer: string,
  device: GPUDevice,
): Promise<ArrayBuffer> {
  const buffers = new Buffers(device);
  try {
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    const staging = await buffers.make(bytes, usage, layer);
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(from, offset, staging, 0, bytes);
    device.queue.submit([encoder.finish()]);
    await staging.mapAsync(GPUMapMode.READ);
    return staging.getMappedRange(0, Math.ceil(bytes / 4) * 4).slice(0, bytes);
  } finally {
    buffers.destroy();
  }
}
