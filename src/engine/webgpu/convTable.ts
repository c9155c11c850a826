import type { ConvShape } from './convShape';
import type { Family } from './family';
import type { ChannelMode, DirectTile } from './wgsl/directConv';
import { TILE_CHANNELS, tilePixels } from './wgsl/tiledConv';

/** The kernel of a convolution. */
export type ConvChoice =
  | { readonly kind: 'direct'; readonly tile: DirectTile }
  | { readonly kind: 'tiled'; readonly rows: number };

type SizedTile = Omit<DirectTile, 'mode' | 'pointwise'>;

/** The variant of a shape. The figures behind this table are in `docs/engine.md`. */
export function chooseConv(shape: ConvShape, family: Family): ConvChoice {
  const mode = channelMode(shape);
  const dense = shape.groups === 1 && mode === 'vector';
  if (family === 'gpu' && dense && sumLength(shape) >= TILED_FROM) {
    return { kind: 'tiled', rows: tileRows(shape) };
  }
  const pointwise = [...shape.kernel, ...shape.padding].join() === '1,1,0,0';
  const tile = family === 'gpu' ? GPU_DIRECT : softwareTile(shape, mode);
  return { kind: 'direct', tile: { ...tile, mode, pointwise } };
}

/** Sums shorter than this are over before sharing them in workgroup memory pays. */
const TILED_FROM = 32;
/** Workgroups that keep a GPU busy; with fewer, smaller tiles are taken. */
const ENOUGH_WORKGROUPS = 64;

/** Neighbouring invocations along the channels: loads of the filter and stores are contiguous. */
const GPU_DIRECT = { rows: 4, columns: 1, workgroup: [16, 4] } as const;

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

function tileRows(shape: ConvShape): number {
  const pixels = shape.images * shape.out[0] * shape.out[1];
  const workgroups = (rows: number) =>
    Math.ceil(pixels / tilePixels(rows)) * Math.ceil(shape.outChannels / TILE_CHANNELS);
  return [8, 4, 2].find((rows) => workgroups(rows) >= ENOUGH_WORKGROUPS) ?? 1;
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
