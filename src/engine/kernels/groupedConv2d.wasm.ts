import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { Graph, Layer, Shape } from '../../core/layer';
import type { Step } from '../plan';
import { Layout } from '../wasm/layout';
import { lowerStep, scratchBytes } from '../wasm/lowerStep';
import type { WasmHost } from '../wasm/wasmExecutor';
import { winogradSteps } from '../wasm/winograd';
import type { Weights } from '../weights/weights';
import {
  GROUPED_CONV_2D,
  type GroupedConv2dAttrs,
  type GroupedConv2dInputs,
  groupedConv2dShapes,
} from './groupedConv2d.kernel';

/** Values of the one step, in the order of the graph's layers. */
const [X, RESIDUAL, OUT] = [0, 1, 2];

/**
 * Lets `groupedConv2d` run on tfjs's WASM backend with the kernels of whole networks. Tensors are
 * copied into their memory and out again: tfjs has one of its own.
 */
export function serveGroupedConv2dOnWasm(host: WasmHost): void {
  if (tf.getKernel(GROUPED_CONV_2D, 'wasm')) tf.unregisterKernel(GROUPED_CONV_2D, 'wasm');
  const kernelFunc: tf.KernelFunc = ({ inputs, attrs, backend }) =>
    convolve(
      inputs as GroupedConv2dInputs,
      attrs as unknown as GroupedConv2dAttrs,
      backend as BackendWasm,
      host,
    );
  tf.registerKernel({ kernelName: GROUPED_CONV_2D, backendName: 'wasm', kernelFunc });
}

function convolve(
  inputs: GroupedConv2dInputs,
  attrs: GroupedConv2dAttrs,
  backend: BackendWasm,
  { heap, team }: WasmHost,
): tf.TensorInfo {
  const read = ({ dataId }: tf.TensorInfo) => backend.readSync(dataId) as Float32Array;
  const shapes = groupedConv2dShapes(inputs, attrs);
  const [images] = shapes.x;
  const graph = graphOf(shapes, attrs);
  const step = stepOf(graph, inputs.residual !== undefined, attrs.relu);
  const lengths = [X, RESIDUAL, OUT].map((value) => images * lengthOf(graph, value));
  const bufferOf = new Map([X, RESIDUAL, OUT].map((value) => [value, value]));
  const weights = weightsOf(shapes.filter, read(inputs.filter), read(inputs.bias));
  const winograd = winogradSteps([step]);
  const plan = { lengths, bufferOf, peakBytes: 0 };
  const layout = new Layout({ graph, weights, winograd }, heap);
  try {
    layout.fit({ images, plan, scratchBytes: scratchBytes(step, winograd, images) });
    const dispatches = lowerStep(step, layout).map((dispatch) => layout.write(dispatch));
    layout.floats(X).set(read(inputs.x));
    if (inputs.residual !== undefined) layout.floats(RESIDUAL).set(read(inputs.residual));
    team.run(dispatches);
    const out = backend.makeOutput([...shapes.out], 'float32');
    backend.typedArrayFromHeap(out).set(layout.floats(OUT));
    return out;
  } finally {
    layout.release();
  }
}

function lengthOf({ layers }: Graph, value: number): number {
  const { channels = 0, heightPx = 0, widthPx = 0 } = layers[value]?.out ?? {};
  return channels * heightPx * widthPx;
}

/** The input, what is added, and the convolution. */
function graphOf(
  { x, filter, out }: ReturnType<typeof groupedConv2dShapes>,
  { groups, stride, padding }: GroupedConv2dAttrs,
): Graph {
  const [kh, kw, perGroup, k] = filter;
  const [from, to] = [shapeOf(x), shapeOf(out)];
  const window = { kernel: [kh, kw], stride, padding, groups } as const;
  const weight = { name: 'weight', role: 'weight', shape: [k, perGroup, kh, kw] } as const;
  const bias = { name: 'bias', role: 'bias', shape: [k] } as const;
  const value = (shape: Shape): Layer => ({
    name: GROUPED_CONV_2D,
    op: { kind: 'input' },
    inputs: [],
    in: shape,
    out: shape,
    tensors: [],
    place: { part: 'stem' },
  });
  const conv: Layer = {
    ...value(from),
    op: { kind: 'conv', bias: true, ...window },
    inputs: [X],
    out: to,
    tensors: [weight, bias],
  };
  return { layers: [value(from), value(to), conv], stages: [] };
}

function shapeOf([, heightPx, widthPx, channels]: readonly [
  number,
  number,
  number,
  number,
]): Shape {
  return { heightPx, widthPx, channels };
}

function stepOf({ layers }: Graph, added: boolean, relu: boolean): Step {
  const layer = layers[OUT];
  if (layer === undefined) throw new Error('no convolution in the graph');
  const residual = added ? RESIDUAL : null;
  const inputs = added ? [X, RESIDUAL] : [X];
  return { layer, batchNorm: null, residual, relu, inputs, output: OUT, dead: [] };
}

/** HWIO as torch has it, from which networks are loaded. */
function weightsOf(
  [kh, kw, perGroup, k]: readonly [number, number, number, number],
  filter: Float32Array,
  bias: Float32Array,
): Weights {
  const positions = kh * kw;
  const turned = new Float32Array(filter.length).map((_, at) => {
    const [position, rest] = [at % positions, Math.floor(at / positions)];
    const [input, output] = [rest % perGroup, Math.floor(rest / perGroup)];
    return filter[(position * perGroup + input) * k + output] ?? 0;
  });
  const shift = new Float32Array(bias);
  return { tensor: (name) => (name === 'bias' ? shift : turned) };
}
