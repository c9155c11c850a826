/** A network's numbers by torch tensor name, in torch's layout (convolutions OIHW, fc [out, in]). */
export interface Weights {
  /** The tensor's elements in float32, row-major. Throws where there is none of this name. */
  tensor(name: string): Float32Array;
}

/** Where a network's weights come from. */
export type WeightsSource =
  | { readonly kind: 'file'; readonly url: string; readonly bytes: number }
  /** He-normal by fan-out, as torchvision initialises; times are real, answers are not. */
  | { readonly kind: 'random'; readonly seed: number };

/** One string per source, equal when the weights are. */
export function weightsKey(source: WeightsSource): string {
  return source.kind === 'file' ? `file ${source.url}` : `random ${source.seed}`;
}
