import { malformed } from '../malformed';
import { isModule, moduleTensors } from './moduleTensors';
import {
  InertAttribute,
  InertObject,
  NumpyArray,
  PickleGlobal,
  PickleList,
  PickleTuple,
  type PickleValue,
  TorchTensor,
} from './pickle/values';

/** What training keeps beside the network. */
const TRAINING = /optim|scheduler|scaler|^amp$/i;
const OPTIMIZER = /optim/i;
/** Wrappers within wrappers: `classy_state_dict.base_model.model.trunk`. */
const MAX_LEVELS = 12;
/** Of a key on the way to tensors: a long one would be repeated for each of many entries. */
const MAX_KEY_LENGTH = 200;

/** Tensors under one entry of a checkpoint. */
export interface Part {
  /** Keys on the way to it, joined by dots; null for the checkpoint itself. */
  readonly path: string | null;
  readonly tensors: ReadonlyMap<string, TorchTensor>;
}

interface Collected {
  readonly parts: Map<string | null, Part>;
  /** What is there many times would otherwise be gone through as many times, at every level. */
  readonly seen: Set<PickleValue>;
  /** Tensors that nothing names. */
  unnamed: number;
  hasOptimizer: boolean;
}

/**
 * Every dict, list, object or whole network of a checkpoint that holds tensors by names. Optimizers keep
 * tensors too, and theirs are no parts. Errors: `weights-malformed` with `optimizer`, `bound-method`,
 * `unnamed-tensors`, `object` or `no-tensors` where there is no part.
 */
export function collectTensors(root: PickleValue): readonly Part[] {
  if (root instanceof InertAttribute) {
    throw malformed('bound-method', { method: root.attribute, class: root.className });
  }
  const collected: Collected = {
    parts: new Map(),
    seen: new Set(),
    unnamed: 0,
    hasOptimizer: false,
  };
  collect(root, [], collected);
  if (collected.parts.size === 0) throw nothingIn(root, collected);
  return [...collected.parts.values()];
}

function nothingIn(root: PickleValue, { unnamed, hasOptimizer }: Collected): Error {
  if (hasOptimizer) return malformed('optimizer');
  if (unnamed > 0) return malformed('unnamed-tensors', { count: unnamed });
  if (root instanceof InertObject) return malformed('object', { class: root.className });
  if (root instanceof PickleGlobal) return malformed('object', { class: root.name });
  return malformed('no-tensors');
}

function collect(value: PickleValue, keys: readonly string[], collected: Collected): void {
  if (tensorOf(value) !== null) collected.unnamed += 1;
  if (keys.length > MAX_LEVELS || collected.seen.has(value)) return;
  if (value instanceof Map) collectDict(value, keys, collected);
  else if (value instanceof PickleList || value instanceof PickleTuple) {
    collectItems(value, value.items, keys, collected);
  } else if (value instanceof InertObject) collectObject(value, keys, collected);
}

function collectDict(
  dict: ReadonlyMap<PickleValue, PickleValue>,
  keys: readonly string[],
  collected: Collected,
): void {
  collected.seen.add(dict as PickleValue);
  if (dict.has('state') && dict.has('param_groups')) {
    collected.hasOptimizer = true;
    return;
  }
  const tensors = new Map<string, TorchTensor>();
  for (const [key, child] of dict) {
    const tensor = tensorOf(child);
    if (typeof key === 'string' && tensor !== null) tensors.set(key, tensor);
    else if (typeof key === 'string' || typeof key === 'number') {
      collectEntry(String(key), child, keys, collected);
    }
  }
  add(tensors, keys, collected);
}

function collectEntry(
  key: string,
  child: PickleValue,
  keys: readonly string[],
  collected: Collected,
): void {
  if (key.length > MAX_KEY_LENGTH) return;
  if (!TRAINING.test(key)) collect(child, [...keys, key], collected);
  else if (OPTIMIZER.test(key)) collected.hasOptimizer = true;
}

function collectItems(
  owner: PickleValue,
  items: readonly PickleValue[],
  keys: readonly string[],
  collected: Collected,
): void {
  collected.seen.add(owner);
  items.forEach((item, index) => {
    collect(item, [...keys, String(index)], collected);
  });
}

/** A network that was saved whole, or an object that holds one among its attributes. */
function collectObject(object: InertObject, keys: readonly string[], collected: Collected): void {
  collected.seen.add(object);
  const { className, state, entries, items, args } = object;
  if (OPTIMIZER.test(className)) {
    collected.hasOptimizer = true;
    return;
  }
  if (isModule(object)) {
    add(moduleTensors(object), keys, collected);
    return;
  }
  // With attributes beside it, an object's state is a pair.
  for (const each of state instanceof PickleTuple ? state.items : [state]) {
    collect(each, keys, collected);
  }
  if (entries !== null) collect(entries, keys, collected);
  if (items !== null) collectItems(object, items, keys, collected);
  collectItems(object, args, keys, collected);
}

function add(
  tensors: ReadonlyMap<string, TorchTensor>,
  keys: readonly string[],
  { parts }: Collected,
): void {
  const path = keys.length > 0 ? keys.join('.') : null;
  if (tensors.size > 0 && !parts.has(path)) parts.set(path, { path, tensors });
}

/** A tensor, or an array of NumPy's as one; null for anything else. */
function tensorOf(value: PickleValue): TorchTensor | null {
  if (value instanceof NumpyArray) return value.tensor;
  return value instanceof TorchTensor ? value : null;
}
