/**
 * The numbers of TFLite's schema (version 3) that a residual network needs: a field's place in its table,
 * an operator's code, a union's type. Source: tensorflow/lite/schema/schema.fbs.
 */
export const SCHEMA_VERSION = 3;
export const FILE_IDENTIFIER = 'TFL3';

/** Places of the fields, and how many a table has. */
export const FIELDS = {
  model: { version: 0, operatorCodes: 1, subgraphs: 2, description: 3, buffers: 4, count: 8 },
  operatorCode: { deprecatedBuiltinCode: 0, version: 2, builtinCode: 3, count: 4 },
  subgraph: { tensors: 0, inputs: 1, outputs: 2, operators: 3, name: 4, count: 5 },
  tensor: { shape: 0, type: 1, buffer: 2, name: 3, count: 4 },
  buffer: { data: 0, count: 1 },
  operator: { opcodeIndex: 0, inputs: 1, outputs: 2, optionsType: 3, options: 4, count: 5 },
} as const;

export const TENSOR_TYPES = { float32: 0, int32: 2 } as const;

/** An operator: its code, the version of it that is used, and the type of its options. */
export const OPERATORS = {
  add: { code: 0, version: 1, options: 11 },
  averagePool2d: { code: 1, version: 1, options: 5 },
  conv2d: { code: 3, version: 1, options: 1 },
  /** Channels in groups: a filter with fewer input channels than its input. */
  groupedConv2d: { code: 3, version: 6, options: 1 },
  fullyConnected: { code: 9, version: 1, options: 8 },
  maxPool2d: { code: 17, version: 1, options: 5 },
  pad: { code: 34, version: 1, options: 22 },
} as const;

export type OperatorName = keyof typeof OPERATORS;

export const PADDINGS = { same: 0, valid: 1 } as const;
export const ACTIVATIONS = { none: 0, relu: 1 } as const;
