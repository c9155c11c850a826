import { median } from '../core/median';
import type { ArchSpec } from '../core/spec';
import type { BackendInfo, BackendName } from './backendInfo';
import type { Executor } from './executor';
import { checkCancelled, type RunHooks } from './progress';
import type { LayerTime, RunOrder, RunOutcome } from './session';
import { warmUp } from './warmUp';
import { hashedUnits } from './weights/hashed';
import type { WeightsSource } from './weights/weights';

/** Networks that are to be timed beside each other. */
export interface MeasureOrder {
  readonly networks: readonly { readonly spec: ArchSpec; readonly weights: WeightsSource }[];
  /** Null for the one in use. */
  readonly backend: BackendName | null;
  /** Where none is asked for, the one that is taken while it is there. */
  readonly preferred?: BackendName;
  /** Images that go through at once; 1 unless told. */
  readonly images?: number;
  /** Rounds after the warm-up, if they don't take too long. */
  readonly rounds: number;
  /** After so long no further round is begun, once there are enough; 20 s unless told. */
  readonly enoughMs?: number;
}

/** What was measured of one network, warm; loading its weights is not in it. */
export interface MeasuredNetwork {
  /** From input upload to logits read back, one for each round. */
  readonly timesMs: readonly number[];
  /** The first run, which also warms up. */
  readonly firstMs: number;
  /** Median time of each step over rounds of their own. */
  readonly perLayer: readonly LayerTime[];
  readonly clock: Executor['clock'];
  readonly dispatches: number;
  /** Activations at their peak, bytes. */
  readonly peakBytes: number;
  /** Of all images. */
  readonly macs: number;
}

export interface Measurement {
  readonly backend: BackendInfo;
  /** In the order that was asked for. */
  readonly networks: readonly MeasuredNetwork[];
}

type Run = (order: RunOrder, hooks: RunHooks) => Promise<RunOutcome>;

const ENOUGH_MS = 20_000;
/** A median of fewer says little. */
const LEAST_ROUNDS = 5;
/** Rounds in which each layer is timed. */
const LAYER_ROUNDS = 3;

/**
 * Times networks on one backend: each warms up once, a GPU until its runs agree (at rest it is slower),
 * then they take turns, so that what slows the
 * machine down slows all. Layers are timed in rounds of their own, since that may cost time.
 * run: runs images through a network. Errors: those of a run.
 */
export async function measure(
  run: Run,
  { networks, backend, preferred, images = 1, rounds, enoughMs = ENOUGH_MS }: MeasureOrder,
  { onProgress, signal }: RunHooks,
): Promise<Measurement> {
  const total = networks.length * (1 + rounds + LAYER_ROUNDS);
  let done = 0;
  let used = backend;
  const quiet: RunHooks = { onProgress: () => undefined, signal };
  const orders = networks.map((network) => orderOf(network, images));
  const pass = async (timed: boolean, counts = true): Promise<RunOutcome[]> => {
    const outcomes: RunOutcome[] = [];
    for (const order of orders) {
      checkCancelled(signal);
      onProgress({ phase: 'measure', done, total });
      const wish = { backend: used, ...(preferred && { preferred }) };
      const outcome = await run({ ...order, ...wish, timed }, quiet);
      // All on the device that took the first, whatever is chosen meanwhile.
      used = outcome.backend.name;
      outcomes.push(outcome);
      if (counts) done += 1;
    }
    return outcomes;
  };
  const first = await pass(false);
  if (first.some(({ backend: { name, software } }) => name === 'webgpu' && !software)) {
    await warmUp(async () => (await pass(false, false)).reduce(addTime, 0));
  }
  const plain: RunOutcome[][] = [];
  const start = performance.now();
  while (plain.length < rounds) {
    if (plain.length >= LEAST_ROUNDS && performance.now() - start > enoughMs) break;
    plain.push(await pass(false));
  }
  const layered: RunOutcome[][] = [];
  while (layered.length < LAYER_ROUNDS) layered.push(await pass(true));
  onProgress({ phase: 'measure', done: total, total });
  const info = first[0]?.backend;
  if (info === undefined) throw new Error('no networks to measure');
  return {
    backend: info,
    networks: networks.map((_, at) => {
      const warm = first[at];
      if (warm === undefined) throw new Error(`no run of network ${at}`);
      const { clock, dispatches, peakBytes } = layered[0]?.[at] ?? warm;
      const perLayer = medianLayers(layered.map((round) => round[at]?.perLayer ?? []));
      return {
        timesMs: plain.map((round) => round[at]?.elapsedMs ?? 0),
        firstMs: warm.elapsedMs,
        perLayer,
        clock,
        dispatches,
        peakBytes,
        macs: perLayer.reduce((sum, { macs }) => sum + macs, 0),
      };
    }),
  };
}

function addTime(sum: number, { elapsedMs }: RunOutcome): number {
  return sum + elapsedMs;
}

function orderOf({ spec, weights }: MeasureOrder['networks'][number], images: number): RunOrder {
  const { inputPx } = spec;
  return {
    spec,
    weights,
    // Any numbers do: what a network costs doesn't depend on them.
    input: hashedUnits('input', images * inputPx * inputPx * 3),
    inputShape: [images, inputPx, inputPx, 3],
    backend: null,
    taps: [],
    timed: false,
  };
}

/** The median of each layer; every round has the same layers. */
function medianLayers(rounds: readonly (readonly LayerTime[])[]): LayerTime[] {
  const [first = []] = rounds;
  return first.map((layer, at) => {
    return { ...layer, elapsedMs: median(rounds.map((round) => round[at]?.elapsedMs ?? 0)) };
  });
}
