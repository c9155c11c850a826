import { residualOf } from '../presets';
import { expansion, type ResNetSpec } from '../spec';
import { lastPart } from './arguments';
import type { PythonCall, PythonValue } from './pythonParser';
import { type Assumption, type NotImported, refuse } from './result';

/** What a line such as `model.fc = nn.Linear(2048, 10)` puts into a network. */
export type LayerChange = { readonly line: string } & (
  | { readonly kind: 'classes'; readonly classes: number; readonly features: number | undefined }
  /** A classifier whose classes the text doesn't tell. */
  | { readonly kind: 'unknown-classes' }
  | { readonly kind: 'no-top' }
  /** A 3x3/1 as first convolution; with no pooling behind it, it is the stem for CIFAR. */
  | { readonly kind: 'small-stem'; readonly channels: number }
  | { readonly kind: 'no-pool' }
  | { readonly kind: 'same' }
);

/** A network with its changes, and what they leave open. */
interface Changed {
  readonly spec: ResNetSpec;
  readonly assumed: readonly Assumption[];
}

/** What a value makes of a part of torchvision's networks; undefined where it makes another network. */
export function changeOf(part: string, value: PythonValue, line: string): LayerChange | undefined {
  if (part === 'fc') return headChange(value, line);
  const call = callOf(value);
  if (part === 'maxpool') return isIdentity(value) ? { kind: 'no-pool', line } : undefined;
  if (part === 'conv1' && call !== undefined) return stemChange(call, line);
  const toOne = call !== undefined && /^AdaptiveAvgPool2d\((?:1|1,1)\)$/.test(signature(call));
  return part === 'avgpool' && toOne ? { kind: 'same', line } : undefined;
}

/** Errors: `line-unsupported` where the changes make another network. */
export function withChanges(
  spec: ResNetSpec,
  changes: readonly LayerChange[],
): Changed | NotImported {
  let changed = spec;
  const assumed: Assumption[] = [];
  const [conv, pool] = (['small-stem', 'no-pool'] as const).map((kind) =>
    changes.findLast((change) => change.kind === kind),
  );
  for (const change of changes) {
    const { line } = change;
    if (change.kind === 'classes') {
      const { classes, features } = change;
      if (features !== undefined && features !== featuresOf(spec)) return unsupported(line);
      changed = { ...changed, includeTop: true, classes };
    } else if (change.kind === 'no-top') {
      changed = { ...changed, includeTop: false };
      assumed.push({ code: 'pooling', params: {} });
    } else if (change.kind === 'unknown-classes') {
      assumed.push({ code: 'line-left-out', params: { line } });
    } else if (change.kind === 'small-stem' && change.channels !== spec.stemWidth) {
      return unsupported(line);
    }
  }
  const one = conv ?? pool;
  if (one === undefined || spec.stem === 'cifar') return { spec: changed, assumed };
  if (conv === undefined || pool === undefined) return unsupported(one.line);
  const { inputPx } = residualOf('resnext29_8x64d');
  assumed.push({ code: 'input-size', params: { inputPx } });
  return { spec: { ...changed, stem: 'cifar', inputPx }, assumed };
}

function headChange(value: PythonValue, line: string): LayerChange | undefined {
  if (isIdentity(value)) return { kind: 'no-top', line };
  const call = callOf(value);
  const linear = call && (isNamed(call, 'Sequential') ? onlyLinear(call) : call);
  if (linear === undefined || !isNamed(linear, 'Linear')) return undefined;
  const bias = argument(linear, 'bias', 2);
  if (bias !== undefined && !(bias.kind === 'boolean' && bias.value)) return undefined;
  const classes = numberOf(argument(linear, 'out_features', 1));
  if (classes === undefined) return { kind: 'unknown-classes', line };
  const features = numberOf(argument(linear, 'in_features', 0));
  return { kind: 'classes', classes, features, line };
}

/** The one layer of a Sequential beside those that do nothing at inference. */
function onlyLinear({ args }: PythonCall): PythonCall | undefined {
  const calls = args.flatMap(({ value }) => callOf(value) ?? []);
  const layers = calls.filter((call) => !/^(?:Dropout|Flatten)$/.test(lastPart(call.callee)));
  return calls.length === args.length && layers.length === 1 ? layers[0] : undefined;
}

function stemChange(call: PythonCall, line: string): LayerChange | undefined {
  if (!isNamed(call, 'Conv2d')) return undefined;
  const numbers = ['in_channels', 'out_channels', 'kernel_size', 'stride', 'padding'].map(
    (name, at) => numberOf(argument(call, name, at)),
  );
  const [inputs, channels, kernel, stride = 1, padding] = numbers;
  const bias = argument(call, 'bias', 8);
  const small = [inputs, kernel, stride, padding].join() === '3,3,1,1';
  const plain = call.args.every(({ name }) => !/^(?:groups|dilation)$/.test(name ?? ''));
  if (!small || !plain || channels === undefined || bias?.kind !== 'boolean' || bias.value) {
    return undefined;
  }
  return { kind: 'small-stem', channels, line };
}

function callOf(value: PythonValue): PythonCall | undefined {
  return value.kind === 'call' ? value : undefined;
}

function isNamed({ callee, methods }: PythonCall, name: string): boolean {
  return lastPart(callee) === name && methods.every((each) => /^(?:to|cuda|cpu)$/.test(each));
}

function isIdentity(value: PythonValue): boolean {
  const call = callOf(value);
  return call !== undefined && /^(?:Identity\(.*\)|Sequential\(\))$/.test(signature(call));
}

/** A call with its numbers, `AdaptiveAvgPool2d(1,1)`. */
function signature({ callee, args }: PythonCall): string {
  const numbers = args.flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
  return `${lastPart(callee)}(${numbers.map((value) => numberOf(value) ?? '?').join()})`;
}

function argument({ args }: PythonCall, name: string, at: number): PythonValue | undefined {
  const byName = args.find((each) => each.name === name);
  const byPlace = args[at]?.name === undefined ? args[at] : undefined;
  return (byName ?? byPlace)?.value;
}

/** A whole number; of a pair of equal ones that one. */
function numberOf(value: PythonValue | undefined): number | undefined {
  if (value?.kind === 'number') return value.value;
  if (value?.kind !== 'list') return undefined;
  const [one, other] = value.items.map(numberOf);
  return value.items.length === 2 && one === other ? one : undefined;
}

/** Channels that the classifier takes in. */
function featuresOf({ planes, block }: ResNetSpec): number {
  return (planes.at(-1) ?? 0) * expansion(block);
}

function unsupported(line: string): NotImported {
  return refuse('line-unsupported', { line });
}
