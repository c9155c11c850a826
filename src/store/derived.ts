import { type Cost, graphCost, layerCost, sumCosts } from '../core/cost';
import { titleOf } from '../core/export/names';
import { buildGraph } from '../core/graph';
import type { Graph } from '../core/layer';
import { PRESETS } from '../core/presets';
import { type ArchSpec, isResidual, specKey } from '../core/spec';
import { type TrainedWeights, trainedWeights } from '../core/trained';
import { makesNetwork, type SpecIssue, validate } from '../core/validate';
import type { Lane } from './lanes';

/** A spec with all that follows from it. */
export interface Network {
  readonly key: string;
  readonly spec: ArchSpec;
  readonly graph: Graph;
  readonly cost: Cost;
  /** One for each layer of the graph. */
  readonly layerCosts: readonly Cost[];
  /** One for each stage. */
  readonly stageCosts: readonly Cost[];
  readonly trained: TrainedWeights | undefined;
}

const REMEMBERED = 16;
const networks = new Map<string, Network>();

/** The network of a spec that makes one; the last few are remembered. Throws where it makes none. */
export function networkOf(spec: ArchSpec): Network {
  const key = specKey(spec);
  const network = networks.get(key) ?? derive(key, spec);
  // What was asked for last is let go last.
  networks.delete(key);
  networks.set(key, network);
  const [oldest] = networks.keys();
  if (networks.size > REMEMBERED && oldest !== undefined) networks.delete(oldest);
  return network;
}

const issuesBySpec = new WeakMap<ArchSpec, readonly SpecIssue[]>();

/** What `validate` says of a spec, once for each. */
export function issuesOf(spec: ArchSpec): readonly SpecIssue[] {
  const known = issuesBySpec.get(spec);
  if (known !== undefined) return known;
  const issues = validate(spec);
  issuesBySpec.set(spec, issues);
  return issues;
}

/** Whether a lane's settings make no network, so that it still shows the last one that they made. */
export function isStale({ spec }: Pick<Lane, 'spec'>): boolean {
  return !makesNetwork(issuesOf(spec));
}

/**
 * What a network is called: the published name where it is one; what a file or a text brought, its own; else
 * its preset's and "changed".
 */
export interface LaneName {
  readonly label: string;
  /** The preset that it is, or that it was made from. */
  readonly presetId: string;
  readonly changed: boolean;
  readonly isPreset: boolean;
}

/** Asked on every turn of a knob, so the presets' keys are made once. */
const presetsByKey = new Map(PRESETS.map((preset) => [specKey(preset.spec), preset]));

type Named = Pick<Lane, 'presetId' | 'drawn'> & Partial<Pick<Lane, 'own'>>;

/** The name of a lane's network. */
export function nameOf({ presetId, drawn, own = null }: Named): LaneName {
  const key = specKey(drawn);
  const match = presetsByKey.get(key);
  if (match !== undefined) {
    return { label: match.label, presetId: match.id, changed: false, isPreset: true };
  }
  if (own !== null && isResidual(own)) {
    const changed = specKey(own) !== key;
    return { label: titleOf(own), presetId, changed, isPreset: false };
  }
  const origin = PRESETS.find(({ id }) => id === presetId);
  return { label: origin?.label ?? presetId, presetId, changed: true, isPreset: false };
}

function derive(key: string, spec: ArchSpec): Network {
  const graph = buildGraph(spec);
  const layerCosts = graph.layers.map(layerCost);
  const byStage: Cost[][] = graph.stages.map(() => []);
  graph.layers.forEach(({ place }, index) => {
    const cost = layerCosts[index];
    if (place.part === 'stage' && cost !== undefined) byStage[place.stage]?.push(cost);
  });
  const stageCosts = byStage.map(sumCosts);
  const cost = graphCost(graph);
  return { key, spec, graph, cost, layerCosts, stageCosts, trained: trainedWeights(spec) };
}
