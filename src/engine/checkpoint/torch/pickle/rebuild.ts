import { malformed } from '../../malformed';
import { COST } from './budget';
import { leadsToCode } from './denied';
import { isLength } from './lengths';
import { arrayOfBuffer } from './numpyArray';
import {
  type GlobalMeaning,
  InertAttribute,
  InertObject,
  NumpyArray,
  NumpyDtype,
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
  // One that is not read is told of where the tensor is wanted.
  return tensorOf(storage, offset, shape, strides, dtype.meaning.dtype ?? dtype.name);
};

/** `_rebuild_parameter(tensor, requires_grad, hooks)`, and the class itself, which older pickles call. */
const rebuildParameter: Call = ([tensor = null]) => tensor;

/** What another device than a CPU or GPU keeps: `(data, dtype, device, requires_grad)`. */
const rebuildOfDevice: Call = ([data = null, _dtype, device]) => {
  if (typeof device === 'string' && device.startsWith('xla')) throw malformed('tpu');
  return data;
};

/** `(function, class, its arguments, state)`: a tensor that has attributes. */
const rebuildFromType: Call = ([rebuild, _class, args], caller) => {
  if (!(rebuild instanceof PickleGlobal) || !(args instanceof PickleTuple)) {
    throw malformed('pickle-type', { expected: 'call' });
  }
  const { call } = rebuild.meaning;
  // One within the other would go as deep as a file likes.
  if (call === rebuildFromType) throw malformed('pickle-type', { expected: 'tensor' });
  return call?.(args.items, caller) ?? new InertObject(rebuild.name);
};

/** A dict, from nothing or, as Python 2 wrote it, from a list of pairs. */
const makeDict: Call = ([pairs], { budget }) => {
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

/** `copyreg._reconstructor(class, base, state)`: an object whose base may be a dict or a list. */
const reconstruct: Call = ([type, base, state = null]) => {
  const object = new InertObject(type instanceof PickleGlobal ? type.name : '');
  if (state instanceof Map) object.entries = state;
  else if (state instanceof PickleList) object.items = state.items;
  else object.state = base === undefined ? null : state;
  return object;
};

/** `copyreg.__newobj__(class, ...)`: what the opcode NEWOBJ does. */
const newObject: Call = ([type = null, ...args], caller) => caller.called(type, args);

/** A text as bytes: how Python 2's pickles have the bytes of Python 3. */
const encode: Call = ([text, encoding], { budget }) => {
  if (typeof text !== 'string') return new InertObject('_codecs.encode');
  budget.spend(COST.object + text.length);
  if (encoding !== 'latin1' && encoding !== 'latin-1') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

/** `bytearray(bytes)`, or of a text and its encoding. */
const makeBytes: Call = ([content = null, encoding = null], caller) => {
  if (content instanceof Uint8Array) return content;
  if (typeof content === 'string') return encode([content, encoding], caller);
  return new Uint8Array();
};

/** `set([...])`. */
const makeSet: Call = ([items]) => {
  const set = new InertObject('builtins.set');
  if (items instanceof PickleList) set.items = items.items;
  return set;
};

/** `storage._load_from_bytes(bytes)`: what `torch.save` makes of a storage within another pickle. */
const loadFromBytes: Call = ([bytes], caller) => {
  const { storageIn } = caller;
  if (!(bytes instanceof Uint8Array) || storageIn === undefined) {
    throw malformed('pickle-type', { expected: 'storage' });
  }
  return storageIn(bytes, caller);
};

/** An attribute of a record is one: a member of an enumeration, a method. */
const getAttribute: Call = ([owner, name]) => {
  const isRecord = owner instanceof InertObject || owner instanceof PickleGlobal;
  if (!isRecord || typeof name !== 'string' || leadsToCode(name)) {
    throw malformed('pickle-global', { global: 'builtins.getattr' });
  }
  return new InertAttribute(owner instanceof InertObject ? owner.className : owner.name, name);
};

const refused =
  (reason: string): Call =>
  () => {
    throw malformed(reason);
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
  ['torch.nn.Parameter', { call: rebuildParameter }],
  ['torch.nn.Buffer', { call: rebuildParameter }],
  ['torch.autograd.Variable', { call: rebuildParameter }],
  ['torch._utils._rebuild_device_tensor_from_numpy', { call: rebuildOfDevice }],
  ['torch._utils._rebuild_device_tensor_from_cpu_tensor', { call: rebuildOfDevice }],
  ['torch._utils._rebuild_xla_tensor', { call: refused('tpu') }],
  ['torch._utils._rebuild_qtensor', { call: refused('quantised') }],
  ['torch._utils._rebuild_meta_tensor_no_storage', { call: refused('meta-device') }],
  ['torch._load_from_bytes', { call: loadFromBytes }],
  ['copyreg._reconstructor', { call: reconstruct }],
  ['copyreg.__newobj__', { call: newObject }],
  ['_codecs.encode', { call: encode }],
  ['builtins.bytes', { call: makeBytes }],
  ['builtins.bytearray', { call: makeBytes }],
  ['builtins.set', { call: makeSet }],
  ['builtins.frozenset', { call: makeSet }],
  ['builtins.getattr', { call: getAttribute }],
  ['numpy.core.multiarray._reconstruct', { call: () => new NumpyArray() }],
  ['numpy.core.numeric._frombuffer', { call: arrayOfBuffer }],
  ['numpy.dtype', { call: ([code]) => new NumpyDtype(typeof code === 'string' ? code : '') }],
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
