import type { ConvShape } from './convShape';
import type { Machine } from './family';
import type { Product, Split } from './splitCost';
import { chooseSplit } from './splitTable';
import type { ChannelMode, DirectTile } from './wgsl/directConv';
import { type FewInputs, fewInputsBytes } from './wgsl/fewInputsConv';
import { GROUPED_LANES, type GroupedTile, groupedBytes } from './wgsl/groupedRow';

/** The kernel of a convolution. */
export type ConvChoice =
  | { readonly kind: 'direct'; readonly tile: DirectTile }
  | { readonly kind: 'split'; readonly split: Split }
  | { readonly kind: 'grouped'; readonly tile: Omit<GroupedTile, 'filter'> }
  | { readonly kind: 'fewInputs'; readonly few: Omit<FewInputs, 'filter'> };

type SizedTile = Omit<DirectTile, 'mode' | 'pointwise'>;

/**
 * The variant of a shape. The figures behind this table are in `docs/engine.md`. Its kind does not
 * depend on how many images there are, since weights are laid out for it.
 */
export function chooseConv(shape: ConvShape, machine: Machine): ConvChoice {
  const mode = channelMode(shape);
  const own = machine.family === 'gpu' ? gpuChoice(shape, mode, machine) : null;
  if (own !== null) return own;
  const tile = machine.family === 'gpu' ? GPU_DIRECT : softwareTile(shape, mode);
  return { kind: 'direct', tile: { ...tile, mode, pointwise: isPointwise(shape) } };
}

/** Whether a window is a pixel. */
export function isPointwise({ kernel, padding }: ConvShape): boolean {
  return [...kernel, ...padding].join() === '1,1,0,0';
}

/** A dense convolution as a product. */
export function productOf(shape: ConvShape): Product {
  const [kernelHeight, kernelWidth] = shape.kernel;
  return {
    pixels: shape.images * shape.out[0] * shape.out[1],
    channels: shape.outChannels,
    depth: shape.inChannels,
    taps: kernelHeight * kernelWidth,
  };
}

/** Sums shorter than this are over before sharing them in workgroup memory pays. */
const SPLIT_FROM = 32;
/** Row of a window that grouped kernels keep in registers, and how far neighbours may be apart. */
const GROUPED_ROW = { kernelWidth: 3, maxStrideX: 2 } as const;
/** A tile of the image in workgroup memory serves filters from 3x3 on. */
const FEW_INPUTS = { most: 4, minTaps: 9 } as const;

function gpuChoice(shape: ConvShape, mode: ChannelMode, machine: Machine): ConvChoice | null {
  const { inChannels, groups, kernel, stride } = shape;
  if (mode === 'vector' && groups === 1 && sumLength(shape) >= SPLIT_FROM) {
    return { kind: 'split', split: chooseSplit(productOf(shape), machine) };
  }
  if (
    mode === 'vector' &&
    groups > 1 &&
    kernel[1] === GROUPED_ROW.kernelWidth &&
    stride[1] <= GROUPED_ROW.maxStrideX
  ) {
    return { kind: 'grouped', tile: groupedTile(shape, machine) };
  }
  const few = { inChannels, kernel, stride };
  if (
    mode === 'scalarIn' &&
    groups === 1 &&
    inChannels <= FEW_INPUTS.most &&
    kernel[0] * kernel[1] >= FEW_INPUTS.minTaps &&
    fewInputsBytes({ ...few, filter: 'vec4f' }) <= machine.maxWorkgroupBytes
  ) {
    return { kind: 'fewInputs', few };
  }
  return null;
}

/** Neighbouring invocations along the channels: loads of the filter and stores are contiguous. */
const GPU_DIRECT = { rows: 4, columns: 1, workgroup: [16, 4] } as const;

/** Invocations of a grouped layer that keep a core busy: 50,000 on an H100. */
const GROUPED_PER_CORE = 380;
/** Output pixels that share a window's row. */
const GROUPED_PIXELS = 4;

/** The sum is split among as many parts as it takes to occupy the device. */
function groupedTile(shape: ConvShape, machine: Machine): Omit<GroupedTile, 'filter'> {
  const { outChannels, inChannels, groups, kernel, stride } = shape;
  const enough = GROUPED_PER_CORE * machine.cores;
  const rows = shape.images * shape.out[0] * Math.ceil(shape.out[1] / GROUPED_PIXELS);
  const lanes = rows * (outChannels / 4);
  const most = Math.min(8, kernel[0] * Math.ceil(inChannels / groups / 4));
  const base = { pixels: GROUPED_PIXELS, kernelWidth: kernel[1], strideX: stride[1] };
  const fits = (parts: number) =>
    parts <= most &&
    parts * GROUPED_LANES <= machine.maxInvocations &&
    groupedBytes({ ...base, parts, filter: 'vec4f' }) <= machine.maxWorkgroupBytes;
  const allowed = [1, 2, 4, 8].filter(fits);
  const parts = allowed.find((count) => count * lanes >= enough) ?? allowed.at(-1) ?? 1;
  return { ...base, parts };
}

/** The larger the tile, the fewer loads a sum takes, and the longer the shader takes to compile. */
function softwareTile({ outChannels, groups }: ConvShape, mode: ChannelMode): SizedTile {
  const workgroup = [4, 8] as const;
  const vectors = outChannels / groups / 4;
  if (mode === 'vector' && vectors % 4 === 0) return { rows: 8, columns: 4, workgroup };
  if (mode === 'scalarIn' && vectors % 2 === 0) return { rows: 4, columns: 2, workgroup };
  // What is rare compiles faster than it runs.
  const rare = mode === 'scalar' || mode === 'pairs';
  return { rows: rare ? 4 : 8, columns: 1, workgroup };
}

function sumLength({ inChannels, groups, kernel }: ConvShape): number {
  return (inChannels / groups) * kernel[0] * kernel[1];
}

function channelMode({ inChannels, outChannels, groups }: ConvShape): ChannelMode {
  const perGroup = inChannels / groups;
  const outPerGroup = outChannels / groups;
  if (perGroup % 4 === 0 && outPerGroup % 4 === 0) return 'vector';
  if (outChannels % 4 === 0 && perGroup === outPerGroup) {
    if (perGroup === 1) return 'depthwise';
    if (perGroup === 2) return 'pairs';
  }
  return outPerGroup % 4 === 0 ? 'scalarIn' : 'scalar';
}
