import { layerCost } from './cost';
import { intensities } from './intensity';
import type { Graph, Layer, Shortcut } from './layer';
import { type LayerKind, layerKindOf } from './layerKind';

/** Before the first stage, a stage counted from 0, or behind the last. */
export type Section = 'stem' | number | 'head';

/** What is counted of each layer, for one image. `bytes` are moved: inputs, outputs and state in float32, each once. */
export const COUNTED_MEASURES = ['macs', 'params', 'activations', 'bytes'] as const;
export type CountedMeasure = (typeof COUNTED_MEASURES)[number];

/** What one layer has of a cost; a timed step with all that is fused into its first layer. */
export interface CostPart {
  /** torch's name of the layer. */
  readonly name: string;
  readonly section: Section;
  /** Counted from 0 in its stage; null in the stem and the head. */
  readonly block: number | null;
  readonly kind: LayerKind;
  /** In the unit of its measure; more than nothing. */
  readonly value: number;
}

/** What a step of a measurement took, by the name of its first layer. */
export interface StepTime {
  readonly name: string;
  readonly elapsedMs: number;
}

/** One block and what it costs in all. */
export interface BlockCost {
  readonly name: string;
  readonly stage: number;
  readonly block: number;
  readonly shortcut: Shortcut;
  readonly value: number;
}

/** What the blocks with an identity shortcut cost. */
export interface IdentityCost {
  readonly blocks: number;
  /** Stages in which they stand. */
  readonly stages: number;
  readonly least: number;
  readonly most: number;
}

/**
 * The layers that have something of a measure, in the order in which they run; they add up to what the network
 * has. `macs`, `params` and `activations` (outputs of convolutions and fc) are those of `layerCost`.
 */
export function costParts(graph: Graph, measure: CountedMeasure): readonly CostPart[] {
  const values = valuesOf(graph, measure);
  return graph.layers.flatMap((layer, index) => partOf(layer, values[index] ?? 0));
}

/** The timed steps of a graph, ms. Throws on a name that the graph has not. */
export function timeParts(graph: Graph, steps: readonly StepTime[]): readonly CostPart[] {
  const byName = new Map(graph.layers.map((layer) => [layer.name, layer]));
  return steps.flatMap(({ name, elapsedMs }) => {
    const layer = byName.get(name);
    if (layer === undefined) throw new Error(`no layer of this name: ${name}`);
    return partOf(layer, elapsedMs);
  });
}

/** The sections of a graph, first to last. */
export function sectionsOf(graph: Graph): readonly Section[] {
  return ['stem', ...graph.stages.map((_, stage) => stage), 'head'];
}

/** All blocks in the order in which they run, each with the sum of its parts. */
export function blockCosts(graph: Graph, parts: readonly CostPart[]): readonly BlockCost[] {
  const sums = new Map<string, number>();
  for (const { section, block, value } of parts) {
    const key = `${section} ${block}`;
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return graph.stages.flatMap(({ blocks }, stage) =>
    blocks.map(({ name, shortcut }, block) => {
      return { name, stage, block, shortcut, value: sums.get(`${stage} ${block}`) ?? 0 };
    }),
  );
}

/**
 * What identity blocks cost: by the second design rule (ResNeXt, section 3.1) as many MACs in every stage.
 * Null where there is none.
 */
export function identityCost(blocks: readonly BlockCost[]): IdentityCost | null {
  const identities = blocks.filter(({ shortcut }) => shortcut === 'identity');
  if (identities.length === 0) return null;
  const values = identities.map(({ value }) => value);
  return {
    blocks: identities.length,
    stages: new Set(identities.map(({ stage }) => stage)).size,
    least: Math.min(...values),
    most: Math.max(...values),
  };
}

function valuesOf(graph: Graph, measure: CountedMeasure): readonly number[] {
  if (measure === 'bytes') return intensities(graph).map(({ bytesMoved }) => bytesMoved);
  const costs = graph.layers.map(layerCost);
  if (measure === 'activations') return costs.map(({ activationOutputs }) => activationOutputs);
  return costs.map((cost) => cost[measure]);
}

function partOf(layer: Layer, value: number): CostPart[] {
  if (!(value > 0)) return [];
  const { name, place } = layer;
  const isStage = place.part === 'stage';
  return [
    {
      name,
      section: isStage ? place.stage : place.part,
      block: isStage ? place.block : null,
      kind: layerKindOf(layer),
      value,
    },
  ];
}
