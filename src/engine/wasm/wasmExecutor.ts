import type { Graph } from '../../core/layer';
import { createBreath } from '../backends/breath';
import type { Executor, LoadOrder, Passed } from '../executor';
import { type MemoryPlan, memoryPlan } from '../memoryPlan';
import { planOf, type Step } from '../plan';
import { checkCancelled, type RunHooks } from '../progress';
import { stageOf } from '../stage';
import { FLOAT_BYTES } from './floats';
import type { Block, Heap } from './heap';
import type { Dispatch } from './kernels';
import type { Lowering } from './lowering';
import { lowerStep, scratchBytes } from './lowerStep';
import type { Started, Team } from './team';

/** What a network is run on. */
export interface WasmHost {
  readonly heap: Heap;
  readonly team: Team;
}

/** A step, ready to be started. */
interface Ready {
  readonly step: Step;
  readonly dispatches: readonly Started[];
}

/**
 * Lays a network out in the memory: weights folded and packed, values in the plan's buffers, and the
 * numbers of every dispatch. See `Device.load`.
 */
export async function loadOnWasm(order: LoadOrder, host: WasmHost): Promise<Executor> {
  const { graph, keep, onLoaded, signal } = order;
  const steps = planOf(graph, keep);
  const plan = memoryPlan(graph, steps);
  const layout = new Layout(order, host.heap, plan);
  const breathe = createBreath();
  const ready: Ready[] = [];
  try {
    layout.scratch = layout.block(Math.max(...steps.map(scratchBytes)), 'scratch');
    for (const step of steps) {
      checkCancelled(signal);
      layout.layer = step.layer.name;
      const dispatches = lowerStep(step, layout).map((dispatch) => layout.write(dispatch));
      ready.push({ step, dispatches });
      onLoaded(layout.weightBytes);
      await breathe();
    }
  } catch (error) {
    layout.release();
    throw error;
  }
  const wanted = [...new Set([...keep, graph.layers.length - 1])];
  return {
    graph,
    steps,
    dispatches: ready.reduce((sum, { dispatches }) => sum + dispatches.length, 0),
    weightBytes: layout.weightBytes,
    peakBytes: plan.peakBytes + Math.max(...steps.map(scratchBytes)),
    clock: 'wall',
    forward: async (input, hooks, timed) => {
      layout.floats(0).set(input);
      const stepsMs = await runAll(graph, ready, host.team, hooks);
      const values = new Map(wanted.map((value) => [value, layout.floats(value).slice()]));
      return { values, stepsMs: timed ? stepsMs : null } satisfies Passed;
    },
    dispose: () => layout.release(),
  };
}

async function runAll(
  { stages, layers }: Graph,
  ready: readonly Ready[],
  team: Team,
  { onProgress, signal }: RunHooks,
): Promise<number[]> {
  const breathe = createBreath();
  const stepsMs: number[] = [];
  for (const { step, dispatches } of ready) {
    checkCancelled(signal);
    const start = performance.now();
    team.run(dispatches);
    stepsMs.push(performance.now() - start);
    await breathe();
    const stage = stageOf(step.layer, stages.length);
    onProgress({ phase: 'forward', stage, done: step.output + 1, total: layers.length });
  }
  checkCancelled(signal);
  return stepsMs;
}

/** Where one network's numbers lie. */
class Layout implements Lowering {
  readonly weights: LoadOrder['weights'];
  /** Named when memory runs out. */
  layer = '';
  scratch = 0;
  weightBytes = 0;
  private readonly graph: Graph;
  private readonly heap: Heap;
  private readonly plan: MemoryPlan;
  private readonly blocks: Block[] = [];
  private readonly buffers: number[];
  private readonly tables = new Map<string, number>();

  constructor({ graph, weights }: LoadOrder, heap: Heap, plan: MemoryPlan) {
    this.graph = graph;
    this.weights = weights;
    this.heap = heap;
    this.plan = plan;
    this.buffers = plan.lengths.map((length) => this.block(length * FLOAT_BYTES, 'activations'));
  }

  block(bytes: number, layer: string): number {
    const block = this.heap.allocate(bytes, layer);
    this.blocks.push(block);
    return block.address;
  }

  at(value: number): number {
    const buffer = this.plan.bufferOf.get(value);
    const address = buffer === undefined ? undefined : this.buffers[buffer];
    if (address === undefined) throw new Error(`no buffer of value: ${value}`);
    return address;
  }

  pixelBytes(value: number): number {
    return (this.graph.layers[value]?.out.channels ?? 0) * FLOAT_BYTES;
  }

  store(length: number, fill: (into: Float32Array) => void): number {
    const address = this.block(length * FLOAT_BYTES, this.layer);
    fill(this.heap.floats(address, length).fill(0));
    this.weightBytes += length * FLOAT_BYTES;
    return address;
  }

  table(key: string, make: () => readonly number[]): number {
    const known = this.tables.get(key);
    if (known !== undefined) return known;
    const address = this.words(make());
    this.tables.set(key, address);
    return address;
  }

  /** Writes a dispatch's numbers down. */
  write({ kernel, numbers, units, chunk }: Dispatch): Started {
    return { kernel, address: this.words(numbers), units, chunk };
  }

  /** A value's numbers, until the memory grows. */
  floats(value: number): Float32Array {
    const { heightPx = 0, widthPx = 0, channels = 0 } = this.graph.layers[value]?.out ?? {};
    return this.heap.floats(this.at(value), heightPx * widthPx * channels);
  }

  release(): void {
    for (const block of this.blocks.splice(0)) this.heap.release(block);
  }

  private words(numbers: readonly number[]): number {
    const address = this.block(numbers.length * FLOAT_BYTES, this.layer);
    this.heap.words(address, numbers.length).set(numbers);
    return address;
  }
}
