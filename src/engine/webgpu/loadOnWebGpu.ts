import { elementsOf, layerCost } from '../../core/cost';
import type { Graph } from '../../core/layer';
import { createBreath } from '../backends/breath';
import type { Executor, LoadOrder } from '../executor';
import { type MemoryPlan, memoryPlan } from '../memoryPlan';
import { planOf, type Step } from '../plan';
import { checkCancelled } from '../progress';
import { Buffers, paddedBytes, STORAGE } from './buffers';
import type { WebGpuHost } from './host';
import { type Source, type StepCall, stepCalls } from './stepCalls';
import { stepWeights } from './stepWeights';
import { type EncodedStep, WebGpuExecutor } from './webGpuExecutor';

/** Where a call's uniforms may begin: the standard's own alignment. */
const UNIFORM_ALIGNMENT = 256;
/** What an output counts beside a multiply-add: loads and stores that no sum hides. */
const OUTPUT_COST = 16;

interface StepBuffers {
  readonly kernel: GPUBuffer;
  readonly bias: GPUBuffer;
}

/**
 * Makes a network ready on a WebGPU device: pipelines are compiled while weights are folded and
 * uploaded, and each dispatch is bound to its buffers, so that a run only encodes. See `Device.load`.
 */
export async function loadOnWebGpu(order: LoadOrder, host: WebGpuHost): Promise<Executor> {
  const { graph, keep } = order;
  const steps = planOf(graph, keep);
  const calls = steps.map((step) => stepCalls(step, graph, host.family));
  const compiling = Promise.all(calls.flat().map(({ call }) => host.pipelines.ready(call.kernel)));
  // Whoever fails first is told; the pipelines' failure is heard below.
  compiling.catch(() => undefined);
  const buffers = new Buffers(host.device);
  try {
    const { weights, weightBytes } = await uploadWeights(order, steps, buffers);
    const memory = memoryPlan(graph, steps);
    const values = await valueBuffers(graph, memory, buffers);
    const uniforms = await uniformBuffer(calls.flat(), buffers, host.device);
    await compiling;
    checkCancelled(order.signal);
    const source = (from: Source, step: Step): GPUBuffer => {
      const buffer = typeof from === 'string' ? weights.get(step)?.[from] : values.get(from.value);
      if (buffer === undefined) throw new Error(`nothing loaded for layer: ${step.layer.name}`);
      return buffer;
    };
    let slot = 0;
    const encoded = steps.map(
      (step, at): EncodedStep => ({
        cost: layerCost(step.layer).macs + OUTPUT_COST * elementsOf(step.layer.out),
        dispatches: (calls[at] ?? []).map(({ call, sources }) => {
          const read = sources.map((from) => source(from, step));
          const offset = slot * UNIFORM_ALIGNMENT;
          slot += 1;
          return {
            pipeline: host.pipelines.now(call.kernel),
            workgroups: call.workgroups,
            bindings: host.device.createBindGroup({
              layout: host.pipelines.layout(call.kernel.inputs),
              entries: [
                {
                  binding: 0,
                  resource: { buffer: uniforms, offset, size: UNIFORM_ALIGNMENT },
                },
                ...[...read, source({ value: step.output }, step)].map((buffer, index) => ({
                  binding: index + 1,
                  resource: { buffer },
                })),
              ],
            }),
          };
        }),
      }),
    );
    const wanted = [...new Set([...keep, graph.layers.length - 1])];
    const stagingBytes = wanted.reduce((sum, value) => sum + valueBytes(graph, value), 0);
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    const staging = await buffers.make(stagingBytes, usage, lastName(graph));
    return new WebGpuExecutor(host, {
      graph,
      steps,
      encoded,
      values,
      wanted,
      staging,
      buffers,
      weightBytes,
      peakBytes: memory.peakBytes,
    });
  } catch (error) {
    buffers.destroy();
    throw error;
  }
}

async function uploadWeights(
  { weights, onLoaded, signal }: LoadOrder,
  steps: readonly Step[],
  buffers: Buffers,
): Promise<{ weights: ReadonlyMap<Step, StepBuffers>; weightBytes: number }> {
  const uploaded = new Map<Step, StepBuffers>();
  const breathe = createBreath();
  let weightBytes = 0;
  for (const step of steps) {
    checkCancelled(signal);
    const own = stepWeights(step, weights);
    if (own === null) continue;
    const { name } = step.layer;
    uploaded.set(step, {
      kernel: await buffers.filled(own.kernel, name),
      bias: await buffers.filled(own.bias, name),
    });
    weightBytes += own.kernel.byteLength + own.bias.byteLength;
    onLoaded(weightBytes);
    await breathe();
  }
  return { weights: uploaded, weightBytes };
}

/** The buffer of each value. Where one is short, the layer with the largest value in it is named. */
async function valueBuffers(
  graph: Graph,
  { lengths, bufferOf }: MemoryPlan,
  buffers: Buffers,
): Promise<ReadonlyMap<number, GPUBuffer>> {
  const made: GPUBuffer[] = [];
  for (const [buffer, length] of lengths.entries()) {
    const value = [...bufferOf].find(
      ([value, at]) => at === buffer && elementsAt(graph, value) === length,
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

async function uniformBuffer(
  calls: readonly StepCall[],
  buffers: Buffers,
  device: GPUDevice,
): Promise<GPUBuffer> {
  const all = new Int32Array((calls.length * UNIFORM_ALIGNMENT) / Int32Array.BYTES_PER_ELEMENT);
  for (const [at, { call }] of calls.entries()) {
    all.set(call.uniforms, (at * UNIFORM_ALIGNMENT) / Int32Array.BYTES_PER_ELEMENT);
  }
  const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
  const buffer = await buffers.make(all.byteLength, usage, 'uniforms');
  device.queue.writeBuffer(buffer, 0, all);
  return buffer;
}

/** Bytes of a value in whole vectors. */
export function valueBytes(graph: Graph, value: number): number {
  return paddedBytes(elementsAt(graph, value));
}

function elementsAt({ layers }: Graph, value: number): number {
  const layer = layers[value];
  if (layer === undefined) throw new Error(`no layer at index ${value}`);
  return elementsOf(layer.out);
}

function lastName({ layers }: Graph): string {
  return layers.at(-1)?.name ?? '';
}
