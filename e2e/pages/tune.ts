import { STORAGE } from '../../src/engine/webgpu/buffers';
import { type ConvCall, convCallsOf } from '../../src/engine/webgpu/convCall';
import type { ConvShape } from '../../src/engine/webgpu/convShape';
import { type ConvChoice, chooseConv, productOf } from '../../src/engine/webgpu/convTable';
import type { WebGpuHost } from '../../src/engine/webgpu/host';
import { splitCost } from '../../src/engine/webgpu/splitCost';
import { SPLIT_TILES, waysOf } from '../../src/engine/webgpu/splitTable';
import type { SplitTile } from '../../src/engine/webgpu/wgsl/splitConv';
import { open } from './device';
import type { LayerShape } from './layerBench';
import { Stopwatch } from './stopwatch';

/** What a variant of a layer takes, microseconds of the device's clock. */
export interface Tuned {
  readonly variant: string;
  /** Whether the table chooses it. */
  readonly chosen: boolean;
  /** With weights that no cache holds, as in a network. */
  readonly coldUs: number;
  /** With the same weights again and again. */
  readonly warmUs: number;
  readonly modelUs: number;
  readonly workgroups: number;
}

/** Tiles that are timed beside those of the table. */
const OTHER_TILES: readonly SplitTile[] = [
  { pixels: 16, channels: 32, rows: 4, depth: 16, parts: 4 },
  { pixels: 16, channels: 32, rows: 4, depth: 16, parts: 8 },
  { pixels: 16, channels: 64, rows: 4, depth: 16, parts: 4 },
  { pixels: 32, channels: 64, rows: 4, depth: 16, parts: 1 },
  { pixels: 32, channels: 64, rows: 8, depth: 8, parts: 4 },
  { pixels: 32, channels: 64, rows: 8, depth: 8, parts: 8 },
  { pixels: 32, channels: 32, rows: 4, depth: 16, parts: 4 },
  { pixels: 64, channels: 64, rows: 8, depth: 16, parts: 1 },
];

/** Bytes of weights that no cache of a GPU holds. */
const COLD_BYTES = 2 ** 28;
/** Sets of bindings at most; more would only be slower to make. */
const MAX_COPIES = 64;
/** How long a timed pass lasts at least, microseconds: the clock's steps, and its start, are small beside it. */
const PASS_US = 3000;
/** Variants of a dense layer that are timed: those that the model says are best. */
const VARIANTS = 18;

/** Times the variants of a layer. */
export async function tuneLayer(layer: LayerShape, machine: 'h100' | 'gpu'): Promise<Tuned[]> {
  const { host } = await open(machine);
  const shape = shapeOf(layer);
  const chosen = chooseConv(shape, host.machine);
  const bench = new LayerTimer(host, shape);
  const tuned: Tuned[] = [];
  for (const choice of choicesOf(shape, chosen, host)) {
    tuned.push(await bench.time(choice, sameChoice(choice, chosen)));
  }
  bench.destroy();
  return tuned;
}

function shapeOf({ inPx, inChannels, outChannels, op }: LayerShape): ConvShape {
  const out = (axis: 0 | 1) =>
    Math.floor((inPx + 2 * op.padding[axis] - op.kernel[axis]) / op.stride[axis]) + 1;
  return {
    images: 1,
    in: [inPx, inPx],
    out: [out(0), out(1)],
    inChannels,
    outChannels,
    kernel: op.kernel,
    stride: op.stride,
    padding: op.padding,
    groups: op.groups,
    relu: true,
    residual: false,
  };
}

function choicesOf(shape: ConvShape, chosen: ConvChoice, { machine }: WebGpuHost): ConvChoice[] {
  if (chosen.kind === 'split') {
    const product = productOf(shape);
    const ways = waysOf(product, machine, [...SPLIT_TILES, ...OTHER_TILES]);
    const costs = new Map(ways.map((way) => [way, splitCost(product, way, machine.cores)]));
    const best = ways.toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
    const others = best.slice(0, VARIANTS).map((split) => ({ kind: 'split', split }) as const);
    return [chosen, ...others.filter((other) => !sameChoice(other, chosen))];
  }
  if (chosen.kind === 'grouped') {
    const others = [1, 2, 4].flatMap((pixels) =>
      [1, 2, 4, 8]
        .filter((parts) => parts * 64 <= machine.maxInvocations)
        .map((parts) => ({ kind: 'grouped', tile: { ...chosen.tile, pixels, parts } }) as const),
    );
    return [chosen, ...others.filter((other) => !sameChoice(other, chosen))];
  }
  return [chosen];
}

function sameChoice(a: ConvChoice, b: ConvChoice): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function nameOf(choice: ConvChoice): string {
  if (choice.kind === 'split') {
    const { pixels, channels, rows, depth, parts } = choice.split.tile;
    return `${pixels}x${channels} r${rows} d${depth} in${parts} z${choice.split.slices}`;
  }
  return choice.kind === 'grouped'
    ? `grouped p${choice.tile.pixels} in${choice.tile.parts}`
    : choice.kind;
}

