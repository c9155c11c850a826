/** Two lengths in px: vertical, horizontal. */
export type Pair = readonly [number, number];

/** The shape of one image's activations. */
export interface Shape {
  readonly channels: number;
  readonly heightPx: number;
  readonly widthPx: number;
}

export interface ConvOp {
  readonly kind: 'conv';
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
  readonly groups: number;
  readonly bias: boolean;
}

export interface MaxPoolOp {
  readonly kind: 'maxPool';
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
  /** Whether a last window that hangs over the edge counts (PyTorch's `ceil_mode`). */
  readonly ceil: boolean;
}

/** What a layer computes; all that is not here follows from the shapes. */
export type Op =
  | { readonly kind: 'input' }
  | ConvOp
  | { readonly kind: 'batchNorm' }
  | { readonly kind: 'relu' }
  | MaxPoolOp
  /** The sum of all inputs. */
  | { readonly kind: 'add' }
  /** All inputs one after the other along the channels. */
  | { readonly kind: 'concat' }
  | { readonly kind: 'globalAvgPool' }
  /** Averages over windows that are chosen so that the output has this many px. */
  | { readonly kind: 'adaptiveAvgPool'; readonly out: Pair }
  /** Divides by the neighbouring channels' energy (AlexNet, section 3.3). */
  | { readonly kind: 'localResponseNorm'; readonly size: number }
  /** Nothing at inference. */
  | { readonly kind: 'dropout'; readonly rate: number }
  | { readonly kind: 'linear'; readonly bias: boolean };

/** Every kind of layer. */
export type OpKind = Op['kind'];

/** Parameters are trained, buffers are recorded (running mean and variance). */
export type TensorRole = 'weight' | 'bias' | 'gamma' | 'beta' | 'runningMean' | 'runningVar';

/** One tensor of the state_dict, in PyTorch's name and layout (convolutions OIHW, fc [out, in]). */
export interface TensorSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly role: TensorRole;
}

/** Where a layer stands. Stages and blocks are counted from 0. */
export type Place =
  | { readonly part: 'stem' | 'head' }
  | {
      readonly part: 'stage';
      readonly stage: number;
      readonly block: number;
      /** The residual function F, its shortcut, or where both meet; all is `residual` where there are none. */
      readonly branch: 'residual' | 'shortcut' | 'join';
    };

export interface Layer {
  /** torch's module name where there is one (`layer1.0.conv2`), else a name in its style. */
  readonly name: string;
  readonly op: Op;
  /** Indices of the layers that it reads; always smaller than its own. */
  readonly inputs: readonly number[];
  readonly in: Shape;
  readonly out: Shape;
  readonly tensors: readonly TensorSpec[];
  readonly place: Place;
}

export type Shortcut = 'identity' | 'projection' | 'none';

/** One residual block: the layers `[from, to)` of the graph. */
export interface BlockInfo {
  /** torch's module name, `layer1.0`. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly shortcut: Shortcut;
  readonly out: Shape;
  /** Channels of its 3x3, all groups together. */
  readonly width: number;
  readonly groups: number;
}

/** One stage and its names in torch (`layer1`) and in the paper (`conv2`). */
export interface StageInfo {
  readonly torchName: string;
  readonly paperName: string;
  readonly blocks: readonly BlockInfo[];
  readonly out: Shape;
}

/** A network, layers in the order in which they run. The last layer is the output. */
export interface Graph {
  readonly layers: readonly Layer[];
  readonly stages: readonly StageInfo[];
}
