import { malformed } from '../../malformed';
import { DTYPES, STORAGES } from './dtypeNames';
import type { PickleMachine } from './machine';
import { pickledModule } from './pickledModule';
import { CALLS } from './rebuild';
import { type GlobalMeaning, PickleGlobal } from './values';

/** Modules under their names of today. */
const RENAMED: Readonly<Record<string, string>> = {
  __builtin__: 'builtins',
  copy_reg: 'copyreg',
  'torch.cuda': 'torch',
  'torch.storage': 'torch',
  'torch.nn.parameter': 'torch.nn',
  'numpy._core.multiarray': 'numpy.core.multiarray',
};

/**
 * Classes and functions that training checkpoints have beside their tensors: arguments, dates, paths,
 * random states. Read as inert objects, of which nothing but the class is known.
 */
const INERT: ReadonlySet<string> = new Set([
  ...['Tensor', 'Size', 'device', 'Generator', 'TypedStorage', '_TypedStorage'].map(torch),
  ...['strided', 'contiguous_format', 'channels_last', 'preserve_format'].map(torch),
  ...['nn.Parameter', 'serialization._get_layout', '_utils._rebuild_sparse_tensor'].map(torch),
  ...['set', 'frozenset', 'list', 'tuple', 'int', 'float', 'str', 'bytes', 'bytearray'].map(
    builtin,
  ),
  ...['bool', 'complex', 'object', 'slice', 'range', 'unicode', 'long', 'Ellipsis'].map(builtin),
  ...['collections.Counter', 'collections.deque', 'copyreg._reconstructor', '_codecs.encode'],
  ...['argparse.Namespace', 'types.SimpleNamespace', 'easydict.EasyDict', 'yacs.config.CfgNode'],
  ...['Path', 'PosixPath', 'WindowsPath', 'PurePath', 'PurePosixPath', 'PureWindowsPath'].map(path),
  ...['datetime', 'date', 'time', 'timedelta', 'timezone'].map((name) => `datetime.${name}`),
  ...['decimal.Decimal', 'fractions.Fraction', 'uuid.UUID'],
  ...['core.multiarray.scalar', 'core.multiarray._reconstruct', 'ndarray', 'dtype'].map(numpy),
  ...['float64', 'float32', 'float16', 'int64', 'int32', 'int16', 'int8', 'uint8', 'bool_'].map(
    numpy,
  ),
]);
/** Of a name in a message. */
const MAX_NAME_LENGTH = 200;
/** numpy's classes of number formats. */
const NUMPY_DTYPE = /^numpy\.dtypes\.\w+DType$/;

/**
 * What a pickle's name of a class or function means. Errors: `weights-malformed` with reason
 * `pickle-global` and the name that isn't on the list, or `pickled-module` where it is a network's
 * class, saved whole instead of its state_dict.
 */
export function lookUpGlobal(module: string, name: string, machine: PickleMachine): PickleGlobal {
  const full = `${Object.hasOwn(RENAMED, module) ? RENAMED[module] : module}.${name}`;
  const meaning = meaningOf(full);
  if (meaning !== undefined) return new PickleGlobal(full, meaning);
  const global = `${module}.${name}`.slice(0, MAX_NAME_LENGTH);
  if (pickledModule(module, machine)) throw malformed('pickled-module', { class: global });
  throw malformed('pickle-global', { global });
}

function meaningOf(full: string): GlobalMeaning | undefined {
  const [, torchName = ''] = /^torch\.(\w+)$/.exec(full) ?? [];
  const dtype = STORAGES.get(torchName) ?? DTYPES.get(torchName);
  if (dtype !== undefined) return { dtype };
  return CALLS.get(full) ?? (INERT.has(full) || NUMPY_DTYPE.test(full) ? {} : undefined);
}

function torch(name: string): string {
  return `torch.${name}`;
}

function builtin(name: string): string {
  return `builtins.${name}`;
}

function path(name: string): string {
  return `pathlib.${name}`;
}

function numpy(name: string): string {
  return `numpy.${name}`;
}
