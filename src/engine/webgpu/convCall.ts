import { chooseConv } from './convTable';
import type { Family } from './family';
import type { KernelCall, Workgroups } from './kernel';
import { CONV_UNIFORMS, type ConvUniforms } from './wgsl/convUniforms';
import { type ChannelMode, directConv } from './wgsl/directConv';
import { TILE_CHANNELS, tiledConv, tilePixels } from './wgsl/tiledConv';

/** A convolution's numbers; pairs are vertical, horizontal. */
export interface ConvShape {
  readonly images: number;
  readonly in: readonly [number, number];
  readonly out: readonly [number, number];
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly groups: number;
  readonly relu: boolean;
  /** Whether a tensor of the output's shape is added. */
  readonly residual: boolean;
}

/** The dispatch of a convolution; its inputs are x, filter, bias and what is added (any where nothing is). */
export function convCall(shape: ConvShape, family: Family): KernelCall {
  const choice = chooseConv(shape, family);
  const mode = choice.kind === 'direct' ? choice.tile.mode : 'vector';
  const uniforms = uniformsOf(shape, mode);
  const kernel = choice.kind === 'direct' ? directConv(choice.tile) : tiledConv(choice.rows);
  const workgroups: Workgroups =
    choice.kind === 'direct'
      ? [
          Math.ceil(uniforms.outElements / choice.tile.columns / choice.tile.workgroup[0]),
          Math.ceil(uniforms.pixels / choice.tile.rows / choice.tile.workgroup[1]),
          1,
        ]
      : [
          Math.ceil(shape.outChannels / TILE_CHANNELS),
          Math.ceil(uniforms.pixels / tilePixels(choice.rows)),
          1,
        ];
  return { kernel, workgroups, uniforms: CONV_UNIFORMS.map((name) => uniforms[name]) };
}

function uniformsOf(shape: ConvShape, mode: ChannelMode): ConvUniforms {
  const inWidth = mode === 'scalar' || mode === 'scalarIn' ? 1 : 4;
  const outWidth = mode === 'scalar' ? 1 : 4;
  const perGroup = shape.inChannels / shape.groups;
  const own = mode === 'depthwise' || mode === 'pairs';
  return {
    pixels: shape.images * shape.out[0] * shape.out[1],
    outHeight: shape.out[0],
    outWidth: shape.out[1],
    outElements: shape.outChannels / outWidth,
    inHeight: shape.in[0],
    inWidth: shape.in[1],
    inElements: shape.inChannels / inWidth,
    kernelHeight: shape.kernel[0],
    kernelWidth: shape.kernel[1],
    strideY: shape.stride[0],
    strideX: shape.stride[1],
    padY: shape.padding[0],
    padX: shape.padding[1],
    depth: own ? 1 : perGroup / inWidth,
    groupOut: own ? 1 : shape.outChannels / shape.groups / outWidth,
    relu: Number(shape.relu),
    residual: Number(shape.residual),
  };
}
