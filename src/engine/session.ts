import { type Ablation, ablated } from '../core/ablation';
import { classMapHeadOf } from '../core/classMap';
import { graphCost, layerCost } from '../core/cost';
import { EngineError } from '../core/failure';
import { buildGraph } from '../core/graph';
import type { Graph } from '../core/layer';
import { type ArchSpec, specKey } from '../core/spec';
import { tapIndex } from '../core/taps';
import type { Backend, Openers } from './backend';
import type { BackendInfo, BackendName, BackendWish } from './backendInfo';
import type { CheckpointShelf } from './checkpoint/shelf';
import { checkInput, checkRunnable } from './checkRun';
import type { Executor, OutputWeights } from './executor';
import { without } from './mute';
import { type Open, OpenBackends } from './openBackends';
import { openWeights } from './openWeights';
import { type Pace, Paces } from './pace';
import { insideSteps } from './plan';
import { checkCancelled, type RunHooks } from './progress';
import type { WeightFormat } from './weightFormat';
import { type WeightsSource, weightsKey } from './weights/weights';

/** Images through one network. */
export interface RunOrder {
  readonly spec: ArchSpec;
  readonly weights: WeightsSource;
  /** Normalised, NHWC. */
  readonly input: Float32Array;
  /** `[n,h,w,3]`, n from 1 to `MAX_IMAGES`. */
  readonly inputShape: readonly number[];
  /** The backend for this run alone; null for the one that was asked for last. */
  readonly backend: BackendName | null;
  /** Where none is asked for, the one that is taken while it is there. */
  readonly preferred?: BackendName | null;
  /** torch's names of modules whose outputs are asked for too. */
  readonly taps: readonly string[];
  /** Whether the time of each step is asked for, which may cost some. */
  readonly timed: boolean;
  /** How the weights lie on a device that can choose; f32 unless told. */
  readonly weightFormat?: WeightFormat;
  /** What of one block is off in this run alone. */
  readonly ablation?: Ablation;
  /** torch's name of a module: the input is what it puts out, and what lies before it is not run. */
  readonly after?: string;
  /** The class whose weights in the last fully connected layer are asked for too. */
  readonly classIndex?: number;
}

/** A network that is likely to be run soon. */
export interface PrepareOrder extends Pick<RunOrder, 'spec' | 'weightFormat'> {
  /** Null where they are not worth loading before they are asked for. */
  readonly weights: WeightsSource | null;
  readonly backend?: BackendName | null;
  readonly preferred?: BackendName | null;
}

/** A value on its way out: `[n,h,w,c]`, NHWC. */
export interface TapValue {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** The time of a step: the layer with all that is fused into it. */
export interface LayerTime {
  /** torch's name of its first layer. */
  readonly name: string;
  readonly elapsedMs: number;
  /** Of all images. */
  readonly macs: number;
}

export interface RunOutcome {
  /** What the network puts out: `[classes]`, or a feature map `[h,w,c]`; of several images `[n,...]`. */
  readonly values: Float32Array;
  readonly shape: readonly number[];
  readonly backend: BackendInfo;
  /** From input upload to logits read back, ms. */
  readonly elapsedMs: number;
  /** Whether the device was at rest before; times of the two are not to be compared. */
  readonly pace: Pace;
  readonly taps: Readonly<Record<string, TapValue>>;
  /** Those of the class that was asked for, `[c]` and its bias; null where none was. */
  readonly classWeights: OutputWeights | null;
  /** Kernels that were started. */
  readonly dispatches: number;
  /** Activations at their peak, bytes. */
  readonly peakBytes: number;
  /** How the weights lay on the device, and their bytes there. */
  readonly weightFormat: WeightFormat;
  readonly weightBytes: number;
  /** Null where it was not asked for. */
  readonly perLayer: readonly LayerTime[] | null;
  /** What the layers' times are read from. */
  readonly clock: Executor['clock'];
  /** Whether the device was lost on the way and the run done again on a new one. */
  readonly rebuilt: boolean;
}

/** What a run is of: a network's own graph, that with what is left out, and the values that come back. */
interface Wanted {
  readonly built: Graph;
  readonly graph: Graph;
  readonly keep: ReadonlySet<number>;
}

/** Failures after which the backend is as good as before. */
const HARMLESS: ReadonlySet<string> = new Set([
  'cancelled',
  'too-big',
  'input-shape',
  'weights-unreachable',
  'weights-stalled',
  'weights-malformed',
  'weights-misfit',
  'weights-gone',
  'weights-overflow',
  'tap-unknown',
  'class-unknown',
  'class-map-none',
  'block-unknown',
  'block-without-paths',
  'block-without-shortcut',
  'path-unknown',
]);

/**
 * The backends that were asked for and the networks loaded on each. Its calls must not overlap: the
 * caller queues them. After a lost device or a fault inside a kernel the next call opens it afresh.
 */
export class Session {
  private readonly backends: OpenBackends;
  private readonly shelf: CheckpointShelf;
  private readonly paces = new Paces();

