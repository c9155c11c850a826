import { graphCost, layerCost } from './cost';
import { elementsOf } from './elements';
import type { Graph, Layer } from './layer';
import { type AliveBytes, aliveSchedule } from './liveness';
import { BYTES_PER_FLOAT32, ruleOf } from './ops';

/** Bytes of the trained parameters by the type that each is stored in. */
export interface WeightBytes {
  readonly fp32: number;
  readonly fp16: number;
  readonly int8: number;
}

/** What a layer holds in memory, bytes; activations in float32 for the whole batch. */
export interface LayerMemory {
  readonly weightBytes: WeightBytes;
  /** What it adds to what training keeps for the backward pass. */
  readonly savedBytes: number;
  /** All activations alive while it runs at inference. */
  readonly aliveBytes: AliveBytes;
  /** Its part of torchinfo's "Forward/backward pass size". */
  readonly torchinfoBytes: number;
}

/** The largest sum of activations alive at once, and the index of the first layer that reaches it. */
export interface Peak {
  readonly bytes: number;
  readonly layer: number;
}

/** What a network holds in memory, bytes. */
export interface NetworkMemory {
  readonly weightBytes: WeightBytes;
  /** Activations kept for the backward pass. */
  readonly savedBytes: number;
  /** Peak of activations at inference, each layer writing a new tensor. */
  readonly peak: Peak;
  /** The same with ReLU and addition written over their (first) input. */
  readonly peakInPlace: Peak;
  /** torchinfo's "Forward/backward pass size": its MB are 10^6 bytes. */
  readonly torchinfoBytes: number;
  readonly layers: readonly LayerMemory[];
}

/**
 * Memory of a network for a batch of `batch` images.
 *
 * Kept for training is what PyTorch's autograd saves, each tensor once: the inputs of convolution,
 * BN, fc, max-pooling, adaptive pooling and local response normalisation; the outputs of ReLU;
 * max-pooling's indices (int64), BN's mean and deviation of the batch, dropout's mask (float32, as
 * on a CPU), and what local response normalisation computes on its way. Addition, concatenation
 * and the global average keep none. In-place ReLU and addition overwrite only what nobody keeps,
 * so they change nothing here. Parameters, gradients, the optimiser's state, the loss and a
 * convolution's workspace are not in it.
 */
export function memoryOf(graph: Graph, batch: number): NetworkMemory {
  const alive = aliveSchedule(graph, batch);
  const kept = keptOutputs(graph);
  const layers = graph.layers.map(
    (layer, index): LayerMemory => ({
      weightBytes: weightBytes(layerCost(layer).params),
      savedBytes: (kept[index] ? outputBytes(layer, batch) : 0) + sideBytes(layer, batch),
      aliveBytes: alive(layer, index),
      torchinfoBytes: torchinfoBytes(layer, batch),
    }),
  );
  return {
    weightBytes: weightBytes(graphCost(graph).params),
    savedBytes: sumOf(layers, ({ savedBytes }) => savedBytes),
    peak: peakOf(layers, 'copying'),
    peakInPlace: peakOf(layers, 'inPlace'),
    torchinfoBytes: sumOf(layers, (layer) => layer.torchinfoBytes),
    layers,
  };
}

function weightBytes(params: number): WeightBytes {
  return { fp32: 4 * params, fp16: 2 * params, int8: params };
}

/** Whether each layer's output is kept for the backward pass, by itself or by a reader. */
function keptOutputs({ layers }: Graph): boolean[] {
  const kept = layers.map((layer) => ruleOf(layer).keeps.output);
  for (const layer of layers) {
    if (!ruleOf(layer).keeps.input) continue;
    for (const input of layer.inputs) kept[input] = true;
  }
  return kept;
}

/** What a layer keeps that is neither its input nor its output. */
function sideBytes(layer: Layer, batch: number): number {
  return ruleOf(layer).keeps.beside(layer, outputBytes(layer, batch));
}

/** torchinfo counts the outputs of modules with parameters twice, for their gradients. */
function torchinfoBytes(layer: Layer, batch: number): number {
  return layer.tensors.length > 0 ? 2 * outputBytes(layer, batch) : 0;
}

function outputBytes({ out }: Layer, batch: number): number {
  return batch * elementsOf(out) * BYTES_PER_FLOAT32;
}

function peakOf(layers: readonly LayerMemory[], way: keyof AliveBytes): Peak {
  let peak: Peak = { bytes: 0, layer: 0 };
  layers.forEach(({ aliveBytes }, layer) => {
    if (aliveBytes[way] > peak.bytes) peak = { bytes: aliveBytes[way], layer };
  });
  return peak;
}

function sumOf(layers: readonly LayerMemory[], of: (layer: LayerMemory) => number): number {
  return layers.reduce((sum, layer) => sum + of(layer), 0);
}
