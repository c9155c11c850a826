/** A network's numbers by torch tensor name, in torch's layout (convolutions OIHW, fc [out, in]). */
export interface Weights {
  /** The tensor's elements in float32, row-major. Throws where there is none of this name. */
  tensor(name: string): Float32Array<ArrayBuffer>;
}

/** Where a network's weights come from. */
export type WeightsSource =
  | { readonly kind: 'file'; readonly url: string; readonly bytes: number }
  /** Read before, and kept under this id. */
  | { readonly kind: 'checkpoint'; readonly weightsId: number }
  /** He-normal by fan-out, as torchvision initialises; times are real, answers are not. */
  | { readonly kind: 'random'; readonly seed: number }
  /** From hashes of the tensors' names, to be compared with what PyTorch makes of the same. */
  | { readonly kind: 'hashed' };

/** One string per source, equal when the weights are. */
export function weightsKey(source: WeightsSource): string {
  if (source.kind === 'file') return `file ${source.url}`;
  if (source.kind === 'checkpoint') return `checkpoint ${source.weightsId}`;
  return source.kind === 'hashed' ? 'hashed' : `random ${source.seed}`;
}
