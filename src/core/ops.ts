import { elementsOf } from './elements';
import type { Layer, Op, OpKind } from './layer';
import { adaptiveField, type Seen, slideField, unionOf, wholeInput } from './seen';

/** A layer of one kind. */
type LayerOf<K extends OpKind> = Layer & { readonly op: Extract<Op, { kind: K }> };

/** Where a layer's output is put at inference. */
export type Placement =
  /** A tensor of its own. */
  | 'new'
  /** Over its first input, where the program runs in place and nobody reads that later. */
  | 'over-input'
  /** It is its input: nothing is computed. */
  | 'input';

/** What a kind of layer is to all that counts. Counts are of one image and whole numbers. */
export interface OpRule<K extends OpKind> {
  /** Inputs that one output is computed from. */
  reads(layer: LayerOf<K>): number;
  /** Whether each of these is a multiply-add, and its outputs the paper's "activations". */
  readonly multiplies: boolean;
  /** Numbers that it takes in, all its inputs together. */
  takesIn(layer: LayerOf<K>): number;
  /** What its outputs see of the network's input, from what its inputs see. */
  field(layer: LayerOf<K>, seen: readonly [Seen, ...Seen[]], inputPx: number): Seen;
  readonly placement: Placement;
  /** What its weight is: a kernel or a matrix to multiply by, a factor of each channel, or nothing. */
  readonly weights: 'kernel' | 'matrix' | 'channel' | 'none';
  /** Whether its output is features without height and width, and so is all that follows. */
  readonly flattens: boolean;
  /** Kernels that a framework starts for it where it fuses nothing. */
  launches(layer: LayerOf<K>): number;
  /** What autograd keeps of it for the backward pass. */
  readonly keeps: {
    readonly input: boolean;
    readonly output: boolean;
    /** Bytes that are neither, where its outputs take `bytes` for the whole batch. */
    beside(layer: LayerOf<K>, bytes: number): number;
  };
}

/** Bytes of one number in float32. */
export const BYTES_PER_FLOAT32 = 4;
/** Bytes of one index that max-pooling keeps (int64). */
const BYTES_PER_INDEX = 8;

const one = () => 1;
const none = () => 0;
const inputOnce = ({ in: from }: Layer) => elementsOf(from);
const unchanged = (_: Layer, [first, ...others]: readonly [Seen, ...Seen[]]) =>
  others.reduce(unionOf, first);
const whole = (_: Layer, __: readonly Seen[], inputPx: number) => wholeInput(inputPx);
const keepsNothing = { input: false, output: false, beside: none };
const keepsInput = { input: true, output: false, beside: none };

/**
 * Every kind of layer; a new one has to say all of this before anything compiles. What the counters
 * of the field make of it stands in `convention.ts`, how it runs with each executor of the engine.
 */
const OPS: { readonly [K in OpKind]: OpRule<K> } = {
  input: {
    reads: none,
    multiplies: false,
    takesIn: none,
    field: unchanged,
    placement: 'new',
    weights: 'none',
    flattens: false,
    launches: none,
    keeps: keepsNothing,
  },
  conv: {
    reads: ({ in: from, op }) => (from.channels / op.groups) * op.kernel[0] * op.kernel[1],
    multiplies: true,
    takesIn: inputOnce,
    field: ({ op }, [first]) => slideField(first, op.kernel[0], op.stride[0], op.padding[0]),
    placement: 'new',
    weights: 'kernel',
    flattens: false,
    launches: one,
    keeps: keepsInput,
  },
  batchNorm: {
    reads: one,
    multiplies: false,
    takesIn: inputOnce,
    field: unchanged,
    placement: 'new',
    weights: 'channel',
    flattens: false,
    launches: one,
    // The batch's mean and deviation.
    keeps: { ...keepsInput, beside: ({ out }) => 2 * out.channels * BYTES_PER_FLOAT32 },
  },
  relu: {
    reads: one,
    multiplies: false,
    takesIn: inputOnce,
    field: unchanged,
    placement: 'over-input',
    weights: 'none',
    flattens: false,
    launches: one,
    keeps: { input: false, output: true, beside: none },
  },
  maxPool: {
    reads: ({ op }) => op.kernel[0] * op.kernel[1],
    multiplies: false,
    takesIn: inputOnce,
    field: ({ op }, [first]) => slideField(first, op.kernel[0], op.stride[0], op.padding[0]),
    placement: 'new',
    weights: 'none',
    flattens: false,
    launches: one,
    keeps: {
      ...keepsInput,
      beside: (_, bytes) => (bytes / BYTES_PER_FLOAT32) * BYTES_PER_INDEX,
    },
  },
  add: {
    reads: ({ inputs }) => inputs.length,
    multiplies: false,
    // What it takes in is told by one of its terms.
    takesIn: ({ in: from, inputs }) => inputs.length * elementsOf(from),
    field: unchanged,
    placement: 'over-input',
    weights: 'none',
    flattens: false,
    // An addition takes two terms.
    launches: ({ inputs }) => inputs.length - 1,
    keeps: keepsNothing,
  },
  concat: {
    reads: one,
    multiplies: false,
    // What it takes in is told as a whole.
    takesIn: inputOnce,
    field: unchanged,
    placement: 'new',
    weights: 'none',
    flattens: false,
    launches: one,
    keeps: keepsNothing,
  },
  globalAvgPool: {
    reads: ({ in: from, out }) => elementsOf(from) / elementsOf(out),
    multiplies: false,
    takesIn: inputOnce,
    field: whole,
    placement: 'new',
    weights: 'none',
    flattens: false,
    launches: one,
    keeps: keepsNothing,
  },
  adaptiveAvgPool: {
    reads: ({ in: from, out }) => elementsOf(from) / elementsOf(out),
    multiplies: false,
    takesIn: inputOnce,
    field: ({ in: from, out }, [first]) => adaptiveField(first, from.heightPx, out.heightPx),
    placement: 'new',
    weights: 'none',
    flattens: false,
    launches: one,
    keeps: keepsInput,
  },
  localResponseNorm: {
    reads: ({ op }) => op.size,
    multiplies: false,
    takesIn: inputOnce,
    field: unchanged,
    placement: 'new',
    weights: 'none',
    flattens: false,
    launches: one,
    keeps: {
      ...keepsInput,
      // The squares, padded along the channels; the sum before the power; the divisor.
      beside: ({ op, out }, bytes) =>
        (bytes / out.channels) * (out.channels + op.size - 1) + 2 * bytes,
    },
  },
  dropout: {
    reads: one,
    multiplies: false,
    takesIn: inputOnce,
    field: unchanged,
    placement: 'input',
    weights: 'none',
    flattens: false,
    launches: one,
    // Its mask, float32 as on a CPU.
    keeps: { input: false, output: false, beside: (_, bytes) => bytes },
  },
  linear: {
    reads: inputOnce,
    multiplies: true,
    takesIn: inputOnce,
    field: whole,
    placement: 'new',
    weights: 'matrix',
    flattens: true,
    launches: one,
    keeps: keepsInput,
  },
};

/** The rule of a layer's kind, for that layer alone. */
export function ruleOf({ op }: Layer): OpRule<OpKind> {
  // The table holds at each kind the rule of that kind, which TypeScript can't follow by a variable.
  return OPS[op.kind] as OpRule<OpKind>;
}
