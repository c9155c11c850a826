import type { Graph } from '../../core/layer';
import type { MemoryPlan } from '../memoryPlan';
import type { Step } from '../plan';
import type { Weights } from '../weights/weights';
import { FLOAT_BYTES } from './floats';
import type { Block, Heap } from './heap';
import type { Dispatch } from './kernels';
import type { Lowering } from './lowering';
import type { Started } from './team';

/** What is laid out. */
export interface LayoutOrder extends Pick<Lowering, 'weights' | 'winograd'> {
  readonly graph: Graph;
}

/** Where one network's numbers lie. */
export class Layout implements Lowering {
  readonly weights: Weights;
  readonly winograd: ReadonlySet<Step>;
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

  constructor({ graph, weights, winograd }: LayoutOrder, heap: Heap, plan: MemoryPlan) {
    this.graph = graph;
    this.weights = weights;
    this.winograd = winograd;
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
