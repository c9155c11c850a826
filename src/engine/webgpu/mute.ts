import type { Muted } from '../../core/ablation';
import { MUTED_BIAS } from '../mute';
import { Buffers, STORAGE } from './buffers';
import type { StepBuffers } from './networkBuffers';

/**
 * Mutes a part of a step's weights where they are; returns what puts them back. What they were is kept on the
 * device too. Errors: `out-of-memory`.
 */
export async function mute(
  { kernel, bias }: StepBuffers,
  { layer, channels }: Muted,
  device: GPUDevice,
): Promise<() => void> {
  const touched = channels === null ? [kernel, bias] : [bias];
  const kept = new Buffers(device);
  const copies: GPUBuffer[] = [];
  try {
    for (const { size } of touched) copies.push(await kept.make(size, STORAGE, layer));
  } catch (error) {
    kept.destroy();
    throw error;
  }
  const encoder = device.createCommandEncoder();
  for (const [at, buffer] of touched.entries()) copy(encoder, buffer, copies[at]);
  if (channels === null) for (const buffer of touched) encoder.clearBuffer(buffer);
  device.queue.submit([encoder.finish()]);
  for (const [first, count] of runsOf(channels ?? [])) {
    const off = new Float32Array(count).fill(MUTED_BIAS);
    device.queue.writeBuffer(bias, first * Float32Array.BYTES_PER_ELEMENT, off);
  }
  return () => {
    const back = device.createCommandEncoder();
    for (const [at, buffer] of touched.entries()) copy(back, copies[at], buffer);
    device.queue.submit([back.finish()]);
    kept.destroy();
  };
}

function copy(
  encoder: GPUCommandEncoder,
  from: GPUBuffer | undefined,
  to: GPUBuffer | undefined,
): void {
  if (from === undefined || to === undefined) throw new Error('a buffer has no copy');
  encoder.copyBufferToBuffer(from, 0, to, 0, from.size);
}

/** Numbers that follow each other, as `[first, count]`. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1] += 1;
    else runs.push([number, 1]);
  }
  return runs;
}
