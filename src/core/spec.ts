import { type RelativeSpec, relativeVariant } from './relatives';

/** The two residual blocks that torchvision builds; a bottleneck widens its output by four. */
export type BlockKind = 'basic' | 'bottleneck';
/** Which convolution of a bottleneck halves the resolution: the 3x3 (torchvision) or the first 1x1 (2015). */
export type StridePlacement = '3x3' | '1x1';
/** 7x7/2 with a 3x3/2 max-pool, or one 3x3/1. */
export type StemKind = 'imagenet' | 'cifar';

/**
 * A residual network: ResNet, wide ResNet and ResNeXt differ in these numbers alone.
 *
 * The 3x3 of stage i has `cardinality * floor(groupWidth * planes[i] / planes[0])` channels;
 * a bottleneck puts out `4 * planes[i]`, a basic block `planes[i]` (torchvision `resnet.py`).
 */
export interface ResNetSpec {
  readonly family: 'resnet';
  readonly block: BlockKind;
  /** Blocks of each stage. */
  readonly blocks: readonly number[];
  /** C: the number of groups of the 3x3. */
  readonly cardinality: number;
  /** d: channels of one group of the first stage's 3x3. */
  readonly groupWidth: number;
  /** torchvision's `planes` of each stage, channels. */
  readonly planes: readonly number[];
  readonly stem: StemKind;
  /** Channels that the stem puts out. */
  readonly stemWidth: number;
  readonly strideOn: StridePlacement;
  /** Stride of each stage, taken by its first block: 1 or 2. None is dilated. */
  readonly strides: readonly number[];
  /** With shortcuts; without, neither identity nor projection is there. */
  readonly residual: boolean;
  /** With global average pooling and the classifier. */
  readonly includeTop: boolean;
  readonly classes: number;
  /** Height and width of the input in px. */
  readonly inputPx: number;
}

/** What defines a network; each family adds its own member. */
export type ArchSpec = ResNetSpec | RelativeSpec;

/** The part of a spec that a change sets. */
export type SpecPatch = Partial<Omit<ResNetSpec, 'family'>>;

/** The fields that every family has. */
const SHARED_FIELDS: readonly string[] = ['classes', 'inputPx'];

/** Largest value of each number that a user can set; all are whole and none is negative. */
export const LIMITS = {
  cardinality: 128,
  groupWidth: 256,
  planes: 1024,
  strides: 2,
  stemWidth: 512,
  blocks: 200,
  stages: 6,
  classes: 22_000,
  inputPx: 512,
} as const;
export const MIN_INPUT_PX = 32;

/** Output channels of a block over its planes: 1 for basic, 4 for bottleneck. */
export function expansion(block: BlockKind): number {
  return block === 'basic' ? 1 : 4;
}

/** d of stage i: `floor(groupWidth * planes[i] / planes[0])`, channels of one group. */
export function stageGroupWidth(spec: ResNetSpec, stage: number): number {
  const first = spec.planes[0] ?? 0;
  return first > 0 ? Math.floor((spec.groupWidth * (spec.planes[stage] ?? 0)) / first) : 0;
}

/** Channels of the 3x3 of stage i: C times the stage's d. A basic block's are its planes. */
export function stageWidth(spec: ResNetSpec, stage: number): number {
  if (spec.block === 'basic') return spec.planes[stage] ?? 0;
  return spec.cardinality * stageGroupWidth(spec, stage);
}

/** torchvision's strides of so many stages: the first keeps the resolution, each other halves it. */
export function defaultStrides(stages: number): number[] {
  return fitStrides([], stages);
}

/** Strides for so many stages: those that are there, then torchvision's. */
export function fitStrides(strides: readonly number[], stages: number): number[] {
  const count = Math.min(stages, LIMITS.stages);
  return Array.from({ length: count }, (_, stage) => strides[stage] ?? (stage === 0 ? 1 : 2));
}

/** torchvision's `width_per_group`: 64 * d / planes[0]. Not always whole. */
export function widthPerGroup(spec: ResNetSpec): number {
  const first = spec.planes[0] ?? 0;
  return first > 0 ? (64 * spec.groupWidth) / first : 0;
}

/** Layers with weights on the longest path, as the names count them: 50 for 3-4-6-3 bottlenecks. */
export function depthOf(spec: Pick<ResNetSpec, 'block' | 'blocks'>): number {
  const perBlock = spec.block === 'basic' ? 2 : 3;
  return spec.blocks.reduce((sum, count) => sum + count, 0) * perBlock + 2;
}

/**
 * Applies a change and keeps what a basic block fixes: its d is its first planes
 * (unless the change names a d itself). With C > 1 both are left alone, for `validate` to say.
 * Another number of stages keeps the strides that it has, unless the change names them.
 * A relative takes the fields that it has (`takesPatch` asks).
 */
export function patchSpec(spec: ResNetSpec, patch: SpecPatch): ResNetSpec;
export function patchSpec(spec: ArchSpec, patch: SpecPatch): ArchSpec;
export function patchSpec(spec: ArchSpec, patch: SpecPatch): ArchSpec {
  if (!isResidual(spec)) return patchRelative(spec, patch);
  const next = { ...spec, ...stridesFor(spec, patch), ...patch };
  const follows =
    next.block === 'basic' && next.cardinality === 1 && patch.groupWidth === undefined;
  const touched = patch.block !== undefined || patch.planes !== undefined;
  return follows && touched ? { ...next, groupWidth: next.planes[0] ?? 0 } : next;
}

function stridesFor({ strides }: ResNetSpec, { blocks }: SpecPatch): SpecPatch {
  const fits = blocks === undefined || blocks.length === strides.length;
  return fits ? {} : { strides: fitStrides(strides, blocks.length) };
}

function patchRelative(spec: RelativeSpec, { classes, inputPx }: SpecPatch): RelativeSpec {
  return { ...spec, classes: classes ?? spec.classes, inputPx: inputPx ?? spec.inputPx };
}

/** Whether a network has all the fields that a change names. */
export function takesPatch(spec: ArchSpec, patch: SpecPatch): boolean {
  return isResidual(spec) || Object.keys(patch).every((field) => SHARED_FIELDS.includes(field));
}

/** Whether a network is of the residual family, so that it has C, d, blocks and planes to set. */
export function isResidual(spec: ArchSpec): spec is ResNetSpec {
  return spec.family === 'resnet';
}

/** Whether two specs define the same network. */
export function sameSpec(a: ArchSpec, b: ArchSpec): boolean {
  return specKey(a) === specKey(b);
}

const keyOfSpec = new WeakMap<ArchSpec, string>();

/** One string per network, equal when all numbers are equal; for memo keys. Made once for each spec: it is asked for at every turn of a knob. */
export function specKey(spec: ArchSpec): string {
  const known = keyOfSpec.get(spec);
  if (known !== undefined) return known;
  const key = writeKey(spec);
  keyOfSpec.set(spec, key);
  return key;
}

function writeKey(spec: ArchSpec): string {
  if (!isResidual(spec)) {
    return [spec.family, relativeVariant(spec), spec.classes, spec.inputPx].join('/');
  }
  return [
    spec.family,
    spec.block,
    spec.blocks.join('-'),
    spec.cardinality,
    spec.groupWidth,
    spec.planes.join('-'),
    spec.stem,
    spec.stemWidth,
    spec.strideOn,
    spec.strides.join('-'),
    spec.residual,
    spec.includeTop,
    spec.classes,
    spec.inputPx,
  ].join('/');
}
