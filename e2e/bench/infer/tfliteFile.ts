import { Builder } from 'flatbuffers';
import {
  FIELDS,
  FILE_IDENTIFIER,
  OPERATORS,
  type OperatorName,
  SCHEMA_VERSION,
  TENSOR_TYPES,
} from './tfliteSchema';

/** An option of an operator: its place in the table of options, and its value. */
export type Option = readonly [place: number, value: number, kind: 'byte' | 'int'];

/** Where a file lies in memory: the data of every tensor, from 16 bytes to 16 bytes. */
const ALIGNMENT = 16;
/** What is not data takes less. */
const REST_BYTES = 2 ** 18;

interface TensorEntry {
  readonly name: string;
  readonly shape: readonly number[];
  /** Null for what is computed. */
  readonly data: Float32Array | Int32Array | null;
}

interface OperatorEntry {
  readonly name: OperatorName;
  readonly inputs: readonly number[];
  readonly output: number;
  readonly options: readonly Option[];
}

/** A `.tflite` file of one subgraph while it is put together. */
export class TfliteFile {
  private readonly tensors: TensorEntry[] = [];
  private readonly operators: OperatorEntry[] = [];

  /** A tensor; constant where it has data. Returns its index. */
  tensor(
    name: string,
    shape: readonly number[],
    data: Float32Array | Int32Array | null = null,
  ): number {
    return this.tensors.push({ name, shape, data }) - 1;
  }

  operator(
    name: OperatorName,
    inputs: readonly number[],
    output: number,
    options: readonly Option[] = [],
  ): void {
    this.operators.push({ name, inputs, output, options });
  }

  /** The file, with these tensors as its input and its output. */
  bytes(input: number, output: number): Uint8Array {
    const dataBytes = this.tensors.reduce((sum, { data }) => sum + (data?.byteLength ?? 0), 0);
    const builder = new Builder(dataBytes + REST_BYTES);
    const names = [...new Set(this.operators.map(({ name }) => name))];
    const buffers = [null, ...this.tensors.map(({ data }) => data).filter((data) => data !== null)];
    const parts = {
      buffers: vectorOf(
        builder,
        buffers.map((data) => bufferOf(builder, data)),
      ),
      subgraphs: vectorOf(builder, [this.subgraph(builder, names, input, output)]),
      codes: vectorOf(
        builder,
        names.map((name) => codeOf(builder, name)),
      ),
      description: builder.createString('Cardinal'),
    };
    const { version, operatorCodes, subgraphs, description, buffers: data, count } = FIELDS.model;
    builder.startObject(count);
    builder.addFieldInt32(version, SCHEMA_VERSION, 0);
    builder.addFieldOffset(operatorCodes, parts.codes, 0);
    builder.addFieldOffset(subgraphs, parts.subgraphs, 0);
    builder.addFieldOffset(description, parts.description, 0);
    builder.addFieldOffset(data, parts.buffers, 0);
    builder.finish(builder.endObject(), FILE_IDENTIFIER);
    return builder.asUint8Array();
  }

  private subgraph(
    builder: Builder,
    names: readonly OperatorName[],
    input: number,
    output: number,
  ): number {
    let nextBuffer = 1;
    const tensors = this.tensors.map((tensor) => {
      const buffer = tensor.data === null ? 0 : nextBuffer;
      if (tensor.data !== null) nextBuffer += 1;
      return tensorOf(builder, tensor, buffer);
    });
    const operators = this.operators.map((each) => {
      return operatorOf(builder, each, names.indexOf(each.name));
    });
    const parts = {
      tensors: vectorOf(builder, tensors),
      operators: vectorOf(builder, operators),
      inputs: intsOf(builder, [input]),
      outputs: intsOf(builder, [output]),
      name: builder.createString('main'),
    };
    const fields = FIELDS.subgraph;
    builder.startObject(fields.count);
    builder.addFieldOffset(fields.tensors, parts.tensors, 0);
    builder.addFieldOffset(fields.inputs, parts.inputs, 0);
    builder.addFieldOffset(fields.outputs, parts.outputs, 0);
    builder.addFieldOffset(fields.operators, parts.operators, 0);
    builder.addFieldOffset(fields.name, parts.name, 0);
    return builder.endObject();
  }
}

function bufferOf(builder: Builder, data: Float32Array | Int32Array | null): number {
  let vector = 0;
  if (data !== null) {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    builder.prep(ALIGNMENT, bytes.length);
    vector = builder.createByteVector(bytes);
  }
  builder.startObject(FIELDS.buffer.count);
  builder.addFieldOffset(FIELDS.buffer.data, vector, 0);
  return builder.endObject();
}

function codeOf(builder: Builder, name: OperatorName): number {
  const { code, version } = OPERATORS[name];
  const fields = FIELDS.operatorCode;
  builder.startObject(fields.count);
  builder.addFieldInt8(fields.deprecatedBuiltinCode, code, 0);
  builder.addFieldInt32(fields.version, version, 1);
  builder.addFieldInt32(fields.builtinCode, code, 0);
  return builder.endObject();
}

function tensorOf(builder: Builder, { name, shape, data }: TensorEntry, buffer: number): number {
  const shapeAt = intsOf(builder, shape);
  const nameAt = builder.createString(name);
  const type = data instanceof Int32Array ? TENSOR_TYPES.int32 : TENSOR_TYPES.float32;
  const fields = FIELDS.tensor;
  builder.startObject(fields.count);
  builder.addFieldOffset(fields.shape, shapeAt, 0);
  builder.addFieldInt8(fields.type, type, 0);
  builder.addFieldInt32(fields.buffer, buffer, 0);
  builder.addFieldOffset(fields.name, nameAt, 0);
  return builder.endObject();
}

function operatorOf(builder: Builder, operator: OperatorEntry, opcodeIndex: number): number {
  const inputs = intsOf(builder, operator.inputs);
  const outputs = intsOf(builder, [operator.output]);
  const options = optionsOf(builder, operator.options);
  const fields = FIELDS.operator;
  builder.startObject(fields.count);
  builder.addFieldInt32(fields.opcodeIndex, opcodeIndex, 0);
  builder.addFieldOffset(fields.inputs, inputs, 0);
  builder.addFieldOffset(fields.outputs, outputs, 0);
  builder.addFieldInt8(fields.optionsType, OPERATORS[operator.name].options, 0);
  builder.addFieldOffset(fields.options, options, 0);
  return builder.endObject();
}

function optionsOf(builder: Builder, options: readonly Option[]): number {
  builder.startObject(Math.max(0, ...options.map(([place]) => place + 1)));
  for (const [place, value, kind] of options) {
    if (kind === 'byte') builder.addFieldInt8(place, value, 0);
    else builder.addFieldInt32(place, value, 0);
  }
  return builder.endObject();
}

function vectorOf(builder: Builder, offsets: readonly number[]): number {
  builder.startVector(4, offsets.length, 4);
  for (const offset of offsets.toReversed()) builder.addOffset(offset);
  return builder.endVector();
}

function intsOf(builder: Builder, values: readonly number[]): number {
  builder.startVector(4, values.length, 4);
  for (const value of values.toReversed()) builder.addInt32(value);
  return builder.endVector();
}
