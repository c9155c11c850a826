import { elementsOf } from '../../core/elements';
import type { ConvOp } from '../../core/layer';
import type { Step } from '../plan';
import type { WeightFormat } from '../weightFormat';
import { type ConvOperand, convCalls, filterElement } from './convCall';
import type { ConvShape } from './convShape';
import { chooseConv } from './convTable';
import type { Machine } from './family';
import { inOrder, type Source, type StepCall, writing } from './stepCall';
import { LINEAR_COLUMNS, LINEAR_UNIFORMS, linear } from './wgsl/linear';
import { LINEAR_ROWS, LINEAR_ROWS_UNIFORMS, linearRows } from './wgsl/linearRows';

/** How a step's kernels expect its weights. */
export interface WeightLayout {
  readonly format: WeightFormat;
  /** Of an fc: whether `[out,in]`, an output's weights side by side; else `[in,out]`. */
  readonly rows: boolean;
}

/** How the kernels of a step with weights read them, whatever the batch. */
export function weightLayout(step: Step, machine: Machine): WeightLayout {
  const { op } = step.layer;
  const own =
    op.kind === 'conv'
      ? chooseConv(convShape(step, op, 1), machine).kind !== 'direct'
      : op.kind === 'linear' && readsRows(step, machine);
  return { format: own ? machine.weightFormat : 'f32', rows: own && op.kind === 'linear' };
}

/** The dispatches of a convolution with what is fused into it. */
export function convolution(step: Step, op: ConvOp, machine: Machine, images: number): StepCall[] {
  const [value = 0] = step.inputs;
  // The kernel has a place for what is added; where nothing is, it reads nothing there.
  const added: Source = step.residual === null ? 'bias' : { value: step.residual };
  const sources: Readonly<Record<ConvOperand, Source>> = {
    x: { value },
    filter: 'kernel',
    bias: 'bias',
    added,
    slices: 'slices',
    y: { value: step.output },
  };
  return convCalls(convShape(step, op, images), machine).map(({ call, reads, sliceBytes }) => ({
    call,
    sources: reads.map((operand) => sources[operand]),
    sliceBytes,
  }));
}

/** A step's convolution for so many images. */
export function convShape({ layer, residual, relu }: Step, op: ConvOp, images: number): ConvShape {
  return {
    images,
    in: [layer.in.heightPx, layer.in.widthPx],
    out: [layer.out.heightPx, layer.out.widthPx],
    inChannels: layer.in.channels,
    outChannels: layer.out.channels,
    kernel: op.kernel,
    stride: op.stride,
    padding: op.padding,
    groups: op.groups,
    relu,
    residual: residual !== null,
  };
}

/** A GPU reads an output's weights side by side, where they come in fours. */
function readsRows({ layer }: Step, { family }: Machine): boolean {
  return family === 'gpu' && elementsOf(layer.in) % 4 === 0;
}

/** The dispatch of an fc. */
export function fullyConnected(step: Step, x: Source, machine: Machine, images: number): StepCall {
  const { layer } = step;
  const outputs = layer.out.channels;
  const inputs = elementsOf(layer.in);
  const relu = Number(step.relu);
  const sources = [x, 'kernel', 'bias'] as const;
  if (readsRows(step, machine)) {
    const uniforms = { inVectors: inputs / 4, outputs, relu };
    const call = {
      kernel: linearRows(images, filterElement(machine)),
      workgroups: [Math.ceil(outputs / LINEAR_ROWS), 1, 1],
      uniforms: inOrder(LINEAR_ROWS_UNIFORMS, uniforms),
    } as const;
    return writing(call, sources);
  }
  const outVectors = Math.ceil(outputs / 4);
  const call = {
    kernel: linear(machine.family === 'gpu' ? 16 : 1, images),
    workgroups: [Math.ceil(outVectors / LINEAR_COLUMNS), 1, 1],
    uniforms: inOrder(LINEAR_UNIFORMS, { inputs, outVectors, outputs, relu }),
  } as const;
  return writing(call, sources);
}
