import type { Graph, TensorSpec } from '../layer';
import { ruleOf } from '../ops';
import { nodesOf } from './onnxNodes';
import { type Dimension, nodeProto, tensorProto, valueInfoProto } from './onnxProto';
import { concatenate, MessageWriter, type Pieces } from './protobuf';

/** The opset 17 of January 2022 and the file version that goes with it. */
export const OPSET = 17;
export const IR_VERSION = 8;
/** protobuf's own limit, which every reader enforces. */
const MAX_FILE_BYTES = 2 ** 31 - 1;
const BATCH = 'N';

export interface OnnxOptions {
  /** The graph's name in the file. */
  readonly name: string;
  /** By torch name, row-major in torch's layout. Without: see `exportOnnx`. */
  readonly weights?: ReadonlyMap<string, Float32Array<ArrayBuffer>>;
}

/**
 * A layer graph as an ONNX file, in pieces: `new Blob(pieces)` takes them as they are.
 *
 * Input `input` [N,3,h,w]; output `logits` [N,classes], or `features` [N,c,h,w] without a classifier.
 * Weights are stored under their torch names. Without weights nothing is made up: every tensor is
 * then a further input of the graph, which is valid ONNX and shows the network in any viewer,
 * and a run asks for the tensors.
 *
 * Throws on a tensor that is missing or of another length, on a file of 2 GiB or more, and on an
 * operator that opset 17 doesn't have.
 */
export function exportOnnx(graph: Graph, options: OnnxOptions): Pieces {
  const { weights } = options;
  // ModelProto: ir_version 1, producer_name 2, graph 7, opset_import 8, metadata_props 14.
  const model = new MessageWriter()
    .int(1, IR_VERSION)
    .text(2, 'Cardinal')
    .message(7, graphProto(graph, options))
    .message(8, new MessageWriter().text(1, '').int(2, OPSET))
    .message(14, metadata('weights', weights === undefined ? 'none' : 'included'));
  if (model.byteLength > MAX_FILE_BYTES) {
    throw new Error(`too many bytes for protobuf: ${model.byteLength}`);
  }
  return model;
}

/** The same as one array. */
export function exportOnnxBytes(graph: Graph, options: OnnxOptions): Uint8Array<ArrayBuffer> {
  return concatenate(exportOnnx(graph, options));
}

/** GraphProto: node 1, name 2, initializer 5, input 11, output 12, value_info 13. */
function graphProto(graph: Graph, { name, weights }: OnnxOptions): Pieces {
  const names = valueNames(graph);
  const shapes = valueShapes(graph);
  const value = (index: number) => valueInfoProto(names[index] ?? '', shapes[index] ?? []);
  const last = graph.layers.length - 1;
  const tensors = graph.layers.flatMap((layer) => layer.tensors);

  const writer = new MessageWriter();
  graph.layers.forEach((_, index) => {
    for (const node of nodesOf(graph, index, names)) writer.message(1, nodeProto(node));
  });
  writer.text(2, name);
  for (const tensor of weights === undefined ? [] : tensors) {
    writer.message(5, tensorProto(tensor.name, tensor.shape, valuesOf(tensor, weights)));
  }
  writer.message(11, value(0));
  for (const { name, shape } of weights === undefined ? tensors : []) {
    writer.message(11, valueInfoProto(name, shape));
  }
  writer.message(12, value(last));
  for (let index = 1; index < last; index += 1) writer.message(13, value(index));
  return writer;
}

function valueNames({ layers }: Graph): string[] {
  return layers.map((layer, index) => {
    if (layer.op.kind === 'input') return 'input';
    if (index < layers.length - 1) return layer.name;
    return ruleOf(layer).flattens ? 'logits' : 'features';
  });
}

/** After a classifier values have no height and width, until the graph ends. */
function valueShapes({ layers }: Graph): Dimension[][] {
  const flat: boolean[] = [];
  return layers.map((layer, index) => {
    flat[index] = ruleOf(layer).flattens || layer.inputs.some((input) => flat[input]);
    const { channels, heightPx, widthPx } = layer.out;
    return flat[index] ? [BATCH, channels] : [BATCH, channels, heightPx, widthPx];
  });
}

function valuesOf(
  { name, shape }: TensorSpec,
  weights: OnnxOptions['weights'],
): Float32Array<ArrayBuffer> {
  const values = weights?.get(name);
  if (values === undefined) throw new Error(`no tensor of this name: ${name}`);
  const length = shape.reduce((product, each) => product * each, 1);
  if (values.length !== length) throw new Error(`tensor of ${values.length} elements: ${name}`);
  return values;
}

/** StringStringEntryProto: key 1, value 2. */
function metadata(key: string, value: string): Pieces {
  return new MessageWriter().text(1, key).text(2, value);
}
