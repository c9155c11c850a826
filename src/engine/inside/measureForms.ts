import { type BlockForm, type BlockShape, buildBlockForm } from '../../core/blockForms';
import { GraphBuilder } from '../../core/builder';
import { EngineError, type Failure } from '../../core/failure';
import { formWeights } from '../../core/formWeights';
import { hashedUnits } from '../../core/hashed';
import type { Graph } from '../../core/layer';
import { slowsAtRest } from '../../core/slowsAtRest';
import type { Backend } from '../backend';
import type { BackendInfo } from '../backendInfo';
import type { Device } from '../backends/device';
import { checkRunnable } from '../checkRun';
import type { Executor } from '../executor';
import { memoryPlan } from '../memoryPlan';
import { planOf } from '../plan';
import { checkCancelled, type RunHooks } from '../progress';
import { roundsOf } from '../rounds';
import { isSettled, warmUp } from '../warmUp';
import type { Weights } from '../weights/weights';

type FloatArray = Float32Array<ArrayBuffer>;

/** A block that is to be timed in its forms. */
export interface FormOrder {
  readonly shape: BlockShape;
  readonly forms: readonly BlockForm[];
  /** The weights of form (c) by its own names (`conv1.weight`). */
  readonly weights: Weights;
  /** Turns after the warm-up, if they don't take too long. */
  readonly rounds: number;
  /** After so long no further turn is begun, once there are five; ms. */
  readonly enoughMs: number;
}

/** What was measured of a block in one form, or why it was not run. */
export interface FormTime {
  readonly form: BlockForm;
  /** Runs in a row, warm, one a turn: from the input's upload to the output read back; ms. */
  readonly timesMs: readonly number[];
  /** Kernels that a run starts. */
  readonly dispatches: number;
  /** Activations at their peak, bytes. */
  readonly peakBytes: number;
  /** How far its output is from that of the last form that ran, (c) where that did: the largest difference over the largest number. */
  readonly difference: number;
  readonly failure: Failure | null;
}

export interface FormTimes {
  readonly backend: BackendInfo;
  readonly forms: readonly FormTime[];
  /** What of each run is handing the input over and reading as much back: a copy was timed among them; ms. */
  readonly handoverMs: readonly number[];
  /** Whether a GPU's turns agreed before they were timed; true elsewhere, where none is awaited. */
  readonly settled: boolean;
}

/** A form on the device, after its first run. */
interface Ready {
  readonly form: BlockForm;
  readonly executor: Executor;
  readonly output: Float32Array;
}

/** Form (a) holds the outputs of all its paths at once; more than this is not asked of a device for a comparison. */
const MOST_ACTIVATION_BYTES = 2 ** 30;
/** What leaves the other forms as they are. */
const OF_ONE_FORM: ReadonlySet<string> = new Set(['too-big', 'out-of-memory']);

/**
 * Runs a block in its forms on one device, with one input and one set of weights. Each runs once; on a GPU all then
 * run until they agree; then they take turns, so that what slows the machine down slows all. A form that is too big
 * for the device is told and leaves the others. Errors: `cancelled`, `device-lost`, those of the weights.
 */
export async function measureForms(
  open: Backend,
  order: FormOrder,
  hooks: RunHooks,
): Promise<FormTimes> {
  const { shape, forms, rounds } = order;
  const total = forms.length + rounds;
  const tell = (done: number) => hooks.onProgress({ phase: 'measure', done, total });
  const input = hashedUnits('input', (shape.channelsIn ?? shape.channels) * shape.px ** 2);
  const made: Ready[] = [];
  let copy: Executor | null = null;
  try {
    const failed: FormTime[] = [];
    for (const [at, form] of forms.entries()) {
      tell(at);
      const loaded = await loadedOrRefused(open, order, form, input, hooks);
      if ('executor' in loaded) made.push(loaded);
      else failed.push(loaded);
    }
    copy = await load(open.device, copyOf(shape), order.weights, hooks.signal);
    const executors = [...made.map(({ executor }) => executor), copy];
    const turn = () => turnOf(executors, input, hooks);
    const settled =
      !slowsAtRest(open.info) || isSettled(await warmUp(async () => sum(await turn())));
    const told = (before: number) => {
      tell(forms.length + before);
      return turn();
    };
    const turns = await roundsOf(told, rounds, order.enoughMs);
    tell(total);
    const truth = made.at(-1)?.output ?? new Float32Array();
    const ran = made.map((each, at) => timeOf(each, columnOf(turns, at), truth));
    const handoverMs = columnOf(turns, made.length);
    return { backend: open.info, forms: [...ran, ...failed], handoverMs, settled };
  } finally {
    for (const { executor } of made) executor.dispose();
    copy?.dispose();
  }
}

