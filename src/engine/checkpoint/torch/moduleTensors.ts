import { InertObject, type PickleDict, type PickleValue, TorchTensor } from './pickle/values';

/** No network is nested so deep; names of layers within layers without end would fill the memory. */
const MAX_PREFIX = 1024;

/** Whether an object is a network, or a layer of one: PyTorch's `Module` keeps its layers so. */
export function isModule(value: PickleValue): value is InertObject {
  return attribute(value, '_modules') instanceof Map;
}

/**
 * The state_dict of a network that was saved whole, by the names of its layers; what its class computes
 * is not known. A layer that is there twice counts once. Source: `Module.state_dict` in PyTorch.
 */
export function moduleTensors(module: InertObject): ReadonlyMap<string, TorchTensor> {
  const tensors = new Map<string, TorchTensor>();
  const seen = new Set<PickleValue>();
  const left: { prefix: string; layer: PickleValue }[] = [{ prefix: '', layer: module }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { prefix, layer } = next;
    if (seen.has(layer) || prefix.length > MAX_PREFIX) continue;
    seen.add(layer);
    for (const [name, tensor] of ownTensors(layer)) tensors.set(prefix + name, tensor);
    const inner = [...entriesOf(layer, '_modules')].reverse();
    for (const [name, child] of inner) left.push({ prefix: `${prefix}${name}.`, layer: child });
  }
  return tensors;
}

function* ownTensors(layer: PickleValue): Generator<[string, TorchTensor]> {
  const passing = attribute(layer, '_non_persistent_buffers_set');
  const notSaved = passing instanceof InertObject ? (passing.items ?? []) : [];
  for (const kind of ['_parameters', '_buffers']) {
    for (const [name, value] of entriesOf(layer, kind)) {
      if (value instanceof TorchTensor && !notSaved.includes(name)) yield [name, value];
    }
  }
}

function* entriesOf(layer: PickleValue, kind: string): Generator<[string, PickleValue]> {
  const entries = attribute(layer, kind);
  if (!(entries instanceof Map)) return;
  for (const [name, value] of entries) if (typeof name === 'string') yield [name, value];
}

function attribute(value: PickleValue, name: string): PickleValue {
  if (!(value instanceof InertObject)) return null;
  const { state } = value;
  return state instanceof Map ? ((state as PickleDict).get(name) ?? null) : null;
}
