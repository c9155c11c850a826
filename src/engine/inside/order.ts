import type { RunHooks } from '../progress';
import type { RunOrder, RunOutcome } from '../session';

/** Runs images through a network. */
export type Run = (order: RunOrder, hooks: RunHooks) => Promise<RunOutcome>;

/** One image and the network that is looked into, and where that is done. */
export type LookOrder = Pick<
  RunOrder,
  'spec' | 'weights' | 'input' | 'inputShape' | 'backend' | 'preferred'
>;

/** A run of it that asks for no more than the logits. */
export function plainRun({
  spec,
  weights,
  input,
  inputShape,
  backend,
  preferred,
}: LookOrder): RunOrder {
  const wish = { backend, ...(preferred && { preferred }) };
  return { spec, weights, input, inputShape, ...wish, taps: [], timed: false };
}

/** Hooks of runs that are some of many: of a run's own progress only what comes before its first layer is told. */
export function withoutLayers({ onProgress, signal }: RunHooks): RunHooks {
  return {
    signal,
    onProgress: (progress) => {
      if (progress.phase !== 'forward') onProgress(progress);
    },
  };
}
