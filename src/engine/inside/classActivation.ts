import { classMap, classMapHeadOf } from '../../core/classMap';
import { buildGraph } from '../../core/graph';
import type { BackendInfo } from '../backendInfo';
import type { RunHooks } from '../progress';
import { checkOneImage } from './checkOneImage';
import { type LookOrder, plainRun, type Run } from './order';

export interface ClassActivationOrder extends LookOrder {
  /** Its place among the logits, from 0. */
  readonly classIndex: number;
}

/** Where on the image a class's logit comes from. */
export interface ClassActivationMap {
  /** `[h,w]` of the last feature map. */
  readonly shape: readonly [number, number];
  /** Unscaled, row by row; its mean plus `bias` is `logit`. */
  readonly data: Float32Array;
  readonly logit: number;
  readonly bias: number;
  readonly backend: BackendInfo;
  /** From input upload to logits read back, ms. */
  readonly elapsedMs: number;
}

/**
 * The class activation map of one class: the last block's output F, [h,w,c], weighted by the class's row
 * of the last fully connected layer. Weights are those that the device ran with.
 * Errors: `class-map-none`, `class-unknown`, `input-shape`, those of a run.
 * Source: Zhou et al. 2016, section 2.
 */
export async function classActivation(
  run: Run,
  order: ClassActivationOrder,
  hooks: RunHooks,
): Promise<ClassActivationMap> {
  const { spec, classIndex } = order;
  const graph = buildGraph(spec);
  checkOneImage(order);
  const { features } = classMapHeadOf(graph, classIndex);
  const layer = graph.layers[features];
  if (layer === undefined) throw new Error(`no layer at index ${features}`);
  const taps = [layer.name];
  const made = await run({ ...plainRun(order), taps, classIndex }, hooks);
  const { classWeights, backend, elapsedMs } = made;
  const values = made.taps[layer.name]?.data;
  if (classWeights === null || values === undefined)
    throw new Error('a run left out what was asked');
  const { weights, bias } = classWeights;
  return {
    shape: [layer.out.heightPx, layer.out.widthPx],
    data: classMap(values, layer.out, weights),
    logit: made.values[classIndex] ?? Number.NaN,
    bias,
    backend,
    elapsedMs,
  };
}
