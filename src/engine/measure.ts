import { hashedUnits } from '../core/hashed';
import { median } from '../core/median';
import { slowsAtRest } from '../core/slowsAtRest';
import type { ArchSpec } from '../core/spec';
import type { BackendInfo, BackendName } from './backendInfo';
import type { Executor } from './executor';
import { checkCancelled, type RunHooks } from './progress';
import { LEAST_ROUNDS, roundsOf } from './rounds';
import type { LayerTime, RunOrder, RunOutcome } from './session';
import { isSettled, warmUp } from './warmUp';
import type { WeightFormat } from './weightFormat';
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
  /** How weights lie on a device that can choose; f32 unless told. */
  readonly weightFormat?: WeightFormat;
  /** After so long no further round is begun, once there are enough; 20 s unless told. */
  readonly enoughMs?: number;
}

/** What was measured of one network, warm; loading its weights is not in it. */
export interface MeasuredNetwork {
  /** The first run, which also warms up; from input upload to logits read back, as all that follow. */
  readonly firstMs: number;
  /**
   * Runs that each began after 150 ms without work, at least five. Empty but on a GPU: elsewhere a rest changes
   * nothing that is the device's doing, and would cost seconds to time.
   */
  readonly atRestMs: readonly number[];
  /** Runs in a row, warm, one for each round. */
  readonly busyMs: readonly number[];
  /** Whether the GPU's runs agreed within 5 % before those in a row were timed; true elsewhere, where none is awaited. */
  readonly settled: boolean;
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
  /** Images that went through at once. */
  readonly images: number;
  /** How the weights lay on the device. */
  readonly weightFormat: WeightFormat;
  /** In the order that was asked for. */
  readonly networks: readonly MeasuredNetwork[];
}

type Run = (order: RunOrder, hooks: RunHooks) => Promise<RunOutcome>;

const ENOUGH_MS = 20_000;
/** Before each run at rest. */
const REST_MS = 150;
/** Rounds in which each layer is timed. */
const LAYER_ROUNDS = 3;

/**
 * Times networks on one backend. Each runs once; on a GPU, whose clock falls when it has nothing to do, each is then
 * timed at rest, and all run until their runs agree. Then they take turns, so that what slows the
 * machine down slows all. Layers are timed in rounds of their own, since that may cost time.
 * run: runs images through a network. Errors: those of a run.
 */
export async function measure(
  run: Run,
  order: MeasureOrder,
  { onProgress, signal }: RunHooks,
): Promise<Measurement> {
  const { networks, backend, preferred, images = 1, rounds, enoughMs = ENOUGH_MS } = order;
  const { weightFormat = 'f32' } = order;
  let total = networks.length * (1 + rounds + LAYER_ROUNDS);
  let done = 0;
  let used = backend;
  const quiet: RunHooks = { onProgress: () => undefined, signal };
  const orders = networks.map((network) => orderOf(network, images));
  const pass = async ({ timed = false, counts = true, restMs = 0 } = {}) => {
    const outcomes: RunOutcome[] = [];
    for (const each of orders) {
      checkCancelled(signal);
      onProgress({ phase: 'measure', done, total });
      if (restMs > 0) await sleep(restMs);
      checkCancelled(signal);
      const wish = { backend: used, ...(preferred && { preferred }) };
      const outcome = await run({ ...each, ...wish, timed, weightFormat }, quiet);
      // All on the device that took the first, whatever is chosen meanwhile.
      used = outcome.backend.name;
      outcomes.push(outcome);
      if (counts) done += 1;
    }
    return outcomes;
  };
  const first = await pass();
  const info = first[0]?.backend;
  if (info === undefined) throw new Error('no networks to measure');
  let atRest: RunOutcome[][] = [];
  let settled = true;
  if (slowsAtRest(info)) {
    total += networks.length * LEAST_ROUNDS;
    atRest = await roundsOf(() => pass({ restMs: REST_MS }), LEAST_ROUNDS, enoughMs);
    const uncounted = async () => (await pass({ counts: false })).reduce(addTime, 0);
    settled = isSettled(await warmUp(uncounted));
  }
  const busy = await roundsOf(() => pass(), rounds, enoughMs);
  const layered = await roundsOf(() => pass({ timed: true }), LAYER_ROUNDS, enoughMs);
  onProgress({ phase: 'measure', done: total, total });
  return {
    backend: info,
    images,
    weightFormat: first[0]?.weightFormat ?? 'f32',
    networks: first.map((warm, at) => {
      const { clock, dispatches, peakBytes } = layered[0]?.[at] ?? warm;
      const perLayer = medianLayers(layered.map((round) => round[at]?.perLayer ?? []));
      return {
        firstMs: warm.elapsedMs,
        atRestMs: timesOf(atRest, at),
        busyMs: timesOf(busy, at),
        settled,
        perLayer,
        clock,
        dispatches,
        peakBytes,
        macs: perLayer.reduce((sum, { macs }) => sum + macs, 0),
      };
    }),
  };
}

function timesOf(rounds: readonly (readonly RunOutcome[])[], at: number): number[] {
  return rounds.map((round) => round[at]?.elapsedMs ?? 0);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
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
