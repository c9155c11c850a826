import type { Muted } from '../../core/ablation';
import { elementsOf } from '../../core/elements';
import type { Graph } from '../../core/layer';
import type { Executor, OutputWeights, Passed } from '../executor';
import { linearStep, stepToMute } from '../mute';
import { placeAfter, type Step } from '../plan';
import { checkCancelled, type RunHooks } from '../progress';
import { stageOf } from '../stage';
import { type Buffers, paddedBytes } from './buffers';
import type { EncodedStep } from './encodedStep';
import { type Fitted, fitTo, type WeightedSteps } from './fitTo';
import type { WebGpuHost } from './host';
import { mute } from './mute';
import type { StepBuffers } from './networkBuffers';
import { outputOf } from './outputOf';
import { promptly } from './promptly';
import { MAX_TIMED_STEPS, StepTimer } from './stepTimer';

/** Submissions that a piece of a run is cut into on a GPU. */
const PARTS = 4;

/** A network on the device. */
export interface Loaded extends WeightedSteps {
  readonly weightBytes: number;
  /** Those of the weights. */
  readonly buffers: Buffers;
}

/** Encodes a network's dispatches, a few submissions a run, and makes no GPU object but commands. */
export class WebGpuExecutor implements Executor {
  readonly graph: Graph;
  readonly steps: readonly Step[];
  readonly weightBytes: number;
  readonly clock: Executor['clock'];
  private readonly host: WebGpuHost;
  private readonly loaded: Loaded;
  kept: ReadonlySet<number>;
  private fitted: Fitted;
  private timer: StepTimer | null = null;

  constructor(host: WebGpuHost, loaded: Loaded, fitted: Fitted, keep: ReadonlySet<number>) {
    this.kept = keep;
    this.host = host;
    this.loaded = loaded;
    this.fitted = fitted;
    this.graph = loaded.graph;
    this.steps = loaded.steps;
    this.weightBytes = loaded.weightBytes;
    const stamps = host.device.features.has('timestamp-query');
    this.clock = stamps && loaded.steps.length <= MAX_TIMED_STEPS ? 'device' : 'wall';
  }

  get images(): number {
    return this.fitted.images;
  }

  get dispatches(): number {
    return this.fitted.encoded.reduce((sum, { dispatches }) => sum + dispatches.length, 0);
  }

  get peakBytes(): number {
    return this.fitted.peakBytes;
  }

  /** The values of before go first: both together may be more than there is room for. */
  async resize(images: number, keep = this.kept): Promise<void> {
    this.fitted.buffers.destroy();
    this.fitted = await fitTo(this.loaded, images, keep, this.host);
    this.kept = keep;
  }

  async forward(input: Float32Array, hooks: RunHooks, timed: boolean, after = 0): Promise<Passed> {
    const { device } = this.host;
    const first = placeAfter(this.steps, after);
    device.queue.writeBuffer(this.bufferOf(after), 0, input as Float32Array<ArrayBuffer>);
    if (timed && this.clock === 'wall') {
      const stepsMs = await this.runOneByOne(hooks, first);
      await this.map();
      return { values: this.read(), stepsMs };
    }
    if (timed) this.timer ??= new StepTimer(device, this.steps.length);
    const timer = timed ? this.timer : null;
    const values = await this.runPaced(hooks, timer, first);
    return { values, stepsMs: timer === null ? null : (await timer.read()).slice(first) };
  }

  mute(muted: Muted): Promise<() => void> {
    const step = stepToMute(this.steps, muted);
    return mute(this.weightsOf(step), muted, this.host.device);
  }

  outputWeights(output: number): Promise<OutputWeights> {
    const step = linearStep(this.steps);
    return outputOf(step, output, this.weightsOf(step), this.host);
  }

  dispose(): void {
    this.timer?.destroy();
    this.fitted.buffers.destroy();
    this.loaded.buffers.destroy();
  }

  /** Two pieces are under way at most: the device never idles, and a cancel waits for little. */
  private async runPaced(
    hooks: RunHooks,
    timer: StepTimer | null,
    first: number,
  ): Promise<Passed['values']> {
    const { pacer, device } = this.host;
    const costs = this.fitted.encoded.map(({ cost }) => cost);
    let before: Promise<number> = Promise.resolve(performance.now());
    let from = first;
    while (from < costs.length) {
      const to = from + pacer.take(costs.slice(from));
      const last = to === costs.length;
      this.submitInParts(from, to, timer);
      const cost = costs.slice(from, to).reduce((sum, each) => sum + each, 0);
      // The answer's arrival tells that the last piece is through: to ask for both takes longer.
      const through = last ? this.map() : device.queue.onSubmittedWorkDone();
      const done = this.done(before, through, performance.now(), cost);
      // A run that ends before it looks at this one has failed by what is told already.
      done.catch(() => undefined);
      await this.promptly(before);
      if (from > first) this.report(hooks, from - 1);
      // What is being mapped has to be read before it can be written again.
      if (!last) checkCancelled(hooks.signal);
      before = done;
      from = to;
    }
    await this.promptly(before);
    const values = this.read();
    this.report(hooks, costs.length - 1);
    checkCancelled(hooks.signal);
    return values;
  }