/** A form after its first run, which also warms up; or why it is not run here. */
async function loadedOrRefused(
  { device, info }: Backend,
  { shape, weights: grouped }: FormOrder,
  form: BlockForm,
  input: Float32Array,
  hooks: RunHooks,
): Promise<Ready | FormTime> {
  let executor: Executor | null = null;
  try {
    checkCancelled(hooks.signal);
    const graph = buildBlockForm(shape, form);
    checkRunnable(graph, info, 1);
    checkActivations(graph);
    const byName = formWeights(shape, form, tensorsOf(shape, grouped));
    const weights = { tensor: (name: string) => presentIn(byName, name) };
    executor = await load(device, graph, weights, hooks.signal);
    return { form, executor, output: await outputOf(executor, input, hooks) };
  } catch (error) {
    executor?.dispose();
    if (!(error instanceof EngineError && OF_ONE_FORM.has(error.failure.code))) throw error;
    const nothing = { timesMs: [], dispatches: 0, peakBytes: 0, difference: 0 };
    return { form, ...nothing, failure: error.failure };
  }
}

/** Errors: `too-big`. */
function checkActivations(graph: Graph): void {
  const { peakBytes: bytes } = memoryPlan(graph, planOf(graph));
  if (bytes <= MOST_ACTIVATION_BYTES) return;
  const sizes = { bytes, maxBytes: MOST_ACTIVATION_BYTES };
  throw new EngineError('too-big', { reason: 'activations-too-big', ...sizes });
}

/** The weights of form (c), which those of the others are cut from. */
function tensorsOf(shape: BlockShape, grouped: Weights): ReadonlyMap<string, FloatArray> {
  const names = buildBlockForm(shape, 'c').layers.flatMap(({ tensors }) => tensors);
  return new Map(names.map(({ name }) => [name, grouped.tensor(name)]));
}

function presentIn(weights: ReadonlyMap<string, Float32Array>, name: string): FloatArray {
  const tensor = weights.get(name);
  if (tensor === undefined) throw new Error(`no tensor of this name: ${name}`);
  return tensor as FloatArray;
}

/** A graph that does nothing but hand its input back. */
function copyOf({ channels, channelsIn = channels, px }: BlockShape): Graph {
  const builder = new GraphBuilder();
  builder.relu('copy', builder.input(channelsIn, px));
  return { layers: builder.layers, stages: [] };
}

function load(
  device: Device,
  graph: Graph,
  weights: Weights,
  signal: AbortSignal,
): Promise<Executor> {
  const nothing = { keep: new Set<number>(), onLoaded: () => undefined };
  return device.load({ graph, weights, signal, ...nothing });
}

async function outputOf(
  executor: Executor,
  input: Float32Array,
  { signal }: RunHooks,
): Promise<Float32Array> {
  const { values } = await executor.forward(input, { onProgress: () => undefined, signal }, false);
  return values.get(executor.graph.layers.length - 1) ?? new Float32Array();
}

/** The time of each, one after the other, ms. */
async function turnOf(
  executors: readonly Executor[],
  input: Float32Array,
  hooks: RunHooks,
): Promise<number[]> {
  const timesMs: number[] = [];
  for (const each of executors) {
    checkCancelled(hooks.signal);
    const start = performance.now();
    await outputOf(each, input, hooks);
    timesMs.push(performance.now() - start);
  }
  return timesMs;
}

function timeOf(
  { form, executor: { dispatches, peakBytes }, output }: Ready,
  timesMs: readonly number[],
  truth: Float32Array,
): FormTime {
  const difference = differenceOf(output, truth);
  return { form, timesMs, dispatches, peakBytes, difference, failure: null };
}

function columnOf(turns: readonly (readonly number[])[], at: number): number[] {
  return turns.map((times) => times[at] ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}

/** The largest difference over the largest number. */
function differenceOf(values: Float32Array, truth: Float32Array): number {
  let [largest, apart] = [0, 0];
  for (const [at, value] of truth.entries()) {
    largest = Math.max(largest, Math.abs(value));
    apart = Math.max(apart, Math.abs(value - (values[at] ?? 0)));
  }
  return largest === 0 ? apart : apart / largest;
}
