import { buildGraph } from '../../src/core/graph';
import { median } from '../../src/core/median';
import { presetOf } from '../../src/core/presets';
import { planOf } from '../../src/engine/plan';
import { Buffers } from '../../src/engine/webgpu/buffers';
import type { EncodedStep } from '../../src/engine/webgpu/encodedStep';
import { type Fitted, fitTo } from '../../src/engine/webgpu/fitTo';
import { promptly } from '../../src/engine/webgpu/promptly';
import { stepCalls } from '../../src/engine/webgpu/stepCalls';
import { type Opened, open } from './device';
import { weightBuffers } from './zeroWeights';

/** What one run after another takes, and what of it is due to what; ms. */
export interface RunParts {
  /** Runs in a row as the page does them: in the order in which they were made. */
  readonly inARow: readonly number[];
  /** By the device's clock, of the whole pass of each of the last runs in a row. */
  readonly passMs: readonly number[];
  readonly parts: Readonly<Record<Part, number>>;
  /** Medians of runs after so many ms without work: what they take, and their pass by the device's clock. */
  readonly afterRest: readonly (readonly [restMs: number, runMs: number, passMs: number])[];
  /** Medians of so many networks in one submission. */
  readonly together: readonly (readonly [networks: number, ms: number])[];
  /** A run's share of the time where so many are under way at once. */
  readonly underWay: readonly (readonly [runs: number, ms: number])[];
}

/** What is left of a run where something is taken away. */
type Part =
  | 'nothing'
  | 'looking'
  | 'lookingLess'
  | 'lookingMore'
  | 'inTwo'
  | 'inFour'
  | 'inEight'
  | 'lookingWithoutDone'
  | 'lookingWithoutInput'
  | 'withoutInput'
  | 'withoutDone'
  | 'withoutMap'
  | 'encoding'
  | 'writing';

const RESTS_MS = [0, 1, 2, 5, 10, 20, 50, 100, 200];
const TOGETHER = [1, 2, 4, 8, 16];
const UNDER_WAY = [1, 2, 3, 4];
/** A network of zeros, encoded and read back as the page does it, with one part or another left out. */
export async function runParts(
  preset: string,
  machine: 'h100' | 'gpu',
  rounds: number,
): Promise<RunParts> {
  const bench = await RunBench.of(preset, machine);
  const inARow = await bench.repeated(rounds * 20, () => bench.run());
  const timed = await bench.timedRuns(rounds, 0);
  const half = async (work: () => Promise<number>) =>
    median((await bench.repeated(rounds, work)).slice(Math.floor(rounds / 2)));
  const parts = {
    nothing: await half(() => bench.nothing()),
    looking: await half(() => bench.run({ lookEveryMs: 0.2 })),
    lookingMore: await half(() => bench.run({ lookEveryMs: 0.05 })),
    lookingLess: await half(() => bench.run({ lookEveryMs: 0.5 })),
    inTwo: await half(() => bench.run({ lookEveryMs: 0.2, submissions: 2 })),
    inFour: await half(() => bench.run({ lookEveryMs: 0.2, submissions: 4 })),
    inEight: await half(() => bench.run({ lookEveryMs: 0.2, submissions: 8 })),
    lookingWithoutDone: await half(() => bench.run({ lookEveryMs: 0.2, done: false })),
    lookingWithoutInput: await half(() => bench.run({ lookEveryMs: 0.2, input: false })),
    withoutInput: await half(() => bench.run({ input: false })),
    withoutDone: await half(() => bench.run({ done: false })),
    withoutMap: await half(() => bench.run({ map: false })),
    encoding: await half(() => bench.encoding()),
    writing: await half(() => bench.writing()),
  };
  const afterRest = [];
  for (const rest of RESTS_MS) {
    const runs = await bench.timedRuns(Math.ceil(rounds / 4), rest);
    const [run, pass] = [runs.map(([ms]) => ms), runs.map(([, ms]) => ms)];
    afterRest.push([rest, median(run), median(pass)] as const);
  }
  const together = [];
  for (const networks of TOGETHER) {
    together.push([networks, await half(() => bench.run({ networks }))] as const);
  }
  const underWay = [];
  for (const runs of UNDER_WAY) {
    underWay.push([runs, await bench.pipelined(rounds * 4, runs)] as const);
  }
  bench.destroy();
  return { inARow, passMs: timed.map(([, ms]) => ms), parts, afterRest, together, underWay };
}

