import { residualOf } from '../presets';
import { fitStrides, type ResNetSpec } from '../spec';
import { CLASS_READERS, HARMLESS, lastPart, READERS, type Settings } from './arguments';
import { checked } from './checked';
import { importName } from './name';
import type { PythonArgument, PythonCall, PythonValue } from './pythonParser';
import { type Assumption, type NotImported, type ResidualResult, refuse } from './result';

/** Names of the arguments that stand by their position. */
const CLASS_POSITIONS = [
  'block',
  'layers',
  'num_classes',
  'zero_init_residual',
  'groups',
  'width_per_group',
  'replace_stride_with_dilation',
  'norm_layer',
];
const MODEL_POSITIONS = ['weights', 'progress'];
/** Functions that take a model's name: which argument that is, and those that stand by position. */
const FACTORIES: ReadonlyMap<string, Factory> = new Map([
  ['create_model', { nameArgument: 'model_name', positions: ['model_name', 'pretrained'] }],
  ['get_model', { nameArgument: 'name', positions: ['name'] }],
  ['hub.load', { nameArgument: 'model', positions: ['repo_or_dir', 'model'] }],
]);
/** `CifarResNeXt` of prlz77/ResNeXt.pytorch and what stands at which position. */
const PRLZ_POSITIONS = ['cardinality', 'depth', 'nlabels', 'base_width', 'widen_factor'] as const;
const HARMLESS_METHODS = new Set([
  'bfloat16',
  'cpu',
  'cuda',
  'double',
  'eval',
  'float',
  'half',
  'requires_grad_',
  'share_memory',
  'to',
  'train',
]);
/** Functions that give back the network that they take. */
const WRAPPERS = new Set([
  'DataParallel',
  'DistributedDataParallel',
  'DDP',
  'compile',
  'convert_sync_batchnorm',
  'print',
  'script',
  'summary',
]);
/** What a class needs; the first word for it is the one that is asked for. */
const REQUIRED = [['block'], ['layers', 'num_blocks']] as const;
const TORCHVISION_STAGES = 4;
const FIRST_PLANES = 64;

/**
 * The network of a PyTorch call: of torchvision's or timm's functions, of torchvision's class, or one of
 * these inside a wrapper such as `DataParallel`; nothing is run. Errors: `call-unknown`,
 * `argument-unknown`, `argument-unsupported`, `argument-missing`, `argument-twice`,
 * `name-unknown`, `name-unsupported`, `spec-invalid`. Never throws.
 */
export function callNetwork(call: PythonCall): ResidualResult {
  const method = call.methods.find((name) => !HARMLESS_METHODS.has(name));
  if (method !== undefined) return refuse('call-unknown', { name: method, nearest: [] });
  const inner = wrapped(call);
  const result = inner === undefined ? networkOf(call) : callNetwork(inner);
  if ('error' in result) return result;
  const wrappers = inner === undefined ? [] : [lastPart(call.callee)];
  const calls = [...wrappers, ...call.methods].map(leftOut('call-left-out'));
  return { ...result, assumed: [...result.assumed, ...calls] };
}

function wrapped({ callee, args }: PythonCall): PythonCall | undefined {
  const [first] = args;
  const isWrapper = WRAPPERS.has(lastPart(callee)) && first?.value.kind === 'call';
  return isWrapper ? (first.value as PythonCall) : undefined;
}

function networkOf(call: PythonCall): ResidualResult {
  const name = lastPart(call.callee);
  // Keras' networks of the same names have biases and another stride.
  if (/\bkeras\b/.test(call.callee))
    return refuse('call-unknown', { name: call.callee, nearest: [] });
  if (/^resnex?t$/i.test(name)) return ofClass(call);
  if (name === 'CifarResNeXt') return ofPrlz(call);
  const factory = FACTORIES.get(name) ?? FACTORIES.get(call.callee.split('.').slice(-2).join('.'));
  if (factory !== undefined) return ofFactory(call, factory);
  const base = importName(name);
  if ('error' in base) {
    const { nearest = [] } = base.error.params;
    return refuse('call-unknown', { name: name.slice(0, 100), nearest });
  }
  const args = namedArguments(call.args, MODEL_POSITIONS);
  return 'error' in args ? args : withArguments(base.spec, base.assumed, args);
}

/** Its stages put out `64 * widen_factor * 2^i` channels, of which the planes are a quarter. */
function ofPrlz(call: PythonCall): ResidualResult {
  const args = namedArguments(call.args, PRLZ_POSITIONS);
  if ('error' in args) return args;
  const odd = [...args].find(([, { kind }]) => kind !== 'number');
  if (odd !== undefined) return unsupported(...odd);
  const numberOf = (name: string) => {
    const value = args.get(name);
    return value?.kind === 'number' ? value.value : undefined;
  };
  const missing = PRLZ_POSITIONS.slice(0, -1).find((name) => !args.has(name));
  if (missing !== undefined) return refuse('argument-missing', { name: missing });
  const [cardinality = 0, depth = 0, classes = 0, groupWidth = 0, widen = 4] =
    PRLZ_POSITIONS.map(numberOf);
  const blocks = Math.floor((depth - 2) / 9);
  return checked(
    {
      ...residualOf('resnext29_8x64d'),
      cardinality,
      classes,
      groupWidth,
      blocks: [blocks, blocks, blocks],
      planes: [1, 2, 4].map((times) => 16 * widen * times),
    },
    'constructor',
    [],
  );
}

