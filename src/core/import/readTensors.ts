import { titleOf } from '../export/names';
import { buildGraph } from '../graph';
import type { Graph } from '../layer';
import { type ArchSpec, isResidual } from '../spec';
import { validate } from '../validate';
import { closestPreset } from './closestPreset';
import { foreignFamily } from './foreignFamily';
import type { LeftOut } from './helpers';
import { inferSpec } from './inferSpec';
import { inTorchOrder, type KernelOrder, kernelOrderOf } from './kernelOrder';
import { torchvisionNames } from './keyNames';
import type { KeyNames } from './keys';
import type { LayoutId } from './layout';
import {
  compareTensors,
  groupNames,
  isFit,
  type Misfit,
  misfitParams,
  type Shapes,
} from './misfit';
import { relativeSpec } from './relativeSpec';
import { type Assumption, type NotImported, refuse } from './result';
import { toldOf } from './told';
import { variantOf } from './variants';

/** A network that tensors fit, every one. */
export interface TensorsRead {
  readonly spec: ArchSpec;
  readonly assumed: readonly Assumption[];
  /** The graph's name of each of its tensors -> the stored one. */
  readonly names: ReadonlyMap<string, string>;
  readonly layout: LayoutId;
  /** What wrappers had put before the names; empty where nothing. */
  readonly prefix: string;
  /** What the names of each copy of the network begin with, the default one first; empty for one alone. */
  readonly copies: readonly string[];
  /** Which of them was read; null for one alone. */
  readonly copy: string | null;
  /** What is not read, by its kind; by the stored names. */
  readonly left: readonly LeftOut[];
  /** How kernels lie in the file. */
  readonly order: KernelOrder;
}

/** The network that tensors come nearest to, and where they don't fit it. */
export interface NearestNetwork {
  readonly spec: ArchSpec;
  readonly assumed: readonly Assumption[];
  /** Empty where every tensor fits; by the graph's names. */
  readonly misfit: Misfit;
  readonly keys: KeyNames;
  readonly order: KernelOrder;
}

type Candidate = Omit<NearestNetwork, 'keys' | 'order'>;

/** Heads of GoogLeNet that training alone reads. */
const AUXILIARY = /^aux[12]\./;
const MAX_EXAMPLES = 4;
const RESIDUAL_OR_MOBILE = /^layer\d+\.\d+\.conv\d\./;

/**
 * The network of a state_dict, from names and shapes alone: prefixes are left out, names of other
 * layouts than torchvision's translated, heads, losses and other copies left out, and every tensor
 * of the network held against its own. `copy`: which of several copies, the default one where left out.
 *
 * Errors: those of `inferSpec`; `state-dict-unknown` where no name is of a network that is known;
 * `state-dict-family` where they look like another kind of network; `state-dict-variant`;
 * `state-dict-shortcuts` where shortcuts without weights have to be assumed; `state-dict-misfit`.
 * Never throws.
 */
export function readTensors(shapes: Shapes, copy?: string): TensorsRead | NotImported {
  const found = nearestNetwork(shapes, copy);
  if ('error' in found) return found;
  const { spec, assumed, misfit, keys, order } = found;
  if (!isFit(misfit)) return misfitOf(found, [...shapes.keys()]);
  const { layout, prefix, copies, left } = keys;
  // A class of this layout always has shortcuts: those of ResNet's option A pad with zeros.
  if (layout !== 'torchvision' && assumed.some(({ code }) => code === 'no-shortcuts')) {
    return refuse('state-dict-shortcuts');
  }
  const names = namesOf(buildGraph(spec), keys);
  const told = [...assumed, ...toldOf(keys, [...names.values()], order)];
  return { spec, assumed: told, names, layout, prefix, copies, copy: keys.copy, left, order };
}

/**
 * The network that most of the tensors of a state_dict make, whether all fit it or not.
 * Errors: those of `inferSpec`; `state-dict-unknown`; `state-dict-family`; `state-dict-variant`. Never throws.
 */
export function nearestNetwork(shapes: Shapes, copy?: string): NearestNetwork | NotImported {
  const keys = torchvisionNames(shapes, copy);
  const order = kernelOrderOf(shapes);
  const found = candidateOf(mapped(keys, shapes, order), [...shapes.keys()]);
  return 'error' in found ? found : { ...found, keys, order };
}

/** Why tensors are not those of the network that they come nearest to. */
function misfitOf({ spec, misfit, keys }: NearestNetwork, stored: readonly string[]): NotImported {
  // RegNet has pycls's names as well, and other widths.
  const family = keys.layout === 'pycls' ? foreignFamily(stored) : undefined;
  if (family !== undefined) return refuse('state-dict-family', { family });
  const variant = isResidual(spec) ? variantOf([...keys.names.keys()]) : undefined;
  const params = misfitParams(misfit, keys.names);
  const told = variant === undefined ? params : { ...params, variant };
  return refuse('state-dict-misfit', { network: labelOf(spec), ...told });
}

/** Shapes under torchvision's names, in PyTorch's order. */
function mapped({ names }: KeyNames, shapes: Shapes, order: KernelOrder): Shapes {
  return new Map(
    [...names].map(([name, stored]) => [name, inTorchOrder(shapes.get(stored) ?? [], order)]),
  );
}

function candidateOf(shapes: Shapes, stored: readonly string[]): Candidate | NotImported {
  const residual = [...shapes.keys()].some((name) => RESIDUAL_OR_MOBILE.test(name));
  const family = residual ? undefined : foreignFamily(stored);
  if (family !== undefined) return refuse('state-dict-family', { family });
  const relative = relativeSpec(shapes);
  const near = relative && relativeFit(relative, shapes);
  if (near !== undefined) return near;
  if (!residual && !isKnown(shapes)) {
    const names = groupNames(stored).slice(0, MAX_EXAMPLES);
    return refuse('state-dict-unknown', { tensors: stored.length, names });
  }
  const found = inferSpec(shapes);
  const untold = 'error' in found && found.error.code !== 'spec-invalid';
  const variant = untold ? variantOf([...shapes.keys()]) : undefined;
  return variant === undefined ? found : refuse('state-dict-variant', { variant });
}

/** Whether anything is named as what torchvision's blocks have, or all as what stands around them. */
function isKnown(shapes: Shapes): boolean {
  const names = [...shapes.keys()];
  return (
    names.some((name) => /^layer\d+\.\d+\.[a-z]/.test(name)) ||
    names.every((name) => /^(?:conv1|bn1|fc)\./.test(name))
  );
}

/** The fit to a relative; undefined where it is far. */
function relativeFit(spec: ArchSpec, shapes: Shapes): Candidate | NotImported | undefined {
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
  const graph = buildGraph(spec);
  const misfit = compareTensors(graph, own);
  return isFar(graph, misfit, own.size) ? undefined : { spec, assumed, misfit };
}

/** Whether fewer than half of the tensors are those of a graph: that is nobody's nearest network. */
function isFar(graph: Graph, { missing, misshapen }: Misfit, stored: number): boolean {
  const wanted = graph.layers.flatMap(({ tensors }) => tensors).length;
  return 2 * (wanted - missing.length - misshapen.length) < Math.max(wanted, stored);
}

/** What people call the network that the tensors were held against. */
function labelOf(spec: ArchSpec): string {
  return isResidual(spec) ? titleOf(spec) : closestPreset(spec).label;
}

function namesOf(graph: Graph, { names }: KeyNames): ReadonlyMap<string, string> {
  const tensors = graph.layers.flatMap((layer) => layer.tensors);
  return new Map(tensors.map(({ name }) => [name, names.get(name) ?? name]));
}
