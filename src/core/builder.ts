import type { BlockInfo, Layer, Op, Pair, Place, Shape } from './layer';
import { tensorsOf } from './layerTensors';

interface ConvOptions {
  readonly out: number;
  readonly kernelPx: number;
  readonly stridePx?: number;
  readonly paddingPx?: number;
  readonly groups?: number;
  readonly bias?: boolean;
}

interface PoolOptions {
  readonly kernelPx: number;
  readonly stridePx: number;
  readonly paddingPx?: number;
  readonly ceil?: boolean;
}

const BATCH_NORM: Op = { kind: 'batchNorm' };
const RELU: Op = { kind: 'relu' };
const ADD: Op = { kind: 'add' };

/**
 * Grows a list of layers: each method appends one layer after `from` (an index) and returns its own.
 * Shapes follow PyTorch's rules; tensor names are those of a torch state_dict.
 */
export class GraphBuilder {
  readonly layers: Layer[] = [];
  place: Place = { part: 'stem' };

  input(channels: number, px: number): number {
    const shape = { channels, heightPx: px, widthPx: px };
    return this.push('input', { kind: 'input' }, [], shape);
  }

  conv(name: string, from: number, options: ConvOptions): number {
    const { out, kernelPx, stridePx = 1, paddingPx = 0, groups = 1, bias = false } = options;
    const shape = this.shapeOf(from);
    const window = { kernel: pair(kernelPx), stride: pair(stridePx), padding: pair(paddingPx) };
    const op: Op = { kind: 'conv', ...window, groups, bias };
    return this.push(name, op, [from], shape, slide(shape, out, window));
  }

  batchNorm(name: string, from: number): number {
    return this.push(name, BATCH_NORM, [from]);
  }

  /** Convolution, BN and ReLU in turn. */
  convBnRelu(conv: string, bn: string, relu: string, from: number, options: ConvOptions): number {
    return this.relu(relu, this.batchNorm(bn, this.conv(conv, from, options)));
  }

  relu(name: string, from: number): number {
    return this.push(name, RELU, [from]);
  }

  maxPool(name: string, from: number, options: PoolOptions): number {
    const { kernelPx, stridePx, paddingPx = 0, ceil = false } = options;
    const shape = this.shapeOf(from);
    const window = { kernel: pair(kernelPx), stride: pair(stridePx), padding: pair(paddingPx) };
    const out = slide(shape, shape.channels, window, ceil);
    return this.push(name, { kind: 'maxPool', ...window, ceil }, [from], shape, out);
  }

  /** The sum of two values or more, all of one shape. */
  add(name: string, ...terms: readonly [number, number, ...number[]]): number {
    return this.push(name, ADD, terms);
  }

  /** Values of one resolution, one after the other along the channels. */
  concat(name: string, parts: readonly number[]): number {
    const shapes = parts.map((part) => this.shapeOf(part));
    const [first] = shapes;
    if (first === undefined) throw new Error(`nothing to concatenate: ${name}`);
    const channels = shapes.reduce((sum, shape) => sum + shape.channels, 0);
    const out = { ...first, channels };
    return this.push(name, { kind: 'concat' }, parts, out);
  }

  adaptiveAvgPool(name: string, from: number, outPx: number): number {
    const shape = this.shapeOf(from);
    const out = { channels: shape.channels, heightPx: outPx, widthPx: outPx };
    return this.push(name, { kind: 'adaptiveAvgPool', out: pair(outPx) }, [from], shape, out);
  }

  localResponseNorm(name: string, from: number, size: number): number {
    return this.push(name, { kind: 'localResponseNorm', size }, [from]);
  }

  dropout(name: string, from: number, rate: number): number {
    return this.push(name, { kind: 'dropout', rate }, [from]);
  }

  globalAvgPool(name: string, from: number): number {
    const shape = this.shapeOf(from);
    const out = { channels: shape.channels, heightPx: 1, widthPx: 1 };
    return this.push(name, { kind: 'globalAvgPool' }, [from], shape, out);
  }

  linear(name: string, from: number, classes: number): number {
    const shape = this.shapeOf(from);
    const out = { channels: classes, heightPx: 1, widthPx: 1 };
    return this.push(name, { kind: 'linear', bias: true }, [from], shape, out);
  }

  /** What is told of the layers from `from` to the last: a block without a shortcut. */
  block(
    name: string,
    from: number,
    { width, groups }: { width: number; groups: number },
  ): BlockInfo {
    const to = this.layers.length;
    return { name, from, to, shortcut: 'none', out: this.shapeOf(to - 1), width, groups };
  }

  /** Output shape of the layer at an index. Throws where there is none. */
  shapeOf(index: number): Shape {
    const layer = this.layers[index];
    if (layer === undefined) throw new Error(`no layer at index ${index}`);
    return layer.out;
  }

  /** What a layer takes in is its first input, unless it is told; what it puts out is the same. */
  private push(
    name: string,
    op: Op,
    inputs: readonly number[],
    from: Shape = this.shapeOf(inputs[0] ?? -1),
    out: Shape = from,
  ): number {
    const tensors = tensorsOf(name, op, from, out);
    this.layers.push({ name, op, inputs, in: from, out, tensors, place: this.place });
    return this.layers.length - 1;
  }
}

interface Window {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
}

function slide(
  shape: Shape,
  channels: number,
  { kernel, stride, padding }: Window,
  ceil = false,
): Shape {
  const along = (px: number, axis: 0 | 1) => {
    const room = (px + 2 * padding[axis] - kernel[axis]) / stride[axis];
    if (!ceil) return Math.floor(room) + 1;
    // PyTorch drops a last window that would begin in the padding behind the input.
    const windows = Math.ceil(room) + 1;
    return (windows - 1) * stride[axis] >= px + padding[axis] ? windows - 1 : windows;
  };
  return { channels, heightPx: along(shape.heightPx, 0), widthPx: along(shape.widthPx, 1) };
}

/** One pair for each length: a deep network asks for the same few thousands of times. */
function pair(px: number): Pair {
  const made = PAIRS[px] ?? [px, px];
  PAIRS[px] = made;
  return made;
}

const PAIRS: Pair[] = [];