function ofClass(call: PythonCall): ResidualResult {
  const args = namedArguments(call.args, CLASS_POSITIONS);
  if ('error' in args) return args;
  const missing = REQUIRED.find((names) => names.every((name) => !args.has(name)));
  if (missing !== undefined) return refuse('argument-missing', { name: missing[0] });
  return withArguments(residualOf('resnet50'), [], args, CLASS_READERS);
}

interface Factory {
  readonly nameArgument: string;
  readonly positions: readonly string[];
}

function ofFactory(call: PythonCall, { nameArgument: key, positions }: Factory): ResidualResult {
  const args = namedArguments(call.args, positions);
  if ('error' in args) return args;
  const model = args.get(key);
  if (model === undefined) return refuse('argument-missing', { name: key });
  if (model.kind !== 'string') return unsupported(key, model);
  const base = importName(model.value);
  if ('error' in base) return base;
  const rest = new Map([...args].filter(([name]) => name !== key && name !== 'repo_or_dir'));
  return withArguments(base.spec, base.assumed, rest);
}

type Arguments = ReadonlyMap<string, PythonValue>;

function namedArguments(
  args: readonly PythonArgument[],
  positions: readonly string[],
): Arguments | NotImported {
  const named = new Map<string, PythonValue>();
  for (const [index, { name = positions[index], value }] of args.entries()) {
    if (name === undefined) return refuse('argument-unknown', { name: `#${index + 1}` });
    if (named.has(name)) return refuse('argument-twice', { name });
    named.set(name, value);
  }
  return named;
}

function withArguments(
  base: ResNetSpec,
  assumed: readonly Assumption[],
  args: Arguments,
  readers = READERS,
): ResidualResult {
  let settings: Settings = {};
  const ignored: string[] = [];
  for (const [name, value] of args) {
    const read = readers.get(name)?.(value);
    if (HARMLESS.has(name)) ignored.push(name);
    else if (read !== undefined) settings = { ...settings, ...read };
    else if (readers.has(name)) return unsupported(name, value);
    else return refuse('argument-unknown', { name });
  }
  if (isUnpooled(args) && settings.includeTop !== false) {
    return refuse('argument-unsupported', { name: 'global_pool', value: "''" });
  }
  const notes = [
    ...assumed,
    ...ignored.map(leftOut('argument-left-out')),
    ...notesOf(settings, args),
  ];
  return checked(apply(base, settings), 'constructor', notes);
}

function apply(base: ResNetSpec, settings: Settings): ResNetSpec {
  const { layers, widthPerGroup } = settings;
  const planes = layers?.map((_, stage) => FIRST_PLANES * 2 ** stage) ?? base.planes;
  const first = planes[0] ?? FIRST_PLANES;
  const strides = fitStrides(base.strides, (layers ?? base.blocks).length);
  // torchvision's rule: an integer part, as everywhere where widths follow from planes.
  const width =
    widthPerGroup === undefined ? {} : { groupWidth: Math.floor((first * widthPerGroup) / 64) };
  return {
    ...base,
    ...width,
    planes,
    block: settings.block ?? base.block,
    blocks: layers ?? base.blocks,
    strides: [
      ...strides.slice(0, -1),
      ...strides.slice(-1).map((last) => settings.lastStride ?? last),
    ],
    cardinality: settings.groups ?? base.cardinality,
    classes: settings.classes ?? base.classes,
    includeTop: settings.includeTop ?? base.includeTop,
  };
}

function notesOf({ layers, weights }: Settings, args: Arguments): Assumption[] {
  const notes: Assumption[] = [];
  if (weights !== undefined) notes.push({ code: 'weights-left-out', params: { name: weights } });
  if (layers !== undefined && layers.length !== TORCHVISION_STAGES) {
    notes.push({ code: 'planes', params: { planes: FIRST_PLANES } });
  }
  const count = args.get('num_classes');
  if (count?.kind === 'number' && count.value === 0 && !isUnpooled(args)) {
    notes.push({ code: 'pooling', params: {} });
  }
  return notes;
}

/** Whether timm is told to end in the feature map. */
function isUnpooled(args: Arguments): boolean {
  const pool = args.get('global_pool');
  return pool?.kind === 'string' && pool.value === '';
}

function leftOut(code: 'argument-left-out' | 'call-left-out') {
  return (name: string): Assumption => ({ code, params: { name } });
}

function unsupported(name: string, value: PythonValue): NotImported {
  return refuse('argument-unsupported', { name, value: shown(value).slice(0, 60) });
}

function shown(value: PythonValue): string {
  switch (value.kind) {
    case 'list':
      return `[${value.items.slice(0, 20).map(shown).join(', ')}]`;
    case 'name':
      return value.path;
    case 'call':
      return `${value.callee}(...)`;
    case 'none':
      return 'None';
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'dict':
      return '{...}';
    default:
      return String(value.value);
  }
}
