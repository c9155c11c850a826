import type { BlockKind } from '../spec';
import type { PythonValue } from './pythonParser';

/** What the arguments of a call change. */
export interface Settings {
  readonly block?: BlockKind;
  readonly layers?: readonly number[];
  readonly classes?: number;
  readonly groups?: number;
  readonly widthPerGroup?: number;
  readonly includeTop?: boolean;
  /** Stride of the last stage, as person re-identification's networks name it. */
  readonly lastStride?: number;
  /** The weights that are named. */
  readonly weights?: string;
}

/** What an argument's value means; undefined where the network would be one that isn't described. */
type Reader = (value: PythonValue) => Settings | undefined;

const only =
  (allowed: (value: PythonValue) => boolean): Reader =>
  (value) =>
    allowed(value) ? {} : undefined;

const whole =
  (set: (value: number) => Settings): Reader =>
  (value) =>
    value.kind === 'number' && Number.isSafeInteger(value.value) ? set(value.value) : undefined;

const classes = whole((value) => (value === 0 ? { includeTop: false } : { classes: value }));
const groups = whole((value) => ({ groups: value }));
const widthPerGroup = whole((value) => ({ widthPerGroup: value }));
const threeChannels = only((value) => value.kind === 'number' && value.value === 3);

const layers: Reader = (value) => {
  if (value.kind !== 'list') return undefined;
  const numbers = value.items.flatMap((item) => (item.kind === 'number' ? item.value : []));
  return numbers.length === value.items.length ? { layers: numbers } : undefined;
};

const block: Reader = (value) => {
  const name = value.kind === 'name' ? lastPart(value.path).toLowerCase().replace('_', '') : '';
  if (name === 'basicblock') return { block: 'basic' };
  return name === 'bottleneck' ? { block: 'bottleneck' } : undefined;
};

const weights: Reader = (value) => {
  if (value.kind === 'string') return { weights: value.value };
  if (value.kind === 'name') return { weights: value.path };
  return value.kind === 'none' || value.kind === 'boolean' ? {} : undefined;
};

/** Arguments by which the layers follow, in the words of torchvision and timm. */
export const READERS: ReadonlyMap<string, Reader> = new Map([
  ['num_classes', classes],
  ['classes', classes],
  ['groups', groups],
  ['cardinality', groups],
  ['width_per_group', widthPerGroup],
  ['base_width', widthPerGroup],
  ['include_top', (value) => (value.kind === 'boolean' ? { includeTop: value.value } : undefined)],
  ['weights', weights],
  ['in_chans', threeChannels],
  ['in_channels', threeChannels],
  ['norm_layer', only((value) => isNone(value) || isNamed(value, 'BatchNorm2d'))],
  ['act_layer', only((value) => isNone(value) || isNamed(value, 'ReLU'))],
  ['replace_stride_with_dilation', only((value) => isNone(value) || isAllFalse(value))],
  ['last_stride', whole((lastStride) => ({ lastStride }))],
  ['output_stride', only((value) => value.kind === 'number' && value.value === 32)],
  ['global_pool', only((value) => value.kind === 'string' && /^(?:avg)?$/.test(value.value))],
  ['features_only', only((value) => value.kind === 'boolean' && !value.value)],
] satisfies [string, Reader][]);

/** Those that only the classes `ResNet` and `ResNeXt` take. */
export const CLASS_READERS: ReadonlyMap<string, Reader> = new Map([
  ...READERS,
  ['block', block],
  ['layers', layers],
  ['num_blocks', layers],
]);

/** Arguments that change how a network is loaded, initialised or trained, not its layers. */
export const HARMLESS: ReadonlySet<string> = new Set([
  'checkpoint_path',
  'drop_block_rate',
  'drop_path_rate',
  'drop_rate',
  'exportable',
  'force_reload',
  'pretrained',
  'pretrained_cfg',
  'progress',
  'scriptable',
  'skip_validation',
  'source',
  'trust_repo',
  'verbose',
  'zero_init_last',
  'zero_init_residual',
]);

/** The name behind the last dot. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function isNone(value: PythonValue): boolean {
  return value.kind === 'none';
}

function isNamed(value: PythonValue, name: string): boolean {
  return value.kind === 'name' && lastPart(value.path) === name;
}

function isAllFalse(value: PythonValue): boolean {
  return (
    value.kind === 'list' && value.items.every((item) => item.kind === 'boolean' && !item.value)
  );
}
