import type { ConvShape } from './convShape';
import { type ConvChoice, chooseConv, isPointwise, productOf } from './convTable';
import type { Machine } from './family';
import type { Element, KernelCall } from './kernel';
import { type Split, stepsOf } from './splitCost';
import { CONV_UNIFORMS, type ConvUniforms, SPLIT_UNIFORMS } from './wgsl/convUniforms';
import { type ChannelMode, type DirectTile, directConv } from './wgsl/directConv';
import { END_UNIFORMS, endConv } from './wgsl/endConv';
import { FEW_INPUTS_TILE, type FewInputs, fewInputsConv } from './wgsl/fewInputsConv';
import { GROUPED_LANES, type GroupedTile, groupedRow } from './wgsl/groupedRow';
import { lineWorkgroups } from './wgsl/line';
import { splitConv } from './wgsl/splitConv';
import { workgroups } from './workgroups';

/** What a convolution's dispatches read and write: `slices` of sums lie in memory between two of them. */
export type ConvOperand = 'x' | 'filter' | 'bias' | 'added' | 'slices' | 'y';

/** One dispatch of a convolution. */
export interface ConvCall {
  readonly call: KernelCall;
  readonly reads: readonly ConvOperand[];
  readonly writes: 'y' | 'slices';
  /** How long `slices` are, bytes; 0 where the dispatch has none. */
  readonly sliceBytes: number;
}

const OPERANDS = ['x', 'filter', 'bias', 'added'] as const;

/** The dispatches of a convolution, in order. `added` is bound (to anything) where nothing is added. */
export function convCalls(shape: ConvShape, machine: Machine): ConvCall[] {
  return convCallsOf(shape, chooseConv(shape, machine), filterElement(machine));
}

/** What a filter's buffer holds, on kernels that can read either. */
export function filterElement({ weightFormat }: Machine): Element {
  return weightFormat === 'f16' ? 'vec4h' : 'vec4f';
}

/** The dispatches of a convolution with one variant, which has to fit the shape. */
export function convCallsOf(shape: ConvShape, choice: ConvChoice, filter: Element): ConvCall[] {
  switch (choice.kind) {
    case 'split':
      return splitCalls(shape, choice.split, filter);
    case 'grouped':
      return [whole(groupedCall(shape, { ...choice.tile, filter }))];
    case 'fewInputs':
      return [whole(fewInputsCall(shape, { ...choice.few, filter }))];
    case 'direct':
      return [whole(directCall(shape, choice.tile))];
  }
}

function whole(call: KernelCall): ConvCall {
  return { call, reads: OPERANDS, writes: 'y', sliceBytes: 0 };
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

function groupedCall(shape: ConvShape, tile: GroupedTile): KernelCall {
  const uniforms = uniformsOf(shape, 'vector');
  const lines = shape.images * shape.out[0];
  const places = lines * Math.ceil(shape.out[1] / tile.pixels);
  const across = [32, 16].find((count) => uniforms.outElements % count === 0) ?? 8;
  const blocks = Math.ceil(uniforms.outElements / across);
  return {
    kernel: groupedRow(tile),
    workgroups: workgroups(blocks, Math.ceil((places * across) / GROUPED_LANES)),
    uniforms: [...inOrder(uniforms), across],
  };
}

function fewInputsCall(shape: ConvShape, few: FewInputs): KernelCall {
  const { down, across, channels } = FEW_INPUTS_TILE;
  const tiles = Math.ceil(shape.out[0] / down) * Math.ceil(shape.out[1] / across);
  return {
    kernel: fewInputsConv(few),
    workgroups: workgroups(Math.ceil(shape.outChannels / channels), shape.images * tiles),
    uniforms: inOrder(uniformsOf(shape, 'scalarIn')),
  };
}

function splitCalls(shape: ConvShape, split: Split, filter: Element): ConvCall[] {
  const { tile, slices } = split;
  const product = productOf(shape);
  const blocks = Math.ceil(shape.outChannels / tile.channels);
  const { kernelHeight: _, groupOut: __, ...shared } = uniformsOf(shape, 'vector');
  const uniforms = {
    ...shared,
    taps: product.taps,
    tapSteps: Math.ceil(product.depth / tile.depth),
    run: stepsOf(product, split),
    blocks,
    slices,
  };
  const call: KernelCall = {
    kernel: splitConv(tile, { pointwise: isPointwise(shape), filter }),
    workgroups: workgroups(blocks * slices, Math.ceil(product.pixels / tile.pixels)),
    uniforms: SPLIT_UNIFORMS.map((name) => uniforms[name]),
  };
  if (slices === 1) return [whole(call)];
  const outputs = product.pixels * product.channels;
  const sliceBytes = slices * outputs * Float32Array.BYTES_PER_ELEMENT;
  return [{ call, reads: OPERANDS, writes: 'slices', sliceBytes }, ending(shape, slices, outputs)];
}

/** The dispatch that adds slices up and ends the layer. */
function ending(shape: ConvShape, slices: number, outputs: number): ConvCall {
  const uniforms = {
    size: outputs / 4,
    elements: shape.outChannels / 4,
    slices,
    relu: Number(shape.relu),
    residual: Number(shape.residual),
  };
  const call: KernelCall = {
    kernel: endConv,
    workgroups: lineWorkgroups(uniforms.size),
    uniforms: END_UNIFORMS.map((name) => uniforms[name]),
  };
  return { call, reads: ['slices', 'bias', 'added'], writes: 'y', sliceBytes: 0 };
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
