import type { Graph } from '../../core/layer';
import { createBreath } from '../breath';
import type { Executor, LoadOrder, Passed } from '../executor';
import { memoryPlan } from '../memoryPlan';
import { linearStep, stepToMute } from '../mute';
import { placeAfter, planOf, type Step } from '../plan';
import { checkCancelled, type RunHooks } from '../progress';
import { stageOf } from '../stage';
import type { Heap } from './heap';
import { Layout, type Room } from './layout';
import { lowerStep, scratchBytes } from './lowerStep';
import { mute, outputOf } from './mute';
import type { Started, Team } from './team';
import { winogradSteps } from './winograd';

/** What a network is run on. */
export interface WasmHost {
  readonly heap: Heap;
  readonly team: Team;
}

/** A step, ready to be started. */
interface Ready {
  readonly step: Step;
  readonly dispatches: readonly Started[];
}

/**
 * Lays a network out in the memory: weights folded and packed, values in the plan's buffers, and the
 * numbers of every dispatch. See `Device.load`.
 */
export async function loadOnWasm(order: LoadOrder, host: WasmHost): Promise<Executor> {
  const { graph, keep, onLoaded, signal } = order;
  const steps = planOf(graph, keep);
  const winograd = winogradSteps(steps);
  const layout = new Layout({ graph, weights: order.weights, winograd }, host.heap);
  const breathe = createBreath();
  let ready: Ready[] = [];
  let kept = keep;
  const room = (images: number): Room => {
    const scratch = Math.max(...steps.map((step) => scratchBytes(step, winograd, images)));
    return { images, plan: memoryPlan(graph, steps, images, kept), scratchBytes: scratch };
  };
  let fitted = room(order.images ?? 1);
  try {
    layout.fit(fitted);
    for (const step of steps) {
      checkCancelled(signal);
      ready.push(readied(step, layout));
      onLoaded(layout.weightBytes);
      await breathe();
    }
    layout.complete();
  } catch (error) {
    layout.release();
    throw error;
  }
  return {
    graph,
    steps,
    get images() {
      return fitted.images;
    },
    get kept() {
      return kept;
    },
    get dispatches() {
      return ready.reduce((sum, { dispatches }) => sum + dispatches.length, 0);
    },
    weightBytes: layout.weightBytes,
    get peakBytes() {
      return fitted.plan.peakBytes + fitted.scratchBytes;
    },
    clock: 'wall',
    resize: async (images, keep = kept) => {
      kept = keep;
      fitted = room(images);
      layout.fit(fitted);
      ready = steps.map((step) => readied(step, layout));
    },
    forward: async (input, hooks, timed, after = 0) => {
      layout.floats(after).set(input);
      const left = ready.slice(placeAfter(steps, after));
      const stepsMs = await runAll(graph, left, host.team, hooks);
      const wanted = new Set([...kept, graph.layers.length - 1]);
      const values = new Map([...wanted].map((value) => [value, layout.floats(value).slice()]));
      return { values, stepsMs: timed ? stepsMs : null } satisfies Passed;
    },
    mute: async (muted) => mute(stepToMute(steps, muted), muted, layout),
    outputWeights: async (output) => outputOf(linearStep(steps), output, layout),
    dispose: () => layout.release(),
  };
}

function readied(step: Step, layout: Layout): Ready {
  layout.layer = step.layer.name;
  return { step, dispatches: lowerStep(step, layout).map((dispatch) => layout.write(dispatch)) };
}

async function runAll(
  { stages, layers }: Graph,
  ready: readonly Ready[],
  team: Team,
  { onProgress, signal }: RunHooks,
): Promise<number[]> {
  const breathe = createBreath();
  const stepsMs: number[] = [];
  for (const { step, dispatches } of ready) {
    checkCancelled(signal);
    const start = performance.now();
    team.run(dispatches);
    stepsMs.push(performance.now() - start);
    await breathe();
    const stage = stageOf(step.layer, stages.length);
    onProgress({ phase: 'forward', stage, done: step.output + 1, total: layers.length });
  }
  checkCancelled(signal);
  return stepsMs;
}
