import { malformed } from '../../malformed';
import { COST } from './budget';
import {
  type GlobalMeaning,
  InertObject,
  PickleGlobal,
  PickleList,
  PickleTuple,
  type PickleValue,
  TorchStorage,
  TorchTensor,
} from './values';

type Call = NonNullable<GlobalMeaning['call']>;

/** PyTorch's own bound on dimensions. */
const MAX_DIMENSIONS = 64;

/** `_rebuild_tensor(_v2)`: `(storage, offset, shape, strides, ...)`; what follows concerns training. */
const rebuildTensor: Call = ([storage, offset, shape, strides]) =>
  tensorOf(storage, offset, shape, strides);

/** `_rebuild_tensor_v3`, of an untyped storage: the seventh argument is the number format. */
const rebuildTyped: Call = ([storage, offset, shape, strides, _grad, _hooks, dtype]) => {
  if (!(dtype instanceof PickleGlobal)) throw malformed('pickle-type', { expected: 'dtype' });
  if (dtype.meaning.dtype === undefined) throw malformed('dtype', { dtype: dtype.name });
  return tensorOf(storage, offset, shape, strides, dtype.meaning.dtype);
};

/** `_rebuild_parameter`: `(tensor, requires_grad, hooks)`. */
const rebuildParameter: Call = ([tensor = null]) => tensor;

/** `(function, class, its arguments, state)`: a tensor that has attributes. */
const rebuildFromType: Call = ([rebuild, _class, args], budget) => {
  if (!(rebuild instanceof PickleGlobal) || !(args instanceof PickleTuple)) {
    throw malformed('pickle-type', { expected: 'call' });
  }
  const { call } = rebuild.meaning;
  // One within the other would go as deep as a file likes.
  if (call === rebuildFromType) throw malformed('pickle-type', { expected: 'tensor' });
  return call?.(args.items, budget) ?? new InertObject(rebuild.name);
};

/** A dict, from nothing or, as Python 2 wrote it, from a list of pairs. */
const makeDict: Call = ([pairs], budget) => {
  const dict = new Map<PickleValue, PickleValue>();
  const items = pairs instanceof PickleList ? pairs.items : [];
  budget.spend(COST.entry * items.length);
  for (const pair of items) {
    const [key = null, value = null] =
      pair instanceof PickleList || pair instanceof PickleTuple ? pair.items : [];
    dict.set(key, value);
  }
  return dict;
};

/** Classes and functions whose calls mean something here. */
export const CALLS: ReadonlyMap<string, GlobalMeaning> = new Map([
  ['collections.OrderedDict', { call: makeDict }],
  ['collections.defaultdict', { call: () => new Map() }],
  ['builtins.dict', { call: makeDict }],
  ['torch._utils._rebuild_tensor', { call: rebuildTensor }],
  ['torch._utils._rebuild_tensor_v2', { call: rebuildTensor }],
  ['torch._utils._rebuild_tensor_v3', { call: rebuildTyped }],
  ['torch._utils._rebuild_parameter', { call: rebuildParameter }],
  ['torch._utils._rebuild_parameter_with_state', { call: rebuildParameter }],
  ['torch._tensor._rebuild_from_type_v2', { call: rebuildFromType }],
]);

function tensorOf(
  storage: PickleValue = null,
  offset: PickleValue = null,
  shape: PickleValue = null,
  strides: PickleValue = null,
  dtype?: string,
): TorchTensor {
  const lengths = lengthsOf(shape);
  const steps = lengthsOf(strides);
  if (!(storage instanceof TorchStorage) || !isLength(offset)) {
    throw malformed('pickle-type', { expected: 'storage' });
  }
  if (lengths === null || steps?.length !== lengths.length) {
    throw malformed('pickle-type', { expected: 'shape' });
  }
  return new TorchTensor({
    storage,
    dtype: dtype ?? storage.dtype,
    offset,
    shape: lengths,
    strides: steps,
  });
}

function lengthsOf(value: PickleValue): readonly number[] | null {
  if (!(value instanceof PickleTuple) || value.items.length > MAX_DIMENSIONS) return null;
  return value.items.every(isLength) ? value.items : null;
}

/** Whether it is a whole number that isn't negative. */
export function isLength(value: PickleValue): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
