import { buildGraph } from '../graph';
import type { ConvOp } from '../layer';
import { type ArchSpec, isResidual, LIMITS } from '../spec';
import { nearbyOfShapes } from './nearbyOfShapes';
import { type PrintedModule, printedModules } from './printedModules';
import { readTensors } from './readTensors';
import { type ImportResult, type NotImported, refuse, withNearby } from './result';

const MODULE = /\(\w[\w-]{0,60}\): (?:\d+ x )?[A-Z]\w{0,60} ?\(/;
const CONVOLUTION = /\): Conv\w{0,20} ?\(\d/;
const SCRIPTED = /RecursiveScriptModule\(/;
const NORM = /^(?:\w*BatchNorm2d|BatchNorm|BatchNormAct2d)$/;
/** Layers that work at inference and that no network here has. */
const FOREIGN =
  /^(?:SiLU|Swish|MemoryEfficientSwish|GELU|ELU|SELU|CELU|Mish|LeakyReLU|PReLU|ReLU6|Hardswish|Hardsigmoid|Sigmoid|Tanh|Softplus|GroupNorm\w*|LayerNorm\w*|InstanceNorm\w*|BlurPool\w*|AvgPool2dSame)$/;

/** Whether a text is what `print(model)` prints of a PyTorch network. */
export function looksLikeModulePrint(text: string): boolean {
  return MODULE.test(text) && (CONVOLUTION.test(text) || SCRIPTED.test(text));
}

/**
 * The network of what `print(model)` prints: each module has the tensors that its numbers tell, and the
 * strides, paddings and groups that are printed are held against the network's own.
 * Errors: those of `readTensors`; `print-empty`, `print-part`, `print-setting`. Never throws.
 */
export function importModulePrint(text: string): ImportResult {
  const modules = printedModules(text);
  const foreign = modules.find(({ kind }) => FOREIGN.test(kind));
  if (foreign !== undefined) {
    return refuse('print-part', { name: foreign.path, kind: foreign.kind });
  }
  const shapes = new Map(modules.flatMap(tensorsOf));
  if (shapes.size === 0) return refuse('print-empty');
  const read = readTensors(shapes);
  if ('error' in read) return withNearby(read, nearbyOfShapes(shapes));
  const spec = withStrides(read.spec, modules, read.names);
  if ('error' in spec) return spec;
  const known = isResidual(read.spec) ? /^(?:stride-placement|stem-stride|stage-strides)$/ : /^$/;
  const assumed = read.assumed.filter(({ code }) => !known.test(code));
  return { spec: spec.spec, source: 'module-print', assumed };
}

function tensorsOf({ path, kind, args }: PrintedModule): [string, readonly number[]][] {
  const [first = 0, second = 0] = numbersOf(args);
  const bias = /\bbias=False\b/.test(args) ? [] : ['bias'];
  if (kind === 'Conv2d') {
    const shape = [second, first / groupsOf(args), ...pairOf(args, 'kernel_size', 1)];
    return [[`${path}.weight`, shape], ...bias.map((name) => named(path, name, second))];
  }
  if (kind === 'Linear') {
    return [[`${path}.weight`, [second, first]], ...bias.map((name) => named(path, name, second))];
  }
  if (!NORM.test(kind)) return [];
  const parts = /\baffine=False\b/.test(args) ? [] : ['weight', 'bias'];
  return [...parts, 'running_mean', 'running_var'].map((name) => named(path, name, first));
}

function named(path: string, name: string, length: number): [string, readonly number[]] {
  return [`${path}.${name}`, [length]];
}

/** The numbers before the first named one, or `in_features` and `out_features`: `2048 -> 1000` in old versions. */
function numbersOf(args: string): number[] {
  const named = /in_features=(\d+), out_features=(\d+)/.exec(args);
  const own = named ?? /^\s*(\d+)(?:(?:,| ->) (\d+))?/.exec(args);
  return (own?.slice(1) ?? []).map(Number);
}

function groupsOf(args: string): number {
  return Number(/\bgroups=(\d+)/.exec(args)?.[1] ?? 1);
}

function pairOf(args: string, name: string, otherwise: number): [number, number] {
  const found = new RegExp(`\\b${name}=\\(?(\\d+)(?:, ?(\\d+))?`).exec(args);
  if (found === null) return [otherwise, otherwise];
  return [Number(found[1]), Number(found[2] ?? found[1])];
}

type Modules = ReadonlyMap<string, PrintedModule>;

/** The network with the stride where it is printed; `print-setting` where another setting differs. */
function withStrides(
  spec: ArchSpec,
  modules: readonly PrintedModule[],
  names: ReadonlyMap<string, string>,
): { readonly spec: ArchSpec } | NotImported {
  const byPath: Modules = new Map(modules.map((each) => [each.path, each]));
  const candidates = placements(spec, byPath, names);
  const faults = candidates.map((each) => firstFault(each, byPath, names));
  const at = faults.indexOf(undefined);
  if (at < 0) return faults[0] as NotImported;
  return poolFault(spec, modules) ?? { spec: candidates[at] as ArchSpec };
}

/** The network with the strides that its stages are printed with, on the 3x3 or on the first 1x1. */
function placements(
  spec: ArchSpec,
  modules: Modules,
  names: ReadonlyMap<string, string>,
): readonly ArchSpec[] {
  if (!isResidual(spec)) return [spec];
  const strides = spec.strides.map((assumed, stage) => {
    const printed = ['conv1', 'conv2'].map((conv) => {
      const stored = names.get(`layer${stage + 1}.0.${conv}.weight`)?.replace(/\.weight$/, '');
      return pairOf(modules.get(stored ?? '')?.args ?? '', 'stride', 1)[0];
    });
    const stride = Math.max(...printed);
    return stride >= 1 && stride <= LIMITS.strides ? stride : assumed;
  });
  return [
    { ...spec, strides },
    { ...spec, strides, strideOn: '1x1' },
  ];
}

function firstFault(
  spec: ArchSpec,
  modules: Modules,
  names: ReadonlyMap<string, string>,
): NotImported | undefined {
  for (const layer of buildGraph(spec).layers) {
    const stored = names.get(`${layer.name}.weight`)?.replace(/\.weight$/, '');
    const module = stored === undefined ? undefined : modules.get(stored);
    const fault = module && layer.op.kind === 'conv' ? faultOf(layer.op, module) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOf(op: ConvOp, { path, args }: PrintedModule): NotImported | undefined {
  const wanted = { stride: op.stride, padding: op.padding, dilation: [1, 1] } as const;
  for (const [setting, pair] of Object.entries(wanted)) {
    const found = pairOf(args, setting, setting === 'padding' ? 0 : 1);
    if (found.join() === pair.join()) continue;
    return refuse('print-setting', {
      name: path,
      setting,
      found: found.join('x'),
      wanted: pair.join('x'),
    });
  }
  return undefined;
}

/** A max-pool behind a stem that has none. ImageNet's may stand in `forward`, which is not printed. */
function poolFault(spec: ArchSpec, modules: readonly PrintedModule[]): NotImported | undefined {
  if (!isResidual(spec)) return undefined;
  const pool = modules.find(({ kind }) => kind === 'MaxPool2d');
  const inBlock = modules.find(({ kind, path }) => kind === 'AvgPool2d' && /\.\d+\./.test(path));
  const odd = spec.stem === 'cifar' ? (pool ?? inBlock) : inBlock;
  return odd && refuse('print-part', { name: odd.path, kind: odd.kind });
}