interface Left {
  readonly input?: boolean;
  readonly done?: boolean;
  readonly map?: boolean;
  readonly networks?: number;
  /** Pieces of the network, each a submission: the device begins with one while the next is on its way. */
  readonly submissions?: number;
  readonly staging?: GPUBuffer;
  readonly timed?: boolean;
  /** Whether the browser is made to look, and how often; see `promptly`. */
  readonly lookEveryMs?: number;
}

class RunBench {
  private readonly device: GPUDevice;
  private readonly fitted: Fitted;
  private readonly buffers: Buffers;
  private readonly input: Float32Array<ArrayBuffer>;
  private readonly inputBuffer: GPUBuffer;
  private readonly outputBuffer: GPUBuffer;
  private readonly queries: GPUQuerySet;
  private readonly resolved: GPUBuffer;
  private readonly stamps: GPUBuffer;

  private constructor(device: GPUDevice, fitted: Fitted, buffers: Buffers, inputPx: number) {
    this.device = device;
    this.fitted = fitted;
    this.buffers = buffers;
    this.input = new Float32Array(3 * inputPx * inputPx);
    const output = Math.max(...fitted.values.keys());
    this.inputBuffer = existing(fitted.values.get(0));
    this.outputBuffer = existing(fitted.values.get(output));
    const { MAP_READ, COPY_DST, COPY_SRC, QUERY_RESOLVE } = GPUBufferUsage;
    this.queries = device.createQuerySet({ type: 'timestamp', count: 2 });
    this.resolved = device.createBuffer({ size: 16, usage: QUERY_RESOLVE | COPY_SRC });
    this.stamps = device.createBuffer({ size: 16, usage: MAP_READ | COPY_DST });
  }

  static async of(preset: string, machine: 'h100' | 'gpu'): Promise<RunBench> {
    const { host }: Opened = await open(machine);
    const { spec } = presetOf(preset);
    const graph = buildGraph(spec);
    const steps = planOf(graph);
    const calls = steps.flatMap((step) => {
      return stepCalls(step, { graph, machine: host.machine, images: 1 });
    });
    await Promise.all(calls.map(({ call }) => host.pipelines.ready(call.kernel)));
    const buffers = new Buffers(host.device);
    const weights = await weightBuffers(steps, buffers);
    const fitted = await fitTo({ graph, steps, weights }, 1, new Set(), host);
    return new RunBench(host.device, fitted, buffers, spec.inputPx);
  }

  /** A run; returns ms. */
  async run({ input = true, done = true, map = true, ...left }: Left = {}): Promise<number> {
    const staging = left.staging ?? this.fitted.staging;
    const start = performance.now();
    if (input) this.device.queue.writeBuffer(this.inputBuffer, 0, this.input);
    const { encoded } = this.fitted;
    const { submissions = 1 } = left;
    const length = Math.ceil(encoded.length / submissions);
    for (let at = 0; at < submissions; at += 1) {
      const steps = encoded.slice(at * length, (at + 1) * length);
      const last = at === submissions - 1;
      this.submit(steps, left.networks ?? 1, last ? staging : null, left.timed ?? false);
    }
    const { lookEveryMs } = left;
    const { queue } = this.device;
    const all = Promise.all([
      ...(done ? [queue.onSubmittedWorkDone()] : []),
      ...(map ? [staging.mapAsync(GPUMapMode.READ)] : []),
    ]);
    await (lookEveryMs === undefined ? all : promptly(all, queue, lookEveryMs));
    if (map) {
      new Float32Array(staging.getMappedRange()).slice();
      staging.unmap();
    }
    return performance.now() - start;
  }