  /** shelf: where weights that were read before are found. */
  constructor(openers: Openers, shelf: CheckpointShelf) {
    this.backends = new OpenBackends(openers);
    this.shelf = shelf;
  }

  /**
   * The backend in use, opened or changed as asked. Where there was no adapter before, one that has turned
   * up since is taken. Errors: those of `openBackend`.
   */
  async backend(forced: BackendName | null): Promise<BackendInfo> {
    return this.backends.use(forced);
  }

  /**
   * Runs images through a network. A device that is lost on the way is opened anew, once, and the
   * run begins again; one that is lost again gives way to the next best, unless it was asked for. Errors: `too-big`, `input-shape`, `tap-unknown`, `cancelled`, `device-lost`,
   * `out-of-memory`, those of the weights, of the backend and of `ablated`.
   */
  async run(order: RunOrder, hooks: RunHooks): Promise<RunOutcome> {
    try {
      return await this.runOnce(order, hooks);
    } catch (error) {
      if (!isLoss(error)) throw error;
    }
    try {
      return { ...(await this.runOnce(order, hooks)), rebuilt: true };
    } catch (error) {
      if (!isLoss(error) || this.backends.isForced(order)) throw error;
    }
    this.backends.giveUpGpu();
    return { ...(await this.runOnce(order, hooks)), rebuilt: true };
  }

  /**
   * Gets ready for runs of a network: compiles what they need and, where the weights are given, loads
   * them and runs once on nothing. Errors: `cancelled`, after which all that is done by then is kept but
   * weights that were being loaded; those of a run.
   */
  async prepare(
    { spec, weights, backend = null, preferred = null, ...rest }: PrepareOrder,
    signal: AbortSignal,
  ): Promise<void> {
    const open = await this.backends.opened({ backend, preferred });
    const { device, info } = open.backend;
    checkCancelled(signal);
    const { weightFormat = 'f32' } = rest;
    const format = formatOn(info, weightFormat);
    await device.guard(() => device.prepare(buildGraph(spec), signal, format));
    if (weights === null) return;
    const input = new Float32Array(spec.inputPx * spec.inputPx * 3);
    const inputShape = [1, spec.inputPx, spec.inputPx, 3];
    const wish = { backend, preferred };
    const order = {
      spec,
      weights,
      ...wish,
      input,
      inputShape,
      taps: [],
      timed: false,
      weightFormat,
    };
    await this.run(order, { onProgress: () => undefined, signal });
  }

  /**
   * Has the device that is wished for do what is no network's run. Errors: those of the backend and of `use`; what fails
   * may have broken the device, which is then opened afresh.
   */
  async onDevice<T>(
    { backend = null, preferred = null }: { readonly [K in keyof BackendWish]: BackendName | null },
    use: (open: Backend) => Promise<T>,
  ): Promise<T> {
    const { backend: open } = await this.backends.opened({ backend, preferred });
    // A run after it finds the device busy.
    return this.guarded(open, () => use(open)).finally(() => this.paces.ended(open.info));
  }

