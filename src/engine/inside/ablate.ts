import { type Ablation, pathsOf } from '../../core/ablation';
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
 * Runs an image with nothing off, then with each path of a block off alone.
 * Errors: `block-without-paths`, `block-unknown`, those of a run.
 */
export async function rankPaths(
  run: Run,
  order: RankingOrder,
  hooks: RunHooks,
): Promise<PathRanking> {
  const { block, spec } = order;
  checkOneImage(order);
  const count = pathsOf(buildGraph(spec), block);
  if (count === null) throw new EngineError('block-without-paths', { block });
  const quiet = withoutLayers(hooks);
  const total = count + 1;
  const pass = async (done: number, off: readonly number[]) => {
    const made = await run({ ...plainRun(order), ablation: { block, off } }, quiet);
    hooks.onProgress({ phase: 'images', done, total });
    return made;
  };
  const { values: plain, backend } = await pass(1, []);
  const paths: Float32Array[] = [];
  while (paths.length < count) {
    const path = paths.length;
    paths.push((await pass(path + 2, [path])).values);
  }
  return { plain, paths, backend };
}