  /** The way there and back without a kernel. */
  async nothing(): Promise<number> {
    const start = performance.now();
    this.submit([], 1, this.fitted.staging, false);
    await this.fitted.staging.mapAsync(GPUMapMode.READ);
    this.fitted.staging.unmap();
    return performance.now() - start;
  }

  /** What this side's calls take before anything is waited for. */
  async encoding(): Promise<number> {
    const start = performance.now();
    this.submit(this.fitted.encoded, 1, this.fitted.staging, false);
    const elapsedMs = performance.now() - start;
    await this.device.queue.onSubmittedWorkDone();
    return elapsedMs;
  }

  async writing(): Promise<number> {
    const start = performance.now();
    this.device.queue.writeBuffer(this.inputBuffer, 0, this.input);
    await this.device.queue.onSubmittedWorkDone();
    return performance.now() - start;
  }

  async repeated(times: number, work: () => Promise<number>): Promise<number[]> {
    const all: number[] = [];
    while (all.length < times) all.push(await work());
    return all;
  }

  /** Runs after a rest: of each the time it took, and that of its pass by the device's clock. */
  async timedRuns(times: number, restMs: number): Promise<(readonly [number, number])[]> {
    const all: (readonly [number, number])[] = [];
    for (let at = 0; at < times; at += 1) {
      if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
      const runMs = await this.run({ timed: true });
      all.push([runMs, await this.passMs()]);
    }
    return all;
  }

  /** A run's share of the time where `depth` runs are under way. */
  async pipelined(times: number, depth: number): Promise<number> {
    const { size } = this.fitted.staging;
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    const stagings = Array.from({ length: depth }, () => {
      return this.device.createBuffer({ size, usage });
    });
    const start = performance.now();
    await Promise.all(
      stagings.map(async (staging) => {
        for (let at = 0; at < times; at += depth) await this.run({ staging, done: false });
      }),
    );
    const elapsedMs = performance.now() - start;
    for (const staging of stagings) staging.destroy();
    return elapsedMs / (depth * Math.ceil(times / depth));
  }

  destroy(): void {
    this.fitted.buffers.destroy();
    this.buffers.destroy();
    this.queries.destroy();
    this.resolved.destroy();
    this.stamps.destroy();
  }

  private submit(
    steps: readonly EncodedStep[],
    networks: number,
    staging: GPUBuffer | null,
    timed: boolean,
  ): void {
    const encoder = this.device.createCommandEncoder();
    const timestampWrites = {
      querySet: this.queries,
      beginningOfPassWriteIndex: 0,
      endOfPassWriteIndex: 1,
    };
    const pass = encoder.beginComputePass(timed ? { timestampWrites } : {});
    for (let network = 0; network < networks; network += 1) {
      for (const { dispatches } of steps) {
        for (const { pipeline, bindings, workgroups } of dispatches) {
          pass.setPipeline(pipeline);
          pass.setBindGroup(0, bindings);
          pass.dispatchWorkgroups(...workgroups);
        }
      }
    }
    pass.end();
    if (staging) encoder.copyBufferToBuffer(this.outputBuffer, 0, staging, 0, staging.size);
    if (timed) {
      encoder.resolveQuerySet(this.queries, 0, 2, this.resolved, 0);
      encoder.copyBufferToBuffer(this.resolved, 0, this.stamps, 0, 16);
    }
    this.device.queue.submit([encoder.finish()]);
  }

  private async passMs(): Promise<number> {
    await this.stamps.mapAsync(GPUMapMode.READ);
    const [begin = 0n, end = 0n] = new BigInt64Array(this.stamps.getMappedRange().slice(0));
    this.stamps.unmap();
    return Number(end - begin) / 1e6;
  }
}

function existing(buffer: GPUBuffer | undefined): GPUBuffer {
  if (buffer === undefined) throw new Error('the network has no such value');
  return buffer;
}
