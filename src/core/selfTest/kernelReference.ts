import { hashedTensors } from '../hashed';
import type { Graph, Layer } from '../layer';
import { interpretLayer } from '../testing/interpret';
import type { KernelStep } from './kernelCases';

/** What the engine made, by index of the layer: `[h,w,c]`. */
export type MadeValues = ReadonlyMap<number, ArrayLike<number>>;

/**
 * What a step of a network with hashed weights should make of the values that the engine gave it, `[h,w,c]`: so that
 * the error is the step's own, and none of those before it. Throws where a value that it reads is not there.
 */
export function referenceOf(graph: Graph, { layers }: KernelStep, made: MadeValues): Float64Array {
  const tensor = hashedTensors(graph);
  const own = new Map<number, Float64Array>();
  for (const index of layers) {
    const layer = layerAt(graph, index);
    const inputs = layer.inputs.map(
      (input) => own.get(input) ?? channelsFirst(made.get(input), layerAt(graph, input)),
    );
    const weights = new Map(layer.tensors.map(({ name }) => [name, tensor(name)]));
    own.set(index, interpretLayer(layer, inputs, weights, []));
  }
  const last = layers.at(-1) ?? 0;
  return channelsLast(own.get(last) ?? new Float64Array(), layerAt(graph, last));
}

function layerAt({ layers }: Graph, index: number): Layer {
  const layer = layers[index];
  if (layer === undefined) throw new Error(`no layer at index ${index}`);
  return layer;
}

/** `[h,w,c] -> [c,h,w]` */
function channelsFirst(
  values: ArrayLike<number> | undefined,
  { name, out: { channels } }: Layer,
): Float64Array {
  if (values === undefined) throw new Error(`the engine gave no value of ${name}`);
  const positions = values.length / channels;
  return Float64Array.from(
    values,
    (_, at) => values[(at % positions) * channels + Math.floor(at / positions)] ?? Number.NaN,
  );
}

/** `[c,h,w] -> [h,w,c]` */
function channelsLast(values: Float64Array, { out: { channels } }: Layer): Float64Array {
  const positions = values.length / channels;
  return values.map(
    (_, at) => values[(at % channels) * positions + Math.floor(at / channels)] ?? Number.NaN,
  );
}
