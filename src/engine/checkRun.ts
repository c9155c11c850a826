import { EngineError } from '../core/failure';
import type { Graph } from '../core/layer';
import { refusalOf } from '../core/runnable';
import type { BackendInfo } from './backendInfo';
import { MAX_IMAGES } from './executor';

/** Images as a run is given them, NHWC. */
interface Images {
  readonly input: Float32Array;
  readonly inputShape: readonly number[];
}

/** Errors: `too-big`, with the limit that so many images break. */
export function checkRunnable(graph: Graph, { limits }: BackendInfo, images: number): void {
  const refusal = refusalOf(graph, limits, images);
  if (refusal === null) return;
  const { code, ...sizes } = refusal;
  // What one image has room for, several may not.
  const batch = images === 1 ? {} : { images };
  throw new EngineError('too-big', { reason: code, ...sizes, ...batch });
}

/**
 * The number of images, once the input is found to have its shape: what the layer at `after` puts out.
 * Errors: `input-shape`.
 */
export function checkInput(graph: Graph, { input, inputShape }: Images, after = 0): number {
  const shape = graph.layers[after]?.out;
  const image = [shape?.heightPx, shape?.widthPx, shape?.channels];
  const [images = 0, ...rest] = inputShape;
  const counted = Number.isInteger(images) && images >= 1 && images <= MAX_IMAGES;
  const expected = [counted ? images : `1..${MAX_IMAGES}`, ...image].join('x');
  const got = inputShape.join('x');
  const elements = inputShape.reduce((product, length) => product * length, 1);
  if (counted && rest.join() === image.join() && input.length === elements) return images;
  throw new EngineError('input-shape', { expected, got, elements: input.length });
}