  private async runOnce(order: RunOrder, hooks: RunHooks): Promise<RunOutcome> {
    hooks.onProgress({ phase: 'engine' });
    const open = await this.backends.opened(order);
    checkCancelled(hooks.signal);
    const { info } = open.backend;
    const built = buildGraph(order.spec);
    const { ablation, classIndex } = order;
    const { graph, muted } = ablation ? ablated(built, ablation) : { graph: built, muted: null };
    const taps = tapsOf(graph, order.taps);
    const keep = new Set(taps.values());
    const after = order.after === undefined ? 0 : indexOf(graph, order.after);
    const images = checkInput(graph, order, after);
    checkRunnable(graph, info, images);
    if (classIndex !== undefined) classMapHeadOf(graph, classIndex);
    return this.guarded(open.backend, async () => {
      const network = await this.loaded({ built, graph, keep }, order, open, hooks);
      if (network.images !== images || !sameValues(network.kept, keep)) {
        await network.resize(images, keep);
      }
      const pace = this.paces.now(info);
      const start = performance.now();
      const { values, stepsMs } = await without(muted, network, () =>
        network.forward(order.input, hooks, order.timed, after),
      ).finally(() => this.paces.ended(info));
      const elapsedMs = performance.now() - start;
      const output = tapOf(graph, values, graph.layers.length - 1, images);
      return {
        classWeights: classIndex === undefined ? null : await network.outputWeights(classIndex),
        values: output.data,
        shape: shapeOf(output),
        backend: info,
        elapsedMs,
        pace,
        taps: Object.fromEntries(
          [...taps].map(([name, index]) => [name, tapOf(graph, values, index, images)]),
        ),
        dispatches: network.dispatches,
        peakBytes: network.peakBytes,
        weightFormat: formatOn(info, order.weightFormat),
        weightBytes: network.weightBytes,
        perLayer: stepsMs && layerTimes(network, stepsMs),
        clock: network.clock,
        rebuilt: false,
      };
    });
  }

  /** Work on a device; after what may have broken it, it is forgotten. */
  private async guarded<T>({ device, info }: Backend, work: () => Promise<T>): Promise<T> {
    try {
      return await device.guard(work);
    } catch (error) {
      if (!(error instanceof EngineError && HARMLESS.has(error.failure.code))) {
        this.backends.forget(info.name);
      }
      throw error;
    }
  }

  private async loaded(
    { built, graph, keep }: Wanted,
    { spec, weights: source, inputShape: [images = 1], ablation, ...rest }: RunOrder,
    { backend: { device, info }, networks }: Open,
    hooks: RunHooks,
  ): Promise<Executor> {
    const weightFormat = formatOn(info, rest.weightFormat);
    const changed = graph === built ? [] : [`without ${ablation?.block} ${ablation?.off}`];
    const apart = insideSteps(graph, keep);
    const named = [specKey(spec), weightsKey(source), weightFormat];
    const key = [...named, ...changed, ...apart].join(' ');
    const kept = networks.get(key);
    if (kept !== undefined) return kept;
    const { weights, onLoaded } = await openWeights(source, built, hooks, this.shelf);
    networks.makeRoom(graphCost(graph).weightBytes);
    const network = await device.load({
      graph,
      weights,
      images,
      keep,
      onLoaded,
      weightFormat,
      signal: hooks.signal,
    });
    networks.set(key, network);
    return network;
  }

  /** Gives back the backends and all networks. */
  close(): void {
    this.backends.close();
  }
}

/** The format that was asked for, where the device has it. */
function formatOn({ halfWeights }: BackendInfo, asked: WeightFormat = 'f32'): WeightFormat {
  return halfWeights === true ? asked : 'f32';
}

function sameValues(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value));
}

function isLoss(error: unknown): boolean {
  return error instanceof EngineError && error.failure.code === 'device-lost';
}

function tapsOf(graph: Graph, names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name) => [name, indexOf(graph, name)]));
}

function indexOf(graph: Graph, name: string): number {
  const index = tapIndex(graph, name);
  if (index === null) throw new EngineError('tap-unknown', { layer: name });
  return index;
}

function tapOf(
  graph: Graph,
  made: ReadonlyMap<number, Float32Array>,
  index: number,
  images: number,
): TapValue {
  const { heightPx = 0, widthPx = 0, channels = 0 } = graph.layers[index]?.out ?? {};
  const data = made.get(index) ?? new Float32Array();
  return { shape: [images, heightPx, widthPx, channels], data };
}

/** `[classes]`, or a feature map `[h,w,c]`; of several images `[n,...]`. */
function shapeOf({ shape }: TapValue): readonly number[] {
  const [images = 1, height = 0, width = 0, channels = 0] = shape;
  const each = height * width === 1 ? [channels] : [height, width, channels];
  return images === 1 ? each : [images, ...each];
}

/** Of the last steps, as many as have a time: a run may start within. */
function layerTimes({ steps, images }: Executor, stepsMs: readonly number[]): LayerTime[] {
  return steps.slice(steps.length - stepsMs.length).map(({ layer }, at) => ({
    name: layer.name,
    elapsedMs: stepsMs[at] ?? 0,
    macs: images * layerCost(layer).macs,
  }));
}
