import { elementsOf } from '../../src/core/elements';
import { buildGraph } from '../../src/core/graph';
import type { Graph } from '../../src/core/layer';
import { presetOf } from '../../src/core/presets';
import { memoryPlan } from '../../src/engine/memoryPlan';
import { planOf, type Step } from '../../src/engine/plan';
import { type Bound, bindSteps, uniformBuffer } from '../../src/engine/webgpu/bindSteps';
import { Buffers, STORAGE } from '../../src/engine/webgpu/buffers';
import type { EncodedStep } from '../../src/engine/webgpu/encodedStep';
import {
  type StepBuffers,
  sliceBuffer,
  valueBuffers,
} from '../../src/engine/webgpu/networkBuffers';
import type { StepCall } from '../../src/engine/webgpu/stepCall';
import { stepCalls } from '../../src/engine/webgpu/stepCalls';
import { open } from './device';
import { Stopwatch } from './stopwatch';
import { weightBuffers, weightBytes } from './zeroWeights';

/** A network's dispatches as a run has them, and with one thing or another taken away, microseconds each. */
export interface ChainTimes {
  readonly dispatches: number;
  /** As in a run: weights of their own, each step waits for the one before. */
  readonly asInRuns: number;
  /** All steps read the same weights, which caches hold. */
  readonly warmWeights: number;
  /** No step reads what another writes, or writes where another does. */
  readonly independent: number;
  /** Both. */
  readonly warmAndIndependent: number;
  /** The sum over steps, each in a pass of its own. */
  readonly passPerStep: number;
  readonly stepsUs: readonly { readonly name: string; readonly us: number }[];
}

/** Networks in a timed pass. */
const RUNS = 20;
const ROUNDS = 5;

/** What a network takes, back to back, and what of it is due to what. */
export async function chainTimes(
  preset: string,
  machine: 'h100' | 'gpu',
  runs = RUNS,
): Promise<ChainTimes> {
  const { host } = await open(machine);
  const { device } = host;
  const graph = buildGraph(presetOf(preset).spec);
  const steps = planOf(graph);
  const calls = steps.map((step) => stepCalls(step, { graph, machine: host.machine, images: 1 }));
  await Promise.all(calls.flat().map(({ call }) => host.pipelines.ready(call.kernel)));
  const buffers = new Buffers(device);
  const watch = new Stopwatch(device);
  const own = await weightBuffers(steps, buffers);
  const shared = await sharedWeights(steps, buffers);
  const values = await valueBuffers(graph, memoryPlan(graph, steps, 1), 1, buffers);
  const apart = await apartValues(graph, buffers);
  const uniforms = await uniformBuffer(calls.flat(), buffers, host);
  const slices = await sliceBuffer(steps, calls, buffers);
  const encoded = (
    weights: Bound['weights'],
    places: Bound['values'],
    used: readonly (readonly StepCall[])[],
  ) => bindSteps(steps, used, { weights, values: places, uniforms, slices, images: 1 }, host);
  const time = async (each: readonly EncodedStep[]) => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round += 1) {
      least = Math.min(least, (await watch.time((pass) => repeat(pass, each, runs))) / runs);
    }
    return least;
  };
  const asInRuns = encoded(own, values, calls);
  const reading = calls.map((each) => each.map(fromElsewhere));
  const stepsUs = [];
  for (const [at, step] of asInRuns.entries()) {
    const name = steps[at]?.layer.name ?? '';
    stepsUs.push({ name, us: (await watch.time((pass) => repeat(pass, [step], runs))) / runs });
  }
  const times = {
    dispatches: calls.flat().length,
    asInRuns: await time(asInRuns),
    warmWeights: await time(encoded(shared, values, calls)),
    independent: await time(encoded(own, apart, reading)),
    warmAndIndependent: await time(encoded(shared, apart, reading)),
    passPerStep: stepsUs.reduce((sum, { us }) => sum + us, 0),
    stepsUs,
  };
  watch.destroy();
  buffers.destroy();
  return times;
}

function repeat(pass: GPUComputePassEncoder, steps: readonly EncodedStep[], runs: number): void {
  for (let run = 0; run < runs; run += 1) {
    for (const { dispatches } of steps) {
      for (const { pipeline, bindings, workgroups } of dispatches) {
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, bindings);
        pass.dispatchWorkgroups(...workgroups);
      }
    }
  }
}

/** A value that no step makes. */
const ELSEWHERE = -1;

function fromElsewhere({ sources, ...call }: StepCall): StepCall {
  const value = { value: ELSEWHERE };
  return { ...call, sources: sources.map((each) => (typeof each === 'string' ? each : value)) };
}

/** A buffer for each value, and one for all that is read. */
async function apartValues(graph: Graph, buffers: Buffers): Promise<Map<number, GPUBuffer>> {
  const apart = new Map<number, GPUBuffer>();
  const bytes = graph.layers.map(({ out }) => 4 * elementsOf(out));
  for (const [at, size] of bytes.entries()) apart.set(at, await buffers.make(size, STORAGE, ''));
  apart.set(ELSEWHERE, await buffers.make(Math.max(...bytes), STORAGE, ''));
  return apart;
}

async function sharedWeights(
  steps: readonly Step[],
  buffers: Buffers,
): Promise<Map<Step, StepBuffers>> {
  const most = (part: 'kernel' | 'bias') =>
    Math.max(...steps.map((step) => weightBytes(step)[part]));
  const shared = {
    kernel: await buffers.make(most('kernel'), STORAGE, ''),
    bias: await buffers.make(most('bias'), STORAGE, ''),
  };
  return new Map(steps.map((step) => [step, shared]));
}
