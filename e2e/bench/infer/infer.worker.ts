/// <reference lib="webworker" />
import { buildGraph } from '../../../src/core/graph';
import { presetOf } from '../../../src/core/presets';
import { hashedInput } from '../../../src/engine/fixtures/hashed';
import { warmUp } from '../../../src/engine/warmUp';
import { hashedWeights } from '../../../src/engine/weights/hashed';
import { type Contestant, cardinal, onnxruntime, type Run, tfjs } from './contestants';
import { litert } from './litert';
import type { ContestantName, InferOrder, InferTimes } from './order';

const STARTS: Readonly<Record<ContestantName, (order: InferOrder) => Promise<Contestant>>> = {
  Cardinal: cardinal,
  'onnxruntime-web': onnxruntime,
  tfjs,
  'LiteRT.js': litert,
};
/** In the order in which they take turns. */
const NAMES = Object.keys(STARTS) as ContestantName[];

const WARM_UPS = 3;
/** tfjs is not asked again where an image takes it longer than this; nothing is a ratio of its times. */
const SLOW_MS = 20_000;
/**
 * Threads that have just worked go on looking for more: the next one would share the cores with them. A GPU
 * is at rest after it.
 */
const PAUSE_MS = 100;
/** A contestant that takes longer than this is not run forty times more. */
const SLOW_FOR_A_GPU_MS = 200;
/** Runs in a row that a GPU is busy with. */
const BUSY_RUNS = 40;

self.onmessage = ({ data }: MessageEvent<InferOrder>) => {
  measure(data).then(
    (times) => self.postMessage(times),
    (error) => self.postMessage(`${error} ${error?.stack ?? ''}`),
  );
};

async function measure(order: InferOrder): Promise<InferTimes[]> {
  const { contestants: wanted = NAMES } = order;
  const contestants: [ContestantName, Contestant][] = [];
  for (const name of NAMES.filter((each) => wanted.includes(each))) {
    contestants.push([name, await STARTS[name](order)]);
  }
  const times: InferTimes[] = [];
  for (const network of order.networks) {
    times.push(...(await measureNetwork(network, contestants, order)));
  }
  return times;
}

/** Every contestant once in each round, so that whatever else the machine does hits all alike. */
async function measureNetwork(
  network: string,
  contestants: readonly (readonly [ContestantName, Contestant])[],
  { rounds, threads, backend }: InferOrder,
): Promise<InferTimes[]> {
  const { spec } = presetOf(network);
  const graph = buildGraph(spec);
  const input = hashedInput(spec.inputPx);
  const runs: Run[] = [];
  const first: Timed[] = [];
  // Each is run right after it was loaded: what the next one uploads and compiles is none of its time.
  for (const [, load] of contestants) {
    const run = await load(graph, hashedWeights(graph));
    first.push(await timed(run, input));
    runs.push(run);
  }
  const warmUps = backend === 'wasm' ? WARM_UPS : 0;
  for (let turn = 0; turn < warmUps; turn += 1) for (const run of runs) await run(input);
  const times: number[][] = runs.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, run] of runs.entries()) {
      const slow = (times[at] ?? []).some((elapsedMs) => elapsedMs > SLOW_MS);
      if (slow && contestants[at]?.[0] === 'tfjs') continue;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      times[at]?.push((await timed(run, input)).elapsedMs);
    }
  }
  const busy = backend === 'webgpu' ? await busyTimes(runs, input, times) : runs.map(() => []);
  const own = first[0]?.logits ?? new Float32Array();
  return contestants.map(([contestant], at) => ({
    network,
    contestant,
    threads,
    firstMs: first[at]?.elapsedMs ?? 0,
    atRestMs: times[at] ?? [],
    busyMs: busy[at] ?? [],
    difference: difference(first[at]?.logits ?? new Float32Array(), own),
  }));
}

/** Times of runs without rest, each contestant's own once they have settled; none of those that are slow. */
async function busyTimes(
  runs: readonly Run[],
  input: Float32Array,
  atRest: readonly (readonly number[])[],
): Promise<number[][]> {
  const busy: number[][] = [];
  for (const [at, run] of runs.entries()) {
    const own: number[] = [];
    busy.push(own);
    if (Math.min(...(atRest[at] ?? [])) > SLOW_FOR_A_GPU_MS) continue;
    const once = async () => (await timed(run, input)).elapsedMs;
    await warmUp(once);
    while (own.length < BUSY_RUNS) own.push(await once());
  }
  return busy;
}

interface Timed {
  readonly elapsedMs: number;
  readonly logits: Float32Array;
}

async function timed(run: Run, input: Float32Array): Promise<Timed> {
  const start = performance.now();
  const logits = await run(input);
  return { elapsedMs: performance.now() - start, logits: logits.slice() };
}

function difference(got: Float32Array, want: Float32Array): number {
  const largest = want.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const worst = want.reduce((most, value, at) => {
    return Math.max(most, Math.abs(value - (got[at] ?? Number.NaN)));
  }, 0);
  return worst / largest;
}
