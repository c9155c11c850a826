import type { ConvOp, Graph, Layer, MaxPoolOp, Pair } from '../layer';
import type { AttributeValue, OnnxNode } from './onnxProto';

/** Batch normalisation's epsilon in PyTorch. */
const EPSILON = 1e-5;
/** AlexNet's constants (Krizhevsky et al. 2012, section 3.3). */
const LRN = { alpha: 1e-4, beta: 0.75, bias: 2 };

/**
 * A layer as operators of opset 17, the last one named after the layer; none for the input.
 * names: what each layer's output is called. Throws where opset 17 has no operator for it.
 */
export function nodesOf(graph: Graph, index: number, names: readonly string[]): OnnxNode[] {
  const layer = graph.layers[index];
  if (layer === undefined) throw new Error(`no layer at index ${index}`);
  const inputs = layer.inputs.map((input) => names[input] ?? '');
  const output = names[index] ?? '';
  const { op } = layer;
  const single = (
    opType: string,
    attributes: OnnxNode['attributes'] = {},
    tensors: readonly string[] = [],
  ): OnnxNode[] => [
    { opType, name: layer.name, inputs: [...inputs, ...tensors], output, attributes },
  ];
  switch (op.kind) {
    case 'input':
      return [];
    case 'conv':
      return single('Conv', { ...window(op), group: op.groups }, tensorNames(layer));
    case 'batchNorm':
      return single('BatchNormalization', { epsilon: { float: EPSILON } }, tensorNames(layer));
    case 'relu':
      return single('Relu');
    case 'maxPool':
      return single('MaxPool', { ...window(op), ...(op.ceil && { ceil_mode: 1 }) });
    case 'add':
      // ONNX's Add takes two; Sum takes any number.
      return single(inputs.length === 2 ? 'Add' : 'Sum');
    case 'concat':
      return single('Concat', { axis: 1 });
    case 'globalAvgPool':
      return single('GlobalAveragePool');
    case 'adaptiveAvgPool':
      return single('AveragePool', evenWindow(layer, op.out));
    case 'localResponseNorm':
      // ONNX divides alpha by the size, AlexNet doesn't.
      return single('LRN', {
        size: op.size,
        alpha: { float: LRN.alpha * op.size },
        beta: { float: LRN.beta },
        bias: { float: LRN.bias },
      });
    case 'dropout':
      return single('Dropout');
    case 'linear':
      return linear(layer, inputs, output);
    default:
      return unknown(op);
  }
}

function linear(layer: Layer, inputs: readonly string[], output: string): OnnxNode[] {
  const flat = `${layer.name}.flat`;
  const tensors = tensorNames(layer);
  return [
    { opType: 'Flatten', name: flat, inputs, output: flat, attributes: { axis: 1 } },
    {
      opType: 'Gemm',
      name: layer.name,
      inputs: [flat, ...tensors],
      output,
      attributes: { transB: 1 },
    },
  ];
}

/** The graph lists a layer's tensors as ONNX takes them: weight, bias; scale, B, mean, var. */
function tensorNames({ tensors }: Layer): string[] {
  return tensors.map(({ name }) => name);
}

function window(op: ConvOp | MaxPoolOp): Record<string, AttributeValue> {
  return {
    kernel_shape: op.kernel,
    strides: op.stride,
    pads: [...op.padding, ...op.padding],
  };
}

function evenWindow({ name, in: from }: Layer, out: Pair): Record<string, AttributeValue> {
  const stride = [from.heightPx / out[0], from.widthPx / out[1]];
  if (!stride.every(Number.isInteger)) {
    throw new Error(`uneven adaptive pooling has no operator: ${name}`);
  }
  return { kernel_shape: stride, strides: stride };
}

function unknown(op: never): never {
  throw new Error(`no operator for: ${JSON.stringify(op)}`);
}