  /** When a piece was through; the pacer hears how long it took. */
  private async done(
    before: Promise<number>,
    through: Promise<unknown>,
    submitted: number,
    cost: number,
  ): Promise<number> {
    const [previous] = await Promise.all([before, through]);
    const now = performance.now();
    this.host.pacer.measured(cost, now - Math.max(previous, submitted));
    return now;
  }

  private async runOneByOne(hooks: RunHooks, first: number): Promise<number[]> {
    const stepsMs: number[] = [];
    for (let at = first; at < this.steps.length; at += 1) {
      const start = performance.now();
      this.submit(at, at + 1, null);
      await this.promptly(this.host.device.queue.onSubmittedWorkDone());
      stepsMs.push(performance.now() - start);
      this.report(hooks, at);
      checkCancelled(hooks.signal);
    }
    return stepsMs;
  }

  /** A GPU begins with the first part while the browser still prepares the next ones. */
  private submitInParts(from: number, to: number, timer: StepTimer | null): void {
    const steps = this.host.hardware ? Math.ceil((to - from) / PARTS) : to - from;
    for (let at = from; at < to; at += steps) this.submit(at, Math.min(at + steps, to), timer);
  }

  /** Encodes the steps `[from, to)` and, after the last one, what is read back. */
  private submit(from: number, to: number, timer: StepTimer | null): void {
    const { device } = this.host;
    const encoder = device.createCommandEncoder();
    const steps = this.fitted.encoded.slice(from, to);
    if (timer === null) {
      const pass = encoder.beginComputePass();
      for (const step of steps) encodeStep(pass, step);
      pass.end();
    } else {
      for (const [at, step] of steps.entries()) {
        const pass = encoder.beginComputePass(timer.around(from + at));
        encodeStep(pass, step);
        pass.end();
      }
    }
    if (to === this.steps.length) {
      timer?.resolve(encoder);
      this.copyWanted(encoder);
    }
    device.queue.submit([encoder.finish()]);
  }

  private copyWanted(encoder: GPUCommandEncoder): void {
    let offset = 0;
    for (const value of this.fitted.wanted) {
      const bytes = paddedBytes(this.elements(value));
      encoder.copyBufferToBuffer(this.bufferOf(value), 0, this.fitted.staging, offset, bytes);
      offset += bytes;
    }
  }

  /** On a processor that computes itself, looking would take time from it. */
  private promptly<T>(wanted: Promise<T>): Promise<T> {
    const { device, hardware } = this.host;
    return hardware ? promptly(wanted, device.queue) : wanted;
  }

  private map(): Promise<void> {
    return this.fitted.staging.mapAsync(GPUMapMode.READ);
  }

  /** What was mapped, and unmaps it. */
  private read(): Map<number, Float32Array> {
    const { wanted, staging } = this.fitted;
    try {
      const mapped = staging.getMappedRange();
      let offset = 0;
      return new Map(
        wanted.map((value) => {
          const elements = this.elements(value);
          const values = new Float32Array(mapped, offset, elements).slice();
          offset += paddedBytes(elements);
          return [value, values];
        }),
      );
    } finally {
      staging.unmap();
    }
  }

  private report({ onProgress }: RunHooks, at: number): void {
    const step = this.steps[at];
    if (step === undefined) return;
    const { stages, layers } = this.graph;
    const stage = stageOf(step.layer, stages.length);
    onProgress({ phase: 'forward', stage, done: step.output + 1, total: layers.length });
  }

  private weightsOf(step: Step): StepBuffers {
    const own = this.loaded.weights.get(step);
    if (own === undefined) throw new Error(`nothing loaded for layer: ${step.layer.name}`);
    return own;
  }

  private bufferOf(value: number): GPUBuffer {
    const buffer = this.fitted.values.get(value);
    if (buffer === undefined) throw new Error(`no buffer of layer at index ${value}`);
    return buffer;
  }

  private elements(value: number): number {
    const layer = this.graph.layers[value];
    return layer === undefined ? 0 : this.images * elementsOf(layer.out);
  }
}

function encodeStep(pass: GPUComputePassEncoder, { dispatches }: EncodedStep): void {
  for (const { pipeline, bindings, workgroups } of dispatches) {
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bindings);
    pass.dispatchWorkgroups(...workgroups);
  }
}
