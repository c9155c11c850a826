import { layerCost } from '../../core/cost';
import { elementsOf } from '../../core/elements';
import type { Step } from '../plan';
import type { Buffers } from './buffers';
import type { EncodedStep } from './encodedStep';
import type { WebGpuHost } from './host';
import type { StepBuffers } from './networkBuffers';
import type { Source, StepCall } from './stepCall';

/** Where a call's uniforms may begin: the standard's own alignment. */
const UNIFORM_ALIGNMENT = 256;
/** What an output counts beside a multiply-add: loads and stores that no sum hides. */
const OUTPUT_COST = 16;

/** What the dispatches of a network are bound to. */
export interface Bound {
  readonly weights: ReadonlyMap<Step, StepBuffers>;
  /** By the index of the layer that makes the value. */
  readonly values: ReadonlyMap<number, GPUBuffer>;
  readonly uniforms: GPUBuffer;
  /** What a dispatch leaves for the next one of its step; null where none does. */
  readonly slices: GPUBuffer | null;
  readonly images: number;
}

/** The uniforms of all calls in one buffer. */
export async function uniformBuffer(
  calls: readonly StepCall[],
  buffers: Buffers,
  { device }: WebGpuHost,
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

/** Binds each dispatch to its pipeline, which is compiled by now, and its buffers. */
export function bindSteps(
  steps: readonly Step[],
  calls: readonly (readonly StepCall[])[],
  bound: Bound,
  host: WebGpuHost,
): EncodedStep[] {
  let slot = 0;
  return steps.map((step, at) => ({
    cost: bound.images * (layerCost(step.layer).macs + OUTPUT_COST * elementsOf(step.layer.out)),
    dispatches: (calls[at] ?? []).map(({ call, sources, sliceBytes }) => {
      const into: Source = sliceBytes > 0 ? 'slices' : { value: step.output };
      const used = [...sources, into].map((each) => bufferOf(each, step, bound));
      const bindings = bindGroup(call.kernel.inputs, slot, used, bound, host);
      slot += 1;
      return {
        pipeline: host.pipelines.now(call.kernel),
        workgroups: call.workgroups,
        bindings,
      };
    }),
  }));
}

function bindGroup(
  inputs: number,
  slot: number,
  used: readonly GPUBuffer[],
  { uniforms }: Bound,
  { device, pipelines }: WebGpuHost,
): GPUBindGroup {
  const offset = slot * UNIFORM_ALIGNMENT;
  const own = { buffer: uniforms, offset, size: UNIFORM_ALIGNMENT };
  return device.createBindGroup({
    layout: pipelines.layout(inputs),
    entries: [own, ...used.map((buffer) => ({ buffer }))].map((resource, binding) => ({
      binding,
      resource,
    })),
  });
}

function bufferOf(source: Source, step: Step, { weights, values, slices }: Bound): GPUBuffer {
  const buffer = source === 'slices' ? slices : ownBuffer(source, step, { weights, values });
  if (buffer == null) throw new Error(`nothing loaded for layer: ${step.layer.name}`);
  return buffer;
}

function ownBuffer(
  source: Exclude<Source, 'slices'>,
  step: Step,
  { weights, values }: Pick<Bound, 'weights' | 'values'>,
): GPUBuffer | undefined {
  return typeof source === 'string' ? weights.get(step)?.[source] : values.get(source.value);
}
