import { titleOf } from '../export/names';
import { buildGraph } from '../graph';
import type { Graph } from '../layer';
import { type ArchSpec, isResidual } from '../spec';
import { validate } from '../validate';
import { closestPreset } from './closestPreset';
import { foreignFamily } from './foreignFamily';
import { inferSpec } from './inferSpec';
import { type KeyNames, torchvisionNames } from './keyNames';
import type { LayoutId } from './layouts';
import { compareTensors, isFit, type Misfit, misfitParams, type Shapes } from './misfit';
import { relativeSpec } from './relativeSpec';
import { type Assumption, type NotImported, refuse } from './result';

/** A network that tensors fit, every one. */
export interface TensorsRead {
  readonly spec: ArchSpec;
  readonly assumed: readonly Assumption[];
  /** The graph's name of each of its tensors -> the stored one. */
  readonly names: ReadonlyMap<string, string>;
  readonly layout: LayoutId;
  /** What wrappers had put before the names; empty where nothing. */
  readonly prefix: string;
}

/** The network that tensors come nearest to, and where they don't fit it. */
export interface NearestNetwork {
  readonly spec: ArchSpec;
  readonly assumed: readonly Assumption[];
  /** Empty where every tensor fits; by the graph's names. */
  readonly misfit: Misfit;
  readonly keys: KeyNames;
}

type Candidate = Omit<NearestNetwork, 'keys'>;

/** Heads of GoogLeNet that training alone reads. */
const AUXILIARY = /^aux[12]\./;
const RESIDUAL_OR_MOBILE = /^layer\d+\.\d+\.conv\d\./;

/**
 * The network of a state_dict, from names and shapes alone: prefixes are left out, names of other
 * layouts than torchvision's translated, and every tensor held against the network's own.
 *
 * Errors: those of `inferSpec`; `state-dict-family` where they look like another kind of network;
 * `state-dict-shortcuts` where shortcuts without weights have to be assumed; `state-dict-misfit`.
 * Never throws.
 */
export function readTensors(shapes: Shapes): TensorsRead | NotImported {
  const found = nearestNetwork(shapes);
  if ('error' in found) return found;
  const { spec, assumed, misfit, keys } = found;
  if (!isFit(misfit)) {
    const params = misfitParams(misfit, keys.names);
    return refuse('state-dict-misfit', { network: labelOf(spec), ...params });
  }
  const { layout, prefix, twin } = keys;
  // A class of this layout always has shortcuts: those of ResNet's option A pad with zeros.
  if (layout !== 'torchvision' && assumed.some(({ code }) => code === 'no-shortcuts')) {
    return refuse('state-dict-shortcuts');
  }
  const left: Assumption[] = prefix === '' ? [] : [{ code: 'prefix-left-out', params: { prefix } }];
  if (twin !== null) left.push({ code: 'twin-left-out', params: { prefix: twin } });
  const names = namesOf(buildGraph(spec), keys);
  return { spec, assumed: [...assumed, ...left], names, layout, prefix };
}

/**
 * The network that most of the tensors of a state_dict make, whether all fit it or not.
 * Errors: those of `inferSpec`; `state-dict-family`. Never throws.
 */
export function nearestNetwork(shapes: Shapes): NearestNetwork | NotImported {
  const keys = torchvisionNames(shapes);
  const found = candidateOf(mapped(keys, shapes), [...shapes.keys()]);
  return 'error' in found ? found : { ...found, keys };
}

/** Shapes under torchvision's names. */
function mapped({ names }: KeyNames, shapes: Shapes): Shapes {
  return new Map([...names].map(([name, stored]) => [name, shapes.get(stored) ?? []]));
}

function candidateOf(shapes: Shapes, stored: readonly string[]): Candidate | NotImported {
  const residual = [...shapes.keys()].some((name) => RESIDUAL_OR_MOBILE.test(name));
  const family = residual ? undefined : foreignFamily(stored);
  if (family !== undefined) return refuse('state-dict-family', { family });
  const relative = relativeSpec(shapes);
  return relative === undefined ? inferSpec(shapes) : relativeFit(relative, shapes);
}

function relativeFit(spec: ArchSpec, shapes: Shapes): Candidate | NotImported {
  const issue = validate(spec).find(({ severity }) => severity === 'error');
  if (issue !== undefined) return refuse('spec-invalid', { ...issue.params, issue: issue.code });
  const auxiliary = [...shapes.keys()].filter(
    (name) => spec.family === 'googlenet' && AUXILIARY.test(name),
  );
  const own = new Map(shapes);
  for (const name of auxiliary) own.delete(name);
  const assumed: Assumption[] = [{ code: 'input-size', params: { inputPx: spec.inputPx } }];
  if (auxiliary.length > 0) {
    assumed.push({ code: 'auxiliary-left-out', params: { tensors: auxiliary.length } });
  }
  return { spec, assumed, misfit: compareTensors(buildGraph(spec), own) };
}

/** What people call the network that the tensors were held against. */
function labelOf(spec: ArchSpec): string {
  return isResidual(spec) ? titleOf(spec) : closestPreset(spec).label;
}

function namesOf(graph: Graph, { names }: KeyNames): ReadonlyMap<string, string> {
  const tensors = graph.layers.flatMap((layer) => layer.tensors);
  return new Map(tensors.map(({ name }) => [name, names.get(name) ?? name]));
}
