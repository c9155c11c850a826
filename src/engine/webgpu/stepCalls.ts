import { elementsOf } from '../../core/elements';
import type { Graph, Layer } from '../../core/layer';
import type { Step } from '../plan';
import type { Machine } from './family';
import type { KernelCall } from './kernel';
import {
  type CallsOf,
  elementOf,
  inOrder,
  line,
  type Source,
  type StepCall,
  writing,
} from './stepCall';
import { convolution, fullyConnected } from './weightedCalls';
import { AVERAGE_WHOLE_UNIFORMS, averageWhole, averageWholeWorkgroups } from './wgsl/averageWhole';
import {
  CONCAT_UNIFORMS,
  intoChannels,
  RESPONSE_NORM_UNIFORMS,
  responseNorm,
} from './wgsl/channels';
import { accumulation, addition, affine, copy, ELEMENTWISE_UNIFORMS } from './wgsl/elementwise';
import { AVERAGE_POOL_UNIFORMS, averagePool, MAX_POOL_UNIFORMS, maxPool } from './wgsl/pool';

/** The dispatches that compute a step for all images, in order. */
export function stepCalls(step: Step, { graph, machine, images }: CallsOf): StepCall[] {
  const { op } = step.layer;
  const [first = 0] = step.inputs;
  const x = { value: first };
  switch (op.kind) {
    case 'conv':
      return convolution(step, op, machine, images);
    case 'linear':
      return [fullyConnected(step, x, machine, images)];
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
      return [pool(step.layer, x, machine, images)];
    case 'localResponseNorm':
      return [neighbours(step.layer, op.size, x, images)];
    case 'input':
      throw new Error(`the input is no step: ${step.layer.name}`);
  }
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

function pool(layer: Layer, x: Source, { family }: Machine, images: number): StepCall {
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
  if (family === 'gpu' && op.kind !== 'maxPool' && out.heightPx * out.widthPx === 1) {
    const { elements } = shared;
    const uniforms = { elements, positions: from.heightPx * from.widthPx };
    const call = {
      kernel: averageWhole(element),
      workgroups: averageWholeWorkgroups(elements, images),
      uniforms: inOrder(AVERAGE_WHOLE_UNIFORMS, uniforms),
    };
    return writing(call, [x]);
  }
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
