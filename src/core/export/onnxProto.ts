import { MessageWriter, type Pieces } from './protobuf';

/** Enumerated in onnx.proto: AttributeProto.AttributeType and TensorProto.DataType. */
const FLOAT_ATTRIBUTE = 1;
const INT_ATTRIBUTE = 2;
const INTS_ATTRIBUTE = 7;
const FLOAT32 = 1;

export type AttributeValue = number | readonly number[] | { readonly float: number };

/** One operator of an ONNX graph. */
export interface OnnxNode {
  readonly opType: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** NodeProto: input 1, output 2, name 3, op_type 4, attribute 5. */
export function nodeProto({ opType, name, inputs, output, attributes }: OnnxNode): Pieces {
  const writer = new MessageWriter();
  for (const input of inputs) writer.text(1, input);
  writer.text(2, output).text(3, name).text(4, opType);
  for (const [key, value] of Object.entries(attributes)) {
    writer.message(5, attributeProto(key, value));
  }
  return writer;
}

/** AttributeProto: name 1, f 2, i 3, ints 8, type 20. */
function attributeProto(name: string, value: AttributeValue): Pieces {
  const writer = new MessageWriter().text(1, name);
  if (typeof value === 'number') return writer.int(3, value).int(20, INT_ATTRIBUTE);
  if ('float' in value) return writer.float(2, value.float).int(20, FLOAT_ATTRIBUTE);
  return writer.ints(8, value).int(20, INTS_ATTRIBUTE);
}

/** TensorProto: dims 1, data_type 2, name 8, raw_data 9 (little-endian, as every browser's memory is). */
export function tensorProto(
  name: string,
  shape: readonly number[],
  values: Float32Array<ArrayBuffer>,
): Pieces {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return new MessageWriter().ints(1, shape).int(2, FLOAT32).text(8, name).bytes(9, bytes);
}

/** A length, or the name of one that is left open. */
export type Dimension = number | string;

/** ValueInfoProto: name 1, type 2. TypeProto: tensor_type 1. Tensor: elem_type 1, shape 2. */
export function valueInfoProto(name: string, shape: readonly Dimension[]): Pieces {
  const dims = new MessageWriter();
  for (const length of shape) {
    const dim = new MessageWriter();
    dims.message(1, typeof length === 'number' ? dim.int(1, length) : dim.text(2, length));
  }
  const tensor = new MessageWriter().int(1, FLOAT32).message(2, dims);
  return new MessageWriter().text(1, name).message(2, new MessageWriter().message(1, tensor));
}