type Bound = { pipeline: GPUComputePipeline; groups: GPUBindGroup[]; call: ConvCall };

/** A layer's buffers on a device, and how long its dispatches take. */
class LayerTimer {
  private readonly host: WebGpuHost;
  private readonly shape: ConvShape;
  private readonly watch: Stopwatch;
  private readonly buffers: Record<'x' | 'filter' | 'bias' | 'y' | 'slices', GPUBuffer>;
  private readonly filterBytes: number;
  private readonly copies: number;

  constructor(host: WebGpuHost, shape: ConvShape) {
    this.host = host;
    this.shape = shape;
    this.watch = new Stopwatch(host.device);
    const taps = shape.kernel[0] * shape.kernel[1];
    const { inChannels, outChannels, groups } = shape;
    this.filterBytes = (4 * taps * inChannels * outChannels) / groups;
    const step = this.filterStep();
    this.copies = Math.max(1, Math.min(MAX_COPIES, Math.floor(COLD_BYTES / step)));
    const make = (size: number) =>
      host.device.createBuffer({ size: Math.max(size, 16), usage: STORAGE });
    this.buffers = {
      x: make(4 * shape.in[0] * shape.in[1] * inChannels),
      filter: make(step * this.copies),
      bias: make(4 * outChannels),
      y: make(4 * shape.out[0] * shape.out[1] * outChannels),
      slices: make(2 ** 24),
    };
  }

  /** Where one copy of the filter begins after another. */
  private filterStep(): number {
    return Math.ceil(this.filterBytes / 256) * 256;
  }

  async time(choice: ConvChoice, chosen: boolean): Promise<Tuned> {
    const { machine } = this.host;
    const calls = convCallsOf(this.shape, choice, 'vec4f');
    const uniforms: GPUBuffer[] = [];
    const bound = await Promise.all(calls.map((call) => this.bind(call, uniforms)));
    const coldUs = await this.best(bound, this.copies);
    const warmUs = await this.best(bound, 1);
    for (const buffer of uniforms) buffer.destroy();
    const product = productOf(this.shape);
    const [first] = calls;
    return {
      variant: nameOf(choice),
      chosen,
      coldUs,
      warmUs,
      modelUs: choice.kind === 'split' ? splitCost(product, choice.split, machine.cores) : 0,
      workgroups: first?.call.workgroups.reduce((all, count) => all * count, 1) ?? 0,
    };
  }

  /** The least of three passes, each long enough to be timed. */
  private async best(bound: readonly Bound[], copies: number): Promise<number> {
    const encode = (runs: number) => (pass: GPUComputePassEncoder) => {
      for (let run = 0; run < runs; run += 1) {
        for (const { pipeline, groups, call } of bound) {
          pass.setPipeline(pipeline);
          pass.setBindGroup(0, groups[run % copies] ?? groups[0]);
          pass.dispatchWorkgroups(...call.call.workgroups);
        }
      }
    };
    const few = 4;
    const guess = (await this.watch.time(encode(few))) / few;
    const runs = Math.min(2000, Math.max(few, Math.ceil(PASS_US / Math.max(guess, 1))));
    let least = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 3; turn += 1) {
      least = Math.min(least, (await this.watch.time(encode(runs))) / runs);
      // A renderer on the processor is no device to tune for.
      if (guess > PASS_US) break;
    }
    return least;
  }

  private async bind(call: ConvCall, uniforms: GPUBuffer[]): Promise<Bound> {
    const { device, pipelines } = this.host;
    const pipeline = await pipelines.ready(call.call.kernel);
    const told = Int32Array.from(call.call.uniforms);
    const { UNIFORM, COPY_DST } = GPUBufferUsage;
    const size = Math.ceil(told.byteLength / 16) * 16;
    const uniform = device.createBuffer({ size, usage: UNIFORM | COPY_DST });
    device.queue.writeBuffer(uniform, 0, told);
    uniforms.push(uniform);
    const resource = (operand: (typeof call.reads)[number], copy: number): GPUBufferBinding => {
      if (operand === 'filter') {
        const offset = copy * this.filterStep();
        return { buffer: this.buffers.filter, offset, size: Math.ceil(this.filterBytes / 16) * 16 };
      }
      return { buffer: this.buffers[operand === 'added' ? 'bias' : operand] };
    };
    const groups = Array.from({ length: this.copies }, (_, copy) =>
      device.createBindGroup({
        layout: pipelines.layout(call.call.kernel.inputs),
        entries: [
          { buffer: uniform },
          ...[...call.reads, call.writes].map((operand) => resource(operand, copy)),
        ].map((each, binding) => ({ binding, resource: each })),
      }),
    );
    return { pipeline, groups, call };
  }

  destroy(): void {
    this.watch.destroy();
    for (const buffer of Object.values(this.buffers)) buffer.destroy();
  }
}
