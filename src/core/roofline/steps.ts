import { layerCost, tensorElements } from '../cost';
import { elementsOf } from '../elements';
import type { Graph, Layer } from '../layer';
import { type LayerKind, layerKindOf } from '../layerKind';
import { BYTES_PER_FLOAT32 } from '../ops';

/** What a step is, for those that compare steps. */
export const STEP_KINDS = ['stem', '1x1', '3x3', 'grouped 3x3', 'fc', 'other'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

const STEP_KIND_OF: Readonly<Record<LayerKind, StepKind>> = {
  stem: 'stem',
  '1x1': '1x1',
  '3x3': '3x3',
  grouped: 'grouped 3x3',
  projection: '1x1',
  fc: 'fc',
  batchNorm: 'other',
  other: 'other',
};

/** A layer with all that is fused into it, as it is run and timed. */
export interface StepCost {
  /** torch's name of its first layer. */
  readonly name: string;
  readonly kind: StepKind;
  /** Counted from 0; null for stem and head. */
  readonly stage: number | null;
  readonly macs: number;
  /** What it reads and writes for one image in float32, each once: inputs, output, weights with BN folded in. */
  readonly bytesMoved: number;
  /** Numbers that it puts out. */
  readonly outputs: number;
}

/**
 * The costs of a graph's steps for one image; `names` are the first layers of the steps in the order in which they
 * run, as the engine tells them. Throws on a name that the graph has not.
 */
export function stepCosts(graph: Graph, names: readonly string[]): readonly StepCost[] {
  const starts = names.map((name) => {
    const index = graph.layers.findIndex((layer) => layer.name === name);
    if (index < 0) throw new Error(`no layer of this name: ${name}`);
    return index;
  });
  return starts.map((from, at) => costOf(graph, from, starts[at + 1] ?? graph.layers.length));
}

function costOf({ layers }: Graph, from: number, to: number): StepCost {
  const members = layers.slice(from, to);
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) throw new Error(`no layers from ${from} to ${to}`);
  const read = new Set(members.flatMap(({ inputs }) => inputs.filter((input) => input < from)));
  const inputs = [...read].reduce((sum, index) => sum + outputsOf(layers[index]), 0);
  const outputs = outputsOf(last);
  return {
    name: first.name,
    kind: STEP_KIND_OF[layerKindOf(first)],
    stage: first.place.part === 'stage' ? first.place.stage : null,
    macs: members.reduce((sum, layer) => sum + layerCost(layer).macs, 0),
    bytesMoved: BYTES_PER_FLOAT32 * (inputs + outputs + weightsOf(members)),
    outputs,
  };
}

/** Weights as they are read: a convolution's with its BN folded in has one bias a channel. */
function weightsOf(members: readonly Layer[]): number {
  const weights = members.flatMap(({ op, tensors }) =>
    op.kind === 'conv' || op.kind === 'linear' ? tensors : [],
  );
  const folded = members.filter(({ op }) => op.kind === 'batchNorm');
  const biases = folded.reduce((sum, { out }) => sum + out.channels, 0);
  return weights.reduce((sum, tensor) => sum + tensorElements(tensor), biases);
}

function outputsOf(layer: Layer | undefined): number {
  return layer === undefined ? 0 : elementsOf(layer.out);
}
