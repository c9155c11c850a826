import type { ConvShape } from './convShape';
import { type ConvChoice, chooseConv } from './convTable';
import type { Family } from './family';
import type { KernelCall } from './kernel';
import { CONV_UNIFORMS, type ConvUniforms } from './wgsl/convUniforms';
import { type ChannelMode, type DirectTile, directConv } from './wgsl/directConv';
import { TILE_CHANNELS, tiledConv, tilePixels } from './wgsl/tiledConv';
import { workgroups } from './workgroups';

/** The dispatch of a convolution; its inputs are x, filter, bias and what is added (any where nothing is). */
export function convCall(shape: ConvShape, family: Family): KernelCall {
  return convCallOf(shape, chooseConv(shape, family));
}

/** The dispatch of a convolution with one variant, which has to fit the shape. */
export function convCallOf(shape: ConvShape, choice: ConvChoice): KernelCall {
  return choice.kind === 'tiled' ? tiledCall(shape, choice.rows) : directCall(shape, choice.tile);
}

function directCall(shape: ConvShape, tile: DirectTile): KernelCall {
  const uniforms = uniformsOf(shape, tile.mode);
  const across = Math.ceil(uniforms.outElements / tile.columns / tile.workgroup[0]);
  const down = Math.ceil(uniforms.pixels / tile.rows / tile.workgroup[1]);
  return {
    kernel: directConv(tile),
    workgroups: workgroups(across, down),
    uniforms: inOrder(uniforms),
  };
}

function tiledCall(shape: ConvShape, rows: number): KernelCall {
  const uniforms = uniformsOf(shape, 'vector');
  const across = Math.ceil(shape.outChannels / TILE_CHANNELS);
  const down = Math.ceil(uniforms.pixels / tilePixels(rows));
  return {
    kernel: tiledConv(rows),
    workgroups: workgroups(across, down),
    uniforms: inOrder(uniforms),
  };
}

function inOrder(uniforms: ConvUniforms): number[] {
  return CONV_UNIFORMS.map((name) => uniforms[name]);
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
