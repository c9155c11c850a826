import { elementsOf } from '../../core/elements';
import type { ConvOp, Graph, Layer } from '../../core/layer';
import type { Step } from '../plan';
import { convCall } from './convCall';
import type { Family } from './family';
import type { Element, KernelCall } from './kernel';
import {
  CONCAT_UNIFORMS,
  intoChannels,
  RESPONSE_NORM_UNIFORMS,
  responseNorm,
} from './wgsl/channels';
import { accumulation, addition, affine, copy, ELEMENTWISE_UNIFORMS } from './wgsl/elementwise';
import { lineWorkgroups } from './wgsl/line';
import { LINEAR_COLUMNS, LINEAR_UNIFORMS, linear } from './wgsl/linear';
import { AVERAGE_POOL_UNIFORMS, averagePool, MAX_POOL_UNIFORMS, maxPool } from './wgsl/pool';

/** What a dispatch reads: the value of a layer, or one of the step's weights. */
export type Source = { readonly value: number } | 'kernel' | 'bias';

/** One dispatch of a step; it writes the step's output. */
export interface StepCall {
  readonly call: KernelCall;
  readonly sources: readonly Source[];
}

/** What dispatches depend on beside their step. */
export interface CallsOf {
  readonly graph: Graph;
  readonly family: Family;
  /** Images of a run. */
  readonly images: number;
}

/** The dispatches that compute a step for all images, in order. */
export function stepCalls(step: Step, { graph, family, images }: CallsOf): StepCall[] {
  const { op } = step.layer;
  const [first = 0] = step.inputs;
  const x = { value: first };
  switch (op.kind) {
    case 'conv':
      return [convolution(step, op, family, images)];
    case 'linear':
      return [fullyConnected(step, x, family, images)];
    case 'add':
      return addAll(step, images);
    case 'concat':
      return concat(step, graph, images);
    case 'batchNorm':
      return [normalise(step, x, images)];
    case 'relu':
    case 'dropout':
      return [elementwise(copy, step, [x], op.kind === 'relu', images)];
    case 'maxPool':
    case 'globalAvgPool':
    case 'adaptiveAvgPool':
      return [pool(step.layer, x, images)];
    case 'localResponseNorm':
      return [neighbours(step.layer, op.size, x, images)];
    case 'input':
      throw new Error(`the input is no step: ${step.layer.name}`);
  }
}

/** What a kernel is told, by name. */
type Uniforms<Names extends readonly string[]> = Readonly<Record<Names[number], number>>;

function inOrder<Names extends readonly string[]>(names: Names, of: Uniforms<Names>): number[] {
  return names.map((name: Names[number]) => of[name]);
}

function convolution(step: Step, op: ConvOp, family: Family, images: number): StepCall {
  const { layer, residual } = step;
  const call = convCall(
    {
      images,
      in: [layer.in.heightPx, layer.in.widthPx],
      out: [layer.out.heightPx, layer.out.widthPx],
      inChannels: layer.in.channels,
      outChannels: layer.out.channels,
      kernel: op.kernel,
      stride: op.stride,
      padding: op.padding,
      groups: op.groups,
      relu: step.relu,
      residual: residual !== null,
    },
    family,
  );
  const [value = 0] = step.inputs;
  // The kernel has a place for what is added; where nothing is, it reads nothing there.
  const added: Source = residual === null ? 'bias' : { value: residual };
  return { call, sources: [{ value }, 'kernel', 'bias', added] };
}

function fullyConnected(
  { layer, relu }: Step,
  x: Source,
  family: Family,
  images: number,
): StepCall {
  const outputs = layer.out.channels;
  const outVectors = Math.ceil(outputs / 4);
  const uniforms = { inputs: elementsOf(layer.in), outVectors, outputs, relu: Number(relu) };
  const call: KernelCall = {
    kernel: linear(family === 'gpu' ? 16 : 1, images),
    workgroups: [Math.ceil(outVectors / LINEAR_COLUMNS), 1, 1],
    uniforms: inOrder(LINEAR_UNIFORMS, uniforms),
  };
  return { call, sources: [x, 'kernel', 'bias'] };
}

