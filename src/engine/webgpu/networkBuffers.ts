import { elementsOf } from '../../core/elements';
import { EngineError } from '../../core/failure';
import type { Graph } from '../../core/layer';
import { createBreath } from '../breath';
import type { LoadOrder } from '../executor';
import type { MemoryPlan } from '../memoryPlan';
import type { Step } from '../plan';
import { checkCancelled } from '../progress';
import { type Buffers, paddedBytes, STORAGE } from './buffers';
import type { Machine } from './family';
import { halves, overflowing } from './halves';
import type { StepCall } from './stepCall';
import { stepWeights } from './stepWeights';
import { weightLayout } from './weightedCalls';

/** A step's weights on the device. */
export interface StepBuffers {
  readonly kernel: GPUBuffer;
  readonly bias: GPUBuffer;
}

/**
 * Folds and uploads a network's weights, step by step, so that no second copy of all is ever held. Errors:
 * `weights-overflow` where one is too large for half floats.
 */
export async function uploadWeights(
  { weights, onLoaded, signal }: LoadOrder,
  steps: readonly Step[],
  machine: Machine,
  buffers: Buffers,
): Promise<{ weights: ReadonlyMap<Step, StepBuffers>; weightBytes: number }> {
  const uploaded = new Map<Step, StepBuffers>();
  const breathe = createBreath();
  let weightBytes = 0;
  for (const step of steps) {
    checkCancelled(signal);
    const layout = weightLayout(step, machine);
    const own = stepWeights(step, weights, layout.rows);
    if (own === null) continue;
    const { name } = step.layer;
    const kernel = layout.format === 'f16' ? inHalves(own.kernel, name) : own.kernel;
    uploaded.set(step, {
      kernel: await buffers.filled(kernel, name),
      bias: await buffers.filled(own.bias, name),
    });
    weightBytes += kernel.byteLength + own.bias.byteLength;
    onLoaded(weightBytes);
    await breathe();
  }
  return { weights: uploaded, weightBytes };
}

/** Clamped weights would answer as if nothing were: they are refused. */
function inHalves(values: Float32Array, layer: string): Uint16Array {
  const value = overflowing(values);
  if (value !== undefined)
    throw new EngineError('weights-overflow', { layer, value: String(value) });
  return halves(values);
}

/** The buffer of each value. Where one is short, the layer with the largest value in it is named. */
export async function valueBuffers(
  graph: Graph,
  { lengths, bufferOf }: Pick<MemoryPlan, 'lengths' | 'bufferOf'>,
  images: number,
  buffers: Buffers,
): Promise<ReadonlyMap<number, GPUBuffer>> {
  const made: GPUBuffer[] = [];
  for (const [buffer, length] of lengths.entries()) {
    const value = [...bufferOf].find(
      ([value, at]) => at === buffer && images * elementsAt(graph, value) === length,
    );
    const name = graph.layers[value?.[0] ?? 0]?.name ?? '';
    made.push(await buffers.make(paddedBytes(length), STORAGE, name));
  }
  return new Map(
    [...bufferOf].flatMap(([value, at]) => {
      const buffer = made[at];
      return buffer === undefined ? [] : [[value, buffer] as const];
    }),
  );
}

/** What dispatches leave for the next ones of their steps, one step at a time; null where none does. */
export async function sliceBuffer(
  steps: readonly Step[],
  calls: readonly (readonly StepCall[])[],
  buffers: Buffers,
): Promise<GPUBuffer | null> {
  const bytes = calls.map((each) => Math.max(0, ...each.map(({ sliceBytes }) => sliceBytes)));
  const most = Math.max(0, ...bytes);
  const largest = steps[bytes.indexOf(most)];
  return most === 0 ? null : buffers.make(most, STORAGE, largest?.layer.name ?? '');
}

/** The buffer that values are read back through. */
export function stagingBuffer(
  graph: Graph,
  wanted: readonly number[],
  images: number,
  buffers: Buffers,
): Promise<GPUBuffer> {
  const bytes = wanted.reduce(
    (sum, value) => sum + paddedBytes(images * elementsAt(graph, value)),
    0,
  );
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
  return buffers.make(bytes, usage, graph.layers.at(-1)?.name ?? '');
}

function elementsAt({ layers }: Graph, value: number): number {
  const layer = layers[value];
  if (layer === undefined) throw new Error(`no layer at index ${value}`);
  return elementsOf(layer.out);
}
