import { graphCost } from '../core/cost';
import { EngineError } from '../core/failure';
import { buildGraph } from '../core/graph';
import type { Graph } from '../core/layer';
import { refusalOf } from '../core/runnable';
import { type ArchSpec, specKey } from '../core/spec';
import { type Backend, type Openers, openBackend } from './backend';
import type { BackendInfo, BackendName } from './backendInfo';
import type { Executor } from './executor';
import { NetworkCache } from './networkCache';
import { checkCancelled, type RunHooks } from './progress';
import { openWeights } from './weights/open';
import { type WeightsSource, weightsKey } from './weights/weights';

/** One image through one network. */
export interface RunOrder {
  readonly spec: ArchSpec;
  readonly weights: WeightsSource;
  /** Normalised, NHWC with n = 1. */
  readonly input: Float32Array;
  readonly inputShape: readonly number[];
}

export interface RunOutcome {
  /** What the network puts out: `[classes]`, or a feature map `[h,w,c]`. */
  readonly values: Float32Array;
  readonly shape: readonly number[];
  readonly backend: BackendInfo;
  /** From input upload to logits read back, ms. */
  readonly elapsedMs: number;
}

interface Open {
  readonly backend: Backend;
  /** The wish that it was opened for. */
  readonly forced: BackendName | null;
  readonly networks: NetworkCache;
}

const NOTHING: ReadonlySet<number> = new Set();

/** Failures after which the backend is as good as before. */
const HARMLESS: ReadonlySet<string> = new Set([
  'cancelled',
  'too-big',
  'input-shape',
  'weights-unreachable',
  'weights-malformed',
  'weights-misfit',
]);

/**
 * One backend and the networks loaded on it. Its calls must not overlap: the caller queues them.
 * After a lost device or a fault inside a kernel the next call opens the backend afresh.
 */
export class Session {
  private open: Open | null = null;
  /** Outlives a backend that didn't open: a run may not fall back to one that nobody asked for. */
  private forced: BackendName | null = null;
  private readonly openers: Openers;

  constructor(openers: Openers) {
    this.openers = openers;
  }

  /** The backend in use, opened or changed as asked. Errors: those of `openBackend`. */
  async backend(forced: BackendName | null): Promise<BackendInfo> {
    this.forced = forced;
    return (await this.opened()).backend.info;
  }

  /**
   * Runs an image through a network on the backend that was asked for last (the best one where none was).
   * Errors: `too-big`, `input-shape`, `cancelled`, `device-lost`, `out-of-memory`, those of the
   * weights and of the backend.
   */
  async run(order: RunOrder, hooks: RunHooks): Promise<RunOutcome> {
    hooks.onProgress({ phase: 'engine' });
    const { backend, networks } = await this.opened();
    checkCancelled(hooks.signal);
    const { device, info } = backend;
    const graph = buildGraph(order.spec);
    checkRunnable(graph, info);
    checkInput(graph, order);
    try {
      return await device.guard(async () => {
        const network = await this.network(graph, order, backend, networks, hooks);
        const start = performance.now();
        const { values } = await network.forward(order.input, hooks, false);
        const elapsedMs = performance.now() - start;
        return { ...outputOf(graph, values), backend: info, elapsedMs };
      });
    } catch (error) {
      if (!(error instanceof EngineError && HARMLESS.has(error.failure.code))) this.close();
      throw error;
    }
  }

  /** Gives back the backend and all networks. */
  close(): void {
    const { open } = this;
    this.open = null;
    try {
      open?.networks.clear();
      open?.backend.device.dispose();
    } catch {
      // A backend that broke may break again while it is taken down; it is forgotten all the same.
    }
  }

  private async opened(): Promise<Open> {
    const { forced } = this;
    if (this.open?.forced === forced && !this.open.backend.device.lost) return this.open;
    this.close();
    const backend = await openBackend(forced, this.openers);
    const networks = new NetworkCache(backend.info.limits.maxWeightBytes);
    this.open = { backend, forced, networks };
    return this.open;
  }

  private async network(
    graph: Graph,
    { spec, weights: source }: RunOrder,
    { device }: Backend,
    networks: NetworkCache,
    hooks: RunHooks,
  ): Promise<Executor> {
    const key = `${specKey(spec)} ${weightsKey(source)}`;
    const kept = networks.get(key);
    if (kept !== undefined) return kept;
    const { weights, onLoaded } = await openWeights(source, graph, hooks);
    networks.makeRoom(graphCost(graph).weightBytes);
    const { signal } = hooks;
    const network = await device.load({ graph, weights, keep: NOTHING, onLoaded, signal });
    networks.set(key, network);
    return network;
  }
}

function outputOf(graph: Graph, values: ReadonlyMap<number, Float32Array>) {
  const last = graph.layers.length - 1;
  const { heightPx = 0, widthPx = 0, channels = 0 } = graph.layers[last]?.out ?? {};
  const shape = heightPx * widthPx === 1 ? [channels] : [heightPx, widthPx, channels];
  return { values: values.get(last) ?? new Float32Array(), shape };
}

function checkRunnable(graph: Graph, { limits }: BackendInfo): void {
  const refusal = refusalOf(graph, limits);
  if (refusal === null) return;
  const { code, ...sizes } = refusal;
  throw new EngineError('too-big', { reason: code, ...sizes });
}

function checkInput(graph: Graph, { input, inputShape }: RunOrder): void {
  const shape = graph.layers[0]?.out;
  const expected = [1, shape?.heightPx, shape?.widthPx, shape?.channels].join('x');
  const got = inputShape.join('x');
  const elements = inputShape.reduce((product, length) => product * length, 1);
  if (got === expected && input.length === elements) return;
  throw new EngineError('input-shape', { expected, got, elements: input.length });
}
