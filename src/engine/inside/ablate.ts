import { type Ablation, inputOf, pathsOf } from '../../core/ablation';
import { EngineError } from '../../core/failure';
import { buildGraph } from '../../core/graph';
import type { BackendInfo } from '../backendInfo';
import type { RunHooks } from '../progress';
import { checkOneImage } from './checkOneImage';
import { type LookOrder, plainRun, type Run, withoutLayers } from './order';

export type AblationOrder = LookOrder & Ablation;

/** What a network answers with a part of one block off. */
export interface AblatedAnswer {
  readonly logits: Float32Array;
  readonly backend: BackendInfo;
  /** From input upload to logits read back, ms. */
  readonly elapsedMs: number;
}

export interface RankingOrder extends LookOrder {
  /** torch's module name of the block. */
  readonly block: string;
}

/** What a network answers with each path of a block off alone. */
export interface PathRanking {
  /** With nothing off. */
  readonly plain: Float32Array;
  /** By path. */
  readonly paths: readonly Float32Array[];
  readonly backend: BackendInfo;
}

/** Runs an image with a part of one block off. Errors: those of `ablated` and of a run. */
export async function ablate(
  run: Run,
  order: AblationOrder,
  hooks: RunHooks,
): Promise<AblatedAnswer> {
  const { block, off } = order;
  checkOneImage(order);
  const made = await run({ ...plainRun(order), ablation: { block, off } }, hooks);
  return { logits: made.values, backend: made.backend, elapsedMs: made.elapsedMs };
}

/**
 * Runs an image with nothing off, then with each path of a block off alone: from what enters the block on,
 * as nothing before it changes.
 * Errors: `block-without-paths`, `block-unknown`, those of a run.
 */
export async function rankPaths(
  run: Run,
  order: RankingOrder,
  hooks: RunHooks,
): Promise<PathRanking> {
  const { block, spec } = order;
  checkOneImage(order);
  const graph = buildGraph(spec);
  const count = pathsOf(graph, block);
  if (count === null) throw new EngineError('block-without-paths', { block });
  const quiet = withoutLayers(hooks);
  const tell = (done: number) => hooks.onProgress({ phase: 'images', done, total: count + 1 });
  const after = graph.layers[inputOf(graph, block)]?.name ?? '';
  const whole = await run({ ...plainRun(order), taps: [after] }, quiet);
  tell(1);
  const entering = whole.taps[after];
  if (entering === undefined) throw new Error(`a run left a layer out: ${after}`);
  const { data: input, shape: inputShape } = entering;
  const paths: Float32Array[] = [];
  while (paths.length < count) {
    const ablation = { block, off: [paths.length] };
    const made = await run({ ...plainRun(order), input, inputShape, after, ablation }, quiet);
    paths.push(made.values);
    tell(paths.length + 1);
  }
  return { plain: whole.values, paths, backend: whole.backend };
}
