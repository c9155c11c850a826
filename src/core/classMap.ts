import { EngineError } from './failure';
import type { Graph, Layer, Shape } from './layer';

/** Where a network's class activation maps come from. */
export interface ClassMapHead {
  /** Index of the layer whose output F is averaged over all positions. */
  readonly features: number;
  /** The one fully connected layer behind the average. */
  readonly linear: Layer;
}

/**
 * The end of a network that has class activation maps: global average pooling, then one fully connected
 * layer (dropout does nothing at inference). Null where there is more between features and logits, as in
 * VGG and AlexNet, or no classifier. Source: Zhou et al. 2016, "Learning Deep Features for Discriminative
 * Localization", section 2.
 */
export function classMapHead({ layers }: Graph): ClassMapHead | null {
  const linear = layers.at(-1);
  if (linear?.op.kind !== 'linear') return null;
  let before = layers[linear.inputs[0] ?? 0];
  while (before?.op.kind === 'dropout') before = layers[before.inputs[0] ?? 0];
  const features = before?.inputs[0];
  if (before?.op.kind !== 'globalAvgPool' || features === undefined) return null;
  return { features, linear };
}

/** The head, of a class that it has. Errors: `class-map-none`, `class-unknown`. */
export function classMapHeadOf(graph: Graph, classIndex: number): ClassMapHead {
  const head = classMapHead(graph);
  if (head === null) throw new EngineError('class-map-none');
  checkClass(classIndex, head.linear.out.channels);
  return head;
}

/** Errors: `class-unknown`. */
export function checkClass(classIndex: number, classes: number): void {
  if (Number.isInteger(classIndex) && classIndex >= 0 && classIndex < classes) return;
  throw new EngineError('class-unknown', { classIndex, classes });
}

/**
 * features: F, [h,w,c]; weights: of one class, [c] -> [h,w]: sum over c of w[c] F[y,x,c]. Its mean plus the
 * class's bias is the logit.
 */
export function classMap(
  features: Float32Array,
  { channels, heightPx, widthPx }: Shape,
  weights: Float32Array,
): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: heightPx * widthPx }, (_, position) => {
    let sum = 0;
    for (let c = 0; c < channels; c += 1) {
      sum += (features[position * channels + c] ?? 0) * (weights[c] ?? 0);
    }
    return sum;
  });
}
