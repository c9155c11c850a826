import { BYTES_PER_FLOAT32, elementsOf } from './cost';
import type { Graph, Layer } from './layer';

/** Activations alive while a layer runs, bytes in float32. */
export interface AliveBytes {
  /** Each layer writes a tensor of its own. */
  readonly copying: number;
  /** ReLU and addition write over their (first) input, where nothing reads it later. */
  readonly inPlace: number;
}

/**
 * What is alive at each step when the layers run in the graph's order for `batch` images: the
 * layer's inputs and output, and every earlier output that a later layer still reads. The output
 * of the network stays; dropout does nothing at inference and takes no tensor of its own.
 */
export function aliveBytes(graph: Graph, batch: number): AliveBytes[] {
  const copying = walk(graph, batch, isIdentity);
  const inPlace = walk(graph, batch, (layer) => isIdentity(layer) || canOverwrite(layer));
  return graph.layers.map((_, index) => ({
    copying: copying[index] ?? 0,
    inPlace: inPlace[index] ?? 0,
  }));
}

/** One schedule; `reuses` tells which layers put their output where their first input was. */
function walk(
  { layers }: Graph,
  batch: number,
  reuses: (layer: Layer) => boolean,
): readonly number[] {
  const lastReader = lastReaders(layers);
  // A tensor that took over its input's memory: the input is no longer freed on its own.
  const handedOver = new Set<number>();
  let alive = 0;
  return layers.map((layer, index) => {
    const [first] = layer.inputs;
    if (first !== undefined && reuses(layer) && lastReader[first] === index) handedOver.add(first);
    else alive += bytesOf(layer, batch);
    const during = alive;
    for (const input of new Set(layer.inputs)) {
      const source = layers[input];
      if (source === undefined || lastReader[input] !== index || handedOver.has(input)) continue;
      alive -= bytesOf(source, batch);
    }
    return during;
  });
}

/** The index of the last layer that reads each output; its own where none does. */
function lastReaders(layers: readonly Layer[]): number[] {
  const last = layers.map((_, index) => index);
  layers.forEach(({ inputs }, index) => {
    for (const input of inputs) last[input] = index;
  });
  return last;
}

function isIdentity({ op }: Layer): boolean {
  return op.kind === 'dropout';
}

function canOverwrite({ op }: Layer): boolean {
  return op.kind === 'relu' || op.kind === 'add';
}

function bytesOf({ out }: Layer, batch: number): number {
  return batch * elementsOf(out) * BYTES_PER_FLOAT32;
}
