import { elementsOf } from './elements';
import type { Graph, Layer } from './layer';
import { BYTES_PER_FLOAT32, ruleOf } from './ops';

/** Activations alive while a layer runs, bytes in float32. */
export interface AliveBytes {
  /** Each layer writes a tensor of its own. */
  readonly copying: number;
  /** ReLU and addition write over their (first) input, where nothing reads it later. */
  readonly inPlace: number;
}

/** A walk over a graph's layers, to be called once for each, in their order. */
type Schedule<T> = (layer: Layer, index: number) => T;

/**
 * What is alive while each layer runs, in the graph's order and for `batch` images: the layer's
 * inputs and output, and every earlier output that a later layer still reads. The output of the
 * network stays; dropout does nothing at inference and takes no tensor of its own.
 */
export function aliveSchedule({ layers }: Graph, batch: number): Schedule<AliveBytes> {
  const copying = schedule(layers, batch, isIdentity);
  const inPlace = schedule(layers, batch, (layer) => isIdentity(layer) || canOverwrite(layer));
  return (layer, index) => ({ copying: copying(layer, index), inPlace: inPlace(layer, index) });
}

/**
 * Runs layer after layer and tells what is alive during each. `reuses` tells which layers put their
 * output where their first input was.
 */
function schedule(
  layers: readonly Layer[],
  batch: number,
  reuses: (layer: Layer) => boolean,
): Schedule<number> {
  const lastReader = lastReaders(layers);
  // Whose memory the next tensor took over: not freed on its own.
  const handedOver = new Set<number>();
  let alive = 0;
  return (layer, index) => {
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
  };
}

/** The index of the last layer that reads each output; its own where none does. */
function lastReaders(layers: readonly Layer[]): number[] {
  const last = layers.map((_, index) => index);
  layers.forEach(({ inputs }, index) => {
    for (const input of inputs) last[input] = index;
  });
  return last;
}

function isIdentity(layer: Layer): boolean {
  return ruleOf(layer).placement === 'input';
}

function canOverwrite(layer: Layer): boolean {
  return ruleOf(layer).placement === 'over-input';
}

function bytesOf({ out }: Layer, batch: number): number {
  return batch * elementsOf(out) * BYTES_PER_FLOAT32;
}
