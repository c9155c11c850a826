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

/** How much room a number of images takes. */
export interface Room {
  readonly images: number;
  readonly plan: MemoryPlan;
  readonly scratchBytes: number;
}

/** Where numbers that stay lie. */
interface Stored {
  readonly address: number;
  readonly length: number;
}

/** Where one network's numbers lie: weights for good, all else until the number of images changes. */
export class Layout implements Lowering {
  readonly winograd: ReadonlySet<Step>;
  /** Named when memory runs out. */
  layer = '';
  images = 0;
  scratch = 0;
  weightBytes = 0;
  private source: Weights | null;
  private readonly graph: Graph;
  private readonly heap: Heap;
  private readonly places = new Map<string, Stored>();
  private readonly kept: Block[] = [];
  private readonly fitted: Block[] = [];
  private readonly addresses = new Map<number, number>();
  private readonly tables = new Map<string, number>();

  constructor({ graph, weights, winograd }: LayoutOrder, heap: Heap) {
    this.graph = graph;
    this.source = weights;
    this.winograd = winograd;
    this.heap = heap;
  }

  /** Makes room for values and scratch in place of what there was. Errors: `out-of-memory`. */
  fit({ images, plan, scratchBytes }: Room): void {
    this.releaseAll(this.fitted);
    this.tables.clear();
    this.images = images;
    const buffers = plan.lengths.map((length) => this.room(length * FLOAT_BYTES, 'activations'));
    for (const [value, buffer] of plan.bufferOf) this.addresses.set(value, buffers[buffer] ?? 0);
    this.scratch = this.room(scratchBytes, 'scratch');
  }

  get weights(): Weights {
    if (this.source === null) throw new Error('all weights are stored by now');
    return this.source;
  }

  /** Lets go of where the weights came from: all are stored. */
  complete(): void {
    this.source = null;
  }

  at(value: number): number {
    const address = this.addresses.get(value);
    if (address === undefined) throw new Error(`no buffer of value: ${value}`);
    return address;
  }

  pixelBytes(value: number): number {
    return (this.graph.layers[value]?.out.channels ?? 0) * FLOAT_BYTES;
  }

  imageBytes(value: number): number {
    const { heightPx = 0, widthPx = 0 } = this.graph.layers[value]?.out ?? {};
    return heightPx * widthPx * this.pixelBytes(value);
  }

  store(key: string, length: number, fill: (into: Float32Array) => void): number {
    const known = this.places.get(key);
    if (known !== undefined) return known.address;
    const block = this.heap.allocate(length * FLOAT_BYTES, this.layer);
    this.kept.push(block);
    fill(this.heap.floats(block.address, length).fill(0));
    this.places.set(key, { address: block.address, length });
    this.weightBytes += length * FLOAT_BYTES;
    return block.address;
  }

  table(key: string, make: () => readonly number[]): number {
    const known = this.tables.get(key);
    if (known !== undefined) return known;
    const address = this.words(make());
    this.tables.set(key, address);
    return address;
  }

  /** Numbers that were stored under a key, until the memory grows. */
  stored(key: string): Float32Array {
    const place = this.places.get(key);
    if (place === undefined) throw new Error(`nothing stored of this name: ${key}`);
    return this.heap.floats(place.address, place.length);
  }

  /** Writes a dispatch's numbers down. */
  write({ kernel, numbers, units, chunk }: Dispatch): Started {
    return { kernel, address: this.words(numbers), units, chunk };
  }

  /** A value's numbers, until the memory grows. */
  floats(value: number): Float32Array {
    const length = (this.images * this.imageBytes(value)) / FLOAT_BYTES;
    return this.heap.floats(this.at(value), length);
  }

  release(): void {
    this.releaseAll(this.fitted);
    this.releaseAll(this.kept);
  }

  private releaseAll(blocks: Block[]): void {
    for (const block of blocks.splice(0)) this.heap.release(block);
  }

  private room(bytes: number, layer: string): number {
    const block = this.heap.allocate(bytes, layer);
    this.fitted.push(block);
    // Pages of a new memory come when they are first written: here, and not in the first run.
    this.heap.floats(block.address, bytes / FLOAT_BYTES).fill(0);
    return block.address;
  }

  private words(numbers: readonly number[]): number {
    const address = this.room(numbers.length * FLOAT_BYTES, this.layer);
    this.heap.words(address, numbers.length).set(numbers);
    return address;
  }
}