function addAll(step: Step, images: number): StepCall[] {
  const [first = 0, second = 0, ...others] = step.inputs;
  const sum = elementwise(
    addition,
    step,
    [{ value: first }, { value: second }],
    step.relu && others.length === 0,
    images,
  );
  const more = others.map((value, at) =>
    elementwise(accumulation, step, [{ value }], step.relu && at === others.length - 1, images),
  );
  return [sum, ...more];
}

/** Buffers are padded to whole vectors, so vectors do where the channel does not matter. */
function elementwise(
  kernel: KernelCall['kernel'],
  { layer }: Step,
  sources: readonly Source[],
  relu: boolean,
  images: number,
): StepCall {
  const size = Math.ceil((images * elementsOf(layer.out)) / 4);
  return line(kernel, size, [size, 0, Number(relu)], sources);
}

function normalise({ layer, relu }: Step, x: Source, images: number): StepCall {
  const [element, width] = elementOf(layer.out.channels);
  const size = (images * elementsOf(layer.out)) / width;
  const uniforms = { size, elements: layer.out.channels / width, relu: Number(relu) };
  const ordered = inOrder(ELEMENTWISE_UNIFORMS, uniforms);
  return line(affine(element), size, ordered, [x, 'kernel', 'bias']);
}

function concat({ inputs, layer }: Step, graph: Graph, images: number): StepCall[] {
  const widths = inputs.map((value) => graph.layers[value]?.out.channels ?? 0);
  const [element, width] = elementOf(...widths);
  let first = 0;
  return inputs.map((value, at) => {
    const inElements = (widths[at] ?? 0) / width;
    const size = images * inElements * layer.out.heightPx * layer.out.widthPx;
    const uniforms = { size, inElements, outElements: layer.out.channels / width, first };
    first += inElements;
    const ordered = inOrder(CONCAT_UNIFORMS, uniforms);
    return line(intoChannels(element), size, ordered, [{ value }]);
  });
}

function pool(layer: Layer, x: Source, images: number): StepCall {
  const { op, in: from, out } = layer;
  const [element, width] = elementOf(out.channels);
  const size = (images * elementsOf(out)) / width;
  const shared = {
    size,
    outHeight: out.heightPx,
    outWidth: out.widthPx,
    elements: out.channels / width,
    inHeight: from.heightPx,
    inWidth: from.widthPx,
  };
  if (op.kind !== 'maxPool') {
    return line(averagePool(element), size, inOrder(AVERAGE_POOL_UNIFORMS, shared), [x]);
  }
  const window = {
    kernelHeight: op.kernel[0],
    kernelWidth: op.kernel[1],
    strideY: op.stride[0],
    strideX: op.stride[1],
    padY: op.padding[0],
    padX: op.padding[1],
  };
  return line(maxPool(element), size, inOrder(MAX_POOL_UNIFORMS, { ...shared, ...window }), [x]);
}

function neighbours({ out }: Layer, size: number, x: Source, images: number): StepCall {
  const before = Math.floor(size / 2);
  const elements = images * elementsOf(out);
  const uniforms = { size: elements, channels: out.channels, before, after: size - 1 - before };
  return line(responseNorm, elements, inOrder(RESPONSE_NORM_UNIFORMS, uniforms), [x]);
}

/** A dispatch with one invocation for each element of the output. */
function line(
  kernel: KernelCall['kernel'],
  size: number,
  uniforms: readonly number[],
  sources: readonly Source[],
): StepCall {
  return { call: { kernel, workgroups: lineWorkgroups(size), uniforms }, sources };
}

/** Vectors of four where all these numbers of channels are made of them. */
function elementOf(...channels: readonly number[]): readonly [Element, number] {
  return channels.every((count) => count % 4 === 0) ? ['vec4f', 4] : ['f32', 1];
}
